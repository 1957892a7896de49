import type { SourceMap } from '../types.ts';
import { valueOffset } from './json.ts';

/** 1-based; columns count UTF-16 units, a byte order mark is not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where offset `offset` (0 to its length) of a draft's text stands in its file. Only called for what is printed. */
export function locate(map: SourceMap, offset: number): Position {
  if (map.written === 'json') return { line: map.line, column: jsonOffset(map, map.start + offset) + 1 };
  const lines = linesOf(map.source);
  const first = indexBelow(lines.starts, map.start);
  const target = map.start - (lines.crlf[first] as number) + offset;
  const line = indexBelow(lines.lfStarts, target);
  return { line: map.line + line, column: target - (lines.lfStarts[line] as number) + 1 };
}

/** Where offset `offset` of `map.source` stands in the file. */
export function locateAt(map: SourceMap, offset: number): Position {
  const { starts } = linesOf(map.source);
  const line = indexBelow(starts, offset);
  return { line: map.line + line, column: offset - (starts[line] as number) + 1 };
}

/** 1-based line of an offset in a decoded file. */
export function lineOf(source: string, offset: number): number {
  return indexBelow(linesOf(source).starts, offset) + 1;
}

// --- internal ---

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_N = 110;
const LETTER_R = 114;

interface Lines {
  readonly source: string;
  /** Offset of each line's start, ascending. */
  readonly starts: readonly number[];
  /** How many CRLF ends come before each line. */
  readonly crlf: readonly number[];
  /** Offset of each line's start if all ends were LF. */
  readonly lfStarts: readonly number[];
}

// The findings of one draft, and the parts of one thread, ask about the same source one after another.
let lastLines: Lines = { source: '', starts: [0], crlf: [0], lfStarts: [0] };
let lastJson: { map?: SourceMap; open: number; escape: number; units?: Uint32Array } = { open: 0, escape: 0 };

function linesOf(source: string): Lines {
  if (lastLines.source === source) return lastLines;
  const starts = [0];
  const crlf = [0];
  const lfStarts = [0];
  let ends = 0;
  for (let lf = source.indexOf('\n'); lf >= 0; lf = source.indexOf('\n', lf + 1)) {
    if (source.charCodeAt(lf - 1) === CR) ends++;
    starts.push(lf + 1);
    crlf.push(ends);
    lfStarts.push(lf + 1 - ends);
  }
  lastLines = { source, starts, crlf, lfStarts };
  return lastLines;
}

/** Index of the last value that is not above `target`; values ascend from 0. */
function indexBelow(values: readonly number[], target: number): number {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= target) low = middle;
    else high = middle;
  }
  return low;
}

/** Offset in the JSON line of a unit of the decoded, LF-only value of the key `text`. */
function jsonOffset(map: SourceMap, unit: number): number {
  if (lastJson.map !== map) {
    const open = valueOffset(map.source, 'text') + 1;
    const slash = map.source.indexOf('\\', open);
    lastJson = { map, open, escape: slash < 0 ? map.source.length : slash };
  }
  // Up to the first escape, the value stands there as it is.
  if (lastJson.open + unit <= lastJson.escape) return lastJson.open + unit;
  lastJson.units ??= jsonUnits(map.source, lastJson.open);
  return lastJson.units[Math.min(unit, lastJson.units.length - 1)] as number;
}

/** The offset in the line of each unit of the value, then that of its closing quote. */
function jsonUnits(source: string, open: number): Uint32Array {
  const units = new Uint32Array(source.length + 1 - open);
  let count = 0;
  let wasCr = false;
  let at = open;
  for (let char = source.charCodeAt(at); at < source.length && char !== QUOTE; char = source.charCodeAt(at)) {
    if (char !== BACKSLASH) {
      units[count++] = at++;
      wasCr = false;
      continue;
    }
    const isCoded = source[at + 1] === 'u';
    const escaped = isCoded ? Number.parseInt(source.slice(at + 2, at + 6), 16) : source.charCodeAt(at + 1);
    const isLf = escaped === (isCoded ? LF : LETTER_N);
    // CR and LF are one unit of the text: it stands where the CR does.
    if (!(isLf && wasCr)) units[count++] = at;
    wasCr = escaped === (isCoded ? CR : LETTER_R);
    at += isCoded ? 6 : 2;
  }
  units[count++] = at;
  return units.subarray(0, count);
}
