import type { Judgement, Reporter, ReporterOptions } from '../types.ts';
import { accountsLine, block, ranking } from './block.ts';
import { plain } from './color.ts';
import { capped, mark, shown } from './look.ts';
import { createSkips } from './skips.ts';
import { visible } from './visible.ts';
import { WORDS } from './words.ts';

/** The report for people. What suits everywhere gets one line each at the end, or a count when there are many. */
export function pretty(options: ReporterOptions, paint = plain): Reporter {
  const look = { words: WORDS[options.locale], paint };
  const skips = createSkips();
  let blocks = 0;
  let suiting = 0;
  let lines = '';

  function judgement(judged: Judgement): string {
    const results = visible(judged, options);
    if (results.length === 0) return '';
    skips.add(results);
    if (results.some(result => result.verdict !== 'suits')) {
      blocks++;
      return block(judged, results, look);
    }
    suiting++;
    // Without a target the question is which account: even a draft that suits all gets the ranking.
    const untold = !judged.targeted && results.length > 1;
    const line = untold ? ranking({ ...judged, results }, look) : accountsLine({ ...judged, results }, look);
    lines = suiting <= LISTED ? lines + line : '';
    return '';
  }

  return {
    begin: () => '',
    judgement,
    end(summary) {
      const nothing = summary.drafts === 0 && summary.problems === 0;
      if (nothing || (options.quiet && blocks === 0)) return '';
      const suits = suiting > LISTED ? `${mark('suits', look)} ${look.words.unlisted(suiting)}\n` : lines;
      const reasons = options.quiet ? [] : skips.lines(reason => shown(reason, 100));
      const skipped =
        reasons.length === 0 ? '' : `${paint.dim(look.words.skipped(capped(reasons, 5, look).join('; ')))}\n`;
      return [suits, skipped, `${paint.bold(look.words.summary(summary))}\n`].filter(part => part !== '').join('\n');
    },
  };
}

// --- internal ---

/** More drafts than this that suit are counted, not listed. */
const LISTED = 20;
