import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { fileErrorMessage } from '../drafts/errors.ts';
import { UserError } from '../errors.ts';
import { filesBelow } from './folder.ts';
import type { ArchiveFile, Kind } from './kind.ts';
import { HEAD, isFirst, kindOfHead, kindOfName, MOST_LOOKS, mayBegin, notKnown } from './kinds.ts';
import { unpackPosts } from './unpack.ts';

export interface Archive {
  /** In the order in which they are to be read; at least one. */
  readonly files: readonly ArchiveFile[];
  close(): void;
}

/**
 * The posts of an archive as it is downloaded: a ZIP, its folder, or one file of it. Of a ZIP only the files with posts are
 * unpacked, nowhere but in memory or a file without a name. What cannot be read, or is no archive, is a UserError.
 */
export async function openArchive(path: string, shown: string): Promise<Archive> {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) throw new UserError({ path: shown, message: 'a link; name the file that it leads to' });
    if (stat.isDirectory()) return inFolder(path, shown);
    const fd = openSync(path, OPEN_FLAGS);
    try {
      if (!fstatSync(fd).isFile()) throw new UserError({ path: shown, message: 'not a regular file' });
      const head = readHead(fd);
      if (isZip(head, path)) {
        const { files, close } = await unpackPosts(fd, shown);
        return { files: inOrder(files), close };
      }
      return { files: [oneFile(path, shown, head)], close: () => {} };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ path: shown, message: fileErrorMessage(error) });
  }
}

// --- internal ---

const CHUNK = 1024 * 1024;
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

function isZip(head: Buffer, path: string): boolean {
  return /^PK(?:\x03\x04|\x05\x06)/.test(head.toString('latin1', 0, 4)) || /\.zip$/i.test(path);
}

function oneFile(path: string, shown: string, head: Buffer): ArchiveFile {
  if (head[0] === 0x1f && head[1] === 0x8b) {
    throw new UserError({ path: shown, message: 'packed with gzip', hint: 'Unpack it first (gunzip).' });
  }
  const kind = kindOfName(path) ?? kindOfHead(head);
  if (kind === undefined) throw notKnown(shown, 'not an archive that is known');
  return { shown, kind, pieces: () => piecesOf(path) };
}

function inFolder(path: string, shown: string): Archive {
  const names = filesBelow(path, shown);
  const found = names.flatMap(name => fileOf(name, kindOfName(name)));
  const files = found.length > 0 ? found : names.filter(mayBegin).slice(0, MOST_LOOKS).flatMap(looked);
  if (files.length === 0) throw notKnown(shown, 'no archive that is known is in this folder');
  return { files: inOrder(files), close: () => {} };

  function looked(name: string): ArchiveFile[] {
    const fd = openSync(`${path}/${name}`, OPEN_FLAGS);
    try {
      return fileOf(name, kindOfHead(readHead(fd)));
    } finally {
      closeSync(fd);
    }
  }
  function fileOf(name: string, kind: Kind | undefined): ArchiveFile[] {
    return kind === undefined ? [] : [{ shown: `${shown}/${name}`, kind, pieces: () => piecesOf(`${path}/${name}`) }];
  }
}

function inOrder(files: readonly ArchiveFile[]): ArchiveFile[] {
  const rank = ({ shown, kind }: ArchiveFile): number => (isFirst(shown, kind) ? 0 : 1);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.shown < b.shown ? -1 : 1));
}

function readHead(fd: number): Buffer {
  const head = Buffer.alloc(HEAD);
  return head.subarray(0, readSync(fd, head, 0, HEAD, 0));
}

function* piecesOf(path: string): Iterable<Buffer> {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let length = readSync(fd, chunk); length > 0; length = readSync(fd, chunk)) yield chunk.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}
