import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { useColor } from '../src/reporters/color.ts';
import { excerpt } from '../src/reporters/excerpt.ts';
import { createReporter, formats } from '../src/reporters/index.ts';
import { toLine, toRecord } from '../src/reporters/record.ts';
import { clip, widthOf, wrap } from '../src/reporters/width.ts';
import { WORDS } from '../src/reporters/words.ts';
import { accountOf, draftOf, findingOf, judge, report, resultOf } from './reporters.sample.ts';

const personal = accountOf('personal', 'personal');
const acme = accountOf('acme', 'professional');
const draft = draftOf('Fotonya nyusul ya gaes 🐱\nSampai besok');
const gaes = findingOf(draft, 'gaes', { suggestions: [{ start: 18, end: 22, text: 'teman-teman', safe: false }] });
const cat = findingOf(draft, '🐱', {
  rule: 'pet-photos',
  level: 'error',
  message: '“🐱” shows a pet.',
  why: '',
  advice: '',
});
const skipped = [{ rule: 'pet-photos', reason: '3 earlier posts, 10 are needed' }];

describe('pretty', () => {
  it('shows the verdict, then each finding with its line, reason and advice', async () => {
    const whatIf = [{ verdict: 'suits' as const, findings: [0, 1] }];
    const result = { ...resultOf(draft, acme, [gaes, cat]), fit: 35, whatIf };
    expect(await report('pretty', [judge([result])])).toBe(`\
posts/monday.md:1
  ✗ does not suit acme (professional) because of pet-photos · fit 35

  2 edits make it suit acme: “gaes” → “teman-teman”, without “🐱”.

  posts/monday.md:1:19  warning  casual-slang
    “gaes” is slang.

    1 │ Fotonya nyusul ya gaes 🐱
      │                   ^^^^

    why   Some readers take it as a lack of care.
    try   Say it as you would to a client you like.
    edit  “teman-teman” instead of “gaes”

  posts/monday.md:1:24  error  pet-photos
    “🐱” shows a pet.

    1 │ Fotonya nyusul ya gaes 🐱
      │                        ^^

1 draft: 1 does not suit
`);
  });

  it('sums up several accounts in a table, shows each span once and says which account to use', async () => {
    const note = { ...gaes, level: 'info' as const };
    const profane = { ...gaes, rule: 'profanity', level: 'error' as const, message: '“gaes” swears.' };
    const worse = { ...resultOf(draft, acme, [gaes, profane]), fit: 35, reasons: ['profanity', 'casual-slang'] };
    const results = [
      { ...worse, whatIf: [{ verdict: 'suits' as const, findings: [0, 1] }] },
      { ...resultOf(draft, personal, [note], skipped), fit: 97 },
    ];
    expect(await report('pretty', [judge(results, false)], { locale: 'id' })).toBe(`\
posts/monday.md:1
  ✓ personal            cocok        kecocokan 97  tidak ada keberatan
  ✗ acme (profesional)  tidak cocok  kecocokan 35  profanity, casual-slang

  Siap diunggah sebagai personal.
  1 suntingan membuatnya cocok untuk acme: “gaes” → “teman-teman”.

  posts/monday.md:1:19  kesalahan  profanity, juga casual-slang
    “gaes” swears.

    1 │ Fotonya nyusul ya gaes 🐱
      │                   ^^^^

    alasan  Some readers take it as a lack of care.
    saran   Say it as you would to a client you like.
    ganti   “gaes” menjadi “teman-teman”
    untuk   acme (kesalahan), personal (catatan)

Dilewati: pet-photos (3 earlier posts, 10 are needed)

1 draf: 1 cocok
`);
  });

  it('gives a draft that suits one line, and gathers the skip reasons', async () => {
    const part = draftOf('b', { path: 'b.tweet', part: 2, of: 3 });
    const post = draftOf('c', { path: 'c.ndjson', format: 'ndjson', id: 'x17' });
    const note = { ...gaes, level: 'info' as const };
    const judgements = [
      judge([resultOf(part, acme, [], skipped)]),
      judge([resultOf(post, personal, [note], skipped), resultOf(post, acme, [])], false),
    ];
    expect(await report('pretty', judgements)).toBe(`\
✓ b.tweet:1 · part 2 of 3  suits acme (professional)
c.ndjson:1 · x17 · notes: casual-slang
  ✓ personal             suits  fit 100  no objection
  ✓ acme (professional)  suits  fit 100  no objection

Skipped: pet-photos (3 earlier posts, 10 are needed) ×2

2 drafts: 2 suit
`);
  });

  it('counts the drafts that suit when there are more than twenty', async () => {
    const many = (n: number) => Array.from({ length: n }, () => judge([resultOf(draft, acme)]));
    expect((await report('pretty', many(20))).match(/✓ posts/g)).toHaveLength(20);
    expect(await report('pretty', many(21))).toBe('✓ 21 drafts suit (not listed)\n\n21 drafts: 21 suit\n');
  });

  it('says a reason once for each rule and draft', async () => {
    const twice = draftOf('gaes, bro gaes');
    const findings = [findingOf(twice, 'gaes'), findingOf(twice, 'bro')];
    const output = await report('pretty', [
      judge([resultOf(twice, acme, findings)]),
      judge([resultOf(twice, acme, findings)]),
    ]);
    expect(output.match(/lack of care/g)).toHaveLength(2);
    expect(output.match(/is slang/g)).toHaveLength(4);
  });

  it('colours without changing a word', async () => {
    const judgements = [judge([resultOf(draft, acme, [gaes, cat])]), judge([resultOf(draft, personal)])];
    const colored = await report('pretty', judgements, { color: true });
    expect(colored).toContain('\x1b[31m✗');
    expect(colored.replaceAll(/\x1b\[\d+m/g, '')).toBe(await report('pretty', judgements));
  });

  it('breaks a CI command that wrapping would bring to the start of a line', async () => {
    const message = `${'word '.repeat(16)}::error::x`;
    const output = await report('pretty', [judge([resultOf(draft, acme, [{ ...gaes, message }])])]);
    expect(output).toContain('\n    \\x3a:error::x\n');
  });
});

describe('--quiet', () => {
  const judgements = [
    judge([resultOf(draft, personal)]),
    judge([resultOf(draft, acme, [gaes])]),
    judge([resultOf(draft, personal, [gaes]), resultOf(draft, acme, [cat])]),
    judge([resultOf(draft, personal), resultOf(draft, acme, [cat])], false),
  ];

  it('prints only what does not suit', async () => {
    const output = await report('pretty', judgements, { quiet: true });
    expect(output.match(/^posts/gm)).toHaveLength(1);
    expect(output).toContain('does not suit acme');
    expect(output).not.toContain('personal');
    expect(await report('pretty', judgements.slice(0, 2), { quiet: true })).toBe('');
    expect((await report('ndjson', judgements, { quiet: true })).match(/\n/g)).toHaveLength(1);
    expect((await report('compact', judgements, { quiet: true })).match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(await report('json', judgements, { quiet: true })).summary.drafts).toBe(4);
  });
});

describe('compact', () => {
  it('prints one line for each finding and account, nothing for a draft that suits', async () => {
    const judgements = [judge([resultOf(draft, personal)]), judge([resultOf(draft, acme, [gaes, cat])])];
    expect(await report('compact', judgements)).toBe(
      'posts/monday.md:1:19: warning: “gaes” is slang. [casual-slang] (acme)\n' +
        'posts/monday.md:1:24: error: “🐱” shows a pet. [pet-photos] (acme)\n',
    );
  });
});

describe('json and ndjson', () => {
  const results = [resultOf(draft, personal, [], skipped), resultOf(draft, acme, [gaes, cat], skipped)];
  const schema = JSON.parse(readFileSync(new URL('../src/reporters/result.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv({ allErrors: true, schemas: { schema } });
  const isResult = ajv.getSchema('schema#/definitions/result')!;
  const isReport = ajv.getSchema('schema#/definitions/report')!;

  it('are the same records, and what the schema says', async () => {
    const lines = (await report('ndjson', [judge(results)]))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    const document = JSON.parse(await report('json', [judge(results)]));
    expect(lines).toEqual(results.map(toRecord));
    expect(document.results).toEqual(lines);
    expect(document.tool).toEqual({ name: 'socialpost', version: '1.2.3' });
    expect(document.summary).toEqual({
      files: 1,
      drafts: 1,
      suits: 0,
      needsReview: 0,
      doesNotSuit: 1,
      suppressed: 0,
      problems: 0,
    });
    for (const line of lines) expect(isResult(line), ajv.errorsText(isResult.errors)).toBe(true);
    expect(isReport(document), ajv.errorsText(isReport.errors)).toBe(true);
    expect(isReport(JSON.parse(await report('json', [])))).toBe(true);
    expect(isResult({ ...lines[1], verdict: 'maybe' })).toBe(false);
  });

  it('hold the documented keys in their order', () => {
    const record = JSON.parse(toLine(results[1]!));
    expect(Object.keys(record)).toEqual([
      'draft',
      'account',
      'verdict',
      'decidedBy',
      'findings',
      'skipped',
      'fit',
      'best',
      'whatIf',
      'suppressed',
      'approvedBy',
    ]);
    expect(Object.keys(record.draft)).toEqual(['id', 'path', 'line', 'part', 'of']);
    expect(Object.keys(record.account)).toEqual(['name', 'kind']);
    expect(Object.keys(record.findings[0])).toEqual(schema.definitions.finding.required);
    expect(Object.keys(record.findings[0].suggestions[0])).toEqual(['start', 'end', 'text', 'safe']);
    expect(toLine(results[1]!).length).toBe(JSON.stringify(toRecord(results[1]!)).length);
  });

  it('give back every string as it was', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const odd = draftOf(a, { id: b, path: c });
        const finding = findingOf(draft, 'gaes', { message: a, why: b, advice: c, rule: a, text: b });
        const result = resultOf(odd, accountOf(c, 'shared'), [finding], [{ rule: a, reason: b }]);
        expect(JSON.parse(toLine(result))).toEqual(toRecord(result));
      }),
    );
  });

  it('name the line on which a draft begins', () => {
    const source = '---\r\naccount: acme\r\n---\r\nHalo';
    const map = { source, line: 1, start: source.indexOf('Halo'), written: 'plain' as const };
    expect(toRecord(resultOf(draftOf('Halo', { map }), acme)).draft.line).toBe(4);
  });
});

