import type { Match, Zone } from '../types.ts';
import { type Disguise, disguises } from './disguise.ts';
import { languageAt } from './language.ts';
import * as L from './lexicon.ts';
import { animalAmong, firstCue, senseAt } from './sense.ts';
import { shapeOf } from './shapes.ts';
import { ALL_CAPS, HASHTAG, IN_ALT, IN_FILE, IN_HASHTAG, IN_MENTION, MENTION, type Tokens, ZONES } from './tokens.ts';

/** How far, in words, a confirming or cancelling cue may stand from a term when it is in another sentence. */
const WINDOW = 12;
/** How far before its term a function word such as `my` or `the` may stand to count; right after it in Indonesian (`setan lo`). */
const NEAR = 2;
/** The longest that a sentence may stretch between a term and its cue, so that a text without stops stays linear. */
const FAR = 48;
const LONGEST_PHRASE = 8;

/** A term found, before masks and context: tokens `first`–`last`, the entry, and the disguise it was behind. */
interface Candidate {
  readonly entry: number;
  readonly rule: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly disguise: Disguise | undefined;
}

/** What a state of the automaton was reached by: triples `state, first, last` with an index into `hidden` or -1. */
const hits = { at: new Int32Array(4096), count: 0 };

/**
 * The terms of all rules in a scanned and looked-up text, masks and context resolved, by index of rule;
 * undefined when there is none. One pass over the tokens, whatever the number of rules and words.
 */
export function matchTokens(lexicon: L.Lexicon, tokens: Tokens): (Match[] | undefined)[] | undefined {
  hits.count = 0;
  walk(lexicon, tokens);
  const hidden = tokens.hints === 0 ? [] : disguises(lexicon, tokens);
  hidden.forEach((disguise, i) => {
    const state = lexicon.root[disguise.word] as number;
    if (state !== 0) follow(lexicon, tokens, state, disguise.first, disguise.last, i);
  });
  const candidates = collect(lexicon, tokens, hidden);
  addShapes(lexicon, tokens, candidates);
  if (candidates.length === 0) return undefined;
  return resolve(lexicon, tokens, candidates);
}

// --- internal ---

function walk(lexicon: L.Lexicon, tokens: Tokens): void {
  const { root } = lexicon;
  const { word, count } = tokens;
  for (let i = 0; i < count; i++) {
    const id = word[i] as number;
    if (id === 0) continue;
    const state = root[id] as number;
    if (state !== 0) follow(lexicon, tokens, state, i, i, -1);
  }
}

/** Records every state with an output on the way from `state`, which ends at token `last`. */
function follow(lexicon: L.Lexicon, tokens: Tokens, from: number, first: number, end: number, hidden: number): void {
  const { hasNext, outAt } = lexicon;
  const { word, gap, kind, count } = tokens;
  let state = from;
  let last = end;
  for (;;) {
    if (outAt[state + 1]! > outAt[state]!) record(state, first, last, hidden);
    if (hasNext[state] === 0 || ++last >= count) return;
    if (kind[last] === HASHTAG || kind[last] === MENTION) return;
    if (gap[last] !== 0) {
      state = L.step(lexicon, state, L.GAP_WORD + gap[last]!);
      if (state === 0) return;
    }
    if (word[last] === 0) return;
    state = L.step(lexicon, state, word[last] as number);
    if (state === 0) return;
  }
}

function record(state: number, first: number, last: number, hidden: number): void {
  const at = hits.count * 4;
  if (at + 4 > hits.at.length) {
    const larger = new Int32Array(hits.at.length * 2);
    larger.set(hits.at);
    hits.at = larger;
  }
  hits.at[at] = state;
  hits.at[at + 1] = first;
  hits.at[at + 2] = last;
  hits.at[at + 3] = hidden;
  hits.count++;
}

function collect(lexicon: L.Lexicon, tokens: Tokens, hidden: readonly Disguise[]): Candidate[] {
  const candidates: Candidate[] = [];
  const { outs, outAt, entryFlags } = lexicon;
  for (let h = 0; h < hits.count; h++) {
    const state = hits.at[h * 4] as number;
    for (let o = outAt[state] as number; o < outAt[state + 1]!; o++) {
      const entry = outs[o] as number;
      if (entry < 0) continue;
      const first = hits.at[h * 4 + 1] as number;
      const last = hits.at[h * 4 + 2] as number;
      const disguise = hidden[hits.at[h * 4 + 3] as number];
      if (disguise !== undefined && !disguise.harmless && (entryFlags[entry]! & L.DISGUISED) === 0) continue;
      const start = disguise?.start ?? (tokens.start[first] as number);
      const end = Math.max(disguise?.end ?? 0, tokens.end[last] as number);
      if (disguise?.harmless !== false && !isWritten(lexicon, tokens, entry, first, last, start, end)) continue;
      candidates.push({ entry, rule: lexicon.entryRule[entry] as number, first, last, start, end, disguise });
    }
  }
  return candidates;
}

