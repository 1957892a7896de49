import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A system call of a run on its folder: the `nth` of its name in its thread, the `own`th of those on the folder. */
export interface Call {
  readonly thread: Thread;
  readonly name: string;
  readonly nth: number;
  readonly own: number;
}

/** Node's main thread, which does what is synchronous, and the one thread of its pool, which does the rest. */
export type Thread = 'main' | 'pool';
export type Fault = (typeof FAULTS)[number];
export const FAULTS = ['KILL', 'INT', 'TERM', 'ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const;

/** A run of a Node program: `[script, ...arguments]`, whose files are below `folder` (absolute, without links). */
export interface Run {
  readonly command: readonly string[];
  readonly folder: string;
  /** Where strace may write. */
  readonly scratch: string;
  /** Makes the folder as it is before a run. */
  readonly reset: () => void;
}

/** The calls with which a run touches its folder, in their order per thread. */
export async function callsOf(run: Run): Promise<Call[]> {
  const calls: Call[] = [];
  for (const thread of ['main', 'pool'] as const) {
    const { log } = await traced(run, thread, ['-e', 'trace=%file,%desc']);
    calls.push(...callsIn(log, thread, run));
  }
  return calls;
}

/**
 * Runs with a fault at a call: the exit code (null after a signal); undefined if the fault met another call. The
 * threads wake each other a different number of times in each run, so it tries again, with the number that the call had
 * this time.
 */
export async function runWith(fault: Fault, call: Call, run: Run): Promise<{ code: number | null } | undefined> {
  const what = fault.startsWith('E') ? `error=${fault}` : `signal=${fault}`;
  let { nth } = call;
  for (let attempt = 0; attempt < 8; attempt++) {
    const inject = `inject=${call.name}:${what}:when=${nth}`;
    const { log, code } = await traced(run, call.thread, ['-e', `trace=${call.name}`, '-e', inject]);
    const hit = callsIn(log, call.thread, run).find(({ line }) => isHit(log, line));
    if (hit?.own === call.own) return { code };
    nth = callsIn(log, call.thread, run).find(({ own }) => own === call.own)?.nth ?? call.nth;
  }
  return undefined;
}

/** Runs undisturbed, in the folder as it is. */
export function runAlone({ command, folder }: Run): Promise<number | null> {
  return exitOf(spawn(process.execPath, command, { env: ENV, cwd: folder, stdio: 'ignore' }));
}

// --- internal ---

const HOLD = fileURLToPath(new URL('hold.cjs', import.meta.url));
const ENV = { PATH: process.env.PATH, HOME: '/nonexistent', UV_THREADPOOL_SIZE: '1' };

/** Runs a program with strace on one of its threads only: strace counts calls per thread. */
async function traced({ command, folder, scratch, reset }: Run, thread: Thread, options: readonly string[]) {
  reset();
  const node = spawn(process.execPath, ['--require', HOLD, ...command], {
    ...{ env: ENV, cwd: folder, timeout: 30_000 },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = exitOf(node);
  const line = node.stdio[3] as Duplex;
  line.on('error', () => {});
  const [main, pool] = String((await once(line, 'data'))[0])
    .trim()
    .split(' ');
  const log = join(scratch, 'strace.log');
  const strace = spawn('strace', ['-y', '-o', log, ...options, '-p', String(thread === 'main' ? main : pool)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = exitOf(strace);
  for await (const text of strace.stderr) if (/attached/.test(String(text))) break;
  line.write('.');
  const code = await ended;
  line.destroy();
  await closed;
  return { code, log: readFileSync(log, 'utf8').split('\n') };
}

/** The calls on the folder that a log of one thread shows, with their lines. */
function callsIn(log: readonly string[], thread: Thread, run: Run): (Call & { readonly line: number })[] {
  const all = new Map<string, number>();
  const ours = new Map<string, number>();
  return log.flatMap((text, line) => {
    const name = /^\w+(?=\()/.exec(text)?.[0];
    if (name === undefined) return [];
    const nth = count(all, name);
    return touches(text, run) ? [{ thread, name, nth, own: count(ours, name), line }] : [];
  });
}

function count(counts: Map<string, number>, name: string): number {
  const next = (counts.get(name) ?? 0) + 1;
  counts.set(name, next);
  return next;
}

function isHit(log: readonly string[], line: number): boolean {
  return log[line]?.includes('(INJECTED)') === true || /^(--- SIG|\+\+\+ killed)/.test(log[line + 1] ?? '');
}

/**
 * strace says the working folder with every path, also where the path is a whole one: `openat(AT_FDCWD</a>, "/b/c" …`.
 */
function touches(line: string, { folder }: Run): boolean {
  const paths = line.replace(/AT_FDCWD<[^>]*>, "\//g, '"/');
  return [`"${folder}"`, `"${folder}/`, `<${folder}>`, `<${folder}/`].some(part => paths.includes(part));
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code as number | null;
}
