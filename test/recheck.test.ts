import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'socialpost-recheck-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let count = 0;

/** `recheck` by the config `old`, a path from the folder of the files, in that folder or one below (`from`). */
function recheck(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  { input = '', from = '.', old = 'old.yaml' } = {},
) {
  const cwd = join(work, `${count++}`, 'project');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const options = { cwd: join(cwd, from), input, encoding: 'utf8' } as const;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [CLI, 'recheck', '-c', old, '--now', '2026-11-21T00:00Z', ...args],
    options,
  );
  return { lines: stdout.trimEnd().split('\n'), stderr, status };
}

const CONFIG = 'accounts:\n  acme: {kind: professional}\n  dewi: {kind: personal}\n';
const TO_DEWI = `${CONFIG}overrides:\n  - {files: "posts/**", account: dewi}\n`;
const TO_ACME = `${CONFIG}overrides:\n  - {files: "posts/**", account: acme}\n`;
const POST = 'Kopdar lagi yuk gaes, kabari ya gaes. Gue kangen banget sama kalian!';

describe('the old configuration', () => {
  const changed = /^\S posts\/a\.txt:1 {2}acme: not judged → /;

  test.each([
    ['beside the new one', 'old.yaml', '.', 'posts/a.txt'],
    ['outside of the project', '../elsewhere/old.yaml', '.', 'posts/a.txt'],
    ['in the folder of the drafts', 'posts/old.yaml', '.', 'posts/a.txt'],
  ])('%s counts as if it lay where the new one does', (_, old, from, draft) => {
    const files = { '.socialpostrc': TO_ACME, [old]: TO_DEWI, 'posts/a.txt': POST };
    const { lines, stderr } = recheck(files, [draft], { old, from });
    expect(stderr).toBe('');
    expect(lines[0]).toMatch(changed);
    expect(recheck({ ...files, [old]: TO_ACME }, [draft], { old, from })).toMatchObject({
      lines: ['1 verdicts looked at again: 0 changed, 0 for the worse'],
      status: 0,
    });
  });

  test('what is let pass stays so by both, also where the old one does not know the names', () => {
    const row = { path: 'posts/a.txt', rule: 'politics', account: 'acme', match: 'Prabowo', reason: 'Our street.' };
    const strange = { ...row, account: 'bank' };
    const files = {
      '.socialpostrc': `${CONFIG.replace('\n', '\n  bank: {kind: professional}\n')}overrides: [{files: "posts/**", account: acme}]\n`,
      'old.yaml': TO_ACME,
      'posts/a.txt': 'We met Prabowo at the trade fair today.',
      'socialpost-suppressions.json': JSON.stringify({ version: 1, suppressions: [row, strange] }),
    };
    const stays = { lines: ['1 verdicts looked at again: 0 changed, 0 for the worse'], stderr: '', status: 0 };
    expect(recheck(files, ['posts/a.txt'])).toEqual(stays);
    const off = { ...files, 'old.yaml': `${TO_ACME}rules: {politics: off}\n` };
    expect(recheck(off, ['posts/a.txt'])).toEqual(stays);
    const { 'socialpost-suppressions.json': _, ...bare } = off;
    expect(recheck(bare, ['posts/a.txt']).lines[0]).toMatch(/suits → needs review/);
    expect(recheck({ ...files, '.socialpostrc': TO_ACME }, ['posts/a.txt'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no account "bank"'),
    });
  });

  test('what is wrong in it is said of the file that was named', () => {
    const files = { '.socialpostrc': TO_ACME, '../elsewhere/old.yaml': 'rules: {politcs: warn}', 'posts/a.txt': POST };
    const { stderr, status } = recheck(files, ['posts/a.txt'], { old: '../elsewhere/old.yaml' });
    expect(stderr).toMatch(/^\S*elsewhere\/old\.yaml:1:9: .*politcs/);
    expect(stderr).not.toContain('.socialpostrc');
    expect(status).toBe(2);
  });
});

test('standard input is read once and judged twice', () => {
  const files = {
    '.socialpostrc': 'accounts:\n  me: {kind: professional}\n',
    'old.yaml': 'accounts:\n  me: {kind: personal}\n',
  };
  const { lines, stderr, status } = recheck(files, ['-'], { input: POST });
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(lines).toEqual([
    expect.stringMatching(/^\S <stdin>:1 {2}me: suits → (?:needs review|does not suit)/),
    '1 verdicts looked at again: 1 changed, 1 for the worse',
  ]);
});

test('a post is over on the clock of its account, and one without an hour when its day is', () => {
  const looked = (scheduled: string, timezone: string): string => {
    const config = `accounts:\n  acme: {kind: professional, timezone: ${timezone}}\n`;
    const queue = `${JSON.stringify({ text: 'Version 4.2 is out.', scheduled })}\n`;
    const { lines } = recheck({ '.socialpostrc': config, 'old.yaml': config, 'queue.ndjson': queue }, ['queue.ndjson']);
    return (lines.at(-1) as string).startsWith('1 ') ? 'to come' : 'over';
  };
  // It is midnight in London, seven in Jakarta, and the evening before in New York.
  expect([
    looked('2026-11-21T06:59', 'Asia/Jakarta'),
    looked('2026-11-21T07:01', 'Asia/Jakarta'),
    looked('2026-11-20T19:01', 'America/New_York'),
    looked('2026-11-21T06:59', 'UTC'),
    looked('2026-11-21T06:59+07:00', 'UTC'),
    looked('2026-11-20', 'America/New_York'),
    looked('2026-11-20', 'UTC'),
    looked('2026-11-21', 'Asia/Jakarta'),
  ]).toEqual(['over', 'to come', 'to come', 'to come', 'over', 'to come', 'over', 'to come']);
});
