import type { Entry } from '../types.ts';
import * as L from './lexicon.ts';
import { runsOf } from './runs.ts';
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
  const groups = cues.map(cue => cue.groups.map(group => cues.length + group));
  const leanEntries = entries.map(({ entry }) => lean(entry));
  const order = breadthFirst(states);
  const edges = order.map(state => (state < 2 ? [] : [...states[state]!.keys()].sort((a, b) => a - b)));
  const ends = order.map(state => outs[state] as readonly number[]);
  const rootWords = [...states[1]!.keys()].sort((a, b) => a - b);
  return {
    ruleIds,
    ruleZones: Uint16Array.from(zones),
    ...wordTable(words, rootWords),
    wordFlags: Uint8Array.from(wordFlags),
    edgeRuns: runsOf(edges.map(words => words.length)),
    edges: Int32Array.from(edges.flat()),
    outRuns: runsOf(ends.map(out => out.length)),
    outs: Int32Array.from(ends.flat()),
    entryRule: Uint8Array.from(entries, item => item.rule),
    entryFlags: Uint8Array.from(entries, item => item.flags),
    entryBefore: Uint16Array.from(entries, item => item.before),
    ...contextKeys(entries, key),
    cueGroupRuns: runsOf(groups.map(group => group.length)),
    cueGroups: Int32Array.from(groups.flat()),
    cueFlags: Uint8Array.from(cues, cue => cue.flags),
    cueSense: Uint8Array.from(cues, cue => cue.sense),
    shapes: Int32Array.from(shapes),
    entryOf: id => leanEntries[id] as Entry,
  };
}

// --- internal ---

/** The states by distance from the root, children in the order of their words: so an edge's index tells where it leads. */
function breadthFirst(states: Parts['states']): number[] {
  const order = [0, 1];
  for (let i = 1; i < order.length; i++) {
    const edges = [...(states[order[i] as number] as ReadonlyMap<number, number>)].sort((a, b) => a[0] - b[0]);
    for (const [, next] of edges) order.push(next);
  }
  return order;
}

/** The cue lists of the entries; equal ones are kept once, since every entry of a file shares most of its cues. */
function contextKeys(
  entries: readonly BuiltEntry[],
  key: (value: number) => number,
): Pick<L.Lexicon, 'entryConfirm' | 'entryCancel' | 'entryRaise' | 'keyRuns' | 'keys'> {
  const ids = new Map<string, number>([['', 0]]);
  const runs: number[][] = [[]];
  const runOf = (cues: readonly number[]): number => {
    const run = cues.map(key).sort((a, b) => a - b);
    const name = run.join();
    let id = ids.get(name);
    if (id === undefined) {
      id = runs.push(run) - 1;
      ids.set(name, id);
    }
    return id;
  };
  return {
    entryConfirm: Uint16Array.from(entries, ({ confirm }) => runOf(confirm)),
    entryCancel: Uint16Array.from(entries, ({ cancel }) => runOf(cancel)),
    entryRaise: Uint16Array.from(entries, ({ raise }) => runOf(raise)),
    keyRuns: runsOf(runs.map(run => run.length)),
    keys: Int32Array.from(runs.flat()),
  };
}

function wordTable(
  words: readonly string[],
  rootWords: readonly number[],
): Pick<L.Lexicon, 'slots' | 'wordTag' | 'wordRuns' | 'pool' | 'rootRuns'> {
  const size = 2 ** Math.ceil(Math.log2(words.length * 1.4 + 2));
  const slots = words.length < 65_536 ? new Uint16Array(size) : new Int32Array(size);
  const hashes = words.map(hashOf);
  for (let id = 1; id < words.length; id++) {
    let slot = L.spread(hashes[id] as number) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id;
  }
  const starts: number[] = new Array(words.length).fill(0);
  for (const word of rootWords) starts[word] = 1;
  return {
    slots,
    wordTag: Uint16Array.from(hashes, hash => hash >>> 16),
    wordRuns: runsOf(words.map(word => word.length)),
    pool: new Uint8Array(Buffer.from(words.join(''), 'latin1')),
    rootRuns: runsOf(starts),
  };
}

/** What a finding needs of an entry; context has been compiled away. */
function lean(entry: Entry): Entry {
  const { confirm: _confirm, cancel: _cancel, note: _note, ...rest } = entry;
  return rest;
}
