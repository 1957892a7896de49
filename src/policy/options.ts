import { optionsOf } from '../rule.ts';
import type { Language, Options, OptionValue, Rule } from '../types.ts';
import { code } from './markdown.ts';
import { budget, hidden, NO, NONE, PHRASES, UNITS, YES } from './phrases.ts';

/** What people have set for a rule, and its budgets in any case: a line each, in words. */
export function optionLines(rule: Rule, options: Options, locale: Language): string[] {
  const standard = optionsOf(rule);
  return Object.entries(options).flatMap(([name, value]) => {
    const before = standard[name];
    if (!ALWAYS.has(name) && isSame(value, before)) return [];
    const key = `${rule.id}.${name}`;
    const phrase = phraseOf(key, locale) ?? phraseOf(name, locale) ?? code(name);
    // Several budgets are a line each.
    if (name === 'budgets' && isMapping(value)) {
      return Object.entries(value).map(
        ([of, one]) => `${phrase}, ${phraseOf(of, locale) ?? code(of)}: ${inWords(one, undefined, locale)}`,
      );
    }
    if (WITHHELD.has(key)) return [`${phrase}: ${hidden(sizeOf(value), locale)}`];
    return [`${phrase}: ${inWords(value, ALWAYS.has(name) ? undefined : before, locale)}`];
  });
}

/** Whether a rule has nothing to look for before its options say what: a list of words that is still empty. */
export function isIdle(rule: Rule, options: Options): boolean {
  const needed = NEEDED.get(rule.id);
  return needed?.every(name => sizeOf(options[name] ?? []) === 0) ?? false;
}

// --- internal ---

/** Shown even if they are as socialpost comes: everybody who posts must know them. */
const ALWAYS: ReadonlySet<string> = new Set(['budget', 'budgets', 'perHour', 'perDay']);

/** Only their number is told: a memo travels further than a configuration, and these are the names that must not. */
const WITHHELD: ReadonlySet<string> = new Set([
  'confidential.codenames',
  'confidential.embargoes',
  'personal-data.own',
  'secrets.allowPatterns',
  'workplace-gripe.people',
]);

const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['terms', ['brand', 'deny', 'prefer']],
  ['require-text', ['accept']],
]);

function inWords(value: OptionValue, before: OptionValue | undefined, locale: Language): string {
  if (typeof value === 'boolean') return (value ? YES : NO)[locale];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return lengthOfTime(value, locale) ?? code(value);
  if (isList(value)) return value.length === 0 ? NONE[locale] : value.map(code).join(', ');
  const { max, share, window } = value;
  if (typeof max === 'number' && typeof window === 'string') {
    const days = lengthOfTime(window, locale) ?? code(window);
    return budget(max, days, typeof share === 'string' && /^[0-9]+%$/.test(share) ? share : undefined, locale);
  }
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const was = isMapping(before) && Object.hasOwn(before, key) ? before[key] : undefined;
    // Only the rule's own keys have phrases; the others are words of the configuration.
    const name = was === undefined ? undefined : phraseOf(key, locale);
    return isSame(one, was) ? [] : [`${name ?? code(key)}: ${inWords(one, was, locale)}`];
  });
  return entries.length === 0 ? NONE[locale] : entries.join('; ');
}

function phraseOf(key: string, locale: Language): string | undefined {
  return Object.hasOwn(PHRASES[locale], key) ? PHRASES[locale][key] : undefined;
}

/** `30d` as `30 days`. */
function lengthOfTime(text: string, locale: Language): string | undefined {
  const [, count, unit] = /^([0-9]{1,4})([dw])$/.exec(text) ?? [];
  return count === undefined ? undefined : UNITS[locale][unit as 'd' | 'w'](Number(count));
}

function sizeOf(value: OptionValue): number {
  if (isList(value)) return value.length;
  return isMapping(value) ? Object.values(value).reduce((sum: number, one) => sum + Math.max(1, sizeOf(one)), 0) : 0;
}

function isSame(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isList(value: OptionValue): value is readonly string[] {
  return Array.isArray(value);
}

function isMapping(value: OptionValue | undefined): value is Readonly<Record<string, OptionValue>> {
  return typeof value === 'object' && !Array.isArray(value);
}
