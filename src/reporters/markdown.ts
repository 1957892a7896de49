import { ranked } from '../lint/rank.ts';
import type { Judgement, Problem, ReporterOptions, Result } from '../types.ts';
import { type Diagnostic, diagnosticsOf, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { markdownCode, markdownText } from './inert.ts';
import { approvalsIn, approvedBy, passedIn, reasonOf } from './passed.ts';
import { lineOf } from './record.ts';
import { REPORT_WORDS } from './report-words.ts';
import { createSkips } from './skips.ts';
import { visible } from './visible.ts';
import { WORDS } from './words.ts';

/**
 * A summary in Markdown for a step of GitHub Actions or a comment of a review: what does not suit, and why. It stays
 * below the 65,536 characters of a comment, and says how many drafts found no room.
 */
export function markdown(options: ReporterOptions): FormatReporter {
  const words = WORDS[options.locale];
  const own = REPORT_WORDS[options.locale];
  const kept: Record<'does-not-suit' | 'needs-review', Entry[]> = { 'does-not-suit': [], 'needs-review': [] };
  const room = { 'does-not-suit': MOST, 'needs-review': MOST };
  const skips = createSkips();
  let more = 0;
  let passed = '';
  let morePassed = 0;

  return {
    begin: () => '',
    judgement(judgement) {
      const results = visible(judgement, options);
      skips.add(results);
      for (const line of passedItems(judgement, results, options)) {
        if (morePassed > 0 || passed.length + line.length > MOST_PASSED) morePassed++;
        else passed += line;
      }
      if (results.length === 0 || judgement.verdict === 'suits') return '';
      const row = `| ${placeOf(judgement)} | ${accounts(judgement, results)} |\n`;
      const detail = section(judgement, options);
      // A smaller draft after one without room might still fit, but the order would tell a wrong story.
      room[judgement.verdict] -= row.length + detail.length;
      if (room[judgement.verdict] < 0) more++;
      else kept[judgement.verdict].push({ row, detail });
      return '';
    },
    end(summary, problems = [], warnings = []) {
      const listed = problems.slice(0, MOST_PROBLEMS).map(problemLine);
      const skipped = skips.lines(reason => markdownText(reason, 100)).slice(0, MOST_REASONS);
      const unlisted = problems.length - listed.length;
      // What does not suit comes first, and what needs a review takes the room that is left.
      let rows = '';
      let details = '';
      let isFull = false;
      for (const { row, detail } of [...kept['does-not-suit'], ...kept['needs-review']]) {
        isFull ||= rows.length + details.length + row.length + detail.length > MOST;
        if (isFull) more++;
        else {
          rows += row;
          details += detail;
        }
      }
      const parts = [
        `## socialpost\n\n${words.summary(summary)}`,
        warnings.slice(0, MOST_PROBLEMS).map(problemLine).join('\n'),
        rows === '' ? '' : `| ${own.draft} | ${own.accounts} |\n| --- | --- |\n${rows.trimEnd()}`,
        details === '' ? '' : `### ${own.findings}\n\n${details.trimEnd()}`,
        more === 0 ? '' : own.moreDrafts(more),
        passed === ''
          ? ''
          : `### ${own.passed}\n\n${passed}${morePassed > 0 ? `- ${words.more(morePassed)}` : ''}`.trimEnd(),
        skipped.length === 0 ? '' : `- ${words.skipped(skipped.join('; '))}`,
        listed.length === 0 ? '' : `### ${own.problems}\n\n${listed.join('\n')}`,
        unlisted <= 0 ? '' : words.more(unlisted),
      ];
      return `${parts.filter(part => part !== '').join('\n\n')}\n`;
    },
  };

  /** `✗ does not suit acme, ✓ suits dewi`: marks and words, never a mark alone. */
  function accounts({ targeted }: Judgement, results: readonly Result[]): string {
    const order = (targeted ? results : ranked(results)).slice(0, MOST_ACCOUNTS);
    return order
      .map(({ verdict, account }) => `${MARKS[verdict]} ${words.verdictFor[verdict](markdownText(account.name, 40))}`)
      .join('<br>');
  }
}

// --- internal ---

/** A row of the table and what stands below for it. */
interface Entry {
  readonly row: string;
  readonly detail: string;
}

/** Characters of rows and details; the rest of a comment is for headings and problems. */
const MOST = 42_000;
/** Characters of what is let pass. */
const MOST_PASSED = 5000;
const MOST_PROBLEMS = 20;
const MOST_REASONS = 5;
const MOST_ACCOUNTS = 12;
const MOST_FINDINGS = 50;
const MARKS = { suits: '✓', 'needs-review': '!', 'does-not-suit': '✗' } as const;

function placeOf({ draft }: Judgement): string {
  return markdownCode(`${draft.path}:${lineOf(draft)}`, 160);
}

function problemLine(problem: Problem): string {
  const place = [problem.path, problem.line].filter(part => part !== undefined).join(':');
  return `- ${markdownCode(place, 160)} ${markdownText(toldProblem(problem), 300)}`;
}

/** What is let pass in a draft, and who approved it: also of one that suits, so that no one has to look for it. */
function passedItems(judgement: Judgement, results: readonly Result[], { locale }: ReporterOptions): string[] {
  const words = WORDS[locale];
  const items = passedIn(results).map(one => {
    const { rule, text, line, column } = one.finding;
    const place = markdownCode(`${judgement.draft.path}:${line}:${column}`, 160);
    const what = [markdownText(rule, 40), ...(text === '' ? [] : [`“${markdownText(text, 60)}”`])].join(' ');
    return `- ${place} ${what}: ${markdownText(reasonOf(one, words), 200)}\n`;
  });
  const approvals = approvalsIn(results).map(
    one => `- ${placeOf(judgement)} ${markdownText(approvedBy(one, words), 200)}\n`,
  );
  return [...items, ...approvals];
}

function section(judgement: Judgement, options: ReporterOptions): string {
  const { more } = WORDS[options.locale];
  const diagnostics = diagnosticsOf(judgement, options);
  const items = diagnostics.slice(0, MOST_FINDINGS).map(diagnostic => item(diagnostic, options));
  if (diagnostics.length > MOST_FINDINGS) items.push(`- ${more(diagnostics.length - MOST_FINDINGS)}\n`);
  return `**${placeOf(judgement)}**\n\n${items.join('')}\n`;
}

function item({ draft, finding, accounts }: Diagnostic, { locale }: ReporterOptions): string {
  const { level } = WORDS[locale];
  const { line, column, rule, message, why, advice } = finding;
  const whom = accounts.map(name => markdownText(name, 40)).join(', ');
  const reasons = [why, advice].filter(text => text !== '').map(text => markdownText(text, 400));
  const place = markdownCode(`${draft.path}:${line}:${column}`, 160);
  const head = `- **${level[finding.level]}** ${place} ${markdownText(message, 300)} (${markdownText(rule, 40)}: ${whom})`;
  return `${[head, ...reasons].join('<br>')}\n`;
}
