import { defineRule } from '../../src/rule.ts';
import { isDayOnly, shownClock, wallClock } from '../../src/text/clock.ts';
import { firstLine } from '../../src/text/first-line.ts';
import type { History, Hit, PastPost, Weight } from '../../src/types.ts';
import { type Calendar, closedAt, nextFree } from './calendar.ts';
import { examples } from './examples.ts';
import { datesFault, windowFault, windowsOf } from './windows.ts';

const MINUTE = 60_000;

export const rule = defineRule({
  id: 'posting-hours',
  needsHistory: 0,
  datedOnly: true,
  summary: {
    en: 'A post scheduled outside the hours of its account, or in the same minute as another.',
    id: 'Kiriman yang dijadwalkan di luar jam akun, atau pada menit yang sama dengan kiriman lain.',
  },
  why: {
    personal: {
      en: 'Colleagues see the clock too: posts from working hours make them wonder.',
      id: 'Rekan kerja juga melihat jamnya: kiriman di jam kerja membuat mereka bertanya-tanya.',
    },
    professional: {
      en: 'At odd hours nobody answers what readers ask, and fewer of them see the post at all.',
      id: 'Di jam yang tidak biasa tak ada yang menjawab pembaca, dan lebih sedikit yang melihatnya.',
    },
    shared: {
      en: 'Friends sleep and clients read the clock; another hour serves both better.',
      id: 'Teman sedang tidur dan klien memperhatikan jamnya; jam lain lebih pas untuk keduanya.',
    },
  },
  advice: {
    en: 'Move it to a free hour of the account.',
    id: 'Pindahkan ke jam akun yang masih longgar.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'warn' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'info', heavy: 'info' },
  },
  options: {
    allow: [] as readonly string[],
    quiet: [] as readonly string[],
    blackout: [] as readonly string[],
    grace: 0,
    requireZone: false as boolean,
    past: false as boolean,
  },
  optionDocs: {
    allow:
      'When the account posts, by the clock of its time zone: "08:00-18:00", "Mon-Fri 08:00-18:00", "Sat,Sun", "22:00-02:00"; both ends are free. A date, as "2026-12-25 09:00-12:00", is an exception to everything else.',
    quiet: 'When it does not, as "Mon-Fri 07:00-16:00": 06:59 and 16:00 are free, 07:00 and 15:59 are not.',
    blackout: 'Days without posts: 2026-12-25, or 2026-12-24..2027-01-02.',
    grace: 'By how many minutes a post may miss these hours.',
    requireZone: 'Whether a schedule must name its time zone, as +07:00 or WIB.',
    past: 'Whether a post scheduled before now is reported.',
  },
  faults: { allow: windowFault, quiet: windowFault, blackout: datesFault },
  messages: {
    outside: {
      en: '{when} is outside the hours of this account ({window}). Next free: {next}.',
      id: '{when} di luar jam akun ini ({window}). Waktu berikutnya: {next}.',
    },
    quiet: {
      en: '{when} is in the quiet hours {window}. Next free: {next}.',
      id: '{when} termasuk jam tenang {window}. Waktu berikutnya: {next}.',
    },
    blackout: {
      en: '{when} is a day without posts ({window}). Next free: {next}.',
      id: '{when} termasuk hari tanpa kiriman ({window}). Waktu berikutnya: {next}.',
    },
    outsideFull: {
      en: '{when} is outside the hours of this account ({window}), and none is free in the time to come.',
      id: '{when} di luar jam akun ini ({window}), dan belum ada waktu kosong setelahnya.',
    },
    quietFull: {
      en: '{when} is in the quiet hours {window}, and no hour is free in the time to come.',
      id: '{when} termasuk jam tenang {window}, dan belum ada waktu kosong setelahnya.',
    },
    blackoutFull: {
      en: '{when} is a day without posts ({window}), and no hour is free in the time to come.',
      id: '{when} termasuk hari tanpa kiriman ({window}), dan belum ada waktu kosong setelahnya.',
    },
    zone: {
      en: '{when} names no time zone; it was read as the time of {zone}.',
      id: '{when} tidak menyebut zona waktu; dibaca sebagai waktu {zone}.',
    },
    past: { en: '{when} has passed already.', id: '{when} sudah lewat.' },
    slot: {
      en: 'Another post of this account goes out in the same minute, {when} ({place}).',
      id: 'Ada kiriman lain dari akun ini pada menit yang sama, {when} ({place}).',
    },
  },
  examples,
  check({ draft, options, account, time, history, now }) {
    const { scheduled } = draft;
    if (scheduled === undefined || time === undefined) return [];
    const wall = wallClock(time, account.timezone);
    const when = isDayOnly(scheduled) ? shownClock(wall).slice(0, 10) : shownClock(wall);
    const spot = firstLine(draft.text);
    const hit = (weight: Weight, message: string, data: Record<string, string> = {}): Hit => ({
      ...{ ...spot, weight, message },
      data: { when, ...data },
    });
    const hits: Hit[] = [];
    const closed = hoursHit(options, wall, isDayOnly(scheduled));
    if (closed !== undefined) hits.push(hit(closed.weight, closed.message, closed.data));
    if (options.requireZone && !scheduled.zoned) hits.push(hit('clear', 'zone', { zone: account.timezone }));
    const until = isDayOnly(scheduled) ? time + 24 * 60 * MINUTE : time + options.grace * MINUTE;
    if (options.past && until < now) hits.push(hit('clear', 'past'));
    const other = isDayOnly(scheduled) ? undefined : inSlot(history, time);
    if (other !== undefined) hits.push(hit('light', 'slot', { place: other.place }));
    return hits;
  },
});

// --- internal ---

type Hours = Readonly<Record<'allow' | 'quiet' | 'blackout', readonly string[]>> & { readonly grace: number };

/** What is said of a time at which the account does not post. */
function hoursHit(
  { allow, quiet, blackout, grace }: Hours,
  wall: number,
  dayOnly: boolean,
): { weight: Weight; message: string; data: Record<string, string> } | undefined {
  if (allow.length + quiet.length + blackout.length === 0) return undefined;
  const calendar: Calendar = {
    ...{ allow: windowsOf(allow), quiet: windowsOf(quiet), blackout: windowsOf(blackout) },
    grace: grace * MINUTE,
  };
  const closed = closedAt(calendar, wall, dayOnly);
  if (closed === undefined) return undefined;
  const next = nextFree(calendar, wall);
  const weight = closed.reason === 'quiet' ? 'heavy' : 'clear';
  const window = closed.window?.text ?? allow.join('; ');
  if (next === undefined) return { weight, message: `${closed.reason}Full`, data: { window } };
  return { weight, message: closed.reason, data: { window, next: shownClock(next) } };
}

/** An earlier post of the same minute, for the same readers. */
function inSlot(history: History, time: number): PastPost | undefined {
  for (const past of history) {
    if (Math.floor(past.time / MINUTE) !== Math.floor(time / MINUTE)) return undefined;
    if (!past.dayOnly && !past.elsewhere) return past;
  }
  return undefined;
}
