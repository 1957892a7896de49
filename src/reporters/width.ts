import { later } from '../text/later.ts';

/** What the reader sees as one character: UTF-16 span and the columns it takes in a terminal. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** The clusters of a text, in one pass: emoji sequences, flags, keycaps and letters with their marks stay whole. */
export function clusters(text: string): Cluster[] {
  const out: { start: number; end: number; width: number }[] = [];
  let previous = '';
  let flagOpen = false;
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    const end = at + char.length;
    const last = out.at(-1);
    const flag = FLAG().test(char);
    if (last !== undefined && (extendsCluster(char, previous) || (flag && flagOpen))) {
      last.end = end;
      if (char === '\ufe0f' || char === '\u20e3') last.width = 2;
      flagOpen = false;
    } else {
      out.push({ start: at, end, width: flag || isWide(char) ? 2 : MARK().test(char) ? 0 : 1 });
      flagOpen = flag;
    }
    previous = char;
    at = end;
  }
  return out;
}

/** Columns of a printable one-line text in a terminal. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return clusters(text).reduce((sum, cluster) => sum + cluster.width, 0);
}

/** The text cut to at most `columns`, with `…` where something is missing. */
export function clip(text: string, columns: number): string {
  const head = cut(text, columns * 4);
  if (head.length === text.length && text.length <= columns && PLAIN.test(text)) return text;
  let width = 0;
  let keep = 0;
  for (const cluster of clusters(head)) {
    width += cluster.width;
    if (width > columns) return `${text.slice(0, keep)}…`;
    if (width < columns) keep = cluster.end;
  }
  return head.length === text.length ? text : `${text.slice(0, keep)}…`;
}

/** The text padded with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - widthOf(text), 0));
}

/** The words of a text in lines of at most `columns`; a longer word is cut. Never more than `maxLines` lines. */
export function wrap(text: string, columns: number, maxLines = 12): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const head = cut(text, columns * maxLines);
  for (const word of head.split(' ')) {
    const shown = clip(word, columns);
    const size = widthOf(shown);
    if (line !== '' && width + 1 + size > columns) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    width += line === '' ? size : size + 1;
    line = line === '' ? shown : `${line} ${shown}`;
  }
  lines.push(line);
  const whole = lines.length <= maxLines && head.length === text.length;
  return whole ? lines : [...lines.slice(0, maxLines - 1), '…'];
}

/** The first `units` UTF-16 units, not ending inside a surrogate pair. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const unit = text.charCodeAt(units - 1);
  return text.slice(0, unit >= 0xd800 && unit < 0xdc00 ? units - 1 : units);
}

// --- internal ---

// What V8 knows of Unicode it takes a while to gather: only for texts that need it.

/** Characters of one column each: ASCII, and what reports are written with. */
const PLAIN = /^[\x20-\x7e“”‘’–—−…·×✓✗→]*$/;
const FLAG = later(() => /^\p{Regional_Indicator}$/u);
/** Marks and format characters take no column of their own. */
const MARK = later(() => /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u);
const TONE = later(() => /^\p{Emoji_Modifier}$/u);
const PICTURE = later(() => /^\p{Extended_Pictographic}$/u);

function extendsCluster(char: string, previous: string): boolean {
  if (char < '\u0300') return false;
  return MARK().test(char) || TONE().test(char) || (previous === '\u200d' && PICTURE().test(char));
}

const WIDE = later(
  () =>
    /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u,
);

function isWide(char: string): boolean {
  return char >= '\u1100' && WIDE().test(char);
}
