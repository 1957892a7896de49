import { readFileSync } from 'node:fs';
import type { Entry } from '../types.ts';
import { plain } from './chars.ts';
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
 * A word has an id; `root[id]` is the state after it; `edges` lead on from (state, word). `outs` lists what ends in a state:
 * entry ids as they are, cue ids as `-1 - id`. The confirming, cancelling and raising cues of an entry are runs of keys: a cue id, or cues + group id.
 */
export interface Lexicon {
  readonly ruleIds: readonly string[];
  /** Bits of the zones that a rule reads, by index of rule. */
  readonly ruleZones: Uint16Array;
  /** Open addressing by hash; 16 bits wide while there are fewer than 65,536 words. */
  readonly slots: Uint16Array | Int32Array;
  readonly wordHash: Int32Array;
  readonly wordAt: Int32Array;
  /** The words' characters, of each the low byte: enough to tell apart words of one hash. */
  readonly pool: Uint8Array;
  readonly wordFlags: Uint8Array;
  readonly root: Int32Array;
  /** Pairs `word, next state` of each state, from `edgeAt[state] * 2` on, sorted by word. */
  readonly edgeAt: Int32Array;
  readonly edges: Int32Array;
  readonly hasNext: Uint8Array;
  readonly outAt: Int32Array;
  readonly outs: Int32Array;
  readonly entryRule: Uint8Array;
  readonly entryFlags: Uint8Array;
  readonly entryBefore: Uint16Array;
  readonly confirmAt: Int32Array;
  readonly cancelAt: Int32Array;
  readonly raiseAt: Int32Array;
  readonly keys: Int32Array;
  readonly cueGroupAt: Int32Array;
  readonly cueGroups: Int32Array;
  readonly cueFlags: Uint8Array;
  /** Which lists of `animals.yaml` a cue is in, as bits. */
  readonly cueSense: Uint8Array;
  readonly shapes: Int32Array;
  /** The entries themselves, read when the first term is found. */
  entries: readonly Entry[] | (() => readonly Entry[]);
}

/** Cue flags: counts only right before the word; counts only as written in capitals. */
export const CUE_NEAR = 1;
export const CUE_CAPS = 2;

/** What a gap of one character is in `edges`: phrases such as `A/B` go through it. */
export const GAP_WORD = -65536;

/** Reads the two files that the build writes: `path`, and the entries beside it as JSON, only when they are needed. */
export function loadLexicon(path: URL): Lexicon {
  const bytes = readFileSync(path);
  const headLength = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('latin1', 4, 4 + headLength)) as Head;
  const entries = (): readonly Entry[] => JSON.parse(readFileSync(new URL('./entries.json', path), 'utf8')) as Entry[];
  const lexicon: Record<string, unknown> = { ruleIds: head.ruleIds, entries };
  for (const [name, type, offset, length] of head.sections) {
    lexicon[name] = new ARRAYS[type](bytes.buffer, bytes.byteOffset + offset, length);
  }
  return lexicon as unknown as Lexicon;
}

/** The contents of the two files. */
export function packLexicon(lexicon: Lexicon): { automaton: Uint8Array; entries: string } {
  const sections: Head['sections'] = [];
  const arrays: [number, ArrayBufferView][] = [];
  for (const [name, value] of Object.entries(lexicon)) {
    if (!ArrayBuffer.isView(value)) continue;
    const array = value as Int32Array;
    sections.push([name, array.constructor.name as keyof typeof ARRAYS, 0, array.length]);
    arrays.push([sections.length - 1, array]);
  }
  const headRoom = JSON.stringify({ ruleIds: lexicon.ruleIds, sections }).length + sections.length * 10 + 8;
  let offset = Math.ceil((headRoom + 4) / 8) * 8;
  const start = offset;
  for (const [index, array] of arrays) {
    (sections[index] as Head['sections'][number])[2] = offset;
    offset = Math.ceil((offset + array.byteLength) / 8) * 8;
  }
  const out = new Uint8Array(offset);
  const head = Buffer.from(JSON.stringify({ ruleIds: lexicon.ruleIds, sections }).padEnd(start - 4), 'latin1');
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  for (const [index, array] of arrays) {
    const at = (sections[index] as Head['sections'][number])[2];
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  }
  return { automaton: out, entries: JSON.stringify(lexicon.entries) };
}

