import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that were put aside to be read more than once. */
export interface Spool {
  write(chunk: Buffer): void;
  /** The bytes in pieces; each may be overwritten by the next. */
  pieces(): Iterable<Buffer>;
  close(): void;
}

/** How much may still stay in memory, shared by the spools of an archive. */
export interface Room {
  left: number;
}

/** Keeps bytes in memory while there is room, else in a temporary file that only this user can open, and only we can find. */
export function createSpool(room: Room): Spool {
  let held: Buffer[] = [];
  let disk: Disk | undefined;
  return {
    write(chunk) {
      room.left -= chunk.length;
      if (disk !== undefined) disk.write(chunk);
      else held.push(chunk);
      if (disk !== undefined || room.left >= 0) return;
      disk = createDisk();
      for (const piece of held) {
        disk.write(piece);
        room.left += piece.length;
      }
      held = [];
    },
    pieces: () => disk?.pieces() ?? held,
    close() {
      disk?.close();
      held = [];
    },
  };
}

// --- internal ---

type Disk = Spool;
const CHUNK = 1024 * 1024;

/** The file loses its name at once where the system allows it, so that nothing is left behind however the run ends. */
function createDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'socialpost-'));
  const path = join(folder, 'archive');
  const fd = openSync(path, 'wx+', 0o600);
  const remove = (): boolean => {
    try {
      rmSync(folder, { recursive: true, force: true });
      return true;
    } catch {
      return false;
    }
  };
  const isGone = remove();
  return {
    write(chunk) {
      for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at);
    },
    *pieces() {
      const chunk = Buffer.allocUnsafe(CHUNK);
      for (let at = 0; ; ) {
        const length = readSync(fd, chunk, 0, CHUNK, at);
        if (length === 0) return;
        yield chunk.subarray(0, length);
        at += length;
      }
    },
    close() {
      closeSync(fd);
      if (!isGone) remove();
    },
  };
}
