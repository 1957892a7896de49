import { reaches } from '../lint/verdict.ts';
import type { Draft, Judgement, Problem, ReporterOptions } from '../types.ts';
import { plain } from './color.ts';
import { deciding, diagnosticsOf, NOT_JUDGED } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { accountName, shown } from './look.ts';
import { markup } from './markup.ts';
import { lineOf } from './record.ts';
import { visible } from './visible.ts';
import { WORDS } from './words.ts';

/**
 * JUnit's XML: a file is a test suite, a draft a test case, which fails as the run does (`--fail-on`). What was found
 * in a draft that passes stands in its output.
 */
export function junit(options: ReporterOptions): FormatReporter {
  let suite: Suite | undefined;

  function flush(): string {
    if (suite === undefined) return '';
    const { path, cases, failures } = suite;
    suite = undefined;
    return testsuite(path, cases, failures, 0);
  }

  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="socialpost">\n',
    judgement(judgement) {
      if (visible(judgement, options).length === 0) return '';
      const { path } = judgement.draft;
      const out = suite?.path === path ? '' : flush();
      suite ??= { path, cases: [], failures: 0 };
      suite.cases.push(testcase(judgement, options));
      if (reaches(judgement.verdict, options.failOn)) suite.failures++;
      return out;
    },
    end(_, problems = []) {
      const broken = problems.map(problem => testsuite(problem.path, [errorCase(problem)], 0, 1));
      return `${flush()}${broken.join('')}</testsuites>\n`;
    },
  };
}

// --- internal ---

interface Suite {
  readonly path: string;
  readonly cases: string[];
  failures: number;
}

function testsuite(path: string, cases: readonly string[], failures: number, errors: number): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${markup(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testcase(judgement: Judgement, options: ReporterOptions): string {
  const { draft, verdict } = judgement;
  const words = WORDS[options.locale];
  const findings = diagnosticsOf(judgement, options).map(({ finding, accounts }) => {
    const { line, column, level, message, rule } = finding;
    return `${line}:${column}: ${words.level[level]}: ${shown(message, 300)} [${rule}] (${accounts.join(', ')})`;
  });
  const text = findings.map(line => markup(line)).join('\n');
  const open = `    <testcase name="${markup(nameOf(draft, options))}" classname="${markup(draft.path)}"`;
  if (reaches(verdict, options.failOn)) {
    const names = deciding(judgement, options)
      .filter(result => result.verdict === verdict)
      .map(({ account }) => accountName(account, { words, paint: plain }));
    const message = markup(words.verdictFor[verdict](words.list(names)));
    return `${open}>\n      <failure type="${verdict}" message="${message}">${text}</failure>\n    </testcase>\n`;
  }
  if (text === '') return `${open}/>\n`;
  return `${open}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
}

/** `posts/monday.md:3, part 2 of 4` */
function nameOf(draft: Draft, { locale }: ReporterOptions): string {
  const part = draft.of > 1 ? `, ${WORDS[locale].part(draft.part, draft.of)}` : '';
  return `${draft.path}:${lineOf(draft)}${part}`;
}

function errorCase({ path, line, message, hint = '' }: Problem): string {
  const name = line === undefined ? path : `${path}:${line}`;
  const open = `    <testcase name="${markup(name)}" classname="${markup(path)}">`;
  const error = `<error type="${NOT_JUDGED}" message="${markup(message)}">${markup(hint)}</error>`;
  return `${open}\n      ${error}\n    </testcase>\n`;
}
