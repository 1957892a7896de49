import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSameText, likeness, sketchOf } from '../rules/duplicates/sketch.ts';
import { wordsOf } from '../rules/duplicates/words.ts';
import { rules } from '../rules/index.ts';
import { closedAt, nextFree } from '../rules/posting-hours/calendar.ts';
import { datesFault, windowFault, windowsOf } from '../rules/posting-hours/windows.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import { parseTimestamp } from '../src/drafts/time.ts';
import { createFeeds } from '../src/lint/feeds.ts';
import { judge } from '../src/lint/judge.ts';
import { analyse } from '../src/text/analyse.ts';
import { shownClock, wallClock } from '../src/text/clock.ts';
import type { Account, Draft, PastPost, Result } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';
import { accountOf } from './judged.ts';

beforeAll(() => prepare(['yaml']));

const lexicon = compileLexicon(rules);
const NOW = Date.UTC(2026, 10, 1);
const acme = accountOf('professional', { timezone: 'Asia/Jakarta' });

/** The drafts of NDJSON lines. */
function draftsOf(posts: readonly object[], path = 'plan.ndjson'): Draft[] {
  const text = posts.map(post => JSON.stringify(post)).join('\n');
  return readText(text, { path, format: 'ndjson' }).filter((item): item is Draft => !isProblem(item));
}

/** Every draft judged among the others, by id. */
function judged(drafts: readonly Draft[], account: Account = acme): ReadonlyMap<string, Result> {
  const options = { lexicon, catalogue: rules, now: NOW };
  const feeds = createFeeds(options);
  for (const draft of drafts) feeds.add({ draft, accounts: [account], rivals: [], targeted: true });
  feeds.seal();
  const onCrash = (_: unknown, __: unknown, error: unknown): never => {
    throw error;
  };
  return new Map(
    drafts.map(draft => {
      const target = { draft, accounts: [account], rivals: [], targeted: true };
      const { results } = judge(target, { ...options, locale: 'en', feedOf: feeds.of, onCrash });
      return [`${draft.id}/${draft.part}`, results[0] as Result];
    }),
  );
}

const said = (result: Result | undefined, rule: string): string[] =>
  (result?.findings ?? []).filter(finding => finding.rule === rule).map(({ message }) => message);