/** Fills `tokens.word` with the ids of the words that the lexicon knows; 0 for the others. */
export function lookUp(lexicon: Lexicon, tokens: Tokens): void {
  const { count, hash, word, flags, start, end, kind, text } = tokens;
  const { root } = lexicon;
  for (let i = 0; i < count; i++) {
    let id = find(lexicon, hash[i] as number, tokens, i);
    // A possessive is its noun, unless it starts a term of its own.
    if ((id === 0 || root[id] === 0) && kind[i] === WORD && (flags[i]! & FOREIGN) === 0) {
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
  const { slots, wordHash, wordAt, pool } = lexicon;
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0) return 0;
    if (wordHash[id] !== hash) continue;
    const from = wordAt[id] as number;
    if (wordAt[id + 1]! - from !== key.length) continue;
    let same = true;
    for (let i = 0; same && i < key.length; i++) same = pool[from + i] === (key.charCodeAt(i) & 255);
    if (same) return id;
  }
}

/** Whether some word has the hash: a quick no for most. */
export function hasHash({ slots, wordHash }: Lexicon, hash: number): boolean {
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (wordHash[slots[slot] as number] === hash) return true;
  }
  return false;
}

/** The state after `word` in `state`, or 0. */
export function step({ edgeAt, edges }: Lexicon, state: number, word: number): number {
  let low = edgeAt[state] as number;
  let high = edgeAt[state + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = edges[middle * 2] as number;
    if (found === word) return edges[middle * 2 + 1] as number;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** The entry with an id. */
export function entryOf(lexicon: Lexicon, id: number): Entry {
  if (typeof lexicon.entries === 'function') lexicon.entries = lexicon.entries();
  return lexicon.entries[id] as Entry;
}

/** A word of the lexicon as text. */
export function wordText(lexicon: Lexicon, id: number): string {
  return String.fromCharCode(...lexicon.pool.subarray(lexicon.wordAt[id], lexicon.wordAt[id + 1]));
}

/** Mixes the bits of a hash so that its low ones may pick a slot. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

// --- internal ---

const ARRAYS = { Int32Array, Uint16Array, Uint8Array } as const;

interface Head {
  ruleIds: string[];
  sections: [name: string, type: keyof typeof ARRAYS, offset: number, length: number][];
}

function find(lexicon: Lexicon, hash: number, tokens: Tokens, i: number): number {
  const { slots, wordHash } = lexicon;
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0) return 0;
    if (wordHash[id] === hash && isSame(lexicon, id, tokens, i)) return id;
  }
}

function isSame(lexicon: Lexicon, id: number, tokens: Tokens, i: number): boolean {
  const { pool, wordAt } = lexicon;
  const { text } = tokens;
  const from = wordAt[id] as number;
  const length = wordAt[id + 1]! - from;
  const start = tokens.start[i] as number;
  const size = tokens.end[i]! - start;
  const kind = tokens.kind[i] as number;
  if (kind === EMOJI_TOKEN) return true;
  if (kind !== WORD || (tokens.flags[i]! & FOREIGN) !== 0) {
    const key = plain(text.slice(start + (kind === WORD ? 0 : 1), start + size));
    return keyIs(lexicon, from, length, kind === WORD ? key : (kind === HASHTAG ? '#' : '@') + key);
  }
  if (size !== length) return false;
  for (let k = 0; k < size; k++) {
    let unit = text.charCodeAt(start + k);
    if (unit >= 65 && unit <= 90) unit += 32;
    else if (unit === 0x2019) unit = 39;
    if (pool[from + k] !== (unit & 255)) return false;
  }
  return true;
}

function keyIs(lexicon: Lexicon, from: number, length: number, key: string): boolean {
  if (key.length !== length) return false;
  for (let k = 0; k < length; k++) if (lexicon.pool[from + k] !== (key.charCodeAt(k) & 255)) return false;
  return true;
}
