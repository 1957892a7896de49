import type { Problem } from '../../types.ts';
import { type DecodeError, invalidUtf8 } from '../bytes.ts';
import type { Fault } from './fault.ts';
import type { Layout } from './layout.ts';
import { type Broken, MAX_COLUMNS, type Row } from './scanner.ts';

/** Whether no cell of a row holds anything. */
export function isBlank(text: string, { count, starts, ends }: Row): boolean {
  for (let i = 0; i < count; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    if (start !== end && text.slice(start, end).trim() !== '' && text.slice(start, end) !== '""') return false;
  }
  return true;
}

/** A row with too many or too few cells: then no cell is surely that of its column. Empty cells at its end do no harm. */
export function raggedFault(text: string, row: Row, { width, fewest }: Layout): Fault | undefined {
  const { count, starts, ends } = row;
  const hint = 'A cell with a comma, quote or line break must stand in quotes, and an empty cell must be there too.';
  if (count < fewest) return { cell: count, message: `${cells(count)} where ${fewest} are expected`, hint };
  for (let i = width; i < count; i++) {
    if (text.slice(starts[i], ends[i]).trim() !== '')
      return { cell: i, message: `${cells(count)} where ${width} are expected`, hint };
  }
  return undefined;
}

/** The cell outside quotes that holds a CR: rows of old Macs end like that, and would all be one. */
export function bareCrFault(text: string, { count, starts, ends }: Row): Fault | undefined {
  for (let i = 0; i < count; i++) {
    if (text.charCodeAt(starts[i] as number) === QUOTE || !text.slice(starts[i], ends[i]).includes('\r')) continue;
    return { cell: i, message: 'a line ends with CR alone', hint: 'Save the file with LF or CRLF line ends.' };
  }
  return undefined;
}

/** Why a text from `start` (on `line`) on is no row, at the quote that began it; or at what stands behind a cell, if on the same line. */
export function brokenProblem(found: Broken, text: string, start: number, line: number): Omit<Problem, 'path'> {
  const { is, at, seen } = found;
  if (is === 'wide') return { ...place(text, start, line, at), message: `a row of more than ${MAX_COLUMNS} cells` };
  const hint = 'A quote inside a quoted cell is written twice: "".';
  if (is === 'after' && !text.slice(at, seen).includes('\n')) {
    return { ...place(text, start, line, seen), message: 'text after the closing quote of a cell', hint };
  }
  const message =
    is === 'long' ? 'a row longer than 4 MB; is its quote closed?' : 'the quote that opens this cell is not closed';
  return { ...place(text, start, line, at), message, hint };
}

/** The lines of a piece, numbered from `first`, that are not UTF-8, and why. */
export function linesNotUtf8(bytes: Buffer, before: number, first: number, isUtf8: (bytes: Buffer) => boolean) {
  const found = new Map<number, DecodeError>();
  for (let start = 0, line = first; start < bytes.length; line++) {
    const lf = bytes.indexOf(LF, start);
    const end = lf < 0 ? bytes.length : lf;
    const one = bytes.subarray(start, end);
    if (!isUtf8(one)) found.set(line, invalidUtf8(one, before + start));
    start = end + 1;
  }
  return found;
}

/** How many lines end in a stretch of text. */
export function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

// --- internal ---

const LF = 10;
const QUOTE = 34;

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function place(text: string, start: number, line: number, at: number): { line: number; column: number } {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1) + 1, start);
  return { line: line + countLines(text, start, at), column: at - lineStart + 1 };
}
