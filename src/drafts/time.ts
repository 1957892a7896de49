import type { Timestamp } from '../types.ts';

export { toInstant } from '../text/clock.ts';

/**
 * An ISO 8601 date, or date and time, as people write it: `2026-12-01`, `2026-12-01 09:30`, `2026-12-01T09:30:00.5+07:00`,
 * `…Z`, `… +0700`, `… UTC`, `… WIB`. Undefined for anything else and for times that do not exist (30 February, 24:00, :60).
 * Reads digits itself: `Date.parse` guesses, and takes the machine's time zone.
 */
export function parseTimestamp(text: string): Timestamp | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 1900 || text[4] !== '-' || text[7] !== '-') return undefined;
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (text.length === 10) return { ms: midnight, zoned: false };

  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if ((text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':') return undefined;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  const seconds = secondsAt(text, 16);
  const zone = seconds && zoneMinutes(text.slice(seconds.end));
  if (!seconds || !zone) return undefined;
  const wallClock = midnight + (hour * 60 + minute) * MINUTE + seconds.ms;
  return { ms: wallClock - zone.minutes * MINUTE, zoned: zone.zoned };
}

// --- internal ---

const MINUTE = 60_000;

/** The number written by `count` ASCII digits at `at`, or -1. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `:SS` and `.fff` (one to nine digits), both optional: milliseconds and where they end. */
function secondsAt(text: string, at: number): { ms: number; end: number } | undefined {
  if (text[at] !== ':') return { ms: 0, end: at };
  const seconds = digits(text, at + 1, 2);
  if (seconds < 0 || seconds > 59) return undefined;
  let end = at + 3;
  if (text[end] !== '.') return { ms: seconds * 1000, end };
  let fraction = 0;
  for (let scale = 100; end - at < 13 && digits(text, end + 1, 1) >= 0; end++, scale /= 10) {
    fraction += digits(text, end + 1, 1) * scale;
  }
  return end === at + 3 ? undefined : { ms: seconds * 1000 + Math.floor(fraction), end: end + 1 };
}

/** The zones of Indonesia, as they are written behind a time. */
const INDONESIAN: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Nothing, `Z`, `UTC`, `WIB`, `WITA`, `WIT`, `±HH:MM` or `±HHMM`, with one space before it or none. */
function zoneMinutes(zone: string): { minutes: number; zoned: boolean } | undefined {
  if (zone === '') return { minutes: 0, zoned: false };
  const name = zone[0] === ' ' ? zone.slice(1) : zone;
  if (name === 'Z' || name === 'UTC') return { minutes: 0, zoned: true };
  if (Object.hasOwn(INDONESIAN, name)) return { minutes: (INDONESIAN[name] as number) * 60, zoned: true };
  const colon = name[3] === ':' ? 1 : 0;
  const hours = digits(name, 1, 2);
  const minutes = digits(name, 3 + colon, 2);
  const sign = name[0] === '+' ? 1 : name[0] === '-' ? -1 : 0;
  if (sign === 0 || name.length !== 5 + colon || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return undefined;
  return { minutes: sign * (hours * 60 + minutes), zoned: true };
}
