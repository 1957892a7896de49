import type { Analysis } from '../text/analyse.ts';
import type { Account, Draft, Hit } from '../types.ts';
import { evidenceFor, groundOf, hitsOf, NO_HISTORY, note } from './ground.ts';
import type { JudgeOptions } from './look.ts';
import { planFor, termsFor } from './plan.ts';

/** What the feed rules of an account remember of a dated draft, by rule. A rule that crashes remembers nothing; judging says so. */
export function marksOf(
  draft: Draft,
  account: Account,
  analysis: Analysis,
  options: Pick<JudgeOptions, 'lexicon' | 'catalogue' | 'now'>,
): (rule: string) => number | readonly number[] {
  const plan = planFor(account, options.catalogue, options.lexicon);
  const ground = groundOf(draft, account, analysis, plan, options.lexicon, options.now);
  const watched = new Set(plan.active.flatMap(({ rule }) => rule.watches ?? []));
  const seen: Record<string, Hit> = {};
  return id => {
    const one = plan.active.find(({ rule }) => rule.id === id);
    if (one?.rule.mark === undefined) return 0;
    try {
      for (const other of plan.active) {
        if (!watched.delete(other.rule.id)) continue;
        const terms = evidenceFor(other, ground) ?? [];
        for (const hit of hitsOf(other, terms, ground, NO_HISTORY, seen)) note(seen, other.rule, hit);
      }
      const { marks, borrowed } = analysis;
      const terms = termsFor(one, draft, analysis, plan.own, ground.added);
      return one.rule.mark({ draft, terms, marks, borrowed, options: one.setting.options, seen });
    } catch {
      return 0;
    }
  };
}
