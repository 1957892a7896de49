import { UserError } from '../errors.ts';
import type { ArchiveFile, Kind } from './kind.ts';
import { HEAD, kindOfHead, kindOfName, MOST_LOOKS, mayBegin, notKnown } from './kinds.ts';
import { createSpool, type Room, type Spool } from './spool.ts';
import { readZip, type ZipEntry } from './zip.ts';

/**
 * The files with posts in a ZIP, unpacked to where they can be read twice; the other entries stay as they are. `fd` is not
 * needed any more when it is done. A ZIP that is refused, or without posts, is a UserError.
 */
export async function unpackPosts(fd: number, shown: string): Promise<{ files: ArchiveFile[]; close(): void }> {
  const entries = await readZip(fd, shown);
  const wanted = await withPosts(entries);
  if (wanted.length === 0) throw nothingIn(entries, shown);
  const room: Room = { left: MOST_IN_MEMORY };
  const spools: Spool[] = [];
  const close = (): void => {
    for (const spool of spools) spool.close();
  };
  try {
    const files: ArchiveFile[] = [];
    for (const [entry, kind] of wanted) {
      const spool = createSpool(room);
      spools.push(spool);
      for await (const chunk of entry.read()) spool.write(chunk);
      files.push({ shown: `${shown}/${entry.name}`, kind, pieces: () => spool.pieces() });
    }
    return { files, close };
  } catch (error) {
    close();
    throw error;
  }
}

// --- internal ---

const MOST_IN_MEMORY = 16 * 1024 * 1024;

/** The entries that are known by name; if there are none, those that are known by how they begin. */
async function withPosts(entries: readonly ZipEntry[]): Promise<[ZipEntry, Kind][]> {
  const found: [ZipEntry, Kind][] = [];
  for (const entry of entries) {
    const kind = kindOfName(entry.name);
    if (kind !== undefined) found.push([entry, kind]);
  }
  if (found.length > 0) return found;
  for (const entry of entries.filter(({ name }) => mayBegin(name)).slice(0, MOST_LOOKS)) {
    const kind = kindOfHead(await headOf(entry));
    if (kind !== undefined) found.push([entry, kind]);
  }
  return found;
}

async function headOf(entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of entry.read()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

function nothingIn(entries: readonly ZipEntry[], shown: string): UserError {
  const nested = entries.find(({ name }) => /\.zip$/i.test(name));
  if (nested === undefined) return notKnown(shown, 'no archive that is known is in this ZIP');
  const message = `holds another ZIP ("${nested.name.slice(0, 200)}"): a ZIP in a ZIP is not read`;
  return new UserError({ path: shown, message, hint: 'Unpack the outer one.' });
}
