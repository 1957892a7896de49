import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainConfig } from '../config/index.ts';
import { UserError } from '../errors.ts';
import type { Writer } from '../output.ts';
import type { FormatReporter } from '../reporters/index.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import { suppressAll } from '../run/baseline.ts';
import { type Books, openBooks } from '../run/books.ts';
import { configFrom, sayIfBare } from '../run/config-from.ts';
import { createOutput } from '../run/destination.ts';
import type { Fixing } from '../run/fixing.ts';
import { gatherInputs, type Input, type Inputs } from '../run/inputs.ts';
import { judgements } from '../run/judging.ts';
import { loaderFor } from '../run/loader.ts';
import { instantOf } from '../run/now.ts';
import { type Counts, count, createCounts, exitCode } from '../run/outcome.ts';
import { openPast } from '../run/past.ts';
import type { RunRecord } from '../run/record.ts';
import { refuseBaseline, refuseFix, refuseHistory, refuseOwnInput } from '../run/refusals.ts';
import { createUsage, prune, type Unused } from '../run/unused.ts';
import type { Instant, Judgement, Language, Problem, Reporter, Verdict, World } from '../types.ts';

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
  /** Make the edits that are safe, in the files. */
  readonly fix?: boolean;
  /** Show them as a diff in place of the report. */
  readonly fixDryRun?: boolean;
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
  /** Let pass all that is found now, but secrets and what reports conceal. */
  readonly suppressAll?: boolean;
  /** Take out what lets nothing pass any more. */
  readonly pruneSuppressions?: boolean;
  /** Where the record of the run goes. */
  readonly record?: string;
}

export type ExitCode = 0 | 1 | 2;

/** Judges drafts and reports: 0 when every judged draft suits, 1 when one does not, 2 when something could not be judged. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  world: World,
  say: (text: string) => void,
): Promise<ExitCode> {
  refuseBaseline(paths, flags);
  refuseFix(paths, flags);
  const from = await configFrom(flags, world);
  const loader = loaderFor(flags, world, from && { from });
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
  const summary = createCounts();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const troubled = new Set<string>();
  const complain = (problem: Problem): void => {
    const isWarning = problem.warning === true;
    if (!isWarning) {
      summary.problems++;
      troubled.add(problem.path);
    }
    const said = isWarning ? warnings : problems;
    if (said.length < REPORTED_PROBLEMS) said.push(problem);
    complainTo(problem, world);
  };
  const fixes = flags.fix === true || flags.fixDryRun === true;
  const fixing = fixes ? await (await import('../run/fixing.ts')).openFixing(paths, flags, world) : undefined;
  const inputs = await gatherInputs(paths, flags, fixing?.world ?? world, loader, from?.ignoreFiles);
  try {
    sayWhatIsMissing(inputs, flags, complain);
    sayIfBare(inputs, flags, complain);
    refuseOwnInput(inputs, flags, world.cwd);
    const now = instantOf(flags.now, world);
    const locale = flags.locale ?? inputs.inputs[0]?.config.locale ?? 'en';
    const books = await openBooks(inputs.inputs, world, { from, made: flags.suppressAll === true });
    const made = await createOutput(flags, locale, world);
    const out = flags.fixDryRun === true ? { ...made, reporter: SILENT } : made;
    let record: RunRecord | undefined;
    try {
      if (flags.record !== undefined)
        record = await (await import('../run/record.ts')).openRecord(flags.record, now, world);
      const run = { world, now, locale, books, record, troubled, complain, summary, fixing, ...out };
      await judgeAll(inputs.inputs, flags, run);
      await out.writer.write(out.reporter.end(summary, problems, warnings));
      await out.writer.end();
      await record?.end();
    } catch (error) {
      await out.file?.abort();
      await record?.abort();
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

/** A diff stands in its place. */
const SILENT: FormatReporter = { begin: () => '', judgement: () => '', end: () => '' };

interface Run {
  readonly world: World;
  readonly now: Instant;
  readonly locale: Language;
  readonly books: Books;
  readonly record: RunRecord | undefined;
  /** The paths, as shown, of files with something that could not be judged. */
  readonly troubled: ReadonlySet<string>;
  readonly complain: (problem: Problem) => void;
  readonly summary: Counts;
  readonly reporter: Reporter;
  readonly writer: Writer;
  readonly fixing: Fixing | undefined;
}

/** Says on stderr what was named but cannot be found or read. */
function sayWhatIsMissing(inputs: Inputs, flags: CheckFlags, complain: (problem: Problem) => void): void {
  for (const problem of inputs.problems) complain(problem);
  if (flags.passOnNoFiles === true) return;
  for (const path of inputs.unmatched) {
    complain({ path, message: 'no drafts found', hint: 'Check the spelling; --pass-on-no-files makes this no error.' });
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

async function judgeAll(found: readonly Input[], flags: CheckFlags, run: Run): Promise<void> {
  const { world, books, record, complain, reporter, writer, summary, now, locale } = run;
  const accounts = flags.account ?? [];
  summary.files = found.length;
  await saveMemory(found);
  const past = await openPast(found, world.cwd);
  try {
    refuseHistory(past, flags, world.cwd);
    const judging = { accounts, now, locale, complain, past, books };
    const fixed = await run.fixing?.fix(found, judging);
    const inputs = fixed?.inputs ?? found;
    if (flags.suppressAll === true) await suppressAll(inputs, judging, books, world);
    const usage = createUsage(inputs, books, { now, asked: accounts });
    const note = (judgement: Judgement, input: Input): void => {
      usage.note(judgement, input);
      record?.add(judgement, input);
    };
    await writer.write(fixed?.diff ?? '');
    await writer.write(reporter.begin());
    for (const batch of judgements(inputs, { ...judging, note })) {
      let text = '';
      for (const judgement of batch) {
        count(summary, judgement);
        text += reporter.judgement(judgement);
      }
      if (text !== '') await writer.write(text);
      await record?.flush();
      // Nobody reads the report any more.
      if (writer.broken && record === undefined && flags.pruneSuppressions !== true) return;
    }
    await settle(usage.unused(run.troubled), flags, run);
  } finally {
    past.close();
  }
}

/** Says what lets nothing pass any more, or takes it out. */
async function settle(unused: Unused, flags: CheckFlags, { books, locale, world, complain }: Run): Promise<void> {
  const prunes = flags.pruneSuppressions === true;
  const files = new Set([...books.values()].map(({ shown }) => shown));
  for (const note of unused.notes) if (!prunes || !files.has(note.path)) complain(note);
  if (prunes) await prune(books, unused, locale, world);
}