describe('the feed of a run', () => {
  test('a post is named to others without what its own rules conceal', () => {
    const link = 'https://acme.example/kiln/opening';
    const token = `ghp_${'a1B2c3D4e5'.repeat(4)}`;
    const password = 'hunter2-Winter2026';
    for (const [path, own] of [
      [`posts/${token}.ndjson`, `The kiln is warm: ${link}`],
      [`posts/${password}.ndjson`, `The wifi password is ${password}: ${link}`],
    ] as const) {
      const earlier = draftsOf([{ id: 'a', text: own, date: '2026-11-02' }], path);
      const later = draftsOf([{ id: 'b', text: `Still room for ten plates: ${link}`, date: '2026-11-03' }]);
      const [message] = said(judged([...earlier, ...later]).get('b/1'), 'duplicates');
      expect(message).toMatch(/\(posts\/(?:ghp_|hunt)•+\.ndjson:1\)/);
    }
  });

  test('posts of one minute see each other also where they stand on one line, or in escapes and blocks', () => {
    const text = 'The kiln is full: forty plates for the restaurant on Braga street.';
    const post = (id: string) => ({ id, text: `${text} "Come" \u00e9`, date: '2026-11-02 09:30' });
    const json = JSON.stringify([post('a'), post('b')]);
    const yaml = `- {id: a, date: 2026-11-02 09:30, text: "${text}"}\n- id: b\n  date: 2026-11-02 09:30\n  text: |\n    ${text}\n`;
    for (const [source, format, place] of [
      [json, 'json', 'plan:1'],
      [yaml, 'yaml', 'plan:1'],
    ] as const) {
      const drafts = readText(source, { path: 'plan', format }).filter((item): item is Draft => !isProblem(item));
      const results = judged(drafts);
      expect(said(results.get('a/1'), 'posting-hours')).toEqual([]);
      expect(said(results.get('b/1'), 'posting-hours')).toEqual([expect.stringContaining(`(${place})`)]);
      expect(said(results.get('b/1'), 'duplicates')).toEqual([expect.stringContaining(`(${place})`)]);
    }
  });

  const talk = 'Our talk on glazes is now a long read, with every recipe and the mistakes that led to it.';
  const plan = [
    { id: 'a', text: talk, scheduled: '2026-11-02T09:00+07:00' },
    { id: 'b', text: `${talk} 🔥`, scheduled: '2026-11-05T09:00+07:00' },
    { id: 'c', text: 'Nothing else today, enjoy the rain.', scheduled: '2026-11-05T09:00+07:00' },
    { id: 'd', text: talk },
  ];

  test('a draft is judged against what comes before it, whatever the order of the files', () => {
    const [forward, backward] = [judged(draftsOf(plan)), judged(draftsOf(plan).toReversed())];
    for (const results of [forward, backward]) {
      expect(said(results.get('a/1'), 'duplicates')).toEqual([]);
      expect(said(results.get('b/1'), 'duplicates')).toEqual([
        'The same text went out on 2026-11-02 09:00 (plan.ndjson:1).',
      ]);
      expect(said(results.get('c/1'), 'posting-hours')).toEqual([
        'Another post of this account goes out in the same minute, 2026-11-05 09:00 (plan.ndjson:2).',
      ]);
    }
  });

  test('a draft without a date neither has nor is history, and that is no skip of rules about dates', () => {
    const result = judged(draftsOf(plan)).get('d/1') as Result;
    expect([...result.findings, ...result.skipped]).toEqual([]);
  });

  test('too little history is a skip with its reason', () => {
    expect(judged(draftsOf(plan)).get('b/1')?.skipped).toEqual([
      { rule: 'feed-balance', reason: 'the feed was not looked at: fewer than 5 earlier posts are known' },
    ]);
  });

  test('a thread is one post, and only its first part is blamed', () => {
    const texts = Array.from({ length: 8 }, (_, i) => `Part ${i}: ${talk}`);
    const parts = texts.map((text, i) => ({
      ...(draftsOf([{ id: 't', text, scheduled: '2026-11-20T09:00Z' }])[0] as Draft),
      ...{ part: i + 1, of: 8, thread: texts },
    }));
    const after = draftsOf([{ id: 'z', text: 'Good night from the kiln room.', scheduled: '2026-11-20T09:30Z' }]);
    const before = draftsOf(
      [0, 1, 2, 3, 4].map(i => ({ id: `n${i}`, text: `News of day ${i}.`, scheduled: `2026-11-1${i}T09:00Z` })),
      'news.ndjson',
    );
    const results = judged([...before, ...parts, ...after]);
    for (const result of results.values()) expect(said(result, 'feed-balance')).toEqual([]);
    for (let part = 2; part <= 8; part++) expect(results.get(`t/${part}`)?.skipped).toEqual([]);
  });

  test('what others posted is no history of the account', () => {
    const others = [0, 1].map(i => ({
      ...{ id: `o${i}`, text: talk, scheduled: `2026-11-0${i + 2}T09:00Z`, relation: 'reply', author: 'ana' },
    }));
    const results = judged(draftsOf([...others, { id: 'x', text: talk, scheduled: '2026-11-06T09:00Z' }]));
    for (const result of results.values()) expect(said(result, 'duplicates')).toEqual([]);
  });

  test('posts for other platforms are other readers', () => {
    const daily = Array.from({ length: 12 }, (_, i) => ({
      ...{ id: `p${i}`, text: `Kiln log, entry ${i}.`, scheduled: `2026-11-05T${10 + i}:00Z` },
      platform: i % 2 === 0 ? 'linkedin' : 'x',
    }));
    for (const result of judged(draftsOf(daily)).values()) expect(said(result, 'feed-balance')).toEqual([]);
    const all = daily.map(({ platform: _, ...post }) => post);
    expect(said(judged(draftsOf(all)).get('p11/1'), 'feed-balance')).toEqual([
      'With this one 12 posts go out within a day; 8 are fine.',
    ]);
  });

  test('politics and private life are counted as their rules find them', () => {
    const stands = [
      'Vote Labour on Thursday, we cannot afford five more years of the Tories.',
      'Proud to back the Greens this time.',
      'The prime minister must resign, she lied to us all.',
      'Vote the Tories out, every single one of them.',
      'I support the Democrats and you should too, vote blue.',
      'Never vote Republican again, friends.',
    ].map((text, i) => ({ id: `s${i}`, text, scheduled: `2026-11-0${i + 2}T09:00Z` }));
    const news = { id: 'n', text: 'The kiln is full.', scheduled: '2026-11-01T09:00Z' };
    const journalist = accountOf('personal', { role: 'journalist' });
    const results = judged(draftsOf([news, ...stands]), journalist);
    const [finding] = (results.get('s5/1') as Result).findings.filter(({ rule }) => rule === 'feed-balance');
    expect(finding).toMatchObject({ level: 'warn', weight: 'heavy' });
    expect(finding?.message).toMatch(/^\d of the 7 posts of the last 7 days, with this one, take a political stand\.$/);
  });
});

