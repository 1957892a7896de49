import type { Judgement, ReporterOptions, Result } from '../types.ts';

/** The results of a judgement that are reported: all of them or, with `--quiet`, what does not suit. */
export function visible(judgement: Judgement, { quiet }: Pick<ReporterOptions, 'quiet'>): readonly Result[] {
  if (!quiet) return judgement.results;
  if (judgement.verdict !== 'does-not-suit') return [];
  return judgement.results.filter(result => result.verdict === 'does-not-suit');
}
