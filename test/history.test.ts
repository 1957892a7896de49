import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Feed, type Post } from '../src/lint/history.ts';
import { platformBits } from '../src/platforms.ts';

const DAY = 86_400_000;
const PETS = [{ id: 'pets', size: 1 }];
const at = (time: number, path = 'a.md', line = 1, platforms = 0): Post => ({
  time,
  dayOnly: false,
  path,
  line,
  at: 0,
  platforms,
});

function feedOf(
  posts: readonly Post[],
  mark: (post: Post) => number | readonly number[] = () => 1,
  rules = PETS,
): Feed {
  const feed = new Feed(rules);
  for (const post of posts) feed.add(post, () => mark(post));
  feed.seal();
  return feed;
}

test('a post sees what came before it, newest first, whatever the order of adding', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 5000 }), (posted, day) => {
      const feed = feedOf(
        posted.map(post => at(post * DAY)),
        ({ time }) => (time / DAY) % 7,
      );
      const seen = [...feed.before(at(day * DAY), 'pets')].map(({ time, mark }) => ({ time, mark }));
      const expected = posted.filter(post => post < day).sort((a, b) => b - a);
      expect(seen).toEqual(expected.map(post => ({ time: post * DAY, mark: post % 7 })));
    }),
  );
});

test('posts of one moment come in the order of their files and lines, however they were added', () => {
  const posts = [at(DAY, 'b.md', 1), at(DAY, 'a.md', 10), at(DAY, 'a.md', 9)];
  for (const added of [posts, posts.toReversed()]) {
    const feed = feedOf(added);
    const before = (post: Post): string[] => [...feed.before(post, 'pets')].map(({ place }) => place);
    expect(before(posts[2]!)).toEqual([]);
    expect(before(posts[1]!)).toEqual(['a.md:9']);
    expect(before(posts[0]!)).toEqual(['a.md:10', 'a.md:9']);
  }
});

test('posts of one moment on one line come in the order of their offsets', () => {
  const posts = [5, 90, 40].map(offset => ({ ...at(DAY, 'a.json'), at: offset }));
  const feed = feedOf(posts);
  expect(posts.map(post => feed.before(post, 'pets').length)).toEqual([0, 2, 1]);
});

test('each rule has its own numbers, and one that is not known has none of them', () => {
  const rules = [
    { id: 'pets', size: 1 },
    { id: 'texts', size: 3 },
    { id: 'last', size: 1 },
  ];
  const feed = new Feed(rules);
  for (let i = 0; i < 200; i++) {
    feed.add(at(i), rule => (rule === 'texts' ? [i, i + 1, 0xffffffff] : rule === 'pets' ? 2 * i : 7));
  }
  feed.seal();
  const [newest] = feed.before(at(150), 'texts');
  expect([0, 1, 2].map(k => newest?.markAt(k))).toEqual([149, 150, 0xffffffff]);
  expect([...feed.before(at(150), 'pets')][0]?.mark).toBe(298);
  expect([...feed.before(at(150), 'last')].every(({ mark }) => mark === 7)).toBe(true);
});

test('a post that shares no platform with the draft went elsewhere; one that names none went everywhere', () => {
  const [x, both, other] = [['x'], ['linkedin', 'twitter'], ['our-forum']].map(platformBits) as [
    number,
    number,
    number,
  ];
  const feed = feedOf([at(1, 'a', 1, x), at(2, 'a', 2, both), at(3, 'a', 3, other), at(4, 'a', 4, 0)]);
  const elsewhere = (platforms: number): unknown[] =>
    [...feed.before(at(9, 'a', 9, platforms), 'pets')].map(past => past.elsewhere);
  expect(elsewhere(x)).toEqual([false, true, false, false]);
  expect(elsewhere(other)).toEqual([false, false, true, true]);
  expect(elsewhere(0)).toEqual([false, false, false, false]);
});

test('looks back a thousand posts at most', () => {
  const feed = feedOf(Array.from({ length: 3000 }, (_, i) => at(i)));
  const history = feed.before(at(3000), 'pets');
  expect(history).toHaveLength(1000);
  expect([...history]).toHaveLength(1000);
  expect([...history][0]?.time).toBe(2999);
});
