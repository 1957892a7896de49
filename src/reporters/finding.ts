import type { Draft, Finding, Suggestion } from '../types.ts';
import { excerpt } from './excerpt.ts';
import { capped, inLevelColor, type Look, placeOf, shown } from './look.ts';
import { printable } from './printable.ts';
import type { Span } from './spans.ts';
import { cut, wrap } from './width.ts';

/**
 * The lines about one span: place, level and rule, the message, the line of the draft, then why, what to do and whom it
 * concerns. `told` remembers what was said about the draft, so that a reason and its advice stand there once.
 */
export function spanLines(draft: Draft, span: Span, told: Set<string>, several: boolean, look: Look): string[] {
  const { finding, also, accounts } = span;
  const { words, paint } = look;
  const others = capped(
    also.map(rule => shown(rule, 40)),
    3,
    look,
  );
  const rules = [shown(finding.rule, 40), ...(others.length > 0 ? [words.also(others.join(', '))] : [])];
  const place = paint.bold(placeOf(draft.path, finding.line, finding.column));
  const level = inLevelColor(finding.level, words.level[finding.level], look);
  const reason = `${finding.rule}\n${finding.why}`;
  const concerned = accounts.map(account => `${shown(account.name, 40)} (${words.level[account.level]})`);
  const rows = [
    ...(told.has(reason) ? [] : [row(words.why, finding.why, look), row(words.advice, finding.advice, look)]),
    ...finding.suggestions.slice(0, 3).map(suggestion => row(words.edit, edit(draft, suggestion, look), look)),
    ...(several ? [row(words.accounts, capped(concerned, 6, look).join(', '), look)] : []),
  ].flat();
  told.add(reason);
  return [
    `  ${place}  ${level}  ${paint.dim(rules.join(', '))}`,
    ...paragraph(finding.message, 4),
    ...source(draft, finding, look),
    ...(rows.length > 0 && finding.start < finding.end ? [''] : []),
    ...rows,
  ];
}

// --- internal ---

const COLUMNS = 88;

/** The draft's own line stands behind a gutter, so that nothing in it can start an output line. */
function source(draft: Draft, { start, end, line: number, level }: Finding, look: Look): string[] {
  if (start === end) return [];
  const digits = String(number);
  const { line, before, under } = excerpt(draft.text, start, end, COLUMNS - 7 - digits.length);
  const gutter = (text: string) => `    ${look.paint.dim(`${text.padStart(digits.length)} │`)} `;
  return ['', gutter(digits) + line, gutter('') + ' '.repeat(before) + inLevelColor(level, '^'.repeat(under), look)];
}

function row(label: string, text: string, { words, paint }: Look): string[] {
  if (text === '') return [];
  const labels = [words.why, words.advice, words.edit, words.accounts];
  const width = Math.max(...labels.map(word => word.length)) + 2;
  const [first = '', ...rest] = paragraph(text, 4 + width);
  return [`    ${paint.dim(label.padEnd(width))}${first.slice(4 + width)}`, ...rest];
}

/** Each wrapped line is made printable again: a CI command from mid-sentence could now start a line. */
function paragraph(text: string, indent: number): string[] {
  return wrap(printable(cut(text, 2000)), COLUMNS - indent).map(line => ' '.repeat(indent) + printable(line));
}

function edit(draft: Draft, { start, end, text }: Suggestion, { words }: Look): string {
  const from = shown(draft.text.slice(start, end), 40);
  return text === '' ? words.remove(from) : words.replace(from, shown(text, 40));
}
