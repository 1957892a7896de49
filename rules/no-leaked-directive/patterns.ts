import { latePattern, later } from '../../src/text/later.ts';

/** What kind of leftover a pattern finds: the key of its message. */
export type Kind = 'placeholder' | 'todo' | 'note' | 'directive' | 'assistant' | 'settings';

export interface Pattern {
  readonly kind: Kind;
  /** Linear on any text: every repetition is bounded. Its first group, if it has one, is what is shown. */
  readonly expression: () => RegExp;
  /** One of these, in lower case, stands in whatever it finds; without them it is not tried: ordinary posts stay cheap. */
  readonly needs: readonly string[];
  /** And one of these, when given. */
  readonly beside?: readonly string[];
  /** It may also be meant: a word of the trade, a promise to say more. */
  readonly doubtful?: true;
  /** It is left over even inside quotation marks. */
  readonly quoted?: true;
  /** Programs write it too, so it says nothing in a post about programming. */
  readonly code?: true;
}

/** What a template leaves to be filled in. */
const SLOT = words(
  'first ?_?name last ?_?name full ?_?name user ?_?name fname lname name link url date month time',
  'price amount number city country company brand',
  'product service event venue location address handle email phone title customer client job ?_?title recipient',
  'nama tautan pranala tanggal bulan waktu jam harga jumlah nomor kota negara perusahaan instansi',
  'merek produk layanan acara tempat lokasi alamat',
  'akun telepon judul pelanggan klien jabatan penerima',
);
const WITH_SLOT = words(
  'your the our here full first last new event product company brand customer client speaker',
  'partner registration sign-?up landing page',
  'anda kamu kami di ?sini lengkap depan belakang baru acara produk perusahaan brand klien',
  'pelanggan pembicara mitra pendaftaran toko usaha',
);
/** `name`, `company name`, `nama lengkap`, `link here`: one to four such words and nothing else. */
const SLOTS = `(?:(?:${WITH_SLOT})[ _-]){0,3}(?:${SLOT})(?:[ _-](?:${SLOT}|${WITH_SLOT})){0,2}`;
/** `insert link`, `your …`, `masukkan …`: it tells somebody to fill it in. */
const FILL_IN =
  '(?:insert|enter|paste|type|fill[ -]in|put|add|replace|choose|select|pick|attach)(?: (?:a|an|' +
  'the|your|our|this|with|in|one|here))?' +
  ' [\\p{L}][^\\[\\]{}<>()\\n]{1,50}|your [a-z][^\\[\\]{}<>()\\n]{1,30}|' +
  '(?:masukkan|masukan|isikan|isi|sisipkan|tambahkan|cantumkan|tempelkan|tempel|tuliskan|tulis|' +
  'gantikan|ganti|lampirkan|pilih|taruh)' +
  ' [\\p{L}][^\\[\\]{}<>()\\n]{1,50}';
