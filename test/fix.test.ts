import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { rules } from '../rules/index.ts';
import { prepare, readText } from '../src/drafts/read.ts';
import { unifiedDiff } from '../src/fix/diff.ts';
import { type Engine, fixText } from '../src/fix/file.ts';
import { ORDER } from '../src/lint/verdict.ts';
import type { Account, Draft, Finding, Format, Judgement, Verdict } from '../src/types.ts';
import { compileLexicon } from '../tools/lexicon.ts';
import { accountOf, judgedAs } from './judged.ts';

const lexicon = compileLexicon(rules);
const office = accountOf('professional');

beforeAll(() => prepare(['yaml']));

/** Drafts of a format, each meant for these accounts, or for any of them. */
function engineFor(format: Format, accounts: readonly Account[] = [office], targeted = true): Engine {
  return {
    lexicon,
    read: text => readText(text, { path: `x.${format}`, format }),
    aim: draft => ({ draft, accounts, rivals: [], targeted }),
    judge: target => judgedAs(target),
  };
}

const fixed = (text: string, format: Format = 'text', engine = engineFor(format)): string => fixText(text, engine).text;

/** As a rule of a user's own may say it. */
function allSafe(judgement: Judgement): Judgement {
  const results = judgement.results.map(result => ({
    ...result,
    findings: result.findings.map(one => ({
      ...one,
      suggestions: one.suggestions.map(edit => ({ ...edit, safe: true })),
    })),
  }));
  return { ...judgement, results };
}

function judgementsOf(text: string, { read, aim, judge }: Engine): Judgement[] {
  return read(text).map(item => judge(aim(item as Draft) as Parameters<typeof judge>[0]) as Judgement);
}

/** A draft without what follows its text. */
const told = ({ map: _, thread: __, asRead: ___, media: ____, ...rest }: Draft) => rest;

const SLANG = 'Udh buka dgn diskon, krn gak hujan.';
const STANDARD = 'Sudah buka dengan diskon, karena tidak hujan.';

describe('what is fixed', () => {
  it.each<[name: string, text: string, expected: string]>([
    ['slang with one standard form, its case kept', SLANG, STANDARD],
    ['signs', 'Sudah buka!!!!! Mau datang ya???', 'Sudah buka! Mau datang ya?'],
    ['what cannot be seen', 'Sudah\u200b buka \u2060lagi.', 'Sudah buka lagi.'],
  ])('%s', (_, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });

  it.each([
    'Kata dia: "udh buka dgn diskon, krn gak hujan!!!" kemarin.',
    'Kata dia “udh buka dgn diskon, krn gak hujan!!!” kemarin.',
    'Jalankan `udh krn gak!!!` di sana.',
    'RT @teman: udh buka dgn diskon, krn gak hujan!!!',
    'Lihat https://udh.id/krn!!!gak dan @udh #udhkrn #gak.',
  ])('nothing in what is quoted, code, linked or tagged: %s', text => {
    expect(fixed(text)).toBe(text);
  });

  it('nothing in the words of a picture', () => {
    const text = `${SLANG} ![udh krn gak!!!!!](a.jpg)`;
    expect(fixed(text, 'markdown')).toBe(`${STANDARD} ![udh krn gak!!!!!](a.jpg)`);
  });

  it('nothing in what others posted', () => {
    const text = `{"text": "${SLANG}", "relation": "reply"}`;
    expect(fixed(text, 'ndjson')).toBe(text);
  });

  it('nothing that makes a post too long: then as much as there is room for', () => {
    const text = `${'Kami buka setiap hari di pasar. '.repeat(8)}Udh buka!!!`.slice(0, 500);
    const tight = { ...office, platforms: ['x'] };
    const long = `${text} ${'a'.repeat(278 - text.length)}.`;
    expect(long).toHaveLength(280);
    const now = fixed(long, 'text', engineFor('text', [tight]));
    expect(now.length).toBeLessThanOrEqual(280);
    expect(now).not.toBe(long);
  });

  it('of a draft that names no account only what all accounts would change', () => {
    const personal = accountOf('personal');
    expect(fixed(SLANG, 'text', engineFor('text', [office, personal], false))).toBe(SLANG);
    expect(fixed(SLANG, 'text', engineFor('text', [office, personal], true))).toBe(STANDARD);
  });

  it('nothing in a draft on which a rule crashes', () => {
    const engine = { ...engineFor('text'), judge: () => undefined };
    expect(fixed(SLANG, 'text', engine)).toBe(SLANG);
  });
});

