import type { RE2JS } from 're2js';
import { requireLazily } from '../lazy.ts';
import { type Phrases, phrasesIn, toPhrases } from './phrases.ts';

/** Where one of a user's own words or patterns stands in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The item of the list, as the user wrote it. */
  readonly item: string;
}

/**
 * Every place (UTF-16) where a word or pattern of a user's list stands, in order, longest first where two start
 * together; nothing overlaps. A plain item is a whole word or phrase without regard to case; `/…/` or `/…/i` is a regular
 * expression in RE2's syntax, which takes linear time whatever it is, and of which the first hundred matches count.
 * `exact` keeps the case of plain items. Throws on a pattern that has a `patternFault`.
 */
export function findUserTerms(items: readonly string[], text: string, exact = false): Found[] {
  if (items.length === 0) return [];
  const { phrases, patterns } = compiled(items, exact);
  const found: Found[] = phrases === undefined ? [] : phrasesIn(phrases, text);
  if (patterns.length === 0) return found;
  for (const { item, expression } of patterns) {
    const matcher = expression.matcher(text);
    for (let count = 0; count < MOST_MATCHES && matcher.find(); count++) {
      if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end(), item });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(found);
}

/**
 * The item of a user's list that stands for a name as a whole, such as a handle or a host: a plain item that is one of
 * `names` (case aside), else a `/pattern/` found in the first of them. Undefined when there is none.
 */
export function userItemFor(items: readonly string[], names: readonly string[]): string | undefined {
  const [first] = names;
  if (items.length === 0 || first === undefined) return undefined;
  const { whole, patterns } = compiled(items, false);
  for (const name of names) {
    const item = whole.get(name.toLowerCase());
    if (item !== undefined) return item;
  }
  return patterns.find(({ expression }) => expression.matcher(first).find())?.item;
}

/** Whether an item of a user's list is a `/pattern/` rather than a plain word. */
export function isPattern(item: string): boolean {
  return PATTERN.test(item);
}

/** What keeps an item from being used: only a `/pattern/` can have a fault. */
export function patternFault(item: string): { readonly message: string; readonly hint: string } | undefined {
  const pattern = asPattern(item);
  if (pattern === undefined) return undefined;
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    const what = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it cannot be read';
    return {
      message: `is no pattern that can be used: ${what.slice(0, 100)}`,
      hint: NOT_IN_RE2.test(pattern.source)
        ? 'Look-ahead, look-behind and back-references are left out, so that no draft can make a pattern slow.'
        : 'Patterns have the syntax of RE2; write a plain word without slashes.',
    };
  }
}

// --- internal ---

/** A pattern is looked for anew after each match, which is no longer linear; more matches than this say nothing new. */
const MOST_MATCHES = 100;
const PATTERN = /^\/(.+)\/(i?)$/s;
const NOT_IN_RE2 = /\(\?<?[=!]|\\[1-9]|\\k/;

function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

interface Compiled {
  readonly phrases: Phrases | undefined;
  /** The plain items by their lower case. */
  readonly whole: ReadonlyMap<string, string>;
  readonly patterns: readonly { readonly item: string; readonly expression: RE2JS }[];
}

/** A list is the same array from draft to draft, so it is compiled once. */
const known = { exact: new WeakMap<readonly string[], Compiled>(), folded: new WeakMap<readonly string[], Compiled>() };

function compiled(items: readonly string[], exact: boolean): Compiled {
  const cache = exact ? known.exact : known.folded;
  let made = cache.get(items);
  if (made === undefined) {
    const patterns = items.flatMap(item => {
      const pattern = asPattern(item);
      return pattern === undefined ? [] : [{ item, expression: compilePattern(pattern) }];
    });
    const plain = items.filter(item => !isPattern(item) && item.trim() !== '');
    const whole = new Map(plain.map(item => [item.trim().toLowerCase(), item]));
    made = { phrases: plain.length === 0 ? undefined : toPhrases(plain, exact), whole, patterns };
    cache.set(items, made);
  }
  return made;
}

function asPattern(item: string): { source: string; ignoreCase: boolean } | undefined {
  const match = PATTERN.exec(item);
  return match === null ? undefined : { source: match[1] as string, ignoreCase: match[2] === 'i' };
}

function compilePattern({ source, ignoreCase }: { source: string; ignoreCase: boolean }): RE2JS {
  const { RE2JS } = requireLazily<typeof import('re2js')>('re2js');
  return RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
}
