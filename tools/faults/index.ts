import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eslint, prettier, type Subject, socialpost } from './subjects.ts';
import { callsOf, FAULTS, type Run, runAlone, runWith } from './trace.ts';

/**
 * `npm run check:faults`: what becomes of a file when a run that fixes it is hit by a fault. Every system call with
 * which the run touches the file's folder is hit by every fault, one a run; then the disk is full. The same is done to
 * eslint and prettier, for contrast. Takes minutes. 0 when socialpost harms nothing, 1 when it does, 2 without strace,
 * root or a tmpfs.
 */
interface Counts {
  /** System calls that touch the folder. */
  calls: number;
  points: number;
  /** The file is neither the old one nor the fixed one. */
  corrupt: number;
  /** Exit code 0, but the file is not the fixed one. */
  lying: number;
  /** Other files are left in the folder … */
  left: number;
  /** … and a run without a fault does not take them away, or does not fix the file. */
  unmended: number;
}

const FILLER = 'filler';
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'socialpost-faults-')));
/** The whole path of the small disk on which the files are fixed. */
const folder = join(scratch, 'disk');
mkdirSync(folder);
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => {
  spawnSync('umount', [folder], { stdio: 'ignore' });
  rmSync(scratch, { recursive: true, force: true });
});
const missing = missingTools();
if (missing.length === 0) process.exitCode = await compare();
else {
  console.error(`check:faults needs ${missing.join(' and ')}.`);
  process.exitCode = 2;
}

// --- internal ---

/** What is missing here; mounts the disk. */
function missingTools(): string[] {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder]);
  const traces = spawnSync('strace', ['--version']);
  return [
    ...(traces.status === 0 ? [] : ['strace (Debian: apt-get install strace)']),
    ...(mounted.status === 0 ? [] : ['a small tmpfs (only root can mount one)']),
  ];
}

async function compare(): Promise<0 | 1> {
  const ours = await scoreOf('socialpost', socialpost());
  const scores = [ours, await scoreOf('eslint', eslint(scratch)), await scoreOf('prettier', prettier(scratch))];
  console.table(Object.fromEntries(scores.flatMap(score => (score === undefined ? [] : [[score.tool, score.counts]]))));
  const { points = 0, corrupt, lying, unmended } = ours?.counts ?? {};
  return points >= 300 && corrupt === 0 && lying === 0 && unmended === 0 ? 0 : 1;
}

async function scoreOf(tool: string, subjects: readonly Subject[] | undefined) {
  if (subjects === undefined) {
    console.log(`${tool} cannot be installed here, so it is left out.`);
    return undefined;
  }
  const counts: Counts = { calls: 0, points: 0, corrupt: 0, lying: 0, left: 0, unmended: 0 };
  for (const subject of subjects) await strike(tool, subject, counts);
  return { tool, counts };
}

/**
 * Hits the runs of a subject with every fault at every call, then with a full disk; counts what becomes of its file.
 */
async function strike(tool: string, subject: Subject, counts: Counts): Promise<void> {
  const target = join(folder, subject.target);
  const run: Run = { command: [...subject.command, target], folder, scratch, reset: () => fill(subject.files) };
  run.reset();
  const old = bytesOf(target);
  const status = await runAlone(run);
  const fixed = bytesOf(target);
  if (status !== 0 || fixed === old) throw new Error(`${tool} does not fix ${subject.target} (exit code ${status})`);
  const names = namesIn(folder);

  async function assess(fault: string, code: number | null): Promise<void> {
    const now = bytesOf(target);
    const corrupt = now !== old && now !== fixed;
    const left = namesIn(folder) !== names;
    // From the old file or the fixed one alone, what a run does is known already.
    if (corrupt || left) await runAlone(run);
    const unmended = (corrupt || left) && (namesIn(folder) !== names || bytesOf(target) !== fixed);
    const harm = { corrupt, lying: code === 0 && now !== fixed, unmended };
    counts.points++;
    if (left) counts.left++;
    for (const kind of ['corrupt', 'lying', 'unmended'] as const) if (harm[kind]) counts[kind]++;
    if (Object.values(harm).includes(true)) {
      console.log(`${tool}, ${subject.target}, ${fault}: exit code ${code}`, harm);
    }
  }

  const calls = await callsOf(run);
  counts.calls += calls.length;
  for (const call of calls) {
    for (const fault of FAULTS) {
      const ended = await runWith(fault, call, run);
      if (ended !== undefined) await assess(`${fault} at ${call.name} ${call.own}`, ended.code);
    }
  }
  run.reset();
  fillDisk();
  const code = await runAlone(run);
  rmSync(join(folder, FILLER));
  await assess('disk full', code);
}

function fill(files: Subject['files']): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function fillDisk(): void {
  try {
    for (;;) appendFileSync(join(folder, FILLER), Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** One character a byte; of a file that is gone, none. */
function bytesOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function namesIn(path: string): string {
  return readdirSync(path).sort().join('\n');
}