describe('whatever a rule offers', () => {
  interface Said {
    /** Offered for `text` in the place of each of these. */
    readonly words?: RegExp;
    readonly text?: string;
    readonly fitOf?: (text: string) => number;
    readonly verdict?: (text: string) => Verdict;
    /** Found, with nothing to offer. */
    readonly also?: RegExp;
  }

  /** Judgements as a rule of a user's own would bring them about. */
  function saying({
    words = /widget/g,
    text = 'thing',
    fitOf = () => 50,
    verdict = () => 'suits',
    also = /$^/g,
  }: Said): Engine {
    const engine = engineFor('ndjson');
    return {
      ...engine,
      judge(target) {
        const judged = judgedAs(target);
        const { draft } = target;
        const found = (pattern: RegExp, safe: boolean): Finding[] =>
          [...draft.text.matchAll(pattern)].map(({ 0: word, index: start }) => ({
            ...{
              rule: safe ? 'own' : 'also',
              weight: 'light',
              level: 'info',
              message: '',
              why: '',
              advice: '',
              text: word,
            },
            ...{ start, end: start + word.length, line: 1, column: 1, endLine: 1, endColumn: 1, fingerprint: '' },
            suggestions: safe ? [{ start, end: start + word.length, text, safe }] : [],
          }));
        const findings = [...found(words, true), ...found(also, false)];
        const results = judged.results.map(one => ({
          ...one,
          findings,
          fit: fitOf(draft.text),
          verdict: verdict(draft.text),
        }));
        return { ...judged, results };
      },
    };
  }

  const textAfter = (text: string, said: Said = {}, more: object = {}): string =>
    JSON.parse(fixText(JSON.stringify({ text, ...more }), saying(said)).text).text;

  it('is done in the author’s own words only', () => {
    expect(textAfter('Our widget.')).toBe('Our thing.');
    for (const text of [
      'They said "our widget" today.',
      'They said “our widget” today.',
      '> our widget\n\nYes.',
      'Type `widget` now.',
      'RT @one: our widget',
      'See https://widget.example/widget and mail widget@widget.example',
      'Thanks @widget for #widget',
    ])
      expect(textAfter(text)).toBe(text);
    expect(textAfter('Our widget.', {}, { relation: 'reply' })).toBe('Our widget.');
  });

  it('is done only where nothing is worse after', () => {
    expect(textAfter('Our widget.', { fitOf: text => (text.includes('widget') ? 50 : 49) })).toBe('Our widget.');
    expect(textAfter('Our widget.', { verdict: text => (text.includes('widget') ? 'suits' : 'needs-review') })).toBe(
      'Our widget.',
    );
    expect(textAfter('Our widget.', { also: /thing/g })).toBe('Our widget.');
    expect(textAfter('Our widget.', { text: 'widgets' })).toBe('Our widget.');
    expect(textAfter('Our widget widget.', { also: /thing thing/g })).toBe('Our thing widget.');
  });

  it('is done as far as it goes, each edit by itself if need be', () => {
    const fitOf = (text: string): number => ((text.match(/thing/g)?.length ?? 0) > 2 ? 0 : 50);
    expect(textAfter('widget widget widget widget', { fitOf })).toBe('thing thing widget widget');
    const most = (text: string): number => ((text.match(/thing/g)?.length ?? 0) > 66 ? 0 : 50);
    const after = textAfter('widget '.repeat(70), { fitOf: most });
    expect(after.match(/thing/g)).toHaveLength(66);
    expect(textAfter(after, { fitOf: most })).toBe(after);
  });

  it('is not tried edit by edit where that takes too long, and how much is left is told', () => {
    const fitOf = (text: string): number => ((text.match(/thing/g)?.length ?? 0) > 2 ? 0 : 50);
    const fixedAt = (length: number) => {
      const file = JSON.stringify({ text: `x${'\n'.repeat(length)}widget widget widget widget` });
      const { text, untried } = fixText(file, saying({ fitOf }));
      return [text.match(/thing/g)?.length ?? 0, untried];
    };
    expect(fixedAt(1000)).toEqual([2, 0]);
    expect(fixedAt(600_000)).toEqual([2, 1]);
    expect(fixedAt(1_000_000)).toEqual([0, 4]);
  });

  it('is not done where it would show in the text what is concealed', () => {
    const secret = 'ghp_Zk3q8WnLr5TyBv2XcJf7Hd9MgPa4Se6UoQi1';
    expect(textAfter(`Our token ${secret}`, { words: /q8Wn/g })).toBe(`Our token ${secret}`);
    expect(textAfter(`Our widget ${secret}`, { text: 'ghp_••••' })).toBe(`Our widget ${secret}`);
    expect(textAfter(`Our widget ${secret}`)).toBe(`Our thing ${secret}`);
  });
});

