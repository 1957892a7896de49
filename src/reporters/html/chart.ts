import type { Language } from '../../types.ts';
import { markup } from '../markup.ts';
import { REPORT_WORDS, type ReportWords } from '../report-words.ts';
import type { Feed } from './feed.ts';

/**
 * The feed as small charts under each other, one a topic, so that no colour has to be told from another and a draft
 * with two topics counts in both. The same numbers follow as a table, for those who cannot or would rather not look.
 */
export function feedSection(feed: Feed, locale: Language): string {
  const words = REPORT_WORDS[locale];
  const about = words.feedAbout(feed.periods.length, feed.unit);
  return (
    `<section id="feed" aria-labelledby="feed-title">\n<h2 id="feed-title">${markup(words.feed)}</h2>\n` +
    `<p id="feed-about">${markup(about)}</p>\n` +
    '<div class="scroll" tabindex="0" role="region" aria-labelledby="feed-title">\n' +
    `${chart(feed, words)}</div>\n${table(feed, words)}</section>\n`
  );
}

// --- internal ---

const LEFT = 180;
const WIDTH = 560;
const RIGHT = 150;
const ROW = 56;
const BAR = 36;

function chart(feed: Feed, words: ReportWords): string {
  const height = (feed.topics.length + 1) * ROW + 24;
  const most = Math.max(...feed.periods.map(period => period.drafts));
  const all = feed.periods.map(({ drafts, label }) => ({
    label,
    part: drafts,
    scale: drafts / most,
    said: `${drafts}`,
  }));
  const rows = [
    row(0, words.drafts, String(feed.drafts), all, 'count'),
    ...feed.topics.map(({ rule, drafts, total }, index) => {
      const bars = feed.periods.map((period, i) => {
        const part = drafts[i] ?? 0;
        return {
          label: period.label,
          part,
          scale: part / (period.drafts || 1),
          said: shareOf(part, period.drafts, words),
        };
      });
      return row(index + 1, rule, shareOf(total, feed.drafts, words), bars, 'topic');
    }),
  ];
  return (
    `<svg class="chart" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}" role="img" aria-labelledby="feed-title" ` +
    `aria-describedby="feed-about">\n${rows.join('')}${axis(feed, height - 8)}</svg>\n`
  );
}

interface Bar {
  readonly label: string;
  readonly part: number;
  /** 0 to 1 of the row's height. */
  readonly scale: number;
  readonly said: string;
}

function row(index: number, name: string, total: string, bars: readonly Bar[], kind: 'count' | 'topic'): string {
  const base = index * ROW + ROW - 8;
  const step = WIDTH / bars.length;
  const shapes = bars.map(({ label, part, scale, said }, i) => {
    if (part === 0) return '';
    const height = Math.max(BAR * scale, 1.5);
    const place = `x="${tenth(LEFT + i * step)}" y="${tenth(base - height)}"`;
    const size = `width="${tenth(Math.max(step * 0.8, 1))}" height="${tenth(height)}"`;
    return `<rect class="${kind}" ${place} ${size}><title>${markup(`${label}: ${said}`)}</title></rect>`;
  });
  return (
    `<text class="name" x="${LEFT - 12}" y="${base - 4}">${markup(cutName(name))}</text>` +
    `<line class="base" x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${base}" y2="${base}"/>${shapes.join('')}` +
    `<text class="total" x="${LEFT + WIDTH + 12}" y="${base - 4}">${markup(total)}</text>\n`
  );
}

/** The first, the middle and the last period; fewer where they would be the same. */
function axis({ periods }: Feed, y: number): string {
  const step = WIDTH / periods.length;
  const shown = periods.length < 5 ? [0, periods.length - 1] : [0, Math.floor(periods.length / 2), periods.length - 1];
  return [...new Set(shown)]
    .map(i => {
      const x = tenth(LEFT + (i + 0.4) * step);
      return `<text class="axis" x="${x}" y="${y}">${markup(periods[i]?.label ?? '')}</text>`;
    })
    .join('');
}

function table(feed: Feed, words: ReportWords): string {
  const heads = [words.unit[feed.unit], words.drafts, ...feed.topics.map(topic => topic.rule)];
  const rows = feed.periods.map(({ label, drafts }, i) => {
    const cells = [drafts, ...feed.topics.map(topic => topic.drafts[i] ?? 0)].map(cell => `<td>${cell}</td>`);
    return `<tr><th scope="row">${markup(label)}</th>${cells.join('')}</tr>\n`;
  });
  return (
    `<details>\n<summary>${markup(words.asTable)}</summary>\n<div class="scroll" tabindex="0" role="region" ` +
    `aria-label="${markup(words.asTable)}">\n<table>\n<thead><tr>` +
    `${heads.map(head => `<th scope="col">${markup(head)}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('')}` +
    '</tbody>\n</table>\n</div>\n</details>\n'
  );
}

function shareOf(part: number, whole: number, words: ReportWords): string {
  return words.share(part, whole, `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`);
}

function cutName(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
