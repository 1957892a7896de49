import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UserError } from './errors.ts';
import type { World } from './types.ts';

/** A repository with a work tree. Names are relative to `top`, with `/`. */
export interface Repository {
  /** The folder of the work tree, absolute. */
  readonly top: string;
  /** The full name of the commit that a ref means; a UserError if there is none. */
  commitOf(ref: string): string;
  /** Regular files that are staged: added or changed since HEAD. */
  staged(): string[];
  /** Regular files of the work tree that were added or changed since HEAD and the ref parted. */
  changedSince(ref: string): string[];
  /** Writes staged files below a folder, as a checkout would. */
  checkOutStaged(names: readonly string[], folder: string): void;
  /** All files of a commit, by name. */
  filesOf(commit: string): ReadonlyMap<string, Blob>;
  /** The bytes of a file; undefined if there are more than `most`. */
  read(blob: Blob, most: number): Buffer | undefined;
  /** Where hooks are looked for, where they are by default (absolute both), and what `core.hooksPath` says. */
  hooks(): Hooks;
}

export interface Blob {
  readonly id: string;
  /** What it holds is where it leads to. */
  readonly isLink: boolean;
}

export interface Hooks {
  readonly folder: string;
  readonly standard: string;
  readonly setting: string | undefined;
}

/** The repository around a folder; no shell runs, nothing is fetched. Outside of one, and without git, a UserError. */
export function openRepository({ cwd, env }: Pick<World, 'cwd' | 'env'>): Repository {
  const top = lineOf(runIn(cwd)(['rev-parse', '--show-toplevel'], said => noRepository(cwd, said)));
  const git = runIn(top);
  const ask = (...args: string[]): string | undefined => {
    const said = git(args, 'tolerate');
    return said.length === 0 ? undefined : lineOf(said);
  };

  function commitOf(ref: string): string {
    // No ref begins with "-", and not every git knows --end-of-options here.
    const fits = !ref.startsWith('-') && !ref.includes('\0');
    const commit = fits ? ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`) : undefined;
    if (commit === undefined) throw new UserError(noCommit(ref));
    return commit;
  }

  return {
    top,
    commitOf,
    staged: () => changed(git(['diff', '--cached', ...RAW, '--'])),
    changedSince(ref) {
      const base = ask('merge-base', commitOf(ref), 'HEAD');
      if (base === undefined) throw new UserError(noMergeBase(ref));
      return changed(git(['diff', ...RAW, base, '--']));
    },
    checkOutStaged(names, folder) {
      // Git would stop at a name that it does not know, as one that is not UTF-8 has become: its reader will tell of it.
      const known = names.filter(name => !name.includes('\ufffd'));
      if (known.length === 0) return;
      const input = known.map(name => `${name}\0`).join('');
      git(['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], undefined, { input });
    },
    filesOf: commit => filesIn(git(['ls-tree', '-r', '-z', '--full-tree', commit])),
    read(blob, most) {
      const size = Number(lineOf(git(['cat-file', '-s', blob.id])));
      return size <= most ? git(['cat-file', 'blob', blob.id]) : undefined;
    },
    hooks() {
      const folder = resolve(top, ask('rev-parse', '--git-path', 'hooks') as string);
      const standard = resolve(top, ask('rev-parse', '--git-common-dir') as string, 'hooks');
      return { folder, standard, setting: ask('config', '--get', 'core.hooksPath') };
    },
  };

  function runIn(folder: string) {
    return (args: readonly string[], failed: Failed = saysNo, { input = '' } = {}): Buffer => {
      const options = { cwd: folder, env: { ...env, ...ENVIRONMENT }, input, maxBuffer: MOST_OUTPUT };
      try {
        return execFileSync('git', [...SETTINGS, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
      } catch (error) {
        const { status, stderr, code } = error as { status?: number | null; stderr?: Buffer; code?: string };
        if (typeof status !== 'number') throw code === 'ENOENT' ? new UserError(noGit()) : error;
        if (failed === 'tolerate') return Buffer.alloc(0);
        throw new UserError(failed(String(stderr ?? '').split('\n')[0] ?? ''));
      }
    };
  }
}

// --- internal ---

type Failed = 'tolerate' | ((said: string) => ConstructorParameters<typeof UserError>[0]);

const MOST_OUTPUT = 256 * 1024 * 1024;
const RAW = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative', '--no-ext-diff', '--diff-filter=d'];
/** A setting of the repository could start a program that watches files. */
const SETTINGS = ['--no-pager', '-c', 'core.fsmonitor=false'];
/** Nothing is downloaded, asked or locked, and messages are in one language. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_LFS_SKIP_SMUDGE: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

function noGit() {
  return { path: 'git', message: 'cannot be run', hint: 'Install git, or name the files to judge instead.' };
}

function noRepository(cwd: string, said: string) {
  return { path: cwd, message: 'is in no git work tree', hint: `git says: ${said}` };
}

function saysNo(said: string) {
  return { path: 'git', message: said };
}

function noCommit(ref: string) {
  const hint = 'Name a branch, a tag or a commit that is here. A CI job often has to fetch it first (fetch-depth: 0).';
  return { path: 'git', message: `there is no commit ${JSON.stringify(ref)}`, hint };
}

function noMergeBase(ref: string) {
  const hint = 'They may have parted before what was fetched: fetch more of the history (fetch-depth: 0).';
  return { path: 'git', message: `HEAD and ${JSON.stringify(ref)} have no commit in common`, hint };
}

function lineOf(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}

/** The names in `git diff --raw -z` (`:old new id id S`, NUL, name, NUL), links and submodules left out. */
function changed(output: Buffer): string[] {
  const fields = output.toString('utf8').split('\0');
  const names: string[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    if (/^:\d{6} 100/.test(fields[i] as string)) names.push(fields[i + 1] as string);
  }
  return names;
}

/** The files in `git ls-tree -r -z` (`mode type id`, tab, name, NUL), submodules left out. */
function filesIn(output: Buffer): Map<string, Blob> {
  const files = new Map<string, Blob>();
  for (const line of output.toString('utf8').split('\0')) {
    const [, mode, id, name] = /^(\d{6}) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (name !== undefined) files.set(name, { id: id as string, isLink: mode === '120000' });
  }
  return files;
}
