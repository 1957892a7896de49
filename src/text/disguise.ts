import { classOf, plain, SPACE } from './chars.ts';
import { collapse, feigned, isLeet, latin, reverse, unleet, unleetAll, unmark, unstretch, visual } from './fold.ts';
import { later } from './later.ts';
import { COMMON_EN, COMMON_ID, findWord, type Lexicon, MASKABLE, wordText } from './lexicon.ts';
import { spelled } from './spelled.ts';
import * as T from './tokens.ts';
import { undouble, unmask } from './unmask.ts';

export { unleet, unstretch };

/** A word that the text hides: tokens `first`–`last` (UTF-16 `start`–`end`) stand for the lexicon's word `word`. */
export interface Disguise {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly word: number;
  readonly folded: string;
  /** Merely stretched (`bangeeet`) or written in other letters: an ordinary spelling that every rule reads. */
  readonly harmless: boolean;
}

/** The disguised words of a scanned text, in order. Looks only where the scanner left a hint; linear. */
export function disguises(lexicon: Lexicon, tokens: T.Tokens): Disguise[] {
  const found: Disguise[] = [];
  const { hints } = tokens;
  if ((hints & IN_ONE_WORD) !== 0) inOneWord(lexicon, tokens, found);
  if ((hints & T.HINT_SPELLED) !== 0) {
    for (const { first, last, word } of spelled(lexicon, tokens)) {
      const [start, end] = [tokens.start[first] as number, tokens.end[last] as number];
      found.push({ first, last, start, end, word, folded: wordText(lexicon, word), harmless: false });
    }
  }
  if ((hints & (T.HINT_SYMBOL | T.HINT_MARKUP)) !== 0) inOneRun(lexicon, tokens, found);
  return found.sort((a, b) => a.first - b.first);
}

// --- internal ---

const IN_ONE_WORD = T.HINT_STRETCH | T.HINT_DIGIT | T.HINT_FOREIGN | T.HINT_BIDI | T.HINT_DOUBLE;
const ODD = T.STRETCHED | T.HAS_DIGIT | T.FOREIGN | T.DOUBLED;
const LONGEST = 96;
const LONGEST_TAG = 90;

/** `4nj1ng`, `anjiiing`, `аnjing` with a Cyrillic letter, `ｆｕｃｋ`, and words between bidi controls. */
function inOneWord(lexicon: Lexicon, tokens: T.Tokens, found: Disguise[]): void {
  const reversed = (tokens.hints & T.HINT_BIDI) !== 0 ? reversedSpans(tokens.text) : [];
  for (let i = 0; i < tokens.count; i++) {
    const flags = tokens.flags[i] as number;
    if (tokens.kind[i] !== T.WORD || ((flags & ODD) === 0 && reversed.length === 0)) continue;
    if (tokens.word[i] !== 0 && (flags & T.FOREIGN) === 0 && reversed.length === 0) continue;
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    if (end - start > LONGEST * 2) continue;
    const raw = tokens.text.slice(start, end);
    const push = (word: number, harmless: boolean): boolean => {
      if (word !== 0) found.push({ first: i, last: i, start, end, word, folded: wordText(lexicon, word), harmless });
      return word !== 0;
    };
    if (reversed.some(([from, to]) => from <= start && end <= to) && push(known(lexicon, reverse(latin(raw))), false))
      continue;
    if (tokens.word[i] !== 0) {
      // Known as it is, in other letters: the walk has it, this adds how it reads in plain ones.
      const folded = (flags & T.FOREIGN) !== 0 ? plain(raw) : raw;
      if (folded !== raw && folded !== raw.toLowerCase())
        found.push({ first: i, last: i, start, end, word: tokens.word[i] as number, folded, harmless: true });
      continue;
    }
    const folded = latin(visual(raw));
    if ((flags & T.FOREIGN) !== 0) {
      if (push(known(lexicon, folded), false) || push(masked(lexicon, feigned(raw) ?? ''), false)) continue;
    }
    if (/(.)\1\1/u.test(folded) && unstretch(folded).some(key => push(known(lexicon, key), true))) continue;
    if ((flags & T.HAS_DIGIT) !== 0 && withDigits(lexicon, raw, folded, push)) continue;
    if ((flags & (T.DOUBLED | T.STRETCHED)) !== 0) push(undouble(lexicon, folded), false);
  }
}

/** `4nj1ng`, `b4ngsaaat`, `kontol123`; `anjing2` is read as the word twice. */
function withDigits(
  lexicon: Lexicon,
  raw: string,
  folded: string,
  push: (word: number, harmless: boolean) => boolean,
): boolean {
  const twice = /^([a-z]{3,})2(an|nya|ku|mu|lah)?$/.exec(folded);
  if (twice !== null && push(known(lexicon, twice[1] as string), true)) return true;
  const padded = /^\d{0,4}([a-z]{4,})\d{0,4}$/.exec(folded);
  if (padded !== null && push(masked(lexicon, padded[1] as string), false)) return true;
  if (folded.length > 24 || (/^[A-Z0-9]+$/.test(raw) && raw.length < 6)) return false;
  const find = unleet(folded) === undefined || folded.length < 4 ? masked : known;
  return unleetAll(folded).some(key => push(find(lexicon, key), false) || push(hidden(lexicon, key), false));
}

