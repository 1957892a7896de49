import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Config } from '../config/index.ts';
import { decode } from '../drafts/bytes.ts';
import { fileErrorMessage } from '../drafts/errors.ts';
import { show } from '../drafts/files.ts';
import { parseTimestamp } from '../drafts/time.ts';
import { UserError } from '../errors.ts';
import type { Approvals } from '../lint/approval.ts';
import type { Approval, Suppression } from '../types.ts';
import { readForChange, replaceFile, writeNewFile } from '../write.ts';
import { parseRows } from './parse.ts';
import { type ApprovalRow, fileIn, NO_ROWS, type Row, type Rows, serialize } from './rows.ts';

/** What is let pass in one file of drafts: suppressions by fingerprint, approvals by the hash of what was read; and their rows. */
export interface FilePermits extends Rows {
  readonly baseline: ReadonlyMap<string, Suppression>;
  readonly approved: Approvals;
}

/** The suppressions file of a configuration, which need not be there yet. */
export interface Book {
  /** Its path, as it is told. */
  readonly shown: string;
  /** How rows name a file. `path`: absolute. */
  nameOf(path: string): string;
  rows(): Rows;
  /** Whether the file that a row names is there. */
  hasFile(name: string): boolean;
  /** What is let pass in a file; nothing if no row names it. */
  permitsFor(path: string): FilePermits | undefined;
  /** Takes other rows from now on; `save` writes them. */
  set(rows: Rows): void;
  /** Writes the rows, if others were taken. A UserError if it is not the file any more that was read. */
  save(): Promise<void>;
}

/** Where suppressions files are read: the work tree, or the commit of `--config-from`. */
export interface Shelf {
  has(path: string): boolean;
  /** The bytes of a file; undefined if there is none, or more than `most`. */
  read(path: string, most: number): Buffer | undefined;
  /** How a path is told. */
  show(path: string): string;
}

/**
 * The suppressions file beside a configuration. A UserError with all that is wrong in it; with `anyNames` rules and accounts
 * that the configuration does not know are fine.
 */
export function openBook(config: Config, shelf: Shelf, anyNames = false): Book {
  const file = fileIn(config.folder);
  const shown = shelf.show(file);
  const rules = config.catalogue.map(({ id }) => id);
  const known = anyNames ? undefined : { rules, accounts: config.accounts.map(({ name }) => name) };
  let text = shelf.has(file) ? textOf(file, shown, shelf) : undefined;
  let rows = text === undefined ? NO_ROWS : parseRows(text, shown, known);
  let permits: ReadonlyMap<string, FilePermits> | undefined;
  let isChanged = false;
  const nameOf = (path: string): string => relative(config.folder, path).split(sep).join('/');
  return {
    shown,
    nameOf,
    rows: () => rows,
    hasFile: name => shelf.has(resolve(config.folder, name)),
    permitsFor(path) {
      permits ??= permitsOf(rows, shown);
      return permits.get(nameOf(path));
    },
    set(changed) {
      // Read again, the rows know the lines on which they stand.
      rows = parseRows(serialize(changed), shown, known);
      permits = undefined;
      isChanged = true;
    },
    async save() {
      if (!isChanged) return;
      const fresh = serialize(rows);
      if (text === undefined) await writeNewFile(file, fresh, shown);
      else {
        const read = await readForChange(file, shown);
        if (decode(read.bytes) !== text) throw new UserError({ path: shown, ...CHANGED });
        await replaceFile(read, fresh);
      }
      text = fresh;
      isChanged = false;
    },
  };
}

/** The files of the work tree. */
export function workTree(cwd: string): Shelf {
  return { has: path => lstatSync(path, { throwIfNoEntry: false }) !== undefined, read, show: path => show(cwd, path) };
}

// --- internal ---

const MOST = 16 * 1024 * 1024;
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const NO_FILE = {
  message: 'is no plain file of at most 16 MB, but a link, a folder, a pipe or something larger',
  hint: 'Put the file itself in its place, or move away what is there: then nothing is let pass by it.',
};
const CHANGED = { message: 'has changed meanwhile, and is left as it is now', hint: 'Run the command again.' };

function textOf(file: string, shown: string, shelf: Shelf): string {
  try {
    const bytes = shelf.read(file, MOST);
    if (bytes === undefined) throw new UserError({ path: shown, ...NO_FILE });
    const text = decode(bytes);
    if (typeof text === 'string') return text;
    throw new UserError({ path: shown, ...text });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ path: shown, message: fileErrorMessage(error) });
  }
}

function read(path: string, most: number): Buffer | undefined {
  if (lstatSync(path).isSymbolicLink()) return undefined;
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const stat = fstatSync(fd);
    return stat.isFile() && stat.size <= most ? readFileSync(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}

/** The rows by the file that they name. Of two for the same finding the one counts that lasts longer. */
function permitsOf({ suppressions, approvals }: Rows, shown: string): ReadonlyMap<string, FilePermits> {
  const all = new Map<string, ReturnType<typeof emptyPermits>>();
  const of = (path: string) => {
    const known = all.get(path) ?? emptyPermits();
    all.set(path, known);
    return known;
  };
  for (const row of suppressions) {
    const { suppressions: rows, baseline } = of(row.path);
    rows.push(row);
    const one = suppressionOf(row, shown);
    if (lasts(one) > lasts(baseline.get(row.fingerprint))) baseline.set(row.fingerprint, one);
  }
  for (const row of approvals) {
    const { path, hash, approvedBy: by, accounts, reason, line } = row;
    const { approvals: rows, approved } = of(path);
    rows.push(row);
    approved.set(hash, [...(approved.get(hash) ?? []), { by, accounts, hash, reason, path: shown, line }]);
  }
  return all;
}

function emptyPermits() {
  return {
    suppressions: [] as Row[],
    approvals: [] as ApprovalRow[],
    baseline: new Map<string, Suppression>(),
    approved: new Map<string, readonly Approval[]>(),
  };
}

function suppressionOf({ rule, match, reason, until, line }: Row, shown: string): Suppression {
  const time = until === undefined ? undefined : parseTimestamp(until);
  return { rule, reason, path: shown, line, ...(match !== undefined && { match }), ...(time && { until: time }) };
}

function lasts(one: Suppression | undefined): number {
  return one === undefined ? Number.NEGATIVE_INFINITY : (one.until?.ms ?? Number.POSITIVE_INFINITY);
}