/** Case, and a sign before the word, where the entry asks for them. Hashtags and handles have no case. */
function isWritten(
  lexicon: L.Lexicon,
  tokens: Tokens,
  entry: number,
  first: number,
  last: number,
  start: number,
  end: number,
): boolean {
  const before = lexicon.entryBefore[entry] as number;
  if (before !== 0 && tokens.text.charCodeAt(start - 1) !== before) return false;
  if ((lexicon.entryFlags[entry]! & L.CASE) === 0) return true;
  const zone = tokens.zone[first];
  if (zone === IN_HASHTAG || zone === IN_MENTION) return true;
  const term = L.entryOf(lexicon, entry).term;
  if (last === first && (tokens.flags[first]! & ALL_CAPS) !== 0 && term.length > 4) return true;
  return tokens.text.slice(start, end).startsWith(term);
}

/** Adds the words that a list asks for by their shape. */
function addShapes(lexicon: L.Lexicon, tokens: Tokens, candidates: Candidate[]): void {
  const { shapes } = lexicon;
  if (shapes.length === 0) return;
  for (let i = 0; i < tokens.count; i++) {
    const shape = shapeOf(lexicon, tokens, i);
    if (shape === undefined) continue;
    for (let s = 0; s < shapes.length; s += 2) {
      const entry = shapes[s] as number;
      if (L.entryOf(lexicon, entry).term !== shape) continue;
      const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
      candidates.push({
        entry,
        rule: lexicon.entryRule[entry] as number,
        first: i,
        last: i,
        start,
        end,
        disguise: undefined,
      });
    }
  }
}

function resolve(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidates: readonly Candidate[],
): (Match[] | undefined)[] | undefined {
  const byRule: (Match[] | undefined)[] = new Array(lexicon.ruleIds.length);
  const cues = cuesOf(lexicon);
  const sorted = [...candidates].sort((a, b) => a.first - b.first || a.last - b.last);
  let any = false;
  for (let c = 0; c < sorted.length; c++) {
    const candidate = sorted[c] as Candidate;
    if ((lexicon.entryFlags[candidate.entry]! & L.MASK) !== 0) continue;
    if (isCovered(lexicon, candidate, sorted, c)) continue;
    if (isOtherLanguage(lexicon, tokens, candidate)) continue;
    if (hasCue(lexicon, tokens, candidate, cues, 'cancel')) continue;
    const sense = isMeant(lexicon, tokens, candidate, cues);
    if (sense === false) continue;
    const needs =
      (lexicon.entryFlags[candidate.entry]! & L.AMBIGUOUS) !== 0 &&
      sense === undefined &&
      !isPictured(lexicon, tokens, candidate);
    if (needs && !hasCue(lexicon, tokens, candidate, cues, 'confirm')) continue;
    const raised = hasCue(lexicon, tokens, candidate, cues, 'raise');
    any = add(byRule, candidate.rule, toMatch(lexicon, tokens, candidate, raised)) || any;
  }
  return any ? byRule : undefined;
}

/** Inside a longer phrase of the same rule, or inside a mask of it: the longest phrase wins. */
function isCovered(lexicon: L.Lexicon, inner: Candidate, sorted: readonly Candidate[], at: number): boolean {
  const covers = (outer: Candidate): boolean => {
    if (outer === inner || outer.rule !== inner.rule || outer.first > inner.first || outer.last < inner.last)
      return false;
    return outer.last - outer.first > inner.last - inner.first || (lexicon.entryFlags[outer.entry]! & L.MASK) !== 0;
  };
  for (let i = at - 1; i >= 0 && sorted[i]!.first >= inner.first - LONGEST_PHRASE; i--)
    if (covers(sorted[i]!)) return true;
  for (let i = at + 1; i < sorted.length && sorted[i]!.first === inner.first; i++) if (covers(sorted[i]!)) return true;
  return false;
}

/** A cat or dog that an alt text or file name names is in the picture; no second cue is needed. */
function isPictured(lexicon: L.Lexicon, tokens: Tokens, { first, entry }: Candidate): boolean {
  const zone = tokens.zone[first];
  if (zone !== IN_ALT && zone !== IN_FILE) return false;
  const { animal, category } = L.entryOf(lexicon, entry);
  return category === 'species' && (animal === 'cat' || animal === 'dog');
}

