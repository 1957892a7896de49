import { resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import { createConfigLoader, explainConfig } from '../config/index.ts';
import { isProblem } from '../drafts/read.ts';
import { parseTimestamp } from '../drafts/time.ts';
import { UserError } from '../errors.ts';
import { createFeeds, type Feeds, usesFeed } from '../lint/feeds.ts';
import { judge } from '../lint/judge.ts';
import { targeting } from '../lint/target.ts';
import { reaches } from '../lint/verdict.ts';
import type { Writer } from '../output.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import { lineOf } from '../reporters/record.ts';
import { type Lexicon, loadLexicon } from '../text/lexicon.ts';
import type { Draft, Instant, Language, Problem, Reporter, Rule, Summary, Verdict, World } from '../types.ts';
import { createOutput } from './destination.ts';
import { gatherInputs, type Input, type Inputs } from './inputs.ts';

export interface CheckFlags {
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly trustConfig?: boolean;
  readonly account?: readonly string[];
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly text?: string;
  readonly format: string;
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
  const loader = createConfigLoader({
    cwd: world.cwd,
    home: world.env.HOME ?? '/',
    ...(typeof flags.config === 'string' ? { configPath: flags.config } : {}),
    noConfig: flags.config === false,
    trustConfig: flags.trustConfig === true,
    rules,
  });
  if (flags.printConfig !== undefined) {
    const file = typeof flags.printConfig === 'string' ? resolve(world.cwd, flags.printConfig) : undefined;
    const config = await loader.forDir(file === undefined ? world.cwd : resolve(file, '..'));
    say(await explainConfig(config, file));
    return 0;
  }
  if (paths.length === 0 && flags.text === undefined && flags.stdin !== true && flags.stdinFilename === undefined) {
    throw new UserError({
      path: 'socialpost',
      message: 'nothing to judge was named',
      hint: 'Name files or folders, use --text "…", or pipe a draft in with --stdin. See socialpost --help.',
    });
  }
  const summary = { files: 0, drafts: 0, suits: 0, needsReview: 0, doesNotSuit: 0, problems: 0 };
  const complain = (problem: Problem): void => {
    summary.problems++;
    complainTo(problem, world);
  };
  const inputs = await gatherInputs(paths, flags, world, loader);
  try {
    sayWhatIsMissing(inputs, flags, complain);
    refuseOwnInput(inputs, flags, world);
    const now = instantOf(flags.now, world);
    const locale = flags.locale ?? inputs.inputs[0]?.config.locale ?? 'en';
    const out = await createOutput(flags, locale, world);
    try {
      await judgeAll(inputs.inputs, flags, { now, locale, complain, summary, ...out });
      await out.writer.write(out.reporter.end(summary));
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
  const target = resolve(world.cwd, flags.outputFile);
  if (!inputs.inputs.some(({ source }) => source.path === target)) return;
  throw new UserError({
    path: flags.outputFile,
    message: 'is a draft of this run',
    hint: 'Write the report to another file.',
  });
}

async function judgeAll(inputs: readonly Input[], flags: CheckFlags, run: Run): Promise<void> {
  const lexicon = loadLexicon(new URL('./lexicon.bin', import.meta.url));
  const feeds = lookAtFeeds(inputs, flags, lexicon, run.complain);
  await run.writer.write(run.reporter.begin());
  for (const { source, config } of inputs) {
    run.summary.files++;
    const aim = targeting(config, source.path, flags.account ?? []);
    const options = {
      lexicon,
      catalogue: config.catalogue,
      locale: run.locale,
      now: run.now,
      feedOf: feeds.of,
      onCrash: (rule: Rule, draft: Draft, error: unknown) => run.complain(crashed(rule, draft, error)),
    };
    for (const batch of source.read()) {
      let text = '';
      for (const item of batch) {
        const target = isProblem(item) ? item : aim(item);
        if (isProblemOf(target)) {
          run.complain(target);
          continue;
        }
        const judgement = judge(target.draft, target.accounts, target.targeted, options);
        count(run.summary, judgement.verdict);
        text += run.reporter.judgement(judgement);
      }
      if (text !== '') await run.writer.write(text);
      if (run.writer.broken) return;
    }
  }
}

function isProblemOf(target: object): target is Problem {
  return 'message' in target;
}

/** The first pass: the dated posts of every account, only where a feed rule is on and some draft has a date. */
function lookAtFeeds(
  inputs: readonly Input[],
  flags: CheckFlags,
  lexicon: Lexicon,
  complain: (problem: Problem) => void,
): Feeds {
  const feeds = createFeeds(inputs[0]?.config.catalogue ?? [], lexicon);
  const judged = new Set(inputs.map(({ source }) => source.path));
  for (const { source, config } of inputs) {
    if (!config.accounts.some(account => usesFeed(account, config.catalogue)) || !source.isDated()) continue;
    const aim = targeting(config, source.path, flags.account ?? []);
    for (const batch of source.read()) {
      for (const item of batch) {
        if (isProblem(item) || item.scheduled === undefined) continue;
        const target = aim(item);
        if (isProblemOf(target)) continue;
        feeds.add(target);
        for (const account of target.accounts)
          for (const problem of feeds.addHistory(account, judged)) complain(problem);
      }
    }
  }
  feeds.seal();
  return feeds;
}

function count(summary: Counts, verdict: Verdict): void {
  summary.drafts++;
  if (verdict === 'suits') summary.suits++;
  else if (verdict === 'needs-review') summary.needsReview++;
  else summary.doesNotSuit++;
}

function crashed(rule: Rule, draft: Draft, error: unknown): Problem {
  const what = error instanceof Error ? error.message : String(error);
  return {
    path: draft.path,
    line: lineOf(draft),
    message: `the rule ${rule.id} crashed: ${what}`,
    hint: 'The other rules were still judged.',
  };
}

function instantOf(now: string | undefined, world: World): Instant {
  if (now === undefined) return world.now();
  const time = parseTimestamp(now);
  if (time === undefined) {
    throw new UserError({ path: '--now', message: `"${now}" is not a time`, hint: 'Write it as 2026-11-21T09:30Z.' });
  }
  return time.ms;
}

function exitCode(summary: Counts, inputs: Inputs, flags: CheckFlags, world: World): ExitCode {
  if (summary.problems > 0) return 2;
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
