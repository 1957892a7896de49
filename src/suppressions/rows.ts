import { join } from 'node:path';
import { safeJson } from '../reporters/json-string.ts';

/** Its name; it lies beside the configuration, or in the working folder where there is none. */
export const SUPPRESSIONS_FILE = 'socialpost-suppressions.json';

/** One finding that is let pass: of a rule, for an account, in the drafts of a file. */
export interface Row {
  /** Relative to the folder of the suppressions file, with `/`. */
  readonly path: string;
  readonly rule: string;
  readonly account: string;
  /** The words found. */
  readonly match?: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** The time up to which it counts, as somebody wrote it. */
  readonly until?: string;
  /** Where it stands, from 1; 0 while it is not written. */
  readonly line: number;
}

/** A person's word for a draft of a file that has no front matter; `hash` is its `contentHash`. */
export interface ApprovalRow {
  readonly path: string;
  readonly hash: string;
  /** The accounts on which it may go out. */
  readonly accounts: readonly string[];
  readonly approvedBy: string;
  readonly reason: string;
  readonly line: number;
}

/** What a suppressions file says. */
export interface Rows {
  readonly suppressions: readonly Row[];
  readonly approvals: readonly ApprovalRow[];
}

export const NO_ROWS: Rows = { suppressions: [], approvals: [] };

/** The suppressions file of a configuration in that folder. */
export function fileIn(folder: string): string {
  return join(folder, SUPPRESSIONS_FILE);
}

/** The bytes of the file: a row a line, sorted, so that the same rows are the same bytes and a merge is easy to read. */
export function serialize({ suppressions, approvals }: Rows): string {
  const rows = [...suppressions].sort(by(row => [row.path, row.rule, row.account, row.match ?? '', row.fingerprint]));
  const approved = [...approvals].sort(by(row => [row.path, row.hash, row.approvedBy, row.accounts.join()]));
  const lists = [
    `  "suppressions": ${listOf(rows.map(suppressionLine))}`,
    ...(approved.length === 0 ? [] : [`  "approvals": ${listOf(approved.map(approvalLine))}`]),
  ];
  return `{\n  "version": 1,\n${lists.join(',\n')}\n}\n`;
}

// --- internal ---

function suppressionLine({ path, rule, account, match, fingerprint, reason, until }: Row): string {
  return lineOf({ path, rule, account, match, fingerprint, reason, until });
}

function approvalLine({ path, hash, accounts, approvedBy, reason }: ApprovalRow): string {
  return lineOf({ path, hash, accounts, approvedBy, reason });
}

function lineOf(row: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const entries = Object.entries(row).flatMap(([key, value]) =>
    value === undefined ? [] : `"${key}": ${safeJson(value)}`,
  );
  return `    { ${entries.join(', ')} }`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
}

/** Orders by code units, which is the same on every machine. */
function by<T>(keysOf: (item: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => {
    const others = keysOf(b);
    for (const [i, key] of keysOf(a).entries()) {
      const other = others[i] as string;
      if (key !== other) return key < other ? -1 : 1;
    }
    return 0;
  };
}
