import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from './repository.ts';

/** `socialpost approve` in the built program. */
let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
  repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}}\n');
});
afterEach(() => repo.remove());

const NOW = ['--now', '2026-11-21T00:00Z'];
const OPEN = 'Meet my wife today.';
const approve = (name: string, ...args: string[]) =>
  repo.socialpost(['approve', name, '--by', 'Sari', '--reason', 'She is our "CEO": #1.', ...NOW, ...args]);
const check = (...args: string[]) => repo.socialpost([...NOW, '--format', 'ndjson', ...args]);
const verdictsOf = (...args: string[]): string[] =>
  check(...args)
    .stdout.trim()
    .split('\n')
    .map(line => {
      const { verdict, decidedBy, approvedBy } = JSON.parse(line);
      return [verdict, decidedBy, approvedBy].join(' ');
    });
const read = (name: string): string => readFileSync(join(repo.dir, name), 'utf8');

describe('approve', () => {
  test.each<[string, string]>([
    ['a.md', `${OPEN}\n`],
    ['b.md', `\ufeff---\r\nscheduled: 2026-12-01 # soon\r\n---\r\n${OPEN}\r\n`],
    ['c.tweet', `\n\n${OPEN}\n---\nA second part.\n`],
    ['d.tweet', `---\naccount: acme\nsocialpost:\n  allow: []\n---\n${OPEN}`],
  ])('writes into the front matter of %s, and one changed character reopens it', (name, text) => {
    repo.write(name, text);
    expect(verdictsOf(name)[0]).toBe('needs-review warning ');
    expect(approve(name)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(new RegExp(`^${name}:\\d+: approved by Sari; it suits`)),
    });
    expect(new Set(verdictsOf(name))).toEqual(
      new Set(name.startsWith('c') ? ['suits approved Sari', 'suits no-objection '] : ['suits approved Sari']),
    );
    const added =
      /(?:^|(?<=\n))(?:---\r?\n(?=socialpost))?(?:socialpost:\r?\n)?(?: {2}approved\w+: ".*"\r?\n){3}(?:---\r?\n(?=\n\n))?/;
    if (name !== 'a.md' && name !== 'd.tweet') expect(read(name).replace(added, '')).toBe(text);
    expect(read(name).includes('\r\n')).toBe(text.includes('\r\n'));
    expect(approve(name).stdout).toBe(`${name}: nothing here needs an approval\n`);
    repo.write(name, read(name).replace('today', 'Today'));
    expect(verdictsOf(name)[0]).toBe('needs-review warning ');
    expect(check(name).stderr).toMatch(/warning: the draft has changed since Sari approved it/);
    expect(approve(name).status).toBe(0);
    expect(read(name).match(/approvedHash/g)).toHaveLength(1);
    expect(verdictsOf(name)[0]).toBe('suits approved Sari');
  });

  test('writes into the suppressions file where there is no front matter, and for several drafts', () => {
    repo.write('q.csv', `text\n${OPEN}\nMeet my husband today.\nGood morning.\n`);
    repo.write('n.txt', OPEN);
    expect(approve('q.csv').stdout).toMatch(/^q\.csv:2: approved by Sari.*\nq\.csv:3: approved by Sari.*\n$/);
    expect(approve('n.txt').status).toBe(0);
    expect(read('q.csv')).toBe(`text\n${OPEN}\nMeet my husband today.\nGood morning.\n`);
    const file = JSON.parse(read('socialpost-suppressions.json'));
    expect(file.approvals).toHaveLength(3);
    expect(file.approvals[0]).toMatchObject({ path: 'n.txt', approvedBy: 'Sari', reason: 'She is our "CEO": #1.' });
    expect(verdictsOf('q.csv', 'n.txt').sort()).toEqual(
      [...Array(3).fill('suits approved Sari'), 'suits no-objection '].sort(),
    );
    repo.write('q.csv', `text\n${OPEN}!\n`);
    expect(verdictsOf('q.csv')).toEqual(['needs-review warning ']);
    expect(check('q.csv').stderr).toMatch(/warning: no draft is as Sari approved it/);
    repo.socialpost([...NOW, '--prune-suppressions', 'q.csv']);
    expect(JSON.parse(read('socialpost-suppressions.json')).approvals).toHaveLength(1);
  });

  test('is no way around an error, nor around what cannot be read; nothing is written then', () => {
    const political = 'Vote for our senator, four more years!\n';
    for (const [name, text] of [
      ['a.md', political],
      ['q.csv', `text\n${OPEN}\n"${political.trim()}"\n`],
    ] as const) {
      repo.write(name, text);
      expect(approve(name)).toMatchObject({ status: 1, stdout: expect.stringContaining('does not suit (politics)') });
      expect(read(name)).toBe(text);
    }
    repo.write('r.csv', `text,account\n${OPEN},acme\nHi.,nosuch\n`);
    expect(approve('r.csv')).toMatchObject({ status: 2, stdout: '' });
    expect(check('r.csv').stdout).toContain('needs-review');
    expect(repo.git('status', '--porcelain', '--untracked-files=all')).not.toContain('suppressions');
  });

  test('says what to write where the key stands in a way of its own', () => {
    const text = `---\nsocialpost: {}\n---\n${OPEN}\n`;
    repo.write('a.md', text);
    expect(approve('a.md')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/ {2}socialpost:\n {4}approvedBy: "Sari"\n.*\n {4}approvedHash: "[0-9a-f]{64}"/),
    });
    expect(read('a.md')).toBe(text);
  });

  test('keeps the mode of the file', () => {
    repo.write('a.md', OPEN);
    const before = statSync(join(repo.dir, 'a.md')).mode;
    approve('a.md');
    expect(statSync(join(repo.dir, 'a.md')).mode).toBe(before);
  });

  test.each<[string[], RegExp]>([
    [['a.md', '--by', '', '--reason', 'x'], /^--by: is empty/],
    [['a.md', '--by', 'S', '--reason', ' '], /^--reason: is empty/],
    [['a.md', '--by', 'S\nocialpost: {}', '--reason', 'x'], /^--by: holds a line break/],
    [['a.md', '--by', 'S', '--reason', 'x\u2028'.repeat(2)], /^--reason: holds a line break/],
    [['a.md', '--by', 'S', '--reason', 'x'.repeat(2000)], /^--reason: is longer than 1000/],
    [['a.md', '--by', 'S'], /'--reason <text>' not specified/],
    [['.', '--by', 'S', '--reason', 'x'], /^\.: is not one file/],
    [['*.md', '--by', 'S', '--reason', 'x'], /is not one file/],
    [['b.md', '--by', 'S', '--reason', 'x'], /^b\.md: no drafts found/],
  ])('%j is refused', (args, told) => {
    repo.write('a.md', OPEN);
    expect(repo.socialpost(['approve', ...args])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(told),
    });
    expect(read('a.md')).toBe(OPEN);
  });

  test('speaks Indonesian', () => {
    repo.write('a.md', OPEN);
    expect(approve('a.md', '--locale', 'id').stdout).toMatch(/^a\.md:1: disetujui oleh Sari; cocok/);
    expect(approve('a.md', '--locale', 'id').stdout).toMatch(/tidak ada yang perlu disetujui/);
  });
});