/** A word of one language that is an ordinary word of the other, in a run of the other: `air` in English, `fun` in Indonesian. */
function isOtherLanguage(lexicon: L.Lexicon, tokens: Tokens, candidate: Candidate): boolean {
  const flags = lexicon.entryFlags[candidate.entry] as number;
  if ((flags & (L.EN | L.ID)) === 0 || candidate.first !== candidate.last) return false;
  const word = lexicon.wordFlags[tokens.word[candidate.first] as number] as number;
  const isId = (flags & L.ID) !== 0;
  if ((word & (isId ? L.STOP_EN | L.COMMON_EN : L.STOP_ID | L.COMMON_ID)) === 0) return false;
  return (tokens.language ?? languageAt(lexicon, tokens, candidate.first)) === (isId ? 'en' : 'id');
}

/** Whether an animal word has the sense that its entry asks for; undefined when that is left to the entry's own cues. */
function isMeant(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidate: Candidate,
  cues: readonly number[],
): boolean | undefined {
  const flags = lexicon.entryFlags[candidate.entry] as number;
  if ((flags & (L.IF_INSULT | L.IF_PET)) === 0) return undefined;
  const { first, last, disguise } = candidate;
  const hidden = disguise !== undefined && !disguise.harmless;
  const at = disguise === undefined ? animalAmong(lexicon, tokens, first, last) : first;
  const word = disguise?.word ?? (tokens.word[at] as number);
  const sense = at < 0 ? undefined : senseAt(lexicon, tokens, at, word, cues, hidden);
  if (sense !== undefined) return sense === ((flags & L.IF_INSULT) !== 0 ? 'insult' : 'pet');
  return (flags & L.IF_INSULT) !== 0 && (flags & L.AMBIGUOUS) !== 0 ? false : undefined;
}

/** Found cues as triples `cue, first, last`, sorted by `first`. */
function cuesOf(lexicon: L.Lexicon): number[] {
  const found: [number, number, number][] = [];
  for (let h = 0; h < hits.count; h++) {
    const state = hits.at[h * 4] as number;
    for (let o = lexicon.outAt[state] as number; o < lexicon.outAt[state + 1]!; o++) {
      const out = lexicon.outs[o] as number;
      if (out < 0) found.push([-1 - out, hits.at[h * 4 + 1] as number, hits.at[h * 4 + 2] as number]);
    }
  }
  return found.sort((a, b) => a[1] - b[1]).flat();
}

/** Whether a cue of the candidate stands near enough. A longer one may contain the term; a raising one must share its sentence and may not. */
function hasCue(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidate: Candidate,
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

/** The same word said twice is one piece of evidence, not two. */
function isSameWord(tokens: Tokens, candidate: Candidate, first: number, last: number): boolean {
  return first === last && candidate.first === candidate.last && tokens.word[first] === tokens.word[candidate.first];
}

type Role = 'confirm' | 'cancel' | 'raise';

function keysOf(lexicon: L.Lexicon, entry: number, role: Role): readonly [number, number] {
  const { confirmAt, cancelAt, raiseAt } = lexicon;
  if (role === 'confirm') return [confirmAt[entry]!, cancelAt[entry]!];
  return role === 'cancel' ? [cancelAt[entry]!, raiseAt[entry]!] : [raiseAt[entry]!, confirmAt[entry + 1]!];
}

function isKey(lexicon: L.Lexicon, from: number, to: number, cue: number): boolean {
  const { keys, cueGroupAt, cueGroups } = lexicon;
  for (let k = from; k < to; k++) {
    const key = keys[k] as number;
    if (key === cue) return true;
    for (let g = cueGroupAt[cue] as number; g < cueGroupAt[cue + 1]!; g++) if (cueGroups[g] === key) return true;
  }
  return false;
}

function toMatch(lexicon: L.Lexicon, tokens: Tokens, candidate: Candidate, raised: boolean): Match {
  const entry = L.entryOf(lexicon, candidate.entry);
  const { start, end, disguise } = candidate;
  const sentence = tokens.sentence[candidate.first] as number;
  const zone = ZONES[tokens.zone[candidate.first] as number] as Zone;
  const match = { entry, zone, start, end, sentence, raised };
  return disguise === undefined ? match : { ...match, folded: disguise.folded };
}

/** Adds a match unless the rule already has one on the same span; the heavier stays. */
function add(byRule: (Match[] | undefined)[], rule: number, match: Match): true {
  const list = byRule[rule];
  if (list === undefined) {
    byRule[rule] = [match];
    return true;
  }
  const last = list.length - 1;
  const same = list[last]!.start === match.start && list[last]!.end === match.end;
  if (!same) list.push(match);
  else if (list[last]!.entry.weight < match.entry.weight || isPlainer(list[last]!, match)) list[last] = match;
  return true;
}

/** The same entry, once with the plain form of a word written in other letters: that one says more. */
function isPlainer(kept: Match, match: Match): boolean {
  return kept.entry === match.entry && kept.folded === undefined && match.folded !== undefined;
}
