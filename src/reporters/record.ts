import { draftLine as lineOf } from '../drafts/locate.ts';
import { shownUntil } from '../lint/until.ts';
import type {
  Account,
  DecidedBy,
  Draft,
  Finding,
  Result,
  Skipped,
  Suggestion,
  Suppressed,
  Verdict,
  WhatIf,
} from '../types.ts';
import { jsonString, safeJson } from './json-string.ts';

/** One line of `ndjson`, as result.schema.json describes it. */
interface ResultRecord {
  readonly draft: Pick<Draft, 'id' | 'path' | 'part' | 'of'> & { readonly line: number };
  readonly account: Pick<Account, 'name' | 'kind'>;
  readonly verdict: Verdict;
  readonly decidedBy: DecidedBy;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly fit: number;
  readonly best: string | null;
  readonly whatIf: readonly WhatIf[];
  readonly suppressed: readonly SuppressedRecord[];
  readonly approvedBy: string | null;
}

/** A finding that counts for nothing, why, and until when. */
interface SuppressedRecord extends Pick<Finding, 'rule' | 'level' | 'text' | 'line' | 'column' | 'fingerprint'> {
  readonly reason: string;
  readonly until: string | null;
}

/** A result as plain data, its keys in their fixed order. */
export function toRecord(result: Result): ResultRecord {
  const { draft, account, verdict, decidedBy, findings, skipped } = result;
  return {
    draft: { id: draft.id, path: draft.path, line: lineOf(draft), part: draft.part, of: draft.of },
    account: { name: account.name, kind: account.kind },
    verdict,
    decidedBy,
    findings: findings.map(toFinding),
    skipped: skipped.map(({ rule, reason }) => ({ rule, reason })),
    fit: result.fit,
    best: result.best ?? null,
    whatIf: result.whatIf.map(({ verdict, findings }) => ({ verdict, findings })),
    suppressed: result.suppressed.map(toSuppressed),
    approvedBy: result.approval?.by ?? null,
  };
}

/** `toRecord(result)` as one line of safe JSON, without a line end. Written by hand: a run may print a million. */
export function toLine(result: Result): string {
  const { draft, account, verdict, decidedBy, findings, skipped, fit, best, whatIf, suppressed, approval } = result;
  return (
    `{"draft":{"id":${jsonString(draft.id)},"path":${known(draft.path)},"line":${lineOf(draft)},` +
    `"part":${draft.part},"of":${draft.of}},"account":{"name":${known(account.name)},"kind":"${account.kind}"},` +
    `"verdict":"${verdict}","decidedBy":"${decidedBy}","findings":[${listJson(findings, findingJson)}],` +
    `"skipped":[${listJson(skipped, skippedJson)}],"fit":${fit},"best":${best === undefined ? 'null' : known(best)},` +
    `"whatIf":[${listJson(whatIf, whatIfJson)}],` +
    `"suppressed":[${listJson(suppressed, one => safeJson(toSuppressed(one)))}],` +
    `"approvedBy":${approval === undefined ? 'null' : known(approval.by)}}`
  );
}

export { lineOf };

// --- internal ---

function toFinding(finding: Finding): Finding {
  const { rule, weight, level, message, why, advice, text, start, end } = finding;
  const { line, column, endLine, endColumn, fingerprint } = finding;
  const suggestions = finding.suggestions.map(s => ({ start: s.start, end: s.end, text: s.text, safe: s.safe }));
  return {
    ...{ rule, weight, level, message, why, advice, text, start, end },
    ...{ line, column, endLine, endColumn, suggestions, fingerprint },
  };
}

function toSuppressed({ finding, by }: Suppressed): SuppressedRecord {
  const { rule, level, text, line, column, fingerprint } = finding;
  const until = by.until === undefined ? null : shownUntil(by.until);
  return { rule, level, text, line, column, fingerprint, reason: by.reason, until };
}

function findingJson(f: Finding): string {
  return (
    `{"rule":${known(f.rule)},"weight":"${f.weight}","level":"${f.level}","message":${jsonString(f.message)},` +
    `"why":${known(f.why)},"advice":${known(f.advice)},"text":${jsonString(f.text)},"start":${f.start},"end":${f.end},` +
    `"line":${f.line},"column":${f.column},"endLine":${f.endLine},"endColumn":${f.endColumn},` +
    `"suggestions":[${listJson(f.suggestions, suggestionJson)}],"fingerprint":${jsonString(f.fingerprint)}}`
  );
}

function suggestionJson({ start, end, text, safe }: Suggestion): string {
  return `{"start":${start},"end":${end},"text":${jsonString(text)},"safe":${safe}}`;
}

function skippedJson({ rule, reason }: Skipped): string {
  return `{"rule":${known(rule)},"reason":${known(reason)}}`;
}

function whatIfJson({ verdict, findings }: WhatIf): string {
  return `{"verdict":"${verdict}","findings":[${findings.join(',')}]}`;
}

function listJson<T>(items: readonly T[], toJson: (item: T) => string): string {
  return items.length === 0 ? '' : items.map(toJson).join(',');
}

/** Strings that come back in most lines (paths, names, reasons) are escaped once. */
const knownJson = new Map<string, string>();

function known(text: string): string {
  const cached = knownJson.get(text);
  if (cached !== undefined) return cached;
  if (knownJson.size >= 500) knownJson.clear();
  const json = jsonString(text);
  knownJson.set(text, json);
  return json;
}
