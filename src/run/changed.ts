import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { withoutOtherData } from '../drafts/candidates.ts';
import { type Found, formatOf, show } from '../drafts/files.ts';
import { type IgnoreFiles, ignoresBelow } from '../drafts/ignores.ts';
import { openRepository } from '../git.ts';
import type { World } from '../types.ts';
import { filesAmong } from './among.ts';

/** Which changes count: what is staged, or what is new since the work tree and a ref parted. */
export type Change = { readonly staged: true } | { readonly since: string };

/**
 * The changed files that `inputs` name; without inputs, all changed drafts. Of staged files the index is read, not the
 * work tree: they are copied to a temporary folder, which `close` removes.
 */
export async function findChanged(
  inputs: readonly string[],
  change: Change,
  world: World,
  { isConfigured, ignoreFiles }: Readers,
): Promise<Found & { close(): Promise<void> }> {
  const repository = openRepository(world);
  const { top } = repository;
  const all = 'staged' in change ? repository.staged() : repository.changedSince(change.since);
  const { names, met, unmatched } = filesAmong(all, inputs, { cwd: world.cwd, top });
  const isIgnored = await ignoresBelow(top, undefined, ignoreFiles);
  const wanted = names.filter(name => !isIgnored(resolve(top, name), false)).sort();
  const copies = 'staged' in change && wanted.length > 0 ? mkdtempSync(join(tmpdir(), 'socialpost-')) : undefined;
  const close = async (): Promise<void> => {
    if (copies !== undefined) rmSync(copies, { recursive: true, force: true });
  };
  try {
    if (copies !== undefined) repository.checkOutStaged(wanted, copies);
    const readAt = (name: string): string => join(copies ?? top, name);
    const isMeant = (path: string): Promise<boolean> => isConfigured(join(top, relative(copies ?? top, path)));
    const posts = new Set(await withoutOtherData(wanted.filter(name => met.has(name)).map(readAt), isMeant));
    const files = wanted
      .filter(name => !met.has(name) || posts.has(readAt(name)))
      .map(name => {
        const path = join(top, name);
        const real = copies === undefined ? {} : { real: readAt(name) };
        return { path, ...real, shown: show(world.cwd, path), format: formatOf(name) };
      });
    return { files, unmatched, ignored: [], problems: [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

// --- internal ---

interface Readers {
  /** Whether the config tells how a file is read. */
  readonly isConfigured: (path: string) => Promise<boolean>;
  readonly ignoreFiles?: IgnoreFiles;
}