describe('no other character of the file changes', () => {
  const yaml = (value: string, after = ''): string =>
    `# gue udah bgt\nposts:\n  - id:   a1   # gue\n    text: ${value}\n${after}`;
  it.each<[name: string, format: Format, text: string, expected: string]>([
    [
      'CRLF and front matter',
      'tweet',
      `---\r\nauthor: gue\r\n---\r\n\r\n${SLANG}\r\nya.\r\n`,
      `---\r\nauthor: gue\r\n---\r\n\r\n${STANDARD}\r\nya.\r\n`,
    ],
    ['the parts of a thread', 'tweet', `${SLANG}\n---\n${SLANG}\n`, `${STANDARD}\n---\n${STANDARD}\n`],
    [
      'NDJSON',
      'ndjson',
      `{"id":  7, "text": "\\u0022Hai\\", \\"gue\\". ${SLANG}"}\n\n{"n":1,"text":"Pagi"}\n`,
      `{"id":  7, "text": "\\u0022Hai\\", \\"gue\\". ${STANDARD}"}\n\n{"n":1,"text":"Pagi"}\n`,
    ],
    [
      'JSON with comments',
      'json',
      `[ // gue\n {"text":"${SLANG}\\n\\ud83d\\ude02",} ]`,
      `[ // gue\n {"text":"${STANDARD}\\n\\ud83d\\ude02",} ]`,
    ],
    [
      'CSV, quoted',
      'csv',
      `text,note\n"${SLANG} ""x""",gue\r\nPagi,udah\n`,
      `text,note\n"${STANDARD} ""x""",gue\r\nPagi,udah\n`,
    ],
    ['CSV, plain', 'csv', `note;text\ngue;Udh buka krn gak hujan\n`, `note;text\ngue;Sudah buka karena tidak hujan\n`],
    ['YAML, plain', 'yaml', yaml(SLANG), yaml(STANDARD)],
    [
      'YAML, plain over lines',
      'yaml',
      yaml('Udh  \n      krn gak   # dgn', '    note: bgt\n'),
      yaml('Sudah  \n      karena tidak   # dgn', '    note: bgt\n'),
    ],
    ['YAML, single quotes', 'yaml', yaml(`'It''s: ${SLANG}'`), yaml(`'It''s: ${STANDARD}'`)],
    [
      'YAML, double quotes',
      'yaml',
      yaml(`"\\"Hai\\" \\U0001F600 \\\n      ${SLANG}"`),
      yaml(`"\\"Hai\\" \\U0001F600 \\\n      ${STANDARD}"`),
    ],
    [
      'YAML, literal',
      'yaml',
      yaml(`|+2\n      ${SLANG}\n\n        ${SLANG}\n\n`),
      yaml(`|+2\n      ${STANDARD}\n\n        ${STANDARD}\n\n`),
    ],
    [
      'YAML, folded',
      'yaml',
      yaml(`>-\n      ${SLANG}\n      ${SLANG}\n`),
      yaml(`>-\n      ${STANDARD}\n      ${STANDARD}\n`),
    ],
    [
      'a text that two posts share',
      'yaml',
      `- text: &t ${SLANG}\n- text: *t\n  id: b\n`,
      `- text: &t ${STANDARD}\n- text: *t\n  id: b\n`,
    ],
    [
      'a row that cannot be read',
      'ndjson',
      `{"text": 1}\n{"text":"${SLANG}"}\n{`,
      `{"text": 1}\n{"text":"${STANDARD}"}\n{`,
    ],
  ])('%s', (_, format, text, expected) => {
    expect(fixed(text, format)).toBe(expected);
  });

  it.each<[preferred: string, format: Format, text: string, expected: string]>([
    ['the "X, Y" plan', 'csv', 'text\nOur widget plan\n', 'text\nOur widget plan\n'],
    ['the "X, Y" plan', 'csv', 'text\n"Our widget plan"\n', 'text\n"Our the ""X, Y"" plan plan"\n'],
    ['the "X" \\ Y', 'json', '[{"text":"Our widget"}]', '[{"text":"Our the \\"X\\" \\\\ Y"}]'],
    ["Y's", 'yaml', "- text: 'Our widget'", "- text: 'Our Y''s'"],
    ['"Y"', 'yaml', '- text: "Our widget"', '- text: "Our \\"Y\\""'],
    ['it: so', 'yaml', '- text: Our widget', '- text: Our widget'],
    ['it: so', 'yaml', '- text: |\n    Our widget\n    is\n', '- text: |\n    Our it: so\n    is\n'],
    ['a\nb', 'text', 'Our widget', 'Our widget'],
    ['---', 'tweet', 'Our\nwidget\nis', 'Our\nwidget\nis'],
    ['•••', 'text', 'Our widget', 'Our •••'],
  ])('a replacement is written in its notation, or left out: %j in %s', (preferred, format, text, expected) => {
    const rule = office.rules.terms!;
    const account = {
      ...office,
      rules: { ...office.rules, terms: { ...rule, options: { ...rule.options, prefer: { widget: preferred } } } },
    };
    const engine = engineFor(format, [account]);
    const judge: Engine['judge'] = target => allSafe(engine.judge(target) as Judgement);
    expect(fixed(text, format, { ...engine, judge })).toBe(expected);
  });
});

