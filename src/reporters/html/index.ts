import { createHash } from 'node:crypto';
import type { Judgement, Problem, ReporterOptions, Summary } from '../../types.ts';
import { toldProblem } from '../diagnostics.ts';
import type { FormatReporter } from '../index.ts';
import { markup } from '../markup.ts';
import { REPORT_WORDS } from '../report-words.ts';
import { visible } from '../visible.ts';
import { WORDS } from '../words.ts';
import { feedSection } from './chart.ts';
import { draftArticle, hasArticle } from './draft.ts';
import { createFeed } from './feed.ts';
import { matrix } from './matrix.ts';
import { STYLE } from './style.ts';

/**
 * One page that stands on its own: no script, no image, nothing loaded, and a policy that would forbid it. Of more
 * than a thousand drafts those that do not suit come first, and the page says how many are left out; the chart counts
 * all.
 */
export function html(options: ReporterOptions): FormatReporter {
  const feed = createFeed();
  const kept = createKept();
  return {
    begin: () => '',
    judgement(judgement) {
      feed.add(judgement);
      if (visible(judgement, options).length > 0) kept.add(judgement);
      return '';
    },
    end(summary, problems = []) {
      const { locale } = options;
      const judgements = kept.list();
      const own = REPORT_WORDS[locale];
      const time = feed.build();
      const articles = judgements.map((judgement, index) =>
        hasArticle(judgement, options) ? draftArticle(judgement, index + 1, options) : '',
      );
      const found = articles.join('');
      return page(
        [
          judgements.length === 0 ? '' : matrix(judgements, options),
          kept.more() === 0 ? '' : `<p>${markup(own.moreDrafts(kept.more()))}</p>\n`,
          time === undefined ? '' : feedSection(time, locale),
          `<section id="findings" aria-labelledby="findings-title" tabindex="-1">\n`,
          `<h2 id="findings-title">${markup(own.findings)}</h2>\n`,
          found === '' ? `<p>${markup(own.noProblem)}</p>\n` : found,
          '</section>\n',
          problems.length === 0 ? '' : problemSection(problems, options),
        ].join(''),
        summary,
        options,
      );
    },
  };
}

// --- internal ---

const MOST = 1000;
const MOST_PROBLEMS = 200;

/** Keeps a thousand drafts, those that do not suit before the others, and gives them in their order. */
function createKept() {
  const bad: { at: number; judgement: Judgement }[] = [];
  const good: { at: number; judgement: Judgement }[] = [];
  let count = 0;
  return {
    add(judgement: Judgement) {
      const list = judgement.results.some(({ verdict }) => verdict !== 'suits') ? bad : good;
      if (list.length < MOST) list.push({ at: count, judgement });
      count++;
    },
    list: () =>
      [...bad, ...good]
        .slice(0, MOST)
        .sort((a, b) => a.at - b.at)
        .map(({ judgement }) => judgement),
    more: () => Math.max(count - Math.min(bad.length + good.length, MOST), 0),
  };
}

function page(body: string, summary: Summary, { locale, version }: ReporterOptions): string {
  const own = REPORT_WORDS[locale];
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const said = markup(WORDS[locale].summary(summary));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="socialpost ${markup(version)}">
<title>socialpost – ${said}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">${markup(own.skip)}</a>
<header>
<h1>socialpost</h1>
<p>${said}</p>
</header>
<main>
${body}</main>
<footer><p>${markup(own.madeBy(version))}</p></footer>
</body>
</html>
`;
}

function problemSection(problems: readonly Problem[], { locale }: ReporterOptions): string {
  const items = problems.slice(0, MOST_PROBLEMS).map(problem => {
    const place = [problem.path, problem.line, problem.column].filter(part => part !== undefined).join(':');
    return `<li><code>${markup(place)}</code> ${markup(toldProblem(problem))}</li>\n`;
  });
  const more = problems.length - items.length;
  if (more > 0) items.push(`<li>${markup(WORDS[locale].more(more))}</li>\n`);
  const title = markup(REPORT_WORDS[locale].problems);
  const head = `<h2 id="problems">${title}</h2>`;
  return `<section aria-labelledby="problems">\n${head}\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}
