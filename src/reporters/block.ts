import { ranked } from '../lint/rank.ts';
import type { DecidedBy, Draft, Finding, Judgement, Result, WhatIf } from '../types.ts';
import { because } from './because.ts';
import { spanLines } from './finding.ts';
import { accountName, capped, inVerdictColor, type Look, mark, placeOf, shown } from './look.ts';
import { passedLines } from './passed.ts';
import { printable } from './printable.ts';
import { lineOf } from './record.ts';
import { bySpan } from './spans.ts';
import { pad, widthOf, wrap } from './width.ts';

/** One line for a draft that suits every account it was judged for. */
export function accountsLine({ draft, results }: Judgement, look: Look): string {
  const { words } = look;
  const accounts = capped(
    results.map(result => accountName(result.account, look)),
    4,
    look,
  );
  const line = `${mark('suits', look)} ${place(draft, look)}  ${words.verdictFor.suits(words.list(accounts))}`;
  return `${[line + notes(results, look), ...passedLines(results, look)].join('\n')}\n`;
}

/** A draft that suits every account and is meant for none of them yet: which one it suits best. */
export function ranking({ draft, results }: Judgement, look: Look): string {
  const lines = [...table(ranked(results), look), ...passedLines(results, look)];
  return `${[place(draft, look) + notes(results, look), ...lines].join('\n')}\n`;
}

/** All about one draft: its verdicts, then each span with a finding. Ends with an empty line. */
export function block(judgement: Judgement, results: readonly Result[], look: Look): string {
  const { draft, targeted } = judgement;
  const several = results.length > 1;
  const order = targeted ? results : ranked(results);
  const out = [place(draft, look), ...(several ? table(order, look) : order.map(result => sentence(result, look)))];
  const advice = [
    ...(several && !targeted ? [conclusion(judgement, order, look)] : []),
    ...(targeted ? order : order.filter(({ verdict }) => verdict !== 'suits').slice(0, 1)).flatMap(result =>
      result.whatIf.map(step => changes(step, result, look)),
    ),
  ];
  if (advice.length > 0) out.push('', ...advice.flatMap(text => wrap(text, 86).map(line => `  ${printable(line)}`)));
  const passed = passedLines(results, look);
  if (passed.length > 0) out.push('', ...passed);
  const told = new Set<string>();
  for (const span of bySpan(results)) out.push('', ...spanLines(draft, span, told, several, look));
  return `${out.join('\n')}\n\n`;
}

// --- internal ---

/** What decides without any rule. */
const BY_ITSELF: ReadonlySet<DecidedBy> = new Set(['language-not-read', 'approved']);
/** More edits than these are a number: nobody makes them one by one from a list. */
const EDITS = 3;

/** The rules that noted something, where nothing more is said of them. */
function notes(results: readonly Result[], look: Look): string {
  const rules = new Set(results.flatMap(result => result.findings.map(finding => shown(finding.rule, 30))));
  return rules.size === 0 ? '' : look.paint.dim(` · ${look.words.notes(capped([...rules], 4, look).join(', '))}`);
}

/** `path:line · part 2 of 3` */
function place(draft: Draft, { words, paint }: Look): string {
  const parts = [paint.bold(placeOf(draft.path, lineOf(draft)))];
  if (['ndjson', 'csv', 'yaml', 'json'].includes(draft.format)) parts.push(paint.dim(shown(draft.id, 40)));
  if (draft.of > 1) parts.push(paint.dim(words.part(draft.part, draft.of)));
  return parts.join(paint.dim(' · '));
}

function sentence(result: Result, look: Look): string {
  const { verdict, account, fit } = result;
  const { words, paint } = look;
  const said = inVerdictColor(verdict, words.verdictFor[verdict](accountName(account, look)), look);
  return `  ${mark(verdict, look)} ${said} ${shown(because(result, words), 160)} ${paint.dim(`· ${words.fit(fit)}`)}`;
}

function table(results: readonly Result[], look: Look): string[] {
  const { words, paint } = look;
  const rows = results.map(result => ({
    verdict: result.verdict,
    name: accountName(result.account, look),
    said: words.verdict[result.verdict],
    fit: words.fit(result.fit),
    why:
      result.reasons.length === 0 || BY_ITSELF.has(result.decidedBy)
        ? shown(because(result, words), 100)
        : result.reasons.map(reason => shown(reason, 50)).join(', '),
  }));
  const names = Math.max(...rows.map(row => widthOf(row.name)));
  const verdicts = Math.max(...rows.map(row => row.said.length));
  const fits = Math.max(...rows.map(row => row.fit.length));
  return rows.map(({ verdict, name, said, fit, why }) => {
    const colored = inVerdictColor(verdict, pad(said, verdicts), look);
    return `  ${mark(verdict, look)} ${pad(name, names)}  ${colored}  ${pad(fit, fits)}  ${paint.dim(why)}`;
  });
}

/** Two edits at one place are one. */
function changes({ verdict, findings }: WhatIf, { account, findings: all }: Result, look: Look): string {
  const edits = new Map<string, string>();
  for (const index of findings) {
    const finding = all[index];
    if (finding === undefined) continue;
    const key = finding.start === finding.end ? `${finding.line}:${finding.text}` : `${finding.start}-${finding.end}`;
    if (edits.get(key)?.includes('→')) continue;
    edits.set(key, editOf(finding, look));
  }
  const listed = edits.size > EDITS ? undefined : [...edits.values()].join(', ');
  return look.words.whatIf(edits.size, verdict, shown(account.name, 40), listed);
}

function editOf({ suggestions, start, end, text, rule }: Finding, { words }: Look): string {
  const edit = suggestions.find(one => one.start === start && one.end === end && one.text !== '');
  const from = shown(text, 40) || rule;
  return edit === undefined ? words.without(from) : words.change(from, shown(edit.text, 40));
}

function conclusion({ verdict }: Judgement, results: readonly Result[], look: Look): string {
  const best = results.filter(result => result.verdict === verdict).map(result => shown(result.account.name, 40));
  return look.words.advise[verdict](look.words.list(capped(best, 6, look)));
}
