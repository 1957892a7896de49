import { describe, expect, test } from 'vitest';
import { overBudget } from '../rules/pet-photos/budget.ts';
import { rule } from '../rules/pet-photos/rule.ts';
import { evidence, volume } from '../rules/pet-photos/words.ts';
import type { Example, Hit } from '../src/types.ts';
import { checkExample, toDraft } from '../tools/example.ts';
import { accountOf, judgedFor } from './judged.ts';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;
const every = (hours: number, marks: readonly number[]) =>
  marks.map((mark, i) => ({ time: NOW - (i + 1) * hours * HOUR, mark }));
const check = (example: Omit<Example, 'lang'>): Hit[] => checkExample(rule, { lang: 'en', ...example } as never);
const photos = (...files: string[]) => files.map(file => ({ file, alt: '' }));

describe('the feed budget', () => {
  const budget = rule.options.budget;

  test('the third photo of a month passes, the fiftieth does not, and says that it is the fiftieth', () => {
    const text = 'The cat, asleep.';
    expect(check({ text, history: every(24, [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]) }).map(hit => hit.weight)).toEqual([
      'light',
    ]);
    const spent = check({ text, history: every(12, Array(49).fill(1)) }).find(hit => hit.message === 'budget');
    expect(spent).toMatchObject({ weight: 'heavy', data: { count: 50, days: 30, posts: 50, total: 50 } });
  });

  test('both limits must be passed, and only the window counts', () => {
    expect(overBudget(1, NOW, every(24, [1, 1, 1, 1]), budget)).toMatchObject({ count: 5 });
    expect(overBudget(1, NOW, every(24, [1, 1, 1]), budget)).toBeUndefined();
    expect(overBudget(1, NOW, every(24, [4, ...Array(20).fill(0)]), budget)).toBeUndefined();
    expect(overBudget(9, NOW, [], budget)).toBeUndefined();
    expect(overBudget(1, NOW, every(24 * 31, [9, 9, 9, 9, 9]), budget)).toBeUndefined();
  });

  test('a window or share that means nothing is an error, not a guess', () => {
    expect(() => overBudget(9, NOW, every(24, [1]), { ...budget, window: '1 month' })).toThrow('such as "30d" or "2w"');
    expect(() => overBudget(9, NOW, every(24, [1]), { ...budget, share: '0.2' })).toThrow('such as "20%"');
  });
});

describe('photos of pets', () => {
  test.each([
    ['two from the camera', photos('IMG_2041.jpg', 'PXL_20261120.jpg'), 'clear'],
    ['one and a chart', photos('IMG_2041.jpg', 'q3-chart.png'), 'light'],
    ['one and the animal by name', photos('IMG_2041.jpg', 'cat_on_desk.jpg'), 'clear'],
    ['ten', photos(...Array.from({ length: 10 }, (_, i) => `DSC0${i}.jpg`)), 'heavy'],
  ])('%s', (_, media, weight) => {
    expect(check({ text: 'The cat, asleep.', media }).map(hit => hit.weight)).toEqual([weight]);
  });

  test('a mark is the number of photos, one for words alone and none for no pet', () => {
    const terms = [{ entry: { category: 'species', weight: 1 }, start: 4, end: 7 }] as never;
    const draft = toDraft('The cat, asleep.', photos('a.jpg', 'b.jpg', 'c.jpg'));
    const read = { marks: [], borrowed: [], options: rule.options, seen: {} };
    expect(rule.mark?.({ ...read, draft, terms })).toBe(3);
    expect(rule.mark?.({ ...read, draft: toDraft('The cat, asleep.'), terms })).toBe(1);
    expect(rule.mark?.({ ...read, draft, terms: [] })).toBe(0);
  });
});

test.each([
  ['14 new pics of Biscuit', '14 new pics'],
  ['Part 12 of 50: nap time', 'Part 12 of 50'],
  ['Lima belas foto menyusul', 'Lima belas foto'],
  ['1 photo of the cat', undefined],
  ['One more photo', undefined],
])('a series: %s', (text, found) => {
  const span = volume(text);
  expect(span && text.slice(span.start, span.end)).toBe(found);
});

test.each([
  ["This is Luna. She's a menace. 12/10", true],
  ['Meet Max and Rex! Both 13/10', true],
  ['This is great. 10/10', false],
  ['Meet Sarah. She gave the course 9/10', false],
  ['Introducing Kumo. 10/10 would buy', false],
])('a rating counts beside a name: %s', (text, found) => {
  const terms = [{ entry: { category: 'named', term: '12/10', weight: 1 }, start: 0, end: 1 }] as never;
  expect(evidence(toDraft(text), terms).length > 0).toBe(found);
});

test.each(['pets', 'Cats', 'hewan', 'Klinik Hewan', 'hewan-peliharaan'])('an account about %s shows pets', topic => {
  const text = 'Photo dump of Biscuit, my cat, asleep again 😻';
  const rules = (topics: string[]) =>
    judgedFor(accountOf('professional', { topics }), text).findings.filter(({ rule }) => rule === 'pet-photos');
  expect(rules([topic])).toEqual([]);
  expect(rules(['coffee'])).not.toEqual([]);
});
