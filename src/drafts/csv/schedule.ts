import type { DateOrder, Timestamp } from '../../types.ts';
import { inZone, type Read, readDate, readTime } from './dates.ts';
import { clipped, type Fault } from './fault.ts';
import type { Layout } from './layout.ts';

/** When the post of a row goes out, from a date, a time and a zone column, as far as there are any; nothing if they are empty. */
export function readSchedule(
  value: (columns: readonly number[]) => string,
  { columns, preset }: Layout,
  order: DateOrder | undefined,
): Timestamp | Fault | undefined {
  const day = value(columns.scheduled);
  const clock = value(columns.time);
  if (day === '' && clock === '') return undefined;
  const main = day === '' ? columns.time : columns.scheduled;
  const date = readDate(day === '' ? clock : day, order);
  if (date === 'ambiguous') return whichOrder(day === '' ? clock : day, main);
  if (date === undefined) {
    const isPrompt = preset?.prompts === true && /^[a-z]+(?:\s|$)/i.test(day) && !/^[a-z]+ \d/i.test(day);
    return isPrompt ? undefined : notRead(day === '' ? clock : day, main);
  }
  const time = withClock(date, day === '' ? '' : clock);
  if (time === undefined) return notRead(clock, columns.time);
  const zone = value(columns.timezone);
  if (zone === '' || time.zoned) return time;
  const zoned = inZone(time, zone);
  if (zoned !== undefined) return zoned;
  const hint = 'Use a name as Asia/Jakarta, WIB, UTC or an offset as +07:00.';
  return { cell: columns.timezone[0] as number, message: `the time zone "${clipped(zone)}" is not known`, hint };
}

// --- internal ---

/** The date at the time of day of another cell; a date that has a time already must have the same. */
function withClock(date: Exclude<Read, string | undefined>, clock: string): Timestamp | undefined {
  const { ms, zoned, hasTime } = date;
  if (clock === '') return { ms, zoned };
  const time = readTime(clock);
  if (time === undefined) return undefined;
  if (!hasTime) return { ms: ms + time.ms, zoned: time.zoned };
  return !zoned && !time.zoned && ms % DAY === time.ms ? { ms, zoned } : undefined;
}

const DAY = 86_400_000;

function notRead(value: string, columns: readonly number[]): Fault {
  return {
    cell: columns[0] as number,
    message: `"${clipped(value)}" is not a time that can be read`,
    hint: 'Write it as 2026-12-01 09:30, or with its zone as 2026-12-01T09:30+07:00.',
  };
}

function whichOrder(value: string, columns: readonly number[]): Fault {
  return {
    cell: columns[0] as number,
    message: `"${clipped(value)}" may be read as two dates: the order of day and month is not known`,
    hint: 'Say it in the config: overrides: [{files: …, dateOrder: dmy}], or mdy or ymd.',
  };
}
