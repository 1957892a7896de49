import { LEVELS } from '../config/layer.ts';
import { lower } from '../config/roles.ts';
import type { Account, Draft, Hit, Inbound, Language, Level, Rule } from '../types.ts';
import { fill } from './finding.ts';
import type { Active } from './plan.ts';

/** A hit of a rule, and what it counts for the account. */
export interface Found {
  readonly rule: Rule;
  readonly hit: Hit;
  readonly level: Level;
}

/** The rule under whose name others' posts are reported. */
export const INBOUND = 'inbound';

/**
 * The rules that look at what others post: those that the rule `inbound` names, and itself; none when it is off, nor for
 * what is out of sight and was not taken up.
 */
export function inboundRules(active: readonly Active[], item: Inbound): readonly Active[] {
  if (isLeftAlone(item)) return [];
  const inbound = active.find(({ rule }) => rule.id === INBOUND);
  if (inbound === undefined) return [];
  const names = inbound.setting.options.rules as readonly string[];
  return active.filter(({ rule }) => rule === inbound.rule || names.includes(rule.id));
}

/** Whether it is out of sight and was not taken up. */
export function isLeftAlone({ hidden, adopted }: Inbound): boolean {
  return hidden === true && adopted === 'none';
}

/**
 * What others' posts mean for the account. What it did not take up counts one step less than a post of its own, and at most
 * what `inbound` allows, light hits not at all; what it liked, shared or answered counts as its own.
 */
export function asInbound(
  found: readonly Found[],
  active: readonly Active[],
  draft: Draft,
  account: Account,
  locale: Language,
): Found[] {
  const inbound = active.find(({ rule }) => rule.id === INBOUND);
  if (inbound === undefined || draft.inbound === undefined) return [];
  const { adopted } = draft.inbound;
  return found.flatMap(({ rule, hit, level }): Found[] => {
    if (rule === inbound.rule) return [{ rule, hit, level }];
    const own = adopted === 'none' ? noMoreThan(lower(level), inbound.setting.levels[hit.weight]) : level;
    if (own === 'off') return [];
    const said = fill(rule.messages[hit.message]?.[locale] ?? '', hit.data ?? {});
    const data = { found: said, author: draft.author ?? SOMEONE[locale] };
    const message = messageFor(draft.inbound as Inbound, account);
    return [{ rule: inbound.rule, level: own, hit: { ...hit, message, data, suggestions: [] } }];
  });
}

// --- internal ---

const SOMEONE = { en: 'Someone', id: 'Seseorang' };

/** What to do about it. An official does better to answer than to hide. */
function messageFor({ relation, adopted }: Inbound, { role }: Account): string {
  if (adopted !== 'none') return adopted;
  if (relation === 'tag' || relation === 'mention') return 'untag';
  return relation === 'quote' || role === 'official-mixed' || role === 'civil-servant' ? 'answer' : 'hide';
}

function noMoreThan(level: Level, cap: Level): Level {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(cap) ? level : cap;
}
