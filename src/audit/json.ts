import { jsonString } from '../reporters/json-string.ts';
import { shownClock } from '../text/clock.ts';
import type { Verdict } from '../types.ts';
import type { Report } from './report.ts';
import type { Verdicts } from './tally.ts';

/** An audit as one JSON document that is safe to print. Times are wall clocks of the account. */
export function auditJson({ path, kinds, files, counts, tally, problems, showText }: Report, version: string): string {
  const { judged, verdicts, accounts, topics, months, listed } = tally;
  const document = {
    version: 1,
    tool: { name: 'socialpost', version },
    archive: { path, kinds, files },
    posts: { read: counts.read, judged, shared: counts.shared, skipped: Object.fromEntries(counts.skipped), problems },
    verdicts: keyed(verdicts),
    accounts: accounts.map(({ name, kind, verdicts }) => ({ name, kind, ...keyed(verdicts) })),
    topics: topics.map(({ rule, posts }) => ({ rule, posts, share: Math.round((posts / judged) * 1000) / 1000 })),
    months: months.map(({ month, posts, unsuitable }) => ({
      month: month === '' ? null : month,
      posts,
      doesNotSuit: unsuitable,
    })),
    doesNotSuit: listed.map(({ id, path, line, wall, rules, text }) => ({
      id,
      path,
      line,
      date: wall === undefined ? null : shownClock(wall),
      rules,
      ...(showText ? { text } : {}),
    })),
  };
  return `${write(document, '')}\n`;
}

// --- internal ---

function keyed(verdicts: Verdicts): Readonly<Record<string, number>> {
  const names: Readonly<Record<Verdict, string>> = {
    suits: 'suits',
    'needs-review': 'needsReview',
    'does-not-suit': 'doesNotSuit',
  };
  return Object.fromEntries(Object.entries(verdicts).map(([verdict, count]) => [names[verdict as Verdict], count]));
}

/** JSON.stringify with two spaces, but every string by `jsonString`. */
function write(value: unknown, indent: string): string {
  if (typeof value === 'string') return jsonString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map(item => write(item, deeper))
    : Object.entries(value).map(([key, item]) => `${jsonString(key)}: ${write(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return items.length === 0 ? `${open}${close}` : `${open}\n${deeper}${items.join(`,\n${deeper}`)}\n${indent}${close}`;
}
