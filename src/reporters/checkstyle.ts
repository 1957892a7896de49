import type { ReporterOptions } from '../types.ts';
import { diagnosticsOf, NOT_JUDGED, told, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { markup } from './markup.ts';
import { cut } from './width.ts';

/** Checkstyle's XML, which Jenkins, Bamboo, reviewdog and editors read; columns count UTF-16 units, as Java does. */
export function checkstyle(options: ReporterOptions): FormatReporter {
  let open: string | undefined;
  const close = () => (open === undefined ? '' : '  </file>\n');
  const file = (path: string) => {
    if (open === path) return '';
    const out = `${close()}  <file name="${markup(path)}">\n`;
    open = path;
    return out;
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    judgement(judgement) {
      let out = '';
      for (const diagnostic of diagnosticsOf(judgement, options)) {
        const { rule, level, line, column } = diagnostic.finding;
        out += file(judgement.draft.path) + error(line, column, SEVERITY[level], told(diagnostic), rule);
      }
      return out;
    },
    end(_, problems = []) {
      let out = '';
      for (const problem of problems) {
        const { path, line = 1, column } = problem;
        out += file(path) + error(line, column, 'error', toldProblem(problem), NOT_JUDGED);
      }
      return `${out}${close()}</checkstyle>\n`;
    },
  };
}

// --- internal ---

const SEVERITY = { error: 'error', warn: 'warning', info: 'info' } as const;

function error(line: number, column: number | undefined, severity: string, message: string, rule: string): string {
  const at = column === undefined ? `line="${line}"` : `line="${line}" column="${column}"`;
  const said = markup(cut(message, 2000));
  return `    <error ${at} severity="${severity}" message="${said}" source="socialpost.${markup(rule)}"/>\n`;
}
