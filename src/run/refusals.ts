import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CheckFlags } from '../commands/check.ts';
import { UserError } from '../errors.ts';
import { SUPPRESSIONS_FILE } from '../suppressions/rows.ts';
import type { Inputs } from './inputs.ts';
import type { Past } from './past.ts';

/** The files that a run writes must not be its drafts, nor each other. */
export function refuseOwnInput({ inputs }: Inputs, flags: CheckFlags, cwd: string): void {
  const drafts = new Set((flags.outputFile ?? flags.record) ? inputs.map(({ source }) => realPath(source.path)) : []);
  const seen = new Set<string>();
  for (const path of outputsOf(flags)) {
    const target = realPath(resolve(cwd, path));
    if (drafts.has(target)) throw refusal(path, 'is a draft of this run');
    if (seen.has(target)) throw refusal(path, 'cannot hold the report and the record');
    if (target.endsWith(sep + SUPPRESSIONS_FILE)) throw refusal(path, 'holds what is let pass');
    seen.add(target);
  }
}

/** Nor a file with an account's earlier posts. */
export function refuseHistory({ paths }: Past, flags: CheckFlags, cwd: string): void {
  for (const path of outputsOf(flags)) {
    const target = realPath(resolve(cwd, path));
    const holds = (past: string): boolean => past === target || (target.startsWith(past + sep) && existsSync(target));
    if (paths.map(realPath).some(holds)) throw refusal(path, 'holds earlier posts of an account');
  }
}

/** `--suppress-all` and `--prune-suppressions` write, about files as they are, under the configuration that holds for them. */
export function refuseBaseline(paths: readonly string[], flags: CheckFlags): void {
  if (flags.suppressAll !== true && flags.pruneSuppressions !== true) return;
  const others: Readonly<Record<string, boolean>> = {
    '--text': flags.text !== undefined,
    '--stdin': readsStdin(paths, flags),
    '--staged': flags.staged === true,
    '--since': flags.since !== undefined,
    '--config-from': flags.configFrom !== undefined,
    '--print-config': flags.printConfig !== undefined,
    '--fix-dry-run': flags.fixDryRun === true,
  };
  const clash = Object.keys(others).find(name => others[name]);
  if (clash === undefined) return;
  const path = flags.suppressAll === true ? '--suppress-all' : '--prune-suppressions';
  const hint = `Leave ${clash} out, and name the files and folders of the drafts.`;
  throw new UserError({ path, message: `does not go together with ${clash}`, hint });
}

/** Files are fixed as they are in the work tree, by the configuration that holds for them; a dry run writes nothing. */
export function refuseFix(paths: readonly string[], flags: CheckFlags): void {
  const isReal = flags.fix === true;
  if (!isReal && flags.fixDryRun !== true) return;
  const dry = 'To see what would change use --fix-dry-run.';
  const one = 'Leave one of them out.';
  const others: Readonly<Record<string, string | false>> = {
    '--fix-dry-run': isReal && flags.fixDryRun === true && one,
    '--staged': flags.staged === true && 'Name the files, and stage them again.',
    '--text': isReal && flags.text !== undefined && dry,
    '--stdin': isReal && readsStdin(paths, flags) && dry,
    '--config-from': isReal && flags.configFrom !== undefined && dry,
    '--suppress-all': !isReal && flags.suppressAll === true && one,
    '--prune-suppressions': !isReal && flags.pruneSuppressions === true && one,
  };
  const clash = Object.keys(others).find(name => others[name]);
  if (clash === undefined) return;
  const hint = others[clash] as string;
  throw new UserError({
    path: isReal ? '--fix' : '--fix-dry-run',
    message: `does not go together with ${clash}`,
    hint,
  });
}

/** Whether standard input is judged. */
export function readsStdin(paths: readonly string[], { stdin, stdinFilename }: CheckFlags): boolean {
  return stdin === true || stdinFilename !== undefined || paths.includes('-');
}

/** Where links lead; a file that is not there yet is where it says. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

// --- internal ---

function outputsOf({ outputFile, record }: CheckFlags): readonly string[] {
  return [outputFile, record].filter(path => path !== undefined);
}

function refusal(path: string, message: string): UserError {
  return new UserError({ path, message, hint: 'Write to another file.' });
}
