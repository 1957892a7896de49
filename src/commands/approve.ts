import { resolve } from 'node:path';
import { assignmentFor } from '../config/index.ts';
import { decode } from '../drafts/bytes.ts';
import { formatOf } from '../drafts/files.ts';
import { isBlank } from '../drafts/permits.ts';
import { readText } from '../drafts/read.ts';
import type { Source } from '../drafts/sources.ts';
import { UserError } from '../errors.ts';
import { contentHash } from '../lint/approval.ts';
import { printable } from '../reporters/printable.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import { lineOf } from '../reporters/record.ts';
import { type Books, openBooks } from '../run/books.ts';
import { gatherInputs, type Input, readingOf } from '../run/inputs.ts';
import { type Judging, judgements } from '../run/judging.ts';
import { loaderFor } from '../run/loader.ts';
import { instantOf } from '../run/now.ts';
import { openPast } from '../run/past.ts';
import { byHand, hasFrontMatter, type Words, withApproval } from '../suppressions/front-matter.ts';
import type { ApprovalRow } from '../suppressions/rows.ts';
import type { Judgement, Language, Problem, Result, World } from '../types.ts';
import { readForChange, replaceFile } from '../write.ts';
import type { ExitCode } from './check.ts';

export interface ApproveFlags {
  readonly by: string;
  readonly reason: string;
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly trustConfig?: boolean;
  readonly account?: readonly string[];
  readonly locale?: Language;
  readonly now?: string;
}

/**
 * Writes that a person lets the drafts of a file go out which need a review, on the accounts for which they need it: into its
 * front matter, or into the suppressions file where it can have none. 0 when that is done or not needed; 1 when a draft does not suit, and then nothing is written; 2
 * when something could not be judged or written.
 */
export async function approveCommand(
  path: string,
  flags: ApproveFlags,
  world: World,
  say: (text: string) => void,
): Promise<ExitCode> {
  const by = worded('--by', flags.by, 200);
  const reason = worded('--reason', flags.reason, 1000);
  const loader = loaderFor(flags, world);
  const { inputs, problems, unmatched, ignored } = await gatherInputs([path], {}, world, loader);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1 || input.source.path !== resolve(world.cwd, path)) {
    throw new UserError(problems.length > 0 ? problems : notOneFile(path, unmatched.length > 0, ignored.length > 0));
  }
  const locale = flags.locale ?? input.config.locale ?? 'en';
  const books = await openBooks(inputs, world, { made: true });
  const past = await openPast(inputs, world.cwd);
  try {
    const judging = { accounts: flags.account ?? [], now: instantOf(flags.now, world), locale, books, past };
    const judged = judgedBy(input, judging);
    for (const problem of judged.problems) complainTo(problem, world);
    if (judged.problems.length > 0) return 2;
    const words = SAID[locale];
    const path = input.source.shown;
    const shown = judged.drafts.find(({ draft }) => draft.path !== path)?.draft.path ?? path;
    const worst = judged.drafts.filter(({ verdict }) => verdict === 'does-not-suit');
    if (worst.length > 0) {
      say(linesFor(worst, words.refused));
      return 1;
    }
    const open = judged.drafts.filter(({ verdict }) => verdict === 'needs-review');
    if (open.length === 0) {
      say(`${printable(shown)}: ${words.nothing}\n`);
      return 0;
    }
    await write({ input, shown, judging, books, by, reason }, judged.drafts, open);
    say(linesFor(open, (_, accounts) => words.approved(by, accounts)));
    return 0;
  } finally {
    past.close();
  }
}

// --- internal ---

interface Approving {
  readonly input: Input;
  /** Its path, as it may be shown. */
  readonly shown: string;
  readonly judging: Omit<Judging, 'complain'>;
  readonly books: Books;
  readonly by: string;
  readonly reason: string;
}

const SAID = {
  en: {
    approved: (by: string, accounts: string) =>
      `approved by ${by} for ${accounts}; it suits as long as nothing in it changes`,
    refused: (rules: string) => `does not suit (${rules}); an approval is for what needs a review`,
    nothing: 'nothing here needs an approval',
  },
  id: {
    approved: (by: string, accounts: string) =>
      `disetujui oleh ${by} untuk ${accounts}; cocok selama isinya tidak berubah`,
    refused: (rules: string) => `tidak cocok (${rules}); persetujuan hanya untuk yang perlu ditinjau`,
    nothing: 'di sini tidak ada yang perlu disetujui',
  },
};

const NOT_CHANGED = 'its front matter is written in a way that is not changed here';

