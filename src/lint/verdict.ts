import type { DecidedBy, Level, Result, Verdict } from '../types.ts';

/** From how many rules that warn, each for its own reason, a draft no longer suits. */
export const MAX_WARN_RULES = 3;
/** The rule that restates what others found, so it is no reason of its own. */
export const WRONG_ACCOUNT = 'wrong-account';

/** Verdicts from best to worst. */
export const ORDER: readonly Verdict[] = ['suits', 'needs-review', 'does-not-suit'];

/**
 * The verdict over findings, and the step that decided. Adding a finding never improves it. A draft whose language is not
 * read (`unread`) is never called suitable.
 */
export function decide(
  findings: readonly { readonly rule: string; readonly level: Level }[],
  unread = false,
): { verdict: Verdict; decidedBy: DecidedBy } {
  if (findings.some(finding => finding.level === 'error')) return { verdict: 'does-not-suit', decidedBy: 'error' };
  const warning = new Set(findings.filter(finding => finding.level === 'warn').map(finding => finding.rule));
  const reasons = warning.size - (warning.has(WRONG_ACCOUNT) ? 1 : 0);
  if (reasons >= MAX_WARN_RULES) return { verdict: 'does-not-suit', decidedBy: 'too-many-warnings' };
  if (unread) return { verdict: 'needs-review', decidedBy: 'language-not-read' };
  if (warning.size > 0) return { verdict: 'needs-review', decidedBy: 'warning' };
  return { verdict: 'suits', decidedBy: 'no-objection' };
}

/** A draft with a target must suit each account it names; one without must suit at least one. */
export function overall(results: readonly Pick<Result, 'verdict'>[], targeted: boolean): Verdict {
  const ranks = results.map(result => ORDER.indexOf(result.verdict));
  return ORDER[targeted ? Math.max(...ranks) : Math.min(...ranks)] as Verdict;
}

/** Whether `verdict` is as bad as `limit`, or worse. */
export function reaches(verdict: Verdict, limit: Verdict): boolean {
  return ORDER.indexOf(verdict) >= ORDER.indexOf(limit);
}
