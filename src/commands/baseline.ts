import { NEVER_ALLOWED } from '../drafts/permits.ts';
import { WRONG_ACCOUNT } from '../lint/verdict.ts';
import { warn } from '../reporters/problem.ts';
import type { Book } from '../suppressions/book.ts';
import type { Row, Rows } from '../suppressions/rows.ts';
import type { Finding, Instant, Judgement, World } from '../types.ts';
import type { Books } from './books.ts';
import type { Input } from './inputs.ts';
import { type Judging, judgements } from './judging.ts';

/**
 * Lets pass what warns in the drafts that do not suit, but secrets: a row each, with the reason that it was there before.
 * Rows that are there already keep their reasons. What is let pass changes how accounts compare, so it judges again until
 * nothing new is found, and lets a comparison pass only when nothing else is left.
 */
export async function suppressAll(
  inputs: readonly Input[],
  judging: Judging,
  books: Books,
  world: World,
): Promise<void> {
  const reason = `${REASON[judging.locale]}, ${dayOf(judging.now)}`;
  const before = new Map([...books.values()].map(book => [book, book.rows().suppressions.length]));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = new Map<Book, Row[]>([...books.values()].map(book => [book, []]));
    const note = (judgement: Judgement, { source, config }: Input): void => {
      const book = books.get(config) as Book;
      for (const row of rowsFor(judgement, book.nameOf(source.path), reason)) found.get(book)?.push(row);
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
    if (all > 0) warn(`${book.shown}: ${SAID[judging.locale](all - there, there)}\n`, world);
  }
}

// --- internal ---

const MOST_PASSES = 5;
/** Longer words are not written into the file: its fingerprint is enough to know them by. */
const LONGEST_MATCH = 200;
const REASON = { en: 'here when socialpost was adopted', id: 'sudah ada saat socialpost mulai dipakai' };
const SAID = {
  en: (more: number, kept: number): string => `${more} added, ${kept} were there`,
  id: (more: number, kept: number): string => `${more} ditambahkan, ${kept} sudah ada`,
};

/** A draft that suits is left alone: what is said of it for other accounts tells which one is right. */
function rowsFor({ verdict, results }: Judgement, path: string, reason: string): Row[] {
  if (verdict === 'suits') return [];
  return results.flatMap(({ account, findings }) =>
    findings
      .filter(({ rule, level }) => level !== 'info' && rule !== NEVER_ALLOWED)
      .map(finding => ({
        ...{ path, rule: finding.rule, account: account.name, ...matchOf(finding) },
        ...{ fingerprint: finding.fingerprint, reason, line: 0 },
      })),
  );
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
