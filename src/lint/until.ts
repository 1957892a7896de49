import { isDayOnly, shownClock, toInstant } from '../text/clock.ts';
import type { Account, Instant, Suppression, Timestamp } from '../types.ts';

/** Whether a suppression has come to its end. A day counts to its end, in the zone of the account. */
export function isOver({ until }: Suppression, { timezone }: Pick<Account, 'timezone'>, now: Instant): boolean {
  if (until === undefined) return false;
  return now >= toInstant(isDayOnly(until) ? { ms: until.ms + DAY, zoned: false } : until, timezone);
}

/** A time as it is written: `2027-01-01`, `2027-01-01 09:30`, `2027-01-01 09:30 UTC`. */
export function shownUntil(time: Timestamp): string {
  const clock = shownClock(time.ms);
  return isDayOnly(time) ? clock.slice(0, 10) : time.zoned ? `${clock} UTC` : clock;
}

// --- internal ---

const DAY = 86_400_000;
