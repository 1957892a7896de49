import { classOf, SPACE } from './chars.ts';
import * as T from './tokens.ts';

/** The end of the URL, e-mail address or bare domain that starts at `at`, or 0. */
export function urlEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 32;
  if (unit === 104 && /^https?:\/\//i.test(text.slice(at, at + 8))) return untilSpace(text, at);
  if (unit === 119 && text.slice(at, at + 4).toLowerCase() === 'www.') return untilSpace(text, at);
  if (unit < 97 || unit > 122) return 0;
  let i = at;
  while (i < text.length && i - at < T.LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
  const sign = text.charCodeAt(i);
  if (sign === 58 && text.startsWith('://', i)) return untilSpace(text, at);
  if (sign === 64) return emailEnd(text, i);
  if (sign !== 46 || i === at) return 0;
  const end = hostEnd(text, i);
  if (end === 0) return 0;
  return text.charCodeAt(end) === 64
    ? emailEnd(text, end)
    : DOMAIN_ENDS.has(lastLabel(text, at, end))
      ? untilSpace(text, at)
      : 0;
}

/** `:`, `.`, `@`, `-` or `_` right after a word: it may be the start of an address. */
export function mayBeUrl(unit: number): boolean {
  return unit === 46 || unit === 58 || unit === 64 || unit === 45 || unit === 95;
}

// --- internal ---

const DOMAIN_ENDS = new Set(
  'com org net id io co dev app edu gov ly gl me tv info biz uk au ai xyz social blog news eu de fr jp sg my'.split(
    ' ',
  ),
);

function isHostUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 45 ||
    unit === 95
  );
}

/** The end of `.label.label` from a dot on, or 0 when no label follows; at most ten labels. */
function hostEnd(text: string, dot: number): number {
  let i = dot;
  for (let labels = 0; labels < 10 && text.charCodeAt(i) === 46 && isHostUnit(text.charCodeAt(i + 1)); labels++) {
    i++;
    const from = i;
    while (i < text.length && i - from < T.LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
  }
  return i === dot ? 0 : i;
}

function lastLabel(text: string, from: number, end: number): string {
  return text.slice(text.lastIndexOf('.', end - 1) + 1 || from, end).toLowerCase();
}

function emailEnd(text: string, sign: number): number {
  let i = sign + 1;
  while (i < text.length && i - sign < T.LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
  return i > sign + 1 && text.charCodeAt(i) === 46 ? hostEnd(text, i) : 0;
}

function untilSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (classOf(unit) === SPACE || unit === 34 || unit === 60 || unit === 62 || unit === 96) break;
    i++;
  }
  while (i > at && ".,;:!?)]}'*".includes(text[i - 1] as string)) i--;
  return i;
}
