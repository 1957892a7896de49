import { accessSync, constants, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, isAbsolute, relative, sep } from 'node:path';
import type { Problem } from '../types.ts';

/** In the order in which they win. */
export const PLACES: readonly string[] = [
  '.socialpostrc',
  '.socialpostrc.json',
  '.socialpostrc.yaml',
  '.socialpostrc.yml',
  'package.json',
];

export const MAX_BYTES = 256 * 1024;

/** Why a file that is there cannot be read as a config: no plain file, not readable, or (with `root`) a link out of it. */
export function unfit(file: string, root: string | undefined): Problem | undefined {
  const stat = statOf(file, lstatSync);
  if (stat === undefined) return { path: file, message: 'does not exist', hint: 'Check the path of the config file.' };
  const target = stat.isSymbolicLink() ? statOf(file, statSync) : stat;
  if (target === undefined) return { path: file, message: 'is a link to nothing' };
  if (!target.isFile()) return { path: file, message: 'is no plain file, so it cannot be a config' };
  if (root !== undefined && stat.isSymbolicLink() && !isInside(realpathSync(file), realpathSync(root))) {
    return { path: file, message: `is a link that leaves ${root}`, hint: 'Name the file with --config instead.' };
  }
  if (target.size > mostBytes(file)) return tooLong(file, mostBytes(file));
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return { path: file, message: 'cannot be read: permission denied' };
  }
}

/** How long a file may be; of package.json, ours is only a part. */
export function mostBytes(file: string): number {
  return basename(file) === 'package.json' ? 16 * MAX_BYTES : MAX_BYTES;
}

export function refusal(file: string): Problem {
  return {
    path: file,
    message: 'is refused: a config is data, and code or other formats are never read',
    hint: 'Write it as YAML or JSON in .socialpostrc.',
  };
}

/** Whether the path is the folder or something below it; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What `look` (stat or lstat) says; nothing when there is no such file or no way to it. */
export function statOf(file: string, look: typeof lstatSync): Stats | undefined {
  try {
    return look(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function tooLong(file: string, most: number): Problem {
  return {
    path: file,
    message: `is longer than ${most / 1024} KB`,
    hint: 'Split it, and take in parts with "extends".',
  };
}
