import type { Finding, Problem, ReporterOptions } from '../types.ts';
import { type Diagnostic, diagnosticsOf, rankOf, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { shown } from './look.ts';
import { printable } from './printable.ts';
import { formatProblem } from './problem.ts';
import { REPORT_WORDS } from './report-words.ts';
import { WORDS } from './words.ts';
import { keepWorst, type Worst } from './worst.ts';

/**
 * Annotations of GitHub Actions, the worst first. GitHub keeps 10 errors, 10 warnings and 10 notices of a step and
 * drops the rest without a word, so the last notice says how many more there are; those stand in the log, in a folded
 * group.
 */
export function github(options: ReporterOptions): FormatReporter {
  const words = REPORT_WORDS[options.locale];
  const kept: Record<Command, Worst<Annotation>> = {
    error: keepWorst(10),
    warning: keepWorst(10),
    notice: keepWorst(9),
  };
  const rest: string[] = [];
  let more = 0;

  function add(annotation: Annotation, rank: number): void {
    const left = kept[annotation.command].add(annotation, rank);
    if (left === undefined) return;
    more++;
    if (rest.length < LISTED) rest.push(left.plain);
  }

  return {
    begin: () => '',
    judgement(judgement) {
      for (const diagnostic of diagnosticsOf(judgement, options)) {
        add(annotationOf(diagnostic), 1 + rankOf(diagnostic.finding));
      }
      return '';
    },
    end(summary, problems = []) {
      for (const problem of problems) add(annotationOfProblem(problem), 0);
      const annotations = [kept.error, kept.warning, kept.notice].flatMap(worst => worst.list());
      if (annotations.length === 0 && (options.quiet || summary.drafts === 0)) return '';
      const lines = annotations.map(({ line }) => line);
      if (more > 0) {
        const unlisted = more - rest.length;
        lines.push(`::notice title=socialpost::${data(words.moreAnnotations(more))}`);
        lines.push(`::group::${data(words.moreFindings(more))}`, ...rest);
        lines.push(...(unlisted > 0 ? [words.moreFindings(unlisted)] : []), '::endgroup::');
      }
      return `${[...lines, WORDS[options.locale].summary(summary)].join('\n')}\n`;
    },
  };
}

// --- internal ---

/** More findings than this without an annotation are counted, not listed. */
const LISTED = 1000;
const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
type Command = (typeof COMMANDS)[Finding['level']];

type Property = readonly [key: string, value: string | number];
const PLACEHOLDER = /^<(?:stdin|text)>$/;

interface Annotation {
  readonly command: Command;
  /** The workflow command, and the same for people. */
  readonly line: string;
  readonly plain: string;
}

function annotationOf({ draft, finding, accounts }: Diagnostic): Annotation {
  const { rule, line, column, endLine, endColumn, message, why, advice } = finding;
  const command = COMMANDS[finding.level];
  const whom = shown(accounts.join(', '), 100);
  const title = `${rule} (${whom})`;
  // GitHub takes columns only within one line. Both sides count them in UTF-16 from 1.
  const columns: Property[] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn],
        ]
      : [];
  const place: Property[] = [...fileOf(draft.path), ['line', line], ['endLine', endLine], ...columns];
  return {
    command,
    line: `::${command} ${properties([...place, ['title', title]])}::${data(message, why, advice)}`,
    plain: printable(
      `${shown(draft.path, 200)}:${line}:${column}: ${command}: ${shown(message, 160)} [${shown(rule, 60)}] (${whom})`,
    ),
  };
}

function annotationOfProblem(problem: Problem): Annotation {
  const { path, line } = problem;
  const place: Property[] = [...fileOf(path), ...(line === undefined ? [] : [['line', line] as const])];
  return {
    command: 'error',
    line: `::error ${properties([...place, ['title', path]])}::${data(toldProblem(problem))}`,
    plain: formatProblem(problem).trimEnd(),
  };
}

/** `<stdin>` and the like are no files of the repository. */
function fileOf(path: string): Property[] {
  return PLACEHOLDER.test(path) ? [] : [['file', path]];
}

function properties(values: readonly Property[]): string {
  return values
    .map(([key, value]) => `${key}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

/** Paragraphs as the data of a command: safe to print, then escaped, the percent sign first. */
function data(...paragraphs: readonly string[]): string {
  return paragraphs
    .filter(text => text !== '')
    .map(text => shown(text, 1000).replaceAll('%', '%25'))
    .join('%0A');
}
