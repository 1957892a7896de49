import type { Entry } from '../types.ts';
import { plain } from './chars.ts';
import { type Runs, startOf } from './runs.ts';
import { EMOJI_TOKEN, FOREIGN, HASHTAG, hashOf, type Tokens, WORD } from './tokens.ts';

/** Bits of `wordFlags`. */
export const STOP_EN = 1;
export const STOP_ID = 2;
/** An ordinary word of a language: a disguise may stand for it, and a term of the other language may look like it. */
export const COMMON_EN = 4;
export const COMMON_ID = 16;
/** A stop word of a language that we do not read, and of none that we do. */
export const STOP_OTHER = 128;
/** May be found behind a mask such as `f***`. */
export const MASKABLE = 8;
/** An animal that people keep or meet; a word that swears on its own. Both: `anjing` (see sense.ts). */
export const ANIMAL = 32;
export const SWEARS = 64;

/** Bits of `entryFlags`. */
export const AMBIGUOUS = 1;
export const MASK = 2;
export const CASE = 4;
export const EN = 8;
export const ID = 16;
export const DISGUISED = 32;
/** Counts only where the animal word is an insult; only where it is not. */
export const IF_INSULT = 64;
export const IF_PET = 128;

/** The cue that stands for an exclamation mark in the sentence. */
export const BANG_CUE = 0;

/**
 * All word lists as one automaton over words, in flat arrays that are loaded, not built.
 * A word has an id; `rootState` is the state after it; `edges` lead on from (state, word). `outs` lists what ends in a state:
 * entry ids as they are, cue ids as `-1 - id`. The confirming, cancelling and raising cues of an entry are
 * runs of keys: a cue id, or cues + group id.
 */
export interface Lexicon {
  readonly ruleIds: readonly string[];
  /** Bits of the zones that a rule reads, by index of rule. */
  readonly ruleZones: Uint16Array;
  /** Open addressing by hash; 16 bits wide while there are fewer than 65,536 words. */
  readonly slots: Uint16Array | Int32Array;
  /** The upper half of each word's hash. */
  readonly wordTag: Uint16Array;
  readonly wordRuns: Runs;
  /** The words' characters, of each the low byte: enough to tell apart words of one hash. */
  readonly pool: Uint8Array;
  readonly wordFlags: Uint8Array;
  /** A run of one for each word that a term or cue starts with, of none for the others. */
  readonly rootRuns: Runs;
  /** The words that lead on from each state, sorted. States are numbered breadth-first: edge `e` leads to `e + roots + 2`. */
  readonly edgeRuns: Runs;
  readonly edges: Int32Array;
  readonly outRuns: Runs;
  readonly outs: Int32Array;
  readonly entryRule: Uint8Array;
  readonly entryFlags: Uint8Array;
  readonly entryBefore: Uint16Array;
  readonly entryConfirm: Uint16Array;
  readonly entryCancel: Uint16Array;
  readonly entryRaise: Uint16Array;
  readonly keyRuns: Runs;
  readonly keys: Int32Array;
  readonly cueGroupRuns: Runs;
  readonly cueGroups: Int32Array;
  readonly cueFlags: Uint8Array;
  /** Which lists of `animals.yaml` a cue is in, as bits. */
  readonly cueSense: Uint8Array;
  readonly shapes: Int32Array;
  /** The entries themselves; read when the first term is found. */
  readonly entryOf: (id: number) => Entry;
}

/** Cue flags: counts only right before the word; counts only as written in capitals. */
export const CUE_NEAR = 1;
export const CUE_CAPS = 2;

/** What a gap of one character is in `edges`: phrases such as `A/B` go through it. */
export const GAP_WORD = -65536;

/** Fills `tokens.word` with the ids of the words that the lexicon knows; 0 for the others. */
export function lookUp(lexicon: Lexicon, tokens: Tokens): void {
  const { count, hash, word, flags, start, end, kind, text } = tokens;
  const starts = lexicon.rootRuns.lengths;
  for (let i = 0; i < count; i++) {
    let id = find(lexicon, hash[i] as number, tokens, i);
    // A possessive is its noun, unless it starts a term of its own.
    if ((id === 0 || starts[id] === 0) && kind[i] === WORD && (flags[i]! & FOREIGN) === 0) {
      const mark = end[i]! - 2;
      if (mark > start[i]! && (text.charCodeAt(mark) === 39 || text.charCodeAt(mark) === 0x2019)) {
        id = findWord(lexicon, text.slice(start[i], mark).toLowerCase()) || id;
      }
    }
    word[i] = id;
  }
}

