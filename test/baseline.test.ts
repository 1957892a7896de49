import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, ROOT, type TestRepository } from './repository.ts';

/** What the built program lets pass by the suppressions file, and how that file comes about. */
const FILE = 'socialpost-suppressions.json';
const CLI = join(ROOT, 'bin/socialpost.js');
const CONFIG = 'accounts: {acme: {kind: professional}}\n';
const POLITICAL = 'Vote for our senator, four more years!\n';
const SECRET = 'Our wifi password is Tr0ub4dor&3x.\n';

let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
  repo.write('.socialpostrc', CONFIG);
  repo.write('posts/a.md', POLITICAL);
  repo.write('posts/q.csv', `text,platform\n"${POLITICAL.trim()}",x\nGood morning.,x\n`);
});
afterEach(() => repo.remove());

const run = (...args: string[]) => repo.socialpost(['--now', '2026-11-21T00:00Z', '--format', 'compact', ...args]);
const file = (): string => readFileSync(join(repo.dir, FILE), 'utf8');
const rowsOf = (): { path: string; rule: string; match: string; reason: string; fingerprint: string }[] =>
  JSON.parse(file()).suppressions;
const writeRows = (...rows: object[]): void => repo.write(FILE, JSON.stringify({ version: 1, suppressions: rows }));
const ROW = {
  path: 'posts/q.csv',
  rule: 'politics',
  account: 'acme',
  match: 'Four more years',
  reason: 'A quotation.',
};
const ROWS = ['vote for', 'senator', 'four more years'].map(match => ({ ...ROW, match }));

