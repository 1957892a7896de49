import { dayOf, wallClock } from '../../src/text/clock.ts';
import type { Instant } from '../../src/types.ts';

/** Whether a moment lies in one of the windows, in the account's time zone; both days count. */
export function isInWindow(windows: readonly string[], time: Instant, timeZone: string): boolean {
  if (windows.length === 0) return false;
  const today = Math.floor(wallClock(time, timeZone) / DAY);
  return windows.some(window => {
    const [from, to = from] = window.split('..').map(date => dayOf(date.trim()));
    return from !== undefined && to !== undefined && from <= today && today <= to;
  });
}

/** What keeps a text from being a window. */
export function windowFault(window: string): { readonly message: string; readonly hint: string } | undefined {
  const days = window.split('..').map(date => dayOf(date.trim()));
  const [from, to = from] = days;
  if (days.length <= 2 && from !== undefined && to !== undefined && from <= to) return undefined;
  return {
    message: 'must be a day or two, as 2026-11-01..2026-11-30',
    hint: 'The first and the last day of the campaign.',
  };
}

// --- internal ---

const DAY = 24 * 60 * 60 * 1000;
