import { later } from '../../src/text/later.ts';
import { PLANNED } from './labels.ts';
import type { Pattern } from './patterns.ts';

const COPY =
  '(?:caption|copy|wording|text|post|tweet|draft|hashtags?|typo|headline|' +
  'draf|takarir|kata-kata|teks|postingan|unggahan|cuitan|kontennya|konten)';

const ENDS_LABEL = ['-', '–', '—', ':', '|'];

/** What somebody is asked to do with a draft. */
const TASKS = (
  'check confirm verify approv legal sign review proofread replac updat edit fix cek periksa konfirmasi koreksi revisi ' +
  'acc persetujuan ganti perbaiki foto gambar client klien look rapikan baca'
).split(' ');

/** What the makers of a post say to one another. */
export const NOTES: readonly Pattern[] = [
  // Notes between the people who make the post.
  {
    kind: 'note',
    needs: ['note', 'catatan', 'nb', 'komentar', 'comment'],
    beside: ['[', '(', '{', '<'],
    expression: later(
      () =>
        new RegExp(
          String.raw`[[({<]{1,2}\s?(?:(?:internal |editor(?:ial)? |reviewer |catatan )?(?:notes?|` +
            'catatan|NB|komentar|comment)(?! to self)(?: (?:to|for|from|by|untuk|buat|dari|bagi|internal|reviewer|' +
            String.raw`editor|redaksi|klien|admin|tim|desainer|designer)\b[^\])}>:\n]{0,30})?:|(?:notes? (?:to|` +
            String.raw`for)|catatan (?:untuk|buat|dari|reviewer|internal))(?! self\b))[^\])}>\n]{0,120}[\])}>]{1,2}`,
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: TASKS,
    beside: ['[', '('],
    expression: later(
      () =>
        new RegExp(
          String.raw`[[(]\s?(?:please |pls |tolong |mohon |to |perlu |need(?:s|ed)? |` +
            'awaiting |waiting (?:for|on) |pending |menunggu |nunggu |tunggu |' +
            '(?:reviewer|editor|legal|admin|client|klien|designer|desainer|copywriter|redaksi): ?(?:please |pls |tolong |mohon )?|' +
            String.raw`@\w{1,30}[,:]? (?:please |pls |tolong |mohon )?)(?:re-?check|` +
            'check|confirm|verify|approve|approval|legal|sign[- ]?off|review|' +
            'proofread|replace|update|fact[- ]check|edit|fix|cek|dicek|periksa|' +
            'konfirmasi|koreksi|revisi|direvisi|acc|persetujuan|ganti|diganti|' +
            String.raw`perbaiki|foto|gambar|client|klien)\b[^\])\n]{0,80}[\])]`,
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: [
      'cek',
      'check',
      'konfirmasi',
      'ganti',
      'koreksi',
      'hapus',
      'perbaiki',
      ...PLANNED,
      'foto',
      'gambar',
      'photo',
      'image',
      'picture',
      'logo',
      'pembuka',
      'penutup',
      'isi]',
    ],
    beside: ['[', '('],
    expression: later(
      () =>
        new RegExp(
          String.raw`[[(]\s?(?:(?:double|re)-?check|cek|dicek)(?: [\p{L}\d][^\])\n]{1,60})?[\])](?!\()|` +
            String.raw`\[(?:(?:konfirmasi|ganti|koreksi|hapus|perbaiki) \p{L}[^\]\n]{1,60}|` +
            '(?:foto|gambar|logo|photo|image|picture) (?:menyusul|to come|' +
            String.raw`to follow|tba))\](?!\()|^\[(?:headline|hook|body|caption|takarir|` +
            String.raw`pembuka|penutup|cta|isi)\]`,
          'gimu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: ['note', 'comment', 'catatan', 'komentar'],
    beside: [':'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^[\s*_[(]{0,4}(?:(?:internal|reviewer(?:'s)?|review) (?:notes?|` +
            String.raw`comments?)|notes? (?:to|for) (?!self\b|my |our |all |the world|` +
            'everyone|anyone)(?:the )?(?:editor|designer|design|reviewer|' +
            String.raw`admin|social|team|client|legal|copywriter|whoever|\p{Lu}\p{L}{2,15}(?=:))[\w ]{0,20}|` +
            'catatan (?:reviewer|review|editor|internal|revisi|untuk (?:admin|' +
            'tim|editor|desainer|reviewer|klien|atasan)|buat (?:admin|tim|' +
            String.raw`desainer|editor))[\w ]{0,20}|komentar (?:reviewer|editor)) ?:`,
          'gimu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: ['before ', 'sebelum ', ...TASKS],
    beside: ['@'],
    expression: later(
      () =>
        new RegExp(
          `@\\w{2,30}[,:]? (?:can|could|would|will|please|pls|plz|tolong|mohon|minta tolong|coba|bisa|` +
            `boleh)\\b[^.?!\\n@]{0,40}(?:` +
            `(?:check|review|approve|proofread|look (?:over|at)|sign off(?: on)?|edit|fix|cek|periksa|` +
            `koreksi|review|approve|acc|revisi|rapikan|baca)[^.?!\\n@]{0,25}\\b${COPY}|` +
            '(?:before (?:we|it|this|i) (?:posts?|publish(?:es)?|goes? (?:live|' +
            'out)|schedule)|before (?:posting|publishing)|sebelum (?:di ?-?post\\w*|' +
            'tayang|di ?-?publish|naik|diunggah|dipublikasi\\w*|kita post\\w*)))',
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: TASKS,
    beside: ['\n@', '\n ', '\n\t', '\ncc'],
    doubtful: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`(?<=\n)[ \t]{0,8}(?:cc:? )?@\w{2,30}[,:]? (?:please |pls |tolong |` +
            'mohon )(?:check|review|approve|proofread|confirm|cek|dicek|direview|' +
            'review|koreksi|dikoreksi|acc|di-?acc|konfirmasi)(?: (?:this|' +
            'it|first|again|ya|dulu|lagi|ini|dong))*[ .!🙏]{0,4}$',
          'gimu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: ['draf'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])[\s*_[(]{0,4}(?:(?:first |rough |final )?draft|draf)(?: (?:caption|` +
            'postingan|post|tweet|takarir|pengumuman|announcement|statement|' +
            String.raw`teks))?(?:\b[ #]?(?:v|ver|versi|version|ke-?)? ?\d{1,2}(?:\.\d)?)?[\])*_]{0,3} ?(?:[-–—:` +
            String.raw`|]|(?<=[\])])|\n)`,
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: [...PLANNED, 'post', 'tweet', 'rev', 'final'],
    beside: ENDS_LABEL,
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])[\s*_[(]{0,4}(?:(?:caption|copy|post|tweet|takarir) (?:v\d|` +
            String.raw`versi \d|draft|final|rev(?:isi)? ?\d)[^:\n]{0,20}|rev(?:isi)? \d{1,2}|` +
            String.raw`final[ _]final)[\])*_]{0,3} ?[-–—:|]`,
          'giu',
        ),
    ),
  },
];
