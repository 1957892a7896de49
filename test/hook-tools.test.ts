import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
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

const TOOLS = join(ROOT, 'node_modules/.bin');
let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
  repo.commit({ '.socialpostrc': CONFIG });
});
afterEach(() => repo.remove());

describe('recipes of the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  /** The commands that a recipe runs with the staged files, as its tool does: in a shell or not, at the top. */
  function runs(command: string, files: readonly string[]): number | null {
    const words = files.map(file => `'${join(repo.dir, file).replaceAll("'", `'\\''`)}'`).join(' ');
    const line = command.includes('{staged_files}') ? command.replace('{staged_files}', words) : `${command} ${words}`;
    const env = { ...gitEnv, PATH: `${binFolder(repo)}:${gitEnv.PATH}` };
    return spawnSync('sh', ['-c', line], { cwd: repo.dir, env, stdio: 'pipe' }).status;
  }

  function holds(command: string, handsFiles: boolean): void {
    stage('drafts/--help.md', POLITICAL);
    stage("drafts/it's $(exit 9).md", FINE);
    const files = ['drafts/--help.md', "drafts/it's $(exit 9).md"];
    expect(runs(command, handsFiles ? files : [])).toBe(1);
    stage('drafts/--help.md', FINE);
    expect(runs(command, handsFiles ? files : [])).toBe(0);
    stage('drafts/README.md', '');
    expect(runs(command, handsFiles ? ['drafts/README.md'] : [])).toBe(0);
  }

  const [, lintStaged = ''] = /^```json\n(\{ "lint-staged": .*\})\n```$/m.exec(readme) ?? [];
  const [, lefthook = ''] = /^```yaml\n# lefthook\.yml\n([\s\S]*?)```$/m.exec(readme) ?? [];
  const [, husky = ''] = /^```sh\n# \.husky\/pre-commit\n(.*)\n```$/m.exec(readme) ?? [];

  test('lint-staged', () => {
    const { 'lint-staged': globs } = JSON.parse(lintStaged) as { 'lint-staged': Record<string, string> };
    expect(Object.keys(globs)).toHaveLength(1);
    holds(Object.values(globs)[0] as string, true);
  });

  test('lefthook', () => {
    const { 'pre-commit': stageOf } = load(lefthook) as { 'pre-commit': { jobs: { run: string }[] } };
    holds(stageOf.jobs[0]?.run as string, false);
  });

  test('husky, or any hook of your own', () => holds(husky, false));

  /** The tool itself, set up by a command: it stops a commit, and lets one through. */
  function stops(files: Record<string, string>, [tool, ...args]: readonly string[] = []): void {
    const folder = tool === undefined ? TOOLS : dirname(tool);
    const path = `${binFolder(repo)}:${folder}:${gitEnv.PATH}`;
    repo.commit(files);
    const options = { cwd: repo.dir, env: { ...gitEnv, PATH: path }, stdio: 'pipe' as const };
    if (tool !== undefined) execFileSync(tool, args, options);
    stage('drafts/a.md', POLITICAL);
    expect(commits({ PATH: path })).toEqual({ status: 1, said: expect.stringContaining('does not suit acme') });
    stage('drafts/a.md', FINE);
    expect(commits({ PATH: path }).status).toBe(0);
  }

  test('lint-staged itself', () => {
    repo.write('.git/hooks/pre-commit', '#!/bin/sh\nlint-staged\n');
    chmodSync(join(repo.dir, '.git/hooks/pre-commit'), 0o755);
    stops({ 'package.json': lintStaged });
  });

  test('lefthook itself', () => {
    const name = `lefthook-${process.platform.replace('win32', 'windows')}-${process.arch}`;
    const folder = join(ROOT, 'node_modules', name, 'bin');
    stops({ 'lefthook.yml': lefthook }, [join(folder, 'lefthook'), 'install']);
  });

  test('husky itself', () => stops({ '.husky/pre-commit': `${husky}\n` }, [join(TOOLS, 'husky')]));
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly entry: string;
    readonly args: readonly string[];
    readonly files: string;
    readonly language: string;
    readonly require_serial: boolean;
  }
  const hooks = load(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  const [own] = hooks as [Hook];

  test('is a Node hook that gets its files in one go', () => {
    expect(own).toMatchObject({ id: 'socialpost', language: 'node', require_serial: true });
    expect(hooks).toHaveLength(1);
  });

  test('takes drafts and no other files', () => {
    const files = new RegExp(own.files);
    const drafts = [
      'tweets/2026/a.tweet',
      'a.toot',
      'social/a.md',
      'posts/x/y.csv',
      'drafts/a.ndjson',
      'social/queue.yml',
      '--help.tweet',
    ];
    const others = ['README.md', 'docs/posts/a.md', 'content/social/a.md', 'a.tweets', 'social/a.png', 'package.json'];
    expect([...drafts, ...others].filter(name => files.test(name))).toEqual(drafts);
  });

  test('runs as pre-commit runs it: entry, args, then the files', () => {
    const [program, ...words] = own.entry.split(' ');
    expect(program).toBe('socialpost');
    const run = (...files: string[]) => repo.socialpost([...words, ...own.args, ...files]);
    repo.write('--help.tweet', POLITICAL);
    repo.write('fine.tweet', FINE);
    expect(run('--help.tweet', 'fine.tweet').status).toBe(1);
    expect(run('fine.tweet').status).toBe(0);
    repo.write('.socialpostignore', 'fine.tweet\n');
    expect(run('fine.tweet').status).toBe(0);
  });
});

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
