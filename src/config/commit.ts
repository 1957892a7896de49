import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { IgnoreFiles } from '../drafts/ignores.ts';
import { UserError } from '../errors.ts';
import type { Blob, Repository } from '../git.ts';
import type { Problem } from '../types.ts';
import { isInside, MAX_BYTES, mostBytes, PLACES, refusal, tooLong } from './file.ts';
import { type Finder, refusals } from './find.ts';
import { CODE, dataReader, type Opened, type Opener, opened, type Wrapped } from './open.ts';

/** The configs and ignore files of a commit, under the paths that they would have in the work tree. */
export interface ConfigCommit {
  readonly finder: Finder;
  readonly ignoreFiles: IgnoreFiles;
  createOpener(): Promise<Opener>;
  /** The bytes of a regular file; undefined if it is none, or longer than `most`. */
  read(path: string, most: number): Buffer | undefined;
  /** How a path is shown: `main:.socialpostrc` for a file of the commit. */
  show(path: string): string | undefined;
}

/** For `--config-from`: who changes drafts cannot change their rules. A UserError if there is no such commit. */
export function configCommit(repository: Repository, ref: string): ConfigCommit {
  const { top } = repository;
  const files = repository.filesOf(repository.commitOf(ref));
  const folders = namesByFolder(files.keys());
  const nameOf = (path: string): string => relative(top, path).split(sep).join('/');
  const blobOf = (path: string): Blob | undefined => files.get(nameOf(path));
  const namesIn = (folder: string): readonly string[] => folders.get(nameOf(folder)) ?? [];

  function faultOf(file: string): Omit<Problem, 'path'> | undefined {
    const blob = blobOf(file);
    if (blob === undefined) return { message: `is not in ${JSON.stringify(ref)}`, hint: 'Commit it there first.' };
    return blob.isLink ? { message: 'is a link, which is not followed in a commit' } : undefined;
  }

  async function createOpener(): Promise<Opener> {
    const { parseYaml } = await import('../yaml.ts');
    const parse = dataReader(parseYaml);
    const open = (file: string): Opened | undefined => {
      if (CODE.includes(extname(file))) throw new UserError(refusal(file));
      const fault = faultOf(file);
      if (fault !== undefined) throw new UserError({ path: file, ...fault });
      const bytes = repository.read(blobOf(file) as Blob, mostBytes(file));
      if (bytes === undefined) throw new UserError(tooLong(file, mostBytes(file)));
      const parsed = parse(file, bytes.toString('utf8'));
      if (basename(file) !== 'package.json') return opened({ filepath: file, config: parsed as Wrapped });
      const { socialpost } = parsed as { socialpost?: Wrapped };
      return socialpost && opened({ filepath: file, config: socialpost });
    };
    return {
      faultOf,
      search(folder) {
        const names = namesIn(folder);
        const refused = refusals(folder, names, () => namesIn(join(folder, '.config')));
        if (refused.length > 0) throw new UserError(refused);
        for (const place of PLACES) {
          const found = blobOf(join(folder, place)) && open(join(folder, place));
          if (found !== undefined) return found;
        }
        return undefined;
      },
      load(file) {
        const found = open(file);
        if (found === undefined) throw new UserError({ path: file, message: 'has no key "socialpost"' });
        return found;
      },
    };
  }

  let opener: Promise<Opener> | undefined;
  const getOpener = (): Promise<Opener> => (opener ??= createOpener());

  async function configFor(folder: string): Promise<Opened | undefined> {
    if (!isInside(folder, top)) throw new UserError({ path: folder, message: `is outside ${top}`, hint: OUTSIDE });
    const found = (await getOpener()).search(folder);
    return found ?? (folder === top ? undefined : configFor(dirname(folder)));
  }

  function read(path: string, most: number): Buffer | undefined {
    const blob = blobOf(path);
    return blob === undefined || blob.isLink ? undefined : repository.read(blob, most);
  }

  return {
    finder: { configFor, repositoryOf: () => top },
    createOpener: getOpener,
    read,
    ignoreFiles: {
      has: path => blobOf(path) !== undefined,
      textOf: path => read(path, MAX_BYTES)?.toString('utf8') ?? '',
    },
    show: path => (blobOf(path) === undefined ? undefined : `${ref}:${nameOf(path)}`),
  };
}

// --- internal ---

const OUTSIDE = 'What is judged by --config-from must lie in the repository.';

/** The names in each folder of a list of files. */
function namesByFolder(files: Iterable<string>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  const add = (path: string): void => {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(slash, 0));
    const names = folders.get(folder);
    if (names !== undefined) names.push(path.slice(slash + 1));
    else {
      folders.set(folder, [path.slice(slash + 1)]);
      if (folder !== '') add(folder);
    }
  };
  for (const file of files) add(file);
  return folders;
}
