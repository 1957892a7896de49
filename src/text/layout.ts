import type { Entry } from '../types.ts';
import * as L from './lexicon.ts';
import { hashOf } from './tokens.ts';

/** An entry with what its context became: cue ids, or `-1 - group`. */
export interface BuiltEntry {
  readonly entry: Entry;
  readonly rule: number;
  readonly flags: number;
  readonly before: number;
  readonly confirm: readonly number[];
  readonly cancel: readonly number[];
  readonly raise: readonly number[];
}

/** What a Builder has gathered. Word 0 and states 0 and 1 (the root) hold nothing of their own. */
interface Parts {
  readonly ruleIds: readonly string[];
  readonly zones: readonly number[];
  readonly words: readonly string[];
  readonly wordFlags: readonly number[];
  readonly states: readonly ReadonlyMap<number, number>[];
  readonly outs: readonly (readonly number[])[];
  readonly entries: readonly BuiltEntry[];
  readonly cues: readonly { readonly groups: readonly number[]; readonly flags: number; readonly sense: number }[];
  readonly shapes: readonly number[];
}

/** Lays the parts out as the flat arrays of a Lexicon. */
export function layOut({ ruleIds, zones, words, wordFlags, states, outs, entries, cues, shapes }: Parts): L.Lexicon {
  const key = (value: number): number => (value < 0 ? cues.length + (-value - 1) : value);
  const groups = flatten(cues.map(cue => cue.groups.map(group => cues.length + group)));
  const ends = flatten(outs);
  const next = states.map((edges, state) => (state < 2 ? [] : [...edges].sort((a, b) => a[0] - b[0])));
  return {
    ruleIds,
    ruleZones: Uint16Array.from(zones),
    ...wordTable(words, states[1] as ReadonlyMap<number, number>),
    wordFlags: Uint8Array.from(wordFlags),
    hasNext: Uint8Array.from(next, edges => (edges.length > 0 ? 1 : 0)),
    edgeAt: offsets(next.map(edges => edges.length)),
    edges: Int32Array.from(next.flat(2)),
    outAt: ends.at,
    outs: ends.values,
    entryRule: Uint8Array.from(entries, item => item.rule),
    entryFlags: Uint8Array.from(entries, item => item.flags),
    entryBefore: Uint16Array.from(entries, item => item.before),
    ...contextKeys(entries, key),
    cueGroupAt: groups.at,
    cueGroups: groups.values,
    cueFlags: Uint8Array.from(cues, cue => cue.flags),
    cueSense: Uint8Array.from(cues, cue => cue.sense),
    shapes: Int32Array.from(shapes),
    entries: entries.map(({ entry }) => lean(entry)),
  };
}

// --- internal ---

function contextKeys(
  entries: readonly BuiltEntry[],
  key: (value: number) => number,
): Pick<L.Lexicon, 'confirmAt' | 'cancelAt' | 'raiseAt' | 'keys'> {
  const keys: number[] = [];
  const confirmAt: number[] = [];
  const cancelAt: number[] = [];
  const raiseAt: number[] = [];
  for (const { confirm, cancel, raise } of entries) {
    confirmAt.push(keys.length);
    keys.push(...confirm.map(key).sort((a, b) => a - b));
    cancelAt.push(keys.length);
    keys.push(...cancel.map(key).sort((a, b) => a - b));
    raiseAt.push(keys.length);
    keys.push(...raise.map(key).sort((a, b) => a - b));
  }
  confirmAt.push(keys.length);
  return {
    confirmAt: Int32Array.from(confirmAt),
    cancelAt: Int32Array.from(cancelAt),
    raiseAt: Int32Array.from(raiseAt),
    keys: Int32Array.from(keys),
  };
}

function wordTable(
  words: readonly string[],
  rootEdges: ReadonlyMap<number, number>,
): Pick<L.Lexicon, 'slots' | 'wordHash' | 'wordAt' | 'pool' | 'root'> {
  const size = 2 ** Math.ceil(Math.log2(words.length * 1.4 + 2));
  const slots = words.length < 65_536 ? new Uint16Array(size) : new Int32Array(size);
  const wordHash = Int32Array.from(words, hashOf);
  for (let id = 1; id < words.length; id++) {
    let slot = L.spread(wordHash[id] as number) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id;
  }
  const root = new Int32Array(words.length);
  for (const [word, state] of rootEdges) root[word] = state;
  return {
    slots,
    wordHash,
    wordAt: offsets(words.map(word => word.length)),
    pool: new Uint8Array(Buffer.from(words.join(''), 'latin1')),
    root,
  };
}

function flatten(lists: readonly (readonly number[])[]): { at: Int32Array; values: Int32Array } {
  return { at: offsets(lists.map(list => list.length)), values: Int32Array.from(lists.flat()) };
}

function offsets(lengths: readonly number[]): Int32Array {
  const at = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) at[i + 1] = at[i]! + lengths[i]!;
  return at;
}

/** What a finding needs of an entry; context has been compiled away. */
function lean(entry: Entry): Entry {
  const { confirm: _confirm, cancel: _cancel, note: _note, ...rest } = entry;
  return rest;
}