describe('whatever stands around it', () => {
  const unit = fc.constantFrom(
    ...'gue udh krn gak dont bgt elo yg lagi!!! ?!! mager sooo gimana \u200b'.split(' '),
    ...'" \' \\ : # - , ; | & * [ { } ] > % @ ` $'.split(' '),
    ...[
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '  ',
      '\t',
      ': ',
      ' #',
      '🎉🎉🎉',
      '👩🏽‍🚀',
      'é',
      '𝗕𝗮',
      'RT @',
      'https://gue.id',
      '@gue',
      '#gue',
      '---',
    ],
  );
  const words = fc.array(unit, { maxLength: 24 }).map(all => `Udh ${all.join(' ')} krn.`.replaceAll(/\r(?!\n)/g, ''));
  const post = fc.record({ text: words, note: words, id: fc.uuid() });
  const posts = fc.array(post, { minLength: 1, maxLength: 3 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const STYLES = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
  const files: Readonly<Record<string, [Format, fc.Arbitrary<string>]>> = {
    text: ['text', words],
    tweet: [
      'tweet',
      fc.array(words, { minLength: 1, maxLength: 3 }).map(all => `---\nauthor: gue\n---\n${all.join('\n---\n')}`),
    ],
    markdown: ['markdown', words.map(text => `---\nauthor: gue\n---\n${text}`)],
    ndjson: ['ndjson', posts.map(all => all.map(one => JSON.stringify(one)).join('\n'))],
    json: ['json', fc.tuple(posts, fc.nat(4)).map(([all, space]) => JSON.stringify(all, null, space))],
    csv: [
      'csv',
      posts.map(all =>
        ['id,text,note', ...all.map(one => [one.id, quoted(one.text), quoted(one.note)].join(','))].join('\r\n'),
      ),
    ],
    cells: [
      'csv',
      posts.map(all => `text\n${all.map(({ text }) => text.replaceAll(/[\r\n",;|\t]+/g, ' ')).join('\n')}\n`),
    ],
    yaml: [
      'yaml',
      fc
        .tuple(posts, fc.constantFrom(...STYLES), fc.constantFrom(0, 24, 80))
        .map(
          ([all, defaultStringType, lineWidth]) =>
            `# gue\n${stringify(all, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth })}`,
        ),
    ],
  };

  it.each(Object.keys(files))('a fixed file is the same otherwise, never worse, and fixed for good: %s', name => {
    const [format, file] = files[name]!;
    const engine = engineFor(format);
    let changed = 0;
    fc.assert(
      fc.property(file, text => {
        const before = engine.read(text);
        const { text: now, drafts, fixes } = fixText(text, engine);
        const after = engine.read(now);
        expect(after).toHaveLength(before.length);
        if (now === text) expect({ drafts, fixes }).toEqual({ drafts: 0, fixes: [] });
        else changed++;
        expect(now.split('\n')).toHaveLength(text.split('\n').length);
        for (const [i, item] of before.entries()) {
          const { text: was, ...facts } = told(item as Draft);
          const { text: is, ...same } = told(after[i] as Draft);
          expect(same).toEqual(facts);
          // Signs, quotation marks and line breaks of the text stay what they are.
          expect(is.replaceAll(/[^"\\:#,;|\n]/gu, '')).toBe(was.replaceAll(/[^"\\:#,;|\n]/gu, ''));
        }
        expect(fixText(now, engine).text).toBe(now);
        const drafted = (all: string): boolean => engine.read(all).every(item => 'text' in item);
        if (!drafted(text)) return;
        const judged = judgementsOf(now, engine);
        for (const [i, old] of judgementsOf(text, engine).entries()) {
          const [was, is] = [old.results[0]!, judged[i]!.results[0]!];
          expect(ORDER.indexOf(is.verdict)).toBeLessThanOrEqual(ORDER.indexOf(was.verdict));
          expect(is.findings.length).toBeLessThanOrEqual(was.findings.length);
          expect(is.fit).toBeGreaterThanOrEqual(was.fit);
        }
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(20);
  });
});

describe('the diff', () => {
  const diffOf = (before: string, after: string, format: Format = 'text'): string =>
    unifiedDiff('x', before, after, {
      ...engineFor(format),
      conceal: text => {
        const source = { source: text, line: 1, start: 0, written: 'plain' as const };
        const draft: Draft = {
          id: '',
          path: '',
          format: 'text',
          part: 1,
          of: 1,
          text,
          map: source,
          media: [],
          platforms: [],
        };
        return judgedAs({ draft, accounts: [office], rivals: [], targeted: true }).draft.text;
      },
    });
  const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i + 1}`);

  it('has three lines of context, and joins hunks that touch', () => {
    const old = lines(30);
    const now = old.map((line, i) => ([0, 7, 29].includes(i) ? `new ${i + 1}` : line));
    expect(diffOf(old.join('\n'), `${now.join('\n')}`)).toBe(
      [
        '--- a/x\n+++ b/x\n@@ -1,11 +1,11 @@\n-line 1\n+new 1\n line 2\n line 3\n line 4\n line 5\n line 6\n line 7\n-line 8\n+new 8',
        ' line 9\n line 10\n line 11\n@@ -27,4 +27,4 @@\n line 27\n line 28\n line 29\n-line 30\n\\ No newline at end of file',
        '+new 30\n\\ No newline at end of file\n',
      ].join('\n'),
    );
    expect(diffOf('a\n', 'a\n')).toBe('');
    expect(diffOf('a\n', 'b\n')).toBe('--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n+b\n');
  });

  it('shows nothing that a terminal would act on', () => {
    expect(diffOf('gue \x1b]0;x\x07\r\n::error::y\r\n', 'saya \x1b]0;x\x07\r\n::error::y\r\n')).toBe(
      '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-gue \\x1b]0;x\\x07\n+saya \\x1b]0;x\\x07\n \\x3a:error::y\n',
    );
  });

  it.each<[Format, string]>([
    ['tweet', '---\nreply: https://x.example/?token=ghp_SECRET\n---\ngue tokennya ghp_SECRET\n'],
    ['ndjson', '{"note": "token ghp_SECRET", "text": "gue tokennya ghp_SECRET"}\n'],
    ['csv', 'note,text\nghp_SECRET,"gue ""tokennya"" ghp_SECRET"\n'],
    ['yaml', '# ghp_SECRET\n- text: >\n    gue tokennya\n    ghp_SECRET\n'],
  ])('shows nothing that a rule conceals: %s', (format, file) => {
    const secret = 'ghp_Zk3q8WnLr5TyBv2XcJf7Hd9MgPa4Se6UoQi1';
    const text = file.replaceAll('ghp_SECRET', secret);
    const diff = diffOf(text, text.replace('gue', 'saya'), format);
    expect(diff).toContain('saya');
    expect(diff).toContain('ghp_•••');
    expect(diff).not.toContain(secret.slice(4));
    expect(diff).not.toContain(secret.slice(-8));
  });

  it('shows nothing of a key that begins far above the lines it shows', () => {
    const line = 'MIIEowIBAAKCAQEAv5Zk3q8WnLr5TyBv2XcJf7Hd9MgPa4Se6UoQi1bKzRt0YwEx';
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${`${line}\n`.repeat(20)}-----END RSA PRIVATE KEY-----`;
    const text = `note,text\n"${key}",gue\n`;
    const diff = diffOf(text, text.replace('gue', 'saya'), 'csv');
    expect(diff).toMatch(/^\+.*,saya$/m);
    expect(diff).not.toContain(line.slice(0, 12));
  });

  it('conceals what only the decoded text gives away', () => {
    const text = '[{"text": "gue: the wifi \\u0070assword is hunter2#Sunday"}]\n';
    const diff = diffOf(text, text.replace('gue', 'saya'), 'json');
    expect(diff).toContain('+[{"text": "saya: the wifi \\u0070assword is hunt••••••••••"}]');
    expect(diff).not.toContain('Sunday');
  });
});
