import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { assignmentFor } from '../config/index.ts';
import { type DecodeError, decode } from '../drafts/bytes.ts';
import { plainDraft } from '../drafts/draft.ts';
import { formatOf } from '../drafts/files.ts';
import { isProblem, readText } from '../drafts/read.ts';
import { fileSource, textSource } from '../drafts/sources.ts';
import { UserError } from '../errors.ts';
import { type Concealing, unifiedDiff } from '../fix/diff.ts';
import { offeredEdits } from '../fix/edits.ts';
import { type Fixed, fixText } from '../fix/file.ts';
import { saidOf } from '../fix/words.ts';
import { judge } from '../lint/judge.ts';
import { printable } from '../reporters/printable.ts';
import { warn } from '../reporters/problem.ts';
import type { Draft, Format, Reading, World } from '../types.ts';
import { type ReadFile, readForChange, replaceFile, sweep } from '../write.ts';
import type { CheckFlags } from './check.ts';
import { type Input, readingOf } from './inputs.ts';
import { type Bench, benches, type Judging } from './judging.ts';
import { readsStdin } from './refusals.ts';

/** A run that fixes before it judges. */
export interface Fixing {
  /** The world of the run: what stood on standard input can be read again. */
  readonly world: World;
  /** The inputs as they are after fixing, or would be; and the diff that is to be shown in place of a report. */
  fix(inputs: readonly Input[], judging: Judging): Promise<{ inputs: readonly Input[]; diff: string }>;
}

/**
 * Gets ready for `--fix` and `--fix-dry-run`. `fix` makes in the inputs' files the edits that can be made without asking, and
 * says on stderr what was done; a dry run writes nothing. A file that must not or cannot be changed is complained
 * about, and judged as it is.
 */
export async function openFixing(paths: readonly string[], flags: CheckFlags, world: World): Promise<Fixing> {
  const bytes = readsStdin(paths, flags) ? await buffer(world.stdin) : undefined;
  if ((bytes?.length ?? 0) > MOST)
    throw new UserError({ path: '<stdin>', message: 'larger than 64 MB', hint: 'Split it.' });
  const typed = { text: flags.text, stdin: bytes && decode(bytes) };
  return {
    world: bytes === undefined ? world : { ...world, stdin: Readable.from([bytes]) },
    fix: (inputs, judging) => fixInputs(inputs, judging, { flags, typed, world }),
  };
}

// --- internal ---

/** As of files that are changed. */
const MOST = 64 * 1024 * 1024;

interface Run {
  readonly flags: CheckFlags;
  /** The texts of inputs that are no files. */
  readonly typed: Readonly<Record<'text' | 'stdin', string | DecodeError | undefined>>;
  readonly world: World;
}

async function fixInputs(inputs: readonly Input[], judging: Judging, { flags, typed, world }: Run) {
  const { locale, complain } = judging;
  const isDry = flags.fix !== true;
  const say = (text: string): void => (flags.quiet === true ? undefined : warn(`${printable(text)}\n`, world));
  const folders = new Set(isDry ? [] : inputs.map(({ source }) => dirname(source.path)));
  for (const folder of folders) await sweep(folder);
  const after: Input[] = [];
  let diff = '';
  let drafts = 0;
  let files = 0;
  for (const bench of benches(inputs, { ...judging, complain: () => {} })) {
    const { input } = bench;
    try {
      const text = input.typed === undefined ? undefined : typed[input.typed];
      const fixed = await fixInput(bench, text, howRead(input, flags), isDry);
      after.push(fixed?.input ?? input);
      if (fixed === undefined) continue;
      diff += fixed.diff;
      drafts += fixed.drafts;
      files++;
      if (!isDry) say(saidOf[locale].fixed(input.source.shown, fixed));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const problem of error.problems) complain({ ...problem, message: `not fixed: ${problem.message}` });
      after.push(input);
    }
  }
  if (isDry) say(saidOf[locale].wouldChange(drafts, files));
  return { inputs: after, diff };
}

interface HowRead {
  readonly format: Format;
  readonly reading: Reading;
}

function howRead({ source, config, typed }: Input, { stdinFilename }: CheckFlags): HowRead {
  if (typed === 'text' || (typed === 'stdin' && stdinFilename === undefined)) return { format: 'text', reading: {} };
  const { format = formatOf(source.path) } = assignmentFor(config, source.path);
  return { format, reading: readingOf(config, source.path) };
}

/** An input after its fixes, what they are, and as a diff; nothing where there are none. */
async function fixInput(
  bench: Bench,
  typed: string | DecodeError | undefined,
  { format, reading }: HowRead,
  isDry: boolean,
): Promise<(Fixed & { readonly input: Input; readonly diff: string }) | undefined> {
  const { input } = bench;
  const { path, shown } = input.source;
  if (!isOffered(bench)) return undefined;
  const file = input.typed === undefined ? await readForChange(path, shown) : undefined;
  const whole = file?.bytes.toString('utf8') ?? typed ?? '';
  if (typeof whole !== 'string') throw new UserError({ path: shown, ...whole });
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const before = whole.slice(mark.length);
  const engine = { ...engineOf(bench), read: (text: string) => readText(text, { path: shown, format }, reading) };
  const fixed = fixText(before, engine);
  if (fixed.drafts === 0) return undefined;
  if (isDry) {
    const source = textSource(fixed.text, shown, path, format, reading);
    return { ...fixed, input: { ...input, source }, diff: unifiedDiff(shown, before, fixed.text, engine) };
  }
  await replaceFile(file as ReadFile, mark + fixed.text);
  return { ...fixed, input: { ...input, source: fileSource({ path, shown, format, reading }) }, diff: '' };
}

/**
 * Whether an account has an edit to offer: else the file need not be one that can be changed. What could not be read might: a
 * failure of the moment must not end as "nothing to fix".
 */
function isOffered({ input, aim, options }: Bench): boolean {
  const quiet = { ...options, onCrash: () => {} };
  for (const batch of input.source.read()) {
    for (const item of batch) {
      if (isProblem(item)) return true;
      const target = aim(item);
      if ('message' in target) continue;
      if (offeredEdits(target.draft, judge(target, quiet), options.lexicon).length > 0) return true;
    }
  }
  return false;
}

function engineOf({ input, aim, options }: Bench): Omit<Concealing, 'read'> {
  const { accounts } = input.config;
  return {
    lexicon: options.lexicon,
    aim,
    judge(target) {
      let crashed = false;
      const onCrash = (): void => {
        crashed = true;
      };
      const judgement = judge(target, { ...options, onCrash });
      return crashed ? undefined : judgement;
    },
    conceal(text) {
      const part = { start: 0, end: text.length, facts: { platforms: [], media: [] } };
      const draft: Draft = plainDraft({ path: input.source.shown, format: 'text' }, text, part, 1, 1);
      return judge({ draft, accounts, rivals: [], targeted: false }, { ...options, onCrash: () => {} }).draft.text;
    },
  };
}
