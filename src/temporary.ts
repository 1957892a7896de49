import { type FileHandle, lstat, open, readdir, readlink, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A file being written beside the one it is to become. A step that fails removes it. What goes wrong is a system error.
 */
export interface Temporary {
  write(text: string): Promise<void>;
  /** Brings it onto the disk and lets `put` give it its name. */
  finish(put: (file: string) => Promise<void>): Promise<void>;
  /** Removes it. Does nothing after `finish`. */
  discard(): Promise<void>;
}

/** Whose file it becomes: the mode, and for a file that is replaced also the owner. Without, what a new file has. */
export interface Rights {
  readonly mode: bigint;
  readonly uid?: bigint;
  readonly gid?: bigint;
}

/**
 * Opens a temporary file in the folder of `path`, so that it can be renamed. First, once in a run, it removes what
 * killed runs left there.
 */
export async function openTemporary(path: string, rights?: Rights): Promise<Temporary> {
  const folder = dirname(path);
  if (!swept.has(folder)) await sweep(folder);
  swept.add(folder);
  const { handle, file } = await create(folder, rights);
  let open = true;

  async function discard(): Promise<void> {
    if (!open) return;
    open = false;
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
  }
  async function orDiscard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await discard();
      throw error;
    }
  }

  return {
    write: text => orDiscard(() => handle.writeFile(text)),
    finish: put =>
      orDiscard(async () => {
        if (rights !== undefined) await grant(handle, rights);
        await handle.sync();
        await handle.close();
        await put(file);
        open = false;
      }),
    discard,
  };
}

/**
 * Removes temporary files that killed runs left in a folder: those whose process is gone, and after a day those of
 * other machines, whose processes nobody here can ask for. Never fails; links and folders of such a name are left
 * alone.
 */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    if (await isLeftBehind(file, TEMPORARY.exec(name))) await unlink(file).catch(() => {});
  }
}

/**
 * Brings the names in a folder onto the disk, as far as the system does that for folders. A system error if the disk
 * fails.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') throw error;
  } finally {
    await handle?.close();
  }
}

// --- internal ---

const A_DAY = 24 * 60 * 60 * 1000;
/** Machine, process, when the process started, and a number: `.socialpost-laptop.4026531836-4711-m8x2k1-0.tmp`. */
const TEMPORARY = /^\.socialpost-(.+)-(\d+)-([0-9a-z]+)-\d+\.tmp$/;
/** Tells this process from an earlier one that had the same number. */
const STARTED = Math.floor(performance.timeOrigin).toString(36);
const swept = new Set<string>();

async function create(folder: string, rights: Rights | undefined): Promise<{ handle: FileHandle; file: string }> {
  const machine = await machineName();
  for (let n = 0; ; n++) {
    const file = join(folder, `.socialpost-${machine}-${process.pid}-${STARTED}-${n}.tmp`);
    try {
      // What is private must not be open to others meanwhile.
      return { file, handle: await open(file, 'wx', rights === undefined ? 0o666 : 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || n === 100) throw error;
    }
  }
}

/** The owner is kept where the system lets us; a mode is always set. */
async function grant(handle: FileHandle, { mode, uid, gid }: Rights): Promise<void> {
  const own = await handle.stat({ bigint: true });
  if (uid !== undefined && gid !== undefined && (uid !== own.uid || gid !== own.gid)) {
    const notAllowed = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EPERM') throw error;
    };
    await handle.chown(Number(uid), Number(gid)).catch(notAllowed);
  }
  await handle.chmod(Number(mode & 0o777n));
}

async function isLeftBehind(file: string, name: RegExpExecArray | null): Promise<boolean> {
  if (name === null) return false;
  const [, machine, pid, started] = name;
  const isOfHere = machine === (await machineName());
  if (isOfHere && Number(pid) === process.pid && started === STARTED) return false;
  const stat = await lstat(file).catch(() => undefined);
  if (stat?.isFile() !== true) return false;
  if (Date.now() - stat.mtimeMs > A_DAY) return true;
  return isOfHere && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

/** Where process numbers mean the same: the host, on Linux also the container. */
async function machineName(): Promise<string> {
  const { hostname } = await import('node:os');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()
    .replace(/[^\w-]/g, '')
    .slice(0, 24)}.${namespace.replace(/\D/g, '')}`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
