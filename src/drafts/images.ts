import type { Media } from '../types.ts';

/**
 * The images `![alt](file "title")` of a Markdown text, outside of code, in the order in which they end; `start` and
 * `end` are UTF-16 offsets. One pass with a stack, so that any number of open brackets costs nothing.
 */
export function findImages(text: string): Media[] {
  const images: Media[] = [];
  if (!text.includes('![')) return images;
  const code = codeSpans(text);
  const open: number[] = [];
  let nextCode = 0;
  for (let i = 0; i < text.length; i++) {
    while (nextCode < code.length && (code[nextCode] as Span).end <= i) nextCode++;
    const span = code[nextCode];
    if (span && span.start <= i) {
      i = span.end - 1;
      continue;
    }
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '[') open.push(i);
    else if (char === ']') {
      const start = open.pop();
      if (start === undefined || text[i + 1] !== '(') continue;
      const target = targetAt(text, i + 2);
      if (target && text[start - 1] === '!' && text[start - 2] !== '\\') {
        images.push({ file: target.file, alt: text.slice(start + 1, i), start: start - 1, end: target.end });
      }
    }
  }
  return images;
}

// --- internal ---

interface Span {
  readonly start: number;
  readonly end: number;
}

const MAX_TARGET = 2000;
const MAX_PARENTHESES = 32;

/** The file after `](`, and the offset after the closing parenthesis. */
function targetAt(text: string, from: number): { file: string; end: number } | undefined {
  let depth = 1;
  const limit = Math.min(text.length, from + MAX_TARGET);
  for (let i = from; i < limit; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '(' && ++depth > MAX_PARENTHESES) return undefined;
    else if (char === ')' && --depth === 0) {
      const file = fileOf(text.slice(from, i).trim());
      return file === '' ? undefined : { file, end: i + 1 };
    } else if (char === '\n' && text[i + 1] === '\n') return undefined;
  }
  return undefined;
}

/** Without its title, and without the angle brackets that let it hold spaces. */
function fileOf(target: string): string {
  if (target[0] === '<') return target.slice(1, target.indexOf('>') < 0 ? undefined : target.indexOf('>'));
  const title = target.search(/[ \t\n]["'(]/);
  return (title < 0 ? target : target.slice(0, title)).trim();
}

/** Fenced blocks and inline code, ascending. */
function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let fence = '';
  for (let at = 0; at < text.length; ) {
    const lf = text.indexOf('\n', at);
    const next = lf < 0 ? text.length : lf + 1;
    const run = fenceAt(text, at);
    if (fence !== '') {
      if (run.startsWith(fence) && text.slice(at, next).trim() === run) {
        spans.push({ start, end: next });
        fence = '';
        start = next;
      }
    } else if (run !== '' || text.slice(at, next).trim() === '') {
      // Inline code ends with its paragraph.
      addInlineCode(spans, text, start, at);
      fence = run;
      start = at;
    }
    at = next;
  }
  if (fence === '') addInlineCode(spans, text, start, text.length);
  else spans.push({ start, end: text.length });
  return spans;
}

/** The run of at least three backticks or tildes that opens or closes a block of code on the line at `at`. */
export function fenceAt(text: string, at: number): string {
  let start = at;
  while (start < at + 3 && text[start] === ' ') start++;
  const char = text[start];
  if (char !== '`' && char !== '~') return '';
  let end = start;
  while (text[end] === char) end++;
  return end - start < 3 ? '' : text.slice(start, end);
}

/** Runs of backticks up to the next run of the same length; found from the end, so each run is looked at once. */
function addInlineCode(spans: Span[], text: string, from: number, to: number): void {
  const runs: Span[] = [];
  for (let i = from; i < to; i++) {
    if (text[i] !== '`') continue;
    const start = i;
    while (i < to && text[i] === '`') i++;
    runs.push({ start, end: i });
  }
  if (runs.length < 2) return;
  const closing: number[] = [];
  const nextOfLength = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { start, end } = runs[i] as Span;
    closing[i] = nextOfLength.get(end - start) ?? -1;
    nextOfLength.set(end - start, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const close = closing[i] as number;
    if (close < 0) continue;
    spans.push({ start: (runs[i] as Span).start, end: (runs[close] as Span).end });
    i = close;
  }
}
