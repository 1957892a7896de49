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
    ['e.md', `---\nsocialpost: { allow: [], } # ours\n---\n${OPEN}`],
    ['d.tweet', `---\naccount: acme\nsocialpost:\n  allow: []\n---\n${OPEN}`],
  ])('writes into the front matter of %s, and one changed character reopens it', (name, text) => {
    repo.write(name, text);
    expect(verdictsOf(name)[0]).toBe('needs-review warning ');
    expect(approve(name)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(new RegExp(`^${name}:\\d+: approved by Sari for acme; it suits`)),
    });
    expect(new Set(verdictsOf(name))).toEqual(
      new Set(name.startsWith('c') ? ['suits approved Sari', 'suits no-objection '] : ['suits approved Sari']),
    );
    const added =
      /(?:^|(?<=\n))(?:---\r?\n(?=socialpost))?(?:socialpost:\r?\n)?(?: {2}approved\w+: .*\r?\n){4}(?:---\r?\n(?=\n\n))?/;
    if (name === 'b.md' || name === 'c.tweet') expect(read(name).replace(added, '')).toBe(text);
    expect(read(name).includes('\r\n')).toBe(text.includes('\r\n'));
    expect(approve(name).stdout).toBe(`${name}: nothing here needs an approval\n`);
    repo.write(name, read(name).replace('today', 'Today'));
    expect(verdictsOf(name)[0]).toBe('needs-review warning ');
    expect(check(name).stderr).toMatch(/warning: the draft has changed since Sari approved it/);
    // Within braces an earlier approval is taken out by a person.
    if (name === 'e.md') return;
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
    expect(file.approvals[0]).toMatchObject({
      ...{ path: 'n.txt', accounts: ['acme'], approvedBy: 'Sari', reason: 'She is our "CEO": #1.' },
    });
    expect(verdictsOf('q.csv', 'n.txt').sort()).toEqual(
      [...Array(3).fill('suits approved Sari'), 'suits no-objection '].sort(),
    );
    repo.write('q.csv', `text\n${OPEN}!\n`);
    expect(verdictsOf('q.csv')).toEqual(['needs-review warning ']);
    expect(check('q.csv').stderr).toMatch(/warning: no draft is as Sari approved it/);
    repo.socialpost([...NOW, '--prune-suppressions', 'q.csv']);
    expect(JSON.parse(read('socialpost-suppressions.json')).approvals).toHaveLength(1);
  });

  test('an approval of what no draft says any more makes room for the next', () => {
    const approvals = (): { path: string; hash: string }[] =>
      JSON.parse(read('socialpost-suppressions.json')).approvals;
    repo.write('n.txt', OPEN);
    repo.write('q.csv', `text\n${OPEN}\nMeet my husband today.\n`);
    approve('n.txt');
    approve('q.csv');
    const before = approvals();
    repo.write('q.csv', `text\n${OPEN}\nMeet my husband tonight.\n`);
    approve('q.csv');
    expect(approvals().map(({ path }) => path)).toEqual(['n.txt', 'q.csv', 'q.csv']);
    const kept = approvals().filter(({ hash }) => before.some(one => one.hash === hash));
    expect(kept).toHaveLength(2);
    expect(verdictsOf('n.txt', 'q.csv')).toEqual(Array(3).fill('suits approved Sari'));
  });

  test.each(['a.md', 'a.txt'])('holds for the accounts that were asked about, and no other: %s', name => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}, bank: {kind: professional}}\n');
    repo.write(name, OPEN);
    expect(approve(name, '--account', 'acme').stdout).toContain('approved by Sari for acme;');
    expect(verdictsOf('--account', 'acme', name)).toEqual(['suits approved Sari']);
    expect(verdictsOf('--account', 'bank', name)).toEqual(['needs-review warning ']);
    const { stderr } = check('--account', 'bank', name);
    if (name === 'a.md') expect(stderr).toContain('Sari approved it for acme, not for bank\n');
    // Without a target it must suit one.
    expect(verdictsOf(name)).toEqual(['suits approved Sari', 'needs-review warning ']);
    expect(approve(name).stdout).toContain('nothing here needs an approval');
    repo.write(
      '.socialpostrc',
      'accounts: {bank: {kind: professional}, acme: {kind: professional}}\noverrides: [{files: "a.*", account: bank}]\n',
    );
    expect(verdictsOf(name)).toEqual(['needs-review warning ']);
    expect(approve(name).stdout).toContain('approved by Sari for bank;');
    expect(verdictsOf(name)).toEqual(['suits approved Sari']);
  });

  test('without a target it holds for all accounts for which it needed a review', () => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}, bank: {kind: professional}}\n');
    repo.write('a.md', OPEN);
    expect(approve('a.md').stdout).toContain('approved by Sari for acme, bank;');
    expect(read('a.md')).toContain('approvedFor: ["acme","bank"]\n');
    for (const account of ['acme', 'bank'])
      expect(verdictsOf('--account', account, 'a.md')).toEqual(['suits approved Sari']);
  });

  test('names no file by what reports conceal', () => {
    const secret = 'ghp_Zk3q8WnLr5TyBv2XcJf7Hd9MgPa4Se6UoQi1';
    const name = `${secret}.md`;
    for (const text of ['Good morning.\n', OPEN]) {
      repo.write(name, text);
      const { stdout, stderr, status } = approve(name);
      expect([stdout.slice(0, 4), status]).toEqual(['ghp_', 1]);
      expect(stdout + stderr).not.toContain(secret);
    }
    const allow = '---\nsocialpost: {allow: [{rule: personal-data, match: 07911 123456, reason: Hers.}]}\n---\n';
    repo.write('07911 123456.md', `${allow}Shout-out to Hannah Whitcombe, 07911 123456!\n`);
    expect(approve('07911 123456.md')).toMatchObject({
      status: 0,
      stdout: '•••••••••456.md: nothing here needs an approval\n',
    });
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
    const earlier = `approvedBy: X, approvedFor: acme, approvedHash: ${'b'.repeat(64)}`;
    const text = `---\nsocialpost: {${earlier}}\n---\n${OPEN}\n`;
    repo.write('a.md', text);
    const { status, stderr } = approve('a.md');
    expect(status).toBe(2);
    const [, pasted = ''] = /within the braces of "socialpost", .*:\n *(approvedBy: "Sari", .*)\n/.exec(stderr) ?? [];
    expect(pasted).not.toBe('');
    expect(read('a.md')).toBe(text);
    repo.write('a.md', text.replace(earlier, pasted));
    expect(verdictsOf('a.md')).toEqual(['suits approved Sari']);
    repo.write('a.md', `---\nsocialpost: &here\n  allow: []\n---\n${OPEN}\n`);
    expect(approve('a.md').stderr).toMatch(/Write below "socialpost:", .*:\n *approvedBy: "Sari"\n *approvedFor/);
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
    [['a.md', '--by', '\u200b\u2060', '--reason', 'x'], /^--by: is empty/],
    [['a.md', '--by', 'S', '--reason', '\u200d \u2800'], /^--reason: is empty/],
    [['a.md', '--by', 'S\nocialpost: {}', '--reason', 'x'], /^--by: holds a line break/],
    [['a.md', '--by', 'S', '--reason', 'x\u2028'.repeat(2)], /^--reason: holds a line break/],
    [['a.md', '--by', 'Sari\u202eiraS', '--reason', 'x'], /^--by: holds .*a character that nobody sees/],
    [['a.md', '--by', 'S\u200bari', '--reason', 'x'], /^--by: holds .*a character that nobody sees/],
    [['a.md', '--by', 'S', '--reason', 'fine\u2066'], /^--reason: holds .*a character that nobody sees/],
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

  test('takes names and reasons as people write them', () => {
    repo.write('a.md', OPEN);
    const by = 'Dewi “Wi” Łękawa 👩🏽‍💻';
    expect(repo.socialpost(['approve', 'a.md', '--by', by, '--reason', '##[x] ::1 ok', ...NOW]).status).toBe(0);
    expect(verdictsOf('a.md')).toEqual([`suits approved ${by}`]);
  });

  test('speaks Indonesian', () => {
    repo.write('a.md', OPEN);
    expect(approve('a.md', '--locale', 'id').stdout).toMatch(/^a\.md:1: disetujui oleh Sari untuk acme; cocok/);
    expect(approve('a.md', '--locale', 'id').stdout).toMatch(/tidak ada yang perlu disetujui/);
  });
});
