import { later } from './later.ts';
import { COMMON_EN, COMMON_ID, findWord, hasHash, type Lexicon, rootState, STOP_EN, STOP_ID, step } from './lexicon.ts';
import * as T from './tokens.ts';

/**
 * Reads names that are run together, for all rules, after `lookUp` and before matching:
 * `#votethemout` becomes the words `vote them out`, `#pilkadadki` becomes `pilkada dki`, and a handle such as
 * `@RepJaneDoe` or `@JaneDoeMP` is read as the list's `@Rep_` or `@_MP`, if it has one.
 * Words that do not come out whole stay as they are. Linear: at most 40 characters of a name are looked at.
 */
export function segment(lexicon: Lexicon, tokens: T.Tokens): void {
  const splits: Split[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === T.MENTION && tokens.word[i] === 0) tokens.word[i] = officeOf(lexicon, tokens, i);
    if (!isRunTogether(tokens, i)) continue;
    const pieces = split(lexicon, tokens.text, tokens.start[i] as number, tokens.end[i] as number);
    if (pieces.length > 1) splits.push({ at: i, pieces });
  }
  if (splits.length > 0) replace(tokens, splits);
}

// --- internal ---

const SHORTEST = 7;
const LONGEST = 40;
/** A known word of this length says enough when the rest of a name is unknown; it must stand at its start. */
const TELLING = 7;

/** Words that look like two: taken whole, so that `#besttherapist` is not split wrongly. */
const WHOLE = later(
  () =>
    new Set(
      'therapist therapists cocktail cocktails shuttlecock woodcock hancock hitchcock peacock pakistan pakistani uzbekistan \
underdog watchdog bulldog hotdog catwalk catfish billboard greenhouse lighthouse warehouse household manslaughter laughter \
history histories butterfly buttercup partnership leadership scholarship championship'.split(/\s+/),
    ),
);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** A token and the words to put in its place. */
interface Split {
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/** A lower-case (or all-caps) run of letters inside a hashtag or handle that the lexicon does not know as a word. */
function isRunTogether(tokens: T.Tokens, i: number): boolean {
  const zone = tokens.zone[i];
  const length = tokens.end[i]! - tokens.start[i]!;
  return (
    (zone === T.IN_HASHTAG || zone === T.IN_MENTION) &&
    tokens.kind[i] === T.WORD &&
    tokens.word[i] === 0 &&
    length >= SHORTEST &&
    length <= LONGEST &&
    (tokens.flags[i]! & (T.MIXED_CASE | T.HAS_DIGIT | T.FOREIGN)) === 0
  );
}

/** The pieces of `start`–`end`: the fewest that fill it, else a telling word and the rest, else nothing. */
function split(lexicon: Lexicon, text: string, start: number, end: number): readonly Piece[] {
  const best: (readonly Piece[] | undefined)[] = [[]];
  let telling: Piece | undefined;
  for (let at = start; at < end; at++) {
    const before = best[at - start];
    if (before === undefined) continue;
    for (const next of nextPieces(lexicon, text, at, end)) {
      const to = (next.at(-1) as Piece).end;
      const known = best[to - start];
      if (known === undefined || known.length > before.length + next.length) best[to - start] = [...before, ...next];
      if (at === start && next.length === 1 && to - at >= TELLING && end - to >= 2) telling = next[0];
    }
  }
  const filled = best[end - start];
  if (filled !== undefined)
    return filled.length === 2 && isStop(lexicon, (filled[0] as Piece).word) && !isPhrase(lexicon, filled)
      ? []
      : filled;
  return telling === undefined ? [] : [telling, { start: telling.end, end, word: 0 }];
}

/** What may come next: a word that may stand alone, or a known phrase of several words. */
function nextPieces(lexicon: Lexicon, text: string, at: number, end: number): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of wordsFrom(lexicon, text, at, end)) {
    if (mayStand(lexicon, piece)) found.push([piece]);
    const state = rootState(lexicon, piece.word);
    if (state !== 0) goOn(lexicon, text, end, state, [piece], found);
  }
  return found;
}

