import { createWriteStream, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { openArchive } from '../src/archives/archive.ts';
import type { Reason } from '../src/archives/kind.ts';
import { archiveSource } from '../src/archives/source.ts';
import { isProblem } from '../src/drafts/read.ts';
import type { Draft, Problem } from '../src/types.ts';

export const FIXTURES = fileURLToPath(new URL('fixtures/archives/', import.meta.url));
export const work = mkdtempSync(join(tmpdir(), 'socialpost-archives-'));

let count = 0;

/** A file with this content, in a folder of its own. */
export function fileOf(name: string, content: string | Buffer): string {
  const path = join(work, String(count++), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A ZIP of some entries, as a platform would pack it. */
export async function zipOf(entries: Readonly<Record<string, string | Buffer>>, mode = 0o100644): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    // Small ones are stored as they are, so that a test can change them.
    zip.addBuffer(bytes, name, { mode, compress: bytes.length > 1000 });
  }
  zip.end();
  const path = join(work, `${count++}.zip`);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

export interface Found {
  readonly drafts: readonly Draft[];
  /** As `line message`. */
  readonly problems: readonly string[];
  readonly skipped: Readonly<Partial<Record<Reason, number>>>;
  readonly read: number;
}

/** What is in an archive; it is read twice, as for the feed, and must be the same. */
export async function found(path: string, until?: number): Promise<Found> {
  const archive = await openArchive(path, 'archive');
  try {
    const source = archiveSource(archive, { path, shown: 'archive', until }, () => {});
    const first: (Draft | Problem)[] = [...source.read()].flat();
    const items: (Draft | Problem)[] = [...source.read()].flat();
    if (JSON.stringify(first) !== JSON.stringify(items)) throw new Error('the second reading differs');
    return {
      drafts: items.flatMap(item => (isProblem(item) ? [] : [item])),
      problems: items.filter(isProblem).map(({ line, message }) => `${line} ${message}`),
      skipped: Object.fromEntries(source.counts.skipped),
      read: source.counts.read,
    };
  } finally {
    archive.close();
  }
}

/** Why an archive is refused: message and hint. */
export async function refused(path: string): Promise<string> {
  try {
    (await openArchive(path, 'archive')).close();
  } catch (error) {
    return `${(error as Error).message}\n${(error as { problems?: Problem[] }).problems?.[0]?.hint}`;
  }
  return 'not refused';
}
