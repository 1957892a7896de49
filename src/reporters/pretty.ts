import type { Judgement, Reporter, ReporterOptions, Result } from '../types.ts';
import { accountsLine, block, ranking } from './block.ts';
import { plain } from './color.ts';
import { capped, type Look, mark, shown } from './look.ts';
import { visible } from './visible.ts';
import { WORDS } from './words.ts';

/** The report for people. What suits everywhere gets one line each at the end, or a count when there are many. */
export function pretty(options: ReporterOptions, paint = plain): Reporter {
  const look = { words: WORDS[options.locale], paint };
  const skips = new Map<string, number>();
  let blocks = 0;
  let suiting = 0;
  let lines = '';

  function judgement(judged: Judgement): string {
    const results = visible(judged, options);
    if (results.length === 0) return '';
    countSkips(skips, results);
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
      const skipped = options.quiet ? '' : skipLine(skips, look);
      return [suits, skipped, `${paint.bold(look.words.summary(summary))}\n`].filter(part => part !== '').join('\n');
    },
  };
}

// --- internal ---

/** More drafts than this that suit are counted, not listed. */
const LISTED = 20;
/** Different skip reasons kept; a reason may hold a number. */
const REASONS = 100;

function countSkips(skips: Map<string, number>, results: readonly Result[]): void {
  for (const { skipped } of results) {
    for (const { rule, reason } of skipped) {
      const key = shown(`${rule} (${reason})`, 100);
      if (skips.size < REASONS || skips.has(key)) skips.set(key, (skips.get(key) ?? 0) + 1);
    }
  }
}

/** All skip reasons in one line, the most frequent first. */
function skipLine(skips: ReadonlyMap<string, number>, look: Look): string {
  if (skips.size === 0) return '';
  const reasons = [...skips]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => (count === 1 ? reason : `${reason} ×${count}`));
  return `${look.paint.dim(look.words.skipped(capped(reasons, 5, look).join('; ')))}\n`;
}
