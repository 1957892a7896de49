import { type Batch, makeDraft, NO_FACTS, toLf, trimBlankLines } from '../drafts/draft.ts';
import type { Reader } from '../drafts/lines.ts';
import type { Draft, Inbound, Media, Problem, Timestamp } from '../types.ts';

/**
 * Why something in an archive is not judged: it was only passed on (`boost`), is a message to few (`private`), has no words
 * (`empty`), is no post (`other`), or is later than the time asked for (`later`).
 */
export type Reason = 'boost' | 'private' | 'empty' | 'other' | 'later';

export type OnSkip = (reason: Reason) => void;

/** A kind of archive: how its files are known, by name or else by how they begin, and how they are read. */
export interface Kind {
  readonly title: string;
  /** The file to look for, as people know it. */
  readonly wanted: string;
  /** Its files, by the last part of their path in lower case. */
  readonly isNamed: (name: string) => boolean;
  /** Whether a text begins as its files do. */
  readonly begins: (head: string) => boolean;
  /** Files that must be read before the others. */
  readonly isFirst?: (name: string) => boolean;
  readonly start: (skip: OnSkip) => Session;
}

/** A file with posts in an archive. */
export interface ArchiveFile {
  /** The path to show: for a ZIP that of the ZIP, then that inside. */
  readonly shown: string;
  readonly kind: Kind;
  /** Its bytes, as often as they are asked for; a piece may be overwritten by the next. Errors of the system are thrown. */
  pieces(): Iterable<Buffer>;
}

/** One reading of the files of an archive. */
export interface Session {
  /** Reads one file; `path` is as it is shown. */
  reader(path: string): Reader;
  /** What is known only after all files. */
  rest(): Batch;
}

/** Where a post stands: the file as it is shown, and the 1-based line. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** A post of an archive. `date`: undefined if it has none, a string if that is no date that can be read. */
export interface Post {
  readonly id: string;
  readonly text: string;
  readonly date: Timestamp | string | undefined;
  readonly platform: string;
  readonly media?: readonly Media[];
  readonly warning?: string;
  readonly author?: string;
  readonly inbound?: Inbound;
  /** What it answers: a post of its own (it goes on with a thread), or somebody else's. */
  readonly answers?: 'own' | 'other';
}

/**
 * The draft of a post; with a Problem if its date cannot be read. A post without a word, also in the descriptions of its
 * pictures, is skipped. Its texts were repaired, so positions are of the text, from the line of the post on.
 */
export function postDrafts(post: Post, { path, line }: Place, skip: OnSkip): (Draft | Problem)[] {
  const { id, date, platform, media = [], ...more } = post;
  const lf = toLf(post.text);
  const { start, end } = trimBlankLines(lf, 0, lf.length);
  const text = lf.slice(start, end);
  if (text === '' && media.every(({ alt }) => alt === '')) {
    skip('empty');
    return [];
  }
  const { warning, author, inbound, answers } = more;
  const scheduled = typeof date === 'string' ? undefined : date;
  // A reply need not say again what stands above it. Of a thread only the first post counts in the feed.
  const inherits: true | undefined = answers && true;
  const part = answers === 'own' ? 2 : 1;
  const facts = { ...NO_FACTS, platforms: [platform], media, scheduled, warning, author, inbound, inherits };
  const map = { source: text, line, start: 0, written: 'plain' } as const;
  const draft = makeDraft(id === '' ? String(line) : id, { path, format: 'text' }, part, part, text, map, facts);
  if (typeof date !== 'string') return [draft];
  return [{ path, line, message: `"${date.slice(0, 40)}" is not a date that can be read` }, draft];
}

/** A value as a date: what `read` makes of it, the value as text if nothing, undefined if there is none. */
export function dated(value: unknown, read: (text: string) => Timestamp | undefined): Post['date'] {
  if (value === undefined || value === null || value === '') return undefined;
  return read(String(value)) ?? String(value);
}

/** What is told of an element that is no post of its kind: `key` is what every one of them has. */
export function foreign({ path, line }: Place, { title }: Kind, key: string): Problem {
  return { path, line, message: `not a post of ${title} (looked for "${key}")` };
}

/** A picture of an archive that tells no descriptions: nobody can say that one is missing. */
export function undescribed(file: string, alt = ''): Media {
  return alt === '' ? { file, alt, decorative: true } : { file, alt };
}
