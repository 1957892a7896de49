import { editDistance } from '../../src/text/distance.ts';
import { later } from '../../src/text/later.ts';
import { findUserTerms, isPattern } from '../../src/text/user-patterns.ts';

/** How a line that must stand in a text stands in it: there, among the hashtags only, misspelled, or not at all. */
export type Presence =
  | { readonly is: 'there' | 'missing' }
  | { readonly is: 'tag' | 'near'; readonly start: number; readonly end: number; readonly item: string };

/** Looks for the wordings of a line in a text. */
export function lookFor(accept: readonly string[], text: string): Presence {
  const piles = text.includes('#') ? pilesOf(text) : [];
  const found = findUserTerms(accept, text);
  const inPile = found.filter(span => piles.some(pile => pile.start <= span.start && span.end <= pile.end));
  if (found.length > inPile.length) return { is: 'there' };
  const [first] = inPile;
  if (first !== undefined) return { is: 'tag', ...first };
  return asTag(accept, text) ?? misspelled(accept, text) ?? { is: 'missing' };
}

// --- internal ---

interface Span {
  readonly start: number;
  readonly end: number;
}

const TAG = later(() => /#[\p{L}\p{N}\p{M}_]+/gu);
/** So many hashtags in a row are a pile that nobody reads. */
const PILE = 3;

function tagsOf(text: string): Span[] {
  return Array.from(text.matchAll(TAG()), ({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** Runs of hashtags with only white space between them. */
function pilesOf(text: string): Span[] {
  const runs: { start: number; end: number; count: number }[] = [];
  for (const { start, end } of tagsOf(text)) {
    const run = runs.at(-1);
    if (run !== undefined && text.slice(run.end, start).trim() === '') {
      run.end = end;
      run.count++;
    } else runs.push({ start, end, count: 1 });
  }
  return runs.filter(({ count }) => count >= PILE);
}

/** A line that was made a hashtag: `#CapitalAtRisk`. */
function asTag(accept: readonly string[], text: string): Presence | undefined {
  if (!text.includes('#')) return undefined;
  const lines = new Map(plainOf(accept).map(item => [squeezed(item), item]));
  for (const { start, end } of tagsOf(text)) {
    const item = lines.get(squeezed(text.slice(start, end)));
    if (item !== undefined) return { is: 'tag', start, end, item };
  }
  return undefined;
}

/** Only so much of a text, and so many wordings, are compared letter by letter. */
const MOST_TEXT = 4000;
const MOST_LINES = 20;

/** A run of words that differs from a line by a few letters: one in eight, and at least one. */
function misspelled(accept: readonly string[], text: string): Presence | undefined {
  const words = Array.from(text.slice(0, MOST_TEXT).matchAll(/[\p{L}\p{N}\p{M}]+/gu));
  for (const item of plainOf(accept).slice(0, MOST_LINES)) {
    const line = squeezed(item);
    const limit = Math.min(4, Math.max(1, Math.floor(line.length / 8)));
    if (line.length < 6 || line.length > 400) continue;
    const count = item.trim().split(/\s+/).length;
    for (let at = 0; at < words.length; at++) {
      for (const size of [count, count - 1, count + 1]) {
        const [first, last] = [words[at], words[at + size - 1]];
        if (size < 1 || first === undefined || last === undefined) continue;
        const [start, end] = [first.index, last.index + last[0].length];
        if (editDistance(squeezed(text.slice(start, end)), line, limit) <= limit)
          return { is: 'near', start, end, item };
      }
    }
  }
  return undefined;
}

function plainOf(accept: readonly string[]): string[] {
  return accept.filter(item => !isPattern(item));
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
