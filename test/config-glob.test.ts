import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob } from '../src/config/glob.ts';

function matches(glob: string, path: string): boolean {
  const compiled = compileGlob(glob);
  if ('fault' in compiled) throw new Error(compiled.fault);
  return compiled.matches(path);
}

describe('globs', () => {
  it.each([
    ['tweets/*.md', 'tweets/a.md', 'tweets/a/b.md tweets/a.txt x/tweets/a.md'],
    ['tweets/**', 'tweets/a.md tweets/a/b/c.md', 'x/tweets/a.md'],
    ['tweets/', 'tweets/a.md tweets/a/b.md', 'x/tweets/a.md'],
    ['**/tweets/**', 'tweets/a x/tweets/a x/y/tweets/a/b', 'x/tweet/a'],
    ['*.md', 'a.md x/y/a.md .md', 'a.txt a.md/b'],
    ['./a.md', 'a.md', 'b/b.md'],
    ['/a.md', 'a.md', 'x/a.md'],
    ['a/**/b', 'a/b a/x/b a/x/y/b', 'a/xb ab'],
    ['**/a/**/b', 'x/a/y/a/z/b a/b', 'b/a'],
    ['a?c/x', 'abc/x a🐱c/x', 'ac/x abbc/x'],
    ['a/{x,y}.{md,txt}', 'a/x.md a/y.txt', 'a/x.doc a/{x,y}.md'],
    ['a/{b,{c,d}e}', 'a/b a/ce a/de', 'a/c a/be'],
    ['a/{b}/[c]+(d)', 'a/{b}/[c]+(d)', 'a/b/c a/b/cd'],
    ['a/*b*c', 'a/bc a/xbxbxc', 'a/cb'],
  ])('%s', (glob, yes, no) => {
    for (const path of yes.split(' ')) expect([path, matches(glob, path)]).toEqual([path, true]);
    for (const path of no.split(' ')) expect([path, matches(glob, path)]).toEqual([path, false]);
  });

  it.each(['!a', 'a\\b', '../a', 'a/../../b', `{a,b}`.repeat(30), 'x'.repeat(1001)])('refuses %s', glob => {
    expect(compileGlob(glob)).toHaveProperty('fault');
  });

  it('agrees with a regular expression', () => {
    const part = fc.stringMatching(/^[ab*?]{1,4}$/).filter(text => !text.includes('**'));
    const globs = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 2, maxLength: 5 });
    const paths = fc.array(fc.stringMatching(/^[ab]{1,4}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(globs, paths, (parts, names) => {
        const source = parts.map(one =>
          one === '**' ? '(?:[^/]+/)*' : `${one.replace(/[*?]/g, c => `[^/]${c === '*' ? '*' : ''}`)}/`,
        );
        const expected = new RegExp(`^${source.join('')}$`).test(`${names.join('/')}/`);
        expect(matches(parts.join('/'), names.join('/'))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not grow faster than pattern times path', () => {
    expect(matches(`${'*a'.repeat(499)}b`, 'a'.repeat(4000))).toBe(false);
    expect(matches(`${'**/a/'.repeat(199)}b`, 'a/'.repeat(2000))).toBe(false);
  });
});
