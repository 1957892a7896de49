import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'socialpost-two-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function write(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function check(cwd: string, ...args: string[]) {
  const all = [join(ROOT, 'bin/socialpost.js'), '--now', '2026-11-21T00:00Z', '--format', 'compact', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { cwd, encoding: 'utf8' });
  return { lines: stdout.split('\n').filter(line => line !== ''), stderr, status };
}

const post = (text: string, scheduled: string): string => `---\nscheduled: ${scheduled}\n---\n${text}\n`;
const TEXT = 'Version 4.2 is out: search is twice as fast as in Globex, and it reads your old files.';

describe('two configs of one run whose accounts have the same name', () => {
  const cwd = join(work, 'two');
  write(cwd, {
    'a/.socialpostrc':
      'plugins: ["./no-competitors.mjs"]\naccounts: {acme: {kind: professional}}\nrules: {no-competitors: [warn, {names: [Globex]}]}\n',
    'a/1.md': post(TEXT, '2026-12-01'),
    'b/.socialpostrc': 'accounts: {acme: {kind: professional}}\nrules: {duplicates: warn}\n',
    'b/2.md': post(TEXT, '2026-12-02'),
    'b/3.md': post(TEXT, '2026-12-03'),
  });
  cpSync(join(ROOT, 'test/cases/own-rule/rules/no-competitors.js'), join(cwd, 'a/no-competitors.mjs'));

  test.each([[['a', 'b']], [['b', 'a']]])('each have their own rules and their own feed (%j)', folders => {
    const { lines, stderr } = check(cwd, '--trust-config', ...folders);
    expect(stderr).toBe('');
    expect(lines.sort()).toEqual([
      expect.stringMatching(/^a\/1\.md:4:51: .* \[no-competitors\] \(acme\)$/),
      expect.stringMatching(/^b\/3\.md:4:1: .* \(b\/2\.md:4\).* \[duplicates\] \(acme\)$/),
    ]);
  });
});

describe('-o', () => {
  test('never takes the place of the earlier posts of an account', () => {
    const cwd = join(work, 'output');
    const tweets = 'window.YTD.tweets.part0 = []';
    write(cwd, {
      '.socialpostrc': 'accounts:\n  acme: {kind: professional, history: [old.csv, takeout, "more/*.ndjson"]}\n',
      'old.csv': 'text,date\nPagi,2026-01-01\n',
      'takeout/data/tweets.js': tweets,
      'more/1.ndjson': '{"text": "Pagi"}\n',
      'draft.txt': 'Version 4.2 is out.\n',
    });
    for (const output of ['old.csv', 'takeout/data/tweets.js', 'more/1.ndjson', 'takeout/../old.csv']) {
      const { stderr, status } = check(cwd, '-o', output, 'draft.txt');
      expect({ stderr, status }).toEqual({
        stderr: expect.stringContaining('holds earlier posts of an account'),
        status: 2,
      });
    }
    expect(readFileSync(join(cwd, 'takeout/data/tweets.js'), 'utf8')).toBe(tweets);
    expect(check(cwd, '-o', 'more/report.txt', 'draft.txt')).toEqual({ lines: [], stderr: '', status: 0 });
  });
});
