import { MAX_LINE } from '../drafts/lines.ts';

/** An element of a JSON list as it is written; no bytes if it is larger than 4 MB. */
export interface Element {
  readonly bytes: Buffer | undefined;
  /** 1-based line of its start. */
  readonly line: number;
}

/** How far a file is: `none`: no list yet; `open`: in it; `closed`: behind it; `more`: something stands behind the end. */
export type Progress = 'none' | 'open' | 'closed' | 'more';

export interface Elements {
  /** The elements that end in this piece of the file. Their bytes may be used until the next piece. */
  push(chunk: Buffer): readonly Element[];
  readonly progress: Progress;
  /** 1-based line that was reached. */
  readonly line: number;
}

/**
 * Cuts the elements out of a JSON list that never is in memory as a whole: the outermost list of a file, or those under
 * the keys `lists` of its outermost object. What stands before the first bracket (`window.YTD.tweets.part0 =`) is passed over.
 */
export function elementReader(lists: ReadonlySet<string>): Elements {
  let progress: Progress = 'none';
  let line = 1;
  let depth = 0;
  /** The depth inside the list that is read, or 0. */
  let listDepth = 0;
  let inString = false;
  let isEscaped = false;
  let key = '';
  let isOpen = false;
  let startLine = 0;
  let held: Buffer[] = [];
  let heldLength = 0;
  let isOver = false;

  const hold = (bytes: Buffer): void => {
    heldLength += bytes.length;
    if (heldLength > MAX_LINE) held = [];
    else held.push(bytes);
  };
  const take = (): Element => {
    const bytes = heldLength > MAX_LINE ? undefined : held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    heldLength = 0;
    isOpen = false;
    return { bytes, line: startLine };
  };

  function push(chunk: Buffer): readonly Element[] {
    const found: Element[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length && !isOver; at++) {
      if (inString) {
        const end = stringEnd(chunk, isEscaped ? at + 1 : at);
        if (listDepth === 0 && depth === 1) key = (key + chunk.toString('latin1', at, end)).slice(0, LONGEST_KEY);
        isEscaped = end > chunk.length;
        if (end >= chunk.length) break;
        inString = false;
        at = end;
        continue;
      }
      const byte = chunk[at] as number;
      if (byte === LF) line++;
      if (byte <= SPACE) continue;
      if (depth === 0 && progress !== 'none') {
        if (byte === SEMICOLON) continue;
        progress = 'more';
        isOver = true;
        break;
      }
      if (isOpen && depth === listDepth && (byte === COMMA || byte === CLOSE_LIST)) {
        hold(chunk.subarray(from, at));
        found.push(take());
      } else if (!isOpen && listDepth > 0 && depth === listDepth && byte !== COMMA && byte !== CLOSE_LIST) {
        isOpen = true;
        from = at;
        startLine = line;
      }
      if (byte === QUOTE && depth > 0) {
        inString = true;
        if (listDepth === 0 && depth === 1) key = '';
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        const isList = byte === OPEN_LIST && listDepth === 0 && (depth === 0 || (depth === 1 && lists.has(key)));
        depth++;
        if (isList) {
          listDepth = depth;
          progress = 'open';
        }
      } else if (depth > 0 && (byte === CLOSE_LIST || byte === CLOSE_OBJECT)) {
        depth--;
        if (depth < listDepth) listDepth = 0;
        if (depth === 0 && progress === 'open') progress = 'closed';
        else if (depth === 0) isOver = true;
      }
    }
    // The piece may be used again by who reads the file.
    if (isOpen) hold(Buffer.from(chunk.subarray(from)));
    return found;
  }

  return {
    push,
    get progress() {
      return progress;
    },
    get line() {
      return line;
    },
  };
}

// --- internal ---

const LF = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const SEMICOLON = 59;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const LONGEST_KEY = 64;

/** Offset of the quote that ends the string; the length of the piece, or one more after a backslash, if it goes on. */
function stringEnd(chunk: Buffer, start: number): number {
  let at = start;
  while (at < chunk.length && chunk[at] !== QUOTE) at += chunk[at] === BACKSLASH ? 2 : 1;
  return at;
}
