import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type * as Yauzl from 'yauzl';
import { UserError } from '../errors.ts';
import { requireLazily } from '../lazy.ts';
import { checkDirectory, LIMITS, nameOfEntry } from './zip-limits.ts';

export interface ZipEntry {
  readonly name: string;
  /** The entry's bytes as they are unpacked; to be read to the end, or destroyed. Refusals are UserErrors. */
  read(): AsyncIterable<Buffer>;
}

/**
 * The entries of an open ZIP file. Nothing is unpacked yet, but what no archive of posts has is refused: too many entries,
 * names that lead out, links, encryption, the same name twice, data that overlaps. `fd` stays the caller's.
 */
export async function readZip(fd: number, shown: string): Promise<readonly ZipEntry[]> {
  const refuse = (message: string, hint = DOWNLOAD): UserError => new UserError({ path: shown, message, hint });
  const zip = await openZip(fd).catch(error => {
    throw refuse(`cannot be read as a ZIP: ${reasonOf(error)}`);
  });
  if (zip.entryCount > LIMITS.entries) {
    throw refuse(`${zip.entryCount} entries; at most ${LIMITS.entries} are read`, UNPACK);
  }
  const entries = await directoryOf(zip).catch(error => {
    throw refuse(`cannot be read as a ZIP: ${reasonOf(error)}`);
  });
  const fault = checkDirectory(entries);
  if (fault !== undefined) throw refuse(fault, UNPACK);
  const total = { bytes: 0 };
  return entries.map(entry => {
    const name = nameOfEntry(entry);
    return { name, read: () => unpack(zip, entry, total, message => refuse(`"${name.slice(0, 200)}" ${message}`)) };
  });
}

// --- internal ---

const DOWNLOAD = 'Download the archive again; if it is as it should be, unpack it and name the folder.';
const UNPACK = 'If you trust it, unpack it and name the folder.';

function openZip(fd: number): Promise<Yauzl.ZipFile> {
  const yauzl = requireLazily<typeof Yauzl>('yauzl');
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
  return new Promise((resolve, reject) => {
    yauzl.fromFd(fd, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function directoryOf(zip: Yauzl.ZipFile): Promise<Yauzl.Entry[]> {
  const entries: Yauzl.Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Counts the real bytes: what an entry says of itself is not believed. */
async function* unpack(
  zip: Yauzl.ZipFile,
  entry: Yauzl.Entry,
  total: { bytes: number },
  refuse: (message: string) => UserError,
): AsyncIterable<Buffer> {
  let size = 0;
  let sum = 0;
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      total.bytes += chunk.length;
      if (total.bytes > LIMITS.bytes) throw refuse('makes the posts larger than 1 GB when they are unpacked');
      if (size > LIMITS.free && size > entry.compressedSize * LIMITS.ratio) {
        throw refuse(`unpacks to more than ${LIMITS.ratio} times its size`);
      }
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UserError ? error : refuse(`cannot be unpacked: ${reasonOf(error)}`);
  }
  if (sum !== entry.crc32) throw refuse('is damaged: its checksum (CRC) is another');
}

/** What yauzl and zlib say, in words for who downloaded the file. Other errors are ours. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^End of central directory/, 'its end is missing, so it is not whole (or no ZIP)'],
  [/^unexpected EOF|overflows file bounds|not enough bytes|unexpected end of file/, 'it ends in the middle'],
  [/^too many bytes|size mismatch/, 'it unpacks to more than it says'],
  [/^unsupported compression/, 'it is packed in a way that is not known'],
  [/encrypt/, 'it is encrypted'],
  [/^invalid (?:central|local)/, 'its directory is damaged'],
];
