import { closeSync, constants, openSync, readSync } from 'node:fs';
import { HEAD, kindOfHead, kindOfName } from './kinds.ts';

/** Whether a file is an archive as platforms hand them out, or one of its files: a ZIP, or what begins as they do. */
export function beginsAsArchive(path: string): boolean {
  return /\.zip$/i.test(path) || (MAY_BEGIN.test(path) && kindOfHead(headOf(path)) !== undefined);
}

/** The same where a name is enough, as `posts_1.json`: drafts may be called that too. */
export function isArchiveFile(path: string): boolean {
  return beginsAsArchive(path) || (MAY_BEGIN.test(path) && kindOfName(path) !== undefined);
}

// --- internal ---

const MAY_BEGIN = /\.(?:js|json|csv)$/i;
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The first bytes of a file; none if it cannot be read, which is told where it is read. */
function headOf(path: string): Buffer {
  try {
    const fd = openSync(path, OPEN_FLAGS);
    try {
      const head = Buffer.alloc(HEAD);
      return head.subarray(0, readSync(fd, head, 0, HEAD, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    return Buffer.alloc(0);
  }
}