/** The id of a folded word, 0 when the lexicon does not know it. `hash` saves computing it again. */
export function findWord(lexicon: Lexicon, key: string, hash: number = hashOf(key)): number {
  const { slots, wordTag, wordRuns, pool } = lexicon;
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0) return 0;
    if (wordTag[id] !== hash >>> 16) continue;
    if (wordRuns.lengths[id] !== key.length) continue;
    const from = startOf(wordRuns, id);
    let same = true;
    for (let i = 0; same && i < key.length; i++) same = pool[from + i] === (key.charCodeAt(i) & 255);
    if (same) return id;
  }
}

/** Whether some word has the hash: a quick no for most. */
export function hasHash({ slots, wordTag }: Lexicon, hash: number): boolean {
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (wordTag[slots[slot] as number] === hash >>> 16) return true;
  }
  return false;
}

/** The state after `word` in `state`, or 0. */
export function step({ edgeRuns, edges, outRuns }: Lexicon, state: number, word: number): number {
  let low = startOf(edgeRuns, state);
  let high = low + (edgeRuns.lengths[state] as number);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = edges[middle] as number;
    if (found === word) return middle + outRuns.lengths.length - edges.length;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** The state after a word that starts something, or 0. Such states are numbered from 2 on in the order of the words. */
export function rootState({ rootRuns }: Lexicon, word: number): number {
  return rootRuns.lengths[word] === 0 ? 0 : startOf(rootRuns, word) + 2;
}

/** The entry with an id. */
export function entryOf(lexicon: Lexicon, id: number): Entry {
  return lexicon.entryOf(id);
}

/** A word of the lexicon as text. */
export function wordText(lexicon: Lexicon, id: number): string {
  const start = startOf(lexicon.wordRuns, id);
  return String.fromCharCode(...lexicon.pool.subarray(start, start + lexicon.wordRuns.lengths[id]!));
}

/** Mixes the bits of a hash so that its low ones may pick a slot. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

// --- internal ---

function find(lexicon: Lexicon, hash: number, tokens: Tokens, i: number): number {
  const { slots, wordTag } = lexicon;
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0) return 0;
    if (wordTag[id] === hash >>> 16 && isSame(lexicon, id, tokens, i)) return id;
  }
}

function isSame(lexicon: Lexicon, id: number, tokens: Tokens, i: number): boolean {
  const { pool, wordRuns } = lexicon;
  const { text } = tokens;
  const length = wordRuns.lengths[id] as number;
  const start = tokens.start[i] as number;
  const size = tokens.end[i]! - start;
  const kind = tokens.kind[i] as number;
  const isPlain = kind === WORD && (tokens.flags[i]! & FOREIGN) === 0;
  if (isPlain && size !== length) return false;
  const from = startOf(wordRuns, id);
  // Modifiers of an emoji are not part of its key; its first character is.
  if (kind === EMOJI_TOKEN) return isAt(pool, from, String.fromCodePoint(text.codePointAt(start) as number));
  if (!isPlain) {
    const key = plain(text.slice(start + (kind === WORD ? 0 : 1), start + size));
    const whole = kind === WORD ? key : (kind === HASHTAG ? '#' : '@') + key;
    return whole.length === length && isAt(pool, from, whole);
  }
  for (let k = 0; k < size; k++) {
    let unit = text.charCodeAt(start + k);
    if (unit >= 65 && unit <= 90) unit += 32;
    else if (unit === 0x2019) unit = 39;
    if (pool[from + k] !== (unit & 255)) return false;
  }
  return true;
}

function isAt(pool: Uint8Array, from: number, key: string): boolean {
  for (let k = 0; k < key.length; k++) if (pool[from + k] !== (key.charCodeAt(k) & 255)) return false;
  return true;
}
