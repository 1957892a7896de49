import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Ignore } from 'ignore';

/** Asks whether a file or folder is ignored; `path` is absolute and inside the root. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

const IGNORE_FILES = ['.gitignore', '.socialpostignore'];

/** Where ignore files are read; paths are absolute. */
export interface IgnoreFiles {
  has(path: string): boolean;
  /** What is in it; nothing if it is no small regular file. */
  textOf(path: string): string;
}

/** The nearest folder from `from` upwards that holds a `.git`: what a project is, for ignore files and links. */
export function repositoryRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Follows the `.gitignore` and `.socialpostignore` of every folder from `root` down, as git does: the nearest file
 * decides, and nothing in an ignored folder can be taken back. Each ignore file is read once, when first asked about.
 * `only`: nothing outside these folders will be asked about, so a project without ignore files loads nothing for them.
 */
export async function ignoresBelow(
  root: string,
  only?: readonly string[],
  files: IgnoreFiles = WORK_TREE,
): Promise<IsIgnored> {
  if (only && !only.some(folder => hasIgnoreFile(root, folder, files))) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = new Map<string, readonly Rules[]>();
  const folders = new Map<string, boolean>();

  /** The ignore files that hold in a folder, the nearest first; most folders have none and share their parent's. */
  const rulesIn = (folder: string): readonly Rules[] => {
    const known = rules.get(folder);
    if (known) return known;
    const above = folder === root ? [] : rulesIn(dirname(folder));
    const patterns = IGNORE_FILES.flatMap(name => patternsIn(files.textOf(join(folder, name))));
    const own = { folder, ignore: ignore({ ignorecase: false, allowRelativePaths: true }).add(patterns) };
    const all = patterns.length === 0 ? above : [own, ...above];
    rules.set(folder, all);
    return all;
  };

  const isIgnored = (path: string, isFolder: boolean): boolean => {
    if (path === root || !isInside(root, path)) return false;
    const known = isFolder ? folders.get(path) : undefined;
    if (known !== undefined) return known;
    const parent = dirname(path);
    const holding = rulesIn(parent);
    // Without an ignore file above it there is nothing to ask.
    if (holding.length === 0 && !isFolder) return false;
    const ignored = isIgnored(parent, true) || isIgnoredBy(holding, path, isFolder);
    if (isFolder) folders.set(path, ignored);
    return ignored;
  };
  return isIgnored;
}

/** Whether `path` is `folder` or in it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

// --- internal ---

const MAX_FILE = 256 * 1024;
const MAX_PATTERN = 1000;
const MAX_STARS = 6;

interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

function isIgnoredBy(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (const { folder, ignore } of rules) {
    const name = path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1).replaceAll(sep, '/');
    const { ignored, unignored } = ignore.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function hasIgnoreFile(root: string, from: string, files: IgnoreFiles): boolean {
  for (let folder = from; ; folder = dirname(folder)) {
    if (IGNORE_FILES.some(name => files.has(join(folder, name)))) return true;
    if (folder === root || folder === dirname(folder)) return false;
  }
}

/**
 * The patterns of an ignore file. Each `*` multiplies the time that matching may
 * take, so rows of them are shortened (they mean the same) and patterns with too many are left out.
 */
function patternsIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/\*{3,}/g, '*').replace(/(?:\*\*\/)+/g, '**/'))
    .filter(line => line !== '' && line.length <= MAX_PATTERN && line.split('*').length - 1 <= MAX_STARS);
}

const WORK_TREE: IgnoreFiles = { has: existsSync, textOf };

function textOf(path: string): string {
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= MAX_FILE ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : '';
  } catch {
    return '';
  }
}
