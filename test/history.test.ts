import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPost, before, createFeed, seal } from '../src/lint/history.ts';

const DAY = 86_400_000;

test('a post sees what came before it, newest first, whatever the order of adding', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 5000 }), (posted, day) => {
      const feed = createFeed(['pets']);
      for (const post of posted) addPost(feed, post * DAY, () => post % 7);
      seal(feed);
      const expected = posted.filter(post => post < day).sort((a, b) => b - a);
      expect(before(feed, day * DAY, 'pets')).toEqual(expected.map(post => ({ time: post * DAY, mark: post % 7 })));
    }),
  );
});

test('a post is no history of itself, nor of one at the same moment', () => {
  const feed = createFeed(['pets']);
  addPost(feed, DAY, () => 1);
  addPost(feed, DAY, () => 1);
  seal(feed);
  expect(before(feed, DAY, 'pets')).toEqual([]);
  expect(before(feed, DAY + 1, 'pets')).toHaveLength(2);
});

test('looks back a thousand posts at most', () => {
  const feed = createFeed(['pets']);
  for (let i = 0; i < 3000; i++) addPost(feed, i, () => 0);
  seal(feed);
  expect(before(feed, 3000, 'pets')).toHaveLength(1000);
  expect(before(feed, 3000, 'pets')[0]?.time).toBe(2999);
});
