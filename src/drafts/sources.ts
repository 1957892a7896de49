import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Format, Reading } from '../types.ts';
import { type FoundFile, formatOf } from './files.ts';
import type { Reader } from './lines.ts';
import { type Batch, isProblem, readDrafts, readerFor, readStream, readText } from './read.ts';

/** Something to judge that can be read more than once: a file, standard input or `--text`. */
export interface Source {
  /** Absolute; decides the configuration. */
  readonly path: string;
  readonly shown: string;
  read(): Iterable<Batch>;
  /** Whether any of its drafts may have a date. */
  isDated(): boolean;
}

export interface StdinSource extends Source {
  /** Removes what was put aside. */
  close(): Promise<void>;
}

/** A file; drafts of small files are kept, NDJSON and CSV are read again each time. */
export function fileSource(file: FoundFile): Source {
  const { path, shown } = file;
  // Reading costs a hundredth of judging, and only the reader knows how its format says a date.
  if (readerFor({ path: shown, format: file.format }) !== undefined)
    return { path, shown, read: () => readDrafts(file), isDated: () => someBatch(readDrafts(file), isDatedBatch) };
  let kept: Batch[] | undefined;
  const read = (): Batch[] => {
    if (kept !== undefined) return kept;
    const batches = [...readDrafts(file)];
    keptLength += batches.flat().reduce((sum, item) => sum + (isProblem(item) ? 0 : item.map.source.length), 0);
    if (keptLength < MOST_KEPT) kept = batches;
    return batches;
  };
  return { path, shown, read, isDated: () => read().some(isDatedBatch) };
}

/** A text at hand, named as in reports (`<text>`, `<stdin>`) and placed at `path` for configuration. */
export function textSource(text: string, shown: string, path: string, format: Format, reading?: Reading): Source {
  const batches = [readText(text, { path: shown, format }, reading)];
  return { path, shown, read: () => batches, isDated: () => batches.some(isDatedBatch) };
}

/**
 * Standard input, read to its end. Up to 16 MB stay in memory; longer NDJSON and CSV go to a temporary file, which `close` removes.
 */
export async function stdinSource(
  stdin: NodeJS.ReadableStream,
  filename: string | undefined,
  cwd: string,
  { format: named, ...reading }: Reading & { readonly format?: Format } = {},
): Promise<StdinSource> {
  const shown = filename ?? '<stdin>';
  const path = resolve(cwd, filename ?? 'stdin');
  const format = named ?? (filename === undefined ? 'text' : formatOf(filename));
  const reader = readerFor({ path: shown, format }, reading);
  if (reader !== undefined) return longStdin(stdin, reader, { path, shown, format, reading });
  const batches: Batch[] = [];
  for await (const batch of readStream(stdin as AsyncIterable<Buffer>, { path: shown, format }, reading))
    batches.push(batch);
  return { path, shown, read: () => batches, isDated: () => batches.some(isDatedBatch), close: async () => {} };
}

// --- internal ---

const MOST_IN_MEMORY = 16 * 1024 * 1024;
/** Source text of small files that is kept between the look at the feed and the judging, in UTF-16 units. */
const MOST_KEPT = 64 * 1024 * 1024;
let keptLength = 0;

function someBatch(batches: Iterable<Batch>, test: (batch: Batch) => boolean): boolean {
  for (const batch of batches) if (test(batch)) return true;
  return false;
}

function isDatedBatch(batch: Batch): boolean {
  return batch.some(item => !isProblem(item) && item.scheduled !== undefined);
}

async function longStdin(stdin: NodeJS.ReadableStream, reader: Reader, as: FoundFile): Promise<StdinSource> {
  const { path, shown } = as;
  const chunks: Buffer[] = [];
  let length = 0;
  let spool: Awaited<ReturnType<typeof createSpool>> | undefined;
  for await (const piece of stdin as AsyncIterable<Buffer>) {
    length += piece.length;
    if (spool !== undefined) spool.write(piece);
    else chunks.push(piece);
    if (spool !== undefined || length <= MOST_IN_MEMORY) continue;
    spool = await createSpool(as);
    for (const held of chunks.splice(0)) spool.write(held);
  }
  if (spool === undefined) {
    const batches = [...chunks.flatMap(chunk => [...reader.push(chunk)]), ...reader.end()];
    return { path, shown, read: () => batches, isDated: () => batches.some(isDatedBatch), close: async () => {} };
  }
  spool.end();
  const { folder, file } = spool;
  return { ...fileSource(file), path, shown, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** A file in a fresh temporary folder that only this user can read. */
async function createSpool(as: FoundFile) {
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'socialpost-'));
  const path = join(folder, 'stdin');
  const fd = openSync(path, 'wx', 0o600);
  return {
    folder,
    file: { ...as, path },
    write: (chunk: Buffer): void => {
      for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at);
    },
    end: (): void => closeSync(fd),
  };
}
