import type { Entry, Language, Zone } from '../types.ts';
import { Builder } from './builder.ts';
import * as L from './lexicon.ts';
import type { AnimalWords } from './sense.ts';

/** A word list as its YAML file holds it. */
export interface LexiconFile {
  readonly contexts?: Readonly<Record<string, readonly string[]>>;
  /** Cues that take back every entry of the file, besides its own. */
  readonly cancel?: readonly string[];
  /** Cues in the same sentence that raise an entry: a name beside a word of support or attack. */
  readonly raise?: readonly string[];
  readonly entries: readonly Entry[];
}

export interface RuleWords {
  readonly id: string;
  /** Whether its words are also found behind leet, spacing, masks and the like. */
  readonly disguised: boolean;
  /** The zones in which its words count; the author's own text when not given. */
  readonly zones?: readonly Zone[] | undefined;
  readonly files: readonly LexiconFile[];
}

/** Ordinary words of both languages, for telling languages apart and reading disguises. */
export interface CommonWords {
  readonly stop: Readonly<Record<Language, readonly string[]>>;
  readonly common: Readonly<Record<Language, readonly string[]>>;
  /** Stop words of languages that we do not read. */
  readonly other: readonly string[];
}

/** Builds the automaton over the words of several rules. Throws with the entry's term when an entry cannot be matched. */
export function compile(rules: readonly RuleWords[], words: CommonWords, animals?: AnimalWords): L.Lexicon {
  const build = new Builder();
  for (const word of words.common.en) build.flag(word, L.COMMON_EN);
  for (const word of words.common.id) build.flag(word, L.COMMON_ID);
  for (const word of words.other) build.flag(word, L.STOP_OTHER);
  for (const word of words.stop.en) build.flag(word, L.STOP_EN);
  for (const word of words.stop.id) build.flag(word, L.STOP_ID);
  if (animals !== undefined) build.animals(animals);
  for (const rule of rules) build.rule(rule);
  return build.done(rules.map(rule => rule.id));
}

/** The automaton of terms that a user adds: plain words and phrases, strong, of any language. */
export function compileTerms(
  added: readonly (Omit<RuleWords, 'files'> & { readonly terms: readonly string[] })[],
): L.Lexicon {
  const none: CommonWords = { stop: { en: [], id: [] }, common: { en: [], id: [] }, other: [] };
  const rules = added.map(({ terms, ...rule }) => ({ ...rule, files: [{ entries: terms.flatMap(addedEntries) }] }));
  return compile(rules, none);
}

// --- internal ---

/** An added term is taken in both languages, so that its inflections of either are found. */
function addedEntries(term: string): Entry[] {
  const base = { term, weight: 2, kind: 'strong', category: 'added' } as const;
  if (/^[#@]/.test(term)) return [{ ...base, lang: 'any', match: term.startsWith('#') ? 'hashtag' : 'handle' }];
  return [
    { ...base, lang: 'en' },
    { ...base, lang: 'id', match: 'affix' },
  ];
}