/** Words broken by signs, tags or entities inside one run of non-space: `f***`, `sh!t`, `an<b></b>jing`, `anj&#105;ng`, `an-jing`. */
function inOneRun(lexicon: Lexicon, tokens: T.Tokens, found: Disguise[]): void {
  const { text } = tokens;
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.kind[i] !== T.WORD && tokens.kind[i] !== T.HASHTAG) || !isOwnText(tokens.zone[i] as number)) continue;
    const from = runStart(text, tokens.start[i] as number);
    const to = runEnd(text, from);
    let last = i;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < to) last++;
    if (to - from <= LONGEST * 2) {
      const [start, end] = trim(text, from, to);
      const isPlain = last === i && start === tokens.start[i] && end === tokens.end[i];
      const raw = isPlain ? '' : text.slice(start, end);
      for (const word of raw.length < 3 || !SIGNS().test(raw) ? [] : behind(lexicon, raw)) {
        found.push({ first: i, last, start, end, word, folded: wordText(lexicon, word), harmless: false });
      }
    }
    i = last;
  }
}

/** Anything in a run that is no part of a word. */
const SIGNS = later(() => /[^\p{L}\p{M}\p{N}\p{Cf}'\u2019]/u);
const ALL_SIGNS = later(() => /[^\p{L}\p{M}\p{N}]/gu);

/** The words that may stand behind a run with signs in it: as a rule none or one. */
function behind(lexicon: Lexicon, raw: string): number[] {
  const bare = latin(visual(unmark(raw)));
  if (!SIGNS().test(bare))
    return only(known(lexicon, bare) || hidden(lexicon, bare) || first(unleetAll(bare), key => known(lexicon, key)));
  const letters = bare.replace(ALL_SIGNS(), '');
  const signs = [...bare].filter(sign => SIGNS().test(sign));
  const leet = signs.every(isLeet) ? first(unleetAll(bare), key => masked(lexicon, key) || hidden(lexicon, key)) : 0;
  const mask = bare.replace(EMOJI(), '*').replace(/[\u2022\u25cf\u2588\u25a0\u00d7]/g, '*');
  if (leet !== 0) return [leet];
  const fitting = unmask(lexicon, mask);
  if (fitting.length > 0) return fitting;
  return only(
    masked(lexicon, letters) ||
      hidden(lexicon, letters) ||
      first(unleetAll(bare.replace(SEPARATORS(), '')), key => masked(lexicon, key)),
  );
}

function only(word: number): number[] {
  return word === 0 ? [] : [word];
}

const EMOJI = later(() => /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\ufe0f\u{1f3fb}-\u{1f3ff}]*/gu);
const SEPARATORS = later(() => /[^\p{L}\p{N}@$!]/gu);

function first<A>(list: readonly A[], find: (item: A) => number): number {
  for (const item of list) {
    const word = find(item);
    if (word !== 0) return word;
  }
  return 0;
}

/** A word that may be meant: a term, or an ordinary word of either language. */
function known(lexicon: Lexicon, key: string): number {
  if (key.length < 2) return 0;
  const word = findWord(lexicon, key);
  return word !== 0 &&
    (lexicon.rootRuns.lengths[word] !== 0 || (lexicon.wordFlags[word]! & (COMMON_EN | COMMON_ID)) !== 0)
    ? word
    : 0;
}

/** A term that people hide, of four letters or more. */
function masked(lexicon: Lexicon, key: string): number {
  const word = key.length < 4 ? 0 : findWord(lexicon, key);
  return word !== 0 && (lexicon.wordFlags[word]! & MASKABLE) !== 0 ? word : 0;
}

/** Such a term with letters doubled or stretched. */
function hidden(lexicon: Lexicon, key: string): number {
  return collapse(key) === key ? 0 : undouble(lexicon, key);
}

function isOwnText(zone: number): boolean {
  return zone === T.IN_TEXT || zone === T.IN_QUOTE || zone === T.IN_RETWEET || zone === T.IN_ALT;
}

function runStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < 8 && /[$&#<(*@]/.test(text[at - 1] as string)) at--;
  return at;
}

/** The end of a run of non-space; a short tag may hold spaces. */
function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) {
    const close = text[at] === '<' ? text.slice(at, at + LONGEST_TAG).indexOf('>') : -1;
    at += close > 0 ? close + 1 : 1;
  }
  return at;
}

/** Without the brackets, quotation marks, emphasis and stops around it. Masks at the end stay (`f***`), but not `**bold**`. */
function trim(text: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to];
  while (
    start < end &&
    /[*_~"'([{\u201c\u2018#<>]/.test(text[start] as string) &&
    !/^<[a-z!/]/i.test(text.slice(start, start + 2))
  )
    start++;
  const stars = /[.,;:!?)]\*{1,3}$/.exec(text.slice(Math.max(start, end - 4), end));
  if (stars !== null) end -= stars[0].length - 1;
  const emphasised = start > from && text[start - 1] === '*';
  while (
    end > start &&
    ((/["')\]}.,;:?!\u201d\u2019\u2026_~]/.test(text[end - 1] as string) && !isEntityEnd(text, end)) ||
      (emphasised && text[end - 1] === '*'))
  )
    end--;
  return [start, end];
}

function isEntityEnd(text: string, end: number): boolean {
  return text[end - 1] === ';' && /&#?\w{1,8};$/.test(text.slice(Math.max(0, end - 10), end));
}

/** What stands between a right-to-left override and its end. */
function reversedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf('\u202e'); at >= 0 && spans.length < 50; at = text.indexOf('\u202e', at + 1)) {
    const end = text.indexOf('\u202c', at);
    spans.push([at, end < 0 ? text.length : end]);
    if (end < 0) break;
  }
  return spans;
}
