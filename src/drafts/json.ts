/**
 * Offset of the value of a top-level key in a line that JSON.parse has accepted as an object; of the last one if the
 * key is there twice, as JSON.parse does; -1 if it is not there. Linear, and no deeper on the stack for deep values.
 */
export function valueOffset(line: string, key: string): number {
  let found = -1;
  let depth = 0;
  let isKey = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charCodeAt(at);
    if (char === QUOTE) {
      const end = stringEnd(line, at);
      if (isKey && depth === 1 && isNamed(line, at, end, key)) found = skipTo(line, end);
      isKey = false;
      at = end - 1;
    } else if (char === OPEN_BRACE || char === OPEN_BRACKET) {
      depth++;
      isKey = char === OPEN_BRACE;
    } else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) depth--;
    else if (char === COMMA && depth === 1) isKey = true;
  }
  return found;
}

// --- internal ---

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Offset after the closing quote of the string that opens at `at`. */
function stringEnd(line: string, at: number): number {
  let i = at + 1;
  for (let char = line.charCodeAt(i); i < line.length && char !== QUOTE; char = line.charCodeAt(i)) {
    i += char === BACKSLASH ? 2 : 1;
  }
  return i + 1;
}

function isNamed(line: string, start: number, end: number, key: string): boolean {
  if (end - start === key.length + 2) return line.startsWith(key, start + 1);
  // A key may be written with escapes; only then is it worth decoding, and no key of ours needs more than this.
  return end - start < 100 && line.slice(start, end).includes('\\') && JSON.parse(line.slice(start, end)) === key;
}

/** From the end of a key over the colon and white space to its value. */
function skipTo(line: string, end: number): number {
  let i = line.indexOf(':', end) + 1;
  while (line.charCodeAt(i) <= 32) i++;
  return i;
}
