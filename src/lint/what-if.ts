import type { Finding, Level, Verdict, WhatIf } from '../types.ts';
import { decide, MAX_WARN_RULES, ORDER, WRONG_ACCOUNT } from './verdict.ts';

/** That another account fits better: no edit of its own, but it may go when others do. */
export interface Comparison {
  readonly finding: Finding;
  /** What it counts without these findings: `off` when the other account is no longer that much better. */
  levelWithout(without: ReadonlySet<Finding>): Level;
}

/**
 * What would change the verdict of these findings: for each better verdict, the fewest findings without which the draft gets
 * it, as indexes; the nearest verdict first. Nothing for a draft that suits, or where edits alone do not help.
 */
export function whatIf(
  findings: readonly Finding[],
  unread: boolean,
  comparisons: readonly Comparison[] = [],
): readonly WhatIf[] {
  let { verdict } = decide(findings, unread);
  if (verdict === 'suits') return NOTHING;
  const steps: WhatIf[] = [];
  const compared = new Map(comparisons.map(comparison => [comparison.finding, comparison]));
  const editable = findings.filter(finding => finding.level !== 'info' && !compared.has(finding));
  for (const edits of [forReview(editable), editable]) {
    const without = new Set(edits);
    const left = findings
      .filter(finding => !without.has(finding))
      .map(finding => ({ rule: finding.rule, level: compared.get(finding)?.levelWithout(without) ?? finding.level }));
    const reached: Verdict = decide(left, unread).verdict;
    if (edits.length === 0 || ORDER.indexOf(reached) >= ORDER.indexOf(verdict)) continue;
    verdict = reached;
    steps.push({ verdict, findings: edits.map(finding => findings.indexOf(finding)) });
  }
  return steps;
}

// --- internal ---

const NOTHING: readonly WhatIf[] = [];

/** All errors; and of the rules that warn, those with the fewest findings, until the rest are few enough for a review. */
function forReview(editable: readonly Finding[]): Finding[] {
  const errors = editable.filter(({ level }) => level === 'error');
  const warnings = new Map<string, Finding[]>();
  for (const finding of editable) {
    if (finding.level !== 'warn' || finding.rule === WRONG_ACCOUNT) continue;
    warnings.set(finding.rule, [...(warnings.get(finding.rule) ?? []), finding]);
  }
  const fewest = [...warnings.values()].sort((a, b) => a.length - b.length);
  return [...errors, ...fewest.slice(0, Math.max(0, fewest.length - MAX_WARN_RULES + 1)).flat()];
}
