import { classOf, classOfAstral, DIGIT, LETTER, plain, SPACE } from './chars.ts';
import * as T from './tokens.ts';
import { word } from './word.ts';

export function isTagStart(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (classOf(before) === LETTER || classOf(before) === DIGIT || before === 38 || before === 47) return false;
  return tagEnd(text, at + 1) > 0;
}

export function tag(text: string, at: number, tokens: T.Tokens, gap: number): number {
  const end = tagEnd(text, at + 1);
  const key = `#${fold(text, at + 1, end)}`;
  T.add(tokens, T.HASHTAG, T.IN_HASHTAG, at, end, T.hashOf(key), 0, gap);
  words(text, at + 1, end, tokens, T.IN_HASHTAG, 0);
  return end;
}

export function isMentionStart(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (classOf(before) === LETTER || classOf(before) === DIGIT) return false;
  return mentionEnd(text, at + 1) - at > 2;
}

export function mention(text: string, at: number, tokens: T.Tokens, gap: number): number {
  const end = mentionEnd(text, at + 1);
  T.add(tokens, T.MENTION, T.IN_MENTION, at, end, T.hashOf(`@${fold(text, at + 1, end)}`), 0, gap);
  words(text, at + 1, end, tokens, T.IN_MENTION, 0);
  return end;
}

/** Adds the words of a URL, hashtag or handle: runs of letters, split where camel case or digits start a new word. */
export function words(text: string, from: number, to: number, tokens: T.Tokens, zone: number, gap: number): void {
  let at = from;
  let before = gap;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    const isWord = kind === LETTER || kind === DIGIT || (unit >= 0xd800 && unit < 0xdc00);
    if (!isWord) {
      if (zone === T.IN_URL) before = unit;
      at++;
      continue;
    }
    const end = wordBreak(text, at, to);
    at = Math.max(at + 1, word(text, at, end, tokens, zone, before));
    before = 0;
  }
}

// --- internal ---

/** The end of a hashtag whose first character after `#` is at `from`, or 0: it needs at least one letter. */
function tagEnd(text: string, from: number): number {
  let letters = 0;
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const astral = unit >= 0xd800 && unit < 0xdc00;
    const kind = astral ? classOfAstral(text.codePointAt(i) ?? 0) : classOf(unit);
    if (kind === LETTER) letters++;
    else if (kind !== DIGIT && unit !== 95) break;
    if (astral) i++;
  }
  return letters === 0 ? 0 : i;
}

function mentionEnd(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? classOf(unit) : SPACE;
    const inner = (unit === 46 || unit === 45 || unit === 64) && classOf(text.charCodeAt(i + 1)) === LETTER;
    if (kind !== LETTER && kind !== DIGIT && unit !== 95 && !inner) break;
  }
  return i;
}

/** Where the next word of a run-together name starts: `GantiPresiden`, `BBCNews`, `2019Ganti`, `a_b`. */
function wordBreak(text: string, from: number, to: number): number {
  let before = caseOf(text.charCodeAt(from));
  for (let i = from + 1; i < to; i++) {
    const unit = text.charCodeAt(i);
    const here = caseOf(unit);
    // A sign ends every word, so what follows it need not be looked at again and again.
    if (here === NEITHER && unit < 128) return i;
    if (here === UPPER && (before === LOWER || before === FIGURE)) return i;
    if (here === UPPER && before === UPPER && i + 1 < to && caseOf(text.charCodeAt(i + 1)) === LOWER) return i;
    if ((here === FIGURE) !== (before === FIGURE)) return i;
    before = here;
  }
  return to;
}

const [UPPER, LOWER, FIGURE, NEITHER] = [1, 2, 3, 0];

function caseOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return LOWER;
  if (unit >= 65 && unit <= 90) return UPPER;
  return unit >= 48 && unit <= 57 ? FIGURE : NEITHER;
}

function fold(text: string, from: number, to: number): string {
  const slice = text.slice(from, Math.min(to, from + T.LONGEST_WORD * 2));
  for (let i = 0; i < slice.length; i++) if (slice.charCodeAt(i) > 127) return plain(slice);
  return slice.toLowerCase();
}
