import { later } from './later.ts';

/** Phrases as a tree of their words: a look-up takes the same time for ten phrases and for ten thousand. */
export interface Phrases {
  readonly root: Node;
  readonly exact: boolean;
}

/** Whole words and phrases as a tree; without regard to case unless `exact`. Any run of white space is one space. */
export function toPhrases(items: readonly string[], exact: boolean): Phrases {
  const root: Node = { item: undefined, next: undefined };
  for (const item of items) {
    let node = root;
    for (const { key } of tokensOf(item.trim(), exact)) {
      node.next ??= new Map();
      let child = node.next.get(key);
      if (child === undefined) {
        child = { item: undefined, next: undefined };
        node.next.set(key, child);
      }
      node = child;
    }
    node.item ??= item;
  }
  return { root, exact };
}

/** Where the phrases stand in a text (UTF-16), in order: the longest from each place on, none inside another. */
export function phrasesIn({ root, exact }: Phrases, text: string): { start: number; end: number; item: string }[] {
  const tokens = tokensOf(text, exact);
  const found: { start: number; end: number; item: string }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let node = root.next?.get((tokens[at] as Token).key);
    if (node === undefined) continue;
    let last = -1;
    let item = '';
    for (let i = at; node !== undefined; i++, node = node.next?.get(tokens[i]?.key ?? '')) {
      if (node.item !== undefined) [last, item] = [i, node.item];
    }
    if (last < 0) continue;
    found.push({ start: (tokens[at] as Token).start, end: (tokens[last] as Token).end, item });
    at = last;
  }
  return found;
}

// --- internal ---

interface Node {
  item: string | undefined;
  next: Map<string, Node> | undefined;
}

interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A word, a run of white space, or any other single character. */
const TOKEN = later(() => /[\p{L}\p{N}\p{M}_]+|\s+|./gsu);
/** Longer words are nobody's; `normalize` is quadratic in runs of marks. */
const LONGEST = 100;

function tokensOf(text: string, exact: boolean): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(TOKEN())) {
    tokens.push({ key: keyOf(raw, exact), start: index, end: index + raw.length });
  }
  return tokens;
}

function keyOf(raw: string, exact: boolean): string {
  if (raw.length > LONGEST) return /^\s/.test(raw) ? ' ' : raw;
  if (raw.trim() === '') return ' ';
  const cased = exact ? raw : raw.toLowerCase();
  return cased === '’' ? "'" : cased.normalize('NFC');
}
