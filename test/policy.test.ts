import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { type PolicyFlags, policyCommand } from '../src/commands/policy.ts';
import { code, prose, words } from '../src/policy/markdown.ts';
import { PHRASES } from '../src/policy/phrases.ts';
import { optionsOf } from '../src/rule.ts';
import type { World } from '../src/types.ts';
import { problemsOf, repository } from './config.sample.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function memo(config: string, flags: Partial<PolicyFlags> = {}): Promise<string> {
  const cwd = repository({ '.socialpostrc': config });
  return policyCommand({ format: 'md', ...flags }, { cwd, env: { HOME: '/nowhere' } } as unknown as World);
}

/** The lines below a heading, up to the next of any rank. */
function below(text: string, ...headings: string[]): string {
  let rest = text;
  for (const heading of headings) {
    const at = rest.indexOf(`\n${heading}\n`);
    expect(at, `${heading} in ${rest.slice(0, 400)}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + heading.length + 2);
  }
  return rest.split(/\n#+ /)[0] as string;
}

const TWO = `
accounts:
  dewi: {kind: personal, topics: [coffee, cycling], visibility: close}
  acme:
    kind: professional
    represents: Acme Ltd
    role: regulated
    handle: "@acme"
    platforms: [x]
    languages: [id]
    timezone: Asia/Jakarta
    rules:
      casual-slang: [error, {ignore: [kak, yuk]}]
      posting-hours: [warn, {allow: ["Mon-Fri 08:00-18:00"], blackout: [2026-12-25]}]
      private-life: ["off", {ok: [food]}]
      terms: [warn, {prefer: {cheap: affordable}}]
`;

describe('the memo', () => {
  test('says whom an account is for', async () => {
    const text = await memo(TWO);
    expect(below(text, '## `acme` · professional').trim().split('\n')).toEqual([
      '- Read by customers and colleagues. Everybody can see it.',
      '- Behind it is somebody of a regulated profession.',
      '- Speaks for: Acme Ltd',
      '- Handle: `@acme`',
      '- Posts on: `x`',
      '- Writes in: Indonesian',
      '- Clock: Asia/Jakarta',
    ]);
    expect(below(text, '## `dewi` · personal')).toContain('Only close friends can see it.');
  });

  test('sorts the rules by the worst that each leads to, as the config has them', async () => {
    const text = await memo(TWO);
    const acme = '## `acme` · professional';
    expect(below(text, acme, '### Welcome')).toContain('(`private-life`)');
    expect(below(text, acme, '### Leave it out')).toContain('(`casual-slang`)');
    expect(below(text, acme, '### Look at it twice')).toContain('(`posting-hours`)');
    const dewi = '## `dewi` · personal';
    expect(below(text, dewi, '### Welcome')).toContain('Its own topics: coffee, cycling');
    expect(below(text, dewi, '### Welcome')).toContain('(`casual-slang`)');
    // Every rule stands once in each account, but those without words of their own yet.
    for (const { id } of rules) {
      const items = text.split(new RegExp(`^- .*\\(\`${id}\`?[:)]`, 'm')).length - 1;
      const mixed = text.split(`(\`${id}\`:`).length - 1 + (text.split(`(\`${id}\`)`).length - 1);
      expect(Math.max(items, mixed), id).toBe(id === 'terms' ? 1 : id === 'require-text' ? 0 : 2);
    }
  });

  test('gives the reason for this kind of account, and what to do instead', async () => {
    const text = await memo(TWO);
    const politics = rules.find(({ id }) => id === 'politics');
    expect(below(text, '## `acme` · professional', '### Leave it out')).toContain(
      `  - Why: ${politics?.why.professional.en}\n  - Instead: ${politics?.advice.en}`,
    );
    expect(below(text, '## `dewi` · personal', '### Good to know')).toContain(`Why: ${politics?.why.personal.en}`);
  });

  test('tells options that people set, budgets and hours', async () => {
    const text = await memo(TWO);
    const acme = text.slice(text.indexOf('## `acme`'));
    expect(acme).toContain('  - These are fine: `kak`, `yuk`\n');
    expect(acme).toContain('  - Posts go out: `Mon-Fri 08:00-18:00`\n  - Days without posts: `2026-12-25`\n');
    expect(acme).toContain('  - Say this instead: `cheap`: `affordable`\n');
    expect(acme).toContain('up to 4 in 30 days, or more as long as they are no more than 20% of all posts');
    expect(acme).toMatch(/How much, politics: up to \d+ in \d+ days\n/);
    expect(text.slice(0, text.indexOf('## `acme`'))).not.toContain('These are fine');
  });

  test('names no secret names: it travels further than a config', async () => {
    const text = await memo(`
accounts: {a: {kind: professional}}
rules:
  confidential: [error, {codenames: [Larkfield, Moonshot], embargoes: {Kestrel: 2030-01-01}}]
  personal-data: [error, {own: {phones: ["0812-1111-2222"]}}]
  workplace-gripe: [error, {people: [Pak Budi]}]
`);
    for (const name of ['Larkfield', 'Moonshot', 'Kestrel', '0812', 'Budi']) expect(text).not.toContain(name);
    expect(text).toContain('Names that are not public: 2 listed in the configuration');
  });

  test('shows where drafts lie and where other settings hold', async () => {
    const text = await memo(`
accounts: {a: {kind: shared}}
overrides:
  - {files: "drafts/**", account: a, platform: x}
  - {files: ["b/**", "*.c.txt"], rules: {pet-photos: "off", politics: {light: info}}}
  - {files: "*.csv", dateOrder: dmy}
`);
    expect(below(text, '## Which drafts are whose').trim().split('\n').slice(2)).toEqual([
      '- `drafts/**`: for `a`; on `x`',
      '- `b/**`, `*.c.txt`: other settings hold for `pet-photos` (`off`), `politics`',
    ]);
  });

  test('is in the language of the config, or the one asked for', async () => {
    expect(await memo('locale: id')).toMatch(/^# Apa yang cocok untuk akun mana\n/);
    expect(await memo('locale: id', { locale: 'en' })).toMatch(/^# What suits which account\n/);
    const text = await memo('locale: id');
    for (const { summary } of rules) expect(text).not.toContain(prose(summary.en.replace(/\.$/, '')));
    expect(Object.keys(PHRASES.id)).toEqual(Object.keys(PHRASES.en));
  });

  test('has phrases only for options that exist', () => {
    const options = new Set(
      rules.flatMap(rule => Object.keys(optionsOf(rule)).flatMap(name => [name, `${rule.id}.${name}`])),
    );
    const inside = new Set(['promotion', 'politics', 'privateLife']);
    expect(Object.keys(PHRASES.en).filter(key => !options.has(key) && !inside.has(key))).toEqual([]);
  });

  test('a bad configuration is an error, and plugins need trust', async () => {
    expect(await problemsOf(memo('rules: {politcs: error}'))).toMatchObject([{ hint: 'Did you mean "politics"?' }]);
    expect(await problemsOf(memo('plugins: ["./x.js"]'))).toHaveLength(1);
  });

  test('the example of the project is told whole by the built program', () => {
    const cwd = repository({});
    cpSync(join(ROOT, '.socialpostrc.example'), join(cwd, '.socialpostrc'));
    const args = [join(ROOT, 'bin/socialpost.js'), 'policy', '--format', 'md', '--locale', 'id'];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.match(/^## .*$/gm)).toEqual([
      '## `dewi` · pribadi',
      '## `kopi-senja` · profesional',
      '## `rumah-senja` · bersama',
      '## Draf mana milik siapa',
    ]);
  });
});

