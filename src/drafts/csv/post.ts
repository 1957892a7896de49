import type { Draft, SourceMap } from '../../types.ts';
import { asThread, makeDraft, toLf, trimBlankLines } from '../draft.ts';
import { placeMedia } from '../media.ts';
import { factsOf } from './facts.ts';
import { clipped, type Fault } from './fault.ts';
import { firstValue, type Line, type Table, valueAt } from './line.ts';
import { readMedia } from './media.ts';
import { cellOf } from './scanner.ts';

/**
 * The post in a row, followed by the comments that go out below it, as the parts of one thread; no drafts where there
 * is neither text nor picture (a plan); or what is wrong with the row.
 */
export function readPost(at: Line, table: Table): readonly Draft[] | Fault {
  const { layout, origin } = table;
  const cell = layout.columns.text[0] as number;
  const body = textAt(at, cell);
  const files = readMedia(column => valueAt(at, column), layout);
  if (body.start === body.end && files.length === 0) return [];
  const facts = factsOf(at, table, files);
  if ('cell' in facts) return facts;
  const given = firstValue(at, layout.columns.id);
  const before = given === '' ? undefined : table.ids.earlier(given, at.line);
  if (before !== undefined) {
    const hint = 'Give each row an id of its own; this row is not judged.';
    return {
      cell: layout.columns.id[0] as number,
      message: `the id "${clipped(given)}" is already that of line ${before}`,
      hint,
    };
  }
  const id = given === '' ? String(at.line) : given;
  const source = at.text.slice(at.start, at.row.end);
  const first = (layout.columns.media[0] ?? layout.columns.link[0]) as number;
  const from = files.length === 0 ? 0 : (at.row.starts[first] as number) - at.start;
  const placed = files.length === 0 ? facts : { ...facts, media: placeMedia(files, source, from, source.length) };
  const comments = layout.columns.comment.flatMap(column => commentsAt(at, column, layout.preset?.comments));
  const of = 1 + comments.length;
  const post = makeDraft(id, origin, 1, of, cut(body), mapOf(source, at, cell, body.start), placed);
  if (of === 1) return [post];
  const below = comments.map((comment, i) => {
    const map = mapOf(source, at, comment.cell, comment.start);
    return makeDraft(id, origin, i + 2, of, cut(comment), map, { ...facts, media: [], inherits: true });
  });
  return asThread([post, ...below]);
}

// --- internal ---

const QUOTE = 34;

/** A stretch of a cell's decoded, LF-only value. */
interface Stretch {
  readonly value: string;
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

function cut({ value, start, end }: Stretch): string {
  return end - start === value.length ? value : value.slice(start, end);
}

function textAt({ text, row }: Line, cell: number): Stretch {
  const value = cell < row.count ? toLf(cellOf(text, row, cell)) : '';
  const isTrimmed = value !== '' && value.charCodeAt(0) > 32 && value.charCodeAt(value.length - 1) > 32;
  const span = isTrimmed ? { start: 0, end: value.length } : trimBlankLines(value, 0, value.length);
  return { value, cell, ...span };
}

function commentsAt(at: Line, cell: number, separator: string | undefined): Stretch[] {
  const whole = textAt(at, cell);
  const found: Stretch[] = [];
  for (let from = whole.start; from < whole.end; ) {
    const next = separator === undefined ? -1 : whole.value.indexOf(separator, from);
    const end = next < 0 || next > whole.end ? whole.end : next;
    const text = whole.value.slice(from, end);
    const start = from + text.length - text.trimStart().length;
    if (text.trim() !== '') found.push({ ...whole, start, end: start + text.trim().length });
    from = end + (separator?.length ?? 1);
  }
  return found;
}

/** Where a text stands that begins `start` units into the value of a cell. */
function mapOf(source: string, { text, row, start: rowStart, line }: Line, cell: number, start: number): SourceMap {
  const at = row.starts[cell] as number;
  return text.charCodeAt(at) === QUOTE
    ? { source, line, written: 'csv', start, value: at - rowStart }
    : { source, line, written: 'plain', start: at - rowStart + start };
}