/** Placeholders, and things still to do. */
export const BLANKS: readonly Pattern[] = [
  // `[insert link]`, `<your name>`, `(masukkan tautan di sini)`; a Markdown link is none.
  {
    kind: 'placeholder',
    needs: ['[', '<'],
    quoted: true,
    expression: later(() => new RegExp(`\\[{1,2}(?:${FILL_IN})\\]{1,2}(?!\\()|<(?:${FILL_IN})>`, 'giu')),
  },
  {
    kind: 'placeholder',
    needs: ['here)', 'sini)'],
    beside: ['('],
    expression: () =>
      /\((?:insert|enter|paste|add|masukkan|sisipkan|tempel|taruh|isi) [^()\n]{1,40}(?: here| di ?sini)\)/giu,
  },
  {
    kind: 'placeholder',
    needs: ['['],
    expression: later(
      () =>
        new RegExp(
          String.raw`\[(?!(?:click|klik|read|baca|lihat|see|daftar|more|start|mulai)\b)\p{L}[^[\]()\n]{1,30} (?:here` +
            String.raw`|di ?sini)\](?![(:])`,
          'giu',
        ),
    ),
  },
  // `[NAME]`, `{nama}`, `{{first_name}}`; at the start of a line a bracket with one word is a label.
  {
    kind: 'placeholder',
    needs: ['{'],
    code: true,
    expression: later(() => new RegExp(`\\{{1,3} ?(?:${SLOTS}) ?\\}{1,3}`, 'giu')),
  },
  {
    kind: 'placeholder',
    needs: ['['],
    code: true,
    expression: later(
      () =>
        new RegExp(
          `(?<=[^\\n])\\[{1,2}(?:${SLOTS}|(?:${SLOT}) \\p{L}{2,15}|\\p{L}{3,15} (?:${SLOT}))\\]{1,2}(?![(:]| ?https?:)`,
          'giu',
        ),
    ),
  },
  {
    kind: 'placeholder',
    needs: ['['],
    code: true,
    expression: () =>
      /^\[(?:(?:first |full |your )?name|nama(?: lengkap)?|[a-z]{3,12} (?:name|here|di sini))\](?!\()/gimu,
  },
  {
    kind: 'placeholder',
    needs: ['<'],
    code: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`<(?:(?:first|last|full|[a-z]{3,12} )name|nama(?: \p{L}{3,12})?|` +
            String.raw`tautan|tanggal|url|link here|[\p{L}]{3,12} here)>`,
          'giu',
        ),
    ),
  },
  {
    kind: 'placeholder',
    needs: ['{{'],
    code: true,
    doubtful: true,
    expression: () => /(?<!\$)\{\{ ?[\w.|-]{1,40}(?: \w{1,20})? ?\}\}/gu,
  },
  {
    kind: 'placeholder',
    needs: ['*|', '%'],
    expression: later(
      () =>
        new RegExp(
          String.raw`\*\|[A-Z_:]{2,30}\|\*|%%?\[?(?=[A-Z_]{0,20}(?:NAME|NAMA|LINK|` +
            String.raw`URL|DATE|TANGGAL|EMAIL|CITY|KOTA|COMPANY|CODE))[A-Z_]{3,24}\]?%%?`,
          'gu',
        ),
    ),
  },
  {
    kind: 'placeholder',
    needs: ['lorem'],
    expression: () => /lorem ipsum dolor(?: sit(?: amet)?)?|^lorem ipsum(?=[.…]?$)/gimu,
  },
  {
    kind: 'placeholder',
    needs: ['here', 'sini'],
    beside: ['text', 'title', 'caption', 'headline', 'copy', 'hook', 'body', 'teks', 'judul', 'takarir'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^[*_#\s]{0,4}(?:your |isi |insert )?(?:text|title|caption|headline|` +
            'copy|hook|body|subtitle|teks|judul|takarir|isi caption) (?:goes )?(?:here|' +
            'di ?sini)[.!…*_]{0,3}$',
          'gimu',
        ),
    ),
  },
  // Amounts, dates and places that nobody filled in.
  {
    kind: 'placeholder',
    needs: ['xx', 'dd-', 'dd/', 'hh.', 'hh:'],
    expression: later(
      () =>
        new RegExp(
          String.raw`(?:\bRp\.? ?|\bIDR |\bUSD |[$€£])X{2,}(?:[.,]X{3})*\b|\b(?:pukul|` +
            String.raw`jam|at) X{1,2}[.:]X{2}\b|\b(?:tanggal|tgl\.?|on|date:|tanggal:) (?:X{2,4}|` +
            String.raw`XX\/XX(?:\/X{2,4})?)\b|\bDD[-/]MM[-/](?:YY){1,2}\b|\bHH[.:]MM\b(?= (?:WIB|` +
            String.raw`WITA|WIT|UTC|GMT)\b)`,
          'gu',
        ),
    ),
    code: true,
  },
  {
    kind: 'placeholder',
    needs: ['xx', 'bit.ly/', '/link', '/your', '/tautan'],
    expression: later(
      () =>
        new RegExp(
          String.raw`(?:\bbit\.ly|https?:\/)\/(?:xxx+|XXX+|link|your-?link|tautan)(?![\w.-])|` +
            String.raw`\bX{2,3} ?%|\bX{2,3} (?:orang|peserta|persen|people|participants|` +
            String.raw`percent|customers|pelanggan|hari|days)\b`,
          'gu',
        ),
    ),
  },
  {
    kind: 'placeholder',
    needs: ['[', '('],
    doubtful: true,
    expression: () => /\[(?:TBD|TBC|tbd|tbc|XXX?|xxx?|\?{2,3}|_{2,}|\.{3})\]|\((?:TBD|TBC)\)/gu,
  },
  {
    kind: 'placeholder',
    needs: ['tbd', 'tbc'],
    doubtful: true,
    expression: () =>
      /(?:link|tautan|date|time|price|harga|tanggal|jam|lokasi|venue|speaker)s?:? (?:is |are |masih )?(?:TBD|TBC)\b/giu,
  },
  // Things still to do.
  {
    kind: 'todo',
    needs: ['todo', 'fixme', 'to do'],
    code: true,
    expression: () =>
      /(?<![\w#@/"'“-])(?:TODO|FIXME|TO DO)(?:\([\w@ ]{1,20}\))?:(?! (?:buy|sleep|groceries|laundry|gym)\b)/gu,
  },
  {
    kind: 'todo',
    needs: ['todo', 'fixme'],
    code: true,
    expression: () => /[[(]\s?(?:TODO|FIXME)\b[^\])\n]{0,60}[\])]/gu,
  },
  {
    kind: 'todo',
    needs: ['todo', 'fixme'],
    code: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`(?<![\w#@/"'“-])(?:TODO|FIXME)(?= ?[-–—]| (?:add|insert|check|` +
            'fix|link|find|confirm|write|update|replace|ask|get|shorten|attach|' +
            String.raw`tag|tambah\w*|cek|isi|ganti|konfirmasi|tulis|cari|masuk\w+|perbaiki|` +
            String.raw`lengkapi)\b)`,
          'gu',
        ),
    ),
  },
];

/** Words of a post that is about programs: there, braces and TODOs are its subject. */
export const ABOUT_CODE = latePattern(
  () =>
    String.raw`\b(?:vue|jinja2?|handlebars|mustache|liquid|helm|ansible|angular|` +
    'svelte|jsx|tsx|json|yaml|regex|printf|f-strings?|format strings?|' +
    'interpolation|interpolasi|templating|template (?:literals?|engines?|' +
    'strings?|syntax|variables?)|templat(?:e)? (?:mesin|sintaks)|' +
    'github actions|syntax|sintaks|codebase|source code|kode sumber|' +
    'compiler|linter|parser|grep(?:ped)?|our code|repo|pull request|' +
    'commit|endpoint|curl|npm|pip|cargo|cli|terminal|javascript|typescript|' +
    'python|rust|golang|php|laravel|django|placeholders?|merge (?:tags?|' +
    String.raw`fields?))\b`,
  'i',
);

// --- internal ---

function words(...lists: string[]): string {
  return lists.map(list => list.replace(/ (?!\?)/g, '|')).join('|');
}