describe('texts compared by sketches', () => {
  const words = (text: string) => {
    const draft = toDraft(text);
    const { marks, borrowed } = analyse(lexicon, draft);
    return wordsOf({ draft, marks, borrowed });
  };
  const past = (text: string): PastPost => {
    const sketch = sketchOf(words(text), 5);
    return { time: 0, mark: sketch[0] as number, markAt: i => sketch[i] as number, place: '' };
  };
  const likeTo = (a: string, b: string): number => likeness(sketchOf(words(a), 5), past(b), 0.8);

  test('case, space, signs, emoji and short forms make no difference', () => {
    const sketch = sketchOf(words('Buat yg blm sempat, masih ada sampai besok!'), 5);
    expect(isSameText(sketch, past('BUAT  YANG belum sempat — masih ada sampai besok 🎉 #promo'))).toBe(true);
    expect(isSameText(sketch, past('Buat yang belum sempat, masih ada sampai lusa!'))).toBe(false);
  });

  test('a link is the same without what counts its visitors; its own parameters say what is shown', () => {
    const link = (url: string): unknown => words(`see ${url}`).links[0];
    expect(link('https://www.Acme.com/Shop/?utm_source=x&fbclid=1#top')).toBe('acme.com/Shop');
    expect(link('https://youtube.com/watch?v=AbC&si=9')).toBe('youtube.com/watch&v=AbC');
  });

  test('texts of random words are as alike as they are', () => {
    const word = fc.constantFrom(...'abcdefghijklmnopqrstuvw'.split('').map(letter => letter.repeat(3)));
    fc.assert(
      fc.property(fc.array(word, { minLength: 30, maxLength: 60 }), list => {
        expect(likeTo(list.join(' '), list.join(' '))).toBe(1);
        expect(likeTo(list.join(' '), list.toReversed().join(' '))).toBeLessThan(1);
      }),
      { numRuns: 50 },
    );
  });

  test('hostile texts cost no more than their length', () => {
    for (const piece of ['a ', '1 ', '"', '#a ', 'https://a.b/?a&', '\u0301', '漢', 'yg '])
      expect(sketchOf(words(piece.repeat(100_000 / piece.length)), 5)).toHaveLength(9);
  }, 5000);
});

