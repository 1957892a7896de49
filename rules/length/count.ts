import { requireLazily } from '../../src/lazy.ts';
import type { Unit } from '../../src/platforms.ts';
import { type AddPiece, LINK_WEIGHT, type Link, linksIn, walk, xPieces } from '../../src/text/x-length.ts';

/** How much a text counts, and where in it (UTF-16) the limit is passed; undefined when it is not. */
export interface Measure {
  readonly count: number;
  readonly over: number | undefined;
}

/** Measures the spans of a text that would be posted; `before` is what already counts (a content warning). */
export function measure(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
  unit: Unit,
  max: number,
  before = '',
): Measure {
  let count = 0;
  let over: number | undefined;
  let start = 0;
  COUNTERS[unit](before, (_, weight) => {
    count += weight;
  });
  for (const [from, to] of spans) {
    start = from;
    COUNTERS[unit](text.slice(from, to), (end, weight) => {
      count += weight;
      if (count > max) over ??= start;
      start = from + end;
    });
  }
  return { count, over };
}

/** Whether a text of that many UTF-16 units cannot be too long, so that nothing need be counted. */
export function surelyFits(text: string, unit: Unit, max: number, before = ''): boolean {
  const length = text.length + before.length;
  if (unit === 'units' || unit === 'graphemes') return length <= max;
  if (unit === 'mastodon') return length <= max && !text.includes('://');
  return length * (unit === 'x' ? LINK_WEIGHT : 3) <= max;
}

// --- internal ---

const COUNTERS: Readonly<Record<Unit, (text: string, add: AddPiece) => void>> = {
  x: xPieces,
  graphemes,
  units: (text, add) => {
    let end = 0;
    for (const char of text) {
      end += char.length;
      add(end, char.length);
    }
  },
  bytes: (text, add) => {
    let end = 0;
    for (const char of text) {
      end += char.length;
      add(end, bytesOf(char));
    }
  },
  mastodon: (text, add) => {
    const names = [...text.matchAll(NAME)].map(({ index, 0: whole, 1: server }) => ({
      start: index + whole.length - (server as string).length,
      end: index + whole.length,
      weight: 0,
    }));
    const links = linksIn(text).filter(({ hasProtocol }) => hasProtocol);
    const fixed = [...names, ...links.map(link => ({ ...link, weight: LINK_WEIGHT }))];
    let at = 0;
    for (const { start, end, weight } of fixed.sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      const from = at;
      graphemes(text.slice(from, start), (piece, one) => add(from + piece, one));
      add(end, weight);
      at = end;
    }
    const from = at;
    graphemes(text.slice(from), (piece, one) => add(from + piece, one));
  },
  threads: (text, add) => walk(text, NO_LINKS, { link: 0, emoji: bytesOf, other: piece => [...piece].length }, add),
};

const NO_LINKS: readonly Link[] = [];

/** `@name@server`: the server is free. */
const NAME = /(?<![=/\w])@\w[\w.-]*(@\w+(?:[.-]\w+)*)/g;

function graphemes(text: string, add: AddPiece): void {
  if (/^[\x20-\x7e\n]*$/.test(text)) {
    COUNTERS.units(text, add);
    return;
  }
  const { splitGraphemes } = requireLazily<typeof import('unicode-segmenter/grapheme')>('unicode-segmenter/grapheme');
  let end = 0;
  for (const grapheme of splitGraphemes(text)) {
    end += grapheme.length;
    add(end, 1);
  }
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
