import { dayOf } from '../../src/text/clock.ts';
import type { OptionFault } from '../../src/types.ts';

/** Some hours of some days, on the clock on the wall. */
export interface Window {
  /** The text it was written as. */
  readonly text: string;
  /** The days of the week on which it begins, a bit each from Sunday; or its first and last day, since 1970. */
  readonly days: number | readonly [first: number, last: number];
  /** Minutes of the day; a `to` before `from` is on the next day. Undefined for whole days. */
  readonly hours: { readonly from: number; readonly to: number } | undefined;
}

/** The windows of an option. Throws on a text that has a `windowFault`. */
export function windowsOf(texts: readonly string[]): readonly Window[] {
  return texts.map(text => {
    let window = known.get(text);
    if (window === undefined) {
      window = read(text);
      if (window === undefined) throw new Error(`posting-hours: "${text}" ${FAULT.message}`);
      known.set(text, window);
    }
    return window;
  });
}

/** Whether a wall clock (milliseconds read as UTC) is in a window; the minute at which it ends is, if `closed`. */
export function contains({ days, hours }: Window, wall: number, closed: boolean): boolean {
  const day = Math.floor(wall / DAY);
  if (hours === undefined) return isOn(days, day);
  const minute = Math.floor((wall - day * DAY) / MINUTE);
  const { from, to } = hours;
  const isBefore = minute < to || (closed && minute === to);
  if (from < to) return isOn(days, day) && minute >= from && isBefore;
  return (isOn(days, day) && minute >= from) || (isOn(days, day - 1) && isBefore);
}

/** Whether a window begins on the day of a wall clock. */
export function coversDay({ days }: Window, wall: number): boolean {
  return isOn(days, Math.floor(wall / DAY));
}

/** Whether a window is for dates, not for days of every week. */
export function isDated({ days }: Window): boolean {
  return typeof days !== 'number';
}

export const windowFault: OptionFault = text => (read(text) === undefined ? FAULT : undefined);

export const datesFault: OptionFault = text =>
  readDates(text) === undefined
    ? { message: 'must be a date, as 2026-12-25, or two, as 2026-12-24..2027-01-02' }
    : undefined;

// --- internal ---

const MINUTE = 60_000;
const DAY = 86_400_000;
const EVERY_DAY = 127;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;
const known = new Map<string, Window>();

const FAULT = {
  message: 'must be hours, days, or both, as 08:00-18:00, Mon-Fri or "Mon-Fri 08:00-18:00"',
  hint: 'A date may stand for the days: "2026-12-25 09:00-12:00".',
};

const NAMES = [
  'sunday minggu ahad',
  'monday senin',
  'tuesday selasa',
  'wednesday rabu',
  'thursday kamis',
  'friday jumat',
  'saturday sabtu',
].map(names => names.split(' '));

function isOn(days: Window['days'], day: number): boolean {
  if (typeof days !== 'number') return days[0] <= day && day <= days[1];
  return (days & (1 << ((((day + THURSDAY) % 7) + 7) % 7))) !== 0;
}

function read(text: string): Window | undefined {
  const [first = '', second, ...rest] = text.trim().replaceAll('–', '-').split(/\s+/);
  if (rest.length > 0) return undefined;
  const alone = second === undefined ? readHours(first) : undefined;
  if (alone !== undefined) return { text, days: EVERY_DAY, hours: alone };
  const days = readDates(first) ?? readWeekdays(first);
  const hours = second === undefined ? undefined : readHours(second);
  if (days === undefined || (second !== undefined && hours === undefined)) return undefined;
  return { text, days, hours };
}

/** `2026-12-25` or `2026-12-24..2027-01-02`. */
function readDates(text: string): readonly [number, number] | undefined {
  const [from = '', to = from, ...rest] = text.trim().split('..');
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  return first <= last ? [first, last] : undefined;
}

/** `Mon-Fri`, `Sat,Sun`, `Senin-Kamis,Sabtu`. */
function readWeekdays(text: string): number | undefined {
  let days = 0;
  for (const part of text.toLowerCase().split(',')) {
    const [from = '', to = from, ...rest] = part.split('-');
    const [first, last] = [weekday(from), weekday(to)];
    if (first < 0 || last < 0 || rest.length > 0) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days |= 1 << day;
      if (day === last) break;
    }
  }
  return days;
}

/** 0 for Sunday; -1 if it is none. Three letters are enough. */
function weekday(name: string): number {
  return NAMES.findIndex(names => names.some(one => one === name || (name.length === 3 && one.startsWith(name))));
}

/** `08:00-18:00`, `08.00-18.00`, `8-17`, `22:00-02:00`. */
function readHours(text: string): Window['hours'] {
  const [from, to, ...rest] = text.split('-').map(minuteOf);
  if (from === undefined || to === undefined || rest.length > 0 || from === to || from === 1440) return undefined;
  return { from, to };
}

function minuteOf(text: string): number | undefined {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return hour === undefined || Number(minute) > 59 || minutes > 1440 ? undefined : minutes;
}
