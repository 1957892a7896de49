import { MAX_LINE } from '../lines.ts';

/** A row of a CSV text: where its cells stand. The arrays are used again for the next row. */
export interface Row {
  count: number;
  /** Offsets of each cell; a quoted one starts at its opening quote and ends after the closing one. */
  readonly starts: number[];
  readonly ends: number[];
  /** Offset after the row's last cell, and of the next row. */
  end: number;
  next: number;
}

/**
 * Why the text at an offset is no row. `open`: a quoted cell that does not end; `after`: something stands behind the closing
 * quote; `wide`, `long`: more cells or text than a row can have.
 */
export interface Broken {
  readonly is: 'open' | 'after' | 'wide' | 'long';
  /** Offset of the opening quote (`open`, `after`), of the longest cell (`long`) or of the row (`wide`). */
  readonly at: number;
  /** Offset of what stands behind the closing quote; else where the scanner gave up. */
  readonly seen: number;
}

export const MAX_COLUMNS = 100_000;

/**
 * Reads rows as RFC 4180 has them: cells between delimiters, a cell with a delimiter, quote or line break in quotes, a quote in it
 * twice. Rows end with LF or CRLF, mixed as they like; blanks around a quoted cell are let pass, and so is a quote inside a
 * cell that is not quoted. `scan` reads the row at `at` into `row`; `last` says that the text is complete: otherwise it ends
 * with LF, and 'more' means that the row goes on behind it.
 */
export function createScanner(delimiter: number): {
  readonly row: Row;
  scan(text: string, at: number, last: boolean): 'row' | 'more' | Broken;
} {
  const starts: number[] = [];
  const ends: number[] = [];
  const row: Row = { count: 0, starts, ends, end: 0, next: 0 };

  const finish = (count: number, end: number, next: number): 'row' => {
    row.count = count;
    row.end = end;
    row.next = next;
    return 'row';
  };

  const scanRow = (text: string, from: number, last: boolean): 'row' | 'more' | Broken => {
    let at = from;
    for (let count = 0; ; ) {
      if (count === MAX_COLUMNS) return { is: 'wide', at: from, seen: at };
      let start = at;
      let char = text.charCodeAt(at);
      while (char === SPACE) char = text.charCodeAt(++at);
      if (char === QUOTE) {
        start = at;
        const close = closingQuote(text, start);
        if (close < 0) return last ? { is: 'open', at: start, seen: text.length } : 'more';
        ends[count] = close + 1;
        at = close + 1;
        for (char = text.charCodeAt(at); char === SPACE; ) char = text.charCodeAt(++at);
        const ended = char === delimiter || char === LF || at >= text.length || isLineEnd(text, at);
        if (!ended) return { is: 'after', at: start, seen: at };
      } else {
        for (; char !== delimiter && char !== LF && at < text.length; ) char = text.charCodeAt(++at);
        ends[count] = at > start && char !== delimiter && text.charCodeAt(at - 1) === CR ? at - 1 : at;
      }
      starts[count] = start;
      const end = ends[count++] as number;
      if (char === delimiter) at++;
      else if (char === LF) return finish(count, end, at + 1);
      else if (char === CR) return finish(count, end, Math.min(at + 2, text.length));
      else return finish(count, end, text.length);
    }
  };

  /** A row that is longer than a line may be is none: its quote is likely to be open. */
  const scan = (text: string, from: number, last: boolean): 'row' | 'more' | Broken => {
    const found = scanRow(text, from, last);
    if (found === 'more') return text.length - from > MAX_LINE ? scanRow(text, from, true) : found;
    if (found !== 'row' || row.next - from <= MAX_LINE) return found;
    const lengths = ends.slice(0, row.count).map((end, i) => end - (starts[i] as number));
    const longest = lengths.indexOf(lengths.reduce((a, b) => Math.max(a, b)));
    return { is: 'long', at: starts[longest] as number, seen: row.next };
  };

  return { row, scan };
}

/** The text of a cell, its quotes and escapes undone; line ends are as in the file. */
export function cellOf(text: string, row: Row, index: number): string {
  const start = row.starts[index] as number;
  const end = row.ends[index] as number;
  if (start === end || text.charCodeAt(start) !== QUOTE) return text.slice(start, end);
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
}

// --- internal ---

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** Offset of the quote that closes the one at `open`, or -1. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** CRLF, or CR as the very last character. */
function isLineEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === CR && (at + 1 >= text.length || text.charCodeAt(at + 1) === LF);
}
