import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import { createConfigLoader, explainConfig } from '../config/index.ts';
import { parseTimestamp } from '../drafts/time.ts';
import { UserError } from '../errors.ts';
import { reaches } from '../lint/verdict.ts';
import type { Writer } from '../output.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import type { Instant, Language, Problem, Reporter, Summary, Verdict, World } from '../types.ts';
import { configFrom, sayIfBare } from './config-from.ts';
import { createOutput } from './destination.ts';
import { gatherInputs, type Input, type Inputs } from './inputs.ts';
import { judgements } from './judging.ts';
import { openPast } from './past.ts';

export interface CheckFlags {
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  /** Read configs from this git ref. */
  readonly configFrom?: string;
  readonly trustConfig?: boolean;
  /** Judge only what is staged, as it is staged. */
  readonly staged?: boolean;
  /** Judge only what changed since HEAD left this git ref. */
  readonly since?: string;
  readonly account?: readonly string[];
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly text?: string;
  /** When not given: what suits the place, see createOutput. */
  readonly format?: string;
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly failOn: Exclude<Verdict, 'suits'>;
  readonly exitZero?: boolean;
  readonly locale?: Language;
  readonly now?: string;
  readonly color?: boolean;
  readonly passOnNoFiles?: boolean;
  readonly printConfig?: boolean | string;
}

export type ExitCode = 0 | 1 | 2;

/** Judges drafts and reports: 0 when every judged draft suits, 1 when one does not, 2 when something could not be judged. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  world: World,
  say: (text: string) => void,
): Promise<ExitCode> {
  const from = await configFrom(flags, world);
  const loader = createConfigLoader({
    cwd: world.cwd,
    home: world.env.HOME ?? '/',
    ...(typeof flags.config === 'string' ? { configPath: flags.config } : {}),
    noConfig: flags.config === false,
    ...(from && { from }),
    trustConfig: flags.trustConfig === true,
    rules,
  });
  if (flags.printConfig !== undefined) {
    const file = typeof flags.printConfig === 'string' ? resolve(world.cwd, flags.printConfig) : undefined;
    const config = await loader.forDir(file === undefined ? world.cwd : resolve(file, '..'));
    say(await explainConfig(config, file));
    return 0;
  }
  const changes = flags.staged === true || flags.since !== undefined;
  const typed = flags.text !== undefined || flags.stdin === true || flags.stdinFilename !== undefined;
  if (paths.length === 0 && !typed && !changes) {
    throw new UserError({
      path: 'socialpost',
      message: 'nothing to judge was named',
      hint: 'Name files or folders, use --text "…", or pipe a draft in with --stdin. See socialpost --help.',
    });
  }
  const summary = { files: 0, drafts: 0, suits: 0, needsReview: 0, doesNotSuit: 0, problems: 0 };
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => {
    summary.problems++;
    if (problems.length < REPORTED_PROBLEMS) problems.push(problem);
    complainTo(problem, world);
  };
  const inputs = await gatherInputs(paths, flags, world, loader, from?.ignoreFiles);
  try {
    sayWhatIsMissing(inputs, flags, complain);
    sayIfBare(inputs, flags, world);
    refuseOwnInput(inputs, flags, world);
    const now = instantOf(flags.now, world);
    const locale = flags.locale ?? inputs.inputs[0]?.config.locale ?? 'en';
    const out = await createOutput(flags, locale, world);
    try {
      await judgeAll(inputs.inputs, flags, { now, locale, complain, summary, ...out });
      await out.writer.write(out.reporter.end(summary, problems));
      await out.writer.end();
    } catch (error) {
      await out.file?.abort();
      throw error;
    }
    return exitCode(summary, inputs, flags, world);
  } finally {
    await inputs.close();
  }
}

// --- internal ---

/** All problems are said on stderr; this many also stand in the report, where its format has a place for them. */
const REPORTED_PROBLEMS = 1000;

type Counts = { -readonly [K in keyof Summary]: Summary[K] };

interface Run {
  readonly now: Instant;
  readonly locale: Language;
  readonly complain: (problem: Problem) => void;
  readonly summary: Counts;
  readonly reporter: Reporter;
  readonly writer: Writer;
}

