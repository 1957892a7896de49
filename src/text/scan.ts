import { classOf, classOfAstral, DIGIT, EMOJI, INVISIBLE, LETTER, plain, SPACE } from './chars.ts';
import * as T from './tokens.ts';
import { zoneSpans } from './zones.ts';

const LONGEST_WORD = 64;

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
      add(tokens, T.EMOJI_TOKEN, zoneAt(at), at, end, hashOfEmoji(text, at, end), 0, gap);
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

function add(
  tokens: T.Tokens,
  kind: number,
  zone: number,
  start: number,
  end: number,
  hash: number,
  flags: number,
  gap: number,
): void {
  const i = tokens.count++;
  if (i + 2 >= tokens.start.length) T.grow(tokens);
  tokens.kind[i] = kind;
  tokens.zone[i] = zone;
  tokens.start[i] = start;
  tokens.end[i] = end;
  tokens.hash[i] = hash;
  tokens.flags[i] = flags;
  tokens.gap[i] = gap;
  tokens.sentence[i] = tokens.sentences;
}

/** Reads one word from `at`; returns its end. Apostrophes inside a word belong to it. */
function word(text: string, at: number, limit: number, tokens: T.Tokens, zone: number, gap: number): number {
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
    hash = end - at > LONGEST_WORD * 4 ? 0 : T.hashOf(plain(text.slice(at, end)));
    tokens.hints |= T.HINT_FOREIGN;
  }
  if ((flags & T.HAS_DIGIT) !== 0 && letters > 0) tokens.hints |= T.HINT_DIGIT;
  if ((flags & T.STRETCHED) !== 0) tokens.hints |= T.HINT_STRETCH;
  if ((flags & T.DOUBLED) !== 0) tokens.hints |= T.HINT_DOUBLE;
  add(tokens, T.WORD, zone, at, end, hash, flags, gap);
  return i;
}

/** An apostrophe with letters on both sides. */
function isInner(text: string, i: number, limit: number): boolean {
  return i + 1 < limit && classOf(text.charCodeAt(i + 1)) === LETTER;
}

/** An invisible character that is followed by a letter, as in a word that was split to hide it. */
function startsWord(text: string, at: number): boolean {
  return at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === LETTER && text.charCodeAt(at) < 0x202a;
}

/** Adds the words of a URL, hashtag or handle: runs of letters, split where camel case or digits start a new word. */
function words(text: string, from: number, to: number, tokens: T.Tokens, zone: number, gap: number): void {
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

/** Where the next word of a run-together name starts: `GantiPresiden`, `BBCNews`, `2019Ganti`, `a_b`. */
function wordBreak(text: string, from: number, to: number): number {
  const isUpper = (i: number): boolean => i < to && text.charCodeAt(i) >= 65 && text.charCodeAt(i) <= 90;
  const isLower = (i: number): boolean => i < to && text.charCodeAt(i) >= 97 && text.charCodeAt(i) <= 122;
  const isDigit = (i: number): boolean => i < to && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57;
  for (let i = from + 1; i < to; i++) {
    if (isUpper(i) && (isLower(i - 1) || isDigit(i - 1) || (isUpper(i - 1) && isLower(i + 1)))) return i;
    if (isDigit(i) !== isDigit(i - 1) && (isUpper(i) || isDigit(i - 1) || isDigit(i))) return i;
  }
  return to;
}

function isTagStart(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (classOf(before) === LETTER || classOf(before) === DIGIT || before === 38 || before === 47) return false;
  return tagEnd(text, at + 1) > 0;
}

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

function tag(text: string, at: number, tokens: T.Tokens, gap: number): number {
  const end = tagEnd(text, at + 1);
  const key = `#${fold(text, at + 1, end)}`;
  add(tokens, T.HASHTAG, T.IN_HASHTAG, at, end, T.hashOf(key), 0, gap);
  words(text, at + 1, end, tokens, T.IN_HASHTAG, 0);
  return end;
}

function isMentionStart(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (classOf(before) === LETTER || classOf(before) === DIGIT) return false;
  return mentionEnd(text, at + 1) - at > 2;
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

function mention(text: string, at: number, tokens: T.Tokens, gap: number): number {
  const end = mentionEnd(text, at + 1);
  add(tokens, T.MENTION, T.IN_MENTION, at, end, T.hashOf(`@${fold(text, at + 1, end)}`), 0, gap);
  words(text, at + 1, end, tokens, T.IN_MENTION, 0);
  return end;
}

function fold(text: string, from: number, to: number): string {
  const slice = text.slice(from, Math.min(to, from + LONGEST_WORD * 2));
  for (let i = 0; i < slice.length; i++) if (slice.charCodeAt(i) > 127) return plain(slice);
  return slice.toLowerCase();
}

const DOMAIN_ENDS = new Set(
  'com org net id io co dev app edu gov ly gl me tv info biz uk au ai xyz social blog news eu de fr jp sg my'.split(
    ' ',
  ),
);

/** `:`, `.`, `@`, `-` or `_` right after a word: it may be the start of an address. */
function mayBeUrl(unit: number): boolean {
  return unit === 46 || unit === 58 || unit === 64 || unit === 45 || unit === 95;
}

/** The end of the URL, e-mail address or bare domain that starts at `at`, or 0. */
function urlEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 32;
  if (unit === 104 && /^https?:\/\//i.test(text.slice(at, at + 8))) return untilSpace(text, at);
  if (unit === 119 && text.slice(at, at + 4).toLowerCase() === 'www.') return untilSpace(text, at);
  if (unit < 97 || unit > 122) return 0;
  let i = at;
  while (i < text.length && i - at < LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
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
    while (i < text.length && i - from < LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
  }
  return i === dot ? 0 : i;
}

function lastLabel(text: string, from: number, end: number): string {
  return text.slice(text.lastIndexOf('.', end - 1) + 1 || from, end).toLowerCase();
}

function emailEnd(text: string, sign: number): number {
  let i = sign + 1;
  while (i < text.length && i - sign < LONGEST_WORD && isHostUnit(text.charCodeAt(i))) i++;
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

/** The end of an emoji sequence: modifiers, variation selectors, joined emoji, flags, keycaps. */
function emojiEnd(text: string, at: number): number {
  let i = at;
  const first = text.codePointAt(i) as number;
  i += first > 0xffff ? 2 : 1;
  if (first >= 0x1f1e6 && first <= 0x1f1ff) {
    const second = text.codePointAt(i) ?? 0;
    return second >= 0x1f1e6 && second <= 0x1f1ff ? i + 2 : i;
  }
  for (;;) {
    const point = text.codePointAt(i) ?? 0;
    if (point === 0xfe0f || point === 0xfe0e || point === 0x20e3) i++;
    else if ((point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)) i += 2;
    else if (point === 0x200d && isEmojiAt(text, i + 1)) i += (text.codePointAt(i + 1) as number) > 0xffff ? 3 : 2;
    else return i;
  }
}

function isEmojiAt(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return (point > 0xffff ? classOfAstral(point) : classOf(point)) === EMOJI;
}

/** Without variation selectors and skin tones, so that every writing of an emoji is one key. */
function hashOfEmoji(text: string, from: number, to: number): number {
  let hash = T.HASH_START;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfe0f || unit === 0xfe0e) continue;
    if (unit === 0xd83c && text.charCodeAt(i + 1) >= 0xdffb) {
      i++;
      continue;
    }
    hash = Math.imul(hash ^ unit, 16777619);
  }
  return hash;
}

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

/** A letter, or a digit that may stand for one. */
function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
  return kind === LETTER || kind === DIGIT;
}

function isFlagLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;
}
