import { rulePage } from '../docs.ts';
import { didYouMean, UserError } from '../errors.ts';
import type { Language, Rule } from '../types.ts';

/** The page of the rule `id`, in Markdown. An unknown id is a UserError that names the nearest rule. */
export function explainCommand(id: string, rules: readonly Rule[], locale: Language): string {
  const rule = rules.find(rule => rule.id === id);
  if (rule) return rulePage(rule, locale);
  throw new UserError({
    path: 'explain',
    message: `unknown rule "${id}"`,
    hint: didYouMean(
      id,
      rules.map(rule => rule.id),
    ),
  });
}
