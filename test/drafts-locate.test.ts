import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locate, locateAt } from '../src/drafts/locate.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import type { Draft, Format } from '../src/types.ts';

beforeAll(() => prepare(['tweet']));

function draftsOf(text: string, format: Format): Draft[] {
  const items = readText(text, { path: 'x', format });
  expect(items.filter(isProblem)).toEqual([]);
  return items as Draft[];
}

/** The offset in a file that a line and column name; lines end with LF. */
function offsetOf(source: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

const character = fc.constantFrom(...'ab-# \t\u00e9\u{1f408}"\\\u2028\u0085'.split(''), '🐈', 'kucing');
const line = fc.string({ unit: character, maxLength: 12 });
const post = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map(lines => lines.join('\n'))
  .filter(text => /[^ \t\n]/.test(text) && !/^(---|\+\+\+)/m.test(text));

describe('locate', () => {
  it('finds every character of a plain text', () => {
    fc.assert(
      fc.property(post, text => {
        const [draft] = draftsOf(text, 'text') as [Draft];
        for (let i = 0; i < draft.text.length; i++) {
          expect(text[offsetOf(text, locate(draft.map, i))]).toBe(draft.text[i]);
        }
        expect(locate(draft.map, draft.text.length).line).toBe(
          locate(draft.map, 0).line + draft.text.split('\n').length - 1,
        );
      }),
    );
  });

  it('finds every character of every part of a thread, with LF and with CRLF', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 5 }), posts => {
        const lf = posts.join('\n---\n');
        const crlf = lf.replaceAll('\n', '\r\n');
        const drafts = draftsOf(lf, 'tweet');
        const same = draftsOf(crlf, 'tweet');
        expect(drafts.map(draft => draft.text)).toEqual(posts.map(text => outer(text)));
        expect(same.map(draft => draft.text)).toEqual(drafts.map(draft => draft.text));
        for (const [n, draft] of drafts.entries()) {
          for (let i = 0; i < draft.text.length; i++) {
            const position = locate(draft.map, i);
            expect(lf[offsetOf(lf, position)]).toBe(draft.text[i]);
            expect(locate((same[n] as Draft).map, i)).toEqual(position);
          }
        }
      }),
    );
  });

  it('finds every character of a JSON string, however it is escaped', () => {
    const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
    // Each item is the written form of every UTF-16 unit of one character.
    const plain = fc.constantFrom('a', 'é', '🐈', '\u2028', '[', '}', ':').map(char => char.split(''));
    const short = fc.constantFrom('\\n', '\\r', '\\t', '\\"', '\\\\', '\\/').map(written => [written]);
    const coded = fc
      .constantFrom('a', '\n', '\r', '🐈', '"', '\ud83d')
      .map(char => char.split('').map(c => hex(c.charCodeAt(0))));
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, short, coded), { maxLength: 20 }), characters => {
        const start = '{"of":[{"text":"no"}],"id":"text", "t\\u0065xt" : "';
        const units = ['x', ...characters.flat(), 'x'];
        const [draft] = draftsOf(`\n${start + units.join('')}"}\n`, 'ndjson') as [Draft];
        const value = JSON.parse(`"${units.join('')}"`) as string;
        expect(draft.text).toBe(value.replaceAll('\r\n', '\n'));
        let offset = 0;
        let column = start.length + 1;
        for (const [i, written] of units.entries()) {
          // The LF of a CRLF has no place of its own.
          if (value[i] !== '\n' || value[i - 1] !== '\r')
            expect(locate(draft.map, offset++)).toEqual({ line: 2, column });
          column += written.length;
        }
        expect(locate(draft.map, offset)).toEqual({ line: 2, column });
      }),
    );
  });

  it('counts from what is left of a JSON text whose first lines are blank', () => {
    const [draft] = draftsOf('{"text":"\\n \\nPagi\\n"}', 'ndjson') as [Draft];
    expect(draft.text).toBe('Pagi');
    expect(locate(draft.map, 0)).toEqual({ line: 1, column: 15 });
  });

  it('takes the last of two keys, as JSON.parse does', () => {
    const [draft] = draftsOf('{"text":"one","text":"two"}', 'ndjson') as [Draft];
    expect(draft.text).toBe('two');
    expect(locate(draft.map, 0).column).toBe(23);
  });

  it('does not count a byte order mark, and places media of the front matter', () => {
    const text = '\uFEFF---\r\nmedia:\r\n  - file: kucing.jpg\r\n    alt: Kucing\r\n---\r\n\r\nPagi';
    const [draft] = draftsOf(text, 'tweet') as [Draft];
    expect(locate(draft.map, 0)).toEqual({ line: 7, column: 1 });
    expect(locateAt(draft.map, draft.media[0]?.at ?? -1)).toEqual({ line: 3, column: 11 });
  });
});

/** A text without its blank outer lines. */
function outer(text: string): string {
  const lines = text.split('\n');
  while (lines[0]?.trim() === '' && !/[^ \t]/.test(lines[0])) lines.shift();
  while (!/[^ \t]/.test(lines.at(-1) as string)) lines.pop();
  return lines.join('\n');
}
