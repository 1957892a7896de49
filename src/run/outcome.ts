import type { CheckFlags, ExitCode } from '../commands/check.ts';
import { reaches } from '../lint/verdict.ts';
import { passedIn } from '../reporters/passed.ts';
import { complain } from '../reporters/problem.ts';
import type { Judgement, Summary, Verdict, World } from '../types.ts';
import type { Inputs } from './inputs.ts';

/** A summary that is being counted. */
export type Counts = { -readonly [K in keyof Summary]: Summary[K] };

export function createCounts(): Counts {
  return { files: 0, drafts: 0, suits: 0, needsReview: 0, doesNotSuit: 0, suppressed: 0, problems: 0 };
}

export function count(summary: Counts, { verdict, results }: Judgement): void {
  summary.drafts++;
  summary.suppressed += passedIn(results).length;
  if (verdict === 'suits') summary.suits++;
  else if (verdict === 'needs-review') summary.needsReview++;
  else summary.doesNotSuit++;
}

/** How the run ends; says so where nothing was judged. */
export function exitCode(summary: Summary, inputs: Inputs, flags: CheckFlags, world: World): ExitCode {
  if (summary.problems > 0) return 2;
  if (summary.drafts === 0 && (flags.staged === true || flags.since !== undefined)) {
    // A commit without drafts is an everyday thing.
    const why = flags.staged === true ? 'no draft is staged' : `no draft changed since ${flags.since}`;
    if (flags.quiet !== true) complain({ path: 'socialpost', message: `nothing judged: ${why}` }, world);
    return 0;
  }
  if (summary.drafts === 0) {
    const [ignored] = inputs.ignored;
    const [empty] = inputs.inputs;
    const why = ignored !== undefined ? 'it is ignored' : empty === undefined ? 'no drafts found' : 'it holds no draft';
    const path = ignored ?? empty?.source.shown ?? inputs.unmatched[0] ?? 'socialpost';
    complain({ path, message: `nothing judged: ${why}` }, world);
    return ignored !== undefined || flags.passOnNoFiles === true ? 0 : 2;
  }
  if (flags.exitZero === true) return 0;
  const worst: Verdict = summary.doesNotSuit > 0 ? 'does-not-suit' : summary.needsReview > 0 ? 'needs-review' : 'suits';
  return reaches(worst, flags.failOn) ? 1 : 0;
}
