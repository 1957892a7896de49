import { IN_CODE, IN_QUOTE, IN_RETWEET } from './tokens.ts';

/** Spans of a text that are not the author's own words: `[start, end, zone]`, sorted, not overlapping. */
export type ZoneSpan = readonly [start: number, end: number, zone: number];

const LONGEST_QUOTE = 400;
const NONE: readonly ZoneSpan[] = [];

/** Finds code, quotations and retweeted text. Linear: every search ahead is bounded. */
export function zoneSpans(text: string): readonly ZoneSpan[] {
  const code = text.includes('`') || text.includes('~~~') ? codeSpans(text) : NONE;
  const quotes = /["“«„>]/.test(text) ? quoteSpans(text, code) : NONE;
  const retweet = text.includes('RT @') ? retweetStart(text) : -1;
  if (code.length === 0 && quotes.length === 0 && retweet < 0) return NONE;
  const spans = [...code, ...quotes].sort((a, b) => a[0] - b[0]);
  return retweet < 0 ? spans : withRetweet(spans, retweet, text.length);
}

// --- internal ---

function codeSpans(text: string): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  let fence = -1;
  let fenceMark = '';
  let lineStart = 0;
  while (lineStart <= text.length) {
    const lineEnd = endOfLine(text, lineStart);
    const mark = fenceAt(text, lineStart);
    if (fence >= 0) {
      if (mark === fenceMark) {
        spans.push([fence, lineEnd, IN_CODE]);
        fence = -1;
      }
    } else if (mark !== '') {
      fence = lineStart;
      fenceMark = mark;
    } else {
      inlineCode(text, lineStart, lineEnd, spans);
    }
    lineStart = lineEnd + 1;
  }
  if (fence >= 0) spans.push([fence, text.length, IN_CODE]);
  return spans;
}

function fenceAt(text: string, lineStart: number): string {
  let at = lineStart;
  while (at < lineStart + 3 && text[at] === ' ') at++;
  if (text.startsWith('```', at)) return '`';
  return text.startsWith('~~~', at) ? '~' : '';
}

function inlineCode(text: string, from: number, to: number, spans: ZoneSpan[]): void {
  let open = text.indexOf('`', from);
  while (open >= 0 && open < to) {
    const double = text[open + 1] === '`';
    const close = text.indexOf(double ? '``' : '`', open + (double ? 2 : 1));
    if (close < 0 || close >= to) return;
    const end = close + (double ? 2 : 1);
    spans.push([open, end, IN_CODE]);
    open = text.indexOf('`', end);
  }
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' };

/** Quotations; one that opens with a handle (`“@name: …”`) is a retweet by hand. */
function quoteSpans(text: string, code: readonly ZoneSpan[]): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  let nextCode = 0;
  for (let at = 0; at < text.length; at++) {
    while (nextCode < code.length && (code[nextCode] as ZoneSpan)[1] <= at) nextCode++;
    const inCode = code[nextCode];
    if (inCode !== undefined && inCode[0] <= at) {
      at = inCode[1] - 1;
      continue;
    }
    const end = text[at] === '>' ? blockQuoteEnd(text, at) : quoteEnd(text, at);
    if (end < 0) continue;
    spans.push([at, end, text[at + 1] === '@' ? IN_RETWEET : IN_QUOTE]);
    at = end - 1;
  }
  return spans;
}

function blockQuoteEnd(text: string, at: number): number {
  return (at === 0 || text[at - 1] === '\n') && text[at + 1] === ' ' ? endOfLine(text, at) : -1;
}

/** The end of the quotation that opens at `at`, or -1: it must open before a word, close after one and stay in its paragraph. */
function quoteEnd(text: string, at: number): number {
  const closer = CLOSERS[text[at] as string];
  if (closer === undefined) return -1;
  if (closer === '"' && at > 0 && !/[\s([{:,\u2014-]/.test(text[at - 1] as string)) return -1;
  if (/\s/.test(text[at + 1] ?? ' ')) return -1;
  const limit = Math.min(text.length, at + LONGEST_QUOTE);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '\n' && text[i + 1] === '\n') return -1;
    if (text[i] !== closer) continue;
    if (closer !== '"' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) return i + 1;
  }
  return -1;
}

function retweetStart(text: string): number {
  const at = text.indexOf('RT @');
  return at === 0 || /[\s"“:]/.test(text[at - 1] as string) ? at : -1;
}

function withRetweet(spans: readonly ZoneSpan[], from: number, to: number): ZoneSpan[] {
  const all: ZoneSpan[] = spans.filter(span => span[1] <= from);
  let at = from;
  for (const span of spans) {
    if (span[0] < from) continue;
    if (span[0] > at) all.push([at, span[0], IN_RETWEET]);
    all.push(span);
    at = span[1];
  }
  if (at < to) all.push([at, to, IN_RETWEET]);
  return all;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
