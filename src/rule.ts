import type { Options, Rule } from './types.ts';

/** Returns the rule as it is; it exists so that a rule's options are inferred and checked. */
export function defineRule<O extends Options>(rule: Rule<O>): Rule<O> {
  return rule;
}

/** The options of a rule with their defaults: its own, and for every rule with word lists `add` and `ignore`. */
export function optionsOf(rule: Rule): Options {
  return rule.lexicons === undefined ? rule.options : { add: [], ignore: [], ...rule.options };
}

/** What `add` and `ignore` are, for the docs and the schema. */
export const WORD_LIST_DOCS: Readonly<Record<string, string>> = {
  add: 'More words and phrases to find.',
  ignore: 'Words and phrases to leave alone.',
};