/** Says on stderr what was named but cannot be found or read. */
function sayWhatIsMissing(inputs: Inputs, flags: CheckFlags, complain: (problem: Problem) => void): void {
  for (const problem of inputs.problems) complain(problem);
  if (flags.passOnNoFiles === true) return;
  for (const path of inputs.unmatched) {
    complain({ path, message: 'no drafts found', hint: 'Check the spelling; --pass-on-no-files makes this no error.' });
  }
}

/** The report must not overwrite a draft. */
function refuseOwnInput(inputs: Inputs, flags: CheckFlags, world: World): void {
  if (flags.outputFile === undefined) return;
  const target = realPath(resolve(world.cwd, flags.outputFile));
  if (!inputs.inputs.some(({ source }) => realPath(source.path) === target)) return;
  throw new UserError({
    path: flags.outputFile,
    message: 'is a draft of this run',
    hint: 'Write the report to another file.',
  });
}

/** Where links lead; a file that is not there yet is where it says. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** From so many bytes of files on memory counts more than a tenth of the time. */
const LARGE = 64 * 1024 * 1024;

/** Lets V8 keep less in reserve for runs over large files, which would hold twice as much for no use. */
async function saveMemory(inputs: readonly Input[]): Promise<void> {
  const sizes = inputs.map(({ source }) => statSync(source.path, { throwIfNoEntry: false })?.size ?? 0);
  if (sizes.reduce((sum, size) => sum + size, 0) < LARGE) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--optimize-for-size');
}

async function judgeAll(inputs: readonly Input[], flags: CheckFlags, run: Run): Promise<void> {
  await run.writer.write(run.reporter.begin());
  run.summary.files = inputs.length;
  await saveMemory(inputs);
  const past = await openPast(inputs);
  try {
    for (const batch of judgements(inputs, { ...run, past, accounts: flags.account ?? [] })) {
      let text = '';
      for (const judgement of batch) {
        count(run.summary, judgement.verdict);
        text += run.reporter.judgement(judgement);
      }
      if (text !== '') await run.writer.write(text);
      if (run.writer.broken) return;
    }
  } finally {
    past.close();
  }
}

function count(summary: Counts, verdict: Verdict): void {
  summary.drafts++;
  if (verdict === 'suits') summary.suits++;
  else if (verdict === 'needs-review') summary.needsReview++;
  else summary.doesNotSuit++;
}

/** What the run takes for now. */
export function instantOf(now: string | undefined, world: World): Instant {
  if (now === undefined) return world.now();
  const time = parseTimestamp(now);
  if (time === undefined) {
    throw new UserError({ path: '--now', message: `"${now}" is not a time`, hint: 'Write it as 2026-11-21T09:30Z.' });
  }
  return time.ms;
}

function exitCode(summary: Counts, inputs: Inputs, flags: CheckFlags, world: World): ExitCode {
  if (summary.problems > 0) return 2;
  if (summary.drafts === 0 && (flags.staged === true || flags.since !== undefined)) {
    // A commit without drafts is an everyday thing.
    const why = flags.staged === true ? 'no draft is staged' : `no draft changed since ${flags.since}`;
    if (flags.quiet !== true) complainTo({ path: 'socialpost', message: `nothing judged: ${why}` }, world);
    return 0;
  }
  if (summary.drafts === 0) {
    const [ignored] = inputs.ignored;
    const [empty] = inputs.inputs;
    const why = ignored !== undefined ? 'it is ignored' : empty === undefined ? 'no drafts found' : 'it holds no draft';
    const path = ignored ?? empty?.source.shown ?? inputs.unmatched[0] ?? 'socialpost';
    complainTo({ path, message: `nothing judged: ${why}` }, world);
    return ignored !== undefined || flags.passOnNoFiles === true ? 0 : 2;
  }
  if (flags.exitZero === true) return 0;
  const worst: Verdict = summary.doesNotSuit > 0 ? 'does-not-suit' : summary.needsReview > 0 ? 'needs-review' : 'suits';
  return reaches(worst, flags.failOn) ? 1 : 0;
}
