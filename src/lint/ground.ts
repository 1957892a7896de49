import { type Analysis, analyse, sentencesOf } from '../text/analyse.ts';
import { toInstant } from '../text/clock.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Account, Draft, History, Hit, Instant, Match, Options, Rule, RuleInput, Seen, Weight } from '../types.ts';
import { type Active, type Plan, termsFor } from './plan.ts';

/** What is the same for all rules that look at a draft for an account. */
export interface Ground extends Pick<RuleInput, 'draft' | 'account' | 'time' | 'now'> {
  readonly analysis: Analysis;
  readonly plan: Plan;
  /** The draft read with the words that the account adds. */
  readonly added: Analysis | undefined;
  readonly lexicon: Lexicon;
}

export function groundOf(
  draft: Draft,
  account: Account,
  analysis: Analysis,
  plan: Plan,
  lexicon: Lexicon,
  now: Instant,
): Ground {
  const added = plan.own === undefined ? undefined : analyse(plan.own, draft);
  const time = draft.scheduled === undefined ? undefined : toInstant(draft.scheduled, account.timezone);
  return { draft, account, time, now, analysis, plan, added, lexicon };
}

/** The terms of a rule, or undefined when it has nothing to look at. */
export function evidenceFor(one: Active, { draft, analysis, plan, added }: Ground): readonly Match[] | undefined {
  const terms = termsFor(one, draft, analysis, plan.own, added);
  const needsTerms = one.rule.lexicons !== undefined && one.rule.readsText === undefined;
  return needsTerms && terms.length === 0 ? undefined : terms;
}

/** What a rule finds. A rule of a user's own may throw. */
export function hitsOf(one: Active, terms: readonly Match[], ground: Ground, history: History, seen: Seen): Hit[] {
  const { draft, account, time, now, analysis, lexicon } = ground;
  const facts = { draft, terms, account, time, history, seen, options: one.setting.options, now };
  return one.rule.check(inputOf(facts, analysis, lexicon));
}

/** Keeps the heaviest hit of each rule. */
export function note(seen: Record<string, Hit>, { id }: Rule, hit: Hit): void {
  const other = seen[id];
  if (other === undefined || WEIGHT_ORDER.indexOf(hit.weight) > WEIGHT_ORDER.indexOf(other.weight)) seen[id] = hit;
}

/** What a rule is handed: the facts and what was read, sentences only when the rule looks at them. */
export function inputOf<O extends Options>(
  facts: Omit<RuleInput<O>, 'marks' | 'borrowed' | 'sentences' | 'words'>,
  { marks, borrowed, words }: Analysis,
  lexicon: Lexicon,
): RuleInput<O> {
  const { draft, terms, options, account, time, history, seen, now } = facts;
  return {
    ...{ draft, terms, marks, borrowed, words, options, account, time, history, seen, now },
    get sentences() {
      return sentencesOf(lexicon, draft);
    },
  };
}

export const NO_HISTORY: History = [];

// --- internal ---

const WEIGHT_ORDER: readonly Weight[] = ['light', 'clear', 'heavy'];
