import { later } from '../../src/text/later.ts';
import type { Pattern } from './patterns.ts';

const COPY =
  '(?:caption|copy|wording|text|post|tweet|draft|hashtags?|typo|headline|' +
  'draf|takarir|kata-kata|teks|postingan|unggahan|cuitan|kontennya|konten)';

/** What the makers of a post, and their tools, say to one another. */
export const NOTES: readonly Pattern[] = [
  // Notes between the people who make the post.
  {
    kind: 'note',
    needs: ['note', 'catatan', 'nb', 'komentar', 'comment'],
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
    needs: ['[', '('],
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
    needs: ['[', '('],
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
    needs: ['@'],
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
    needs: ['@'],
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
    needs: ['post', 'publish', 'schedule', 'tweet', 'send', 'approv', 'sign'],
    expression: later(
      () =>
        new RegExp(
          String.raw`\b(?:do not|don['’]?t|not to be) (?:post(?:ed)?|publish(?:ed)?|` +
            'schedule|tweet|send)(?: (?:this|it))?(?: (?:out|live))? (?:yet|' +
            'until (?:approved|legal|the client|client|i |we (?:get|have|' +
            String.raw`hear)|after approval|sign|confirmed))\b|\b(?:not (?:yet )?approved(?: yet)?(?: by (?:legal` +
            String.raw`|client|marketing))? ?[-–—:])|\bhold (?:this )?until (?:approved|` +
            String.raw`approval|legal)\b|\bneeds? (?:client |legal |final )?(?:approval|` +
            String.raw`sign-?off) (?:before|first)\b`,
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: ['dulu', 'sebelum', 'sampai', 'hingga', 'acc', 'approval', 'persetujuan'],
    expression: later(
      () =>
        new RegExp(
          String.raw`\b(?:jangan|jgn|belum boleh|belom boleh|tidak untuk) (?:di ?-?post(?:ing)?|` +
            'diposting(?:kan)?|posting|di ?-?publish|publish|tayang(?:kan)?|' +
            'ditayangkan|diunggah|dipublikasikan|di ?-?up(?:load)?|naik) (?:dulu|' +
            String.raw`sebelum|sampai|hingga)\b|\b(?:nunggu|tunggu|menunggu|belum(?: ada|` +
            ' dapat| dpt)?) (?:acc|approval|persetujuan)(?: dari)? (?:klien|' +
            String.raw`client|atasan|bos|legal|pak|bu|mas|mbak|tim)\b`,
          'giu',
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
    needs: ['caption', 'copy', 'post', 'tweet', 'takarir', 'rev', 'final'],
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
  // Labels of the content plan around the text.
  {
    kind: 'note',
    needs: ['caption', 'copy', 'takarir', 'post', 'tweet'],
    doubtful: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])[\s*_]{0,4}(?:caption|copy|copywriting|takarir|body copy|` +
            'teks postingan|post text|tweet text|isi caption)[*_]{0,2} ?:[*_]{0,2}',
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: ['cta', 'hook', 'visual', 'caption', 'copy'],
    doubtful: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`^[\s*_]{0,4}(?:CTA|hook|visual|copy visual|headline visual|caption|` +
            String.raw`body copy)[*_]{0,2} ?(?:\d{1,2})? ?:[*_]{0,2}(?=[^\n]{0,300}\n(?:[^\n]{0,300}\n){0,6}[\s` +
            '*_]{0,4}(?:CTA|hook|visual|copy visual|caption|body copy|hashtags?)[*_]{0,2} ?:)',
          'gimu',
        ),
    ),
  },
  // What tells a tool to look away.
  {
    kind: 'directive',
    needs: ['<!--', '[//]'],
    expression: () => /<!--[^\n]{0,200}?-->|<!--(?=\s)|\[\/\/\]: ?# ?\([^)\n]{0,200}\)/gu,
  },
  {
    kind: 'directive',
    needs: ['disable', 'enable', 'ignore', 'skip', '=', 'off', 'vale'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^[ \t]{0,8}(?:\/\/|#|\/\*|%%|--|\{#)?[ \t]{0,8}(?:socialpost|` +
            '(?:es|ts|style|markdown|html|text|ox)lint|alex|biome|prettier|' +
            'cspell|spell-?checker|vale|textlint|rumdl|proselint)(?:[-: ](?:disable|' +
            String.raw`enable|ignore|off|on|skip)(?:[-\w]{0,30})|(?: [\w.]{1,40})? ?= ?(?:YES|` +
            String.raw`NO))[^\n]{0,80}$`,
          'gimu',
        ),
    ),
  },
  {
    kind: 'directive',
    needs: ['socialpost'],
    quoted: true,
    expression: () => /(?<![`\w])socialpost[-:](?:disable|enable|ignore)[-\w]{0,30}/giu,
  },
  // Keys of the file's own head.
  {
    kind: 'settings',
    needs: [':'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])(?:---\n)?(?:(?:accounts?|platforms?|scheduled(?:_at|` +
            '_for)?|schedule|publish(?:_at|_date|ed)?|draft|status|media|' +
            'alt|language|lang|author|inbound|relation|adopted|inherits|warning|' +
            String.raw`socialpost|slug|layout|tags)[ \t]{0,4}:[^\n]{0,200}(?:\n|$)){2,10}`,
          'gu',
        ),
    ),
  },
  {
    kind: 'settings',
    needs: ['_', 'inherits', 'adopted', 'socialpost', 'scheduled'],
    expression: later(
      () =>
        new RegExp(
          '^(?:scheduled(?:_at|_for)?|publish_(?:at|date)|post_at|inherits|' +
            String.raw`adopted|socialpost|alt_text|media_url|image_url|account_id)[ \t]{0,4}:[ \t]?[^\n]{1,200}` +
            '$',
          'gmu',
        ),
    ),
  },
];
