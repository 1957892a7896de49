import { contains, coversDay, isDated, type Window } from './windows.ts';

/** When an account posts. */
export interface Calendar {
  readonly allow: readonly Window[];
  readonly quiet: readonly Window[];
  readonly blackout: readonly Window[];
  /** Milliseconds by which a post may be early or late. */
  readonly grace: number;
}

/** Why nothing should be posted at a time, and the window that says so; for `outside` there is none. */
export interface Closed {
  readonly reason: 'outside' | 'quiet' | 'blackout';
  readonly window?: Window;
}

/**
 * Why nothing goes out at a wall clock (milliseconds read as UTC), or of a day when only that is known; undefined when
 * something may. A date in `allow` stands above all else. An allowed window holds both its ends; a quiet one its first
 * minute, not its last.
 */
export function closedAt(calendar: Calendar, wall: number, isDayOnly: boolean): Closed | undefined {
  const { allow, quiet, blackout, grace } = calendar;
  const allows = (window: Window): boolean =>
    isDayOnly ? coversDay(window, wall) : [0, -grace, grace].some(by => contains(window, wall + by, true));
  if (allow.some(window => isDated(window) && allows(window))) return undefined;
  const off = blackout.find(window => coversDay(window, wall));
  if (off !== undefined) return { reason: 'blackout', window: off };
  const silent = quiet.find(window =>
    isDayOnly
      ? window.hours === undefined && coversDay(window, wall)
      : [0, -grace, grace].every(by => contains(window, wall + by, false)),
  );
  if (silent !== undefined) return { reason: 'quiet', window: silent };
  const regular = allow.filter(window => !isDated(window));
  return regular.length === 0 || regular.some(allows) ? undefined : { reason: 'outside' };
}

/** The first wall clock after `wall` at which a post may go out without any grace: at its own minute, or when hours begin. */
export function nextFree(calendar: Calendar, wall: number): number | undefined {
  const strict = { ...calendar, grace: 0 };
  const today = Math.floor(wall / DAY);
  const minutes = new Set([Math.floor((wall - today * DAY) / MINUTE)]);
  for (const { hours } of calendar.allow) if (hours !== undefined) minutes.add(hours.from);
  for (const { hours } of calendar.quiet) if (hours !== undefined) minutes.add(hours.to % 1440);
  const ordered = [...minutes].sort((a, b) => a - b);
  for (let day = today; day < today + DAYS_AHEAD; day++) {
    for (const minute of ordered) {
      const at = day * DAY + minute * MINUTE;
      if (at > wall && closedAt(strict, at, false) === undefined) return at;
    }
  }
  return undefined;
}

// --- internal ---

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAYS_AHEAD = 60;
