import { WRONG_ACCOUNT } from '../lint/verdict.ts';
import type { Result } from '../types.ts';
import { approvedBy } from './passed.ts';
import type { Words } from './words.ts';

/** What decided the verdict for an account: `because of profanity and politics`. Untrusted. */
export function because({ decidedBy, findings, approval }: Result, words: Words): string {
  if (decidedBy === 'approved' && approval !== undefined) return approvedBy(approval, words);
  const level = decidedBy === 'error' ? 'error' : 'warn';
  const rules = new Set(findings.filter(one => one.level === level).map(({ rule }) => rule));
  // It restates what others found, so beside them it is no reason of its own.
  if (rules.size > 1) rules.delete(WRONG_ACCOUNT);
  const named = [...rules].slice(0, MOST);
  const more = rules.size - named.length;
  return words.decidedBy[decidedBy](words.list(more > 0 ? [...named, words.more(more)] : named));
}

// --- internal ---

const MOST = 3;
