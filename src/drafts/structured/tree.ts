import type { SourceMap } from '../../types.ts';
import { toLf, trimBlankLines } from '../draft.ts';
import { locateAt, type Position } from '../locate.ts';

/** YAML and JSON as one kind of tree. Nothing is turned into numbers or dates, so ids keep their digits and `no` is a word. */
export type Node = Scalar | List | Dict;

export interface Scalar {
  readonly is: 'scalar';
  /** As written, decoded. */
  readonly value: string;
  readonly quoted: boolean;
  readonly at: number;
  /** How the value stands in the source; `start` is 0 but for plain ones. */
  readonly map: Pick<SourceMap, 'written' | 'start' | 'value' | 'scalar'>;
}

export interface List {
  readonly is: 'list';
  readonly at: number;
  readonly items: readonly Node[];
}

export interface Dict {
  readonly is: 'dict';
  readonly at: number;
  readonly entries: readonly Entry[];
  /** The first key that is there a second time: then nobody knows what the dict says. */
  readonly twice?: Entry;
}

export interface Entry {
  readonly name: string;
  readonly at: number;
  readonly value: Node;
}

/** What is amiss at an offset of the source. */
export interface Flaw {
  readonly at: number;
  readonly message: string;
  readonly hint?: string;
}

/** The documents of a file (JSON has one), or why it cannot be read. */
export type Tree = { readonly roots: readonly Node[] } | { readonly flaw: Flaw };

export const MAX_DEPTH = 64;
export const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;

export function isFlaw(found: object): found is Flaw {
  return 'message' in found;
}

export function placeOf(source: string, offset: number): Position {
  return locateAt({ source, line: 1, start: 0, written: 'plain' }, offset);
}

/** Nothing at all, `~`, `null`. */
export function isNull(node: Node | undefined): boolean {
  return node === undefined || (node.is === 'scalar' && !node.quoted && /^(?:|~|null)$/i.test(node.value));
}

/** The text of a scalar without blanks around it; '' for none, and for what is no scalar. */
export function wordOf(node: Node | undefined): string {
  return node?.is === 'scalar' && !isNull(node) ? node.value.trim() : '';
}

/** A scalar as the text of a draft, LF-only and without blank outer lines, and where that stands. */
export function textOf(scalar: Scalar, source: string): { text: string; map: SourceMap } {
  const value = toLf(scalar.value);
  const { start, end } = trimBlankLines(value, 0, value.length);
  return { text: value.slice(start, end), map: { source, line: 1, ...scalar.map, start: scalar.map.start + start } };
}

/** Collects the entries of a dict, and notices a name that comes twice. */
export function createDict(at: number): { add(entry: Entry): void; has(name: string): boolean; end(): Dict } {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let twice: Entry | undefined;
  return {
    add(entry) {
      if (names.has(entry.name)) twice ??= entry;
      names.add(entry.name);
      entries.push(entry);
    },
    has: name => names.has(name),
    end: () => ({ is: 'dict', at, entries, ...(twice && { twice }) }),
  };
}
