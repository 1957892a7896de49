import { dirname, resolve } from 'node:path';
import { assignmentFor, type Config, type ConfigLoader, isIgnored } from '../config/index.ts';
import { type FoundFile, findFiles, formatOf } from '../drafts/files.ts';
import { prepare } from '../drafts/read.ts';
import { fileSource, type Source, stdinSource, textSource } from '../drafts/sources.ts';
import type { Problem, World } from '../types.ts';
import type { CheckFlags } from './check.ts';

/** A source with the configuration it obeys. */
export interface Input {
  readonly source: Source;
  readonly config: Config;
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
  flags: CheckFlags,
  world: World,
  loader: ConfigLoader,
): Promise<Inputs> {
  const inputs: Input[] = [];
  let close = async (): Promise<void> => {};
  if (flags.text !== undefined) {
    const source = textSource(flags.text, '<text>', resolve(world.cwd, 'text'), 'text');
    inputs.push({ source, config: await loader.forDir(world.cwd) });
  }
  if (flags.stdin === true || flags.stdinFilename !== undefined || paths.includes('-')) {
    if (flags.stdinFilename !== undefined) await prepare([formatOf(flags.stdinFilename)]);
    const source = await stdinSource(world.stdin, flags.stdinFilename, world.cwd);
    close = source.close;
    inputs.push({ source, config: await loader.forDir(dirname(source.path)) });
  }
  const named = paths.filter(path => path !== '-');
  if (named.length === 0) return { inputs, ignored: [], problems: [], unmatched: [], close };
  const found = await findFiles(named, { cwd: world.cwd });
  const ignored = [...found.ignored];
  const files: { file: FoundFile; config: Config }[] = [];
  let folder = '';
  let config: Config | undefined;
  for (const file of found.files) {
    const parent = dirname(file.path);
    if (config === undefined || parent !== folder) config = await loader.forDir(parent);
    folder = parent;
    if (isIgnored(config, file.path)) ignored.push(file.shown);
    else files.push({ file: { ...file, format: assignmentFor(config, file.path).format ?? file.format }, config });
  }
  await prepare(new Set(files.map(({ file }) => file.format)));
  for (const { file, config } of files) inputs.push({ source: fileSource(file), config });
  return { inputs, ignored, problems: found.problems, unmatched: found.unmatched, close };
}
