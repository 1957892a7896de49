import type { AccountKind, DecidedBy, Language, Level, Summary, Verdict } from '../types.ts';

/** Every word the reporters say by themselves; the rules bring their own. */
export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The verdict as a sentence about one account, e.g. `suits acme`. */
  readonly verdictFor: Readonly<Record<Verdict, (account: string) => string>>;
  readonly level: Readonly<Record<Exclude<Level, 'off'>, string>>;
  readonly kind: Readonly<Record<AccountKind, string>>;
  /** What decided the verdict; `rules`: those that did. */
  readonly decidedBy: Readonly<Record<DecidedBy, (rules: string) => string>>;
  readonly why: string;
  readonly advice: string;
  readonly edit: string;
  readonly accounts: string;
  readonly also: (rules: string) => string;
  readonly notes: (rules: string) => string;
  readonly replace: (from: string, to: string) => string;
  readonly remove: (text: string) => string;
  readonly part: (part: number, of: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** What an untargeted draft is told: the accounts with its best verdict. */
  readonly advise: Readonly<Record<Verdict, (accounts: string) => string>>;
  readonly fit: (fit: number) => string;
  readonly speaksFor: (whom: string) => string;
  /** What would change the verdict for an account; `edits`: which, if they are few. */
  readonly whatIf: (count: number, verdict: Verdict, account: string, edits: string | undefined) => string;
  readonly change: (from: string, to: string) => string;
  readonly without: (text: string) => string;
  readonly unlisted: (drafts: number) => string;
  readonly skipped: (reasons: string) => string;
  readonly more: (count: number) => string;
  /** Stands before a finding that counts for nothing, and why. */
  readonly letPass: string;
  readonly until: (day: string) => string;
  readonly approvedBy: (name: string) => string;
  readonly summary: (summary: Summary) => string;
}

const en: Words = {
  verdict: { suits: 'suits', 'needs-review': 'needs review', 'does-not-suit': 'does not suit' },
  verdictFor: {
    suits: account => `suits ${account}`,
    'needs-review': account => `needs review for ${account}`,
    'does-not-suit': account => `does not suit ${account}`,
  },
  level: { error: 'error', warn: 'warning', info: 'note' },
  kind: { personal: 'personal', professional: 'professional', shared: 'shared' },
  decidedBy: {
    error: rules => `because of ${rules}`,
    'too-many-warnings': rules => `because ${rules} warn at once`,
    warning: rules => `because of ${rules}`,
    'no-objection': () => 'no objection',
    'language-not-read': () => 'because its language cannot be read yet',
    approved: () => 'approved',
  },
  why: 'why',
  advice: 'try',
  edit: 'edit',
  accounts: 'for',
  also: rules => `also ${rules}`,
  notes: rules => `notes: ${rules}`,
  replace: (from, to) => `“${to}” instead of “${from}”`,
  remove: text => `leave out “${text}”`,
  part: (part, of) => `part ${part} of ${of}`,
  list: items => join(items, 'and'),
  advise: {
    suits: accounts => `Good to go as ${accounts}.`,
    'needs-review': accounts => `Have another look before it goes out as ${accounts}.`,
    'does-not-suit': () => 'As it stands it suits none of these accounts.',
  },
  fit: fit => `fit ${fit}`,
  speaksFor: whom => `speaks for ${whom}`,
  whatIf: (count, verdict, account, edits) => {
    const many = count === 1 ? '1 edit' : `${count} edits`;
    const does = verdict === 'suits' ? 'makes it suit' : 'leaves only a review for';
    const several = verdict === 'suits' ? 'make it suit' : 'leave only a review for';
    return `${many} ${count === 1 ? does : several} ${account}${edits === undefined ? '' : `: ${edits}`}.`;
  },
  change: (from, to) => `“${from}” → “${to}”`,
  without: text => `without “${text}”`,
  unlisted: drafts => `${drafts} drafts suit (not listed)`,
  skipped: reasons => `Skipped: ${reasons}`,
  more: count => `${count} more`,
  letPass: 'let pass',
  until: day => `until ${day}`,
  approvedBy: name => `approved by ${name}`,
  summary: s => {
    const parts = [
      counted(s.suits, n => (n === 1 ? 'suits' : 'suit')),
      counted(s.needsReview, n => (n === 1 ? 'needs review' : 'need review')),
      counted(s.doesNotSuit, n => (n === 1 ? 'does not suit' : 'do not suit')),
    ];
    const passed = counted(s.suppressed, n => (n === 1 ? 'finding let pass' : 'findings let pass'));
    const problems = counted(s.problems, n => (n === 1 ? 'problem' : 'problems'));
    return sentence(counted(s.drafts, n => (n === 1 ? 'draft' : 'drafts')) || 'no drafts', parts, passed, problems);
  },
};

