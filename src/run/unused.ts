import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLedger, type Ledger } from '../lint/ledger.ts';
import { warn } from '../reporters/problem.ts';
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
  /** To be said: entries of front matter, rows, and approvals of another text. */
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
      return { notes, rows };
    },
  };
}

/** Takes out the rows that nothing needed, and those of files that are gone, and says so. */
export async function prune(books: Books, unused: Unused, locale: Language, world: World): Promise<void> {
  for (const [{ folder }, book] of books) {
    const isThere = remembering(path => existsSync(resolve(folder, path)));
    const stays = (row: Row | ApprovalRow): boolean => !unused.rows.has(row) && isThere(row.path);
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

function remembering<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return key => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}
