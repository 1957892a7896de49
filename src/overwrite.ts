import { type BigIntStats, constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { UserError } from './errors.ts';

/** A file that is to be written. */
export interface Destination {
  readonly path: string;
  /** The path as the user wrote it. */
  readonly shown: string;
  /** `the report`, `the file`. */
  readonly what: string;
  /** What holds after a failure. */
  readonly hint?: string;
}

/** By what a file is known again: a change of its bytes, its name's destination or its rights changes one of them. */
export type Stamp = Readonly<Record<(typeof STAMP)[number], bigint>>;

/**
 * What stands there now; undefined if nothing does. A UserError if it must not be written: a link, folder, device,
 * read-only.
 */
export async function standingAt({ path, shown, what }: Destination): Promise<Stamp | undefined> {
  const stat = await statOf(path);
  const [reason, hint] = (stat && (await whyNot(path, stat))) ?? [];
  if (reason === undefined || hint === undefined) return stat;
  throw new UserError({ path: shown, message: `cannot write ${what}: it is ${reason}`, hint });
}

/** Undefined when nothing is there. */
export async function statOf(path: string): Promise<BigIntStats | undefined> {
  try {
    return await lstat(path, { bigint: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** A UserError if what stood at a path is not what stands there now. */
export function refuseChanged(before: Stamp | undefined, now: Stamp | undefined, shown: string): void {
  const isStill =
    before === undefined || now === undefined ? before === now : STAMP.every(key => before[key] === now[key]);
  if (isStill) return;
  const message = 'has changed meanwhile, and is left as it is now';
  throw new UserError({ path: shown, message, hint: 'Run the command again.' });
}

/** Does a step of writing; a system error becomes a UserError. */
export async function saying<T>(destination: Destination, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw writeError(error, destination);
  }
}

/** A system error as an answer: `cannot write the report: no space left on device (ENOSPC)`. */
export function writeError(error: unknown, { shown, what, hint }: Omit<Destination, 'path'>): UserError {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  const reason = /^\w+: ([^,]+)/.exec(text)?.[1] ?? text;
  const advice = code === 'ENOENT' ? 'Make the folder first, or check its spelling.' : hint;
  const message = `cannot write ${what}: ${reason} (${code})`;
  return new UserError({ path: shown, message, ...(advice !== undefined && { hint: advice }) });
}

export function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? 'unknown error');
}

// --- internal ---

const STAMP = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs', 'mode', 'uid', 'gid'] as const;

/** Renaming another file over these would work, but it is not what somebody wants who made them so. */
async function whyNot(path: string, stat: BigIntStats): Promise<readonly [reason: string, hint: string] | undefined> {
  if (stat.isSymbolicLink()) return ['a symbolic link', 'Name the file that it leads to.'];
  if (stat.isDirectory()) return ['a folder', 'Name a file.'];
  if (!stat.isFile()) return ['not a regular file', 'Name a file; to write elsewhere, use > in the shell.'];
  const mayWrite = (stat.mode & 0o222n) !== 0n && (await isGranted(access(path, constants.W_OK)));
  return mayWrite ? undefined : ['read-only', 'Allow writing to it first, as with chmod u+w.'];
}

function isGranted(access: Promise<void>): Promise<boolean> {
  return access.then(
    () => true,
    () => false,
  );
}
