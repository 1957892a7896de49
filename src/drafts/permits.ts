import { didYouMean } from '../errors.ts';
import type { Approval, Problem, Suppression } from '../types.ts';
import { type Dict, type Entry, type Flaw, isFlaw, isNull, type Node, type Tree, wordOf } from './structured/tree.ts';
import { parseTimestamp } from './time.ts';

/** The key of front matter under which stands what a draft is let pass. */
export const PERMITS = 'socialpost';
/** A leaked secret is no matter of taste: nothing lets it pass. */
export const NEVER_ALLOWED = 'secrets';

/** What the front matter of a draft lets pass, and who approved it. */
export interface Permits {
  readonly allow?: readonly Suppression[];
  readonly approval?: Approval;
}

/** The path as shown and the line of an offset of the front matter. */
type Place = (at: number) => Pick<Suppression, 'path' | 'line'>;

/**
 * Reads `socialpost: {allow: [{rule, match, reason, until}], approvedBy, approvedFor, approvedReason, approvedHash}`, or says
 * what is wrong with it: what lets something pass must not be guessed. Whether there is such a rule is for those to say who know
 * the plugins.
 */
export function readPermits(tree: Tree, place: Place): Permits | Omit<Problem, 'path'> {
  const found = 'flaw' in tree ? tree.flaw : permitsIn(tree.roots[0], place);
  if (!isFlaw(found)) return found;
  const hint = found.hint === undefined ? {} : { hint: found.hint };
  return { line: place(found.at).line, message: `front matter: ${found.message}`, ...hint };
}

/** Whether nobody could read a text: it is empty, or all of it is spaces and characters that nobody sees. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]/gu, '') === '';
}

// --- internal ---

const KEYS = ['allow', 'approvedBy', 'approvedFor', 'approvedReason', 'approvedHash'] as const;
const ENTRY_KEYS = ['rule', 'match', 'reason', 'until'] as const;
const HASH = /^[0-9a-f]{64}$/;

function permitsIn(root: Node | undefined, place: Place): Permits | Flaw {
  const entry = root?.is === 'dict' ? root.entries.find(({ name }) => name === PERMITS) : undefined;
  if (entry === undefined || isNull(entry.value)) return {};
  const fields = fieldsOf(entry.value, entry.at, `"${PERMITS}"`, KEYS);
  if (isFlaw(fields)) return fields;
  const allow = fields.allow === undefined ? undefined : allowIn(fields.allow, place);
  if (allow !== undefined && isFlaw(allow)) return allow;
  const approval = approvalIn(fields, place);
  if (approval !== undefined && isFlaw(approval)) return approval;
  return { ...(allow && { allow }), ...(approval && { approval }) };
}

function allowIn({ value, at }: Entry, place: Place): readonly Suppression[] | Flaw {
  if (isNull(value)) return [];
  if (value.is !== 'list') return { at, message: '"allow" must be a list', hint: EXAMPLE };
  const allow: Suppression[] = [];
  for (const item of value.items) {
    const one = suppressionIn(item, place);
    if (isFlaw(one)) return one;
    allow.push(one);
  }
  return allow;
}

function suppressionIn(node: Node, place: Place): Suppression | Flaw {
  const fields = fieldsOf(node, node.at, 'an entry of "allow"', ENTRY_KEYS);
  if (isFlaw(fields)) return fields;
  const rule = word(fields.rule);
  if (rule === '') return { at: node.at, message: 'an entry of "allow" must name a rule', hint: EXAMPLE };
  if (rule === NEVER_ALLOWED) {
    const message = `${NEVER_ALLOWED} cannot be allowed`;
    return { at: node.at, message, hint: 'Take it out of the text, and change it: whoever has read it can use it.' };
  }
  const reason = word(fields.reason);
  if (isBlank(reason)) {
    const hint = 'Say with "reason: …" why it is fine here: whoever reads the draft after you will ask.';
    return { at: node.at, message: `the entry of "allow" for ${rule} has no reason`, hint };
  }
  const match = word(fields.match);
  if (fields.match !== undefined && match === '') {
    const hint = 'Write the words that the rule found, in quotes where they begin with # or @.';
    return { at: fields.match.at, message: '"match" is empty', hint };
  }
  const until = fields.until === undefined ? undefined : parseTimestamp(word(fields.until));
  if (fields.until !== undefined && until === undefined)
    return { at: fields.until.at, message: '"until" is no day', hint: 'Write it as 2027-01-01: it counts to its end.' };
  return { rule, ...(match !== '' && { match }), reason, ...(until && { until }), ...place(node.at) };
}

function approvalIn(fields: Fields, place: Place): Approval | Flaw | undefined {
  const { approvedBy, approvedFor, approvedReason, approvedHash } = fields;
  const first = approvedBy ?? approvedFor ?? approvedHash ?? approvedReason;
  if (first === undefined) return undefined;
  const by = word(approvedBy);
  const hint = 'Let the program write it: socialpost approve FILE --by NAME --reason "…".';
  if (isBlank(by)) return { at: first.at, message: '"approvedBy" does not name who approved it', hint };
  const accounts = wordsIn(approvedFor?.value);
  if (accounts.length === 0) {
    return {
      at: (approvedFor ?? first).at,
      message: '"approvedFor" does not name the accounts it is approved for',
      hint,
    };
  }
  const hash = word(approvedHash);
  if (!HASH.test(hash)) {
    const message = hash === '' ? '"approvedBy" stands without "approvedHash"' : '"approvedHash" must be 64 hex digits';
    return { at: (approvedHash ?? first).at, message, hint };
  }
  return { by, accounts, hash, reason: word(approvedReason), ...place(first.at) };
}

type Fields = Readonly<Partial<Record<string, Entry>>>;

/** The entries of a dict by name, or that one is not known, or there twice. */
function fieldsOf(node: Node, at: number, what: string, known: readonly string[]): Fields | Flaw {
  if (node.is !== 'dict') return { at, message: `${what} must hold the keys ${known.join(', ')}`, hint: EXAMPLE };
  const twice = (node as Dict).twice;
  if (twice !== undefined) return { at: twice.at, message: `${what} has the key "${twice.name}" twice` };
  const other = node.entries.find(({ name }) => !known.includes(name));
  if (other !== undefined) {
    return { at: other.at, message: `${what} has no key "${other.name}"`, hint: didYouMean(other.name, known) };
  }
  return Object.fromEntries(node.entries.map(entry => [entry.name, entry]));
}

const EXAMPLE = 'Such as: socialpost: {allow: [{rule: politics, match: leader election, reason: It is about Raft.}]}';

/** One text, or a list of texts. */
function wordsIn(node: Node | undefined): string[] {
  const words = node?.is === 'list' ? node.items.map(wordOf) : [wordOf(node)];
  return words.includes('') ? [] : words;
}

function word(entry: Entry | undefined): string {
  return wordOf(entry?.value);
}
