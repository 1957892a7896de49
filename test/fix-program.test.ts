import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** `--fix` and `--fix-dry-run` of the built program on files of its own. */
const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'socialpost-fix-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let folders = 0;

const SLANG = 'Udh buka dgn diskon, krn gak hujan.';
const STANDARD = 'Sudah buka dengan diskon, karena tidak hujan.';

function folderWith(files: Readonly<Record<string, string | Buffer>>) {
  const cwd = join(work, String(folders++));
  mkdirSync(cwd);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, '--no-config', '--account', 'professional', ...args],
      { cwd, encoding: 'utf8', input },
    );
    return { status, stdout, stderr };
  };
  return { cwd, run, text: (name: string) => readFileSync(join(cwd, name), 'utf8') };
}

describe('--fix', () => {
  it('keeps the byte order mark, line ends, mode and everything beside the texts, and leaves no other file', () => {
    const { cwd, run, text } = folderWith({ 'a.csv': `\ufefftext;catatan\r\n"${SLANG}";krn\r\nPagi;dgn` });
    chmodSync(join(cwd, 'a.csv'), 0o640);
    expect(run(['--fix', 'a.csv'])).toMatchObject({
      status: 0,
      stderr: 'a.csv: fixed 4 (Udh → Sudah, dgn → dengan, krn → karena, …)\n',
    });
    expect(text('a.csv')).toBe(`\ufefftext;catatan\r\n"${STANDARD}";krn\r\nPagi;dgn`);
    expect(statSync(join(cwd, 'a.csv')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(['a.csv']);
    expect(run(['--fix', 'a.csv']).stderr).toBe('');
  });

  it('goes on when a file cannot be changed, and says which: exit code 2', () => {
    const { run, text } = folderWith({
      'a.ndjson': Buffer.concat([
        Buffer.from(`{"text":"${SLANG}"}\n{"text":"`),
        Buffer.from([0xff]),
        Buffer.from('"}\n'),
      ]),
      'b.txt': SLANG,
      'c.txt': Buffer.from(`\ufeff${SLANG}`, 'utf16le'),
    });
    const { status, stderr } = run(['--fix', '--quiet', 'a.ndjson', 'b.txt', 'c.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/a\.ndjson:2: not valid UTF-8/);
    expect(stderr).toMatch(/c\.txt: .*UTF-16/);
    expect(text('b.txt')).toBe(STANDARD);
  });

  it('fixes the files of the work tree that changed', () => {
    const { cwd, run, text } = folderWith({ 'a.txt': SLANG, 'b.txt': 'Pagi.' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    writeFileSync(join(cwd, 'b.txt'), SLANG);
    expect(run(['--fix', '--since', 'HEAD']).stderr).toMatch(/^b\.txt: fixed 4 /);
    expect([text('a.txt'), text('b.txt')]).toEqual([SLANG, STANDARD]);
  });
});

describe('what is left undone', () => {
  const run = (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const { cwd } = folderWith(files);
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, '--no-config', ...args], { cwd, encoding: 'utf8' });
    return { stdout, stderr };
  };

  it('is said once, where a draft names no account and only some would want the edits', () => {
    const files = { 'a.txt': SLANG, 'b.txt': SLANG };
    expect(run(files, '--fix', 'a.txt', 'b.txt').stderr).toBe(
      'a.txt: 4 edits that professional would want are left; name the account: --account professional\n',
    );
    expect(run(files, '--fix', '--locale', 'id', 'a.txt').stderr).toMatch(/^a\.txt: 4 suntingan yang diinginkan/);
    expect(run(files, '--fix', '--quiet', 'a.txt').stderr).toBe('');
    expect(run(files, '--fix', '--account', 'professional', 'a.txt').stderr).toMatch(/^a\.txt: fixed 4/);
  });

  it('is said where a draft is too long to try edit by edit', () => {
    // It is as long as the platform takes: all that makes it longer is refused.
    const text = `${'Kami buka setiap hari di pasar. '.repeat(32_000)}${SLANG}`;
    const config = `accounts: {toko: {kind: professional, platforms: [own], limits: {own: ${text.length}}}}\n`;
    const { cwd } = folderWith({ 'a.txt': text, '.socialpostrc': config });
    const { stderr } = spawnSync(process.execPath, [CLI, '--fix', 'a.txt'], { cwd, encoding: 'utf8' });
    expect(stderr).toMatch(
      /^a\.txt: 4 edits are left: not all can be made, and the draft is too long to try each by itself$/m,
    );
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text);
  });

  it('conceals in the names of files what reports conceal', () => {
    const secret = 'ghp_Zk3q8WnLr5TyBv2XcJf7Hd9MgPa4Se6UoQi1';
    const name = `${secret}.txt`;
    for (const args of [
      ['--fix-dry-run'],
      ['--fix'],
      ['--fix', '--account', 'professional'],
      ['--fix-dry-run', '--account', 'professional'],
    ]) {
      const { stdout, stderr } = run({ [name]: SLANG }, ...args, name);
      expect(stdout + stderr).toContain('ghp_••••');
      expect(stdout + stderr).not.toContain(secret);
    }
  });
});

describe('--fix-dry-run', () => {
  it.each([
    ['it suits then', SLANG, 0],
    ['it does not', `${SLANG} Vote them all out on Thursday.`, 1],
    ['nothing to fix', 'Pagi.', 0],
  ])('writes nothing and ends as --fix would: %s', (_, text, code) => {
    const { cwd, run } = folderWith({ 'a.txt': text });
    const before = statSync(join(cwd, 'a.txt'), { bigint: true });
    const dry = run(['--fix-dry-run', 'a.txt']);
    expect(dry.status).toBe(code);
    expect(dry.stdout === '').toBe(text === 'Pagi.');
    expect(statSync(join(cwd, 'a.txt'), { bigint: true })).toEqual({
      ...before,
      atimeMs: expect.anything(),
      atimeNs: expect.anything(),
      atime: expect.anything(),
    });
    expect(readdirSync(cwd)).toEqual(['a.txt']);
    expect(run(['--fix', '--format', 'compact', 'a.txt']).status).toBe(code);
  });

  it('reads standard input once, also row by row, and --text', () => {
    const { run } = folderWith({});
    const row = `{"id":1,"text":"${SLANG}"}`;
    const { stdout, stderr, status } = run(
      ['--stdin-filename', 'q.ndjson', '--fix-dry-run'],
      `${row}\n${row.replace('1', '2')}\n`,
    );
    expect({ stderr, status }).toEqual({ stderr: '2 drafts in 1 file would change\n', status: 0 });
    expect(stdout.split('\n').filter(line => /^[-+]\{/.test(line))).toHaveLength(4);
    expect(run(['--text', SLANG, '--fix-dry-run']).stdout).toContain(`+${STANDARD}\n`);
  });

  it('is a diff that git can apply', () => {
    const { cwd, run, text } = folderWith({ 'a.txt': `${SLANG}\n\nPagi.\n${'Siang.\n'.repeat(20)}${SLANG}` });
    execFileSync('git', ['apply', '-'], { cwd, input: run(['--fix-dry-run', 'a.txt']).stdout });
    expect(text('a.txt')).toBe(`${STANDARD}\n\nPagi.\n${'Siang.\n'.repeat(20)}${STANDARD}`);
  });
});
