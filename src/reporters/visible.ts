import { reaches } from '../lint/verdict.ts';
import type { Judgement, ReporterOptions, Result } from '../types.ts';

/** The results of a judgement that are reported: all of them or, with `--quiet`, those that make the run fail. */
export function visible(judgement: Judgement, { quiet, failOn }: ReporterOptions): readonly Result[] {
  if (!quiet) return judgement.results;
  if (!reaches(judgement.verdict, failOn)) return [];
  return judgement.results.filter(result => reaches(result.verdict, failOn));
}