describe('createReporter', () => {
  it('knows its formats and helps with a wrong one', async () => {
    for (const format of formats) expect(await report(format, [])).toBeTypeOf('string');
    const options = { locale: 'en', color: false, quiet: false, failOn: 'does-not-suit', version: '1' } as const;
    await expect(createReporter('jsn', options)).rejects.toMatchObject({
      problems: [{ hint: 'Did you mean "json"?' }],
    });
    await expect(createReporter('toString', options)).rejects.toBeInstanceOf(UserError);
  });
});

describe('words', () => {
  it('are the same in both languages', () => {
    const keys = (value: object): unknown =>
      Object.entries(value).map(([key, inner]) =>
        typeof inner === 'object' ? [key, keys(inner)] : `${key}:${typeof inner}`,
      );
    expect(keys(WORDS.id)).toEqual(keys(WORDS.en));
  });

  it('count well', () => {
    const none = { files: 1, drafts: 0, suits: 0, needsReview: 0, doesNotSuit: 0, suppressed: 0, problems: 0 };
    const some = { ...none, drafts: 12, suits: 9, needsReview: 2, doesNotSuit: 1 };
    expect(WORDS.en.summary(some)).toBe('12 drafts: 9 suit, 2 need review, 1 does not suit');
    expect(WORDS.id.summary(some)).toBe('12 draf: 9 cocok, 2 perlu ditinjau, 1 tidak cocok');
    expect(WORDS.en.summary({ ...none, drafts: 1, suits: 1 })).toBe('1 draft: 1 suits');
    expect(WORDS.en.summary({ ...none, problems: 2 })).toBe('no drafts; 2 problems');
  });
});

