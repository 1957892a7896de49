import { wallClock } from '../text/clock.ts';
import type { AccountKind, Draft, Judgement, Verdict } from '../types.ts';

/** How many posts got which verdict. */
export type Verdicts = Readonly<Record<Verdict, number>>;

/** A post that does not suit, as it may be shown. */
export interface Listed {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** The wall clock of the account (see `wallClock`); undefined if the post has no date. */
  readonly wall: number | undefined;
  readonly rules: readonly string[];
  readonly text: string;
}

export interface AccountTally {
  readonly name: string;
  readonly kind: AccountKind;
  readonly verdicts: Verdicts;
}

export interface Month {
  /** `2026-01`, or nothing for posts without a date. */
  readonly month: string;
  readonly posts: number;
  readonly unsuitable: number;
}

/** What an audit found, to be reported. */
export interface Tally {
  readonly judged: number;
  readonly verdicts: Verdicts;
  readonly accounts: readonly AccountTally[];
  /** By rule: in how many posts it found something. Most first. */
  readonly topics: readonly { readonly rule: string; readonly posts: number }[];
  /** In order; those between the first and the last that have no post too. */
  readonly months: readonly Month[];
  /** The newest that do not suit, oldest first. */
  readonly listed: readonly Listed[];
}

/** Counts judgements one by one, in any order; memory is bounded. Texts are kept only if they are to be shown. */
export function createTally(keepsText: boolean): { add(judgement: Judgement): void; result(): Tally } {
  let judged = 0;
  const verdicts = noVerdicts();
  const accounts = new Map<string, { name: string; kind: AccountKind; verdicts: Record<Verdict, number> }>();
  const topics = new Map<string, number>();
  const months = new Map<string, { posts: number; unsuitable: number }>();
  let listed: Listed[] = [];

  return {
    add({ draft, results, verdict }) {
      judged++;
      verdicts[verdict]++;
      const rules = new Set<string>();
      for (const { account, verdict, findings } of results) {
        let own = accounts.get(account.name);
        if (own === undefined) {
          own = { name: account.name, kind: account.kind, verdicts: noVerdicts() };
          accounts.set(account.name, own);
        }
        own.verdicts[verdict]++;
        for (const { rule } of findings) rules.add(rule);
      }
      for (const rule of rules) topics.set(rule, (topics.get(rule) ?? 0) + 1);
      const wall = wallOf(draft, results[0]?.account.timezone ?? 'UTC');
      const key = wall === undefined ? '' : monthOf(wall);
      const month = months.get(key) ?? { posts: 0, unsuitable: 0 };
      months.set(key, month);
      month.posts++;
      if (verdict !== 'does-not-suit') return;
      month.unsuitable++;
      const { id, path, map } = draft;
      // A slice would keep all of the text in memory.
      const text = keepsText ? Buffer.from(draft.text.slice(0, LONGEST)).toString() : '';
      listed.push({ id, path, line: map.line, wall, rules: decisive(results), text });
      if (listed.length >= 2 * MOST_LISTED) listed = newest(listed);
    },
    result: () => ({
      judged,
      verdicts,
      accounts: [...accounts.values()],
      topics: [...topics]
        .map(([rule, posts]) => ({ rule, posts }))
        .sort((a, b) => b.posts - a.posts || (a.rule < b.rule ? -1 : 1)),
      months: withGaps(months),
      listed: newest(listed),
    }),
  };
}

// --- internal ---

export const MOST_LISTED = 10_000;
const LONGEST = 1000;

function noVerdicts(): Record<Verdict, number> {
  return { suits: 0, 'needs-review': 0, 'does-not-suit': 0 };
}

function wallOf({ scheduled }: Draft, timezone: string): number | undefined {
  if (scheduled === undefined) return undefined;
  return scheduled.zoned ? wallClock(scheduled.ms, timezone) : scheduled.ms;
}

function monthOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 7);
}

/** The rules that speak against the post: what warns or worse, of the accounts that it does not suit. */
function decisive(results: Judgement['results']): string[] {
  const against = results.filter(({ verdict }) => verdict === 'does-not-suit');
  const found = against.flatMap(({ findings }) => findings.filter(({ level }) => level !== 'info'));
  return [...new Set(found.map(({ rule }) => rule))].sort();
}

function newest(listed: readonly Listed[]): Listed[] {
  const time = ({ wall }: Listed): number => wall ?? Number.NEGATIVE_INFINITY;
  // Of equal times (also of none) the order of the archive holds.
  return [...listed].sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b))).slice(-MOST_LISTED);
}

function withGaps(months: ReadonlyMap<string, { posts: number; unsuitable: number }>): Month[] {
  const dated = [...months.keys()].filter(month => month !== '').sort();
  const first = indexOf(dated[0] ?? '1970-01');
  const last = dated.length === 0 ? first - 1 : indexOf(dated.at(-1) as string);
  // A date far off would draw thousands of empty months.
  const all = last - first < LONGEST_FEED ? range(first, last).map(nameOf) : dated;
  const undated = months.get('');
  const rest = undated === undefined ? [] : [{ month: '', ...undated }];
  return [...all.map(month => ({ month, ...(months.get(month) ?? { posts: 0, unsuitable: 0 }) })), ...rest];
}

const LONGEST_FEED = 12 * 40;

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function nameOf(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
