import { posix } from 'node:path';
import { isBlank, NEVER_ALLOWED } from '../drafts/permits.ts';
import { readJsonTree } from '../drafts/structured/json-tree.ts';
import { type Dict, type Node, placeOf, wordOf } from '../drafts/structured/tree.ts';
import { parseTimestamp } from '../drafts/time.ts';
import { didYouMean, UserError } from '../errors.ts';
import { fingerprintOf } from '../lint/finding.ts';
import type { Problem } from '../types.ts';
import { type ApprovalRow, NO_ROWS, type Row, type Rows } from './rows.ts';

/** The names that rows may give. */
export interface Known {
  readonly rules: readonly string[];
  readonly accounts: readonly string[];
}

/**
 * Reads a suppressions file, strictly. `shown`: its path as told; all that is wrong (at most 20 things) is one UserError. Without
 * `known` rows may give any names.
 */
export function parseRows(text: string, shown: string, known?: Known): Rows {
  const problems: Problem[] = [];
  const tell: Tell = (at, message, hint) => {
    if (problems.length < MOST_TOLD) {
      problems.push({ path: shown, ...placeOf(text, at), message, ...(hint === undefined ? {} : { hint }) });
    }
  };
  const lineOf = (at: number): number => placeOf(text, at).line;
  const rows = readRows(text, known, tell, lineOf);
  if (problems.length > 0) throw new UserError(problems);
  return rows;
}

// --- internal ---

const MOST_TOLD = 20;
const MOST_TEXT = 10_000;

type Tell = (at: number, message: string, hint?: string) => void;
type Texts = Readonly<Record<string, string | undefined>>;
type LineOf = (at: number) => number;

function readRows(text: string, known: Known | undefined, tell: Tell, lineOf: LineOf): Rows {
  const tree = readJsonTree(text);
  const conflict = 'flaw' in tree ? text.search(CONFLICT) : -1;
  if (conflict !== -1) {
    tell(conflict, 'a merge is not finished: the rows of both sides stand here', MERGE);
    return NO_ROWS;
  }
  if ('flaw' in tree) {
    tell(tree.flaw.at, tree.flaw.message, FORM);
    return NO_ROWS;
  }
  if (!isPlain(text)) {
    tell(0, 'comments, or a comma too many', 'Take them out: socialpost writes this file anew and would lose them.');
    return NO_ROWS;
  }
  const [root] = tree.roots;
  if (root?.is !== 'dict') {
    tell(0, 'is no object', FORM);
    return NO_ROWS;
  }
  const entries = entriesOf(root, ['version', 'suppressions', 'approvals'], tell);
  const version = entries.get('version');
  if (version === undefined || version.is !== 'scalar' || version.quoted || version.value !== '1') {
    tell(version?.at ?? root.at, version === undefined ? 'needs the key "version"' : '"version" must be 1', FORM);
  }
  const listed = (name: string): readonly Dict[] => rowsOf(entries.get(name), name, tell);
  return {
    suppressions: listed('suppressions').flatMap(node => suppression(node, known, tell, lineOf) ?? []),
    approvals: listed('approvals').flatMap(node => approval(node, known, tell, lineOf) ?? []),
  };
}

function suppression(node: Dict, known: Known | undefined, tell: Tell, lineOf: LineOf): Row | undefined {
  const texts = textsOf(node, ['path', 'rule', 'account', 'match', 'fingerprint', 'reason', 'until'], tell);
  const { path, rule = '', account = '', match, fingerprint, reason, until } = texts;
  const { at } = node;
  if (!needs({ path, rule, account, reason }, at, tell)) return undefined;
  checkPath(path, at, tell);
  if (rule === NEVER_ALLOWED) {
    tell(
      at,
      `${NEVER_ALLOWED} cannot be allowed`,
      'Take it out of the text and change it: who has read it can use it.',
    );
  } else if (known?.rules.includes(rule) === false) {
    tell(at, `there is no rule "${clipped(rule)}"`, didYouMean(rule, known.rules));
  }
  checkAccount(account, known, at, tell);
  if (until !== undefined && parseTimestamp(until) === undefined) {
    tell(at, `"until" must be a date, not "${clipped(until)}"`, 'Write it as 2027-01-01.');
  }
  if (match?.trim() === '') {
    tell(at, '"match" is empty', 'Give the words that are found, as the report quotes them.');
  }
  const own = match === undefined ? undefined : fingerprintOf(rule, account, match);
  if (fingerprint === undefined && own === undefined) {
    tell(at, 'needs the key "match"', 'Give the words that are found, as the report quotes them.');
  } else if (fingerprint !== undefined && !/^[0-9a-f]{16}$/.test(fingerprint)) {
    tell(at, '"fingerprint" must be 16 hexadecimal digits', 'Leave it out: "match" is enough.');
  } else if (fingerprint !== undefined && own !== undefined && fingerprint !== own) {
    const hint = 'One of them was changed. Take "fingerprint" out, and it is made from the words.';
    tell(at, '"fingerprint" is not that of its rule, account and match', hint);
  }
  return { ...(texts as unknown as Row), path: tidy(path), fingerprint: fingerprint ?? own ?? '', line: lineOf(at) };
}