describe('excerpt', () => {
  const mark = (text: string, word: string, columns = 80) => {
    const { line, before, under } = excerpt(text, text.indexOf(word), text.indexOf(word) + word.length, columns);
    return `${line}\n${' '.repeat(before)}${'^'.repeat(under)}`;
  };

  it.each([
    ['👨‍👩‍👧 日本 é e\u0301 🇮🇩 1️⃣ ❤️ gaes!', 2 + 1 + 4 + 1 + 1 + 1 + 1 + 1 + 2 + 1 + 2 + 1 + 2 + 1],
    ['a\tb\u200bc gaes', 11],
    ['first\nab gaes', 3],
  ])('underlines at the display width in %j', (text, before) => {
    expect(excerpt(text, text.indexOf('gaes'), text.indexOf('gaes') + 4, 80)).toMatchObject({ before, under: 4 });
  });

  it('widens to whole characters', () => {
    expect(mark('x 🐕‍🦺 y', '🐕')).toBe('x 🐕‍🦺 y\n  ^^');
    expect(mark('日本語', '本')).toBe('日本語\n  ^^');
  });

  it('cuts around the span, at most as wide as asked, and shows the span', () => {
    const long = `${'aaaa '.repeat(50)}gaes ${'bbbb '.repeat(50)}`;
    expect(mark(long, 'gaes', 30)).toBe('…aaa aaaa gaes bbbb bbbb bbbb…\n          ^^^^');
    expect(mark(long, long, 30)).toMatch(/^aaaa aaaa .*…\n\^{28,30}$/);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 8, max: 90 }),
        (a, b, n) => {
          const { line, before, under } = excerpt(`${a}gaes${b}`, a.length, a.length + 4, n);
          expect(widthOf(line)).toBeLessThanOrEqual(n);
          expect(before + under).toBeLessThanOrEqual(n);
        },
      ),
    );
  });
});

