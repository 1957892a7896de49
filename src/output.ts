import { constants, fstatSync, writeSync } from 'node:fs';
import { chmod, copyFile, link, lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from './errors.ts';

/** Where a report goes. Errors of the disk or device come as a UserError from `write` or `end`. */
export interface Writer {
  /** Takes the next piece; returns a promise only when the other side must catch up first. */
  write(text: string): Promise<void> | void;
  /** Resolves when everything has arrived. */
  end(): Promise<void>;
  /** The reader has gone (`| head -1`): nothing more will be read, the run may stop early. No error. */
  readonly broken: boolean;
}

export interface FileWriter extends Writer {
  /** Leaves the target as it was; for a run that failed. Does nothing after `end`. */
  abort(): Promise<void>;
}

/** A Writer onto standard output (or any stream): in batches, with back-pressure, whole to the last byte. */
export function createWriter(stream: NodeJS.WritableStream & { isTTY?: boolean }, name = '<stdout>'): Writer {
  const batch = stream.isTTY ? 0 : BATCH;
  const file = plainFile(stream);
  let waiting = '';
  let last: Promise<void> = Promise.resolve();
  let broken = false;
  let failure: UserError | undefined;
  const fail = (error: unknown) => {
    if (GONE.has(codeOf(error))) broken = true;
    else if (!broken) failure ??= writeError(error, name);
  };
  const check = () => {
    if (failure) throw failure;
  };
  // Never taken off again: an error may come after the last write, and without a listener it would be a crash.
  stream.on('error', fail);

  function send(text: string): boolean {
    if (file !== undefined) {
      try {
        writeWhole(file, text);
      } catch (error) {
        fail(error);
      }
      check();
      return true;
    }
    let free = true;
    last = new Promise(resolve => {
      free = stream.write(text, error => {
        if (error) fail(error);
        resolve();
      });
    });
    return free;
  }

  return {
    write(text) {
      check();
      waiting += text;
      if (waiting.length <= batch || broken) return undefined;
      const sent = waiting;
      waiting = '';
      return send(sent) ? undefined : last.then(check);
    },
    async end() {
      check();
      if (waiting !== '' && !broken) send(waiting);
      waiting = '';
      await last;
      check();
    },
    get broken() {
      return broken;
    },
  };
}

/**
 * A Writer onto a file that appears whole or not at all: a temporary file in the same folder, renamed by `end`.
 * `shown` is the path as the user wrote it. A UserError if the target is a folder, a link or a device.
 */
export async function writeFileAtomic(path: string, shown = path): Promise<FileWriter> {
  const before = await lstat(path).catch(ignoreMissing);
  if (before !== undefined && !before.isFile()) throw notAFile(before, shown);
  const { handle, temporary } = await openTemporary(dirname(path), shown);
  let waiting = '';
  let open = true;

  async function abort(): Promise<void> {
    if (!open) return;
    open = false;
    await handle.close().catch(() => {});
    await unlink(temporary).catch(() => {});
  }
  async function orAbort(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await abort();
      throw writeError(error, shown);
    }
  }
  const flush = () => {
    const sent = waiting;
    waiting = '';
    return handle.writeFile(sent);
  };

  return {
    write(text) {
      waiting += text;
      return waiting.length > BATCH ? orAbort(flush) : undefined;
    },
    end: () =>
      orAbort(async () => {
        await flush();
        if (before !== undefined) await chmod(temporary, before.mode & 0o777);
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
        open = false;
      }),
    abort,
    broken: false,
  };
}

/**
 * Writes a file that must not be there yet: whole or not at all, and never over another one, even if that appears meanwhile.
 * `shown` is the path as the user knows it. What goes wrong is a UserError.
 */
export async function writeNewFile(path: string, text: string, shown = path): Promise<void> {
  const { handle, temporary } = await openTemporary(dirname(path), shown, 'the file');
  try {
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Some file systems know no links.
    await link(temporary, path).catch(error => {
      if (codeOf(error) === 'EEXIST') throw error;
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw writeError(error, shown, 'the file');
    throw new UserError({ path: shown, message: 'is here already, and is left as it is' });
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

// --- internal ---

const BATCH = 64 * 1024;
/** The reader closed its end; on Windows a closed pipe is `EOF`. */
const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/** The descriptor of a standard stream that is a file or a device: Node's own stream loses the rest of a short write. */
function plainFile(stream: NodeJS.WritableStream & { isTTY?: boolean; fd?: unknown }): number | undefined {
  if ((stream.fd !== 1 && stream.fd !== 2) || stream.isTTY) return undefined;
  const stat = fstatSync(stream.fd);
  return stat.isFile() || stat.isCharacterDevice() ? stream.fd : undefined;
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    const written = writeSync(file, bytes, at);
    if (written === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    at += written;
  }
}

async function openTemporary(folder: string, shown: string, what?: string) {
  for (let n = 0; ; n++) {
    const temporary = join(folder, `.socialpost-${process.pid}-${n}.tmp`);
    try {
      return { temporary, handle: await open(temporary, 'wx') };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || n === 100) throw writeError(error, shown, what);
    }
  }
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') return undefined;
}

function notAFile(stat: { isDirectory(): boolean; isSymbolicLink(): boolean }, shown: string): UserError {
  const kind = stat.isDirectory() ? 'a folder' : stat.isSymbolicLink() ? 'a symbolic link' : 'not a regular file';
  return new UserError({
    path: shown,
    message: `the report cannot be written here: it is ${kind}`,
    hint: 'Name a file; to write elsewhere, use > in the shell.',
  });
}

/** A system error as an answer: `cannot write the report: no space left on device (ENOSPC)`. */
function writeError(error: unknown, shown: string, what = 'the report'): UserError {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  const reason = /^\w+: ([^,]+)/.exec(text)?.[1] ?? text;
  const hint = code === 'ENOENT' ? { hint: 'Make the folder first, or check its spelling.' } : {};
  return new UserError({ path: shown, message: `cannot write ${what}: ${reason} (${code})`, ...hint });
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? 'unknown error');
}
