import { describe, expect, it, test } from 'vitest';
import type { Layer } from '../src/config/layer.ts';
import { unknownPlatforms } from '../src/config/platforms.ts';
import { ALIASES, CHECKED, limitOf, PLATFORMS, platformName, platformsOf, splitLimit } from '../src/platforms.ts';
import type { Account } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';

const account = (platforms: string[], limits: Record<string, number> = {}): Account =>
  ({ name: 'a', kind: 'shared', platforms, limits }) as unknown as Account;

describe('the table', () => {
  it('says when it was checked, and where each limit is from', () => {
    expect(CHECKED).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const [name, { limits, bytes }] of Object.entries(PLATFORMS)) {
      for (const limit of [...Object.values(limits), ...(bytes ? [bytes] : [])]) {
        expect(limit.max, name).toBeGreaterThan(0);
        expect(limit.source, name).toMatch(/^https:\/\//);
      }
    }
  });

  it('has aliases only for what it has', () => {
    for (const [alias, name] of Object.entries(ALIASES)) {
      expect(PLATFORMS).toHaveProperty(name);
      expect(PLATFORMS).not.toHaveProperty(alias);
    }
  });
});

test('names', () => {
  expect(['Twitter', ' X ', 'BSKY', 'intranet'].map(platformName)).toEqual(['x', 'x', 'bluesky', 'intranet']);
  expect(platformName('__proto__')).toBe('__proto__');
  expect(splitLimit('x')).toEqual({ platform: 'x', what: 'text' });
  expect(splitLimit('mastodon.alt')).toEqual({ platform: 'mastodon', what: 'alt' });
});

test('where a draft is posted: where it says, else the only platform of its account', () => {
  const draft = toDraft('x');
  expect(platformsOf({ ...draft, platforms: ['twitter', 'x', 'threads'] }, account(['mastodon']))).toEqual([
    'x',
    'threads',
  ]);
  expect(platformsOf(draft, account(['Twitter']))).toEqual(['x']);
  expect(platformsOf(draft, account(['x', 'mastodon']))).toEqual([]);
  expect(platformsOf(draft, account([]))).toEqual([]);
});

test('limits: the account’s own, under any name of the platform, else the platform’s', () => {
  const own = account([], { Twitter: 25_000, 'x.media': 2, 'instagram.hashtags': 30, intranet: 99, 'intranet.alt': 7 });
  expect(limitOf(own, 'x', 'text')).toBe(25_000);
  expect(limitOf(own, 'x', 'media')).toBe(2);
  expect(limitOf(own, 'x', 'alt')).toBe(1000);
  expect(limitOf(own, 'instagram', 'hashtags')).toBe(30);
  expect(limitOf(own, 'intranet', 'text')).toBe(99);
  expect(limitOf(own, 'intranet', 'alt')).toBe(7);
  expect(limitOf(own, 'facebook', 'text')).toBeUndefined();
  expect(limitOf(own, 'elsewhere', 'text')).toBeUndefined();
});

describe('what a config calls a platform', () => {
  const layer = (data: object): Layer => ({ file: '/c', base: [], text: '', data }) as Layer;
  const complaints = (...layers: Layer[]): string[] =>
    unknownPlatforms(layers, layers.at(-1) as Layer).map(
      ({ path, message, hint }) => `${path.join('.')}: ${message}. ${hint}`,
    );

  it.each([
    { platforms: ['x', 'Twitter', 'ig', 'facebook'] },
    { platforms: ['intranet'], limits: { intranet: 1000 } },
    { platforms: ['Intranet'], limits: { 'intranet.media': 3 } },
    { limits: { x: 1, y: 2, 'x.text': 3, 'mastodon.alt': 420, __proto__: null } },
    { platforms: 'x', limits: [] },
    { platforms: [{}, 3] },
  ])('takes %j', a => {
    expect(complaints(layer({ accounts: { a } }))).toEqual([]);
  });

  it.each([
    [{ platforms: ['mastadon'] }, 'accounts.a.platforms.0: unknown platform "mastadon". Did you mean "mastodon"?'],
    [{ platforms: ['twiter'] }, 'accounts.a.platforms.0: unknown platform "twiter". Did you mean "x"?'],
    [
      { limits: { instagam: 3 } },
      'accounts.a.limits.instagam: unknown platform "instagam" in limits. Did you mean "instagram"?',
    ],
    [
      { limits: { 'x.hashtag': 3 } },
      'accounts.a.limits.x.hashtag: unknown limit "x.hashtag". Did you mean "x.hashtags"?',
    ],
    [{ limits: { 'x.y': 3 } }, 'accounts.a.limits.x.y: unknown limit "x.y". Valid: text, media, hashtags, alt.'],
    [
      { limits: { hashtags: 2 } },
      'accounts.a.limits.hashtags: "hashtags" in limits names no platform. Say which one, as in "instagram.hashtags".',
    ],
  ])('refuses %j', (a, message) => {
    expect(complaints(layer({ accounts: { a } }))).toEqual([message]);
  });

  it('says what a platform of your own needs; the limit may stand in another file', () => {
    const a = { platforms: ['intranet'] };
    expect(complaints(layer({ accounts: { a } }))[0]).toContain('limits: {intranet: 1000}');
    expect(complaints(layer({ accounts: { a: { limits: { intranet: 5 } } } }), layer({ accounts: { a } }))).toEqual([]);
  });

  it('looks at overrides too', () => {
    const overrides = [
      { files: '*', platform: 'x' },
      { files: '*', platform: 'blusky' },
    ];
    expect(complaints(layer({ overrides }))).toEqual([
      'overrides.1.platform: unknown platform "blusky". Did you mean "bluesky"?',
    ]);
  });
});