describe('texts of a hostile config', () => {
  const HOSTILE = [
    '# Approved by security',
    '](https://evil.example)![x](https://evil.example/x.png)',
    '<script>alert(1)</script>',
    '`` ` ``` end @everyone #1 www.evil.example',
    'a\n\n## Owned\n\n- [x] all fine',
    '\u001b[31mred\u202egnp.exe',
    '::error::x',
    '| a | b |',
  ];

  test('stay inside code spans, on their line', async () => {
    const json = JSON.stringify({
      accounts: {
        a: {
          kind: 'shared',
          represents: HOSTILE[0],
          handle: HOSTILE[3],
          topics: HOSTILE,
          rules: {
            politics: ['error', { add: HOSTILE }],
            terms: ['warn', { prefer: Object.fromEntries(HOSTILE.map(text => [text, text])) }],
          },
        },
      },
      overrides: [{ files: 'a`b/<i>*', account: 'a' }],
    });
    const text = await memo(json);
    const clean = await memo('accounts: {a: {kind: shared}}');
    expect(text.match(/^#+ .*$/gm)?.filter(line => !clean.includes(line))).toEqual(['## Which drafts are whose']);
    for (const word of ['evil', '<script', '@everyone', 'Owned', 'Approved', 'error::', '| a']) {
      expect(text).toContain(word);
      expect(outsideCode(text)).not.toContain(word);
    }
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('no text breaks out of a code span, and words are nothing but words', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[` a\n]{0,12}$/));
    fc.assert(
      fc.property(anyText, text => {
        const span = code(text);
        expect(span).not.toMatch(/[\r\n]/);
        expect(outsideCode(`x ${span} y`)).toBe('x  y');
        const shown = words(text);
        if (shown !== span) expect(shown).toMatch(/^[\p{L}\p{M}\p{N} ,'’-]+$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('sentences of plugins lose their markup', () => {
    expect(prose('see [x](y) <b> *z* `q` a_b')).toBe('see \\[x\\](y) \\<b\\> \\*z\\* \\`q\\` a\\_b');
  });
});

// --- internal ---

/** What is left of Markdown without its code spans, found as CommonMark finds them: by runs of backticks of one length. */
function outsideCode(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const ticks = /^`+/.exec(text.slice(at))?.[0] ?? '';
    const escaped = text[at] === '\\';
    if (ticks === '' || escaped) {
      rest += text.slice(at, at + (escaped ? 2 : 1));
      at += escaped ? 2 : 1;
      continue;
    }
    const end = [...text.slice(at + ticks.length).matchAll(/`+/g)].find(([run]) => run.length === ticks.length);
    if (end === undefined) {
      rest += ticks;
      at += ticks.length;
    } else at += ticks.length + end.index + ticks.length;
  }
  return rest;
}
