import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimestamp, toInstant } from '../src/drafts/time.ts';

describe('parseTimestamp', () => {
  it.each([
    ['2026-12-01', '2026-12-01T00:00:00Z', false],
    ['2026-12-01 09:30', '2026-12-01T09:30:00Z', false],
    ['2026-12-01T09:30:15', '2026-12-01T09:30:15Z', false],
    ['2026-12-01T09:30:15.5', '2026-12-01T09:30:15.500Z', false],
    ['2026-12-01T09:30:15.123456Z', '2026-12-01T09:30:15.123Z', true],
    ['2026-12-01T09:30+07:00', '2026-12-01T02:30:00Z', true],
    ['2026-12-01T09:30+0700', '2026-12-01T02:30:00Z', true],
    ['2026-12-01 09:30:00 -0330', '2026-12-01T13:00:00Z', true],
    ['2026-12-01 09:30:00 UTC', '2026-12-01T09:30:00Z', true],
    ['2028-02-29', '2028-02-29T00:00:00Z', false],
  ])('%s', (text, iso, zoned) => {
    expect(parseTimestamp(text)).toEqual({ ms: new Date(iso).getTime(), zoned });
  });

  it.each([
    '2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-12-00', '2026-12-01T24:00', '2026-12-01T23:59:60',
    '2026-12-01T09:60', '2026-12-01T9:30', '2026-12-01T09', '2026-12-01T09:30:1', '2026-12-01T09:30.5', '2026-12-01T09:30:15.',
    '2026-12-01T09:30+7', '2026-12-01T09:30+07:60', '2026-12-01T09:30 ', '2026-12-01T09:30Zx', '01/12/2026', 'tomorrow',
    '٢٠٢٦-12-01', '2026-12-01x', '20261201', '', '0001-01-01',
  ])('refuses %s', text => {
    expect(parseTimestamp(text)).toBeUndefined();
  }); // biome-ignore format: a list

  it('reads what toISOString writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }), date => {
        expect(parseTimestamp(date.toISOString())).toEqual({ ms: date.getTime(), zoned: true });
      }),
    );
  });
});

describe('toInstant', () => {
  const at = (wall: string, zone: string): string =>
    new Date(toInstant(parseTimestamp(wall) as { ms: number; zoned: boolean }, zone)).toISOString();

  it('reads a wall clock in its zone', () => {
    expect(at('2026-12-01T09:30', 'Asia/Jakarta')).toBe('2026-12-01T02:30:00.000Z');
    expect(at('2026-12-01T09:30', 'Asia/Kathmandu')).toBe('2026-12-01T03:45:00.000Z');
    expect(at('2026-07-01T09:30', 'America/New_York')).toBe('2026-07-01T13:30:00.000Z');
    expect(at('2026-12-01T09:30', 'UTC')).toBe('2026-12-01T09:30:00.000Z');
  });

  it('leaves a time with a zone alone', () => {
    expect(at('2026-12-01T09:30+02:00', 'Asia/Jakarta')).toBe('2026-12-01T07:30:00.000Z');
  });

  it('moves a time that does not exist forward and takes the first of two', () => {
    expect(at('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25T03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(at('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('agrees with Intl on the wall clock, save in a gap', () => {
    const zones = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'Asia/Tehran', 'America/St_Johns');
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const ms = Date.UTC(2015, 0, 1) + minute * 60_000;
        const instant = toInstant({ ms, zoned: false }, zone);
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const wall = new Date(`${shown.format(instant).replace(' ', 'T')}Z`).getTime();
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(wall - ms);
        if (wall !== ms) expect(shown.format(instant - 60 * 60_000)).not.toBe(shown.format(instant));
      }),
    );
  });

  it('throws for a zone that does not exist', () => {
    expect(() => toInstant({ ms: 0, zoned: false }, 'Mars/Olympus')).toThrow(RangeError);
  });
});
