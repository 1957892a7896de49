import { chmodSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRepository } from '../src/git.ts';
import { filesAmong } from '../src/run/among.ts';
import { blamed, CONFIG, createRepository, FINE, gitEnv, POLITICAL, type TestRepository } from './repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
});
afterEach(() => repo.remove());

const compact = (...args: string[]) => repo.socialpost(['--format', 'compact', ...args]);

describe('--staged', () => {
  test('judges the content of the index, not of the work tree', () => {
    repo.commit({ '.socialpostrc': CONFIG });
    repo.write('social/staged.md', POLITICAL);
    repo.write('social/gone.md', POLITICAL);
    repo.write('social/clean.md', FINE);
    repo.git('add', '.');
    repo.write('social/staged.md', FINE);
    repo.write('social/clean.md', POLITICAL);
    repo.write('social/untracked.md', POLITICAL);
    rmSync(join(repo.dir, 'social/gone.md'));
    const run = compact('--staged');
    expect({ ...run, stdout: blamed(run) }).toEqual({
      stdout: ['social/gone.md', 'social/staged.md'],
      stderr: '',
      status: 1,
    });
    expect(readdirSync(repo.temporary)).toEqual([]);
  });

  test('nothing staged exits 0, with and without commits, and says so unless quiet', () => {
    repo.write('social/a.md', POLITICAL);
    expect(compact('--staged')).toEqual({
      stdout: '',
      stderr: 'socialpost: nothing judged: no draft is staged\n',
      status: 0,
    });
    repo.commit();
    expect(compact('--staged', '--quiet')).toEqual({ stdout: '', stderr: '', status: 0 });
    rmSync(join(repo.dir, 'social/a.md'));
    repo.git('add', '--all');
    expect(compact('--staged').status).toBe(0);
  });

  test('what is staged is read as a folder would be: no README, no links, nothing ignored, CRLF as checked out', () => {
    repo.commit({ '.socialpostrc': `${CONFIG}ignores: ["old/**"]\n`, '.socialpostignore': 'private/\n' });
    for (const name of ['README.md', 'code.js', '.hidden/a.md', 'old/a.md', 'private/a.md', 'b.txt', 'c.tweet'])
      repo.write(name, POLITICAL);
    repo.write('.gitattributes', 'b.txt eol=crlf\n');
    symlinkSync('b.txt', join(repo.dir, 'link.md'));
    repo.git('add', '--all');
    expect(blamed(compact('--staged'))).toEqual(['b.txt', 'c.tweet']);
  });

  test('data files are drafts when their staged content holds posts', () => {
    repo.commit({ '.socialpostrc': CONFIG });
    repo.write('calendar.csv', `text,platform\n"${POLITICAL.trim()}",x\n`);
    repo.write('prices.csv', 'item,price\ntea,3\n');
    repo.write('data.json', '{"version": 1}');
    repo.git('add', '--all');
    repo.write('calendar.csv', 'item,price\n');
    repo.write('prices.csv', `text,platform\n"${POLITICAL.trim()}",x\n`);
    const run = compact('--staged');
    expect({ stderr: run.stderr, blamed: blamed(run) }).toEqual({ stderr: '', blamed: ['calendar.csv'] });
  });

  test('paths, folders and globs choose among what is staged; a slip is told', () => {
    repo.commit({ '.socialpostrc': CONFIG });
    for (const name of ['a.md', 'social/b.md', 'social/deep/c.md', 'other/README.md']) repo.write(name, POLITICAL);
    repo.git('add', '--all');
    expect(blamed(compact('--staged', 'social'))).toEqual(['social/b.md', 'social/deep/c.md']);
    expect(blamed(compact('--staged', 'social/*.md'))).toEqual(['social/b.md']);
    expect(blamed(compact('--staged', '*.md', 'other/README.md'))).toEqual(['a.md', 'other/README.md']);
    expect(blamed(repo.socialpost(['--staged', '-f', 'compact', 'deep', '../a.md'], 'social'))).toEqual([
      '../a.md',
      'deep/c.md',
    ]);
    expect(compact('--staged', 'socail')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('socail: no drafts found'),
    });
  });

  test('a commit of some files only is judged by the index that git makes for it', () => {
    repo.commit({ '.socialpostrc': CONFIG, 'a.md': FINE, 'b.md': FINE });
    expect(repo.socialpost(['install-hook']).status).toBe(0);
    repo.write('a.md', POLITICAL);
    repo.write('b.md', 'Good evening.\n');
    repo.git('add', 'a.md');
    repo.git('commit', '--quiet', '--message=only b', 'b.md');
    expect(() => repo.git('commit', '--quiet', '--all', '--message=all')).toThrow(/does not suit/);
  });

  test('names that look like options, patterns or commands are names', () => {
    repo.commit({ '.socialpostrc': CONFIG });
    const names = ['--output-file=x.md', ':(top)a.md', 'a b\nc.md', '$(touch pwned).md', '::error::.md', '[x].md'];
    for (const name of names) repo.write(name, POLITICAL);
    repo.git('add', '--all');
    const run = repo.socialpost(['--staged', '--format', 'json']);
    const paths = JSON.parse(run.stdout).results.map((result: { draft: { path: string } }) => result.draft.path);
    expect([...new Set(paths)].sort()).toEqual([...names].sort());
    expect(readdirSync(repo.dir).sort()).toEqual(['.git', '.socialpostrc', ...names].sort());
  });

  test('binary garbage is told, and outside of a repository there is a clear answer', () => {
    repo.write('a.md', Uint8Array.of(0xff, 0x41, 0x80));
    repo.git('add', '--all');
    expect(compact('--staged')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('a.md:1: not valid UTF-8'),
    });
    rmSync(join(repo.dir, '.git'), { recursive: true });
    expect(compact('--staged')).toMatchObject({ status: 2, stderr: expect.stringMatching(/is in no git work tree/) });
  });

  test('programs that the settings of a repository name are not started', () => {
    repo.commit({ 'a.md': FINE });
    repo.write('spy.sh', `#!/bin/sh\ntouch "${repo.dir}/spied"\n`);
    chmodSync(join(repo.dir, 'spy.sh'), 0o755);
    for (const key of ['core.fsmonitor', 'diff.external', 'core.pager'])
      repo.git('config', key, join(repo.dir, 'spy.sh'));
    repo.write('a.md', 'Good evening.\n');
    for (const args of [['--staged'], ['--since', 'HEAD'], ['--config-from', 'HEAD', 'a.md']]) compact(...args);
    expect(existsSync(join(repo.dir, 'spied'))).toBe(false);
  });
});

