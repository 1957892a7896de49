import { isUtf8 } from 'node:buffer';
import type { Draft, Problem, SourceMap } from '../types.ts';
import { invalidUtf8 } from './bytes.ts';
import { type Batch, type Facts, makeDraft, type Origin, toLf, trimBlankLines } from './draft.ts';
import { valueOffset } from './json.ts';
import { isKeyError, readKeys } from './keys.ts';
import { lineReader, MAX_LINE, type Reader } from './lines.ts';
import { placeMedia } from './media.ts';
import { type SlipCollector, slipCollector } from './slips.ts';

const BATCH = 256;
const LF = 10;
const OPEN_BRACE = 123;
const NOTHING = Buffer.alloc(0);

/** Reads one post a line. A line that cannot be read is a Problem of its own; the others are judged. */
export function ndjsonReader(origin: Origin): Reader {
  const linesOf = lineReader();
  const slips = slipCollector(origin.path);
  let line = 1;

  function* take(chunk: Buffer, last: boolean): Iterable<Batch> {
    for (const piece of linesOf(chunk, last)) {
      if (piece.is === 'broken') yield [{ path: origin.path, message: piece.message, hint: piece.hint, line }];
      else if (piece.is === 'long') yield [tooLong(origin, line++)];
      else
        for (const batch of readLines(piece.bytes, line, piece.before, origin, slips)) {
          line += batch.lines;
          if (batch.items.length > 0) yield batch.items;
        }
      const notes = slips.take();
      if (notes.length > 0) yield notes;
    }
  }

  return { push: chunk => take(chunk, false), end: () => take(NOTHING, true) };
}

// --- internal ---

interface Lines {
  readonly items: (Draft | Problem)[];
  readonly lines: number;
}

/** Whole lines, in batches that also say how many lines they stand for. */
function* readLines(
  bytes: Buffer,
  firstLine: number,
  bytesBefore: number,
  origin: Origin,
  slips: SlipCollector,
): Iterable<Lines> {
  if (!isUtf8(bytes)) {
    yield* readLinesApart(bytes, firstLine, bytesBefore, origin, slips);
    return;
  }
  const text = bytes.toString('utf8');
  let items: (Draft | Problem)[] = [];
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf;
    const item = readLine(text.slice(start, end), firstLine++, origin, slips);
    if (item !== undefined) items.push(item);
    lines++;
    start = end + 1;
    if (items.length === BATCH) {
      yield { items, lines };
      items = [];
      lines = 0;
    }
  }
  yield { items, lines };
}

/** The slow way, for a piece with a byte in it that is not UTF-8: only its line is lost. */
function* readLinesApart(
  bytes: Buffer,
  firstLine: number,
  bytesBefore: number,
  origin: Origin,
  slips: SlipCollector,
): Iterable<Lines> {
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(LF, start);
    const end = lf < 0 ? bytes.length : lf;
    const line = bytes.subarray(start, end);
    const item = isUtf8(line)
      ? readLine(line.toString('utf8'), firstLine, origin, slips)
      : { path: origin.path, ...invalidUtf8(line, bytesBefore + start), line: firstLine };
    yield { items: item === undefined ? [] : [item], lines: 1 };
    firstLine++;
    start = end + 1;
  }
}

function tooLong(origin: Origin, line: number): Problem {
  return {
    path: origin.path,
    line,
    message: 'a line longer than 4 MB',
    hint: 'One post is one line; this one is skipped.',
  };
}

/** One line: a draft, a problem, or nothing where the line or its text is blank. */
function readLine(source: string, line: number, origin: Origin, slips: SlipCollector): Draft | Problem | undefined {
  if (source.length > MAX_LINE) return tooLong(origin, line);
  if (source.charCodeAt(0) !== OPEN_BRACE) {
    const trimmed = source.trimStart();
    if (trimmed === '') return undefined;
    if (trimmed[0] !== '{') return { path: origin.path, line, message: 'not a JSON object', hint: EXAMPLE };
  }
  let object: Record<string, unknown>;
  try {
    object = JSON.parse(source);
  } catch (error) {
    return brokenLine(error as Error, source, line, origin);
  }
  const raw = object.text;
  if (typeof raw !== 'string') {
    const message = raw === undefined ? 'no key "text"' : '"text" must be a string';
    return { path: origin.path, line, message, hint: EXAMPLE };
  }
  const facts = readKeys(object, origin.format);
  if (isKeyError(facts)) return { path: origin.path, line, message: `"${facts.key}" must be ${facts.expected}` };
  if (facts.slips !== undefined) slips.add(facts.slips, line);
  return postOf(object, raw, facts, source, line, origin);
}

const EXAMPLE = 'One post a line, such as {"text": "Good morning"}.';

function postOf(
  object: Record<string, unknown>,
  raw: string,
  facts: Facts,
  source: string,
  line: number,
  origin: Origin,
): Draft | undefined {
  const lf = toLf(raw);
  let start = 0;
  let end = lf.length;
  // Most texts begin and end with a character that is not blank.
  if (end === 0 || lf.charCodeAt(0) <= 32 || lf.charCodeAt(end - 1) <= 32)
    ({ start, end } = trimBlankLines(lf, 0, end));
  if (start === end && facts.media.length === 0) return undefined;
  const text = end - start === lf.length ? lf : lf.slice(start, end);
  const map: SourceMap = { source, line, start, written: 'json' };
  const placed =
    facts.media.length === 0 ? facts : { ...facts, media: placeMedia(facts.media, source, 0, source.length) };
  return makeDraft(idOf(object.id, source, line), origin, 1, 1, text, map, placed);
}

/** The id as written; a number too long for a double keeps every digit. */
function idOf(id: unknown, source: string, line: number): string {
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id !== 'number') return String(line);
  if (Number.isSafeInteger(id)) return String(id);
  const at = valueOffset(source, 'id');
  return /^[-+.\deE]+/.exec(source.slice(at, at + 100))?.[0] ?? String(id);
}

/** V8 names the offset but also quotes the line; only the offset is passed on. */
function brokenLine(error: Error, source: string, line: number, origin: Origin): Problem {
  const at = /position (\d+)/.exec(error.message)?.[1];
  const column = at === undefined ? source.length + 1 : Number(at) + 1;
  return { path: origin.path, line, column, message: 'not valid JSON', hint: EXAMPLE };
}
