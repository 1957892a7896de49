import { describe, expect, test } from 'vitest';
import { editDistance } from '../src/text/distance.ts';
import { findUserTerms, patternFault, userItemFor } from '../src/text/user-patterns.ts';

describe('words and phrases of a user', () => {
  test.each([
    ['Acme', 'We left acme, ACME and Acme’s shop', ['acme', 'ACME', 'Acme']],
    ['acme', 'acmeology, pre_acme, acme2', []],
    ['gojek', 'gojekan terus', []],
    ['Acme Cloud', 'acme\n  cloud; AcmeCloud', ['acme\n  cloud']],
    ['Go-Jek', 'naik go-jek, bukan go - jek', ['go-jek']],
    ['C++', 'C++, c++ and C', ['C++', 'c++']],
    ['.NET', 'On .NET and ASP.NET', ['.NET', '.NET']],
    ['Ärger', 'ÄRGER ärgern', ['ÄRGER']],
    ['café', 'cafe\u0301 CAFÉ cafés', ['cafe\u0301', 'CAFÉ']],
    ['東京', '東京, 東京都', ['東京']],
    ['हिन्दी', 'हिन्दी हिन्दीx', ['हिन्दी']],
    ["l'eau", 'de l’eau', ['l’eau']],
    ['🎉', 'yay🎉🎉', ['🎉', '🎉']],
    ['(tm)', 'Acme(tm)', ['(tm)']],
    ['a.b', 'aXb a.b', ['a.b']],
  ])('%s in %s', (item, text, wanted) => {
    expect(findUserTerms([item], text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  test('the longest wins and nothing overlaps', () => {
    const text = 'New York Times, new york, york times';
    const found = findUserTerms(['york', 'New York', 'New York Times', 'York Times'], text);
    expect(found.map(({ item }) => item)).toEqual(['New York Times', 'New York', 'York Times']);
    expect(findUserTerms(['a b', 'b c'], 'a b c').map(({ item }) => item)).toEqual(['a b']);
  });

  test('keeps case when exact, also for a list that was used without', () => {
    const list = ['Acme'];
    expect(findUserTerms(list, 'acme Acme')).toHaveLength(2);
    expect(findUserTerms(list, 'acme Acme', true)).toEqual([{ start: 5, end: 9, item: 'Acme' }]);
  });

  test('empty lists and empty items find nothing', () => {
    expect(findUserTerms([], 'x')).toEqual([]);
    expect(findUserTerms(['', '  '], 'x  y')).toEqual([]);
    expect(findUserTerms(['x'], '')).toEqual([]);
  });

  test('offsets are UTF-16 units', () => {
    expect(findUserTerms(['acme'], '😀😀 İ acme')).toEqual([{ start: 7, end: 11, item: 'acme' }]);
    expect(findUserTerms(['/acme/'], '😀😀 İ acme')).toEqual([{ start: 7, end: 11, item: '/acme/' }]);
    expect(findUserTerms(['/./'], '😀')).toEqual([{ start: 0, end: 2, item: '/./' }]);
  });
});

describe('patterns of a user', () => {
  test.each([
    ['/PRJ-\\d{3}/', 'prj-100 PRJ-204 PRJ-2', ['PRJ-204']],
    ['/prj-\\d{3}/i', 'PRJ-204', ['PRJ-204']],
    ['/^Acme/', 'Acme Acme', ['Acme']],
    ['/\\p{Cyrillic}+/', 'abc где', ['где']],
    ['/x*/', 'ab', []],
    ['/a/b/', 'xa/bx', ['a/b']],
  ])('%s in %s', (item, text, wanted) => {
    expect(findUserTerms([item], text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  test('stand beside plain words', () => {
    const found = findUserTerms(['acme', '/acme \\d+/', 'beta'], 'beta acme 12 acme');
    expect(found.map(({ item }) => item)).toEqual(['beta', '/acme \\d+/', 'acme']);
  });

  test.each([
    ['/a(?=b)/', /missing|invalid/, /Look-ahead/],
    ['/(?<!a)b/', /invalid/, /Look-ahead/],
    ['/(?<=a)b/', /invalid/, /Look-ahead/],
    ['/(a)\\1/', /invalid/, /back-references/],
    ['/(?<n>a)\\k<n>/', /invalid/, /back-references/],
    ['/(a/', /missing/, /RE2/],
    ['/a{1001}/', /invalid repeat/, /RE2/],
    ['/[z-a]/', /invalid/, /RE2/],
  ])('%s is a fault', (item, message, hint) => {
    const fault = patternFault(item);
    expect(fault?.message).toMatch(message);
    expect(fault?.hint).toMatch(hint);
  });

  test.each(['acme', '/acme/', '/a+/i', '(a', '/', '//', '/x', '\\1'])('%s is none', item => {
    expect(patternFault(item)).toBeUndefined();
  });
});

describe('names', () => {
  test('a plain item is the whole name, a pattern part of it', () => {
    const list = ['@acme', 'bit.ly', '/^@gov_/i'];
    expect(userItemFor(list, ['@Acme', 'acme'])).toBe('@acme');
    expect(userItemFor(list, ['@acme.id', 'acme.id'])).toBeUndefined();
    expect(userItemFor(list, ['www.bit.ly', 'bit.ly'])).toBe('bit.ly');
    expect(userItemFor(list, ['@GOV_x'])).toBe('/^@gov_/i');
    expect(userItemFor([], ['x'])).toBeUndefined();
    expect(userItemFor(list, [])).toBeUndefined();
  });
});

describe('edit distance', () => {
  test.each([
    ['acme', 'acme', 0],
    ['acmee', 'acme', 1],
    ['amce', 'acme', 1],
    ['resiko', 'risiko', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abcdef', 'ghijkl', 5],
  ])('%s, %s', (a, b, wanted) => {
    expect(editDistance(a, b, 4)).toBe(wanted);
  });
});

describe('hostile input takes linear time', () => {
  const size = 100_000;
  const words = Array.from({ length: 10_000 }, (_, i) => `acme word${i} cloud`);

  test.each<[string, readonly string[], string]>([
    ['10,000 phrases with one first word', words, 'acme '.repeat(size / 5)],
    ['10,000 phrases, nearly found', words, 'acme word7 clou '.repeat(size / 16)],
    ['a long phrase that repeats a word', ['a '.repeat(50).trim()], 'a '.repeat(size / 2)],
    ['marks', ['acme'], `a${'\u0301\u0323'.repeat(size / 2)}`],
    ['spaces', ['a b'], `a${' '.repeat(size)}`],
    ['(a+)+$', ['/(a+)+$/'], `${'a'.repeat(size)}!`],
    ['(.*a){12}', ['/(.*a){12}/'], 'a'.repeat(11).padStart(size, 'b')],
    ['a.*?b|a', ['/a.*?b|a/'], 'a'.repeat(size)],
    ['a match at every place', ['/a/'], 'a'.repeat(size)],
  ])('%s', (_, list, text) => {
    findUserTerms(list, 'warm up');
    const start = performance.now();
    findUserTerms(list, text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
