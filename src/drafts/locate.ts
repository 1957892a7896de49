import type { Draft, Notation, SourceMap } from '../types.ts';
import { valueOffset } from './json.ts';
import { unitsOf } from './notations.ts';

/** 1-based; columns count UTF-16 units, a byte order mark is not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where offset `offset` (0 to its length) of a draft's text stands in its file. Only called for what is printed. */
export function locate(map: SourceMap, offset: number): Position {
  if (map.written !== 'plain') {
    const at = offsetOf(map, map.written, map.start + offset);
    // Without `value` the source is one line.
    return map.value === undefined ? { line: map.line, column: at + 1 } : locateAt(map, at);
  }
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

/** The 1-based line in its file of a draft's first character; of the row, where a post is a row of a table. */
export function draftLine({ format, map }: Pick<Draft, 'format' | 'map'>): number {
  return format === 'ndjson' || format === 'csv' ? map.line : locate(map, 0).line;
}

/** 1-based line of an offset in a decoded file. */
export function lineOf(source: string, offset: number): number {
  return indexBelow(linesOf(source).starts, offset) + 1;
}

// --- internal ---

const CR = 13;

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
let lastValue: { map?: SourceMap; open: number; plain: number; units?: Uint32Array } = { open: 0, plain: 0 };

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

/** Offset in the source of a unit of the decoded, LF-only value. */
function offsetOf(map: SourceMap, written: Exclude<Notation, 'plain'>, unit: number): number {
  if (lastValue.map !== map) {
    const open = map.value ?? valueOffset(map.source, 'text');
    lastValue = { map, open, plain: written === 'json' ? plainUnits(map.source, open) : -1 };
  }
  const { open, plain } = lastValue;
  if (unit <= plain) return open + 1 + unit;
  lastValue.units ??= unitsOf[written](map.source, open, map.scalar);
  return lastValue.units[Math.min(unit, lastValue.units.length - 1)] as number;
}

/** How many units of a JSON string stand there as they are: up to the first escape. */
function plainUnits(source: string, open: number): number {
  const end = source.indexOf('"', open + 1);
  const slash = source.slice(open + 1, end).indexOf('\\');
  return slash < 0 ? end - open - 1 : slash;
}
