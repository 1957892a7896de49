import type { ExamplePost, Examples, Timestamp } from '../../src/types.ts';

/** A time with a zone, the hours ahead of UTC. */
function at(day: string, clock: string, zone?: number): { scheduled: Timestamp } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const ms = Date.UTC(year, month - 1, date, hour, minute);
  return { scheduled: { ms: ms - (zone ?? 0) * 3_600_000, zoned: zone !== undefined } };
}

const JAKARTA = { timezone: 'Asia/Jakarta' };
const OFFICE = { allow: ['08:00-18:00'] };
const WEEKDAYS = { allow: ['Senin-Jumat'] };
const NOT_AT_WORK = { quiet: ['Mon-Fri 07:00-16:00'] };

/** Another post of that minute. */
function other(day: string, clock: string, zone: number): readonly ExamplePost[] {
  return [{ time: at(day, clock, zone).scheduled.ms, mark: 1 }];
}

export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'heavy',
      text: '«We are closed for good, thank you for twenty years.»',
      account: JAKARTA,
      draft: at('2026-11-23', '03:10'),
      options: { quiet: ['Mon-Sun'] },
      note: 'no hour is free at all',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«The workshop is open again from Monday.»',
      account: JAKARTA,
      draft: at('2026-11-23', '03:10'),
      options: OFFICE,
      note: '03:10 in Jakarta, hours 08:00-18:00',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: '«Who is in for badminton tonight?»',
      account: { ...JAKARTA, kind: 'personal' },
      draft: at('2026-11-23', '10:00', 7),
      options: NOT_AT_WORK,
      note: 'a Monday, ten in the morning',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: '«First coffee, then the train.»',
      draft: at('2026-11-24', '07:00', 0),
      options: NOT_AT_WORK,
      note: 'quiet hours hold their first minute',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«New glazes are in the shop.»',
      draft: at('2026-12-25', '10:00', 0),
      options: { blackout: ['2026-12-25'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«Doors open at nine.»\nSee you there.',
      draft: at('2026-11-19', '09:00', 0),
      options: { past: true },
      note: 'two days before now',
    },
    {
      lang: 'en',
      weight: 'light',
      text: '«Slides are online.»',
      draft: at('2026-11-24', '09:00', 7),
      history: other('2026-11-24', '09:00', 7),
      note: 'two posts in one slot',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Toko buka seperti biasa.»',
      account: JAKARTA,
      draft: at('2026-11-22', '10:00', 7),
      options: WEEKDAYS,
      note: 'hari Minggu, akun kantor Senin-Jumat',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Selamat datang di pameran kami.»',
      account: JAKARTA,
      draft: at('2026-11-24', '02:30', 9),
      options: { allow: ['08-18'] },
      note: '02.30 WIT = 00.30 WIB',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Pendaftaran kelas dibuka.»',
      account: JAKARTA,
      draft: at('2026-11-24', '09:00'),
      options: { requireZone: true },
      note: 'tanpa zona waktu, akun mewajibkannya',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Katalog baru sudah terbit.»',
      draft: at('2026-12-30', '09:00', 0),
      options: { blackout: ['2026-12-24..2027-01-02'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Kabar dari gudang.»',
      draft: at('2026-11-21', '00:00'),
      options: { allow: ['Sen-Jum 09.00-17.00'] },
      note: 'hanya tanggal, dan itu hari Sabtu',
    },
  ],
  fine: [
    {
      lang: 'en',
      text: 'That was the day, thank you all.',
      account: JAKARTA,
      draft: at('2026-11-23', '18:00', 7),
      options: OFFICE,
      note: 'the last minute is free',
    },
    { lang: 'en', text: 'A post without a schedule.', options: { ...OFFICE, ...NOT_AT_WORK, requireZone: true } },
    {
      lang: 'en',
      text: 'Night shift, anyone?',
      draft: at('2026-11-25', '01:30', 0),
      options: { allow: ['22:00-02:00'] },
      note: 'a window over midnight',
    },
    {
      lang: 'en',
      text: 'Up before the birds.',
      draft: at('2026-11-24', '06:59', 0),
      options: NOT_AT_WORK,
      note: 'a minute before the quiet hours',
    },
    {
      lang: 'en',
      text: 'Done for today!',
      draft: at('2026-11-24', '16:00', 0),
      options: NOT_AT_WORK,
      note: 'the minute at which they end',
    },
    {
      lang: 'en',
      text: 'Market day, come by.',
      draft: at('2026-11-28', '10:00', 0),
      options: NOT_AT_WORK,
      note: 'Saturday',
    },
    {
      lang: 'en',
      text: 'Five minutes early.',
      draft: at('2026-11-24', '07:55', 0),
      options: { ...OFFICE, grace: 10 },
      note: 'within the grace',
    },
    {
      lang: 'en',
      text: 'News of the day.',
      draft: at('2026-11-24', '00:00'),
      options: { allow: ['Mon-Fri 08:00-18:00'] },
      note: 'a day without an hour',
    },
    {
      lang: 'id',
      text: 'Selamat pagi dari Makassar.',
      account: JAKARTA,
      draft: at('2026-11-24', '09:00', 8),
      options: { allow: ['08.00-18.00'] },
      note: '09.00 WITA = 08.00 WIB',
    },
    {
      lang: 'id',
      text: 'Selamat Natal dari kami semua.',
      account: JAKARTA,
      draft: at('2026-12-25', '09:00', 7),
      options: { allow: ['Mon-Thu 08:00-18:00', '2026-12-25 08:00-10:00'], blackout: ['2026-12-25'] },
      note: 'hari libur yang tercantum di allow',
    },
    {
      lang: 'id',
      text: 'Mohon maaf atas gangguan pagi ini; layanan sudah pulih.',
      account: JAKARTA,
      draft: at('2026-11-24', '04:00', 7),
      options: { ...OFFICE, allow: ['08:00-18:00', '2026-11-24'] },
      note: 'balasan mendesak: harinya dikecualikan',
    },
    {
      lang: 'id',
      text: 'Katalog baru sudah terbit.',
      draft: at('2026-11-24', '09:01', 7),
      history: other('2026-11-24', '09:00', 7),
      note: 'semenit kemudian',
    },
    { lang: 'id', text: 'Sampai jumpa kemarin.', draft: at('2026-11-20', '09:00', 7), note: 'yang lewat dibiarkan' },
  ],
} satisfies Examples;
