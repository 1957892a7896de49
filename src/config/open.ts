import { realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { UserError } from '../errors.ts';
import type { parseYaml } from '../yaml.ts';
import { isInside, MAX_BYTES, PLACES, refusal, tooLong, unfit } from './file.ts';
import type { KeyPath } from './shape.ts';

/** A config file, parsed but not checked. */
export interface Opened {
  /** Absolute; what its paths are meant from. */
  readonly file: string;
  /** Where it was read, if that is elsewhere. */
  readonly shown?: string;
  readonly base: KeyPath;
  readonly text: string;
  /** Plain data; undefined when the file is empty. */
  readonly data: unknown;
}

export interface Opener {
  /** The config file of this very folder, if any. */
  search(folder: string): Opened | undefined;
  /** That file; a package.json without our key is an error. */
  load(file: string): Opened;
  /** Why a file, named by another one below `root`, cannot be read. */
  faultOf(file: string, root: string): { readonly message: string; readonly hint?: string } | undefined;
}

/** cosmiconfig, made to read data from our places and nothing else; loaded here, because only some runs find a config. */
export async function createOpener(): Promise<Opener> {
  const [{ cosmiconfigSync }, { parseYaml }] = await Promise.all([import('cosmiconfig'), import('../yaml.ts')]);
  const readData = dataReader(parseYaml);
  const refused = (file: string): never => {
    throw new UserError(refusal(file));
  };
  // The constructor reads `.config/config.*` and package.json of the working folder, and runs them if they are code.
  const explorer = fromOwnFolder(() =>
    cosmiconfigSync('socialpost', {
      searchPlaces: [...PLACES],
      searchStrategy: 'none',
      ignoreEmptySearchPlaces: false,
      cache: false,
      loaders: {
        noExt: readData,
        '.json': readData,
        '.yaml': readData,
        '.yml': readData,
        default: readData,
        ...Object.fromEntries(CODE.map(extension => [extension, refused])),
      },
    }),
  );
  return {
    search: folder => opened(explorer.search(folder)),
    load: file => {
      if (CODE.includes(extname(file))) refused(file);
      const fault = unfit(file, undefined);
      if (fault !== undefined) throw new UserError(fault);
      const found = opened(explorer.load(file));
      if (found !== undefined) return found;
      throw new UserError({ path: file, message: 'has no key "socialpost"' });
    },
    faultOf(file, root) {
      const fault = unfit(file, root);
      if (fault !== undefined || isInside(realpathSync(file), realpathSync(root))) return fault;
      return { message: `leads outside ${root}` };
    },
  };
}

/** Extensions of code. */
export const CODE = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts'];

export interface Wrapped {
  readonly text: string;
  readonly data: unknown;
}

/** Wrapped, so that cosmiconfig never sees a key `$import`, which it would follow. */
export function dataReader(
  parse: typeof parseYaml,
): (file: string, text: string) => Wrapped | { socialpost?: Wrapped } {
  return (file, text) => {
    if (basename(file) === 'package.json') return readPackage(file, text);
    if (text.split('\n').every(line => /^\s*(?:#|$)/.test(line))) return { text, data: undefined };
    if (text.length > MAX_BYTES) throw new UserError(tooLong(file, MAX_BYTES));
    const result = parse(text, MAX_BYTES);
    if ('value' in result) return { text, data: result.value };
    const { message, ...position } = result.error;
    throw new UserError({ path: file, ...position, message: `cannot be read as YAML or JSON: ${message}` });
  };
}

/** What was found, as others want it. */
export function opened(result: { filepath: string; config?: Wrapped } | null): Opened | undefined {
  if (result === null) return undefined;
  const { filepath, config } = result;
  const base = basename(filepath) === 'package.json' ? ['socialpost'] : [];
  return { file: filepath, base, text: config?.text ?? '', data: config?.data ?? undefined };
}

// --- internal ---

function fromOwnFolder<T>(make: () => T): T {
  const before = unlessGone(() => process.cwd());
  process.chdir(import.meta.dirname);
  try {
    return make();
  } finally {
    if (before !== undefined) unlessGone(() => process.chdir(before));
  }
}

/** A deleted working folder can neither be named nor gone back to. */
function unlessGone<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** A broken package.json without our key is none of our business. */
function readPackage(file: string, text: string): { socialpost?: Wrapped } {
  if (!text.includes('"socialpost"')) return {};
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const own = typeof data === 'object' && data !== null && Object.hasOwn(data, 'socialpost');
    return own ? { socialpost: { text, data: (data as { socialpost: unknown }).socialpost } } : {};
  } catch {
    throw new UserError({ path: file, message: 'cannot be read as JSON, so its key "socialpost" neither' });
  }
}
