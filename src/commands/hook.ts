import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { openRepository } from '../git.ts';
import type { Language, World } from '../types.ts';
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
}

/** The command `install-hook`: says in a sentence what was done. */
export function installHookCommand({ force, locale }: HookFlags, world: World): string {
  return `${SAID[locale ?? 'en'](installHook({ cwd: world.cwd, env: world.env, force: force === true }))}\n`;
}

/** The command `uninstall-hook`. */
export function uninstallHookCommand({ locale }: HookFlags, world: World): string {
  return `${SAID[locale ?? 'en'](uninstallHook({ cwd: world.cwd, env: world.env }))}\n`;
}

/**
 * Makes git run `socialpost --staged` before each commit. A hook of somebody else's, and a folder that `core.hooksPath`
 * names, are only touched with `force`; what is replaced is kept beside, for `uninstallHook`.
 */
export function installHook({ cwd, env, force }: Pick<World, 'cwd' | 'env'> & { force: boolean }): HookChange {
  const { top, hooks } = openRepository({ cwd, env });
  const { folder, standard, setting } = hooks();
  const { file, kept, shown } = placesIn(folder, top);
  if (setting !== undefined && folder !== standard && !force) throw new UserError(elsewhere(shown(folder), setting));
  const before = statOf(file);
  const isOwn = isOurs(file, before);
  const script = hookScript(process.execPath, fileURLToPath(new URL('../bin/socialpost.js', import.meta.url)));
  if (isOwn && readFileSync(file, 'utf8') === script) return { file: shown(file), done: 'nothing' };
  if (before !== undefined && !isOwn) {
    if (before.isDirectory()) throw new UserError({ path: shown(file), message: 'is a folder, so no hook fits here' });
    if (!force) throw new UserError(foreign(shown(file)));
    if (statOf(kept) !== undefined) throw new UserError(keptBefore(shown(kept)));
  }
  mkdirSync(folder, { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, script, { flag: 'wx' });
    chmodSync(fresh, 0o755);
    if (before !== undefined && !isOwn) renameSync(file, kept);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new UserError(unwritable(shown(file), error));
  }
  if (isOwn) return { file: shown(file), done: 'renewed' };
  return { file: shown(file), done: 'installed', ...(before && { kept: shown(kept) }) };
}

/** Takes the hook away again, wherever it was put; a hook that was there before comes back byte for byte. */
export function uninstallHook({ cwd, env }: Pick<World, 'cwd' | 'env'>): HookChange {
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
  } catch (error) {
    throw new UserError(unwritable(shown(file), error));
  }
  return { file: shown(file), done: isKept ? 'restored' : 'removed' };
}

// --- internal ---

function placesIn(folder: string, top: string) {
  const file = join(folder, 'pre-commit');
  const shown = (path: string): string => relative(top, path).split(sep).join('/');
  return { file, kept: `${file}.before-socialpost`, shown };
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function isOurs(file: string, stat: Stats | undefined): boolean {
  return stat?.isFile() === true && stat.size < 65_536 && isHookScript(readFileSync(file, 'utf8'));
}

function elsewhere(folder: string, setting: string) {
  const message = `the hooks of this repository are kept here (core.hooksPath is ${JSON.stringify(setting)})`;
  const hint = `Call "socialpost --staged" from what manages them (husky, lefthook …), or add --force.`;
  return { path: folder, message, hint };
}

function foreign(path: string) {
  const hint = 'Add the line "socialpost --staged || exit 1" to it, or let --force put it aside.';
  return { path, message: 'is a hook of somebody else', hint };
}

function keptBefore(path: string) {
  return { path, message: 'is there already: a hook put aside earlier', hint: 'Move it away, or remove it.' };
}

function unwritable(path: string, error: unknown) {
  return { path, message: `cannot be written: ${(error as { code?: string }).code ?? String(error)}` };
}

const SAID: Readonly<Record<Language, (change: HookChange) => string>> = {
  en({ file, done, kept }) {
    if (done === 'installed') {
      const aside = kept === undefined ? '' : ` The hook that was there is kept as ${kept}.`;
      return `${file}: installed. Every commit now judges the drafts that are staged.${aside}`;
    }
    if (done === 'renewed') return `${file}: brought up to date.`;
    if (done === 'removed') return `${file}: removed.`;
    return done === 'restored' ? `${file}: as it was before.` : `${file}: nothing to do.`;
  },
  id({ file, done, kept }) {
    if (done === 'installed') {
      const aside = kept === undefined ? '' : ` Hook yang sudah ada disimpan sebagai ${kept}.`;
      return `${file}: terpasang. Setiap commit kini menilai draf yang masuk stage.${aside}`;
    }
    if (done === 'renewed') return `${file}: diperbarui.`;
    if (done === 'removed') return `${file}: dihapus.`;
    return done === 'restored' ? `${file}: kembali seperti semula.` : `${file}: tidak ada yang perlu dilakukan.`;
  },
};
