import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assignmentFor, type Config } from '../config/index.ts';
import { type FoundFile, findFiles, formatOf, show } from '../drafts/files.ts';
import { prepare } from '../drafts/read.ts';
import { fileSource, type Source } from '../drafts/sources.ts';
import { UserError } from '../errors.ts';
import type { Account, Problem } from '../types.ts';
import { type Input, readingOf } from './inputs.ts';

/** The files with earlier posts of accounts, ready to be read. */
export interface Past {
  /** In the order of the account's `history`. */
  of(account: Account): readonly Source[];
  /** These files, and the folders and archives that hold them. */
  readonly paths: readonly string[];
  close(): void;
}

/**
 * Opens the history of every account that a run may judge for: drafts of any format, a folder or glob of them, or archives
 * as platforms hand them out, which are not unpacked when no draft of the run has a date. What cannot be opened is a
 * source of its problem.
 */
export async function openPast(inputs: readonly Input[], cwd: string): Promise<Past> {
  const sources = new Map<string, readonly Source[]>();
  const closing: (() => void)[] = [];
  let dated: boolean | undefined;
  const isNeeded = (): boolean => {
    dated ??= inputs.some(({ source }) => source.isDated());
    return dated;
  };
  for (const config of new Set(inputs.map(({ config }) => config))) {
    const run: Run = { config, cwd, isNeeded, closing };
    for (const path of new Set(config.accounts.flatMap(({ history }) => history))) {
      if (!sources.has(path)) sources.set(path, await opened(path, run));
    }
  }
  return {
    of: ({ history }) => history.flatMap(path => sources.get(path) ?? []),
    paths: [...sources].flatMap(([path, those]) => [path, ...those.map(source => source.path)]),
    close: () => {
      for (const close of closing) close();
    },
  };
}

// --- internal ---

interface Run {
  readonly config: Config;
  readonly cwd: string;
  readonly isNeeded: () => boolean;
  readonly closing: (() => void)[];
}

async function opened(path: string, run: Run): Promise<readonly Source[]> {
  const shown = show(run.cwd, path);
  const stat = statSync(path, { throwIfNoEntry: false });
  try {
    if (stat?.isDirectory() || (await isArchive(path, run))) {
      return run.isNeeded() ? [await archiveAt(path, shown, run)] : [];
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const posts = stat?.isDirectory() ? await draftsAt(path, run) : [];
    return posts.length > 0 ? posts : [problemSource(path, shown, error.problems)];
  }
  const posts = stat === undefined ? await draftsAt(path, run) : [];
  return posts.length > 0 ? posts : [await draftFile({ path, shown, format: formatOf(path) }, run)];
}

async function archiveAt(path: string, shown: string, { closing }: Run): Promise<Source> {
  const [{ openArchive }, { archiveSource }] = await Promise.all([
    import('../archives/archive.ts'),
    import('../archives/source.ts'),
  ]);
  const archive = await openArchive(path, shown);
  closing.push(archive.close);
  return archiveSource(archive, { path, shown, until: undefined }, () => {});
}

async function isArchive(path: string, { config }: Run): Promise<boolean> {
  if (assignmentFor(config, path).format !== undefined) return false;
  return (await import('../archives/known.ts')).isArchiveFile(path);
}

/** The drafts in a folder, or those that a glob names; what of them cannot be read is a source of its problem. */
async function draftsAt(path: string, run: Run): Promise<Source[]> {
  const folder = dirname(path);
  const { files, problems } = await findFiles([path], { cwd: folder });
  const drafts = await Promise.all(files.map(file => draftFile({ ...file, shown: show(run.cwd, file.path) }, run)));
  if (problems.length === 0) return drafts;
  const told = problems.map(problem => ({ ...problem, path: show(run.cwd, join(folder, problem.path)) }));
  return [...drafts, problemSource(path, show(run.cwd, path), told)];
}

async function draftFile(file: FoundFile, { config }: Run): Promise<Source> {
  const { format = file.format } = assignmentFor(config, file.path);
  await prepare([format]);
  return fileSource({ ...file, format, reading: readingOf(config, file.path) });
}

function problemSource(path: string, shown: string, problems: readonly Problem[]): Source {
  return { path, shown, read: () => [problems], isDated: () => false };
}
