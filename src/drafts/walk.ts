import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import type { Problem } from '../types.ts';
import { mayHoldPosts } from './candidates.ts';
import { fileErrorMessage } from './errors.ts';
import { type IsIgnored, isInside } from './ignores.ts';

/**
 * The drafts in a folder and the folders in it, as absolute paths, and the data files that may hold posts (`candidates.ts` tells). Links, dot-names, node_modules and what is ignored
 * are left alone, so neither a cycle nor a link out of the project can be met. A folder that cannot be read is told.
 */
export function walkFolder(start: string, isIgnored: IsIgnored, tell: (problem: Problem) => void): string[] {
  const files: string[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder, tell)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder.endsWith(sep) ? folder + entry.name : folder + sep + entry.name;
      if (entry.isDirectory()) {
        if (!isIgnored(path, true)) folders.push(path);
      } else if (entry.isFile() && (isDraft(entry.name) || mayHoldPosts(entry.name)) && !isIgnored(path, false)) {
        files.push(path);
      }
    }
  }
  return files;
}

/** The characters that make a name a glob. */
export const GLOB = /[*?[\]{}()]/;

/** Whether a file of this name, met in a folder, is a draft. */
export function isDraft(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase()) && !isAboutFolder(name);
}

/** README and the like: they stand in many folders and are about the folder. */
export function isAboutFolder(name: string): boolean {
  return NO_DRAFT.test(name);
}

/** The files that a glob matches, as absolute paths, whatever their extension; links are not followed. */
export async function globFiles(pattern: string, cwd: string, isIgnored: IsIgnored): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return found
    .map(path => resolve(path))
    .filter(path => !isAboutFolder(basename(path)) && !isIgnored(path, false) && !leadsThroughLink(path, pattern, cwd));
}

// --- internal ---

const EXTENSIONS = new Set(['.tweet', '.toot', '.md', '.txt', '.ndjson']);
/** Files that stand in many folders and are about the folder: README.md, README.id.md, LICENSE-MIT.txt …; and our own. */
const NO_DRAFT =
  /^(?:(?:readme|contributing|changelog)(?:[._-][a-z]{2})?|licen[cs]e(?:[._-](?:[a-z]{2,3}|apache|[\w.]*\d[\w.]*))?)\.(?:md|txt|ndjson)$|^socialpost-suppressions\.json$/i;

function entriesOf(folder: string, tell: (problem: Problem) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    tell({ path: folder, message: fileErrorMessage(error) });
    return [];
  }
}

/** Whether a link stands below the working folder, or below the folder that a pattern outside of it names. */
function leadsThroughLink(path: string, pattern: string, cwd: string): boolean {
  const base = isInside(cwd, path) ? cwd : dirname(resolve(cwd, `${pattern.slice(0, pattern.search(GLOB))}x`));
  for (let folder = path; folder !== base && folder !== dirname(folder); folder = dirname(folder)) {
    if (lstatSync(folder).isSymbolicLink()) return true;
  }
  return false;
}
