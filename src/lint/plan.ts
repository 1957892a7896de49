import type { Analysis } from '../text/analyse.ts';
import { compileTerms } from '../text/compile.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Account, Draft, Match, Rule, RuleSetting } from '../types.ts';

/** A rule that is on for an account, with what does not change from draft to draft. */
export interface Active {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  /** Its index in the word lists; -1 when it has none. */
  readonly index: number;
  /** What the account ignores, in lower case. */
  readonly ignore: ReadonlySet<string>;
}

export interface Plan {
  readonly active: readonly Active[];
  /** The words that the account adds. */
  readonly own: Lexicon | undefined;
}

const plans = new WeakMap<readonly Rule[], WeakMap<Account, Plan>>();

/** What to do for an account, worked out once; `catalogue` and `lexicon` are the same in a run. */
export function planFor(account: Account, catalogue: readonly Rule[], lexicon: Lexicon): Plan {
  const known = plans.get(catalogue) ?? new WeakMap<Account, Plan>();
  plans.set(catalogue, known);
  let plan = known.get(account);
  if (plan === undefined) {
    const active = catalogue
      .flatMap(rule => activeRule(rule, account.rules[rule.id], lexicon))
      .sort((a, b) => watching(a) - watching(b));
    plan = { active, own: ownLexicon(active) };
    known.set(account, plan);
  }
  return plan;
}

/** One rule of an account, or nothing when it is off or unknown to the account. */
export function activeRule(rule: Rule, setting: RuleSetting | undefined, lexicon: Lexicon): Active[] {
  if (setting === undefined || Object.values(setting.levels).every(level => level === 'off')) return [];
  const ignore = new Set(listOf(setting, 'ignore').map(term => term.toLowerCase()));
  return [{ rule, setting, index: lexicon.ruleIds.indexOf(rule.id), ignore }];
}

/** The terms that a rule is handed: those of its lists without what the account ignores, and those that the account adds. */
export function termsFor(
  { rule, index, ignore }: Active,
  draft: Draft,
  analysis: Analysis,
  own: Lexicon | undefined,
  added: Analysis | undefined,
): readonly Match[] {
  const found = analysis.terms[index] ?? NONE;
  const kept =
    ignore.size === 0 || found.length === 0 ? found : found.filter(match => !isIgnored(match, draft, ignore));
  const more = own === undefined ? undefined : added?.terms[own.ruleIds.indexOf(rule.id)];
  if (more === undefined) return kept;
  const unseen = more.filter(match => !kept.some(other => other.start <= match.start && other.end >= match.end));
  return unseen.length === 0 ? kept : [...kept, ...unseen].sort((a, b) => a.start - b.start);
}

// --- internal ---

const NONE: readonly Match[] = [];

/** A rule that watches others comes after them. */
function watching({ rule }: Active): number {
  return rule.watches === undefined ? 0 : 1;
}

/** Whether a phrase stands around the span. */
function isWithin(text: string, start: number, end: number, phrase: string): boolean {
  const from = Math.max(0, end - phrase.length);
  const at = text
    .slice(from, start + phrase.length)
    .toLowerCase()
    .indexOf(phrase);
  return at >= 0 && from + at <= start && from + at + phrase.length >= end;
}

/** An ignored word is the term of the list, the word as it stands in the draft, or part of an ignored phrase. */
function isIgnored({ entry, start, end, media, folded }: Match, draft: Draft, ignore: ReadonlySet<string>): boolean {
  if (ignore.has(entry.term.toLowerCase()) || (folded !== undefined && ignore.has(folded.toLowerCase()))) return true;
  if (media !== undefined) return false;
  if (ignore.has(draft.text.slice(start, end).toLowerCase())) return true;
  return [...ignore].some(phrase => /\s/.test(phrase) && isWithin(draft.text, start, end, phrase));
}

function listOf(setting: RuleSetting, option: 'add' | 'ignore'): readonly string[] {
  return (setting.options[option] as readonly string[] | undefined) ?? [];
}

function ownLexicon(active: readonly Active[]): Lexicon | undefined {
  const added = active
    .map(({ rule, setting }) => ({
      id: rule.id,
      zones: rule.zones,
      disguised: rule.disguised ?? false,
      terms: listOf(setting, 'add'),
    }))
    .filter(({ terms }) => terms.length > 0);
  return added.length === 0 ? undefined : compileTerms(added);
}
