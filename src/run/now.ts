import { parseTimestamp } from '../drafts/time.ts';
import { UserError } from '../errors.ts';
import type { Instant, World } from '../types.ts';

/** What the run takes for now: `--now`, else the clock. A UserError for what is no time. */
export function instantOf(now: string | undefined, world: World): Instant {
  if (now === undefined) return world.now();
  const time = parseTimestamp(now);
  if (time === undefined) {
    throw new UserError({ path: '--now', message: `"${now}" is not a time`, hint: 'Write it as 2026-11-21T09:30Z.' });
  }
  return time.ms;
}