const id: Words = {
  verdict: { suits: 'cocok', 'needs-review': 'perlu ditinjau', 'does-not-suit': 'tidak cocok' },
  verdictFor: {
    suits: account => `cocok untuk ${account}`,
    'needs-review': account => `perlu ditinjau untuk ${account}`,
    'does-not-suit': account => `tidak cocok untuk ${account}`,
  },
  level: { error: 'kesalahan', warn: 'peringatan', info: 'catatan' },
  kind: { personal: 'pribadi', professional: 'profesional', shared: 'bersama' },
  decidedBy: {
    error: rules => `karena ${rules}`,
    'too-many-warnings': rules => `karena ${rules} memberi peringatan sekaligus`,
    warning: rules => `karena ${rules}`,
    'no-objection': () => 'tidak ada keberatan',
    'language-not-read': () => 'karena bahasanya belum bisa dibaca',
    approved: () => 'disetujui',
  },
  why: 'alasan',
  advice: 'saran',
  edit: 'ganti',
  accounts: 'untuk',
  also: rules => `juga ${rules}`,
  notes: rules => `catatan: ${rules}`,
  replace: (from, to) => `“${from}” menjadi “${to}”`,
  remove: text => `hapus “${text}”`,
  part: (part, of) => `bagian ${part} dari ${of}`,
  list: items => join(items, 'dan'),
  advise: {
    suits: accounts => `Siap diunggah sebagai ${accounts}.`,
    'needs-review': accounts => `Tinjau dulu sebelum diunggah sebagai ${accounts}.`,
    'does-not-suit': () => 'Seperti ini, belum cocok untuk satu pun akun di atas.',
  },
  fit: fit => `kecocokan ${fit}`,
  speaksFor: whom => `mewakili ${whom}`,
  whatIf: (count, verdict, account, edits) => {
    const result = verdict === 'suits' ? 'membuatnya cocok untuk' : 'membuatnya tinggal ditinjau untuk';
    return `${count} suntingan ${result} ${account}${edits === undefined ? '' : `: ${edits}`}.`;
  },
  change: (from, to) => `“${from}” → “${to}”`,
  without: text => `tanpa “${text}”`,
  unlisted: drafts => `${drafts} draf cocok (tidak dirinci)`,
  skipped: reasons => `Dilewati: ${reasons}`,
  more: count => `${count} lainnya`,
  letPass: 'dibiarkan',
  until: day => `sampai ${day}`,
  approvedBy: name => `disetujui oleh ${name}`,
  summary: s => {
    const parts = [
      counted(s.suits, () => 'cocok'),
      counted(s.needsReview, () => 'perlu ditinjau'),
      counted(s.doesNotSuit, () => 'tidak cocok'),
    ];
    const passed = counted(s.suppressed, () => 'temuan dibiarkan');
    const problems = counted(s.problems, () => 'masalah');
    return sentence(counted(s.drafts, () => 'draf') || 'tidak ada draf', parts, passed, problems);
  },
};

export const WORDS: Readonly<Record<Language, Words>> = { en, id };

// --- internal ---

function counted(n: number, noun: (n: number) => string): string {
  return n === 0 ? '' : `${n} ${noun(n)}`;
}

function sentence(total: string, parts: readonly string[], ...rest: readonly string[]): string {
  const said = parts.filter(part => part !== '').join(', ');
  return [said === '' ? total : `${total}: ${said}`, ...rest].filter(part => part !== '').join('; ');
}

/** `a, b and c` */
function join(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