describe('rows of the suppressions file', () => {
  test('let pass what they name, in the file that they name, by fingerprint and not by line', () => {
    writeRows(...ROWS);
    expect(run('posts/q.csv')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(run('posts/a.md').status).toBe(1);
    repo.write('posts/q.csv', `text,platform\nGood evening.,x\n\n"${POLITICAL.trim()}",x\n`);
    expect(run('posts/q.csv').status).toBe(0);
    repo.write('posts/q.csv', 'text,platform\n"Vote for our mayor, four more years!",x\n');
    expect(run('posts/q.csv').stdout).toMatch(/mayor/);
  });

  test('the day of `until` still counts, the next does not; what is of no use is told and changes nothing', () => {
    writeRows(...ROWS.map(row => ({ ...row, until: '2026-11-21' })), { ...ROW, match: 'nobody' });
    expect(run('posts/q.csv')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^socialpost-supp[^\n]*: warning: this lets nothing of politics pass here\n[^\n]*\n$/,
      ),
    });
    const later = repo.socialpost(['--now', '2026-11-22T00:01Z', '--format', 'compact', 'posts/q.csv']);
    expect(later).toMatchObject({ status: 1, stderr: expect.stringContaining('until 2026-11-21, which is over') });
  });

  test('of a file that is not there are told once, with the draft that may be meant, and change nothing', () => {
    const lost = ROWS.map(row => ({ ...row, path: 'posts/p.csv' }));
    writeRows(...ROWS, ...lost, { ...ROW, path: 'elsewhere/gone.csv' });
    const { status, stderr } = run('posts/q.csv');
    expect(status).toBe(0);
    expect(stderr.match(/this names a file that is not there/g)).toHaveLength(2);
    expect(stderr).toMatch(/warning: this names a file that is not there\n *Did you mean "posts\/q.csv"\?\n/);
    expect(stderr).toMatch(/not there\n *Write its path relative to the folder of this file/);
    repo.write('posts/p.csv', 'text\nGood morning.\n');
    repo.write('elsewhere/gone.csv', 'text\nGood morning.\n');
    expect(run('posts/q.csv').stderr).toBe('');
  });

  test('with --config-from the commit knows which files are there', () => {
    writeRows(...ROWS, { ...ROW, path: 'posts/p.csv' });
    repo.git('add', '.');
    repo.git('commit', '-qm', 'one');
    const { stderr } = run('posts/q.csv', '--config-from', 'HEAD');
    expect(stderr).toMatch(/^HEAD:socialpost-supp.*: warning: this names a file that is not there\n *Did you mean/);
    expect(stderr.match(/not there/g)).toHaveLength(1);
  });

  test.each<[string, (path: string) => void]>([
    ['a link', path => symlinkSync('posts/q.csv', path)],
    ['a folder', path => mkdirSync(path)],
    ['a pipe', path => execFileSync('mkfifo', [path])],
  ])('in place of the file %s is refused, with what to do', (_, make) => {
    make(join(repo.dir, FILE));
    expect(run('posts/q.csv')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no plain file.*\n *Put the file/),
    });
  });

  test('of accounts that were not asked about nothing is said', () => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}, dewi: {kind: personal}}\n');
    writeRows(...ROWS);
    expect(run('--account', 'dewi', 'posts/q.csv').stderr).toBe('');
    expect(run('--account', 'acme', 'posts/q.csv')).toMatchObject({ status: 0, stderr: '' });
  });

  test('what is wrong in it ends the run before anything is judged', () => {
    writeRows({ ...ROW, reason: '' });
    expect(run('posts')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^socialpost-supp.*:1:\d+: needs the key "reason"/),
    });
    writeRows({ ...ROW, account: 'acm' });
    expect(run('posts').stderr).toContain('Did you mean "acme"?');
    rmSync(join(repo.dir, FILE));
    symlinkSync('/etc/passwd', join(repo.dir, FILE));
    expect(run('posts')).toMatchObject({ status: 2, stderr: expect.stringContaining('no plain file') });
  });

  test('it lies beside the configuration that governs a draft, and is no draft itself', () => {
    repo.write('posts/.socialpostrc', CONFIG);
    writeRows(...ROWS);
    expect(run('.').status).toBe(1);
    repo.write(`posts/${FILE}`, file().replaceAll('posts/', ''));
    expect(run('posts/q.csv').status).toBe(0);
    rmSync(join(repo.dir, 'posts/a.md'));
    expect(run('.')).toMatchObject({ status: 0, stderr: '' });
    expect(run('posts/*')).toMatchObject({ status: 0, stderr: '' });
  });

  test('a secret is never let pass: not by a row, nor by --suppress-all', () => {
    repo.write('posts/q.csv', `text,platform\n${SECRET.trim()},x\n`);
    writeRows({ ...ROW, rule: 'secrets', match: 'Tr0ub4dor&3x' });
    expect(run('posts/q.csv')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('secrets cannot be allowed'),
    });
    rmSync(join(repo.dir, FILE));
    expect(run('--suppress-all', 'posts')).toMatchObject({ status: 1, stdout: expect.stringContaining('[secrets]') });
    expect(file()).not.toMatch(/secrets|Tr0ub4dor/);
  });

  test('what is concealed is let pass by no row, since another number would look the same', () => {
    const text = 'Hannah Whitcombe voted for the senator, call her on 07911 123456';
    repo.write('posts/q.csv', `text,platform\n"${text}",x\n`);
    expect(run('posts/q.csv').stdout).toMatch(/\[personal-data\]/);
    expect(run('--suppress-all', 'posts/q.csv')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('[personal-data]'),
      stderr: expect.stringMatching(/ added, 0 were there\n1 finding is left: reports show dots.*\n.*front matter/),
    });
    expect(rowsOf().map(({ rule }) => rule)).toContain('politics');
    expect(file()).not.toMatch(/personal-data|•|07911|123456/);
    const { fingerprint, match } = JSON.parse(
      repo.socialpost(['--format', 'ndjson', 'posts/q.csv']).stdout,
    ).findings.find(({ text }: { text: string }) => text.includes('••')) ?? { match: '•••••••••456' };
    writeRows({ ...ROW, rule: 'personal-data', match: match ?? '•••••••••456', fingerprint });
    expect(run('posts/q.csv')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('[personal-data]'),
      stderr: expect.stringMatching(/this lets nothing of personal-data pass here\n {2}Reports show dots/),
    });
    repo.write(
      'posts/a.md',
      `---\nsocialpost:\n  allow:\n    - {rule: personal-data, match: 07911 123456, reason: Hers.}\n---\nShout-out to Hannah Whitcombe, 07911 123456!\n`,
    );
    expect(run('posts/a.md')).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('with --config-from a change cannot let itself pass', () => {
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'topic');
    writeRows(...ROWS);
    repo.commit();
    expect(run('posts/q.csv').status).toBe(0);
    expect(run('--config-from', 'main', 'posts/q.csv').status).toBe(1);
    expect(run('--config-from', 'topic', 'posts/q.csv').status).toBe(0);
    writeRows({ ...ROW, rule: 'politcs' });
    repo.commit();
    writeRows(...ROWS);
    expect(run('--config-from', 'topic', 'posts/q.csv').stderr).toMatch(/^topic:socialpost-suppressions\.json:1/);
  });
});

