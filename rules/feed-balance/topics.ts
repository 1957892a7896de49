import type { Draft, Match, RuleInput, Seen } from '../../src/types.ts';

/** What a post is about, a bit each. */
export const PROMOTION = 1;
export const POLITICS = 2;
export const PRIVATE_LIFE = 4;
/** A post that nobody's feed fills up with: an answer to somebody, or part of a declared event. */
export const APART = 8;

/** The topics of a post as bits: its words promote, or the rules that are watched found something. */
export function topicsOf({ terms, seen }: Pick<RuleInput, 'terms' | 'seen'>): number {
  const politics = seen.politics;
  return (
    (promotes(terms) ? PROMOTION : 0) |
    // The name of a politician is news; a stance is not.
    (politics !== undefined && politics.weight !== 'light' ? POLITICS : 0) |
    (seen['private-life'] === undefined ? 0 : PRIVATE_LIFE)
  );
}

/** Where a post shows a topic. */
export function spotOf(topic: number, terms: readonly Match[], seen: Seen): { start: number; end: number } | undefined {
  if (topic === PROMOTION) return terms.find(({ entry }) => entry.weight > 1) ?? terms[0];
  return seen[topic === POLITICS ? 'politics' : 'private-life'];
}

export function isApart({ text, event }: Draft, events: readonly string[]): boolean {
  if (text.startsWith('@')) return true;
  return event !== undefined && events.some(name => name.trim().toLowerCase() === event.toLowerCase());
}

// --- internal ---

/** One offer or call to buy, or two calls that news may have too. */
function promotes(terms: readonly Match[]): boolean {
  return terms.some(({ entry }) => entry.weight > 1) || new Set(terms.map(({ entry }) => entry.term)).size > 1;
}
