import type { Language } from '../types.ts';

/** What the reports for CI, reviews and browsers say beyond `words.ts`. */
export interface ReportWords {
  readonly moreFindings: (count: number) => string;
  readonly moreAnnotations: (count: number) => string;
  /** Of one rule in one draft. */
  readonly moreOfRule: (count: number) => string;
  readonly moreDrafts: (count: number) => string;
  readonly draft: string;
  readonly accounts: string;
  readonly verdicts: string;
  readonly findings: string;
  readonly passed: string;
  readonly problems: string;
  readonly noProblem: string;
  readonly notAsked: string;
  readonly skip: string;
  readonly madeBy: (version: string) => string;
  readonly cut: string;
  readonly image: string;
  readonly feed: string;
  readonly feedAbout: (periods: number, unit: Unit) => string;
  readonly drafts: string;
  readonly share: (part: number, whole: number, percent: string) => string;
  readonly asTable: string;
  readonly unit: Readonly<Record<Unit, string>>;
}

/** How long a column of the feed's chart is. */
export type Unit = 'day' | 'week' | 'month' | 'year';

const en: ReportWords = {
  moreFindings: count => (count === 1 ? '1 more finding' : `${count} more findings`),
  moreAnnotations: count =>
    `${count} more. GitHub shows 10 errors, 10 warnings and 10 notices of a step; the others are in its log.`,
  moreOfRule: count => `And ${count} more of this in the draft.`,
  moreDrafts: count => (count === 1 ? '1 more draft is not listed.' : `${count} more drafts are not listed.`),
  draft: 'Draft',
  accounts: 'Accounts',
  verdicts: 'Verdicts',
  findings: 'Findings',
  passed: 'Let pass',
  problems: 'Could not be judged',
  noProblem: 'Nothing to object to.',
  notAsked: 'not meant for it',
  skip: 'Skip to the findings',
  madeBy: version => `Made by socialpost ${version}. The page loads nothing and runs nothing.`,
  cut: 'The rest of the text is left out.',
  image: 'image',
  feed: 'The feed over time',
  feedAbout: (periods, unit) =>
    `The share of the drafts of each ${unit} in which a rule found something, ` +
    `over ${periods} ${unit}${periods === 1 ? '' : 's'}. ` +
    'Only drafts with a date are counted.',
  drafts: 'drafts',
  share: (part, whole, percent) => `${part} of ${whole} (${percent})`,
  asTable: 'The same as a table',
  unit: { day: 'Day', week: 'Week from', month: 'Month', year: 'Year' },
};

const id: ReportWords = {
  moreFindings: count => `${count} temuan lainnya`,
  moreAnnotations: count =>
    `${count} lainnya. GitHub menampilkan 10 kesalahan, 10 peringatan, dan 10 catatan per langkah; sisanya di log.`,
  moreOfRule: count => `Dan ${count} lagi seperti ini dalam draf ini.`,
  moreDrafts: count => `${count} draf lainnya tidak dirinci.`,
  draft: 'Draf',
  accounts: 'Akun',
  verdicts: 'Putusan',
  findings: 'Temuan',
  passed: 'Dibiarkan',
  problems: 'Tidak bisa dinilai',
  noProblem: 'Tidak ada keberatan.',
  notAsked: 'tidak ditujukan ke akun ini',
  skip: 'Langsung ke temuan',
  madeBy: version => `Dibuat oleh socialpost ${version}. Halaman ini tidak memuat dan tidak menjalankan apa pun.`,
  cut: 'Sisa teks tidak ditampilkan.',
  image: 'gambar',
  feed: 'Linimasa dari waktu ke waktu',
  feedAbout: (periods, unit) =>
    `Bagian dari draf tiap ${UNITS_ID[unit]} yang memuat temuan suatu aturan, selama ${periods} ${UNITS_ID[unit]}. ` +
    'Hanya draf bertanggal yang dihitung.',
  drafts: 'draf',
  share: (part, whole, percent) => `${part} dari ${whole} (${percent})`,
  asTable: 'Dalam bentuk tabel',
  unit: { day: 'Hari', week: 'Pekan mulai', month: 'Bulan', year: 'Tahun' },
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en, id };

// --- internal ---

const UNITS_ID = { day: 'hari', week: 'pekan', month: 'bulan', year: 'tahun' } as const;
