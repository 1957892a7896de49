import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'bin/socialpost.js');

/** No settings of whoever runs the tests, nor of a hook that does. */
export const gitEnv: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined || /^(GIT_|GITHUB_|CI$)/.test(key) ? [] : [[key, value]],
    ),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Dewi',
  GIT_AUTHOR_EMAIL: 'dewi@example.com',
  GIT_COMMITTER_NAME: 'Dewi',
  GIT_COMMITTER_EMAIL: 'dewi@example.com',
};

export interface TestRepository {
  readonly dir: string;
  /** Where the program puts what is temporary. */
  readonly temporary: string;
  write(name: string, text: string | Uint8Array): void;
  /** What git prints; throws when it fails. */
  git(...args: string[]): string;
  /** Writes files and commits everything. */
  commit(files?: Readonly<Record<string, string>>): void;
  /** The built program. `from`: a folder below `dir`. */
  socialpost(args: readonly string[], from?: string): { stdout: string; stderr: string; status: number | null };
  remove(): void;
}

/** A throw-away repository with the branch `main` and no commit. */
export function createRepository(): TestRepository {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'socialpost-git-')));
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: dir, env: gitEnv, encoding: 'utf8', stdio: 'pipe' });
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  };
  git('init', '--quiet', '--initial-branch=main');
  const temporary = join(dir, '.git/temporary');
  mkdirSync(temporary);
  return {
    dir,
    temporary,
    write,
    git,
    commit(files = {}) {
      for (const [name, text] of Object.entries(files)) write(name, text);
      git('add', '--all');
      git('commit', '--quiet', '--no-verify', '--allow-empty', '--message=x');
    },
    socialpost(args, from = '') {
      const options = { cwd: join(dir, from), env: { ...gitEnv, TMPDIR: temporary }, encoding: 'utf8' as const };
      const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], options);
      return { stdout, stderr, status };
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A draft that a professional account must not post, and one that any may. */
export const POLITICAL = 'Four more years of this senator? Vote them all out.\n';
export const FINE = 'Good morning, all. The shop opens at nine.\n';
export const CONFIG = 'accounts:\n  acme:\n    kind: professional\n';

/** The drafts that a run with `--format compact` found fault with. */
export const blamed = ({ stdout }: { stdout: string }): string[] => [
  ...new Set(stdout.split('\n').flatMap(line => /^(.+?):\d+:\d+: /.exec(line)?.[1] ?? [])),
];

/** A folder with `socialpost` and `npx` as an install would have them; the latter never asks a registry. */
export function binFolder({ dir }: TestRepository): string {
  const bin = join(dir, '.git/bin');
  mkdirSync(bin, { recursive: true });
  const program = `exec '${process.execPath}' '${join(ROOT, 'bin/socialpost.js')}'`;
  writeFileSync(join(bin, 'socialpost'), `#!/bin/sh\n${program} "$@"\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n[ "$1" = socialpost ] || exit 9\nshift\n${program} "$@"\n`, {
    mode: 0o755,
  });
  return bin;
}
