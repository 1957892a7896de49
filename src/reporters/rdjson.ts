import type { Position } from '../drafts/locate.ts';
import type { Problem, ReporterOptions } from '../types.ts';
import { editsOf, inBytes } from './columns.ts';
import { type Diagnostic, diagnosticsOf, NOT_JUDGED, told, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { inert } from './inert.ts';
import { safeJson } from './json-string.ts';

/**
 * Reviewdog Diagnostic Format, which goes on to reviews at GitHub, GitLab, Gerrit and Bitbucket. Columns count UTF-8
 * bytes, ends are exclusive; suggestions become changes that a reviewer can accept. Reviewdog has caps of its own for
 * each of them.
 */
export function rdjson(options: ReporterOptions): FormatReporter {
  let separator = '\n';
  const listed = (diagnostic: object): string => {
    const out = separator + safeJson(diagnostic);
    separator = ',\n';
    return out;
  };
  return {
    begin: () => '{"source":{"name":"socialpost"},"diagnostics":[',
    judgement: judgement =>
      diagnosticsOf(judgement, options)
        .map(diagnostic => listed(toRdf(diagnostic)))
        .join(''),
    end: (_, problems = []) => `${problems.map(problem => listed(problemToRdf(problem))).join('')}\n]}\n`,
  };
}

// --- internal ---

const SEVERITY = { error: 'ERROR', warn: 'WARNING', info: 'INFO' } as const;

function toRdf(diagnostic: Diagnostic): object {
  const { draft, finding } = diagnostic;
  const { line, column, endLine, endColumn, rule } = finding;
  const range = (from: Position, to: Position) => ({ start: inBytes(draft.map, from), end: inBytes(draft.map, to) });
  return {
    message: inert(`${told(diagnostic)} (${diagnostic.accounts.join(', ')})`),
    location: { path: draft.path, range: range({ line, column }, { line: endLine, column: endColumn }) },
    severity: SEVERITY[finding.level],
    code: { value: rule },
    suggestions: editsOf(draft, finding).map(({ from, to, text }) => ({ range: range(from, to), text })),
  };
}

function problemToRdf(problem: Problem): object {
  const { path, line } = problem;
  const location = line === undefined ? { path } : { path, range: { start: { line } } };
  return { message: inert(toldProblem(problem)), location, severity: 'ERROR', code: { value: NOT_JUDGED } };
}
