import { NEVER_ALLOWED } from '../drafts/permits.ts';
import { ranked } from '../lint/rank.ts';
import { WRONG_ACCOUNT } from '../lint/verdict.ts';
import { warn } from '../reporters/problem.ts';
import type { Book } from '../suppressions/book.ts';
import type { Row, Rows } from '../suppressions/rows.ts';
import type { Finding, Instant, Judgement, World } from '../types.ts';
import type { Books } from './books.ts';
import type { Input } from './inputs.ts';
import { type Judging, judgements } from './judging.ts';

/**
 * Lets pass what warns in the drafts that do not suit, but secrets and what reports conceal: a row each, with the reason that
 * it was there before. Rows that are there already keep their reasons. What is let pass changes how accounts compare, so it
 * judges again until nothing new is found, and lets a comparison pass only when nothing else is left.
 */
export async function suppressAll(
  inputs: readonly Input[],
  judging: Judging,
  books: Books,
  world: World,
): Promise<void> {
  const reason = `${REASON[judging.locale]}, ${dayOf(judging.now)}`;
  const before = new Map([...books.values()].map(book => [book, book.rows().suppressions.length]));
  let left = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = new Map<Book, Row[]>([...books.values()].map(book => [book, []]));
    left = new Set();
    const note = (judgement: Judgement, { source, config }: Input): void => {
      const book = books.get(config) as Book;
      const path = book.nameOf(source.path);
      for (const { account, finding } of warningsOf(judgement)) {
        if (finding.concealed === undefined) found.get(book)?.push(rowFor(path, account, finding, reason));
        else left.add(`${judgement.identity()} ${finding.rule} ${finding.start}`);
      }
    };
    // The run that reports complains; this one only collects.
    for (const _ of judgements(inputs, { ...judging, note, complain: () => {} }));
    const all = [...found.values()].flat();
    if (all.length === 0) break;
    const isOnlyCompared = all.every(({ rule }) => rule === WRONG_ACCOUNT);
    for (const [book, rows] of found) {
      const more = isOnlyCompared ? rows : rows.filter(({ rule }) => rule !== WRONG_ACCOUNT);
      if (more.length > 0) book.set(merged(book.rows(), more));
    }
  }
  for (const [book, there] of before) {
    await book.save();
    const all = book.rows().suppressions.length;
    if (all > 0) warn(`${book.shown}: ${SAID[judging.locale].rows(all - there, there)}\n`, world);
  }
  if (left.size > 0) warn(`${SAID[judging.locale].left(left.size)}\n`, world);
}

// --- internal ---

const MOST_PASSES = 5;
/** Longer words are not written into the file: its fingerprint is enough to know them by. */
const LONGEST_MATCH = 200;
const REASON = { en: 'here when socialpost was adopted', id: 'sudah ada saat socialpost mulai dipakai' };
const SAID = {
  en: {
    rows: (more: number, kept: number): string => `${more} added, ${kept} were there`,
    left: (count: number): string =>
      `${count} ${count === 1 ? 'finding is' : 'findings are'} left: reports show dots for the words, and a row could not ` +
      'tell them from others.\n  Take the words out, or let them pass in front matter (socialpost: allow), written as in the text.',
  },
  id: {
    rows: (more: number, kept: number): string => `${more} ditambahkan, ${kept} sudah ada`,
    left: (count: number): string =>
      `${count} temuan dibiarkan terbuka: katanya hanya tampak sebagai titik, sehingga satu baris tidak dapat ` +
      'membedakannya.\n  Hapus dari teks, atau izinkan di front matter (socialpost: allow), ditulis seperti di teks.',
  },
};

/**
 * What warns for the accounts that a draft is for; where none is named, for the one that it suits best. A draft that suits is
 * left alone: what is said of it for other accounts tells which one is right.
 */
function warningsOf({ verdict, results, targeted }: Judgement): { account: string; finding: Finding }[] {
  if (verdict === 'suits') return [];
  return (targeted ? results : ranked(results).slice(0, 1)).flatMap(({ account, findings }) =>
    findings
      .filter(({ rule, level }) => level !== 'info' && rule !== NEVER_ALLOWED)
      .map(finding => ({ account: account.name, finding })),
  );
}

function rowFor(path: string, account: string, finding: Finding, reason: string): Row {
  const { rule, fingerprint } = finding;
  return { path, rule, account, ...matchOf(finding), fingerprint, reason, line: 0 };
}

function matchOf({ text }: Finding): { match?: string } {
  const match = text.replace(/\s+/g, ' ').trim();
  return match === '' || match.length > LONGEST_MATCH ? {} : { match };
}

/** The rows of both; of one that is there already only the time is lifted, since it does not let pass any more. */
function merged({ suppressions, approvals }: Rows, more: readonly Row[]): Rows {
  const rows = new Map(suppressions.map(row => [keyOf(row), row]));
  for (const row of more) {
    const { until: _, ...known } = rows.get(keyOf(row)) ?? row;
    rows.set(keyOf(row), known);
  }
  return { suppressions: [...rows.values()], approvals };
}

function keyOf({ path, fingerprint }: Row): string {
  return `${path}\n${fingerprint}`;
}

function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 10);
}
