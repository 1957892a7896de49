import type { Options, Rule } from './types.ts';

/** Returns the rule as it is; it exists so that a rule's options are inferred and checked. */
export function defineRule<O extends Options>(rule: Rule<O>): Rule<O> {
  return rule;
}
