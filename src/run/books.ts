import { lstatSync } from 'node:fs';
import type { ConfigCommit } from '../config/commit.ts';
import type { Config } from '../config/index.ts';
import type { Book, FilePermits } from '../suppressions/book.ts';
import { fileIn } from '../suppressions/rows.ts';
import type { World } from '../types.ts';
import type { Input } from './inputs.ts';

/** The suppressions files of a run, by configuration. */
export type Books = ReadonlyMap<Config, Book>;

/**
 * Opens the suppressions file beside each configuration: of the work tree, or of the commit of `--config-from`, so that a
 * change cannot let itself pass. A configuration without one has no book, unless one is to be `made`. `anyNames`: also rows of
 * rules and accounts that the configuration does not know.
 */
export async function openBooks(
  inputs: readonly Input[],
  { cwd }: World,
  { from, made = false, anyNames = false }: Opening = {},
): Promise<Books> {
  const isThere = from?.ignoreFiles.has ?? exists;
  const books = new Map<Config, Book>();
  const configs = [...new Set(inputs.map(({ config }) => config))].filter(one => made || isThere(fileIn(one.folder)));
  if (configs.length === 0) return books;
  // Most runs have none and need not pay for reading it.
  const { openBook, workTree } = await import('../suppressions/book.ts');
  const tree = workTree(cwd);
  const shelf =
    from === undefined
      ? tree
      : { has: isThere, read: from.read, show: (path: string) => from.show(path) ?? tree.show(path) };
  for (const config of configs) books.set(config, openBook(config, shelf, anyNames));
  return books;
}

/** What the suppressions file lets pass in the drafts of an input. */
export function permitsFor(books: Books | undefined, { source, config }: Input): FilePermits | undefined {
  return books?.get(config)?.permitsFor(source.path);
}

// --- internal ---

interface Opening {
  readonly from?: ConfigCommit | undefined;
  readonly made?: boolean;
  readonly anyNames?: boolean;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