/** Follows the automaton over the letters; a phrase that ends is one more way to go on. */
function goOn(lexicon: Lexicon, text: string, end: number, state: number, path: Piece[], found: Piece[][]): void {
  if (lexicon.edgeRuns.lengths[state] === 0) return;
  for (const piece of wordsFrom(lexicon, text, (path.at(-1) as Piece).end, end)) {
    const next = step(lexicon, state, piece.word);
    if (next === 0) continue;
    const longer = [...path, piece];
    if (lexicon.outRuns.lengths[next]! > 0) found.push(longer);
    goOn(lexicon, text, end, next, longer, found);
  }
}

/** The words of two letters and more that the lexicon, or the list above, knows at a place. */
function wordsFrom(lexicon: Lexicon, text: string, at: number, end: number): Piece[] {
  const found: Piece[] = [];
  let hash = T.HASH_START;
  for (let to = at + 1; to <= end; to++) {
    hash = Math.imul(hash ^ (text.charCodeAt(to - 1) | 32), 16777619);
    if (to - at < 2 || !hasHash(lexicon, hash)) continue;
    const word = findWord(lexicon, text.slice(at, to).toLowerCase(), hash);
    if (word !== 0) found.push({ start: at, end: to, word });
  }
  for (let to = at + 6; to <= Math.min(end, at + 13); to++) {
    if (WHOLE().has(text.slice(at, to).toLowerCase())) found.push({ start: at, end: to, word: 0 });
  }
  return found;
}

/** Short words hide in others (`the·rapist`, `shuttle·cock`): they must be ordinary ones. */
function mayStand(lexicon: Lexicon, { start, end, word }: Piece): boolean {
  const ordinary = (lexicon.wordFlags[word]! & (COMMON_EN | COMMON_ID)) !== 0;
  return end - start >= 5 || (end - start === 4 && ordinary) || (end - start >= 3 && isStop(lexicon, word));
}

function isStop(lexicon: Lexicon, word: number): boolean {
  return (lexicon.wordFlags[word]! & (STOP_EN | STOP_ID)) !== 0;
}

function isPhrase(lexicon: Lexicon, [first, second]: readonly Piece[]): boolean {
  return step(lexicon, rootState(lexicon, (first as Piece).word), (second as Piece).word) !== 0;
}

/** Puts the pieces in the places of their tokens: one pass, from the end. */
function replace(tokens: T.Tokens, splits: readonly Split[]): void {
  let shift = splits.reduce((sum, { pieces }) => sum + pieces.length - 1, 0);
  const total = tokens.count + shift;
  while (total + 2 >= tokens.start.length) T.grow(tokens);
  const { start, end, kind, zone, flags, hash, gap, sentence, word } = tokens;
  let last = tokens.count;
  for (const { at, pieces } of splits.toReversed()) {
    for (const array of [start, end, kind, zone, flags, hash, gap, sentence, word])
      array.copyWithin(at + shift, at, last);
    last = at;
    const from = at + shift;
    shift -= pieces.length - 1;
    for (let k = pieces.length - 1; k >= 0; k--) {
      const to = at + shift + k;
      const piece = pieces[k] as Piece;
      [kind[to], zone[to], sentence[to]] = [kind[from] as number, zone[from] as number, sentence[from] as number];
      [start[to], end[to], word[to]] = [piece.start, piece.end, piece.word];
      [flags[to], gap[to]] = [flags[from]! & ~T.STRETCHED, k === 0 ? (gap[from] as number) : 0];
    }
  }
  tokens.count = total;
}

/** The list's word for handles that begin or end with an office: `@rep_` for `@RepJaneDoe`, `@_mp` for `@JaneDoeMP`. */
function officeOf(lexicon: Lexicon, tokens: T.Tokens, i: number): number {
  let last = i;
  while (last + 1 < tokens.count && tokens.end[last + 1]! <= tokens.end[i]! && tokens.kind[last + 1] === T.WORD) last++;
  if (last < i + 2 || tokens.end[last]! - tokens.start[i]! > LONGEST) return 0;
  const inner = (k: number): string => tokens.text.slice(tokens.start[k], tokens.end[k]).toLowerCase();
  const [first, end] = [findWord(lexicon, `@${inner(i + 1)}_`), findWord(lexicon, `@_${inner(last)}`)];
  if (first !== 0) tokens.word[i + 1] = 0;
  else if (end !== 0) tokens.word[last] = 0;
  return first || end;
}
