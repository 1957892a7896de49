import type { Reason } from '../archives/kind.ts';
import type { Language, Verdict } from '../types.ts';

/** What an audit says by itself. */
export interface AuditWords {
  readonly unsuitable: string;
  readonly topics: string;
  readonly years: string;
  readonly months: string;
  readonly legend: (suits: string, unsuitable: string) => string;
  readonly accounts: string;
  readonly noDate: string;
  readonly more: (count: number) => string;
  readonly inJson: string;
  readonly reasons: Readonly<Record<Reason, (count: number) => string>>;
  readonly shared: (count: number) => string;
  readonly read: (read: number, judged: number) => string;
  readonly skipped: string;
  readonly verdicts: Readonly<Record<Verdict, (count: number) => string>>;
  readonly problems: (count: number) => string;
  readonly reading: (posts: number) => string;
  readonly judging: (posts: number, of: number | undefined) => string;
}

const en: AuditWords = {
  unsuitable: 'Posts that do not suit',
  topics: 'Topics: posts in which a rule found something',
  years: 'Years',
  months: 'Months',
  legend: (suits, unsuitable) => `${suits} posts, ${unsuitable} those that do not suit`,
  accounts: 'Accounts',
  noDate: 'no date',
  more: count => `and ${count} more`,
  inJson: '(--format json lists up to 10,000)',
  reasons: {
    boost: count => counted(count, 'boost', 'boosts'),
    private: count => counted(count, 'private message', 'private messages'),
    empty: count => `${count} without words`,
    other: count => `${count} of other kinds`,
    later: count => `${count} later than --now`,
  },
  shared: count => `${count} of them shared from others`,
  read: (read, judged) => `${counted(read, 'post', 'posts')} read, ${judged} judged`,
  skipped: 'skipped',
  verdicts: {
    suits: count => counted(count, 'suits', 'suit'),
    'needs-review': count => counted(count, 'needs review', 'need review'),
    'does-not-suit': count => counted(count, 'does not suit', 'do not suit'),
  },
  problems: count => counted(count, 'problem', 'problems'),
  reading: posts => `${posts} posts read`,
  judging: (posts, of) => (of === undefined ? `${posts} posts judged` : `${posts} of ${of} posts judged`),
};

const id: AuditWords = {
  unsuitable: 'Kiriman yang tidak cocok',
  topics: 'Topik: kiriman yang memuat temuan suatu aturan',
  years: 'Tahun',
  months: 'Bulan',
  legend: (suits, unsuitable) => `${suits} kiriman, ${unsuitable} yang tidak cocok`,
  accounts: 'Akun',
  noDate: 'tanpa tanggal',
  more: count => `dan ${count} lainnya`,
  inJson: '(--format json merinci sampai 10.000)',
  reasons: {
    boost: count => `${count} boost`,
    private: count => `${count} pesan pribadi`,
    empty: count => `${count} tanpa teks`,
    other: count => `${count} jenis lain`,
    later: count => `${count} setelah --now`,
  },
  shared: count => `${count} di antaranya dibagikan dari orang lain`,
  read: (read, judged) => `${read} kiriman dibaca, ${judged} dinilai`,
  skipped: 'dilewati',
  verdicts: {
    suits: count => `${count} cocok`,
    'needs-review': count => `${count} perlu ditinjau`,
    'does-not-suit': count => `${count} tidak cocok`,
  },
  problems: count => `${count} masalah`,
  reading: posts => `${posts} kiriman dibaca`,
  judging: (posts, of) => (of === undefined ? `${posts} kiriman dinilai` : `${posts} dari ${of} kiriman dinilai`),
};

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = { en, id };

// --- internal ---

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
