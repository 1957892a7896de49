import type { Match } from '../types.ts';
import { type Disguise, disguises } from './disguise.ts';
import * as L from './lexicon.ts';
import { type Candidate, resolve } from './resolve.ts';
import { startOf } from './runs.ts';
import { shapeOf } from './shapes.ts';
import { ALL_CAPS, HASHTAG, IN_HASHTAG, IN_MENTION, MENTION, type Tokens, URL } from './tokens.ts';

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
    const state = L.rootState(lexicon, disguise.word);
    if (state !== 0) follow(lexicon, tokens, state, disguise.first, disguise.last, i);
  });
  const candidates = collect(lexicon, tokens, hidden);
  addShapes(lexicon, tokens, candidates);
  if (candidates.length === 0) return undefined;
  return resolve(lexicon, tokens, candidates, cuesOf(lexicon, hidden.length > 0));
}

// --- internal ---

function walk(lexicon: L.Lexicon, tokens: Tokens): void {
  const { word, count } = tokens;
  for (let i = 0; i < count; i++) {
    const id = word[i] as number;
    if (id === 0) continue;
    const state = L.rootState(lexicon, id);
    if (state !== 0) follow(lexicon, tokens, state, i, i, -1);
  }
}

/** Records every state with an output on the way from `state`, which ends at token `last`. */
function follow(lexicon: L.Lexicon, tokens: Tokens, from: number, first: number, end: number, hidden: number): void {
  const { edgeRuns, outRuns } = lexicon;
  const { word, gap, kind, count } = tokens;
  let state = from;
  let last = end;
  for (;;) {
    if (outRuns.lengths[state]! > 0) record(state, first, last, hidden);
    if (edgeRuns.lengths[state] === 0 || ++last >= count) return;
    if (kind[last] === HASHTAG || kind[last] === MENTION || kind[last] === URL) return;
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
  const { outs, outRuns, entryFlags } = lexicon;
  for (let h = 0; h < hits.count; h++) {
    const state = hits.at[h * 4] as number;
    const from = startOf(outRuns, state);
    for (let o = from; o < from + outRuns.lengths[state]!; o++) {
      const entry = outs[o] as number;
      if (entry < 0) continue;
      const first = hits.at[h * 4 + 1] as number;
      const last = hits.at[h * 4 + 2] as number;
      if (!isRead(lexicon, entry, tokens.zone[first] as number)) continue;
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

/** Whether the entry's rule reads this zone. */
function isRead(lexicon: L.Lexicon, entry: number, zone: number): boolean {
  return (lexicon.ruleZones[lexicon.entryRule[entry] as number]! & (1 << zone)) !== 0;
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
      if (L.entryOf(lexicon, entry).term !== shape || !isRead(lexicon, entry, tokens.zone[i] as number)) continue;
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

/** Found cues as triples `cue, first, last`, sorted by `first`; only disguises come out of order. */
function cuesOf(lexicon: L.Lexicon, hidden: boolean): number[] {
  const { outRuns, outs } = lexicon;
  const cues: number[] = [];
  const order = Array.from({ length: hits.count }, (_, h) => h * 4);
  if (hidden) order.sort((a, b) => hits.at[a + 1]! - hits.at[b + 1]!);
  for (const h of order) {
    const state = hits.at[h] as number;
    const from = startOf(outRuns, state);
    for (let o = from; o < from + outRuns.lengths[state]!; o++) {
      const out = outs[o] as number;
      if (out < 0) cues.push(-1 - out, hits.at[h + 1] as number, hits.at[h + 2] as number);
    }
  }
  return cues;
}
