import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { Format, Problem, Reading } from '../types.ts';
import { DATA, withoutOtherData } from './candidates.ts';
import { fileErrorMessage } from './errors.ts';
import { type IgnoreFiles, type IsIgnored, ignoresBelow, isInside, repositoryRoot } from './ignores.ts';
import { GLOB, globFiles, walkFolder } from './walk.ts';

/** A file to read. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Where it really is, if the path leads through a link. */
  readonly real?: string;
  /** Relative to the working folder, with `/`. */
  readonly shown: string;
  readonly format: Format;
  /** What the config says about reading it. */
  readonly reading?: Reading;
}

export interface Found {
  /** Sorted by path, each file once. */
  readonly files: readonly FoundFile[];
  /** Inputs that name nothing: no file, or a folder or glob without drafts. */
  readonly unmatched: readonly string[];
  /** Inputs that are ignored. */
  readonly ignored: readonly string[];
  /** What was named but cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * The files that paths, folders and globs name. What exists under a name is that, even if the name looks like a glob.
 * In a folder CSV, YAML and JSON are taken if they hold posts, or if `isConfigured` says that the config tells how they are read.
 * In a folder, and by a glob, links are not followed and README and the like are no drafts; a file named outright is
 * read whatever it is called, also through a link that stays in its project (the repository around it, else its folder).
 */
export async function findFiles(
  inputs: readonly string[],
  options: { cwd: string; ignoreFiles?: IgnoreFiles; isConfigured?: (path: string) => Promise<boolean> },
): Promise<Found> {
  const { cwd, ignoreFiles, isConfigured = async () => false } = options;
  const project = repositoryRoot(cwd) ?? cwd;
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  const ignored: string[] = [];
  const problems: Problem[] = [];
  const named = inputs.map(input => ({ input, path: resolve(cwd, input), stat: statOf(input, resolve(cwd, input)) }));
  const ignores = ignoreCache(
    named.every(({ stat }) => stat?.isFile()) ? named.map(({ path }) => dirname(path)) : undefined,
    ignoreFiles,
  );

  const add = (path: string, real?: string): void => {
    const key = real ?? path;
    if (!files.has(key)) files.set(key, { path, real, shown: show(cwd, path), format: formatOf(path) });
  };

  for (const { input, path, stat } of named) {
    const root = isInside(project, path) ? project : (repositoryRoot(dirname(path)) ?? dirname(path));
    const isIgnored = await ignores(stat === undefined ? project : root);
    try {
      if (stat === undefined) {
        const found = input.length <= MAX_GLOB && GLOB.test(input) ? await globFiles(input, cwd, isIgnored) : [];
        if (found.length === 0) unmatched.push(input);
        for (const file of found) add(file);
        continue;
      }
      const real = realpathSync.native(path);
      const target = real === path ? stat : statSync(real);
      if (isIgnored(path, target.isDirectory())) ignored.push(input);
      else if (real !== path && !isInside(realpathSync.native(root), real)) {
        problems.push({ path: show(cwd, path), message: 'a link that leads out of the project is not followed' });
      } else if (target.isDirectory()) {
        const met = walkFolder(path, isIgnored, problem =>
          problems.push({ ...problem, path: show(cwd, problem.path) }),
        );
        const found = await withoutOtherData(met, isConfigured);
        if (found.length === 0) unmatched.push(input);
        for (const file of found) add(file);
      } else if (target.isFile()) add(path, real === path ? undefined : real);
      else problems.push({ path: show(cwd, path), message: 'not a regular file' });
    } catch (error) {
      problems.push({ path: show(cwd, path), message: fileErrorMessage(error) });
    }
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), unmatched, ignored, problems };
}

/** A path as it is shown: relative to the working folder, with `/`. */
export function show(cwd: string, path: string): string {
  if (path.startsWith(cwd) && path[cwd.length] === sep && sep === '/') return path.slice(cwd.length + 1);
  return relative(cwd, path).split(sep).join('/') || '.';
}

/** How a file of this name is read: by its extension, else as plain text. */
export function formatOf(name: string): Format {
  return FORMATS.get(extname(name).toLowerCase()) ?? 'text';
}

// --- internal ---

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.tweet', 'tweet'],
  ['.toot', 'toot'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ...DATA,
]);
const MAX_GLOB = 1000;

/** What is at a path, a link as such; undefined if there is nothing, or the input can be no path. */
function statOf(input: string, path: string): Stats | undefined {
  if (input === '' || input.includes('\0')) return undefined;
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** One reader of ignore files for each project that is met. */
function ignoreCache(only?: readonly string[], files?: IgnoreFiles): (root: string) => Promise<IsIgnored> {
  const known = new Map<string, Promise<IsIgnored>>();
  return root => {
    const isIgnored =
      known.get(root) ??
      ignoresBelow(
        root,
        only?.filter(folder => isInside(root, folder)),
        files,
      );
    known.set(root, isIgnored);
    return isIgnored;
  };
}
