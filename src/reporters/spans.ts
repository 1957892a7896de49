import type { Finding, Result } from '../types.ts';

/** What stands at one span of a draft: the worst finding, and whom it concerns. */
export interface Span {
  readonly finding: Finding;
  /** Other rules that found the same span. */
  readonly also: readonly string[];
  /** The accounts with a finding here and its level for each, in the order of the results. */
  readonly accounts: readonly { readonly name: string; readonly level: Finding['level'] }[];
}

/** The findings of a draft's results, one for each span, in the order of the text. */
export function bySpan(results: readonly Result[]): Span[] {
  const groups = new Map<string, { finding: Finding; rules: Set<string>; accounts: Map<string, Finding['level']> }>();
  for (const { account, findings } of results) {
    for (const finding of findings) {
      const group = groups.get(keyOf(finding));
      if (group === undefined) {
        const accounts = new Map([[account.name, finding.level]]);
        groups.set(keyOf(finding), { finding, rules: new Set([finding.rule]), accounts });
        continue;
      }
      group.rules.add(finding.rule);
      if (worse(finding, group.finding)) group.finding = finding;
      const known = group.accounts.get(account.name);
      if (known === undefined || LEVELS[finding.level] > LEVELS[known]) group.accounts.set(account.name, finding.level);
    }
  }
  return [...groups.values()]
    .map(({ finding, rules, accounts }) => ({
      finding,
      also: [...rules].filter(rule => rule !== finding.rule),
      accounts: [...accounts].map(([name, level]) => ({ name, level })),
    }))
    .sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
}

// --- internal ---

const LEVELS = { info: 0, warn: 1, error: 2 } as const;
const WEIGHTS = { light: 0, clear: 1, heavy: 2 } as const;

/** Findings without a span (an image beside the text) are told apart by what they say. */
function keyOf({ start, end, rule, line, column, message }: Finding): string {
  return start === end ? `${rule}:${line}:${column}:${message}` : `${start}-${end}`;
}

function worse(a: Finding, b: Finding): boolean {
  return (LEVELS[a.level] - LEVELS[b.level] || WEIGHTS[a.weight] - WEIGHTS[b.weight]) > 0;
}
