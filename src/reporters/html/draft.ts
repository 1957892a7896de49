import type { Judgement, ReporterOptions, Result, Suggestion } from '../../types.ts';
import { because } from '../because.ts';
import { plain } from '../color.ts';
import { accountName } from '../look.ts';
import { markup } from '../markup.ts';
import { passedIn, reasonOf } from '../passed.ts';
import { lineOf } from '../record.ts';
import { REPORT_WORDS } from '../report-words.ts';
import { bySpan, type Span } from '../spans.ts';
import { visible } from '../visible.ts';
import { cut } from '../width.ts';
import { WORDS } from '../words.ts';
import { markedText } from './marked.ts';

/** One draft: whom it suits, its text with the findings in it, and what each of them means. `number` counts from 1. */
export function draftArticle(judgement: Judgement, number: number, options: ReporterOptions): string {
  const { draft } = judgement;
  const words = WORDS[options.locale];
  const own = REPORT_WORDS[options.locale];
  const results = visible(judgement, options);
  const all = bySpan(results);
  const spans = all.slice(0, MOST_SPANS);
  const id = `d${number}`;
  const part = draft.of > 1 ? ` · ${words.part(draft.part, draft.of)}` : '';
  const verdicts = results.map(result => {
    const said = words.verdictFor[result.verdict](accountName(result.account, { words, paint: plain }));
    const mark = `<span aria-hidden="true">${MARKS[result.verdict]}</span>`;
    return `<li class="${result.verdict}">${mark} ${markup(`${said} · ${because(result, words)}`)}</li>`;
  });
  const { html, isCut } = markedText(draft.text, spans, id, words.level);
  const images = draft.media.map(media => `<li>${markup(`${own.image}: ${media.file} – ${media.alt || '?'}`)}</li>`);
  const findings = spans.map((span, index) => findingItem(judgement, span, `${id}f${index + 1}`, options));
  const more = all.length - spans.length;
  return [
    `<article id="${id}" aria-labelledby="${id}t">`,
    `<h3 id="${id}t">${markup(`${draft.path}:${lineOf(draft)}${part}`)}</h3>`,
    `<ul class="verdicts">${verdicts.join('')}</ul>`,
    `<div class="text" dir="auto">${html}</div>`,
    ...(isCut ? [`<p class="muted">${markup(own.cut)}</p>`] : []),
    ...(images.length === 0 ? [] : [`<ul class="media">${images.join('')}</ul>`]),
    ...(findings.length === 0 ? [] : [`<ol class="findings">\n${findings.join('')}</ol>`]),
    ...(more === 0 ? [] : [`<p>${markup(own.moreFindings(more))}</p>`]),
    ...passedList(results, options),
    '</article>\n',
  ].join('\n');
}

/** A draft that suits everywhere and of which nothing is to be said has a row in the table only. */
export function hasArticle(judgement: Judgement, options: ReporterOptions): boolean {
  return visible(judgement, options).some(
    ({ verdict, findings, suppressed }) => verdict !== 'suits' || findings.length + suppressed.length > 0,
  );
}

export const MARKS = { suits: '✓', 'needs-review': '!', 'does-not-suit': '✗' } as const;

// --- internal ---

const MOST_SPANS = 200;

/** What is let pass, and why. */
function passedList(results: readonly Result[], { locale }: ReporterOptions): string[] {
  const words = WORDS[locale];
  const all = passedIn(results);
  if (all.length === 0) return [];
  const items = all.slice(0, MOST_SPANS).map(one => {
    const { rule, text, line, column } = one.finding;
    const place = `<span class="muted">${markup(`${line}:${column} · ${rule}`)}</span>`;
    return `<li><span dir="auto">${markup(cut(text, 100))}</span> ${place} – ${markup(cut(reasonOf(one, words), 1000))}</li>`;
  });
  if (all.length > items.length) items.push(`<li>${markup(words.more(all.length - items.length))}</li>`);
  return [`<p>${markup(REPORT_WORDS[locale].passed)}</p>`, `<ul class="passed">${items.join('')}</ul>`];
}

function findingItem({ draft }: Judgement, span: Span, id: string, { locale }: ReporterOptions): string {
  const { finding, also, accounts } = span;
  const words = WORDS[locale];
  const rules = [finding.rule, ...(also.length > 0 ? [words.also(also.join(', '))] : [])].join(', ');
  const concerned = accounts.map(({ name, level }) => `${name} (${words.level[level]})`).join(', ');
  const rows = [
    row(words.why, finding.why),
    row(words.advice, finding.advice),
    ...finding.suggestions.slice(0, 3).map(suggestion => row(words.edit, editOf(draft.text, suggestion, locale))),
    row(words.accounts, concerned),
  ];
  const head = `<p><strong class="level ${finding.level}">${markup(words.level[finding.level])}</strong> `;
  const place = ` <span class="muted">${markup(`${finding.line}:${finding.column} · ${rules}`)}</span>`;
  const message = `${head}<span dir="auto">${markup(cut(finding.message, 1000))}</span>${place}</p>`;
  return `<li id="${id}">${message}\n<dl>${rows.join('')}</dl></li>\n`;
}

function row(label: string, text: string): string {
  return text === '' ? '' : `<dt>${markup(label)}</dt><dd dir="auto">${markup(cut(text, 1000))}</dd>`;
}

function editOf(text: string, { start, end, text: to }: Suggestion, locale: ReporterOptions['locale']): string {
  const words = WORDS[locale];
  const from = cut(text.slice(start, end), 100);
  return to === '' ? words.remove(from) : words.replace(from, cut(to, 100));
}
