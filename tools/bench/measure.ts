import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory, where the system tells it. */
  readonly megabytes: number;
  readonly code: number | null;
}

/** Runs a command with its output thrown away. NODE_EXTRA_CA_CERTS slows every start of Node and would flatter the ratios. */
export async function measure(command: readonly string[], cwd: string): Promise<Measured> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const devNull = openSync('/dev/null', 'w');
  const start = process.hrtime.bigint();
  const child = spawn(command[0] as string, command.slice(1), { cwd, env, stdio: ['ignore', devNull, devNull] });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 40);
  const code = await new Promise<number | null>((resolve, reject) => child.on('exit', resolve).on('error', reject));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(watch);
  closeSync(devNull);
  return { seconds, megabytes, code };
}

/** The median seconds of several commands, run in turn (A B A B …), so that a busy moment hits all of them. */
export async function inTurn(commands: readonly (readonly string[])[], cwd: string, rounds: number): Promise<number[]> {
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, command] of commands.entries()) times[i]?.push((await measure(command, cwd)).seconds);
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

// --- internal ---

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
