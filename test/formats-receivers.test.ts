import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../src/reporters/inert.ts';
import { keepWorst } from '../src/reporters/worst.ts';
import type { Finding, Problem } from '../src/types.ts';
import { found, reportWith } from './formats.sample.ts';
import { accountOf, draftOf, judge, resultOf } from './reporters.sample.ts';

const acme = accountOf('acme', 'professional');
const dewi = accountOf('dewi', 'personal');
const draft = draftOf('Halo kak 👩‍👩‍👧 é gaes!\nBro, sampai besok');
const bro = found(draft, 'Bro', { level: 'error', rule: 'shouting', fingerprint: 'f2' });
const problem: Problem = { path: 'bad.txt', line: 2, message: 'not valid UTF-8 at byte 3', hint: 'Save it as UTF-8.' };

describe('caps', () => {
  const many = (n: number, level: Finding['level'], weight: Finding['weight'] = 'clear') =>
    Array.from({ length: n }, (_, i) => {
      const one = draftOf('gaes', { path: `posts/${level}-${i}.md` });
      return judge([resultOf(one, acme, [found(one, 'gaes', { level, weight, fingerprint: `${level}${i}` })])]);
    });

  it('GitHub gets 10 errors, 10 warnings and 10 notices, the heaviest first, and the number of the others', async () => {
    const judgements = [
      ...many(12, 'error', 'light'),
      ...many(1, 'error', 'heavy'),
      ...many(30, 'warn'),
      ...many(9, 'info'),
    ];
    const lines = (await reportWith('github', judgements, [problem])).split('\n');
    const count = (command: string) => lines.filter(line => line.startsWith(`::${command} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10]);
    expect(lines[0]).toContain('::error file=bad.txt');
    expect(lines).toContain(
      '::notice title=socialpost::24 more. ' +
        'GitHub shows 10 errors, 10 warnings and 10 notices of a step; the others are in its log.',
    );
    const group = lines.slice(lines.indexOf('::group::24 more findings') + 1, lines.indexOf('::endgroup::'));
    expect(group).toHaveLength(24);
    expect(group).toContain('posts/warn-29.md:1:1: warning: “gaes” is slang. [casual-slang] (acme)');
  });

  it('SARIF and GitLab get the worst 5,000, and the number of the others', async () => {
    const judgements = [...many(5001, 'info'), ...many(1, 'error')];
    const [run] = JSON.parse(await reportWith('sarif', judgements)).runs;
    expect(run.results).toHaveLength(5000);
    expect(run.results[0].level).toBe('error');
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe('2 more findings');
    const issues = JSON.parse(await reportWith('gitlab', judgements));
    expect([issues.length, issues[0].severity, issues.at(-1).description]).toEqual([5001, 'major', '2 more findings']);
    expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(5001);
  });

  it('Markdown stays below the length of a comment, and says what is missing', async () => {
    const report = await reportWith('markdown', many(3000, 'error'), Array(500).fill(problem));
    expect(report.length).toBeLessThan(65_536);
    expect(report).toMatch(/\n\d+ more drafts are not listed\.\n/);
    expect(report).toContain('\n480 more\n');
  });

  it('keepWorst keeps the worst and gives back the rest', () => {
    const worst = keepWorst<string>(2);
    expect([worst.add('b', 1), worst.add('c', 2), worst.add('a', 0), worst.add('d', 2), worst.add('b2', 1)]).toEqual([
      ...[undefined, undefined, 'c', 'd', 'b2'],
    ]);
    expect(worst.list()).toEqual(['a', 'b']);
  });
});

describe('markdown', () => {
  it('says what does not suit, and why', async () => {
    const report = await reportWith('markdown', [judge([resultOf(draft, dewi), resultOf(draft, acme, [bro])])]);
    expect(report).toBe(`\
## socialpost

1 draft: 1 does not suit

| Draft | Accounts |
| --- | --- |
| \`posts/monday.md:1\` | ✓ suits dewi<br>✗ does not suit acme |

### Findings

**\`posts/monday.md:1\`**

- **error** \`posts/monday.md:2:1\` “Bro” is slang. (shouting: acme)<br>Some readers take it as a lack of care.<br>Say it as you would to a client you like.
`);
  });

  it('escapes', () => {
    expect(markdownText('[x](y) @all #1 <b> `a` www.x.y https://z')).toBe(
      '\\[x\\](y) @&#8203;all #&#8203;1 &lt;b&gt; \\`a\\` www\\.x.y https\\://z',
    );
    expect([markdownCode('a'), markdownCode('a`b'), markdownCode('`'), markdownCode('a|b')]).toEqual([
      ...['`a`', '``a`b``', '`` ` ``', '`a\\|b`'],
    ]);
  });
});

describe('the program on GitHub Actions', () => {
  const work = mkdtempSync(join(tmpdir(), 'socialpost-formats-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  writeFileSync(join(work, 'draft.txt'), 'Vote them all out!\n');
  const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));
  const run = (args: readonly string[], over: Record<string, string>) => {
    const env = { PATH: process.env.PATH ?? '', HOME: work, ...over };
    return spawnSync(process.execPath, [CLI, ...args, 'draft.txt'], { cwd: work, env, encoding: 'utf8' });
  };

  it('annotates by itself, and says so', () => {
    const args = ['--account', 'professional'];
    const { stdout, stderr, status } = run(args, { GITHUB_ACTIONS: 'true' });
    expect(stdout).toMatch(
      /^::error file=draft\.txt,line=1,endLine=1,col=1,endColumn=18,title=politics \(professional\)::/,
    );
    expect(stderr).toBe('GITHUB_ACTIONS is set, so the format is github; choose another with --format.\n');
    expect(status).toBe(1);
    expect(run([...args, '--format', 'compact'], { GITHUB_ACTIONS: 'true' })).toMatchObject({ stderr: '', status: 1 });
    expect(run(args, { GITHUB_ACTIONS: 'false' }).stdout).not.toContain('::');
  });

  it('a report to a file stays what it is everywhere', () => {
    const { stdout, stderr } = run(['-o', 'report.txt', '--account', 'professional'], { GITHUB_ACTIONS: 'true' });
    expect([stdout, stderr]).toEqual(['', '']);
    expect(readFileSync(join(work, 'report.txt'), 'utf8')).toContain('does not suit professional');
  });
});
