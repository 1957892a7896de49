import type { Result } from '../types.ts';

/** Counts why rules did not run, so that a report can say it in one line. */
export function createSkips(): Skips {
  const counts = new Map<string, number>();
  return {
    add(results) {
      for (const { skipped } of results) {
        for (const { rule, reason } of skipped) {
          const key = `${rule} (${reason})`.slice(0, LONGEST);
          if (counts.size < MOST || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    },
    lines: shown =>
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([reason, count]) => (count === 1 ? shown(reason) : `${shown(reason)} ×${count}`)),
  };
}

interface Skips {
  add(results: readonly Result[]): void;
  /** `politics (why) ×12`, the most frequent first; a rule of the user's own may have any name, so each is escaped. */
  lines(shown: (reason: string) => string): string[];
}

// --- internal ---

const LONGEST = 200;
/** Different reasons kept; one may hold a number. */
const MOST = 100;
