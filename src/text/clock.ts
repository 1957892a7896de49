import type { Instant, Timestamp } from '../types.ts';

/** Days since 1970-01-01 of a date written `2026-12-25`; undefined when there is no such day. */
export function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return day !== undefined && new Date(ms).toISOString().startsWith(date) ? ms / DAY : undefined;
}

/** A wall clock (see `wallClock`) as `2026-12-25 09:30`. */
export function shownClock(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

/** What the clocks of `timeZone` (an IANA name; RangeError if unknown) show at an instant, as milliseconds read as UTC. */
export function wallClock(instant: Instant, timeZone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const before = offsetAt(day, timeZone);
  return instant + (before === offsetAt(day + DAY, timeZone) ? before : offsetAt(instant, timeZone));
}

/**
 * The instant of a time; one without a zone is the wall clock of `timeZone` (an IANA name; RangeError if unknown).
 * A wall clock that comes twice (clocks go back) is its first time; one that is left out (clocks go forward) is read
 * with the offset from before the change, so 02:30 becomes 03:30.
 */
export function toInstant(time: Timestamp, timeZone: string): Instant {
  if (time.zoned) return time.ms;
  const day = Math.floor(time.ms / DAY) * DAY;
  const before = offsetAt(day - DAY, timeZone);
  const after = offsetAt(day + 2 * DAY, timeZone);
  if (before === after) return time.ms - before;
  if (offsetAt(time.ms - before, timeZone) === before) return time.ms - before;
  return offsetAt(time.ms - after, timeZone) === after ? time.ms - after : time.ms - before;
}

/** Whether a time is only a day: midnight without a zone, which is how `2026-12-25` is read. */
export function isDayOnly({ ms, zoned }: Timestamp): boolean {
  return !zoned && ms % DAY === 0;
}

// --- internal ---

const DAY = 86_400_000;

// Asking Intl costs microseconds and the same days are asked for again and again; both caches only ever hold facts.
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const MAX_OFFSETS = 100_000;

/** How far the wall clock of `timeZone` is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Instant, timeZone: string): number {
  const key = `${timeZone} ${instant}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  // "GMT", "GMT+07:00" or, before standard time, "GMT+07:07:12".
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [hours = 0, minutes = 0, seconds = 0] = name.slice(4).split(':').map(Number);
  const offset = (name[3] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000;
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
