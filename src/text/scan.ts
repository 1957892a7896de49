import { classOf, classOfAstral, DIGIT, EMOJI, INVISIBLE, LETTER, SPACE } from './chars.ts';
import { emojiEnd, hashOfEmoji } from './emoji.ts';
import { isMentionStart, isTagStart, mention, tag, words } from './names.ts';
import * as T from './tokens.ts';
import { mayBeUrl, urlEnd } from './url.ts';
import { isLetter, word } from './word.ts';
import { zoneSpans } from './zones.ts';

/**
 * Reads a text into words, emoji, hashtags, mentions and URLs with their offsets: one pass over the code units.
 * `zone` is where the whole text stands (a post's text, an alt text, a file name). Appends to `tokens`.
 */
export function scan(text: string, tokens: T.Tokens, zone: number = T.IN_TEXT): void {
  const spans = zone === T.IN_TEXT ? zoneSpans(text) : [];
  let span = 0;
  let gap = 0;
  let at = 0;
  const length = text.length;
  const sentence0 = tokens.sentences;
  let singles = 0;
  tokens.text = text;
  tokens.spans = spans;

  /** The zone of an offset; offsets are asked in rising order. */
  const zoneAt = (offset: number): number => {
    while (span < spans.length && (spans[span] as readonly number[])[1]! <= offset) span++;
    const here = spans[span];
    return here !== undefined && here[0] <= offset ? here[2] : zone;
  };

  while (at < length) {
    const unit = text.charCodeAt(at);
    let kind = classOf(unit);
    let width = 1;
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < length) {
      const point = text.codePointAt(at) as number;
      if (point > 0xffff) [kind, width] = [classOfAstral(point), 2];
    }
    if (kind === LETTER || kind === DIGIT || (kind === INVISIBLE && gap === 0 && startsWord(text, at))) {
      const next = word(text, at, length, tokens, zoneAt(at), gap);
      const end = mayBeUrl(text.charCodeAt(next)) ? urlEnd(text, at) : 0;
      if (end > 0) {
        tokens.count--;
        T.add(tokens, T.URL, T.IN_URL, at, end, 0, 0, gap);
        words(text, at, end, tokens, T.IN_URL, gap);
        at = end;
      } else {
        singles = next - at === width ? singles + 1 : 0;
        if (singles >= 3) tokens.hints |= T.HINT_SPELLED;
        at = next;
      }
      gap = 0;
      continue;
    }
    if (kind === EMOJI) {
      const end = emojiEnd(text, at);
      T.add(tokens, T.EMOJI_TOKEN, zoneAt(at), at, end, hashOfEmoji(text, at, end), 0, gap);
      if (at > 0 && isLetter(text, at - 1) && isLetter(text, end)) tokens.hints |= T.HINT_SYMBOL;
      if (isFlagLetter(text, at)) singles += 2;
      if (singles >= 3) tokens.hints |= T.HINT_SPELLED;
      at = end;
      gap = 0;
      continue;
    }
    if (kind === SPACE) {
      if (unit === 10) {
        if (text.charCodeAt(at + 1) === 10) gap = 10;
        endSentence(tokens);
      }
      at++;
      continue;
    }
    if (kind === INVISIBLE) {
      if (unit === 0x202e || unit === 0x2067) tokens.hints |= T.HINT_BIDI;
      at += width;
      continue;
    }
    if ((unit === 35 || unit === 0xff03) && isTagStart(text, at)) {
      at = tag(text, at, tokens, gap);
      gap = 0;
      continue;
    }
    if (unit === 64 && isMentionStart(text, at)) {
      at = mention(text, at, tokens, gap);
      gap = 0;
      continue;
    }
    if (unit === 60 || unit === 38) tokens.hints |= T.HINT_MARKUP;
    if (touchesWord(text, at)) tokens.hints |= T.HINT_SYMBOL;
    if (unit === 33) tokens.bang[tokens.sentences] = 1;
    if (gap === 0 && unit !== 45 && unit !== 95 && unit !== 0x2010) gap = unit;
    if (unit === 33 || unit === 63 || unit === 0x2026 || unit === 46) {
      if (endsSentence(text, at, tokens)) endSentence(tokens);
    }
    at += width;
  }
  if (tokens.sentences === sentence0 || tokens.count === 0 || tokens.sentence[tokens.count - 1] === tokens.sentences) {
    endSentence(tokens);
  }
}

/** Makes the arrays ready for the next draft. */
export function reset(tokens: T.Tokens): void {
  tokens.bang.fill(0, 0, Math.min(tokens.bang.length, tokens.sentences + 2));
  tokens.count = 0;
  tokens.sentences = 0;
  tokens.hints = 0;
}

// --- internal ---

function endSentence(tokens: T.Tokens): void {
  if (tokens.count > 0 && tokens.sentence[tokens.count - 1] === tokens.sentences) {
    tokens.sentences++;
    if (tokens.sentences + 2 >= tokens.bang.length) T.grow(tokens);
  }
}

const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof st sen rep gov hon lt jl no vs bpk hj kh ust sdr tn ny dll dsb rp e i g'.split(' '),
);

/** A stop that is followed by space or the end, and does not belong to an abbreviation or a number. */
function endsSentence(text: string, at: number, tokens: T.Tokens): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 1 < text.length && classOf(next) !== SPACE && next !== 34 && next !== 41 && next !== 0x201d) return false;
  if (text.charCodeAt(at) !== 46 || tokens.count === 0) return true;
  const last = tokens.count - 1;
  if (tokens.end[last] !== at) return true;
  return !ABBREVIATIONS.has(text.slice(tokens.start[last], at).toLowerCase());
}

/** Characters that stand in for letters: `f*ck`, `sh!t`, `b@ngsat`. */
function isMask(unit: number): boolean {
  return (
    unit === 42 ||
    unit === 33 ||
    unit === 36 ||
    unit === 64 ||
    unit === 35 ||
    unit === 37 ||
    unit === 95 ||
    unit === 46 ||
    unit === 45 ||
    unit === 43 ||
    unit === 124 ||
    unit === 47 ||
    unit === 126 ||
    unit === 44
  );
}

/** A letter right before and a letter or further mask right after, or a mask that opens a word. */
function touchesWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  const opens = unit === 36 || unit === 42;
  if (at === 0 || !isLetter(text, at - 1)) return opens && (classOf(after) === LETTER || isMask(after));
  return opens || unit === 64 || isLetter(text, at + 1) || (isMask(unit) && isMask(after));
}

/** An invisible character that is followed by a letter, as in a word that was split to hide it. */
function startsWord(text: string, at: number): boolean {
  return at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === LETTER && text.charCodeAt(at) < 0x202a;
}

function isFlagLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;
}
