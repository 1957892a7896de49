import type { Judgement, ReporterOptions, Result, Verdict } from '../../types.ts';
import { plain } from '../color.ts';
import { accountName, shown } from '../look.ts';
import { markup } from '../markup.ts';
import { lineOf } from '../record.ts';
import { REPORT_WORDS } from '../report-words.ts';
import { visible } from '../visible.ts';
import { WORDS } from '../words.ts';
import { hasArticle, MARKS } from './draft.ts';

/** The table of drafts × accounts; each cell a mark, the verdict in words and the fit. */
export function matrix(judgements: readonly Judgement[], options: ReporterOptions): string {
  const words = WORDS[options.locale];
  const own = REPORT_WORDS[options.locale];
  const names = new Map<string, string>();
  for (const judgement of judgements) {
    for (const { account } of visible(judgement, options)) {
      if (!names.has(account.name)) names.set(account.name, accountName(account, { words, paint: plain }));
    }
  }
  const heads = [own.draft, ...names.values()].map(name => `<th scope="col">${markup(name)}</th>`).join('');
  const rows = judgements.map((judgement, index) => {
    const results = new Map(visible(judgement, options).map(result => [result.account.name, result]));
    const cells = [...names.keys()].map(name => cell(results.get(name), options)).join('');
    return `<tr>${rowHead(judgement, index, options)}${cells}</tr>\n`;
  });
  return (
    `<section aria-labelledby="verdicts">\n<h2 id="verdicts">${markup(own.verdicts)}</h2>\n` +
    '<div class="scroll" tabindex="0" role="region" aria-labelledby="verdicts">\n<table>\n' +
    `<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n</div>\n</section>\n`
  );
}

/** The class of a verdict's colour. */
export const VERDICT_CLASS: Readonly<Record<Verdict, string>> = {
  suits: 'ok',
  'needs-review': 'warn',
  'does-not-suit': 'error',
};

// --- internal ---

function rowHead(judgement: Judgement, index: number, options: ReporterOptions): string {
  const { draft } = judgement;
  const place = markup(`${draft.path}:${lineOf(draft)}`);
  const name = hasArticle(judgement, options) ? `<a href="#d${index + 1}">${place}</a>` : place;
  return `<th scope="row">${name}<span class="begin" dir="auto">${markup(shown(draft.text, 60))}</span></th>`;
}

function cell(result: Result | undefined, { locale }: ReporterOptions): string {
  if (result === undefined)
    return `<td class="none"><abbr title="${markup(REPORT_WORDS[locale].notAsked)}">–</abbr></td>`;
  const { verdict, fit } = result;
  const words = WORDS[locale];
  const mark = `<span aria-hidden="true">${MARKS[verdict]}</span>`;
  const said = `<strong>${mark} ${markup(words.verdict[verdict])}</strong>`;
  return `<td class="${VERDICT_CLASS[verdict]}">${said} <span class="fit">${markup(words.fit(fit))}</span></td>`;
}
