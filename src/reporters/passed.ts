import { shownUntil } from '../lint/until.ts';
import type { Approval, Result, Suppressed } from '../types.ts';
import { capped, type Look, shown } from './look.ts';
import type { Words } from './words.ts';

/** What is let pass in a draft, once for all its accounts, in the order of the text. */
export function passedIn(results: readonly Result[]): readonly Suppressed[] {
  const all = new Map<string, Suppressed>();
  for (const { suppressed } of results) {
    for (const one of suppressed) {
      const { rule, start, end, line, column, text } = one.finding;
      const key = [rule, start, end, line, column, text].join('\n');
      if (!all.has(key)) all.set(key, one);
    }
  }
  return [...all.values()].sort((a, b) => a.finding.start - b.finding.start);
}

/** The approvals that hold for a draft: one, or none. */
export function approvalsIn(results: readonly Result[]): readonly Approval[] {
  return results.flatMap(({ approval }) => approval ?? []).slice(0, 1);
}

/** `It is about Raft. (until 2027-01-01)`. Untrusted. */
export function reasonOf({ by: { reason, until } }: Suppressed, words: Words): string {
  return until === undefined ? reason : `${reason} (${words.until(shownUntil(until))})`;
}

/** `approved by Sari: Checked with legal.` Untrusted. */
export function approvedBy({ by, reason }: Approval, words: Words): string {
  return reason === '' ? words.approvedBy(by) : `${words.approvedBy(by)}: ${reason}`;
}

/** A line for each thing that is let pass in a draft, and for its approval. */
export function passedLines(results: readonly Result[], look: Look): readonly string[] {
  const { words, paint } = look;
  const lines = passedIn(results).map(one => {
    const { rule, text } = one.finding;
    const what = text === '' ? shown(rule, 40) : `${shown(rule, 40)} “${shown(text, 40)}”`;
    return `${words.letPass}  ${what}: ${shown(reasonOf(one, words), 120)}`;
  });
  const approvals = approvalsIn(results).map(one => shown(approvedBy(one, words), 160));
  return [...capped(lines, MOST, look), ...approvals].map(line => paint.dim(`  ${line}`));
}

// --- internal ---

const MOST = 6;
