import type { Notation, SourceMap } from '../types.ts';
import { yamlUnits } from './yaml-units.ts';

/**
 * For each notation: the offset in `source` of every UTF-16 unit of the decoded, LF-only value whose opening quote stands
 * at `at`, then that of its end. Only called for drafts of which something is printed, so that reading pays nothing.
 * A new container needs one entry here, and drafts whose SourceMap names it.
 */
export const unitsOf: Readonly<Record<Exclude<Notation, 'plain'>, UnitsOf>> = {
  json: jsonUnits,
  csv: csvUnits,
  yaml: yamlUnits,
};

// --- internal ---

type UnitsOf = (source: string, at: number, scalar: SourceMap['scalar']) => Uint32Array;

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_N = 110;
const LETTER_R = 114;

/** A JSON string: `\n` and the like are one unit, which stands at its backslash. */
function jsonUnits(source: string, at: number): Uint32Array {
  const end = jsonEnd(source, at + 1);
  const units = new Uint32Array(end - at);
  let count = 0;
  let wasCr = false;
  for (let i = at + 1; i < end; ) {
    const char = source.charCodeAt(i);
    if (char !== BACKSLASH) {
      units[count++] = i++;
      wasCr = false;
      continue;
    }
    const isCoded = source[i + 1] === 'u';
    const escaped = isCoded ? Number.parseInt(source.slice(i + 2, i + 6), 16) : source.charCodeAt(i + 1);
    const isLf = escaped === (isCoded ? LF : LETTER_N);
    // CR and LF are one unit of the text: it stands where the CR does.
    if (!(isLf && wasCr)) units[count++] = i;
    wasCr = escaped === (isCoded ? CR : LETTER_R);
    i += isCoded ? 6 : 2;
  }
  units[count++] = end;
  return units.subarray(0, count);
}

/** Offset of the closing quote of a JSON string. */
function jsonEnd(source: string, from: number): number {
  let i = from;
  for (let char = source.charCodeAt(i); i < source.length && char !== QUOTE; char = source.charCodeAt(i)) {
    i += char === BACKSLASH ? 2 : 1;
  }
  return Math.min(i, source.length);
}

/** A quoted CSV cell: `""` is one unit, and so is CRLF; each stands at its first character. */
function csvUnits(source: string, at: number): Uint32Array {
  let end = source.indexOf('"', at + 1);
  while (end >= 0 && source.charCodeAt(end + 1) === QUOTE) end = source.indexOf('"', end + 2);
  if (end < 0) end = source.length;
  const units = new Uint32Array(end - at);
  let count = 0;
  for (let i = at + 1; i < end; i++) {
    units[count++] = i;
    const char = source.charCodeAt(i);
    if (char === QUOTE || (char === CR && source.charCodeAt(i + 1) === LF)) i++;
  }
  units[count++] = end;
  return units.subarray(0, count);
}
