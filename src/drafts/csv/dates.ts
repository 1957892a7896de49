import type { DateOrder, Timestamp } from '../../types.ts';
import { parseTimestamp, toInstant } from '../time.ts';

/** A time as a table writes it; `ambiguous` when only the order of day and month, which nobody said, would tell. */
export type Read = (Timestamp & { readonly hasTime: boolean }) | 'ambiguous' | undefined;

/**
 * A date, or a date and a time, as people and schedulers write them: ISO 8601, `2026/12/1 9:30`, `01/12/2026 09.30 WIB`,
 * `Jan 10, 2030 3:00 PM`, `Senin, 1 Desember 2026 pukul 09.30`. Undefined for anything else and for what does not exist.
 */
export function readDate(text: string, order: DateOrder | undefined): Read {
  const iso = parseTimestamp(text);
  if (iso !== undefined) return { ...iso, hasTime: text.length > 10 };
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  const weekday = /^([a-z]+)'?([a-z]*),? /.exec(plain);
  const day = weekday === null ? undefined : WEEKDAYS.get(`${weekday[1]}${weekday[2]}`);
  const found = dateAt(day === undefined ? plain : plain.slice((weekday as RegExpExecArray)[0].length), order);
  if (found === undefined || found === 'ambiguous') return found;
  if (day !== undefined && new Date(found.ms).getUTCDay() !== day) return undefined;
  if (found.rest === '') return { ms: found.ms, zoned: false, hasTime: false };
  const time = readTime(found.rest.replace(/^(?:t|,? (?:(?:at|@|pukul|jam|pkl\.?|-) ?)?)/, ''));
  return time === undefined ? undefined : { ms: found.ms + time.ms, zoned: time.zoned, hasTime: true };
}

/** A time of day, with or without a zone: `9:30`, `09.30 WIB`, `3 PM`. `ms` counts from midnight, the zone taken off. */
export function readTime(text: string): Timestamp | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const parts = TIME.exec(text.trim().toLowerCase());
  if (parts === null) return undefined;
  const [, hours = '', minutes, seconds = '0', half, zone] = parts;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half[0] === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return undefined;
  const offset = zone === undefined ? 0 : readOffset(zone);
  if (offset === undefined) return undefined;
  return { ms: ((hour * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)) * 1000 - offset, zoned: zone !== undefined };
}

/** A time without zone in the zone that a cell names: an offset, WIB, WITA, WIT or an IANA name; undefined if it is none. */
export function inZone(time: Timestamp, zone: string): Timestamp | undefined {
  const offset = readOffset(zone.toLowerCase());
  if (offset !== undefined) return { ms: time.ms - offset, zoned: true };
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+$/.test(zone)) return undefined;
  try {
    return { ms: toInstant(time, zone), zoned: true };
  } catch {
    return undefined;
  }
}

// --- internal ---

const MAX_LENGTH = 80;
const HOUR = 3_600_000;
const TIME =
  /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:\.\d{1,9})?)? ?([ap]\.?m\.?)?(?: ?((?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?|z|utc|gmt|wib|wita|wit))?$/;

/** Milliseconds that a zone is ahead of UTC. Names that mean different zones in different countries (EST, IST) are none. */
function readOffset(zone: string): number | undefined {
  const named = ZONES.get(zone);
  if (named !== undefined) return named * HOUR;
  const parts = /^(?:utc|gmt)? ?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (parts === null || Number(parts[2]) > 14 || Number(parts[3] ?? 0) > 59) return undefined;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) + Number(parts[3] ?? 0) / 60) * HOUR;
}

const ZONES: ReadonlyMap<string, number> = new Map(Object.entries({ z: 0, utc: 0, gmt: 0, wib: 7, wita: 8, wit: 9 }));

type Found = { readonly ms: number; readonly rest: string };

/** The date that a text starts with, as midnight UTC, and what comes after it. */
function dateAt(text: string, order: DateOrder | undefined): Found | 'ambiguous' | undefined {
  const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)/.exec(text);
  if (numeric !== null) {
    const [all, a = '', , b = '', c = ''] = numeric;
    const date = byOrder(a, b, c, order);
    return typeof date === 'number' ? { ms: date, rest: text.slice(all.length) } : date;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})(?!\d)/.exec(text);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(text);
  const [all, day, name, year] = dayFirst ?? [monthFirst?.[0], monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.get((name ?? '').slice(0, 3));
  if (all === undefined || month === undefined || !MONTH_NAMES.has(name as string)) return undefined;
  const ms = midnight(Number(year), month, Number(day));
  return ms === undefined ? undefined : { ms, rest: text.slice(all.length) };
}

function byOrder(a: string, b: string, c: string, order: DateOrder | undefined): number | 'ambiguous' | undefined {
  if (a.length === 4) return c.length <= 2 ? midnight(Number(a), Number(b), Number(c)) : undefined;
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  const dmy = midnight(year, Number(b), Number(a));
  const mdy = midnight(year, Number(a), Number(b));
  const ymd = c.length === 2 && a.length === 2 ? midnight(2000 + Number(a), Number(b), Number(c)) : undefined;
  if (order !== undefined) return { dmy, mdy, ymd }[order];
  const possible = new Set([dmy, mdy, ymd].filter(date => date !== undefined));
  return possible.size > 1 ? 'ambiguous' : [...possible][0];
}

function midnight(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() : undefined;
}

const EN_MONTHS = 'january february march april may june july august september october november december';
const ID_MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember';
const MONTH_NAMES: ReadonlySet<string> = new Set(
  `${EN_MONTHS} ${ID_MONTHS} sept agt ags agus nop nopember pebruari`
    .split(' ')
    .flatMap(name => [name, name.slice(0, 3)]),
);
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...[EN_MONTHS, ID_MONTHS].flatMap(names => names.split(' ').map((name, i) => [name.slice(0, 3), i + 1] as const)),
  ['agt', 8], ['ags', 8], ['nop', 11], ['peb', 2],
]); // biome-ignore format: a table

/** Days of the week, Sunday 0. A date under another day's name is taken for neither. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['sunday sun minggu ahad min', 'monday mon senin sen', 'tuesday tue tues selasa sel', 'wednesday wed rabu rab',
   'thursday thu thurs thur kamis kam', 'friday fri jumat jum', 'saturday sat sabtu sab'] // biome-ignore format: a table
    .flatMap((names, day) => names.split(' ').map(name => [name, day] as const)),
);
