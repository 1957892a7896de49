import { constants } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decode, readMark } from './drafts/bytes.ts';
import { fileErrorMessage } from './drafts/errors.ts';
import { UserError } from './errors.ts';
import type { Writer } from './output.ts';
import { codeOf, type Destination, refuseChanged, type Stamp, saying, standingAt, statOf } from './overwrite.ts';
import { openTemporary, type Rights, syncFolder, type Temporary } from './temporary.ts';

export { writeError } from './overwrite.ts';
export { sweep } from './temporary.ts';

/** A file as it was read, to be replaced only while it is still that file. */
export interface ReadFile {
  readonly path: string;
  /** The path as the user wrote it. */
  readonly shown: string;
  /**
   * Valid UTF-8. `bytes.toString()` is the whole text as it stands there: a byte order mark and CRLF are part of it.
   */
  readonly bytes: Buffer;
  readonly stamp: Stamp;
}

export interface FileWriter extends Writer {
  /** Leaves the destination as it was; for a run that failed. Does nothing after `end`. */
  abort(): Promise<void>;
}

/**
 * Reads a file in order to change it. A UserError if that is not to be done: a symbolic link, a folder, a device, a
 * read-only file, more than 64 MB, or bytes that are not UTF-8.
 */
export async function readForChange(path: string, shown = path): Promise<ReadFile> {
  try {
    const stamp = await standingAt({ path, shown, what: 'the file' });
    if (stamp === undefined) throw new UserError({ path: shown, message: 'no such file' });
    if (stamp.size > MOST) throw new UserError({ path: shown, message: 'larger than 64 MB', hint: 'Split it.' });
    const handle = await open(path, OPEN_FLAGS);
    try {
      refuseChanged(stamp, await handle.stat({ bigint: true }), shown);
      const bytes = await handle.readFile();
      refuseOtherThanUtf8(bytes, shown);
      return { path, shown, bytes, stamp };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ path: shown, message: fileErrorMessage(error) });
  }
}

/**
 * Puts `text`, the whole file with its byte order mark and line ends, in the place of a file that was read: whole or
 * not at all, with its mode (or another), and its owner where the system lets us. Other names of the file (hard links)
 * keep the old text. A UserError if it is not the file any more that was read, or cannot be written: then it is as it
 * was.
 */
export async function replaceFile({ path, shown, stamp }: ReadFile, text: string, mode?: number): Promise<void> {
  const destination = { path, shown, what: 'the file', hint: 'It is as it was.' };
  const rights = { ...stamp, ...(mode !== undefined && { mode: BigInt(mode) }) };
  await write(destination, rights, text, file => putInPlaceOf(stamp, file, destination));
}

/**
 * Writes a file that must not be there yet: whole or not at all, and never over another one, even if that appears
 * meanwhile. `shown` is the path as the user knows it. What is there moves to `aside`, if that is given. What goes
 * wrong is a UserError.
 */
export async function writeNewFile(
  path: string,
  text: string,
  shown = path,
  { mode, aside }: { readonly mode?: number; readonly aside?: string } = {},
): Promise<void> {
  const destination = { path, shown, what: 'the file' };
  const rights = mode === undefined ? undefined : { mode: BigInt(mode) };
  await write(destination, rights, text, async file => {
    if (aside !== undefined) await rename(path, aside);
    await putWhereNothingIs(file, destination);
  });
}

/**
 * A Writer onto a file that appears whole or not at all, when it ends; its mode and owner stay if it is there already.
 * `shown` is the path as the user wrote it. A UserError if it is a folder, a link, a device or read-only, or changes
 * meanwhile.
 */
export async function writeFileAtomic(path: string, shown = path): Promise<FileWriter> {
  const destination = { path, shown, what: 'the report' };
  const before = await saying(destination, () => standingAt(destination));
  const temporary = await saying(destination, () => openTemporary(path, before));
  let waiting = '';
  const flush = (): Promise<void> => {
    const sent = waiting;
    waiting = '';
    return saying(destination, () => temporary.write(sent));
  };
  return {
    write(text) {
      waiting += text;
      return waiting.length > BATCH ? flush() : undefined;
    },
    async end() {
      await flush();
      await finish(destination, temporary, file => putInPlaceOf(before, file, destination));
    },
    abort: temporary.discard,
    broken: false,
  };
}

// --- internal ---

const BATCH = 64 * 1024;
const MOST = 64 * 1024 * 1024;
// A pipe without a writer must not block, and a file must not turn into a link after it was looked at.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

async function write(
  destination: Destination,
  rights: Rights | undefined,
  text: string,
  put: (file: string) => Promise<void>,
): Promise<void> {
  const temporary = await saying(destination, () => openTemporary(destination.path, rights));
  await saying(destination, () => temporary.write(text));
  await finish(destination, temporary, put);
}

async function finish(
  destination: Destination,
  temporary: Temporary,
  put: (file: string) => Promise<void>,
): Promise<void> {
  await saying(destination, () => temporary.finish(put));
  const { shown, what, path } = destination;
  await saying({ path, shown, what }, () => syncFolder(dirname(path)));
}

function refuseOtherThanUtf8(bytes: Buffer, shown: string): void {
  const { encoding } = readMark(bytes);
  const text = decode(bytes);
  if (typeof text !== 'string') throw new UserError({ path: shown, ...text });
  if (encoding === 'utf-8') return;
  const message = `is ${encoding.toUpperCase()}; only UTF-8 files are changed`;
  throw new UserError({ path: shown, message, hint: 'Save it as UTF-8.' });
}

async function putInPlaceOf(before: Stamp | undefined, file: string, { path, shown }: Destination): Promise<void> {
  refuseChanged(before, await statOf(path), shown);
  await rename(file, path);
}

async function putWhereNothingIs(file: string, { path, shown }: Destination): Promise<void> {
  const occupied = new UserError({ path: shown, message: 'is here already, and is left as it is' });
  try {
    await link(file, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw occupied;
    // Some file systems know no links.
    if ((await statOf(path)) !== undefined) throw occupied;
    return rename(file, path);
  }
  await unlink(file).catch(() => {});
}
