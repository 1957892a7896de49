import type { Instant, OptionFault } from '../../src/types.ts';

/** Until when a term is not to be named: what the user wrote, by term. */
export type Embargoes = Readonly<Record<string, string>>;

/**
 * The terms that are still under embargo at an instant. A date ends its embargo when the day begins in `timeZone` (an IANA
 * name); a time (`2026-12-01 09:30`, also with `T`) when that minute does. What is no date keeps its term back.
 */
export function inForce(embargoes: Embargoes, at: Instant, timeZone: string): string[] {
  const terms = Object.keys(embargoes);
  if (terms.length === 0) return [];
  const now = wallClock(at, timeZone);
  return terms.filter(term => now < (untilOf(embargoes[term] as string) ?? NEVER));
}

/** What is no date would never end. */
export const untilFault: OptionFault = written =>
  untilOf(written) === undefined
    ? { message: 'must be a day or a time of the account’s zone, as 2026-12-01 or 2026-12-01 09:30' }
    : undefined;

/** `2026-12-01` and `2026-12-01T09:30` as `2026-12-01 09:30`, so that texts sort as times do; undefined for no such day. */
export function untilOf(written: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?)?$/.exec(written.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '00', minute = '00'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && hour < '24' && minute < '60' ? `${year}-${month}-${day} ${hour}:${minute}` : undefined;
}

// --- internal ---

/** Sorts after every date. */
const NEVER = '~';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows there, as Swedes write it: `2026-12-01 09:30`. */
function wallClock(at: Instant, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
