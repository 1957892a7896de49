import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  binFolder,
  CONFIG,
  createRepository,
  FINE,
  gitEnv,
  POLITICAL,
  ROOT,
  type TestRepository,
} from './repository.ts';

let repo: TestRepository;
let hook: string;
beforeEach(() => {
  repo = createRepository();
  hook = join(repo.dir, '.git/hooks/pre-commit');
  repo.commit({ '.socialpostrc': CONFIG });
});
afterEach(() => repo.remove());

/** Commits what is staged, with the hooks that there are. */
function commits(env: Record<string, string> = {}): { status: number | null; said: string } {
  const options = { cwd: repo.dir, env: { ...gitEnv, ...env }, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--quiet', '--message=x'], options);
  return { status, said: stdout + stderr };
}

function stage(name: string, text: string): void {
  repo.write(name, text);
  repo.git('add', '--all');
}

describe('install-hook', () => {
  test('stops a commit with a draft that does not suit, is silent about others, also without a PATH', () => {
    expect(repo.socialpost(['install-hook']).stdout).toMatch(/^\.git\/hooks\/pre-commit: installed\./);
    stage('social/a.md', POLITICAL);
    expect(commits()).toEqual({ status: 1, said: expect.stringMatching(/social\/a\.md:1\n.*does not suit acme/) });
    stage('social/a.md', FINE);
    expect(commits({ PATH: '/usr/bin:/bin' })).toEqual({ status: 0, said: '' });
    stage('code.js', 'x');
    expect(commits()).toEqual({ status: 0, said: '' });
  });

  test('judges only what is named, from wherever it was installed', () => {
    mkdirSync(join(repo.dir, "team/it's"), { recursive: true });
    expect(repo.socialpost(['install-hook', "it's", '../tweets'], 'team').stdout).toContain("in team/it's, tweets.");
    stage('docs/a.md', POLITICAL);
    expect(commits()).toEqual({ status: 0, said: '' });
    stage("team/it's/a.md", POLITICAL);
    expect(commits()).toMatchObject({ status: 1, said: expect.stringContaining("team/it's/a.md:1") });
    expect(repo.socialpost(['install-hook', '../..'], 'team')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is outside of the repository'),
    });
    expect(repo.socialpost(['install-hook', '..'], 'team').stdout).toContain('brought up to date');
    stage("team/it's/a.md", FINE);
    stage('docs/b.md', POLITICAL);
    expect(commits()).toMatchObject({ status: 1, said: expect.stringContaining('docs/b.md:1') });
  });

  test('is a POSIX script that dash and bash read', () => {
    repo.socialpost(['install-hook']);
    for (const shell of ['sh', 'bash']) execFileSync(shell, ['-n', hook]);
    expect(readFileSync(hook, 'utf8')).toMatch(/^#!\/bin\/sh\n/);
    expect(lstatSync(hook).mode & 0o777).toBe(0o755);
  });

  test('twice is once, from any folder; uninstalling twice is fine too', () => {
    mkdirSync(join(repo.dir, 'deep'));
    repo.socialpost(['install-hook']);
    const first = readFileSync(hook);
    expect(repo.socialpost(['install-hook'], 'deep')).toMatchObject({
      status: 0,
      stdout: '.git/hooks/pre-commit: nothing to do.\n',
    });
    expect(readFileSync(hook)).toEqual(first);
    expect(repo.socialpost(['uninstall-hook', '--locale', 'id']).stdout).toBe('.git/hooks/pre-commit: dihapus.\n');
    expect(repo.socialpost(['uninstall-hook'])).toMatchObject({
      status: 0,
      stdout: '.git/hooks/pre-commit: nothing to do.\n',
    });
    expect(lstatSync(hook, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('of an older socialpost is brought up to date', () => {
    repo.socialpost(['install-hook']);
    writeFileSync(hook, `${readFileSync(hook, 'utf8')}# older\n`);
    expect(repo.socialpost(['install-hook']).stdout).toContain('brought up to date');
    expect(readFileSync(hook, 'utf8')).not.toContain('# older');
  });

  test('refuses a foreign hook; --force puts it aside, and uninstall-hook brings back its bytes and mode', () => {
    const bytes = Buffer.from([0x23, 0x21, 0x2f, 0x62, 0x69, 0x6e, 0x0d, 0x0a, 0xff, 0x00]);
    writeFileSync(hook, bytes);
    chmodSync(hook, 0o751);
    expect(repo.socialpost(['install-hook'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is a hook of somebody else'),
    });
    expect(readFileSync(hook)).toEqual(bytes);
    expect(repo.socialpost(['uninstall-hook']).status).toBe(2);
    expect(repo.socialpost(['install-hook', '--force']).stdout).toContain('pre-commit.before-socialpost');
    expect(repo.socialpost(['install-hook', '--force']).stdout).toContain('nothing to do');
    expect(repo.socialpost(['uninstall-hook']).stdout).toContain('as it was before');
    expect(readFileSync(hook)).toEqual(bytes);
    expect(lstatSync(hook).mode & 0o777).toBe(0o751);
  });

  test('a hook that is a link comes back as a link; a hook put aside before is not lost', () => {
    symlinkSync('../../tools/hook.sh', hook);
    repo.socialpost(['install-hook', '--force']);
    writeFileSync(hook, '#!/bin/sh\nexit 0\n');
    expect(repo.socialpost(['install-hook', '--force'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('before-socialpost: is there already'),
    });
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    expect(readlinkSync(`${hook}.before-socialpost`)).toBe('../../tools/hook.sh');
  });

  test('refuses a set core.hooksPath without --force, and finds its hook again after it was set', () => {
    repo.git('config', 'core.hooksPath', '.husky/_');
    const refused = repo.socialpost(['install-hook']);
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^\.husky\/_: .*core\.hooksPath is "\.husky\/_"/),
    });
    expect(repo.socialpost(['install-hook', '--force']).stdout).toMatch(/^\.husky\/_\/pre-commit: installed/);
    expect(repo.socialpost(['uninstall-hook']).stdout).toBe('.husky/_/pre-commit: removed.\n');
    repo.git('config', '--unset', 'core.hooksPath');
    repo.socialpost(['install-hook']);
    repo.git('config', 'core.hooksPath', 'elsewhere');
    expect(repo.socialpost(['uninstall-hook']).stdout).toBe('.git/hooks/pre-commit: removed.\n');
    repo.git('config', 'core.hooksPath', '.git/hooks');
    expect(repo.socialpost(['install-hook']).status).toBe(0);
  });

  test('works in a linked work tree and in a folder with a quote in its name', () => {
    repo.git('worktree', 'add', '--quiet', '-b', 'linked', "it's here");
    expect(repo.socialpost(['install-hook'], "it's here").status).toBe(0);
    repo.write("it's here/a.md", POLITICAL);
    const there = { cwd: join(repo.dir, "it's here"), env: gitEnv, encoding: 'utf8' as const };
    execFileSync('git', ['add', 'a.md'], there);
    const { status, stderr } = spawnSync('git', ['commit', '--quiet', '--message=x'], there);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('does not suit acme') });
  });

  test('a program that has gone stops the commit and says so; one on the PATH takes its place', () => {
    repo.socialpost(['install-hook']);
    writeFileSync(hook, readFileSync(hook, 'utf8').replace(/^program=.*$/m, "program='/gone/socialpost.js'"));
    stage('a.md', FINE);
    expect(commits()).toEqual({ status: 1, said: expect.stringContaining('run "socialpost install-hook" again') });
    expect(commits({ PATH: `${binFolder(repo)}:${gitEnv.PATH}` })).toEqual({ status: 0, said: '' });
  });

  test('outside of a repository there is a clear answer', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/socialpost.js'), 'install-hook'], {
      cwd: '/',
      env: gitEnv,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('/: is in no git work tree') });
  });
});
