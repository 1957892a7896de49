import type {
  Approval,
  Draft,
  Format,
  Inbound,
  Language,
  Media,
  Problem,
  SourceMap,
  Suppression,
  Timestamp,
} from '../types.ts';
import { TEXT_NAMES } from './aliases.ts';
import type { Slip } from './slips.ts';

/** Where a text comes from: the path to show and how it is read. */
export interface Origin {
  readonly path: string;
  readonly format: Format;
}

/** Drafts, and what could not be read, in the order of the file. */
export type Batch = readonly (Draft | Problem)[];

/** What a draft says about itself outside its text: front matter, or the keys of an NDJSON object. */
export interface Facts {
  readonly platforms: readonly string[];
  readonly media: readonly Media[];
  readonly account?: string | undefined;
  readonly language?: Language | undefined;
  readonly scheduled?: Timestamp | undefined;
  readonly author?: string | undefined;
  readonly inbound?: Inbound | undefined;
  readonly warning?: string | undefined;
  readonly beside?: string | undefined;
  readonly inherits?: true | undefined;
  readonly event?: string | undefined;
  readonly repeat?: true | undefined;
  readonly allow?: readonly Suppression[] | undefined;
  readonly approval?: Approval | undefined;
  /** The line that separates the parts of a thread. */
  readonly delimiter?: string;
  /** The names of accounts that it is posted to, in the manner of galaxy-social. */
  readonly accounts?: readonly string[];
  /** Keys and platforms that are probably misspelled. */
  readonly slips?: readonly Slip[] | undefined;
}

export const NO_FACTS: Facts = { platforms: [], media: [] };

/** A piece of a decoded file that holds one post: offsets of the text without its blank outer lines. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly facts: Facts;
}

/** The one place where drafts are made, so that all have the same shape and the hot path stays monomorphic. */
export function makeDraft(
  id: string,
  origin: Origin,
  part: number,
  of: number,
  text: string,
  map: SourceMap,
  facts: Facts,
): Draft {
  return {
    id,
    path: origin.path,
    format: origin.format,
    part,
    of,
    text,
    map,
    media: facts.media,
    platforms: facts.platforms,
    account: facts.account,
    language: facts.language,
    scheduled: facts.scheduled,
    author: facts.author,
    inbound: facts.inbound,
    warning: facts.warning,
    beside: facts.beside,
    thread: undefined,
    inherits: facts.inherits,
    event: facts.event,
    repeat: facts.repeat,
    allow: facts.allow,
    approval: facts.approval,
    asRead: undefined,
  };
}

/** The parts of one thread, each with the texts of all; a part that could not be read stays what it is. */
export function asThread<T extends Draft | Problem>(items: readonly T[]): T[] {
  const parts: readonly Draft[] = items.filter((item): item is T & Draft => 'text' in item);
  const thread = parts.map(({ text }) => text);
  return items.map(item => ('text' in item ? { ...item, thread, asRead: parts } : item));
}

/** The draft that stands in `source` from `part.start` to `part.end`, CRLF turned into LF. */
export function plainDraft(origin: Origin, source: string, part: Part, number: number, of: number): Draft {
  const map: SourceMap = { source, line: 1, start: part.start, written: 'plain' };
  return makeDraft(String(number), origin, number, of, toLf(source.slice(part.start, part.end)), map, part.facts);
}

/** A post needs text or a picture; a part with neither is none. */
export function isEmpty(part: Part): boolean {
  return part.start === part.end && part.facts.media.length === 0;
}

/** What is said of the posts of a calendar that were skipped as empty: plans, or a text under a name that nobody knows. */
export function skippedNote(path: string, count: number, firstLine: number): Problem {
  const message =
    count === 1
      ? 'this post has neither text nor picture, so it is skipped'
      : `${count} posts have neither text nor picture, so they are skipped; the first is here`;
  return { path, line: firstLine, message, hint: `A text stands under ${TEXT_NAMES}.`, warning: true };
}

/** Only LF and CRLF end a line; CR alone, NEL, U+2028, VT and FF are characters of the text. */
export function toLf(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** Cuts blank lines (spaces and tabs only) from both ends: the new start and end, equal when all is blank. */
export function trimBlankLines(source: string, start: number, end: number): { start: number; end: number } {
  const first = skipBlankLines(source, start, end);
  return { start: first, end: dropBlankLines(source, first, end) };
}

/** The start of the first line from `start` on that is not blank; `end` when all are. */
export function skipBlankLines(source: string, start: number, end: number): number {
  let lineStart = start;
  let at = start;
  while (at < end && isBlank(source.charCodeAt(at))) {
    if (source.charCodeAt(at++) === LF) lineStart = at;
  }
  return at === end ? end : lineStart;
}

/** The end of the last line before `end` that is not blank; `start` when all are. */
export function dropBlankLines(source: string, start: number, end: number): number {
  let lineEnd = end;
  let at = end;
  while (at > start && isBlank(source.charCodeAt(at - 1))) {
    if (source.charCodeAt(--at) === LF) lineEnd = at > start && source.charCodeAt(at - 1) === CR ? at - 1 : at;
  }
  return at === start ? start : lineEnd;
}

/** The end of the line that holds `at`: where its text ends, and where the next line starts (both at most `end`). */
export function lineAt(source: string, at: number, end: number): { end: number; next: number } {
  const lf = source.indexOf('\n', at);
  if (lf < 0 || lf >= end) return { end, next: end };
  return { end: lf > at && source.charCodeAt(lf - 1) === CR ? lf - 1 : lf, next: lf + 1 };
}

// --- internal ---

const LF = 10;
const CR = 13;

function isBlank(code: number): boolean {
  return code === 32 || code === LF || code === CR || code === 9;
}