describe('width', () => {
  it('counts columns, clips and wraps', () => {
    expect(['abc', '日本', 'é', '👨‍👩‍👧', '🇮🇩🇯🇵', '👍🏽', '☺', '☺️'].map(widthOf)).toEqual([3, 4, 1, 2, 4, 2, 1, 2]);
    expect([clip('abcdef', 6), clip('abcdef', 5), clip('日本語', 5)]).toEqual(['abcdef', 'abcd…', '日本…']);
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('word '.repeat(100), 10, 3)).toEqual(['word word', 'word word', '…']);
  });
});

describe('useColor', () => {
  it.each([
    [{ flag: true, env: { NO_COLOR: '1' } }, true],
    [{ flag: false, env: { FORCE_COLOR: '1' }, isTTY: true }, false],
    [{ env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTTY: true }, false],
    [{ env: { NO_COLOR: '' }, isTTY: true }, true],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ env: { FORCE_COLOR: '3', TERM: 'dumb' } }, true],
    [{ env: { FORCE_COLOR: '0' }, isTTY: true }, false],
    [{ env: { FORCE_COLOR: 'false' }, isTTY: true }, false],
    [{ env: { TERM: 'dumb' }, isTTY: true }, false],
    [{ env: {}, isTTY: true }, true],
    [{ env: {}, isTTY: false }, false],
    [{ env: {} }, false],
  ])('%j → %s', (facts, on) => {
    expect(useColor(facts)).toBe(on);
  });
});
