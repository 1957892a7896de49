import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Problem } from '../types.ts';
import { PLACES, refusal, statOf, unfit } from './file.ts';
import type { Opened, Opener } from './open.ts';

export interface Finder {
  /** The config file that counts for drafts in an absolute folder: the nearest one up to the repository or home. */
  configFor(folder: string): Promise<Opened | undefined>;
  /** The nearest folder from here upwards that holds `.git`; not past home. */
  repositoryOf(folder: string): string | undefined;
}

/** Looks at each folder once. A folder without any config costs one listing and never loads cosmiconfig. */
export function createFinder(home: string, opener: () => Promise<Opener>): Finder {
  const configs = new Map<string, Promise<Opened | undefined>>();
  const repositories = new Map<string, string | undefined>();
  const isTop = (folder: string): boolean => folder === home || dirname(folder) === folder;

  function repositoryOf(folder: string): string | undefined {
    if (!repositories.has(folder)) {
      const up = (): string | undefined => (isTop(folder) ? undefined : repositoryOf(dirname(folder)));
      repositories.set(folder, existsSync(join(folder, '.git')) ? folder : up());
    }
    return repositories.get(folder);
  }

  function configFor(folder: string): Promise<Opened | undefined> {
    const known = configs.get(folder);
    if (known !== undefined) return known;
    const found = search(folder);
    configs.set(folder, found);
    return found;
  }

  async function search(folder: string): Promise<Opened | undefined> {
    const repository = repositoryOf(folder);
    const places = placesIn(folder, repository ?? folder);
    if (places.length > 0) {
      const found = (await opener()).search(folder);
      if (found !== undefined) return found;
      // cosmiconfig passes over what it may not read; only a package.json may be there without a word for us.
      const unread = places.find(place => place !== 'package.json');
      if (unread !== undefined) throw new UserError({ path: join(folder, unread), message: 'cannot be read' });
    }
    return folder === repository || isTop(folder) ? undefined : configFor(dirname(folder));
  }

  return { configFor, repositoryOf };
}

/** What looks like a config but is none: code, other formats, a file in `.config`. `names`: of what is in the folder. */
export function refusals(
  folder: string,
  names: readonly string[],
  namesInDotConfig: () => readonly string[],
): Problem[] {
  const hidden = names.includes('.config') ? namesInDotConfig().filter(name => HIDDEN.test(name)) : [];
  const files = [...names.filter(name => CODE.test(name)), ...hidden.map(name => join('.config', name))];
  return files.map(name => refusal(join(folder, name)));
}

// --- internal ---

const CODE =
  /^(?:\.socialpostrc|socialpost\.config)\.(?:[cm]?[jt]s|json5|jsonc|toml)$|^socialpost\.config\.(?:json|ya?ml)$/;
const HIDDEN = /^socialpostrc(?:\.|$)/;

/** Which of our files are there. What must not be overlooked (code, a FIFO, a broken link) is a UserError. */
function placesIn(folder: string, root: string): string[] {
  const names = namesIn(folder) ?? PLACES.filter(place => statOf(join(folder, place), lstatSync));
  const problems = refusals(folder, names, () => namesIn(join(folder, '.config')) ?? []);
  const places = names.filter(name => PLACES.includes(name) && !statOf(join(folder, name), lstatSync)?.isDirectory());
  problems.push(...places.flatMap(place => unfit(join(folder, place), root) ?? []));
  if (problems.length > 0) throw new UserError(problems);
  return places;
}

/** Nothing when the folder cannot be listed: it may be gone, or only be passed through. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}
