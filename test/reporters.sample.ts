import { createReporter } from '../src/reporters/index.ts';
import type {
  Account,
  AccountKind,
  Draft,
  Finding,
  Judgement,
  ReporterOptions,
  Result,
  Verdict,
} from '../src/types.ts';

/** Builders of judgements for the tests of the reporters. */
export function draftOf(text: string, over: Partial<Draft> = {}): Draft {
  return {
    ...{ id: '1', path: 'posts/monday.md', format: 'markdown', part: 1, of: 1, text, media: [], platforms: [] },
    map: { source: text, line: 1, start: 0, written: 'plain' },
    ...over,
  };
}

export function accountOf(name: string, kind: AccountKind): Account {
  const lists = {
    platforms: [],
    languages: [],
    topics: [],
    visibility: 'public' as const,
    employer: [],
    circles: {},
    history: [],
  };
  return { name, kind, ...lists, timezone: 'UTC', limits: {}, rules: {} };
}

export function findingOf(draft: Draft, word: string, over: Partial<Finding> = {}): Finding {
  const start = draft.text.indexOf(word);
  const line = draft.text.slice(0, start).split('\n').length;
  const column = start - draft.text.lastIndexOf('\n', start);
  return {
    ...{ rule: 'casual-slang', weight: 'clear', level: 'warn', message: `“${word}” is slang.`, text: word },
    ...{ why: 'Some readers take it as a lack of care.', advice: 'Say it as you would to a client you like.' },
    ...{ start, end: start + word.length, line, column, endLine: line, endColumn: column + word.length },
    ...{ suggestions: [], fingerprint: 'f1' },
    ...over,
  };
}

export function resultOf(draft: Draft, account: Account, findings: Finding[] = [], skipped: Result['skipped'] = []) {
  const level = (['error', 'warn'] as const).find(known => findings.some(f => f.level === known));
  const verdict: Verdict = level === 'error' ? 'does-not-suit' : level === 'warn' ? 'needs-review' : 'suits';
  const decidedBy = level === 'error' ? 'error' : level === 'warn' ? 'warning' : 'no-objection';
  const rest = { suppressed: [], approval: undefined, fit: 100, reasons: [], best: undefined, whatIf: [] };
  return { draft, account, verdict, decidedBy, findings, skipped, ...rest } satisfies Result;
}

export function judge(results: readonly Result[], targeted = true): Judgement {
  const order: Verdict[] = ['suits', 'needs-review', 'does-not-suit'];
  const ranks = results.map(result => order.indexOf(result.verdict));
  const verdict = order[targeted ? Math.max(...ranks) : Math.min(...ranks)] as Verdict;
  return { draft: results[0]!.draft, identity: () => '1', results, targeted, verdict };
}

export async function report(format: string, judgements: readonly Judgement[], over: Partial<ReporterOptions> = {}) {
  const options: ReporterOptions = {
    locale: 'en',
    color: false,
    quiet: false,
    failOn: 'does-not-suit',
    version: '1.2.3',
    ...over,
  };
  const reporter = await createReporter(format, options);
  const count = (verdict: Verdict) => judgements.filter(judgement => judgement.verdict === verdict).length;
  const pieces = [reporter.begin(), ...judgements.map(judgement => reporter.judgement(judgement))];
  const counts = { suits: count('suits'), needsReview: count('needs-review'), doesNotSuit: count('does-not-suit') };
  const summary = { files: judgements.length, drafts: judgements.length, ...counts, suppressed: 0, problems: 0 };
  return [...pieces, reporter.end(summary)].join('');
}

const LINE_END = /[\r\n\x0b\f\x85\u2028\u2029]/;

/** The lines a CI runner would obey: GitHub (TrimStart + `::`, and `##[` anywhere), Azure, TeamCity. */
export function ciCommands(output: string): string[] {
  return output
    .split(LINE_END)
    .filter(line => /^[\s\x85\u200b\u180e]*::/.test(line) || /##\[|##vso\[|##teamcity\[/i.test(line));
}

/** What no output may hold: controls but LF, DEL, C1, bidi, zero-width, tags, line separators, lone surrogates. */
export const RAW =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;
