import { plain } from './chars.ts';
import { unleet } from './fold.ts';
import { later } from './later.ts';
import { findWord, hasHash, type Lexicon, MASKABLE } from './lexicon.ts';
import * as T from './tokens.ts';

/** A word spelled with gaps: tokens `first`–`last` stand for the lexicon's word `word`. */
interface Spelled {
  readonly first: number;
  readonly last: number;
  readonly word: number;
}

/** A letter of a run of single letters, the token it is, and whether a wider gap stands before it. */
interface Letter {
  readonly letter: string;
  readonly token: number;
  readonly wide: boolean;
}

/** Words spelled letter by letter: `a n j i n g`, `f.u.c.k`, `b-i-t-c-h`, `a🔥n🔥j🔥i🔥n🔥g`. Linear: no word is longer than `LONGEST`. */
export function spelled(lexicon: Lexicon, tokens: T.Tokens): Spelled[] {
  const found: Spelled[] = [];
  for (let first = 0; first < tokens.count; first++) {
    if (lettersOf(tokens, first) === '') continue;
    const letters = runFrom(tokens, first);
    first = (letters.at(-1) as Letter).token;
    if (letters.length >= SHORTEST) search(lexicon, letters, found);
  }
  return found;
}

// --- internal ---

const SHORTEST = 4;
const LONGEST = 16;
/** The longest that letters may stand apart, an emoji between them included. */
const APART = 6;
const RUN = 4096;

/** The single letter that a token is, the two of a flag, or ''. */
function lettersOf(tokens: T.Tokens, i: number): string {
  const kind = tokens.kind[i];
  const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
  if (kind === T.EMOJI_TOKEN) return flagLetters(tokens.text, start, end);
  if (kind !== T.WORD || end - start > 12) return '';
  const raw = tokens.text.slice(start, end);
  if (raw.length === 1 && raw.charCodeAt(0) < 128) return raw.toLowerCase();
  const letter = plain(raw);
  return letter.length === 1 ? letter : '';
}

function flagLetters(text: string, start: number, end: number): string {
  let letters = '';
  for (let i = start; i < end; i += 2) {
    const point = text.codePointAt(i) as number;
    if (point < 0x1f1e6 || point > 0x1f1ff) return '';
    letters += String.fromCharCode(97 + point - 0x1f1e6);
  }
  return letters;
}

function runFrom(tokens: T.Tokens, first: number): Letter[] {
  const { start, end, text, kind, count } = tokens;
  const letters: Letter[] = [];
  let narrow = APART;
  for (let i = first, before = first; i < count && letters.length < RUN; i++) {
    const here = lettersOf(tokens, i);
    const width = i === first ? 0 : start[i]! - end[before]!;
    if (width > APART) break;
    if (here === '') {
      if (kind[i] === T.EMOJI_TOKEN) continue;
      break;
    }
    const between = i === first ? '' : text.slice(end[before], start[i]);
    const sign = /^\s*([@$!|+€])\s+$/.exec(between)?.[1];
    if (sign !== undefined) letters.push({ letter: sign, token: before, wide: false });
    const spaces = sign === undefined ? between.length : narrow;
    for (const letter of here) letters.push({ letter, token: i, wide: spaces > narrow && letters.length > 0 });
    if (i !== first) narrow = Math.min(narrow, Math.max(1, spaces));
    before = i;
  }
  return letters;
}

/** The longest word from each letter on. A short one must not stand inside a longer run. */
function search(lexicon: Lexicon, letters: readonly Letter[], found: Spelled[]): void {
  const text = letters.map(({ letter }) => LEET().get(letter) ?? letter).join('');
  for (let from = 0; from < letters.length; from++) {
    let hash = T.HASH_START;
    let best = 0;
    let to = 0;
    for (let at = from; at < Math.min(letters.length, from + LONGEST); at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
      const length = at + 1 - from;
      if (length < SHORTEST || !hasHash(lexicon, hash)) continue;
      const word = findWord(lexicon, text.slice(from, at + 1), hash);
      const whole = isEdge(letters, from) && isEdge(letters, at + 1);
      if (
        word === 0 ||
        (whole ? lexicon.rootRuns.lengths[word] === 0 : length < 5 || (lexicon.wordFlags[word]! & MASKABLE) === 0)
      )
        continue;
      [best, to] = [word, at];
    }
    if (best === 0) continue;
    found.push({ first: (letters[from] as Letter).token, last: (letters[to] as Letter).token, word: best });
    from = to;
  }
}

const LEET = later(() => new Map([...'0123456789@$!|+€'].map(sign => [sign, unleet(`${sign}aa`)?.[0] ?? sign])));

function isEdge(letters: readonly Letter[], at: number): boolean {
  return at === 0 || at >= letters.length || (letters[at] as Letter).wide;
}
