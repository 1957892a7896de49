import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { Rule } from '../types.ts';
import type { ConfigCommit } from './commit.ts';
import { type Config, defaultConfig } from './config.ts';
import { isInside } from './file.ts';
import { createFinder } from './find.ts';
import type { Opened, Opener } from './open.ts';

export type { Config } from './config.ts';
export { accountFor, assignmentFor, isIgnored } from './overrides.ts';

export interface ConfigOptions {
  /** Absolute; what `configPath` and the paths in problems are relative to. */
  readonly cwd: string;
  readonly home: string;
  /** `--config`: this file, whatever else there is. */
  readonly configPath?: string;
  /** `configPath` stands in for the config that is found for each folder: its paths and globs are meant from there. */
  readonly inPlace?: boolean;
  readonly noConfig: boolean;
  /** `--config-from`: configs are read from this commit. */
  readonly from?: ConfigCommit;
  /** `--trust-config`: run the plugins that the config names. */
  readonly trustConfig: boolean;
  readonly rules: readonly Rule[];
}

export interface ConfigLoader {
  /** The config for drafts in a folder. A bad one is a UserError with all problems of the file. */
  forDir(dir: string): Promise<Config>;
}

/** Finds, reads and checks configs. Each folder and each file is looked at once; drafts with the same config share it. */
export function createConfigLoader(options: ConfigOptions): ConfigLoader {
  const { cwd, rules, from } = options;
  const defaults = defaultConfig(rules, cwd);
  if (options.noConfig) return { forDir: () => Promise.resolve(defaults) };
  let opener: Promise<Opener> | undefined;
  // Only runs that have a config pay for reading and checking it.
  const reading = () => import('./load.ts');
  const getOpener = (): Promise<Opener> =>
    (opener ??= from?.createOpener() ?? reading().then(({ createOpener }) => createOpener()));
  const finder = from?.finder ?? createFinder(resolve(options.home), getOpener);
  const files = new Map<string, Promise<Config>>();
  const folders = new Map<string, Promise<Config>>();
  const given = options.configPath === undefined ? undefined : resolve(cwd, options.configPath);

  async function find(dir: string): Promise<Config> {
    const found = given === undefined ? await finder.configFor(dir) : await standIn(given, dir);
    if (found === undefined) return defaults;
    const root = finder.repositoryOf(dirname(found.file)) ?? dirname(found.file);
    const config = files.get(found.file) ?? load(found, root);
    files.set(found.file, config);
    return config;
  }

  async function standIn(file: string, dir: string): Promise<Opened> {
    const opened = (await getOpener()).load(file);
    const replaced = options.inPlace === true ? await finder.configFor(dir) : undefined;
    return replaced === undefined ? opened : { ...opened, file: replaced.file, shown: file };
  }

  async function load(found: Opened, root: string): Promise<Config> {
    const { loadConfig } = await reading();
    return loadConfig(found, root, rules, options.trustConfig, await getOpener());
  }

  return {
    forDir(dir) {
      const folder = given === undefined || options.inPlace === true ? resolve(cwd, dir) : given;
      const config =
        folders.get(folder) ?? find(folder).catch(error => Promise.reject(withShownPaths(error, cwd, from)));
      folders.set(folder, config);
      return config;
    },
  };
}

/** The config as it holds for a file, and where each value comes from, as JSON. */
export async function explainConfig(config: Config, absolutePath?: string): Promise<string> {
  const { explain } = await import('./explain.ts');
  return explain(config, absolutePath);
}

// --- internal ---

function withShownPaths(error: unknown, cwd: string, from: ConfigCommit | undefined): unknown {
  if (!(error instanceof UserError)) return error;
  const shown = (path: string): string =>
    from?.show(path) ?? (isAbsolute(path) && isInside(path, cwd) ? relative(cwd, path) : path);
  return new UserError(error.problems.map(problem => ({ ...problem, path: shown(problem.path).split(sep).join('/') })));
}
