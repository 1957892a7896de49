import * as L from './lexicon.ts';
import { startOf } from './runs.ts';
import { ALL_CAPS, type Tokens } from './tokens.ts';

/** How far, in words, a confirming or cancelling cue may stand from a term when it is in another sentence. */
const WINDOW = 12;
/** How far before its term a function word such as `my` or `the` may stand to count; right after it in Indonesian (`setan lo`). */
const NEAR = 2;
/** The longest that a sentence may stretch between a term and its cue, so that a text without stops stays linear. */
const FAR = 48;

/** Where a term stands: tokens `first`–`last`, and its entry. */
interface Spot {
  readonly entry: number;
  readonly first: number;
  readonly last: number;
}

type Role = 'confirm' | 'cancel' | 'raise';

/** Whether a cue of the candidate stands near enough. A longer one may contain the term; a raising one must share its sentence and may not. */
export function hasCue(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidate: Spot,
  cues: readonly number[],
  role: Role,
): boolean {
  const [from, to] = keysOf(lexicon, candidate.entry, role);
  if (from === to) return false;
  const sentence = tokens.sentence[candidate.first] as number;
  const after = (lexicon.entryFlags[candidate.entry]! & L.ID) !== 0 ? 1 : 0;
  if (lexicon.keys[from] === L.BANG_CUE && tokens.bang[sentence] === 1) return true;
  for (let c = firstCue(cues, candidate.first - FAR); c < cues.length; c += 3) {
    const [cue, first, last] = [cues[c] as number, cues[c + 1] as number, cues[c + 2] as number];
    if (first > candidate.last + FAR) return false;
    const overlaps = first <= candidate.last && last >= candidate.first;
    const flags = lexicon.cueFlags[cue] as number;
    if (role === 'confirm' && (flags & L.CUE_CAPS) === 0 && isSameWord(tokens, candidate, first, last)) continue;
    const isLonger = last - first > candidate.last - candidate.first || (flags & L.CUE_CAPS) !== 0;
    if (overlaps && (role === 'raise' || !isLonger)) continue;
    const distance = last < candidate.first ? candidate.first - last : first - candidate.last;
    if ((flags & L.CUE_NEAR) !== 0 && !overlaps && distance > (last < candidate.first ? NEAR : after)) continue;
    if ((distance > WINDOW || role === 'raise') && tokens.sentence[first] !== sentence) continue;
    if ((flags & L.CUE_CAPS) !== 0 && (tokens.flags[first]! & ALL_CAPS) === 0) continue;
    if (isKey(lexicon, from, to, cue)) return true;
  }
  return false;
}

/** The first triple whose token is `at` or later. */
export function firstCue(cues: readonly number[], at: number): number {
  let [low, high] = [0, cues.length / 3];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle * 3 + 1]! < at) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

// --- internal ---

/** The same word said twice is one piece of evidence, not two. */
function isSameWord(tokens: Tokens, candidate: Spot, first: number, last: number): boolean {
  return first === last && candidate.first === candidate.last && tokens.word[first] === tokens.word[candidate.first];
}

function keysOf(lexicon: L.Lexicon, entry: number, role: Role): readonly [number, number] {
  const { entryConfirm, entryCancel, entryRaise, keyRuns } = lexicon;
  const run = (role === 'confirm' ? entryConfirm : role === 'cancel' ? entryCancel : entryRaise)[entry]!;
  const from = startOf(keyRuns, run);
  return [from, from + keyRuns.lengths[run]!];
}

function isKey(lexicon: L.Lexicon, from: number, to: number, cue: number): boolean {
  const { keys, cueGroupRuns, cueGroups } = lexicon;
  const first = startOf(cueGroupRuns, cue);
  const last = first + cueGroupRuns.lengths[cue]!;
  for (let k = from; k < to; k++) {
    const key = keys[k] as number;
    if (key === cue) return true;
    for (let g = first; g < last; g++) if (cueGroups[g] === key) return true;
  }
  return false;
}