/** What somebody wrote on the command line, on one line and of a length that reads well. */
function worded(flag: string, text: string, most: number): string {
  const words = text.trim();
  const refuse = (message: string, hint: string): never => {
    throw new UserError({ path: flag, message, hint });
  };
  if (isBlank(words)) refuse('is empty', flag === '--by' ? 'Say who approves.' : 'Say why it may go out.');
  // What nobody sees could make a name read like another; a "::" is only kept from CI runners.
  const plain = words.replace(/[#:]/g, '');
  if (printable(plain) !== plain) {
    refuse('holds a line break, or a character that nobody sees', 'Type it anew, on one line.');
  }
  if (words.length > most) refuse(`is longer than ${most} characters`, 'Say it in fewer words.');
  return words;
}

function notOneFile(path: string, isMissing: boolean, isIgnored: boolean): Problem {
  if (isIgnored) return { path, message: 'is ignored, so there is nothing to approve' };
  const message = isMissing ? 'no drafts found' : 'is not one file';
  return { path, message, hint: 'Name the file of the draft; an approval is for what one person has read.' };
}

/** The judgements of one file, and what could not be judged. */
function judgedBy(input: Input, judging: Approving['judging']): { drafts: Judgement[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => {
    if (problem.warning !== true) problems.push(problem);
  };
  const drafts = [...judgements([input], { ...judging, complain })].flat();
  return { drafts, problems };
}

async function write(approving: Approving, all: readonly Judgement[], open: readonly Judgement[]): Promise<void> {
  const hashes = new Set(all.map(({ draft }) => contentHash(draft)));
  const accounts = new Map<string, readonly string[]>();
  for (const one of open) {
    const hash = contentHash(one.draft);
    accounts.set(hash, [...new Set([...(accounts.get(hash) ?? []), ...accountsOf(one)])]);
  }
  const [first] = accounts;
  // Front matter holds one approval: for one draft, or one thread.
  const isAbove = hashes.size === 1 && all.every(({ draft }) => hasFrontMatter(draft.format));
  if (isAbove && first !== undefined) await writeAbove(approving, ...first);
  else await writeBeside(approving, accounts, hashes);
}

/** The accounts for which a draft needs a review. */
function accountsOf({ results }: Judgement): string[] {
  return results.filter(({ verdict }) => verdict === 'needs-review').map(({ account }) => account.name);
}

/** Into the front matter, if the file read again is the same but for the approval. */
async function writeAbove(
  { input, shown, judging, by, reason }: Approving,
  hash: string,
  accounts: readonly string[],
): Promise<void> {
  const { path } = input.source;
  const { format = formatOf(path) } = assignmentFor(input.config, path);
  const file = await readForChange(path, shown);
  const text = decode(file.bytes) as string;
  const words: Words = { approvedBy: by, approvedFor: accounts, approvedReason: reason, approvedHash: hash };
  const fresh = withApproval(text, format, words);
  const refusal = { path: shown, message: NOT_CHANGED, hint: byHand(text, words) };
  if (fresh === undefined) throw new UserError(refusal);
  const batches = [readText(fresh, { path: shown, format }, readingOf(input.config, path))];
  const source: Source = { path, shown, read: () => batches, isDated: input.source.isDated };
  const { drafts, problems } = judgedBy({ ...input, source }, judging);
  const isFine = drafts.every(one => one.verdict === 'suits' && contentHash(one.draft) === hash);
  if (problems.length > 0 || drafts.length === 0 || !isFine) throw new UserError(refusal);
  const mark = file.bytes.toString('utf8').startsWith('\ufeff') ? '\ufeff' : '';
  await replaceFile(file, mark + fresh);
}

/**
 * Into the suppressions file, for files that have no front matter, or several drafts: `accounts` by the hash of the draft.
 * Approvals of what no draft of the file (`hashes`) says any more make room, and those that the new ones cover.
 */
async function writeBeside(
  { input, books, by, reason }: Approving,
  accounts: ReadonlyMap<string, readonly string[]>,
  hashes: ReadonlySet<string>,
): Promise<void> {
  const book = books.get(input.config);
  if (book === undefined) return;
  const path = book.nameOf(input.source.path);
  const { suppressions, approvals } = book.rows();
  const fresh = [...accounts].map(([hash, names]) => ({
    path,
    hash,
    accounts: names,
    approvedBy: by,
    reason,
    line: 0,
  }));
  const isCovered = (one: ApprovalRow): boolean =>
    one.accounts.every(account => accounts.get(one.hash)?.includes(account) === true);
  const kept = approvals.filter(one => one.path !== path || (hashes.has(one.hash) && !isCovered(one)));
  book.set({ suppressions, approvals: [...kept, ...fresh] });
  await book.save();
}

/** A line for each draft, of a thread its first part. `words` is given the rules that decide, and the accounts to review it for. */
function linesFor(judged: readonly Judgement[], words: (rules: string, accounts: string) => string): string {
  const lines = new Map<string, string>();
  for (const one of judged) {
    const { draft, results, verdict } = one;
    const key = contentHash(draft);
    const deciding = results.filter(result => result.verdict === verdict).flatMap(rulesOf);
    const rules = [...new Set(deciding)];
    const said = words(rules.join(', '), accountsOf(one).join(', '));
    if (!lines.has(key)) lines.set(key, printable(`${draft.path}:${lineOf(draft)}: ${said}`));
  }
  return [...lines.values(), ''].join('\n');
}

/** The rules that decide a verdict. */
function rulesOf({ decidedBy, findings }: Result): string[] {
  const wanted = decidedBy === 'error' ? 'error' : 'warn';
  return findings.filter(({ level }) => level === wanted).map(({ rule }) => rule);
}
