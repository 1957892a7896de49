import { existsSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { compileGlob } from '../config/glob.ts';
import { mayHoldPosts } from '../drafts/candidates.ts';
import { GLOB, isAboutFolder, isDraft } from '../drafts/walk.ts';

export interface Among {
  /** Those that are named, in the order given. */
  readonly names: readonly string[];
  /** Those of them that only a folder names: data files among them are meant only if they hold posts. */
  readonly met: ReadonlySet<string>;
  /** Inputs that name none of the files, nor anything on disk. */
  readonly unmatched: readonly string[];
}

/**
 * Those of some files that inputs name, as `findFiles` would read them on disk: outright, by a folder or by a glob (with
 * `*`, `**`, `?` and `{a,b}`); without inputs, those of the whole project. `all`: names relative to `top`, with `/`.
 */
export function filesAmong(
  all: readonly string[],
  inputs: readonly string[],
  { cwd, top }: { readonly cwd: string; readonly top: string },
): Among {
  const chosen = new Set<string>();
  const met = new Set<string>();
  const unmatched: string[] = [];
  for (const input of inputs.length === 0 ? [top] : inputs) {
    const path = resolve(cwd, input);
    const wanted = relative(top, path).split(sep).join('/');
    const folder = wanted === '' ? '' : `${wanted}/`;
    const below = all.includes(wanted) ? [] : all.filter(name => name.startsWith(folder));
    for (const name of below) if (isMet(name.slice(folder.length))) met.add(name);
    const named = below.length > 0 ? [] : namedBy(wanted, all);
    for (const name of named) chosen.add(name);
    const isKnown = below.length > 0 || named.length > 0 || GLOB.test(input);
    if (!isKnown && (input.includes('\0') || !existsSync(path))) unmatched.push(input);
  }
  for (const name of chosen) met.delete(name);
  return { names: all.filter(name => chosen.has(name) || met.has(name)), met, unmatched };
}

// --- internal ---

/** The file of that name, else what it matches as a glob. */
function namedBy(wanted: string, all: readonly string[]): readonly string[] {
  if (all.includes(wanted)) return [wanted];
  // With a slash in front, a pattern of one name holds for one folder, as on disk.
  const glob = GLOB.test(wanted) ? compileGlob(`/${wanted}`) : { fault: '' };
  if ('fault' in glob) return [];
  return all.filter(name => glob.matches(name) && !isHidden(name) && !isAboutFolder(basename(name)));
}

/** Whether a walk through the folder would come to this name and stop at it. */
function isMet(name: string): boolean {
  return !isHidden(name) && (isDraft(basename(name)) || mayHoldPosts(basename(name)));
}

function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.|node_modules\/)/.test(name);
}