describe('--since', () => {
  test('judges what changed since the merge base: committed or not, but not what the other branch did', () => {
    repo.commit({ '.socialpostrc': CONFIG, 'old.md': POLITICAL, 'moved.md': POLITICAL, 'gone.md': POLITICAL });
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.git('mv', 'moved.md', 'here.md');
    repo.git('rm', '--quiet', 'gone.md');
    repo.commit({ 'new.md': POLITICAL });
    repo.git('switch', '--quiet', 'main');
    repo.commit({ 'theirs.md': POLITICAL, 'old.md': FINE });
    repo.git('switch', '--quiet', 'topic');
    repo.write('new.md', `${POLITICAL}Again.\n`);
    const run = compact('--since', 'main');
    expect({ status: run.status, blamed: blamed(run) }).toEqual({ status: 1, blamed: ['here.md', 'new.md'] });
    expect(blamed(compact('--since=main', 'here.md'))).toEqual(['here.md']);
    repo.commit();
    expect(compact('--since', 'HEAD')).toEqual({
      stdout: '',
      stderr: 'socialpost: nothing judged: no draft changed since HEAD\n',
      status: 0,
    });
  });

  test.each(['nope', '--upload-pack=touch pwned', 'HEAD:a.md', '', 'main\u001b[31m', '$(touch pwned)'])(
    'the ref %j is no commit',
    ref => {
      repo.commit({ 'a.md': POLITICAL });
      const { stderr, stdout, status } = compact(`--since=${ref}`);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toMatch(/^git: there is no commit "[^\u001b]*"\n {2}Name a branch/);
      expect(existsSync(join(repo.dir, 'pwned'))).toBe(false);
    },
  );

  test('without a common commit it says how to get one; with --staged it is a contradiction', () => {
    repo.commit({ 'a.md': FINE });
    repo.git('switch', '--quiet', '--orphan', 'alone');
    repo.commit({ 'b.md': FINE });
    expect(compact('--since', 'main')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no commit in common[\s\S]*fetch/),
    });
    expect(compact('--since', 'main', '--staged').status).toBe(2);
  });
});

test('filesAmong takes what findFiles would take', () => {
  const names = ['a.md', 'b.csv', 'd/a.md', 'd/e/LICENSE.md', 'd/e/f.txt', '.x/a.md', 'node_modules/a.md', 'g*.md'];
  const among = (...inputs: string[]) => filesAmong(names, inputs, { cwd: '/r/d', top: '/r' }).names;
  expect(among()).toEqual(['a.md', 'b.csv', 'd/a.md', 'd/e/f.txt', 'g*.md']);
  expect(among('.')).toEqual(['d/a.md', 'd/e/f.txt']);
  expect(among('/r')).toEqual(['a.md', 'b.csv', 'd/a.md', 'd/e/f.txt', 'g*.md']);
  expect([...filesAmong(names, ['/r', '/r/b.csv'], { cwd: '/r', top: '/r' }).met]).not.toContain('b.csv');
  expect(among('../b.csv', 'e/LICENSE.md', '../.x/a.md')).toEqual(['b.csv', 'd/e/LICENSE.md', '.x/a.md']);
  expect(among('../g*.md')).toEqual(['g*.md']);
  expect(among('../*.{md,csv}')).toEqual(['a.md', 'b.csv', 'g*.md']);
  expect(among('**/*')).toEqual(['d/a.md', 'd/e/f.txt']);
  expect(among('../../outside.md', '\0', '{'.repeat(2000))).toEqual([]);
});

test('git that is missing is named', () => {
  const env = { ...gitEnv, PATH: '/nonexistent' };
  expect(() => openRepository({ cwd: repo.dir, env })).toThrow(/cannot be run/);
});
