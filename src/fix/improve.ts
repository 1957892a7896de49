import type { Target } from '../lint/target.ts';
import { ORDER, WRONG_ACCOUNT } from '../lint/verdict.ts';
import type { Finding, Judgement } from '../types.ts';
import { type Edit, edited, moved, touches, withoutOverlaps } from './edits.ts';

/** Judges a draft as the run does; nothing when a rule crashed. */
export type Judge = (target: Target) => Judgement | undefined;

/** The edits to make, and how many more were not even tried, since that would take too long. */
export interface Improvement {
  readonly edits: readonly Edit[];
  readonly untried: number;
}

/**
 * Which of the offered edits to make: those after which no account judges worse, no fit is lower, nothing new is found and
 * less is found than before. All of them if that is so, else one after the other. `targets`: drafts that are the same text.
 */
export function improve(targets: readonly Target[], offered: readonly Edit[], judge: Judge): Improvement {
  const before = targets.map(judge);
  const gainOf = (edits: readonly Edit[]): number => {
    let sum = 0;
    for (const [i, target] of targets.entries()) {
      const gained = gain(before[i], judge({ ...target, draft: edited(target.draft, edits) }), edits);
      if (gained === undefined) return 0;
      sum += gained;
    }
    return sum;
  };
  const all = withoutOverlaps(offered);
  if (gainOf(all) > 0) return { edits: all, untried: 0 };
  let kept: Edit[] = [];
  let best = 0;
  if (offered.length === 1) return { edits: kept, untried: 0 };
  const length = targets.reduce((sum, { draft }) => sum + draft.text.length, 1);
  const most = Math.min(MOST_TRIED, Math.floor(MOST_UNITS / length));
  for (const edit of offered.slice(0, most)) {
    if (kept.some(other => touches(edit, other))) continue;
    const more = [...kept, edit];
    const gained = gainOf(more);
    if (gained > best) [kept, best] = [more, gained];
  }
  return { edits: kept, untried: Math.max(0, offered.length - most) };
}

/** How many findings fewer there are after the edits; nothing when the draft is worse than before in any way. */
export function gain(
  before: Judgement | undefined,
  after: Judgement | undefined,
  edits: readonly Edit[],
): number | undefined {
  if (before === undefined || after === undefined) return undefined;
  let sum = 0;
  for (const [i, old] of before.results.entries()) {
    const result = after.results[i];
    if (result === undefined || result.fit < old.fit) return undefined;
    if (ORDER.indexOf(result.verdict) > ORDER.indexOf(old.verdict)) return undefined;
    if (hasNew(old.findings, result.findings, before.draft.text, after.draft.text, edits)) return undefined;
    sum += old.findings.length - result.findings.length;
  }
  return sum;
}

// --- internal ---

/** A draft for which not everything can be made at once is tried edit by edit, up to so many in a round. */
const MOST_TRIED = 64;
/** … and only as long as no more than so many characters have to be judged: of a long text that takes seconds. */
const MOST_UNITS = 1_000_000;
const RANK = { info: 1, warn: 2, error: 3 } as const;

/** Whether something is found that was not, or weighs more now; a finding is known by its rule and its words after the edits. */
function hasNew(
  old: readonly Finding[],
  found: readonly Finding[],
  text: string,
  now: string,
  edits: readonly Edit[],
): boolean {
  const known = new Map<string, number[]>();
  for (const finding of old) {
    const { rule, start, end, level } = finding;
    const isInText = finding.text === text.slice(start, end);
    const words = isInText ? now.slice(moved(start, edits, 'start'), moved(end, edits, 'end')) : finding.text;
    const key = keyOf(rule, words);
    known.set(key, [...(known.get(key) ?? []), RANK[level]]);
  }
  for (const ranks of known.values()) ranks.sort((a, b) => a - b);
  // The heaviest first: each takes the place of the heaviest that was there.
  const heaviest = [...found].sort((a, b) => RANK[b.level] - RANK[a.level]);
  return heaviest.some(({ rule, text, level }) => (known.get(keyOf(rule, text))?.pop() ?? 0) < RANK[level]);
}

/** A comparison with other accounts is about the whole draft, and points at whatever tells most. */
function keyOf(rule: string, text: string): string {
  return rule === WRONG_ACCOUNT ? rule : `${rule}\n${text.toLowerCase()}`;
}
