import { nearest } from '../errors.ts';
import { createLedger, type Ledger } from '../lint/ledger.ts';
import { warn } from '../reporters/problem.ts';
import type { Book } from '../suppressions/book.ts';
import type { ApprovalRow, Row } from '../suppressions/rows.ts';
import type { Instant, Judgement, Language, Problem, World } from '../types.ts';
import { type Books, permitsFor } from './books.ts';
import type { Input } from './inputs.ts';

/** What a run made use of, of all that lets drafts pass. */
export interface Usage {
  note(judgement: Judgement, input: Input): void;
  /** Of the files that were judged in full, what lets nothing pass any more. `troubled`: files, as shown, that were not. */
  unused(troubled: ReadonlySet<string>): Unused;
}

export interface Unused {
  /** To be said: entries of front matter, rows, also of files that are not there, and approvals of another text. */
  readonly notes: readonly Problem[];
  readonly rows: ReadonlySet<Row | ApprovalRow>;
}

/** `asked`: the accounts of `--account`; none: all. What is there for others cannot be told to be without use. */
export function createUsage(
  inputs: readonly Input[],
  books: Books,
  { now, asked }: { readonly now: Instant; readonly asked: readonly string[] },
): Usage {
  const ledgers = new Map<Input, Ledger>();
  const approved = new Set<string>();
  /** Files whose names reports may not show. */
  const nameless = new Set<Input>();
  const rowsFor = (input: Input): readonly Row[] =>
    permitsFor(books, input)?.suppressions.filter(({ account }) => asked.length === 0 || asked.includes(account)) ?? [];

  function ledgerOf(input: Input): Ledger {
    const known = ledgers.get(input);
    if (known !== undefined) return known;
    const baseline = permitsFor(books, input)?.baseline;
    const rows = rowsFor(input).flatMap(({ fingerprint }) => {
      const row = baseline?.get(fingerprint);
      // A row may leave its words out, since its fingerprint tells them.
      return row === undefined ? [] : [[fingerprint, { ...row, match: row.match ?? fingerprint }] as const];
    });
    const { catalogue } = input.config;
    const isAboutFeed = (rule: string): boolean =>
      catalogue.some(({ id, needsHistory }) => id === rule && needsHistory !== undefined);
    const ledger = createLedger(now, new Map(rows), isAboutFeed);
    ledgers.set(input, ledger);
    return ledger;
  }

  return {
    note(judgement, input) {
      const { draft, results } = judgement;
      if (draft.path !== input.source.shown) nameless.add(input);
      const isPlain = draft.allow === undefined && draft.approval === undefined;
      if (isPlain && permitsFor(books, input) === undefined) return;
      const { allow: _, ...bare } = draft;
      ledgerOf(input).add(asked.length === 0 ? judgement : { ...judgement, draft: bare });
      for (const { approval } of results) if (approval !== undefined) approved.add(`${approval.path}:${approval.line}`);
    },
    unused(troubled) {
      const notes: Problem[] = [];
      const rows = new Set<Row | ApprovalRow>();
      for (const input of inputs) {
        const permits = permitsFor(books, input);
        if ((permits === undefined && !ledgers.has(input)) || troubled.has(input.source.shown)) continue;
        const ledger = ledgerOf(input);
        notes.push(...ledger.notes());
        for (const row of rowsFor(input)) if (!ledger.keeps(row.fingerprint)) rows.add(row);
        for (const row of asked.length === 0 ? (permits?.approvals ?? []) : []) {
          const path = books.get(input.config)?.shown ?? '';
          if (approved.has(`${path}:${row.line}`)) continue;
          rows.add(row);
          notes.push(noteOn(row, path));
        }
      }
      for (const [config, book] of books) {
        const own = inputs.filter(input => input.config === config);
        const names = new Set(own.map(({ source }) => book.nameOf(source.path)));
        const shown = own.filter(input => !nameless.has(input)).map(({ source }) => book.nameOf(source.path));
        const lost = rowsWithoutFile(book, names);
        for (const row of lost) rows.add(row);
        notes.push(...notesOnLost(lost, book.shown, shown));
      }
      return { notes, rows };
    },
  };
}

/** Takes out the rows that nothing needed, and says so. */
export async function prune(books: Books, unused: Unused, locale: Language, world: World): Promise<void> {
  for (const book of books.values()) {
    const stays = (row: Row | ApprovalRow): boolean => !unused.rows.has(row);
    const { suppressions, approvals } = book.rows();
    const kept = { suppressions: suppressions.filter(stays), approvals: approvals.filter(stays) };
    const all = suppressions.length + approvals.length;
    const left = kept.suppressions.length + kept.approvals.length;
    if (all === 0) continue;
    if (left < all) {
      book.set(kept);
      await book.save();
    }
    warn(`${book.shown}: ${SAID[locale](all - left, left)}\n`, world);
  }
}

// --- internal ---

const SAID = {
  en: (out: number, left: number): string => `${out} taken out, ${left} left`,
  id: (out: number, left: number): string => `${out} dihapus, ${left} tersisa`,
};

function noteOn({ line, approvedBy }: ApprovalRow, path: string): Problem {
  const message = `no draft is as ${approvedBy} approved it, or none needs the approval any more`;
  return {
    path,
    line,
    message,
    hint: 'Have the draft read again (socialpost approve), or take it out.',
    warning: true,
  };
}

/** The rows of files that are not there; `judged`: those that are, even if only typed. */
function rowsWithoutFile(book: Book, judged: ReadonlySet<string>): (Row | ApprovalRow)[] {
  const known = new Map<string, boolean>();
  const { suppressions, approvals } = book.rows();
  return [...suppressions, ...approvals].filter(({ path }) => {
    const isThere = known.get(path) ?? (judged.has(path) || book.hasFile(path));
    known.set(path, isThere);
    return !isThere;
  });
}

/** A note for each file that is not there, at its first row. */
function notesOnLost(lost: readonly (Row | ApprovalRow)[], path: string, drafts: readonly string[]): Problem[] {
  const rows = new Map<string, Row | ApprovalRow>();
  for (const row of lost) if (!rows.has(row.path)) rows.set(row.path, row);
  // A misspelling is one of a few; after a folder was renamed looking for each file would take long.
  const mayLook = rows.size <= MOST_LOOKED_FOR;
  return [...rows.values()].map(({ path: name, line }) => {
    const near = mayLook ? nearest(name, drafts) : undefined;
    const hint = near === undefined ? GONE : `Did you mean "${near}"?`;
    return { path, line, message: 'this names a file that is not there', hint, warning: true };
  });
}

const MOST_LOOKED_FOR = 20;
const GONE = 'Write its path relative to the folder of this file, or take the row out (--prune-suppressions does).';
