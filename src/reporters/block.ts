import type { Draft, Judgement, Result } from '../types.ts';
import { spanLines } from './finding.ts';
import { accountName, capped, inVerdictColor, type Look, mark, placeOf, shown } from './look.ts';
import { lineOf } from './record.ts';
import { bySpan } from './spans.ts';
import { pad, widthOf } from './width.ts';

/** One line for a draft that suits every account it was judged for. */
export function accountsLine({ draft, results }: Judgement, look: Look): string {
  const { words, paint } = look;
  const accounts = capped(
    results.map(result => accountName(result.account, look)),
    4,
    look,
  );
  const rules = new Set(results.flatMap(result => result.findings.map(finding => shown(finding.rule, 30))));
  const notes = rules.size === 0 ? '' : paint.dim(` · ${words.notes(capped([...rules], 4, look).join(', '))}`);
  return `${mark('suits', look)} ${place(draft, look)}  ${words.verdictFor.suits(words.list(accounts))}${notes}\n`;
}

/** All about one draft: its verdicts, then each span with a finding. Ends with an empty line. */
export function block(judgement: Judgement, results: readonly Result[], look: Look): string {
  const { draft, targeted } = judgement;
  const several = results.length > 1;
  const out = [place(draft, look), ...(several ? table(results, look) : results.map(result => sentence(result, look)))];
  if (several && !targeted) out.push('', `  ${conclusion(judgement, results, look)}`);
  const told = new Set<string>();
  for (const span of bySpan(results)) out.push('', ...spanLines(draft, span, told, several, look));
  return `${out.join('\n')}\n\n`;
}

// --- internal ---

/** `path:line · part 2 of 3` */
function place(draft: Draft, { words, paint }: Look): string {
  const parts = [paint.bold(placeOf(draft.path, lineOf(draft)))];
  if (draft.format === 'ndjson') parts.push(paint.dim(shown(draft.id, 40)));
  if (draft.of > 1) parts.push(paint.dim(words.part(draft.part, draft.of)));
  return parts.join(paint.dim(' · '));
}

function sentence({ verdict, decidedBy, account }: Result, look: Look): string {
  const said = look.words.verdictFor[verdict](accountName(account, look));
  return `  ${mark(verdict, look)} ${inVerdictColor(verdict, said, look)} ${look.words.decidedBy[decidedBy]}`;
}

function table(results: readonly Result[], look: Look): string[] {
  const { words, paint } = look;
  const rows = results.map(({ account, verdict, decidedBy }) => ({
    verdict,
    name: accountName(account, look),
    said: words.verdict[verdict],
    because: words.decidedBy[decidedBy],
  }));
  const names = Math.max(...rows.map(row => widthOf(row.name)));
  const verdicts = Math.max(...rows.map(row => row.said.length));
  return rows.map(({ verdict, name, said, because }) => {
    const colored = inVerdictColor(verdict, pad(said, verdicts), look);
    return `  ${mark(verdict, look)} ${pad(name, names)}  ${colored}  ${paint.dim(because)}`;
  });
}

function conclusion({ verdict }: Judgement, results: readonly Result[], look: Look): string {
  const best = results.filter(result => result.verdict === verdict).map(result => shown(result.account.name, 40));
  return look.words.advise[verdict](look.words.list(capped(best, 6, look)));
}