describe('--suppress-all', () => {
  test('lets pass all that is found, and then the verdicts are those', () => {
    const first = run('--suppress-all', 'posts');
    expect(first).toEqual({ stdout: '', stderr: `${FILE}: 6 added, 0 were there\n`, status: 0 });
    expect(rowsOf().map(({ path, rule, match }) => `${path} ${rule} ${match}`)).toEqual([
      'posts/a.md politics Vote for',
      'posts/a.md politics four more years',
      'posts/a.md politics senator',
      'posts/q.csv politics Vote for',
      'posts/q.csv politics four more years',
      'posts/q.csv politics senator',
    ]);
    expect(new Set(rowsOf().map(({ reason }) => reason))).toEqual(
      new Set(['here when socialpost was adopted, 2026-11-21']),
    );
    expect(run('posts')).toEqual({ stdout: '', stderr: '', status: 0 });
    const before = file();
    expect(run('--suppress-all', '--locale', 'id', 'posts').stderr).toBe(`${FILE}: 0 ditambahkan, 6 sudah ada\n`);
    expect(file()).toBe(before);
    repo.write('posts/a.md', `${POLITICAL}\nThe prime minister must resign, vote them out!\n`);
    expect(run('posts').status).toBe(1);
  });

  test('of a draft that names no account only what stands between it and the account that it suits best', () => {
    repo.write(
      '.socialpostrc',
      'accounts: {acme: {kind: professional}, bank: {kind: professional}, gang: {kind: shared}}\n',
    );
    expect(run('posts/q.csv').status).toBe(1);
    expect(run('--suppress-all', 'posts/q.csv').status).toBe(0);
    const accounts = new Set((rowsOf() as unknown as { account: string }[]).map(({ account }) => account));
    expect([...accounts]).toEqual(['acme']);
    expect(run('posts/q.csv')).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('reasons that are there stay; a row that is over is in force again', () => {
    writeRows({ ...ROW, until: '2026-01-01' });
    expect(run('--suppress-all', 'posts').status).toBe(0);
    const [own] = rowsOf().filter(({ reason }) => reason === 'A quotation.');
    expect(own).toMatchObject({ path: 'posts/q.csv', match: 'Four more years' });
    expect(own).not.toHaveProperty('until');
    expect(rowsOf()).toHaveLength(6);
  });

  test('a comparison with another account is let pass only where nothing else would do; a draft that suits is left alone', () => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}, dewi: {kind: personal}}\n');
    repo.write('posts/a.md', `---\naccount: acme\n---\n${POLITICAL}`);
    repo.write(
      'posts/q.csv',
      'text,account\ngue baru kelar nih,\n"So proud of my little boy, I love him so much",acme\n',
    );
    expect(run('posts').stdout).toMatch(/\[wrong-account\]/);
    expect(run('--suppress-all', 'posts')).toMatchObject({ status: 0 });
    expect(rowsOf().filter(({ path, rule }) => path === 'posts/a.md' && rule === 'wrong-account')).toEqual([]);
    expect(rowsOf().some(({ rule }) => rule === 'casual-slang')).toBe(false);
    expect(run('posts')).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test.each([
    ['--text', 'x'],
    ['--stdin'],
    ['-'],
    ['--staged'],
    ['--since', 'main'],
    ['--config-from', 'main'],
    ['--print-config'],
    ['--fix-dry-run', 'posts'],
  ])('is refused with %s', (...args) => {
    for (const flag of ['--suppress-all', '--prune-suppressions']) {
      expect(run(flag, ...args)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining(`${flag}: does not go`),
      });
    }
    expect(existsSync(join(repo.dir, FILE))).toBe(false);
  });

  test('a read-only file is left as it is, and that is exit code 2', () => {
    writeRows(ROW);
    chmodSync(join(repo.dir, FILE), 0o444);
    const before = file();
    expect(run('--suppress-all', 'posts')).toMatchObject({ status: 2, stdout: '' });
    expect(file()).toBe(before);
  });
});

