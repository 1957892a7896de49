import type { Level } from '../types.ts';
import { WRONG_ACCOUNT } from './verdict.ts';

/** What the worst finding of a rule costs, in points of fit. */
const COST: Readonly<Record<Level, number>> = { off: 0, info: 3, warn: 15, error: 50 };

/** What is looked at of a finding. */
interface Weighed {
  readonly rule: string;
  readonly level: Level;
}

/**
 * How well a draft suits an account: 100, less the worst cost of each rule, plus the affinity (−40 to +10). Rules do not
 * stack inside themselves: ten slang words cost what one costs. Not clamped, so that two accounts can be compared; what a
 * comparison says is no cost of its own.
 */
export function fitOf(findings: readonly Weighed[], affinity: number): number {
  const worst = new Map<string, number>();
  for (const { rule, level } of findings) worst.set(rule, Math.max(worst.get(rule) ?? 0, COST[level]));
  worst.delete(WRONG_ACCOUNT);
  return [...worst.values()].reduce((fit, cost) => fit - cost, 100) + affinity;
}

/** A fit as it is shown: 0 to 100, whole. */
export function shownFit(fit: number): number {
  return Math.round(Math.min(100, Math.max(0, fit)));
}

/** The rules that cost most, dearest first. */
export function dearest(findings: readonly Weighed[], count: number): string[] {
  const worst = new Map<string, number>();
  for (const { rule, level } of findings) worst.set(rule, Math.max(worst.get(rule) ?? 0, COST[level]));
  return [...worst]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([rule]) => rule);
}
