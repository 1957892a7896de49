import { WRONG_ACCOUNT } from '../../lint/verdict.ts';
import { toInstant, wallClock } from '../../text/clock.ts';
import type { Judgement } from '../../types.ts';
import type { Unit } from '../report-words.ts';

/** What a feed is made of over time: for each period the drafts, and those in which each topic was found. */
export interface Feed {
  readonly unit: Unit;
  /** Ascending and without gaps; `label` is a date: `2026-11-23`, `2026-11` or `2026`. */
  readonly periods: readonly { readonly label: string; readonly drafts: number }[];
  /** The most frequent rules, the most frequent first; `drafts` is one number a period. */
  readonly topics: readonly { readonly rule: string; readonly drafts: readonly number[]; readonly total: number }[];
  readonly drafts: number;
}

export interface FeedBuilder {
  add(judgement: Judgement): void;
  /** Undefined while fewer than two drafts have a date. */
  build(): Feed | undefined;
}

/** Collects the dated drafts by day, as their account's clock shows it. */
export function createFeed(): FeedBuilder {
  const days = new Map<number, Day>();
  return {
    add({ draft, results }) {
      const { scheduled } = draft;
      const zone = results[0]?.account.timezone;
      if (scheduled === undefined || zone === undefined) return;
      const number = Math.floor(wallClock(toInstant(scheduled, zone), zone) / DAY);
      const day = days.get(number) ?? { drafts: 0, rules: new Map() };
      days.set(number, day);
      day.drafts++;
      const found = results.flatMap(({ findings }) => findings.map(finding => finding.rule));
      for (const rule of new Set(found)) {
        if (rule !== WRONG_ACCOUNT) day.rules.set(rule, (day.rules.get(rule) ?? 0) + 1);
      }
    },
    build() {
      const numbers = [...days.keys()].sort((a, b) => a - b);
      const drafts = [...days.values()].reduce((sum, day) => sum + day.drafts, 0);
      const [first] = numbers;
      const last = numbers.at(-1);
      if (drafts < 2 || first === undefined || last === undefined) return undefined;
      const unit = UNITS.find(one => periodsBetween(first, last, one) <= MOST_PERIODS[one]) as Unit;
      const labels = labelsBetween(numbers, unit);
      const at = new Map(labels.map((label, index) => [label, index]));
      const perPeriod = labels.map(() => 0);
      const perRule = new Map<string, number[]>();
      for (const [number, day] of days) {
        const index = at.get(labelOf(number, unit)) as number;
        perPeriod[index] = (perPeriod[index] as number) + day.drafts;
        for (const [rule, count] of day.rules) {
          const counts = perRule.get(rule) ?? labels.map(() => 0);
          perRule.set(rule, counts);
          counts[index] = (counts[index] as number) + count;
        }
      }
      const topics = [...perRule].map(([rule, counts]) => ({
        rule,
        drafts: counts,
        total: counts.reduce((a, b) => a + b),
      }));
      topics.sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1));
      const periods = labels.map((label, index) => ({ label, drafts: perPeriod[index] as number }));
      return { unit, periods, topics: topics.slice(0, MOST_TOPICS), drafts };
    },
  };
}

// --- internal ---

interface Day {
  drafts: number;
  readonly rules: Map<string, number>;
}

const DAY = 86_400_000;
const MOST_TOPICS = 8;
const UNITS = ['day', 'week', 'month', 'year'] as const;
/** A longer time is shown in longer periods. */
const MOST_PERIODS: Readonly<Record<Unit, number>> = { day: 31, week: 53, month: 60, year: Infinity };

function periodsBetween(first: number, last: number, unit: Unit): number {
  const days = last - first;
  if (unit === 'day') return days + 1;
  if (unit === 'week') return days / 7 + 1;
  return unit === 'month' ? days / 30.4 + 1 : days / 365.2 + 1;
}

function labelOf(day: number, unit: Unit): string {
  // Day 4 of the epoch was a Monday.
  const start = unit === 'week' ? day - ((((day - 4) % 7) + 7) % 7) : day;
  const date = new Date(start * DAY).toISOString().slice(0, 10);
  return unit === 'month' ? date.slice(0, 7) : unit === 'year' ? date.slice(0, 4) : date;
}

/** Every period from the first to the last day; of years, which may be far apart, only those with a draft. */
function labelsBetween(days: readonly number[], unit: Unit): string[] {
  const all = unit === 'year' ? days : everyDay(days[0] as number, days.at(-1) as number);
  return [...new Set(all.map(day => labelOf(day, unit)))];
}

function everyDay(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
