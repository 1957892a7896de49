import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { assignmentFor, type Config } from '../config/index.ts';
import { type FoundFile, findFiles, formatOf } from '../drafts/files.ts';
import { prepare } from '../drafts/read.ts';
import { fileSource, type Source } from '../drafts/sources.ts';
import { UserError } from '../errors.ts';
import type { Account } from '../types.ts';
import { type Input, readingOf } from './inputs.ts';

/** The files with earlier posts of accounts, ready to be read. */
export interface Past {
  /** In the order of the account's `history`. */
  of(account: Account): readonly Source[];
  close(): void;
}

/**
 * Opens the history of every account that a run may judge for: drafts of any format, a folder or glob of them, or archives
 * as platforms hand them out, which are not unpacked when no draft of the run has a date. What cannot be opened is a
 * source of its problem.
 */
export async function openPast(inputs: readonly Input[]): Promise<Past> {
  const sources = new Map<string, readonly Source[]>();
  const closing: (() => void)[] = [];
  let dated: boolean | undefined;
  const isNeeded = (): boolean => {
    dated ??= inputs.some(({ source }) => source.isDated());
    return dated;
  };
  for (const config of new Set(inputs.map(({ config }) => config))) {
    for (const path of new Set(config.accounts.flatMap(({ history }) => history))) {
      if (!sources.has(path)) sources.set(path, await opened(path, config, isNeeded, closing));
    }
  }
  return {
    of: ({ history }) => history.flatMap(path => sources.get(path) ?? []),
    close: () => {
      for (const close of closing) close();
    },
  };
}

// --- internal ---

async function opened(
  path: string,
  config: Config,
  isNeeded: () => boolean,
  closing: (() => void)[],
): Promise<readonly Source[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  try {
    if (stat?.isDirectory() || (await isArchive(path, config))) {
      return isNeeded() ? [await archiveAt(path, closing)] : [];
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const posts = stat?.isDirectory() ? await draftsAt(path, config) : [];
    return posts.length > 0 ? posts : [problemSource(path, error)];
  }
  const posts = stat === undefined ? await draftsAt(path, config) : [];
  return posts.length > 0 ? posts : [await draftFile({ path, shown: path, format: formatOf(path) }, config)];
}

async function archiveAt(path: string, closing: (() => void)[]): Promise<Source> {
  const [{ openArchive }, { archiveSource }] = await Promise.all([
    import('../archives/archive.ts'),
    import('../archives/source.ts'),
  ]);
  const archive = await openArchive(path, path);
  closing.push(archive.close);
  return archiveSource(archive, { path, shown: path, until: undefined }, () => {});
}

async function isArchive(path: string, config: Config): Promise<boolean> {
  if (assignmentFor(config, path).format !== undefined) return false;
  return (await import('../archives/known.ts')).isArchiveFile(path);
}

/** The drafts in a folder, or those that a glob names. */
async function draftsAt(path: string, config: Config): Promise<Source[]> {
  const { files } = await findFiles([path], { cwd: dirname(path) });
  return Promise.all(files.map(file => draftFile({ ...file, shown: file.path }, config)));
}

async function draftFile(file: FoundFile, config: Config): Promise<Source> {
  const { format = file.format } = assignmentFor(config, file.path);
  await prepare([format]);
  return fileSource({ ...file, format, reading: readingOf(config, file.path) });
}

function problemSource(path: string, { problems }: UserError): Source {
  return { path, shown: path, read: () => [problems], isDated: () => false };
}
