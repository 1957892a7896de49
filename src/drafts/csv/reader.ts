import { isUtf8 } from 'node:buffer';
import type { Draft, Format, Problem, Reading } from '../../types.ts';
import type { DecodeError } from '../bytes.ts';
import { type Batch, type Origin, skippedNote } from '../draft.ts';
import { lineReader, type Reader } from '../lines.ts';
import { locateAt } from '../locate.ts';
import { bareCrFault, brokenProblem, countLines, isBlank, linesNotUtf8, raggedFault } from './checks.ts';
import type { Fault } from './fault.ts';
import { headOf, sniffDelimiter } from './head.ts';
import { createIds } from './ids.ts';
import { headlessLayout, layoutOf } from './layout.ts';
import type { Table } from './line.ts';
import { readPost } from './post.ts';
import { cellOf, createScanner, type Row } from './scanner.ts';

/**
 * Reads a CSV: one post a row, columns by the header, by the config or by the format. A row that cannot be read is a
 * Problem of its own; the others are judged. A header that cannot be read is the only Problem of its file. Memory is bounded.
 */
export function csvReader(path: string, format: Format, reading: Reading): Reader {
  const linesOf = lineReader();
  const origin: Origin = { path, format: 'csv' };
  const headless = headlessLayout(format);
  /** The text from the start of the first row that is not complete, and its line. */
  let rest = '';
  let line = 1;
  let scanner: ReturnType<typeof createScanner> | undefined;
  let table: Table | undefined;
  let isDone = false;
  let wasted = 0;
  let empty = 0;
  let firstEmpty = 0;
  let badLines: ReadonlyMap<number, DecodeError> = NONE;

  const problem = (fault: Omit<Problem, 'path'>): Problem => ({ path, ...fault });

  /** A fault with its place; one before the rows begin ends the reading. */
  const faulty = (fault: Fault, text: string, start: number, row: Row): Problem => {
    if (table === undefined) isDone = true;
    const { cell, ...said } = fault;
    const offset = cell < row.count ? (row.starts[cell] as number) : row.end;
    const map = { source: text.slice(start, row.end), line, start: 0, written: 'plain' } as const;
    return problem({ ...locateAt(map, offset - start), ...said });
  };

  function readHeader(text: string, start: number, row: Row): readonly Problem[] {
    const header = Array.from({ length: row.count }, (_, i) => cellOf(text, row, i));
    const layout = headless ?? layoutOf(header, reading);
    if ('cell' in layout) return [faulty(layout, text, start, row)];
    const own = new Set(reading.platforms);
    table = { origin, layout, order: reading.dateOrder, ids: createIds(), own, platforms: new Map() };
    return [];
  }

  function readRow(text: string, start: number, row: Row, lines: number): readonly (Draft | Problem)[] {
    for (let i = 0; i < lines && badLines.size > 0; i++) {
      const bad = badLines.get(line + i);
      if (bad === undefined) continue;
      if (table === undefined) isDone = true;
      return [problem({ ...bad, line: line + i })];
    }
    if (isBlank(text, row)) return [];
    const mixed = text.slice(start, row.end).includes('\r') ? bareCrFault(text, row) : undefined;
    if (mixed !== undefined) return [faulty(mixed, text, start, row)];
    if (table === undefined) {
      const problems = readHeader(text, start, row);
      if (headless === undefined || table === undefined) return problems;
    }
    const { layout } = table as Table;
    const fault = raggedFault(text, row, layout);
    const found = fault ?? readPost({ text, row, start, line }, table as Table);
    if ('cell' in found) return [faulty(found, text, start, row)];
    if (found.length === 0 && empty++ === 0) firstEmpty = line;
    return found;
  }

  function* readRows(text: string, last: boolean): Iterable<Batch> {
    let items: (Draft | Problem)[] = [];
    let start = 0;
    if (scanner === undefined && text !== '') {
      const head = headOf(text);
      const delimiter = head.delimiter ?? sniffDelimiter(text.slice(head.length), headless !== undefined, last);
      if (delimiter !== undefined) {
        scanner = createScanner(delimiter);
        start = head.length;
        line += countLines(text, 0, start);
      }
    }
    while (scanner !== undefined && start < text.length && !isDone) {
      const found = scanner.scan(text, start, last);
      if (found === 'more') break;
      let next = scanner.row.next;
      if (found === 'row') {
        const lines = countLines(text, start, next);
        for (const item of readRow(text, start, scanner.row, lines)) items.push(item);
        line += lines;
      } else {
        items.push(problem(brokenProblem(found, text, start, line)));
        // Only the line with the opening quote is lost: what follows are rows again.
        const end = text.indexOf('\n', found.at);
        next = end < 0 ? text.length : end + 1;
        line += countLines(text, start, next);
        if (found.seen > next) wasted += found.seen - next;
        if (wasted > MOST_WASTED) items.push(problem({ line, message: 'too many open quotes: the rest is not read' }));
        isDone = table === undefined || wasted > MOST_WASTED;
      }
      start = next;
      if (items.length >= BATCH) {
        yield items;
        items = [];
      }
    }
    rest = isDone ? '' : text.slice(start);
    if (items.length > 0) yield items;
  }

  function* take(chunk: Buffer, last: boolean): Iterable<Batch> {
    for (const piece of linesOf(chunk, last)) {
      if (isDone) continue;
      if (piece.is === 'lines') {
        if (rest === '') badLines = NONE;
        if (!isUtf8(piece.bytes)) {
          const first = line + countLines(rest, 0, rest.length);
          badLines = new Map([...badLines, ...linesNotUtf8(piece.bytes, piece.before, first, isUtf8)]);
        }
        yield* readRows(rest + piece.bytes.toString('utf8'), last);
        continue;
      }
      yield* readRows(rest, true);
      const { message, hint } = piece.is === 'broken' ? piece : LONG;
      yield [problem({ line: line++, message, hint })];
      if (table === undefined) isDone = true;
    }
    if (!last || isDone) return;
    yield* readRows(rest, true);
    if (table === undefined && !isDone) yield [problem(EMPTY)];
    if (empty > 0) yield [skippedNote(path, empty, firstEmpty)];
  }

  return { push: chunk => take(chunk, false), end: () => take(Buffer.alloc(0), true) };
}

// --- internal ---

const BATCH = 256;
const NONE: ReadonlyMap<number, DecodeError> = new Map();
/** Units that may be read again because a quote proved open, so that a file made for it is not slow. */
const MOST_WASTED = 64 * 1024 * 1024;
const LONG = { message: 'a line longer than 4 MB', hint: 'It is skipped; the other rows are judged.' };
const EMPTY = {
  line: 1,
  column: 1,
  message: 'the file is empty',
  hint: 'The first row names the columns, as text,date,platform.',
};
