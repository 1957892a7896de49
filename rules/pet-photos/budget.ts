import type { History, Instant, PastPost } from '../../src/types.ts';

const DAY = 86_400_000;

/** How much of a feed may be pets: `window` such as `30d` or `2w`, `max` photos in it, `share` of its posts such as `20%`. */
export type Budget = { readonly window: string; readonly max: number; readonly share: string };

type Earlier = Pick<History, 'length'> & Iterable<Pick<PastPost, 'time' | 'mark' | 'elsewhere'>>;

/** The figures of the window that ends with this post, when both limits of the budget are passed. */
export function overBudget(
  photos: number,
  time: Instant,
  history: Earlier,
  budget: Budget,
): Record<string, number> | undefined {
  if (history.length === 0) return undefined;
  const days = daysOf(budget.window);
  const since = time - days * DAY;
  let [count, posts, total] = [photos, 1, 1];
  for (const past of history) {
    if (past.time < since) break;
    if (past.elsewhere) continue;
    total++;
    count += past.mark;
    if (past.mark > 0) posts++;
  }
  return count > budget.max && posts > shareOf(budget.share) * total ? { count, days, posts, total } : undefined;
}

// --- internal ---

function daysOf(window: string): number {
  const [, count, unit] = /^(\d{1,3})([dw])$/.exec(window) ?? [];
  if (count === undefined)
    throw new Error(`pet-photos: budget.window must be days or weeks, such as "30d" or "2w", not "${window}"`);
  return Number(count) * (unit === 'w' ? 7 : 1);
}

function shareOf(share: string): number {
  const [, percent] = /^(\d{1,3}(?:\.\d+)?)%$/.exec(share) ?? [];
  if (percent === undefined)
    throw new Error(`pet-photos: budget.share must be a share of the posts, such as "20%", not "${share}"`);
  return Number(percent) / 100;
}
