import type { Paint } from '../reporters/color.ts';
import { shown } from '../reporters/look.ts';
import { pad, widthOf } from '../reporters/width.ts';
import { shownClock } from '../text/clock.ts';
import type { Language, Verdict } from '../types.ts';
import { type Bar, chart } from './chart.ts';
import type { Report } from './report.ts';
import type { Listed, Month, Verdicts } from './tally.ts';
import { AUDIT_WORDS } from './words.ts';

/** An audit for people: the posts that do not suit, then bar charts, and the sum at the end, where a terminal stands. */
export function auditPretty(report: Report, locale: Language, paint: Paint): string {
  const { tally } = report;
  const words = AUDIT_WORDS[locale];
  const legend = words.legend(SOME, MANY);
  const sections = [
    [words.unsuitable, listOf(report, locale, paint)],
    [words.topics, topicsOf(report, locale)],
    [`${words.years}: ${legend}`, chart(yearBars(tally.months))],
    [`${words.months}: ${legend}`, chart(monthBars(tally.months, words.noDate))],
    [words.accounts, tally.accounts.length < 2 ? [] : accountsOf(report, locale)],
  ] as const;
  const told = sections.filter(([, lines]) => lines.length > 0);
  const body = told.map(([title, lines]) => `${paint.bold(title)}\n${lines.map(line => `  ${line}\n`).join('')}\n`);
  return `${body.join('')}${summaryOf(report, locale)}\n`;
}

// --- internal ---

const SOME = '░';
const MANY = '█';
const MOST_IN_LIST = 500;
const MOST_TOPICS = 20;
const MOST_MONTHS = 24;
const MOST_YEARS = 40;

function listOf({ tally, kinds, files, showText }: Report, locale: Language, paint: Paint): string[] {
  const words = AUDIT_WORDS[locale];
  const listed = tally.listed.slice(-MOST_IN_LIST);
  const ids = Math.min(30, Math.max(0, ...listed.map(({ id }) => widthOf(shown(id, 30)))));
  // Where every file counts its own posts, an id alone would be two posts.
  const needsPath = files > 1 && !kinds.every(kind => OWN_IDS.has(kind));
  const lines = listed.flatMap((post: Listed): string[] => {
    const date = post.wall === undefined ? words.noDate : shownClock(post.wall);
    const place = needsPath ? [shown(`${post.path}:${post.line}`, 60)] : [];
    const head = `${paint.red('✗')} ${pad(date, 16)}  ${pad(shown(post.id, 30), ids)}  `;
    const rules = shown(post.rules.join(', '), Math.max(20, 74 - 20 - ids));
    return [`${head}${rules}`, ...[...place, ...(showText ? [shown(post.text, 70)] : [])].map(text => `    ${text}`)];
  });
  const more = tally.verdicts['does-not-suit'] - listed.length;
  return more === 0 ? lines : [...lines, `${words.more(more)} ${words.inJson}`];
}

const OWN_IDS: ReadonlySet<string> = new Set(['X', 'Mastodon', 'Bluesky', 'LinkedIn']);

function topicsOf({ tally }: Report, locale: Language): string[] {
  const bars = tally.topics.slice(0, MOST_TOPICS).map(({ rule, posts }): Bar => {
    const share = `${((posts / tally.judged) * 100).toFixed(1)}%`;
    return { label: rule, parts: [{ size: posts, fill: MANY }], note: `${posts}  ${share}` };
  });
  const more = tally.topics.length - bars.length;
  return more === 0 ? chart(bars) : [...chart(bars), AUDIT_WORDS[locale].more(more)];
}

/** Of a long feed the years, and only the last two by month: both to a scale of their own. */
function yearBars(months: readonly Month[]): Bar[] {
  const years = new Map<string, Month>();
  for (const { month, posts, unsuitable } of months) {
    const year = month.slice(0, 4);
    const sum = years.get(year) ?? { month: year, posts: 0, unsuitable: 0 };
    years.set(year, { month: year, posts: sum.posts + posts, unsuitable: sum.unsuitable + unsuitable });
  }
  years.delete('');
  return months.length <= MOST_MONTHS + 1 ? [] : [...years.values()].slice(-MOST_YEARS).map(barOf);
}

function monthBars(months: readonly Month[], noDate: string): Bar[] {
  const dated = months.filter(({ month }) => month !== '').slice(-MOST_MONTHS);
  const undated = months.filter(({ month }) => month === '').map(one => ({ ...one, month: noDate }));
  return [...dated, ...undated].map(barOf);
}

function barOf({ month, posts, unsuitable }: Month): Bar {
  const parts = [
    { size: unsuitable, fill: MANY },
    { size: posts - unsuitable, fill: SOME },
  ];
  return { label: month, parts, note: unsuitable === 0 ? String(posts) : `${posts}  ${MANY} ${unsuitable}` };
}

function accountsOf({ tally }: Report, locale: Language): string[] {
  return tally.accounts.map(({ name, verdicts }) => `${shown(name, 30)}: ${verdictsOf(verdicts, locale)}`);
}

function verdictsOf(verdicts: Verdicts, locale: Language): string {
  return Object.entries(verdicts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => AUDIT_WORDS[locale].verdicts[verdict as Verdict](count))
    .join(', ');
}

function summaryOf({ path, kinds, counts, tally, problems }: Report, locale: Language): string {
  const words = AUDIT_WORDS[locale];
  const skipped = [...counts.skipped].map(([reason, count]) => words.reasons[reason](count));
  const parts = [
    words.read(counts.read, tally.judged) + (counts.shared > 0 ? ` (${words.shared(counts.shared)})` : ''),
    ...(skipped.length > 0 ? [`${words.skipped}: ${skipped.join(', ')}`] : []),
    ...(tally.judged > 0 ? [verdictsOf(tally.verdicts, locale)] : []),
    ...(problems > 0 ? [words.problems(problems)] : []),
  ];
  return [`${shown(path, 70)} (${kinds.join(', ')})`, ...parts.map(part => `  ${part}`)].join('\n');
}
