import { rules } from '../../rules/index.ts';
import type { Position } from '../drafts/locate.ts';
import type { Approval, Draft, Language, Problem, ReporterOptions, Suppression } from '../types.ts';
import { editsOf } from './columns.ts';
import { type Diagnostic, diagnosticsOf, NOT_JUDGED, passedDiagnostics, rankOf, toldProblem } from './diagnostics.ts';
import type { FormatReporter } from './index.ts';
import { inert } from './inert.ts';
import { safeJson } from './json-string.ts';
import { approvedBy } from './passed.ts';
import { REPORT_WORDS } from './report-words.ts';
import { WORDS } from './words.ts';
import { keepWorst } from './worst.ts';

/**
 * SARIF 2.1.0, for GitHub code scanning and editors. GitHub refuses more than 25,000 results and keeps 5,000, so the
 * worst 5,000 are written, and a notification of the run says how many more there are. Columns count UTF-16 units.
 */
export function sarif(options: ReporterOptions): FormatReporter {
  const worst = keepWorst<Diagnostic>(MOST);
  let more = 0;
  return {
    begin: () => '',
    judgement(judgement) {
      for (const diagnostic of diagnosticsOf(judgement, options)) {
        if (worst.add(diagnostic, rankOf(diagnostic.finding)) !== undefined) more++;
      }
      for (const diagnostic of passedDiagnostics(judgement, options)) worst.add(diagnostic, PASSED);
      return '';
    },
    end(_, problems = []) {
      const diagnostics = worst.list();
      const firsts = new Map<string, Diagnostic>();
      for (const one of diagnostics) if (!firsts.has(one.finding.rule)) firsts.set(one.finding.rule, one);
      const ids = [...firsts.keys()];
      const driver = {
        ...{ name: 'socialpost', semanticVersion: options.version },
        rules: [...firsts.values()].map(one => descriptorOf(one, options)),
      };
      const run = {
        tool: { driver },
        language: options.locale,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: [
              ...(more > 0 ? [notification('warning', REPORT_WORDS[options.locale].moreFindings(more))] : []),
              ...problems.slice(0, MOST).map(notificationOf),
            ],
          },
        ],
      };
      const results = diagnostics.map(one => safeJson(resultOf(one, ids.indexOf(one.finding.rule), options.locale)));
      // The results are put in as text, one a line.
      const body = results.length === 0 ? '' : `\n${results.join(',\n')}\n`;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${safeJson(run).slice(0, -1)},"results":[${body}]}]}\n`;
    },
  };
}

// --- internal ---

const MOST = 5000;
/** What is let pass gives way to whatever counts. */
const PASSED = 9;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL = { error: 'error', warn: 'warning', info: 'note' } as const;

function descriptorOf({ finding: { rule, why, advice } }: Diagnostic, { locale }: ReporterOptions): object {
  // A rule of a plugin is known by its findings only.
  const summary = rules.find(({ id }) => id === rule)?.summary[locale];
  return {
    id: rule,
    shortDescription: { text: inert(summary ?? rule) },
    ...(why === '' ? {} : { fullDescription: { text: inert(why) } }),
    ...(advice === '' ? {} : { help: { text: inert(advice) } }),
  };
}

function resultOf({ draft, finding, accounts, by }: Diagnostic, ruleIndex: number, locale: Language): object {
  const { rule, level, message, line, column, endLine, endColumn } = finding;
  const artifactLocation = { uri: uriOf(draft.path) };
  const region = regionOf({ line, column }, { line: endLine, column: endColumn });
  const fixes = editsOf(draft, finding).map(({ from, to, text }) => ({
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion: regionOf(from, to), insertedContent: { text } }] },
    ],
  }));
  return {
    ...{ ruleId: rule, ruleIndex, level: LEVEL[level] },
    message: { text: inert(message) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    // GitHub's upload adds its own `primaryLocationLineHash`; a value of ours under that name would only be doubted.
    partialFingerprints: { 'socialpost/v1': finding.fingerprint },
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(by === undefined ? {} : { suppressions: [suppressionOf(by, draft, locale)] }),
    properties: { accounts },
  };
}

/** In the draft's own front matter, or beside it. */
function suppressionOf(by: Suppression | Approval, { allow = [], approval }: Draft, locale: Language): object {
  const own = approval === undefined ? allow : [...allow, approval];
  const isOwn = own.some(({ path, line }) => path === by.path && line === by.line);
  const why = 'accounts' in by ? approvedBy(by, WORDS[locale]) : by.reason;
  return { kind: isOwn ? 'inSource' : 'external', justification: inert(why) };
}

function regionOf(from: Position, to: Position): object {
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function notificationOf(problem: Problem): object {
  const { path, line } = problem;
  const region = line === undefined ? {} : { region: { startLine: line } };
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region } }];
  return { descriptor: { id: NOT_JUDGED }, ...notification('error', toldProblem(problem)), locations };
}

function notification(level: 'error' | 'warning', text: string) {
  return { level, message: { text: inert(text) } };
}

/** A path as a relative URI; each segment is percent-encoded, so that a name like `a:b` or `..#x` is nothing else. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
