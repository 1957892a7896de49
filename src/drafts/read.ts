import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Draft, Format, Problem, Reading } from '../types.ts';
import { decode } from './bytes.ts';
import { type Batch, isEmpty, NO_FACTS, type Origin, plainDraft, trimBlankLines } from './draft.ts';
import { fileErrorMessage } from './errors.ts';
import type { FoundFile } from './files.ts';
import type { Reader } from './lines.ts';

/** Tells what could not be read from a draft. */
export function isProblem(item: Draft | Problem): item is Problem {
  return 'message' in item;
}

/** Loads what these formats need. Await it once before any of the readers below. */
export async function prepare(formats: Iterable<Format>): Promise<void> {
  for (const format of formats) {
    if (format === 'text') continue;
    containers ??= await import('./containers.ts');
    if (format === 'markdown' || format === 'tweet' || format === 'yaml') await containers.loadYaml();
  }
}

/** The reader of a format that is read piece by piece; the other formats are read whole. */
export function readerFor({ path, format }: Origin, reading: Reading = {}): Reader | undefined {
  if (format === 'ndjson') return loaded().ndjsonReader({ path, format });
  return isCsv(format) ? loaded().csvReader(path, format, reading) : undefined;
}

/**
 * The drafts of a file: NDJSON and CSV piece by piece, never held whole; other formats in one batch. Never throws for what is
 * in the file or for a file that cannot be read: that is a Problem. Only regular files are read, at most 16 MB.
 */
export function* readDrafts(file: FoundFile): Iterable<Batch> {
  const origin: Origin = { path: file.shown, format: file.format };
  let fd: number | undefined;
  try {
    fd = openSync(file.real ?? file.path, OPEN_FLAGS);
    const reader = readerFor(origin, file.reading);
    if (!fstatSync(fd).isFile()) yield [{ path: file.shown, message: 'not a regular file' }];
    else if (reader !== undefined) yield* readPieces(fd, reader);
    else yield parseWhole(readWhole(fd), origin, file.reading);
  } catch (error) {
    yield [{ path: file.shown, message: fileErrorMessage(error) }];
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The drafts of a text that is at hand, such as `--text`. */
export function readText(text: string, origin: Origin, reading?: Reading): Batch {
  const reader = readerFor(origin, reading);
  if (reader !== undefined) return [...reader.push(Buffer.from(text, 'utf8')), ...reader.end()].flat();
  return parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, origin, reading);
}

/** The drafts of standard input: NDJSON and CSV as they arrive, other formats gathered, at most 16 MB. */
export async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  origin: Origin,
  reading?: Reading,
): AsyncIterable<Batch> {
  const reader = readerFor(origin, reading);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (reader) yield* reader.push(chunk);
    else {
      length += chunk.length;
      if (length > MAX_FILE) break;
      chunks.push(chunk);
    }
  }
  if (reader) yield* reader.end();
  else yield parseWhole(length > MAX_FILE ? undefined : Buffer.concat(chunks), origin, reading);
}

/** Bytes that a file of a format that is read whole may have. */
export const MAX_FILE = 16 * 1024 * 1024;

export type { Batch } from './draft.ts';

// --- internal ---

type Containers = typeof import('./containers.ts');
let containers: Containers | undefined;

function loaded(): Containers {
  if (containers === undefined) throw new Error('prepare() must have run before a container is read');
  return containers;
}

const CHUNK = 1024 * 1024;
// A pipe without a writer must not block, and a file must not turn into a link after it was looked at.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** CSV, also under the names of schedulers that write no header. */
function isCsv(format: Format): boolean {
  return format === 'csv' || format === 'hootsuite' || format === 'zoho' || format === 'socialpilot';
}

let scratch: Buffer | undefined;

/** All bytes of a file, or undefined if there are too many. The size a file claims is not believed. */
function readWhole(fd: number): Buffer | undefined {
  scratch ??= Buffer.allocUnsafe(64 * 1024);
  let bytes = scratch;
  let length = 0;
  for (;;) {
    const room = bytes.length - length;
    const count = readSync(fd, bytes, length, room, null);
    length += count;
    if (length > MAX_FILE) return undefined;
    // Less than asked for is the end of a regular file.
    if (count < room) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2);
  }
}

function* readPieces(fd: number, reader: Reader): Iterable<Batch> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let length = readSync(fd, chunk); length > 0; length = readSync(fd, chunk)) {
    yield* reader.push(chunk.subarray(0, length));
  }
  yield* reader.end();
}

function parseWhole(bytes: Buffer | undefined, origin: Origin, reading?: Reading): Batch {
  if (bytes === undefined) {
    return [
      { path: origin.path, message: 'larger than 16 MB', hint: 'Split it, or write one post a line as .ndjson.' },
    ];
  }
  const text = decode(bytes);
  return typeof text === 'string' ? parse(text, origin, reading) : [{ path: origin.path, ...text }];
}

function parse(source: string, origin: Origin, reading?: Reading): Batch {
  if (origin.format === 'tweet') return loaded().readTweet(source, origin);
  if (origin.format === 'toot') return loaded().readToot(source, origin);
  if (origin.format === 'markdown') return loaded().readMarkdown(source, origin, reading);
  if (origin.format === 'yaml' || origin.format === 'json') return loaded().readStructured(source, origin, reading);
  const part = { ...trimBlankLines(source, 0, source.length), facts: NO_FACTS };
  return isEmpty(part) ? [] : [plainDraft(origin, source, part, 1, 1)];
}
