import { classOf, classOfAstral, DIGIT, INVISIBLE, LETTER, plain, SPACE } from './chars.ts';
import * as T from './tokens.ts';

/** Reads one word from `at`; returns its end. Apostrophes inside a word belong to it. */
export function word(text: string, at: number, limit: number, tokens: T.Tokens, zone: number, gap: number): number {
  let hash = T.HASH_START;
  let flags = 0;
  let letters = 0;
  let upper = 0;
  let repeat = 1;
  let last = 0;
  let i = at;
  for (; i < limit; i++) {
    let unit = text.charCodeAt(i);
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) {
        letters++;
      } else if (unit >= 65 && unit <= 90) {
        letters++;
        upper++;
        if (i === at) flags |= T.CAPITAL;
        unit += 32;
      } else if (unit >= 48 && unit <= 57) {
        flags |= T.HAS_DIGIT;
      } else if (unit !== 39 || !isInner(text, i, limit)) {
        break;
      }
    } else if (unit === 0x2019 && isInner(text, i, limit)) {
      unit = 39;
    } else {
      const width = unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
      const kind = width === 2 ? classOfAstral(text.codePointAt(i) ?? 0) : classOf(unit);
      if (kind !== LETTER && kind !== DIGIT && kind !== INVISIBLE) break;
      flags |= kind === INVISIBLE ? T.HAS_INVISIBLE | T.FOREIGN : T.FOREIGN;
      letters++;
      i += width - 1;
    }
    repeat = unit === last ? repeat + 1 : 1;
    if (repeat > 1 && unit > 57) flags |= repeat === 2 ? T.DOUBLED : T.STRETCHED;
    last = unit;
    hash = Math.imul(hash ^ unit, 16777619);
  }
  let end = i;
  while (end > at + 1 && classOf(text.charCodeAt(end - 1)) === INVISIBLE) end--;
  if (upper > 0 && upper === letters && letters > 1) flags |= T.ALL_CAPS;
  else if (upper > ((flags & T.CAPITAL) === 0 ? 0 : 1)) flags |= T.MIXED_CASE;
  if ((flags & T.FOREIGN) !== 0) {
    hash = end - at > T.LONGEST_WORD * 4 ? 0 : T.hashOf(plain(text.slice(at, end)));
    tokens.hints |= T.HINT_FOREIGN;
  }
  if ((flags & T.HAS_DIGIT) !== 0 && letters > 0) tokens.hints |= T.HINT_DIGIT;
  if ((flags & T.STRETCHED) !== 0) tokens.hints |= T.HINT_STRETCH;
  if ((flags & T.DOUBLED) !== 0) tokens.hints |= T.HINT_DOUBLE;
  T.add(tokens, T.WORD, zone, at, end, hash, flags, gap);
  return i;
}

/** A letter, or a digit that may stand for one. */
export function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
  return kind === LETTER || kind === DIGIT;
}

// --- internal ---

/** An apostrophe with letters on both sides. */
function isInner(text: string, i: number, limit: number): boolean {
  return i + 1 < limit && classOf(text.charCodeAt(i + 1)) === LETTER;
}
