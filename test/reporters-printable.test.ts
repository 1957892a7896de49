import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonString } from '../src/reporters/json-string.ts';
import { printable, printableMap } from '../src/reporters/printable.ts';
import { formatProblem } from '../src/reporters/problem.ts';
import { accountOf, ciCommands, draftOf, findingOf, judge, RAW, report, resultOf } from './reporters.sample.ts';

const COMMANDS = ['::', '##', '[', '##[', '##vso[', '##teamcity[', '::error::', '##[add-mask]', ':', '#', 'vso['];
const SPACES = [' ', '\t', '\n', '\r', '\u3000', '\u0085', '\u2028', '\ufeff', '\u200b', '\u200d', '\u200c', '\v'];
const CHARS = [
  '\x1b[31m',
  '\u202e',
  '\ud83d',
  '\udc31',
  '🐱',
  '👨‍👩‍👧',
  '❤️',
  '\u{e0041}',
  'a',
  'ب',
  'क',
  '語',
  'é',
  '\u0301',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...COMMANDS, ...SPACES, ...CHARS), fc.string({ unit: 'binary', maxLength: 3 })))
  .map(parts => parts.join(''));

describe('printable', () => {
  it.each([
    ['plain text, as it is: "é — 日本" 🐱', 'plain text, as it is: "é — 日本" 🐱'],
    ['a\x1b[31mred', 'a\\x1b[31mred'],
    ['\x00\x07\x7f\x85\x9b', '\\x00\\x07\\x7f\\x85\\x9b'],
    ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
    ['\u202eabc\u2066\u200f', '\\u202eabc\\u2066\\u200f'],
    ['zero\u200bwidth\ufeff\u00ad\u2060', 'zero\\u200bwidth\\ufeff\\xad\\u2060'],
    ['tag\u{e0020}\u{e007f}', 'tag\\u{e0020}\\u{e007f}'],
    ['\ud83d alone \udc31', '\\ud83d alone \\udc31'],
    ['a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ])('shows %j by its codes', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['👨‍👩‍👧', '🧑🏽‍💻', '🏳️‍🌈', '❤️', '1️⃣', 'می‌خواهم', 'क्‍ष', 'ක්‍ර', '葛󠄀'])('leaves %s whole', text => {
    expect(printable(text)).toBe(text);
  });

  it.each([
    ['a\u200db', 'a\\u200db'],
    ['🐱\u200d', '🐱\\u200d'],
    ['pol\u200citics', 'pol\\u200citics'],
    ['a\ufe0f', 'a\\ufe0f'],
    ['a\u{e0100}', 'a\\u{e0100}'],
    ['🐱\ufe0f\ufe0f', '🐱\ufe0f\\ufe0f'],
  ])('shows joiners and selectors that do no work: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each([
    ['::error file=x::fake', '\\x3a:error file=x::fake'],
    ['  ::add-mask::the', '  \\x3a:add-mask::the'],
    ['\u3000::set-output name=ok::true', '\u3000\\x3a:set-output name=ok::true'],
    ['std::vector', 'std::vector'],
    ['text ##[error]mid-line', 'text #\\x23[error]mid-line'],
    ['##vso[task.setvariable]', '#\\x23vso[task.setvariable]'],
    ["###teamcity[buildStatus status='SUCCESS']", "##\\x23teamcity[buildStatus status='SUCCESS']"],
    ['## A heading', '## A heading'],
  ])('breaks the CI command in %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps line ends and tabs when asked, and still breaks commands on each line', () => {
    expect(printable('a\n\t::error::x\r', { multiline: true })).toBe('a\n\t\\x3a:error::x\\r');
  });

  it('never lets a raw control or a runner command through, and is done after one pass', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, multiline) => {
        const shown = printable(text, { multiline });
        expect(multiline ? shown.replaceAll('\t', '') : shown).not.toMatch(RAW);
        if (!multiline) expect(shown).not.toContain('\n');
        expect(ciCommands(shown)).toEqual([]);
        expect(printable(shown, { multiline })).toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('maps offsets to where they went', () => {
    const { shown, at } = printableMap('a\u202eb\x1bc');
    expect(shown).toBe('a\\u202eb\\x1bc');
    expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([0, 1, 7, 8, 12, 13]);
  });

  it.each([' ', '#', ':', '##', '\u0301', '\u200d', '::'])('takes linear work on a long run of %j', unit => {
    expect(printable(unit.repeat(200_000)).length).toBeGreaterThan(0);
  });
});

describe('jsonString', () => {
  it('gives back the same value and holds nothing raw', () => {
    fc.assert(
      fc.property(hostile, text => {
        const json = jsonString(text);
        expect(JSON.parse(json)).toBe(text);
        expect(json).not.toMatch(RAW);
        expect(ciCommands(json)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every format', () => {
  it.each(['pretty', 'compact', 'json', 'ndjson'])(
    '%s stays clean whatever the draft, the path and the config say',
    async format => {
      const path = fc.oneof(hostile, fc.constantFrom(':', '::', '#', ' :'));
      await fc.assert(
        fc.asyncProperty(hostile, path, fc.nat(), fc.nat(), fc.boolean(), async (text, other, a, b, targeted) => {
          const draft = draftOf(text, { path: other || 'x', id: other, format: 'ndjson', of: 2 });
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const suggestions = [{ start, end, text: other, safe: true }];
          const over = { start, end, message: `x ${other}`, why: other, advice: text, rule: other, suggestions };
          const finding = findingOf(draft, '', { ...over, text: text.slice(start, end) });
          const accounts = [accountOf(other, 'shared'), accountOf(text, 'personal')];
          const skipped = [{ rule: other, reason: text }];
          const judged = judge(
            accounts.map(account => resultOf(draft, account, [finding], skipped)),
            targeted,
          );
          const output = await report(format, [judged, judge([resultOf(draft, accounts[0]!)])]);
          expect(output).not.toMatch(RAW);
          expect(ciCommands(output)).toEqual([]);
          if (format === 'compact') expect(output.split('\n')).toHaveLength(3);
        }),
        { numRuns: 500 },
      );
    },
  );

  it.each(['pretty', 'compact'])('%s prints no line over 500 columns', async format => {
    const draft = draftOf('x'.repeat(1 << 20));
    const finding = findingOf(draft, 'x', { end: 1 << 20, message: `“${draft.text}” is long`, why: draft.text });
    const output = await report(format, [judge([resultOf(draft, accountOf('y'.repeat(999), 'shared'), [finding])])]);
    expect(Math.max(...output.split('\n').map(line => line.length))).toBeLessThanOrEqual(500);
  });
});

describe('formatProblem', () => {
  it('names the place, then the message, then the hint on its own line', () => {
    const problem = { path: 'a.yaml', line: 3, column: 5, message: 'unknown rule "x"', hint: 'Did you mean "y"?' };
    expect(formatProblem(problem)).toBe('a.yaml:3:5: unknown rule "x"\n  Did you mean "y"?\n');
    expect(formatProblem({ path: '::error ::\x1b', message: 'a\nb' })).toBe('\\x3a:error ::\\x1b: a\\nb\n');
    expect(formatProblem({ path: 'x', message: 'y', hint: 'a\n::error::b' })).toBe('x: y\n  a\n  \\x3a:error::b\n');
  });
});