describe('--prune-suppressions', () => {
  test('takes out what was not needed and what names a file that is gone, and nothing else', () => {
    writeRows(...ROWS, { ...ROW, match: 'nobody' }, { ...ROW, path: 'gone.csv' }, { ...ROW, path: 'posts/a.md' });
    expect(run('--prune-suppressions', 'posts/q.csv')).toMatchObject({
      status: 0,
      stderr: `${FILE}: 2 taken out, 4 left\n`,
    });
    expect(rowsOf().map(({ path, match }) => `${path} ${match}`)).toEqual([
      'posts/a.md Four more years',
      'posts/q.csv four more years',
      'posts/q.csv senator',
      'posts/q.csv vote for',
    ]);
    const before = file();
    expect(run('--prune-suppressions', 'posts/q.csv').stderr).toBe(`${FILE}: 0 taken out, 4 left\n`);
    expect(file()).toBe(before);
  });

  test('keeps the rows of rules that look at other files too, of which this run has only some', () => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}}\n');
    const post = 'Our new roast is on the shelf from Monday, come and taste it with us.';
    repo.write('posts/a.csv', `text,date\n"${post}",2026-11-24\n`);
    repo.write('posts/q.csv', `text,date\n"${post}",2026-11-25\n`);
    expect(run('posts/q.csv')).toMatchObject({ status: 0, stdout: '' });
    expect(run('posts/a.csv', 'posts/q.csv').stdout).toMatch(/\[duplicates\]/);
    run('--suppress-all', 'posts/a.csv', 'posts/q.csv');
    expect(rowsOf().map(({ rule }) => rule)).toEqual(['duplicates']);
    expect(run('--prune-suppressions', 'posts/q.csv').stderr).toBe(`${FILE}: 0 taken out, 1 left\n`);
    writeRows({ ...rowsOf()[0], until: '2026-11-01' });
    expect(run('--prune-suppressions', 'posts/q.csv').stderr).toBe(`${FILE}: 1 taken out, 0 left\n`);
  });

  test('goes on when nobody reads the report any more', () => {
    writeRows({ ...ROW, match: 'nobody' });
    repo.write('posts/q.csv', `text,platform\n${`"${POLITICAL.trim()}",x\n`.repeat(3000)}`);
    const args = `--now 2026-11-21T00:00Z --prune-suppressions posts/q.csv | head -1`;
    execFileSync('sh', ['-c', `"${process.execPath}" "${CLI}" ${args}`], { cwd: repo.dir, stdio: 'pipe' });
    expect(rowsOf()).toEqual([]);
  });

  test('keeps the rows of a file of which something could not be judged', () => {
    writeRows({ ...ROW, match: 'nobody' });
    repo.write('posts/q.csv', 'text,account\nHi.,nosuch\n');
    expect(run('--prune-suppressions', 'posts').status).toBe(2);
    expect(rowsOf()).toHaveLength(1);
  });

  test('keeps the rows of accounts that were not asked about', () => {
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional}, dewi: {kind: personal}}\n');
    writeRows(ROW, { ...ROW, account: 'dewi', match: 'nobody' });
    run('--prune-suppressions', '--account', 'dewi', 'posts');
    expect(rowsOf()).toHaveLength(1);
  });
});
