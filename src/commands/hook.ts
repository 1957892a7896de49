import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { openRepository } from '../git.ts';
import { syncFolder } from '../temporary.ts';
import type { Language, World } from '../types.ts';
import { readForChange, replaceFile, writeNewFile } from '../write.ts';
import { hookScript, isHookScript } from './hook-script.ts';

export interface HookFlags {
  readonly force?: boolean;
  readonly locale?: Language;
}

/** What was done to a hook; `file` is relative to the folder of the work tree, `kept` where a foreign hook went. */
export interface HookChange {
  readonly file: string;
  readonly done: 'installed' | 'renewed' | 'removed' | 'restored' | 'nothing';
  readonly kept?: string;
  /** What of the staged files it judges; none: all drafts. */
  readonly paths?: readonly string[];
}

/** The command `install-hook`: says in a sentence what was done. `paths`: folders, files or globs; none: all drafts. */
export async function installHookCommand(
  paths: readonly string[],
  { force, locale }: HookFlags,
  { cwd, env }: World,
): Promise<string> {
  return `${SAID[locale ?? 'en'](await installHook(paths, { cwd, env, force: force === true }))}\n`;
}

/** The command `uninstall-hook`. */
export async function uninstallHookCommand({ locale }: HookFlags, world: World): Promise<string> {
  return `${SAID[locale ?? 'en'](await uninstallHook({ cwd: world.cwd, env: world.env }))}\n`;
}

/**
 * Makes git run `socialpost --staged` before each commit. A hook of somebody else's, and a folder that `core.hooksPath`
 * names, are only touched with `force`; what is replaced is kept beside, for `uninstallHook`.
 */
export async function installHook(
  paths: readonly string[],
  { cwd, env, force }: Pick<World, 'cwd' | 'env'> & { readonly force: boolean },
): Promise<HookChange> {
  const { top, hooks } = openRepository({ cwd, env });
  const { folder, standard, setting } = hooks();
  const { file, kept, shown } = placesIn(folder, top);
  if (setting !== undefined && folder !== standard && !force) throw new UserError(elsewhere(shown(folder), setting));
  const before = statOf(file);
  const isOwn = isOurs(file, before);
  const named = paths.map(path => insideOf(top, cwd, path));
  const judged = named.includes('.') ? [] : named;
  const program = join(import.meta.dirname, '../bin/socialpost.js');
  const script = hookScript(process.execPath, program, judged);
  if (isOwn && readFileSync(file, 'utf8') === script) return { file: shown(file), done: 'nothing' };
  if (before !== undefined && !isOwn) {
    if (before.isDirectory()) throw new UserError({ path: shown(file), message: 'is a folder, so no hook fits here' });
    if (!force) throw new UserError(foreign(shown(file)));
    if (statOf(kept) !== undefined) throw new UserError(keptBefore(shown(kept)));
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(unwritable(shown(folder), error));
  }
  if (isOwn) await replaceFile(await readForChange(file, shown(file)), script, MODE);
  else await writeNewFile(file, script, shown(file), { mode: MODE, ...(before && { aside: kept }) });
  if (isOwn) return { file: shown(file), done: 'renewed' };
  return { file: shown(file), done: 'installed', paths: judged, ...(before && { kept: shown(kept) }) };
}

/** Takes the hook away again, wherever it was put; a hook that was there before comes back byte for byte. */
export async function uninstallHook({ cwd, env }: Pick<World, 'cwd' | 'env'>): Promise<HookChange> {
  const { top, hooks } = openRepository({ cwd, env });
  const { folder, standard } = hooks();
  const places = [folder, standard].map(one => placesIn(one, top));
  const place = places.find(({ file }) => isOurs(file, statOf(file)));
  const { file, kept, shown } = place ?? (places[0] as ReturnType<typeof placesIn>);
  if (place === undefined) {
    if (statOf(file) === undefined) return { file: shown(file), done: 'nothing' };
    throw new UserError({ path: shown(file), message: 'is not a hook of socialpost', hint: 'It was left as it is.' });
  }
  const isKept = statOf(kept) !== undefined;
  try {
    if (isKept) renameSync(kept, file);
    else rmSync(file);
    await syncFolder(dirname(file));
  } catch (error) {
    throw new UserError(unwritable(shown(file), error));
  }
  return { file: shown(file), done: isKept ? 'restored' : 'removed' };
}

// --- internal ---

const MODE = 0o755;

function placesIn(folder: string, top: string) {
  const file = join(folder, 'pre-commit');
  const shown = (path: string): string => relative(top, path).split(sep).join('/');
  return { file, kept: `${file}.before-socialpost`, shown };
}

/** A path as it is called from the folder of the work tree. */
function insideOf(top: string, cwd: string, path: string): string {
  const inside = relative(top, resolve(realpathSync(cwd), path))
    .split(sep)
    .join('/');
  if (inside !== '..' && !inside.startsWith('../')) return inside || '.';
  throw new UserError({
    path,
    message: 'is outside of the repository',
    hint: 'Name folders or files of this repository.',
  });
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function isOurs(file: string, stat: Stats | undefined): boolean {
  return stat?.isFile() === true && stat.size < 65_536 && isHookScript(readFileSync(file, 'utf8'));
}

function elsewhere(folder: string, setting: string) {
  const message = `the hooks of this repository are kept here (core.hooksPath is ${JSON.stringify(setting)})`;
  const hint = `Call "npx socialpost --staged" from what manages them (husky, lefthook …), or add --force.`;
  return { path: folder, message, hint };
}

function foreign(path: string) {
  const hint = 'Add the line "npx socialpost --staged || exit 1" to it, or let --force put it aside.';
  return { path, message: 'is a hook of somebody else', hint };
}

function keptBefore(path: string) {
  return { path, message: 'is there already: a hook put aside earlier', hint: 'Move it away, or remove it.' };
}

function unwritable(path: string, error: unknown) {
  return { path, message: `cannot be written: ${(error as { code?: string }).code ?? String(error)}` };
}

const SAID: Readonly<Record<Language, (change: HookChange) => string>> = {
  en({ file, done, kept, paths = [] }) {
    if (done === 'installed') {
      const aside = kept === undefined ? '' : ` The hook that was there is kept as ${kept}.`;
      const where = paths.length === 0 ? '' : ` in ${paths.join(', ')}`;
      return `${file}: installed. Every commit now judges the drafts that are staged${where}.${aside}`;
    }
    if (done === 'renewed') return `${file}: brought up to date.`;
    if (done === 'removed') return `${file}: removed.`;
    return done === 'restored' ? `${file}: as it was before.` : `${file}: nothing to do.`;
  },
  id({ file, done, kept, paths = [] }) {
    if (done === 'installed') {
      const aside = kept === undefined ? '' : ` Hook yang sudah ada disimpan sebagai ${kept}.`;
      const where = paths.length === 0 ? '' : ` di ${paths.join(', ')}`;
      return `${file}: terpasang. Setiap commit kini menilai draf yang masuk stage${where}.${aside}`;
    }
    if (done === 'renewed') return `${file}: diperbarui.`;
    if (done === 'removed') return `${file}: dihapus.`;
    return done === 'restored' ? `${file}: kembali seperti semula.` : `${file}: tidak ada yang perlu dilakukan.`;
  },
};