describe('posting hours', () => {
  const calendar = (over: Readonly<Record<string, readonly string[]>>, grace = 0) => ({
    ...{ allow: windowsOf(over.allow ?? []), quiet: windowsOf(over.quiet ?? []) },
    ...{ blackout: windowsOf(over.blackout ?? []), grace: grace * 60_000 },
  });
  const wall = (text: string): number => parseTimestamp(text)?.ms as number;
  const reason = (over: Parameters<typeof calendar>[0], time: string, grace = 0): string | undefined =>
    closedAt(calendar(over, grace), wall(time), false)?.reason;

  test.each([
    ['2026-11-23 06:59', undefined],
    ['2026-11-23 07:00', 'quiet'],
    ['2026-11-23 15:59', 'quiet'],
    ['2026-11-23 16:00', undefined],
    ['2026-11-28 10:00', undefined],
  ])('quiet on weekdays from 07:00 to 16:00: %s %s', (time, expected) => {
    expect(reason({ quiet: ['Mon-Fri 07:00-16:00'] }, time)).toBe(expected);
  });

  test.each([
    ['2026-11-27 22:00', undefined],
    ['2026-11-28 02:00', undefined],
    ['2026-11-28 02:01', 'outside'],
    ['2026-11-28 22:00', 'outside'],
    ['2026-11-29 01:00', 'outside'],
  ])('a night belongs to the day on which it begins: %s %s', (time, expected) => {
    expect(reason({ allow: ['Fri 22:00-02:00'] }, time)).toBe(expected);
  });

  test('days are written in either language, one by one or from one to another, also over the week end', () => {
    for (const text of [
      'Sat,Sun',
      'sabtu-minggu',
      'Sab,Ming',
      'Fri-Mon 8-17',
      'Senin–Jumat 08.00–18.00',
      '22:00-02:00',
    ])
      expect(windowFault(text), text).toEqual(text === 'Sab,Ming' ? expect.anything() : undefined);
    for (const text of ['', 'Mon-', '8', '25:00-26:00', '08:00-08:00', '08:70-09:00', 'Mon Tue 8-9', '2026-02-30', '*'])
      expect(windowFault(text), text).toBeDefined();
    expect(datesFault('2026-12-24..2027-01-02')).toBeUndefined();
    for (const text of ['2026-12-32', '2027-01-02..2026-12-24', '25 December', 'Mon'])
      expect(datesFault(text), text).toBeDefined();
  });

  test('a date in allow stands above blackout, quiet hours and the days of the week', () => {
    const over = {
      allow: ['Mon-Thu 08:00-18:00', '2026-12-25 08:00-10:00'],
      quiet: ['07:00-16:00'],
      blackout: ['2026-12-24..2026-12-26'],
    };
    expect(reason(over, '2026-12-25 09:00')).toBeUndefined();
    expect(reason(over, '2026-12-25 11:00')).toBe('blackout');
    expect(reason(over, '2026-12-28 09:00')).toBe('quiet');
    expect(reason(over, '2026-12-28 20:00')).toBe('outside');
  });

  test('grace widens what is allowed and narrows what is quiet', () => {
    expect(reason({ allow: ['08:00-18:00'] }, '2026-11-23 18:10', 10)).toBeUndefined();
    expect(reason({ allow: ['08:00-18:00'] }, '2026-11-23 18:11', 10)).toBe('outside');
    expect(reason({ quiet: ['07:00-16:00'] }, '2026-11-23 07:09', 10)).toBeUndefined();
    expect(reason({ quiet: ['07:00-16:00'] }, '2026-11-23 07:10', 10)).toBe('quiet');
  });

  test('the next free time keeps its minute if it can, and there may be none', () => {
    const next = (over: Parameters<typeof calendar>[0], time: string): string | undefined => {
      const found = nextFree(calendar(over), wall(time));
      return found === undefined ? undefined : shownClock(found);
    };
    expect(next({ allow: ['08:00-18:00'] }, '2026-11-23 03:10')).toBe('2026-11-23 08:00');
    expect(next({ allow: ['Mon-Fri'] }, '2026-11-22 10:30')).toBe('2026-11-23 10:30');
    expect(next({ quiet: ['Mon-Fri 07:00-16:00'] }, '2026-11-23 10:00')).toBe('2026-11-23 16:00');
    expect(next({ blackout: ['2026-12-25'] }, '2026-12-25 10:00')).toBe('2026-12-26 10:00');
    expect(next({ quiet: ['Sun-Sat'] }, '2026-12-25 10:00')).toBeUndefined();
  });

  test('clocks that change are read as they show', () => {
    // New York leaves summer time on 1 November 2026, 06:00 UTC.
    expect(shownClock(wallClock(Date.UTC(2026, 10, 1, 5, 30), 'America/New_York'))).toBe('2026-11-01 01:30');
    expect(shownClock(wallClock(Date.UTC(2026, 10, 1, 6, 30), 'America/New_York'))).toBe('2026-11-01 01:30');
    expect(shownClock(wallClock(Date.UTC(2026, 10, 1, 7, 30), 'America/New_York'))).toBe('2026-11-01 02:30');
    expect(shownClock(wallClock(Date.UTC(2026, 10, 1, 7, 30), 'Asia/Jayapura'))).toBe('2026-11-01 16:30');
  });

  test('a time with WIB, WITA or WIT is read as such', () => {
    const [wib, wita, wit] = draftsOf(
      ['WIB', 'WITA', 'WIT'].map(zone => ({ text: zone, scheduled: `2026-11-23 09:00 ${zone}` })),
    );
    expect([wib, wita, wit].map(draft => draft?.scheduled)).toEqual(
      [2, 1, 0].map(hour => ({ ms: Date.UTC(2026, 10, 23, hour), zoned: true })),
    );
  });
});
