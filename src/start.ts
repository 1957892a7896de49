import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the program with the code that V8 has compiled before (a `.cache` beside each file, named after V8's version),
 * which halves the time before the first word is read. The first run of another Node compiles as usual and keeps what it
 * compiled, where it may write beside the program.
 */
export async function start(argv: readonly string[]): Promise<void> {
  const { main } = load('cli.cjs') as typeof import('./cli.ts');
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

const modules = new Map<string, { exports: unknown }>();
const nodeRequire = createRequire(__filename);

function load(name: string): unknown {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const path = join(__dirname, name);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname,importFromStart){${readFileSync(path, 'latin1')}\n})`,
    {
      filename: path,
      cachedData: cacheOf(path),
    },
  );
  scripts.set(path, script);
  const requireFrom = (wanted: string): unknown =>
    wanted.startsWith('./') ? load(wanted.slice(2)) : nodeRequire(wanted);
  script.runInThisContext()(module.exports, requireFrom, module, path, __dirname, (url: string) => import(url));
  return module.exports;
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
