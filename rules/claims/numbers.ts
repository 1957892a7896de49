import { later } from '../../src/text/later.ts';

/** A promise in figures: `10% per minggu`, `turn $100 into $900`, `lose 10 kg in 2 weeks`. */
export interface Figure {
  readonly kind: 'return' | 'income' | 'slimming';
  readonly start: number;
  readonly end: number;
}

/** The figures of a text that may be a promise; what stands beside them decides. Linear in time. */
export function figuresIn(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  const lower = text.toLowerCase();
  return FIGURES.filter(([, , needs]) => needs.some(word => lower.includes(word))).flatMap(([kind, expression]) =>
    [...text.matchAll(expression())]
      .filter(({ index, 0: found }) => !GIFT.test(text.slice(Math.max(0, index - 20), index + found.length + 20)))
      .map(({ index, 0: found }) => ({ kind, start: index, end: index + found.length })),
  );
}

// --- internal ---

const PERCENT = String.raw`(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?(?: ?[-–] ?\d{1,4})? ?(?:%|percent\b|per cent\b|persen\b)`;
const AMOUNT =
  String.raw`(?:(?:[$€£]|rp\.? ?|usd ?|idr ?)\d[\d.,]{0,12}(?: ?(?:k|` +
  String.raw`rb|ribu|jt|juta|million|m)\b)?|\d[\d.,]{0,12} ?(?:k|rb|` +
  String.raw`ribu|jt|juta|dollars|usd|usdt)\b)`;

/** A bonus on top of a purchase or deposit is no return. */
const GIFT = /bonus|cash ?back|voucher|hadiah|poin|points|diskon|discount|\boff\b/i;
const PERIOD = '(?:a|per|each|every|tiap|setiap) ?(?:day|week|month|hari|minggu|bulan)';

/** The third says what stands in every match, in lower case: without one of these it is not tried. */
const FIGURES: readonly (readonly [Figure['kind'], () => RegExp, readonly string[]])[] = [
  [
    'return',
    later(
      () =>
        new RegExp(
          `${PERCENT}(?: (?:profit|profits|returns?|roi|gains?|yield|keuntungan|` +
            `cuan|untung|imbal hasil|bagi hasil))? ?(?:(?:a|per|each|every|/) ?(?:day|` +
            `week|month)|daily|weekly|monthly|(?:(?:per|se|tiap|setiap|/)[ -]?)(?:hari|` +
            `minggu|bulan)|sehari|seminggu|sebulan|harian|mingguan|bulanan|in (?:a|` +
            `one|\\d{1,2}) (?:day|week|month)s?|dalam (?:sehari|seminggu|sebulan|` +
            `\\d{1,2} (?:hari|minggu|bulan)))\\b`,
          'giu',
        ),
    ),
    ['%', 'percent', 'per cent', 'persen'],
  ],
  [
    'return',
    later(() => new RegExp(`\\b${PERIOD}\\b[^.!?\\n%]{0,30} ${PERCENT}`, 'giu')),
    ['%', 'percent', 'per cent', 'persen'],
  ],
  [
    'income',
    later(
      () =>
        new RegExp(
          `\\b(?:put in|deposit|invest|setor|titip|transfer|tanam|investasi(?:kan)?|` +
            `modal) (?:just |only |cuma |hanya )?${AMOUNT}[^.!?\\n]{1,40}?\\b(?:take out|` +
            `get(?: back)?|withdraw|receive|becomes?|(?:turn|grow|flip|make) (?:it|that|them) (?:in)?to|jadi|menjadi|dapat|terima|` +
            `cair|tarik|balik|kembali) ${AMOUNT}`,
          'giu',
        ),
    ),
    ['put in', 'deposit', 'invest', 'setor', 'titip', 'transfer', 'tanam', 'modal'],
  ],
  [
    'income',
    later(
      () =>
        new RegExp(
          `\\b(?:turn|flip|grow|putar|ubah|sulap|modal(?: cuma| hanya)?) (?:only |` +
            `just |your |uang |cuma )?${AMOUNT} (?:in)?(?:to|jadi|menjadi|bisa jadi) ${AMOUNT}`,
          'giu',
        ),
    ),
    ['turn', 'flip', 'grow', 'putar', 'ubah', 'sulap', 'modal'],
  ],
  [
    'income',
    later(
      () =>
        new RegExp(
          `\\b(?:make|earn|get|get paid|pocket|dapat(?:kan)?|hasilkan|raih|` +
            `penghasilan|income|gaji) (?:up to |over |hingga |sampai |minimal |` +
            `easily )?${AMOUNT} ?(?:(?:a|per|every|each|/) ?(?:day|week)|daily|` +
            `weekly|(?:per|se|tiap|setiap|/)[ -]?(?:hari|minggu)|sehari|seminggu)\\b`,
          'giu',
        ),
    ),
    ['make', 'earn', 'get', 'pocket', 'dapat', 'hasilkan', 'raih', 'income', 'penghasilan', 'gaji'],
  ],
  [
    'slimming',
    later(
      () =>
        new RegExp(
          String.raw`\b\d{1,2} (?:days?|weeks?|hari|minggu) (?:lose|turun|langsing|` +
            String.raw`susut) \d{1,3} ?(?:kg|kilo|pounds)\b|\b(?:lose|drop|shed|turun|` +
            'turunkan|menurunkan|nurunin|langsing|pangkas) (?:up to |over |' +
            String.raw`berat badan |bb |badan |hingga |sampai )?\d{1,3}(?: ?[-–] ?\d{1,3})? ?(?:kg|` +
            'kilos?|kilograms?|lbs?|pounds|inches|ukuran)(?: of fat)? (?:in|' +
            'within|dalam|cuma|hanya)(?: (?:just|only|waktu|cuma|hanya))? (?:a |' +
            String.raw`one |two |three |four |ten |dua |tiga |empat |sepuluh |\d{1,2} ?)?(?:days?|` +
            String.raw`weeks?|month|hari|minggu|bulan|seminggu|sebulan)\b`,
          'giu',
        ),
    ),
    ['kg', 'kilo', 'lb', 'pound', 'inches', 'ukuran'],
  ],
];
