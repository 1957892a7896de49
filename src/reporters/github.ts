import type { Finding, Problem, ReporterOptions } from '../types.ts';
import { type Diagnostic, deciding, diagnosticsOf, rankOf, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { shown } from './look.ts';
import { printable } from './printable.ts';
import { formatProblem } from './problem.ts';
import { REPORT_WORDS } from './report-words.ts';
import { WORDS } from './words.ts';
import { keepWorst, type Worst } from './worst.ts';

/**
 * Annotations of GitHub Actions: one for each rule and draft, what costs most first. GitHub keeps 10 errors, 10 warnings and
 * 10 notices of a step and drops the rest without a word, so the last notice says how many more there are. What has no
 * annotation of its own stands in the log, in a folded group.
 */
export function github(options: ReporterOptions): FormatReporter {
  const words = REPORT_WORDS[options.locale];
  const kept: Record<Command, Worst<Annotation>> = {
    error: keepWorst(10),
    warning: keepWorst(10),
    notice: keepWorst(9),
  };
  const rest: string[] = [];
  let unannotated = 0;
  let more = 0;
  let approved = 0;

  function add(annotation: Annotation, rank: number): void {
    const left = kept[annotation.command].add(annotation, rank);
    if (left === undefined) return;
    more++;
    list(left.plain);
  }

  function list(plain: string): void {
    unannotated++;
    if (rest.length < LISTED) rest.push(plain);
  }

  return {
    begin: () => '',
    judgement(judgement) {
      if (deciding(judgement, options).some(({ approval }) => approval !== undefined)) approved++;
      const found = diagnosticsOf(judgement, options).sort((a, b) => rankOf(a.finding) - rankOf(b.finding));
      for (const rule of new Set(found.map(({ finding }) => finding.rule))) {
        const [worst, ...others] = found.filter(({ finding }) => finding.rule === rule) as [
          Diagnostic,
          ...Diagnostic[],
        ];
        const also = others.length === 0 ? '' : words.moreOfRule(others.length);
        add(annotationOf(worst, also), 1 + costOf(rule) * 9 + rankOf(worst.finding));
        for (const other of others) list(plainOf(other));
      }
      return '';
    },
    end(summary, problems = [], warnings = []) {
      for (const problem of problems) add(annotationOfProblem(problem, 'error'), 0);
      for (const problem of warnings) add(annotationOfProblem(problem, 'warning'), 0);
      const annotations = [kept.error, kept.warning, kept.notice].flatMap(worst => worst.list());
      if (annotations.length === 0 && (options.quiet || summary.drafts === 0)) return '';
      const lines = annotations.map(({ line }) => line);
      if (more > 0) lines.push(`::notice title=socialpost::${data(words.moreAnnotations(more))}`);
      if (unannotated > 0) {
        const unlisted = unannotated - rest.length;
        lines.push(`::group::${data(words.moreFindings(unannotated))}`, ...rest);
        lines.push(...(unlisted > 0 ? [words.moreFindings(unlisted)] : []), '::endgroup::');
      }
      const { summary: summed, decidedBy } = WORDS[options.locale];
      const also = approved === 0 ? '' : `; ${approved} ${decidedBy.approved('')}`;
      return `${[...lines, summed(summary) + also].join('\n')}\n`;
    },
  };
}

// --- internal ---

/** Of equal levels, what a post costs most by: first what cannot be taken back, then what divides, last how it is written. */
const DEAREST = [
  'secrets', 'personal-data', 'confidential', 'no-leaked-directive', 'politics', 'profanity', 'workplace-gripe',
  'private-life', 'claims', 'disclosure', 'wrong-account', 'require-text', 'length', 'inbound', 'pet-photos', 'terms',
]; // biome-ignore format: a list

/** The place of a rule in that order; those that are not named, and rules of the user's own, share the last. */
function costOf(rule: string): number {
  const place = DEAREST.indexOf(rule);
  return place === -1 ? DEAREST.length : place;
}

/** More findings than this without an annotation are counted, not listed. */
const LISTED = 1000;
const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
type Command = (typeof COMMANDS)[Finding['level']];

type Property = readonly [key: string, value: string | number];
const PLACEHOLDER = /^(?:<(?:stdin|text)>|--[\w-]+)$/;

interface Annotation {
  readonly command: Command;
  /** The workflow command, and the same for people. */
  readonly line: string;
  readonly plain: string;
}

/** `also`: what to say below it, if anything. */
function annotationOf(diagnostic: Diagnostic, also: string): Annotation {
  const { draft, finding, accounts } = diagnostic;
  const { rule, line, column, endLine, endColumn, message, why, advice } = finding;
  const command = COMMANDS[finding.level];
  const title = `${rule} (${shown(accounts.join(', '), 100)})`;
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
    line: `::${command} ${properties([...place, ['title', title]])}::${data(message, why, advice, also)}`,
    plain: plainOf(diagnostic),
  };
}

/** A line of the log, which is no command. */
function plainOf({ draft, finding, accounts }: Diagnostic): string {
  const { rule, line, column, level, message } = finding;
  const place = `${shown(draft.path, 200)}:${line}:${column}`;
  const whom = shown(accounts.join(', '), 100);
  return printable(`${place}: ${COMMANDS[level]}: ${shown(message, 160)} [${shown(rule, 60)}] (${whom})`);
}

function annotationOfProblem(problem: Problem, command: Command): Annotation {
  const { path, line } = problem;
  const place: Property[] = [...fileOf(path), ...(line === undefined ? [] : [['line', line] as const])];
  return {
    command,
    line: `::${command} ${properties([...place, ['title', path]])}::${data(toldProblem(problem))}`,
    plain: formatProblem(problem).trimEnd(),
  };
}

/** `<stdin>`, a flag and the like are no files of the repository. */
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
