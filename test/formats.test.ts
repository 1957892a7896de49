import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { REPORT_WORDS } from '../src/reporters/report-words.ts';
import type { Draft, Problem } from '../src/types.ts';
import { found, reportWith } from './formats.sample.ts';
import { accountOf, draftOf, judge, resultOf } from './reporters.sample.ts';
import { type Element, readXml } from './xml.ts';

const acme = accountOf('acme', 'professional');
const dewi = accountOf('dewi', 'personal');
const draft = draftOf('Halo kak 👩‍👩‍👧 é gaes!\nBro, sampai besok');
const gaes = found(draft, 'gaes', { suggestions: [{ start: 20, end: 24, text: 'teman', safe: false }] });
const bro = found(draft, 'Bro', { level: 'error', rule: 'shouting', fingerprint: 'f2' });
const problem: Problem = { path: 'bad.txt', line: 2, message: 'not valid UTF-8 at byte 3', hint: 'Save it as UTF-8.' };

describe('schemas', () => {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    formats: { 'uri-reference': /^[\w.~%!$&'()*+,;=:@/?#[\]-]*$/ },
  });
  const schema = (name: string) =>
    ajv.compile(JSON.parse(readFileSync(new URL(`fixtures/schemas/${name}.json`, import.meta.url), 'utf8')));

  it.each(['sarif', 'gitlab', 'rdjson'])('%s is what its schema says', async format => {
    const isValid = schema(format);
    const judgements = [judge([resultOf(draft, acme, [gaes, bro]), resultOf(draft, dewi, [bro])])];
    for (const report of [
      await reportWith(format, []),
      await reportWith(format, judgements),
      await reportWith(format, judgements, [problem, { path: 'posts', message: 'no drafts found' }]),
    ]) {
      expect(isValid(JSON.parse(report)), ajv.errorsText(isValid.errors)).toBe(true);
    }
    expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});

describe('the schema that OASIS publishes', () => {
  it('holds for SARIF, hostile drafts and problems included', async () => {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
    // One of its patterns is none with the flag u.
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const odd = draftOf('\u202egaes <b>\0::error::', { path: 'a b/%2e\n:.md' });
    const judgements = [
      judge([resultOf(draft, acme, [gaes, bro]), resultOf(draft, dewi, [bro])]),
      judge([resultOf(odd, acme, [found(odd, 'gaes')])]),
    ];
    const report = JSON.parse(await reportWith('sarif', judgements, [problem]));
    expect(isValid(report), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    expect(isValid({ ...report, runs: [{}] })).toBe(false);
  });
});

describe('units', () => {
  const where = { path: 'posts/monday.md', line: 1 };

  it('are UTF-16 for GitHub and SARIF, which says so, and for checkstyle', async () => {
    const judgements = [judge([resultOf(draft, acme, [gaes])])];
    const column = draft.text.indexOf('gaes') + 1;
    expect(await reportWith('github', judgements)).toContain(
      `::warning file=${where.path},line=1,endLine=1,col=${column},endColumn=${column + 4},title=casual-slang (acme)::`,
    );
    const [run] = JSON.parse(await reportWith('sarif', judgements)).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const region = { startLine: 1, startColumn: column, endLine: 1, endColumn: column + 4 };
    expect(run.results[0].locations[0].physicalLocation.region).toEqual(region);
    expect(run.results[0].fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: region,
      insertedContent: { text: 'teman' },
    });
    const [file] = readXml(await reportWith('checkstyle', judgements)).children;
    expect(file?.children[0]?.attributes).toMatchObject({ line: '1', column: `${column}`, severity: 'warning' });
  });

  it('are UTF-8 bytes for rdjson, in any order and on any line', async () => {
    const late = found(draft, 'besok');
    const { diagnostics } = JSON.parse(await reportWith('rdjson', [judge([resultOf(draft, acme, [late, gaes, bro])])]));
    const bytes = (word: string) => {
      const [first = '', second = ''] = draft.text.split('\n');
      const [line, text] = first.includes(word) ? [1, first] : [2, second];
      const column = Buffer.byteLength(text.slice(0, text.indexOf(word))) + 1;
      return { start: { line, column }, end: { line, column: column + word.length } };
    };
    const ranges = diagnostics.map((one: { location: { range: unknown } }) => one.location.range);
    expect(ranges).toEqual([bytes('besok'), bytes('gaes'), bytes('Bro')]);
    expect(diagnostics[1].suggestions).toEqual([{ range: bytes('gaes'), text: 'teman' }]);
  });

  it('no edit is offered where the text stands behind escapes', async () => {
    const source = '{"text":"gaes"}';
    const written = draftOf('gaes', { map: { source, line: 1, start: 0, written: 'json' } });
    const finding = found(written, 'gaes', { suggestions: [{ start: 0, end: 4, text: '"', safe: true }] });
    const judgements = [judge([resultOf(written, acme, [finding])])];
    expect(JSON.parse(await reportWith('rdjson', judgements)).diagnostics[0].suggestions).toEqual([]);
    expect(JSON.parse(await reportWith('sarif', judgements)).runs[0].results[0].fixes).toBeUndefined();
  });
});

describe('fingerprints', () => {
  const moved = (text: string): Draft => draftOf(text, { path: 'a.md' });
  const twice = (text: string) => {
    const one = moved(text);
    const first = found(one, 'gaes', { fingerprint: 'f1' });
    const start = text.lastIndexOf('gaes');
    const second = found(one, 'gaes', { start, end: start + 4, column: 60, endColumn: 64, fingerprint: 'f1' });
    return [judge([resultOf(one, acme, [first, second])])];
  };

  it('stay when lines move, and are different for the same word twice', async () => {
    const prints = async (text: string) =>
      JSON.parse(await reportWith('gitlab', twice(text))).map((one: { fingerprint: string }) => one.fingerprint);
    const before = await prints('gaes dan gaes');
    expect(new Set(before).size).toBe(2);
    expect(await prints('\n\n\ngaes atau gaes')).toEqual(before);
    const [run] = JSON.parse(await reportWith('sarif', twice('gaes dan gaes'))).runs;
    expect(run.results[0].partialFingerprints).toEqual({ 'socialpost/v1': 'f1' });
  });
});

describe('levels and accounts', () => {
  const levels = (['error', 'warn', 'info'] as const).map((level, i) =>
    found(draft, 'gaes', { level, rule: level, start: 20 + i, weight: 'clear' }),
  );
  const judgements = [judge([resultOf(draft, acme, levels)])];

  it('are mapped', async () => {
    expect((await reportWith('github', judgements)).match(/^::(\w+)/gm)).toEqual(['::error', '::warning', '::notice']);
    const gitlab = JSON.parse(await reportWith('gitlab', judgements));
    expect(gitlab.map((one: { severity: string }) => one.severity)).toEqual(['major', 'minor', 'info']);
    const { results } = JSON.parse(await reportWith('sarif', judgements)).runs[0];
    expect(results.map((one: { level: string }) => one.level)).toEqual(['error', 'warning', 'note']);
    const { diagnostics } = JSON.parse(await reportWith('rdjson', judgements));
    expect(diagnostics.map((one: { severity: string }) => one.severity)).toEqual(['ERROR', 'WARNING', 'INFO']);
    const [file] = readXml(await reportWith('checkstyle', judgements)).children;
    expect(file?.children.map(error => error.attributes.severity)).toEqual(['error', 'warning', 'info']);
  });

  it('a finding of two accounts is said once, at its worst level', async () => {
    const both = [judge([resultOf(draft, dewi, [{ ...bro, level: 'info' }]), resultOf(draft, acme, [bro])])];
    const issues = JSON.parse(await reportWith('gitlab', both));
    expect(issues).toMatchObject([{ severity: 'major', check_name: 'shouting' }]);
    expect(await reportWith('github', both)).toContain('title=shouting (dewi%2C acme)::');
  });

  it('what speaks against another account than the best is no matter for a draft that suits one', async () => {
    const untold = [judge([resultOf(draft, dewi), resultOf(draft, acme, [bro])], false)];
    expect(await reportWith('gitlab', untold)).toBe('[]\n');
    expect(await reportWith('github', untold)).toBe('1 draft: 1 suits\n');
    expect(await reportWith('junit', untold)).toContain('failures="0"');
    expect(JSON.parse(await reportWith('gitlab', [judge(untold[0]!.results, true)]))).toHaveLength(1);
  });

  it('JUnit fails as the run does', async () => {
    const review = [judge([resultOf(draft, acme, [gaes])])];
    const caseOf = async (failOn: 'needs-review' | 'does-not-suit') => {
      const [suite] = readXml(await reportWith('junit', review, [], { failOn })).children;
      return { failures: suite?.attributes.failures, child: suite?.children[0]?.children[0] as Element };
    };
    const passed = await caseOf('does-not-suit');
    expect(passed).toMatchObject({ failures: '0', child: { name: 'system-out' } });
    expect(passed.child.text).toBe('1:21: warning: “gaes” is slang. [casual-slang] (acme)');
    const failed = await caseOf('needs-review');
    const attributes = { type: 'needs-review', message: 'needs review for acme (professional)' };
    expect(failed).toMatchObject({ failures: '1', child: { name: 'failure', attributes } });
  });

  it('JUnit puts the drafts of a file into one suite', async () => {
    const files = ['a.md', 'a.md', 'b.md'].map(path => judge([resultOf(draftOf('Halo', { path }), acme)]));
    const { children } = readXml(await reportWith('junit', files));
    expect(children.map(suite => [suite.attributes.name, suite.attributes.tests, suite.children.length])).toEqual([
      ['a.md', '2', 2],
      ['b.md', '1', 1],
    ]);
  });
});

describe('problems', () => {
  it.each([
    ['github', '::error file=bad.txt,line=2,title=bad.txt::not valid UTF-8 at byte 3. Save it as UTF-8.\n'],
    ['gitlab', '"check_name":"not-judged"'],
    ['sarif', '"executionSuccessful":false,"toolExecutionNotifications":[{"descriptor":{"id":"not-judged"}'],
    ['rdjson', '"location":{"path":"bad.txt","range":{"start":{"line":2}}},"severity":"ERROR"'],
    ['junit', '<error type="not-judged" message="not valid UTF-8 at byte 3">Save it as UTF-8.</error>'],
    ['checkstyle', '<error line="2" severity="error" message="not valid UTF-8 at byte 3. Save it as UTF-8."'],
    ['markdown', '### Could not be judged\n\n- `bad.txt:2` not valid UTF-8 at byte 3. Save it as UTF-8.'],
    ['html', '<code>bad.txt:2</code> not valid UTF-8 at byte 3. Save it as UTF-8.'],
  ])('stand in %s', async (format, text) => {
    expect(await reportWith(format, [], [problem])).toContain(text);
  });
});

describe('--quiet', () => {
  it.each(['github', 'gitlab', 'sarif', 'rdjson', 'junit', 'checkstyle', 'markdown', 'html'])('%s', async format => {
    const judgements = [judge([resultOf(draft, acme, [gaes])])];
    expect(await reportWith(format, judgements)).toContain('gaes');
    expect(await reportWith(format, judgements, [], { quiet: true })).not.toContain('gaes');
  });
});

describe('words', () => {
  it('are the same in both languages', () => {
    const keys = (value: object) => Object.entries(value).map(([key, inner]) => `${key}:${typeof inner}`);
    expect(keys(REPORT_WORDS.id)).toEqual(keys(REPORT_WORDS.en));
  });
});
