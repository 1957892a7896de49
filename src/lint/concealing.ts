import type { Analysis } from '../text/analyse.ts';
import type { Account, Draft, Hit } from '../types.ts';
import { concealedIn, hidden } from './conceal.ts';
import { evidenceFor, type Ground, groundOf, hitsOf, NO_HISTORY } from './ground.ts';
import type { JudgeOptions } from './look.ts';
import { type Active, planFor } from './plan.ts';

/** What the rules that conceal find, of those of `active`; the other rules are not asked. */
export function concealingHits(active: readonly Active[], ground: Ground): Hit[] {
  return active
    .filter(({ rule }) => CONCEALING.has(rule.id))
    .flatMap(one => hitsOf(one, evidenceFor(one, ground) ?? [], ground, NO_HISTORY, {}))
    .filter(({ conceal, hides }) => conceal !== undefined || hides !== undefined);
}

/** The path of a draft as what is said of other drafts may show it. */
export function shownPath(
  draft: Draft,
  accounts: readonly Account[],
  analysis: Analysis,
  { catalogue, lexicon, now }: Pick<JudgeOptions, 'catalogue' | 'lexicon' | 'now'>,
): string {
  const hits = accounts.flatMap(account => {
    const plan = planFor(account, catalogue, lexicon);
    return concealingHits(plan.active, groundOf(draft, account, analysis, plan, lexicon, now));
  });
  return hidden(draft.path, concealedIn(hits, draft));
}

// --- internal ---

const CONCEALING: ReadonlySet<string> = new Set(['secrets', 'personal-data']);
