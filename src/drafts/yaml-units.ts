import type { YamlScalar } from '../types.ts';

/**
 * The offset in `source` of every UTF-16 unit of a YAML scalar's LF-only text, then that of its end; `at` is what stands
 * before it. Line breaks that are folded into a space are one unit, at the break; so is an escape, at its backslash.
 */
export function yamlUnits(source: string, at: number, scalar: YamlScalar | undefined): Uint32Array {
  if (scalar === undefined) throw new Error('a position in YAML needs to know how its scalar is written');
  const { style, end, indent } = scalar;
  const units: number[] = [];
  if (style === 'literal' || style === 'folded') addBlock(units, source, at + 1, end, indent, style === 'folded');
  else addFlow(units, source, at + 1, end, style);
  units.push(end);
  return Uint32Array.from(units);
}

// --- internal ---

const LF = 10;
const CR = 13;

/** Lines of a block, each without its indent. Breaks stand at the ends of the lines they end. */
function addBlock(units: number[], source: string, from: number, end: number, indent: number, folded: boolean): void {
  /** Where the breaks stand that are not yet written: that of the last line with text, and of the blank lines below it. */
  let breaks: number[] = [];
  let hasText = false;
  let wasIndented = false;
  for (let start = from; start < end; ) {
    const line = lineAt(source, start, end);
    let column = 0;
    while (column < indent && source.charCodeAt(start + column) === 32) column++;
    const content = start + column;
    if (content < line.end) {
      const isIndented = isBlank(source.charCodeAt(content));
      // Between two lines of text one break is a space, and of several the first is left out.
      if (folded && hasText && !isIndented && !wasIndented && breaks.length > 1) breaks.shift();
      append(units, breaks);
      for (let i = content; i < line.end; i++) units.push(i);
      breaks = [];
      hasText = true;
      wasIndented = isIndented;
    }
    breaks.push(line.end);
    start = line.next;
  }
  append(units, breaks);
}

/** Plain and quoted text: blanks around its line breaks do not count, and breaks are folded. */
function addFlow(units: number[], source: string, from: number, end: number, style: YamlScalar['style']): void {
  /** How many units there are up to the last one that is no blank, and so outlives a line break. */
  let kept = 0;
  /** How many units there were after an escaped CR: with an LF right behind it is one line end, which stands at the CR. */
  let afterCr = -1;
  for (let i = from; i < end; ) {
    const char = source.charCodeAt(i);
    if (isBreak(char)) {
      units.length = kept;
      const { breaks, next } = foldAt(source, i, end);
      const isLineEnd = breaks.length > 1;
      append(units, breaks.slice(isLineEnd ? (afterCr === kept ? 2 : 1) : 0));
      kept = units.length;
      i = next;
    } else if (char === BACKSLASH && style === 'double') {
      const { code, next } = escapeAt(source, i, end);
      if (code !== undefined && !(code === LF && afterCr === units.length)) units.push(i);
      if (code !== undefined && code > 0xffff) units.push(i);
      if (code !== undefined) afterCr = code === CR ? units.length : -1;
      kept = units.length;
      i = next;
    } else {
      units.push(i);
      i += char === QUOTE && style === 'single' ? 2 : 1;
      if (!isBlank(char)) kept = units.length;
    }
  }
}

const BACKSLASH = 92;
const QUOTE = 39;

/** A run of line breaks and blanks: where each break stands, and what comes after. */
function foldAt(source: string, from: number, end: number): { breaks: number[]; next: number } {
  const breaks: number[] = [];
  let i = from;
  for (; i < end; i++) {
    const char = source.charCodeAt(i);
    if (isBreak(char)) {
      breaks.push(i);
      if (char === CR && source.charCodeAt(i + 1) === LF) i++;
    } else if (!isBlank(char)) break;
  }
  return { breaks, next: i };
}

const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The character of an escape, and what comes after; none for an escaped line break. Only some must be told apart. */
function escapeAt(source: string, at: number, end: number): { code?: number; next: number } {
  const letter = source[at + 1] as string;
  if (isBreak(source.charCodeAt(at + 1))) return { next: foldAt(source, at + 1, end).next };
  const next = at + 2 + (HEX[letter] ?? 0);
  if (letter in HEX) return { code: Number.parseInt(source.slice(at + 2, next), 16), next };
  return { code: letter === 'n' ? LF : letter === 'r' ? CR : 0, next };
}

/** One by one: a million arguments are too many for `push`. */
function append(units: number[], more: readonly number[]): void {
  for (const unit of more) units.push(unit);
}

function isBreak(char: number): boolean {
  return char === LF || char === CR;
}

function isBlank(char: number): boolean {
  return char === 32 || char === 9;
}

function lineAt(source: string, at: number, end: number): { end: number; next: number } {
  let i = at;
  while (i < end && !isBreak(source.charCodeAt(i))) i++;
  if (i >= end) return { end, next: end };
  return { end: i, next: source.charCodeAt(i) === CR && source.charCodeAt(i + 1) === LF ? i + 2 : i + 1 };
}
