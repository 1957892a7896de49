import { fingerprint } from '../lint/finding.ts';
import type { ReporterOptions } from '../types.ts';
import { type Diagnostic, diagnosticsOf, NOT_JUDGED, rankOf, told, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { safeJson } from './json-string.ts';
import { shown } from './look.ts';
import { REPORT_WORDS } from './report-words.ts';
import { keepWorst } from './worst.ts';

/**
 * GitLab Code Quality: one array of issues, the worst first. Of more than 5,000, with which the widget of a merge
 * request is slow or fails, the last issue says how many there are. Fingerprints come from rule, account, words and
 * path, not from lines.
 */
export function gitlab(options: ReporterOptions): FormatReporter {
  const worst = keepWorst<Diagnostic>(MOST);
  let more = 0;
  return {
    begin: () => '',
    judgement(judgement) {
      for (const diagnostic of diagnosticsOf(judgement, options)) {
        if (worst.add(diagnostic, rankOf(diagnostic.finding)) !== undefined) more++;
      }
      return '';
    },
    end(_, problems = []) {
      const unique = createUnique();
      const issues = [
        ...problems.map(problem => {
          const { path, line = 1 } = problem;
          const id = fingerprint(`${NOT_JUDGED}\n${path}\n${problem.message}`);
          return issue(NOT_JUDGED, toldProblem(problem), 'critical', path, line, unique(id));
        }),
        ...worst.list().map(diagnostic => {
          const { rule, level, line, fingerprint: found } = diagnostic.finding;
          const { path } = diagnostic.draft;
          return issue(rule, told(diagnostic), SEVERITY[level], path, line, unique(fingerprint(`${found}\n${path}`)));
        }),
      ];
      const [first] = issues;
      if (more > 0 && first !== undefined) {
        const text = REPORT_WORDS[options.locale].moreFindings(more);
        issues.push(issue('socialpost', text, 'info', first.location.path, 1, unique(fingerprint('more'))));
      }
      return issues.length === 0 ? '[]\n' : `[\n${issues.map(safeJson).join(',\n')}\n]\n`;
    },
  };
}

// --- internal ---

const MOST = 5000;
const SEVERITY = { error: 'major', warn: 'minor', info: 'info' } as const;

function issue(
  check_name: string,
  description: string,
  severity: string,
  path: string,
  begin: number,
  fingerprint: string,
) {
  return {
    description: shown(description, 1000),
    check_name,
    fingerprint,
    severity,
    location: { path, lines: { begin } },
  };
}

/** The same word twice in a file is two issues: the second gets a fingerprint of its own, the same in every run. */
function createUnique(): (id: string) => string {
  const seen = new Map<string, number>();
  return id => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : fingerprint(`${id}\n${times}`);
  };
}
