import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, it, test } from 'vitest';
import { measure } from '../rules/length/count.ts';
import { linksIn, xLength } from '../src/text/x-length.ts';

const theirs = (text: string): number => twitter.parseTweet(text).weightedLength;

/** In the categories of twitter-text's conformance suite (validate.yml, extract.yml): texts of our own. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, length: number])[]>> = {
  'letters and punctuation': [
    ['', 0],
    ['Kopi sudah siap.', 16],
    ['a'.repeat(280), 280],
    ['Café — “naïve” … Привет, Ελλάδα, שלום, مرحبا, ไทย', 50],
    ['one\ntwo\n\nthree', 14],
    ['a\u200bb\u200d', 4],
  ],
  'characters that count two': [
    ['ありがとう', 10],
    ['谢谢 全部', 9],
    ['한국어', 6],
    ['𝗯𝗼𝗹𝗱', 8],
    ['™ → €', 8],
    ['ｆｕｌｌ', 8],
  ],
  'composed as NFC': [
    ['cafe\u0301', 4],
    ['A\u030a\u0323', 3],
    ['\u2126', 1],
    ['\u1112\u1161\u11ab', 2],
  ],
  emoji: [
    ['🎉', 2],
    ['👍🏽👍🏿', 4],
    ['👨‍👩‍👧‍👦', 2],
    ['🇮🇩🇬🇧', 4],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['1️⃣ #️⃣', 5],
    ['❤ ❤️', 5],
    ['© ©️ ® ®️', 9],
    ['🏳️‍🌈👩‍💻⛹🏿‍♀️', 6],
  ],
  links: [
    ['https://example.com', 23],
    ['http://example.com/a/very/long/path/that/goes/on?and=on&on=1#end', 23],
    ['Lihat toko.co.id/menu ya', 32],
    ['example.com', 23],
    ['(https://example.com/a_(b)), lalu https://example.com/c.', 56],
    ['https://example.com/a https://example.com/b', 47],
    ['https://t.co/abc-def', 27],
    ['https://xn--80ak6aa92e.com/', 23],
    ['https://münchen.de/straße', 23],
    ['日本語toko.com', 29],
    ['http://example.com:8080/x?y=z.', 24],
    ['example.com?x=1', 27],
  ],
  'no links': [
    ['info@toko.co.id', 15],
    ['v2.0.1 and node.js', 18],
    ['tunggu...ya, a.m. dan d.l.l.', 28],
    ['http://localhost', 16],
    ['$cash.com #tag.com @me.com', 26],
    ['Rp 1.250.000 di pasar.', 22],
    ['http://', 7],
  ],
};

describe('the length on X', () => {
  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    test.each(cases)('%j', (text, length) => {
      expect(xLength(text)).toBe(length);
      expect(theirs(text)).toBe(length);
    });
  });

  it.each([
    ['🫱🏻‍🫲🏿', 2, 9],
    ['🐦‍🔥', 2, 5],
    ['🧑‍💻', 2, 5],
    ['🙂‍↔️', 2, 5],
    ['😀🏽', 2, 4],
    ['🇦🇦', 2, 4],
    ['❤︎', 2, 4],
    ['http://foo.zzz', 23, 14],
  ])('differs knowingly: %s', (text, ours, length) => {
    expect(xLength(text)).toBe(ours);
    expect(theirs(text)).toBe(length);
  });

  it('agrees with twitter-text on texts put together at random', () => {
    const pieces = Object.values(CASES).flatMap(cases => cases.map(([text]) => text));
    const glue = fc.constantFrom(' ', '\n', ', ', '. ', ' (', ') ', '" ', '! ', ' … ', ' — ');
    const post = fc.array(fc.tuple(fc.constantFrom(...pieces), glue), { maxLength: 12 });
    fc.assert(fc.property(post, parts => xLength(parts.flat().join('')) === theirs(parts.flat().join(''))));
  });

  it('agrees on any text of letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abé .,\n@#/:ü日本ไทยкот1-_()?&=%'), maxLength: 60 });
    fc.assert(fc.property(letters, text => xLength(text) === theirs(text)));
  });
});

describe('hostile texts', () => {
  test.each([
    'a.',
    'http://',
    'a.co/(',
    'a.co/a(b)(',
    'a.com?',
    '🏳️‍',
    '1\ufe0f',
    'e\u0301\u0301\u0301',
    '\u0301',
    '@a@',
    '@a.',
    '\ud800',
    'https://a.',
    'a_.',
  ])('%j, over and over, is counted at once', piece => {
    const text = piece.repeat(Math.floor(100_000 / piece.length));
    const started = performance.now();
    xLength(text);
    for (const unit of ['mastodon', 'threads', 'bytes'] as const) measure(text, [[0, text.length]], unit, 500);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('other platforms', () => {
  const count = (text: string, unit: 'mastodon' | 'threads' | 'graphemes' | 'bytes', before = ''): number =>
    measure(text, [[0, text.length]], unit, 1, before).count;

  it('Mastodon: links are 23, servers of handles free, warnings count', () => {
    expect(count('https://example.com/a/b/c/d/e/f/g/h/i/j', 'mastodon')).toBe(23);
    expect(count('toko.co.id', 'mastodon')).toBe(10);
    expect(count('@ana@mastodon.social hai', 'mastodon')).toBe(8);
    expect(count('halo', 'mastodon', 'Makanan')).toBe(11);
    expect(count('👨‍👩‍👧‍👦é', 'mastodon')).toBe(2);
  });

  it('Threads counts an emoji by its bytes, all else as characters', () => {
    expect(count('👍 ok é日', 'threads')).toBe(10);
    expect(count('❤️', 'threads')).toBe(6);
  });

  it('Bluesky: characters as readers see them, and bytes', () => {
    expect(count('👨‍👩‍👧‍👦🇮🇩', 'graphemes')).toBe(2);
    expect(count('é👍', 'bytes')).toBe(6);
  });

  it('says where the limit is passed, beyond pictures that are not posted', () => {
    expect(
      measure(
        'abc![](x.jpg)def',
        [
          [0, 3],
          [13, 16],
        ],
        'units',
        4,
      ),
    ).toEqual({ count: 6, over: 14 });
    expect(measure('a👍👍', [[0, 5]], 'graphemes', 2)).toEqual({ count: 3, over: 3 });
  });
});

test('links say whether they were written with https', () => {
  expect(linksIn('a https://b.co/c d.id.')).toEqual([
    { start: 2, end: 16, hasProtocol: true },
    { start: 17, end: 21, hasProtocol: false },
  ]);
});