function approval(node: Dict, known: Known | undefined, tell: Tell, lineOf: LineOf): ApprovalRow | undefined {
  const texts = textsOf(node, ['path', 'hash', 'approvedBy', 'reason'], tell, ['accounts']);
  const { at } = node;
  if (!needs(texts, at, tell)) return undefined;
  const list = node.entries.find(({ name }) => name === 'accounts')?.value;
  const accounts = list?.is === 'list' ? list.items.map(wordOf) : [];
  if (accounts.length === 0) tell(list?.at ?? at, '"accounts" must be a list of the accounts it is approved for');
  for (const account of accounts) checkAccount(account, known, list?.at ?? at, tell);
  checkPath(texts.path, at, tell);
  if (!/^[0-9a-f]{64}$/.test(texts.hash ?? '')) {
    tell(at, '"hash" must be 64 hexadecimal digits', 'socialpost approve writes it.');
  }
  return { ...(texts as unknown as ApprovalRow), path: tidy(texts.path), accounts, line: lineOf(at) };
}

/** The objects of a list; what else stands there is told. */
function rowsOf(list: Node | undefined, name: string, tell: Tell): readonly Dict[] {
  if (list === undefined) return [];
  if (list.is !== 'list') {
    tell(list.at, `"${name}" must be a list`);
    return [];
  }
  return list.items.flatMap(item => {
    if (item.is === 'dict') return [item];
    tell(item.at, `"${name}" must be a list of objects`);
    return [];
  });
}

/** The values of an object by key; unknown keys, and keys that come twice, are told. */
function entriesOf(dict: Dict, keys: readonly string[], tell: Tell): ReadonlyMap<string, Node> {
  if (dict.twice !== undefined) tell(dict.twice.at, `the key "${clipped(dict.twice.name)}" is there twice`);
  for (const { name, at } of dict.entries) {
    if (!keys.includes(name)) tell(at, `unknown key "${clipped(name)}"`, didYouMean(clipped(name), keys));
  }
  return new Map(dict.entries.map(({ name, value }) => [name, value]));
}

/** The values of keys that must be texts; undefined for those that are not there. `others`: keys that may be there too. */
function textsOf(dict: Dict, keys: readonly string[], tell: Tell, others: readonly string[] = []): Texts {
  const entries = entriesOf(dict, [...keys, ...others], tell);
  const texts: Record<string, string | undefined> = {};
  for (const key of keys) {
    const node = entries.get(key);
    texts[key] = undefined;
    if (node === undefined) continue;
    if (node.is !== 'scalar' || !node.quoted) tell(node.at, `"${key}" must be a text`);
    else if (node.value.length > MOST_TEXT) tell(node.at, `"${key}" is longer than ${MOST_TEXT} characters`);
    else texts[key] = node.value;
  }
  return texts;
}

/** Whether none of these is missing or blank. */
function needs(texts: Texts, at: number, tell: Tell): boolean {
  const missing = Object.keys(texts).filter(key => isBlank(texts[key] ?? ''));
  for (const key of missing) tell(at, `needs the key "${key}"`, NEEDED[key]);
  return missing.length === 0;
}

function checkPath(path: string | undefined, at: number, tell: Tell): void {
  if (path !== undefined && !/^[/\\]|^[A-Za-z]:|\\|\0/.test(path)) return;
  tell(at, '"path" must be relative to the folder of this file', 'Write it with "/", as posts/queue.csv.');
}

function checkAccount(name: string, known: Known | undefined, at: number, tell: Tell): void {
  if (known === undefined || known.accounts.includes(name)) return;
  tell(at, `there is no account "${clipped(name)}"`, didYouMean(name, known.accounts));
}

/** `./a//b.csv` is `a/b.csv`. */
function tidy(path = ''): string {
  return posix.normalize(path);
}

function isPlain(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function clipped(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

/** What git writes between the two sides of a merge; in JSON no line can begin so. */
const CONFLICT = /^(?:<{7}|={7}|>{7})/m;
const MERGE =
  'Keep the rows of both sides, take out the lines that begin with <<<<<<<, ======= and >>>>>>>, and put a comma after each ' +
  'row but the last.';
const FORM = 'It begins with { "version": 1, "suppressions": […] }; --suppress-all writes one.';
const NEEDED: Readonly<Record<string, string>> = {
  path: 'The file of the draft, relative to the folder of this file.',
  reason: 'Say why this may pass, so that whoever reads it later need not guess.',
};
