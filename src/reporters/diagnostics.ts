import type { Approval, Draft, Finding, Judgement, Problem, ReporterOptions, Result, Suppression } from '../types.ts';
import { visible } from './visible.ts';

/** A finding as CI systems and reviews take it: once for all the accounts that it concerns. */
export interface Diagnostic {
  readonly draft: Draft;
  /** Of several accounts' findings the worst. */
  readonly finding: Finding;
  /** The names of the accounts, in the order of the results. */
  readonly accounts: readonly string[];
  /** What lets it pass. */
  readonly by?: Suppression | Approval;
}

/**
 * The findings that decide what becomes of a draft. One without a target must suit one account only, so what speaks
 * against a worse account than its best is no matter for a build: the levels here always agree with the exit code.
 */
export function diagnosticsOf(judgement: Judgement, options: ReporterOptions): Diagnostic[] {
  return grouped(judgement, deciding(judgement, options), counting);
}

/** What is let pass in the results that decide. */
export function passedDiagnostics(judgement: Judgement, options: ReporterOptions): Diagnostic[] {
  const results = deciding(judgement, options);
  const reasons = new Map(results.flatMap(passing));
  const diagnostics = grouped(judgement, results, result => passing(result).map(([finding]) => finding));
  return diagnostics.map(one => ({ ...one, by: reasons.get(one.finding) as Suppression | Approval }));
}

/** The findings of a result that count: none, once a person has approved it. */
export function counting({ approval, findings }: Result): readonly Finding[] {
  return approval === undefined ? findings : [];
}

/** The results that decide: all of a targeted draft, else those of the accounts that it suits best. */
export function deciding(judgement: Judgement, options: ReporterOptions): readonly Result[] {
  const results = visible(judgement, options);
  return judgement.targeted ? results : results.filter(({ verdict }) => verdict === judgement.verdict);
}

/** How bad a finding is, from 0, the worst, to 8. */
export function rankOf({ level, weight }: Finding): number {
  return LEVELS[level] * 3 + WEIGHTS[weight];
}

/** What was found, why it matters and what to do instead, in one paragraph. Untrusted. */
export function told({ finding: { message, why, advice } }: Diagnostic): string {
  return [message, why, advice].filter(text => text !== '').join(' ');
}

/** What could not be judged and how to mend it. Untrusted. */
export function toldProblem({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}

/** The rule that problems go by where a format wants one. */
export const NOT_JUDGED = 'not-judged';

// --- internal ---

/** The findings of a result that do not count, each with what lets it pass. */
function passing({ approval, findings, suppressed }: Result): (readonly [Finding, Suppression | Approval])[] {
  const allowed = suppressed.map(({ finding, by }) => [finding, by] as const);
  return approval === undefined ? allowed : [...allowed, ...findings.map(finding => [finding, approval] as const)];
}

function grouped(
  { draft }: Judgement,
  results: readonly Result[],
  findingsOf: (result: Result) => readonly Finding[],
): Diagnostic[] {
  const groups = new Map<string, { finding: Finding; accounts: Set<string> }>();
  for (const result of results) {
    for (const finding of findingsOf(result)) {
      const key = `${finding.rule}:${finding.start}-${finding.end}:${finding.line}:${finding.column}:${finding.text}`;
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, { finding, accounts: new Set([result.account.name]) });
        continue;
      }
      group.accounts.add(result.account.name);
      if (rankOf(finding) < rankOf(group.finding)) group.finding = finding;
    }
  }
  return [...groups.values()].map(({ finding, accounts }) => ({ draft, finding, accounts: [...accounts] }));
}

const LEVELS = { error: 0, warn: 1, info: 2 } as const;
const WEIGHTS = { heavy: 0, clear: 1, light: 2 } as const;
