import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the program with the code that V8 has compiled before (a `.cache` beside each file, named after V8's version),
 * which halves the time before the first word is read. The first run of another Node compiles as usual and keeps what it
 * compiled, where it may write beside the program.
 */
export async function start(argv: readonly string[]): Promise<void> {
  const { main } = load(MAIN) as typeof import('./cli.ts');
  await main(argv);
  for (const [path, script] of scripts) if (script.cachedDataRejected !== false) keep(path, script);
}

/** What was loaded. */
export const scripts = new Map<string, Script>();

/** Where the compiled code of a file stands. */
export function cachePath(path: string): string {
  return `${path}.${process.versions.v8}.cache`;
}

// --- internal ---

const MAIN = 'cli.cjs';
/** Modules of Node that take it a millisecond to load, and most runs do without. */
const SLOW = /^node:(?:child_process|crypto|fs\/promises|module|os|stream|zlib)$/;
interface Shares {
  readonly shared: Readonly<Record<string, () => unknown>>;
}

const modules = new Map<string, { exports: unknown }>();

function load(name: string): unknown {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const path = join(__dirname, name);
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: cacheOf(path) });
  scripts.set(path, script);
  // Code from a cache cannot import.
  script.runInThisContext()(module.exports, requireFrom, module, __dirname, (url: string) => import(url));
  return module.exports;
}

/** A file of the bundle, a module in one (`./cli.cjs#src/errors.ts`), or a module of Node; see tools/bundle.ts. */
function requireFrom(wanted: string): unknown {
  if (wanted.startsWith('./')) {
    const [file = '', module] = wanted.slice(2).split('#');
    const exports = load(file);
    return module === undefined ? exports : (exports as Shares).shared[module]?.();
  }
  return SLOW.test(wanted) ? lateModule(wanted) : require(wanted);
}

/** A module of Node that is loaded when something of it is used; not for `import *`, which looks at all of it. */
function lateModule(name: string): object {
  return new Proxy({}, { get: (_, key) => Reflect.get(require(name), key) });
}

/** Whole or not at all; a folder that cannot be written to is none of the user's business. */
function keep(path: string, script: Script): void {
  const draft = `${cachePath(path)}.${process.pid}`;
  try {
    const fd = openSync(draft, 'wx');
    try {
      writeSync(fd, script.createCachedData());
    } finally {
      closeSync(fd);
    }
    renameSync(draft, cachePath(path));
  } catch {
    rmSync(draft, { force: true });
  }
}

function cacheOf(path: string): Buffer | undefined {
  try {
    return readFileSync(cachePath(path));
  } catch {
    return undefined;
  }
}
