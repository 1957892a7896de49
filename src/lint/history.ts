import type { Instant, PastPost } from '../types.ts';

/** How far back a feed rule can look. */
const LONGEST = 1000;

/**
 * The posts of one account as a few numbers each: when, and what each feed rule's `mark` said.
 * Filled in any order, then `sealed`; after that a draft is judged against what comes before it.
 */
export interface Feed {
  count: number;
  times: Float64Array;
  /** `marks[rule][i]` belongs to `times[i]`. */
  readonly marks: Map<string, Uint16Array>;
}

export function createFeed(ruleIds: readonly string[]): Feed {
  return { count: 0, times: new Float64Array(64), marks: new Map(ruleIds.map(id => [id, new Uint16Array(64)])) };
}

export function addPost(feed: Feed, time: Instant, markOf: (rule: string) => number): void {
  if (feed.count === feed.times.length) grow(feed);
  feed.times[feed.count] = time;
  for (const [rule, marks] of feed.marks) marks[feed.count] = Math.min(65535, markOf(rule));
  feed.count++;
}

/** Sorts the posts by time. */
export function seal(feed: Feed): void {
  const order = Array.from({ length: feed.count }, (_, i) => i).sort((a, b) => feed.times[a]! - feed.times[b]!);
  feed.times = Float64Array.from(order, i => feed.times[i] as number);
  for (const [rule, marks] of feed.marks)
    feed.marks.set(
      rule,
      Uint16Array.from(order, i => marks[i] as number),
    );
}

/** The posts before `time`, newest first, as `rule` marked them; at most a thousand. */
export function before(feed: Feed, time: Instant, rule: string): PastPost[] {
  let [low, high] = [0, feed.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (feed.times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  const marks = feed.marks.get(rule);
  const from = Math.max(0, low - LONGEST);
  return Array.from({ length: low - from }, (_, i) => ({
    time: feed.times[low - 1 - i] as number,
    mark: marks?.[low - 1 - i] ?? 0,
  }));
}

// --- internal ---

function grow(feed: Feed): void {
  const times = new Float64Array(feed.times.length * 2);
  times.set(feed.times);
  feed.times = times;
  for (const [rule, marks] of feed.marks) {
    const larger = new Uint16Array(marks.length * 2);
    larger.set(marks);
    feed.marks.set(rule, larger);
  }
}
