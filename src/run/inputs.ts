import { dirname, resolve } from 'node:path';
import type { CheckFlags } from '../commands/check.ts';
import { assignmentFor, type Config, type ConfigLoader, isIgnored } from '../config/index.ts';
import { type Found, type FoundFile, findFiles, formatOf } from '../drafts/files.ts';
import type { IgnoreFiles } from '../drafts/ignores.ts';
import { prepare } from '../drafts/read.ts';
import { fileSource, type Source, stdinSource, textSource } from '../drafts/sources.ts';
import { platformName, splitLimit } from '../platforms.ts';
import type { Problem, Reading, World } from '../types.ts';
import type { Change } from './changed.ts';

/** A source with the configuration it obeys. */
export interface Input {
  readonly source: Source;
  readonly config: Config;
  /** It is no file. */
  readonly typed?: 'text' | 'stdin';
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files named outright that an ignore file or the config leaves out. */
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
  /** Paths, folders and globs that name nothing. */
  readonly unmatched: readonly string[];
  close(): Promise<void>;
}

/** Everything that the command line asks to judge, in order: `--text`, standard input, files. */
export async function gatherInputs(
  paths: readonly string[],
  flags: Pick<CheckFlags, 'text' | 'stdin' | 'stdinFilename' | 'staged' | 'since'>,
  world: World,
  loader: ConfigLoader,
  ignoreFiles?: IgnoreFiles,
): Promise<Inputs> {
  const inputs: Input[] = [];
  let close = async (): Promise<void> => {};
  if (flags.text !== undefined) {
    const source = textSource(flags.text, '<text>', resolve(world.cwd, 'text'), 'text');
    inputs.push({ source, config: await loader.forDir(world.cwd), typed: 'text' });
  }
  if (flags.stdin === true || flags.stdinFilename !== undefined || paths.includes('-')) {
    const name = flags.stdinFilename;
    const path = resolve(world.cwd, name ?? 'stdin');
    const config = await loader.forDir(dirname(path));
    const { format } = assignmentFor(config, path);
    await prepare([format ?? (name === undefined ? 'text' : formatOf(name))]);
    const source = await stdinSource(
      world.stdin,
      name,
      world.cwd,
      name === undefined ? {} : { format, ...readingOf(config, path) },
    );
    close = source.close;
    inputs.push({ source, config, typed: 'stdin' });
  }
  const named = paths.filter(path => path !== '-');
  const change = changeOf(flags);
  if (named.length === 0 && change === undefined) return { inputs, ignored: [], problems: [], unmatched: [], close };
  const readers = { isConfigured: (path: string) => saysHowToRead(path, loader), ...(ignoreFiles && { ignoreFiles }) };
  let found: Found;
  if (change === undefined) found = await findFiles(named, { cwd: world.cwd, ...readers });
  else {
    const { findChanged } = await import('./changed.ts');
    const changed = await findChanged(named, change, world, readers);
    const closeStdin = close;
    close = () => closeStdin().then(changed.close);
    found = changed;
  }
  const ignored = [...found.ignored];
  const problems = [...found.problems];
  try {
    const files = await configured(found.files, loader, ignored, problems);
    await prepare(new Set(files.map(({ file }) => file.format)));
    for (const { file, config } of files) inputs.push({ source: fileSource(file), config });
  } catch (error) {
    await close();
    throw error;
  }
  return { inputs, ignored, problems, unmatched: found.unmatched, close };
}

/** How a file is read: what the overrides say, and which platforms the config knows beside ours. */
export function readingOf(config: Config, path: string): Reading {
  const platforms = config.accounts.flatMap(account => [
    ...account.platforms.map(platformName),
    ...Object.keys(account.limits).map(key => platformName(splitLimit(key).platform)),
  ]);
  const accounts = config.builtInAccounts ? [] : config.accounts.map(account => account.name);
  return { ...assignmentFor(config, path).reading, platforms, accounts };
}

// --- internal ---

function changeOf({ staged, since }: Pick<CheckFlags, 'staged' | 'since'>): Change | undefined {
  if (staged === true) return { staged };
  return since === undefined ? undefined : { since };
}

/** The files with their configs and how these read them, but those that a config ignores, and archives: they are told. */
async function configured(found: readonly FoundFile[], loader: ConfigLoader, ignored: string[], problems: Problem[]) {
  const files: { file: FoundFile; config: Config }[] = [];
  let folder = '';
  let config: Config | undefined;
  for (const file of found) {
    const parent = dirname(file.path);
    if (config === undefined || parent !== folder) config = await loader.forDir(parent);
    folder = parent;
    if (isIgnored(config, file.path)) ignored.push(file.shown);
    else {
      const { format: named } = assignmentFor(config, file.path);
      if (named === undefined && (await isArchive(file))) {
        const hint = `Judge it with: socialpost audit ${file.shown}`;
        problems.push({ path: file.shown, message: 'an archive of posts, not drafts', hint });
        continue;
      }
      const format = named ?? file.format;
      files.push({ file: { ...file, format, reading: readingOf(config, file.path) }, config });
    }
  }
  return files;
}

/** An archive as platforms hand them out has texts in wrappings that no reader of drafts takes off. */
async function isArchive({ path, real = path }: FoundFile): Promise<boolean> {
  if (!/\.(?:zip|js|json)$|(?:^|[/\\])shares[^/\\]*\.csv$/i.test(path)) return false;
  return (await import('../archives/known.ts')).beginsAsArchive(real);
}

/** Whether the config tells how a file is read; then it is one of posts, whatever it looks like. */
async function saysHowToRead(path: string, loader: ConfigLoader): Promise<boolean> {
  const { format, reading } = assignmentFor(await loader.forDir(dirname(path)), path);
  return format !== undefined || reading?.columns !== undefined;
}
