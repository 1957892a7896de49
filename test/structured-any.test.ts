import fc from 'fast-check';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { trimBlankLines } from '../src/drafts/draft.ts';
import { locate } from '../src/drafts/locate.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import { createDict } from '../src/drafts/structured/tree.ts';
import { readYamlTree } from '../src/drafts/structured/yaml-tree.ts';
import type { Draft, Format } from '../src/types.ts';

beforeAll(() => prepare(['yaml']));

const unit = fc.constantFrom(
  ...'ab -:#\'"\\>|&*!%@`{}[],?\t\n'.split(''),
  '\n\n',
  '  ',
  '\n  ',
  'é',
  '🐈',
  '\u2028',
  '\u00a0',
  '\u0007',
  '\r\n',
  ' kucing ',
);
const text = fc
  .array(unit, { maxLength: 30 })
  .map(units => `x${units.join('')}y`)
  .map(all => all.replaceAll(/\r(?!\n)/g, ''));
const post = fc.record({
  text,
  note: text,
  media: fc.array(fc.record({ file: text.map(all => all.replaceAll(/\s/g, '')), alt: text })),
});
const posts = fc.array(post, { minLength: 1, maxLength: 5 });

/** Every unit of a draft's text stands where its position says: as itself, or as an escape of it. */
function checkPlaces(draft: Draft, file: string): void {
  const lines = file.split('\n');
  for (let i = 0; i <= draft.text.length; i++) {
    const { line, column } = locate(draft.map, i);
    const there = (lines[line - 1] as string).slice(column - 1);
    const char = draft.text[i];
    if (char === undefined) expect(there).toMatch(/^(?:["'\r]|$| #|[,}\]])/);
    // A break may stand for a space, and for the first of several.
    else if (char === ' ' || char === '\n') expect(there).toMatch(/^(?:[ \t\r]|$|\\)/);
    else if (there[0] !== '\\' || char === '\\') expect(there[0]).toBe(char);
    else expect(there).toMatch(/^\\[^\n]/);
  }
}

function read(file: string, format: Format): Draft[] {
  const items = readText(file, { path: 'x', format });
  expect(items.filter(isProblem)).toEqual([]);
  return items as Draft[];
}

const LF = (all: string): string => all.replaceAll('\r\n', '\n');

/** As a draft has it: LF-only, without blank outer lines. */
function kept(all: string): string {
  const { start, end } = trimBlankLines(LF(all), 0, LF(all).length);
  return LF(all).slice(start, end);
}

function loaded(file: string): { posts: { text: string; media: { file: string; alt: string }[] }[] } | undefined {
  try {
    return load(file) as ReturnType<typeof loaded>;
  } catch {
    return undefined;
  }
}

describe('any posts', () => {
  it('written as YAML in any style are the same when read, each character at its place', () => {
    const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
    const options = fc.record({
      defaultStringType: styles,
      lineWidth: fc.constantFrom(0, 20, 40),
      indent: fc.integer({ min: 1, max: 5 }),
      indentSeq: fc.boolean(),
      flow: fc.boolean(),
      crlf: fc.boolean(),
    });
    fc.assert(
      fc.property(posts, options, (all, { flow, crlf, ...how }) => {
        const written = stringify(
          { posts: all },
          { ...how, defaultKeyType: 'PLAIN', ...(flow && { collectionStyle: 'flow' }) },
        );
        const file = crlf ? LF(written).replaceAll('\n', '\r\n') : written;
        // The writer writes what no other reader takes, too; what js-yaml makes of it counts.
        const wanted = loaded(file)?.posts;
        if (wanted === undefined) {
          expect(readText(file, { path: 'x', format: 'yaml' })).toMatchObject([
            { message: expect.stringContaining('YAML') },
          ]);
          return;
        }
        const drafts = read(file, 'yaml');
        expect(drafts.map(draft => draft.text)).toEqual(wanted.map(one => kept(one.text)));
        expect(drafts.map(({ media }) => media.map(({ file: name, alt }) => [name, alt]))).toEqual(
          wanted.map(one => one.media.map(({ file: name, alt }) => [name, alt])),
        );
        for (const draft of drafts) checkPlaces(draft, file);
      }),
      { numRuns: 1000 },
    );
  });

  it('written as JSON are the same when read, each character at its place', () => {
    const options = fc.record({
      indent: fc.constantFrom(undefined, 2, '\t'),
      ascii: fc.boolean(),
      comments: fc.boolean(),
    });
    fc.assert(
      fc.property(posts, options, (all, { indent, ascii, comments }) => {
        const plain = JSON.stringify({ posts: all }, null, indent);
        const safe = ascii
          ? plain.replace(/[^\n\t -~]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
          : plain;
        const file = comments ? `// posts\n${safe.replace(/\}$/, ', /* end */ }')}` : safe;
        const drafts = read(file, 'json');
        expect(drafts.map(draft => draft.text)).toEqual(all.map(one => LF(one.text)));
        for (const draft of drafts) checkPlaces(draft, file);
      }),
      { numRuns: 500 },
    );
  });

  it('are never a crash, whatever the text', () => {
    const piece = fc.constantFrom('- ', 'text', ': ', 'posts', '\n', '  ', '"', "'", '{', '}', '[', ']', ',', '&a ', '*a', '<<', '|', '>', '? ', '---\n', '!!x ', '#', '\t', 'x', 'date', '~', '\0', 'ü'); // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const format of ['yaml', 'json', 'markdown'] as const) readText(pieces.join(''), { path: 'x', format });
        readText(`---\n${pieces.join('')}\n---\n`, { path: 'x', format: 'markdown' }, { textKey: 'text' });
      }),
      { numRuns: 2000 },
    );
  });
});

it('a tree of YAML is what js-yaml makes of it, as text', () => {
  const file = 'a: [1, "x", {b: ~}]\nc: &c {d: 0o7}\ne: {<<: *c, f: no}\n';
  const tree = readYamlTree(file);
  const plain = (node: unknown): unknown =>
    JSON.parse(
      JSON.stringify(node, (key, value) =>
        key === 'at' || key === 'map' || key === 'is' || key === 'quoted' ? undefined : value,
      ),
    );
  expect(plain(tree)).toEqual({
    roots: [
      {
        entries: [
          {
            name: 'a',
            value: { items: [{ value: '1' }, { value: 'x' }, { entries: [{ name: 'b', value: { value: '~' } }] }] },
          },
          { name: 'c', value: { entries: [{ name: 'd', value: { value: '0o7' } }] } },
          {
            name: 'e',
            value: {
              entries: [
                { name: 'f', value: { value: 'no' } },
                { name: 'd', value: { value: '0o7' } },
              ],
            },
          },
        ],
      },
    ],
  });
  expect(createDict(0).end()).toEqual({ is: 'dict', at: 0, entries: [] });
});
