import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { CheckFlags } from '../commands/check.ts';
import { assignmentFor } from '../config/index.ts';
import { type DecodeError, decode } from '../drafts/bytes.ts';
import { plainDraft } from '../drafts/draft.ts';
import { formatOf } from '../drafts/files.ts';
import { isProblem, readText } from '../drafts/read.ts';
import { fileSource, textSource } from '../drafts/sources.ts';
import { UserError } from '../errors.ts';
import { type Concealing, unifiedDiff } from '../fix/diff.ts';
import { type Edit, offeredEdits } from '../fix/edits.ts';
import { type Fixed, fixText } from '../fix/file.ts';
import { saidOf } from '../fix/words.ts';
import { judge } from '../lint/judge.ts';
import { printable } from '../reporters/printable.ts';
import { warn } from '../reporters/problem.ts';
import type { Draft, Format, Judgement, Reading, World } from '../types.ts';
import { type ReadFile, readForChange, replaceFile, sweep } from '../write.ts';
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
  let isHinted = false;
  const { fixed: fixedIn, wouldChange, untried, wantedBy } = saidOf[locale];
  for (const bench of benches(inputs, { ...judging, complain: () => {} })) {
    const { input } = bench;
    try {
      const text = input.typed === undefined ? undefined : typed[input.typed];
      const offer = offerOf(bench);
      const { shown, wanted } = offer;
      const [most] = [...wanted].sort(([, a], [, b]) => b - a);
      if (most !== undefined && !isHinted) say(wantedBy(shown, ...most));
      isHinted ||= most !== undefined;
      const fixed = offer.isThere ? await fixInput(bench, shown, text, howRead(input, flags), isDry) : undefined;
      after.push(fixed?.input ?? input);
      if (fixed === undefined) continue;
      if (fixed.untried > 0) say(untried(shown, fixed.untried));
      if (fixed.drafts === 0) continue;
      diff += fixed.diff;
      drafts += fixed.drafts;
      files++;
      if (!isDry) say(fixedIn(shown, fixed));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const problem of error.problems) complain({ ...problem, message: `not fixed: ${problem.message}` });
      after.push(input);
    }
  }
  if (isDry) say(wouldChange(drafts, files));
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

/** An input after its fixes, what they are, and as a diff. `shown`: its path, as it may be shown. */
async function fixInput(
  bench: Bench,
  shown: string,
  typed: string | DecodeError | undefined,
  { format, reading }: HowRead,
  isDry: boolean,
): Promise<Fixed & { readonly input: Input; readonly diff: string }> {
  const { input } = bench;
  const { path } = input.source;
  const file = input.typed === undefined ? await readForChange(path, shown) : undefined;
  const whole = file?.bytes.toString('utf8') ?? typed ?? '';
  if (typeof whole !== 'string') throw new UserError({ path: shown, ...whole });
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const before = whole.slice(mark.length);
  const origin = { path: input.source.shown, format };
  const engine = { ...engineOf(bench), read: (text: string) => readText(text, origin, reading) };
  const fixed = fixText(before, engine);
  if (fixed.drafts === 0) return { ...fixed, input, diff: '' };
  if (isDry) {
    const source = textSource(fixed.text, origin.path, path, format, reading);
    return { ...fixed, input: { ...input, source }, diff: unifiedDiff(shown, before, fixed.text, engine) };
  }
  await replaceFile(file as ReadFile, mark + fixed.text);
  return { ...fixed, input: { ...input, source: fileSource({ path, shown: origin.path, format, reading }) }, diff: '' };
}

/** What there may be to fix in an input. */
interface Offer {
  /** Whether an account has an edit to offer: else the file need not be one that can be changed. */
  readonly isThere: boolean;
  /** Its path, as it may be shown. */
  readonly shown: string;
  /** How many edits of drafts without a target an account has to offer that others have not. */
  readonly wanted: ReadonlyMap<string, number>;
}

function offerOf({ input, aim, options }: Bench): Offer {
  const quiet = { ...options, onCrash: () => {} };
  let isThere = false;
  let { shown } = input.source;
  const wanted = new Map<string, number>();
  for (const batch of input.source.read()) {
    for (const item of batch) {
      const target = isProblem(item) ? undefined : aim(item);
      // What could not be read might have some: a failure of the moment must not end as "nothing to fix".
      isThere ||= target === undefined;
      if (target === undefined || 'message' in target) continue;
      const judgement = judge(target, quiet);
      if (judgement.draft.path !== target.draft.path) shown = judgement.draft.path;
      const offered = (of: Judgement): Edit[] => offeredEdits(target.draft, of, options.lexicon);
      const common = offered(judgement).length;
      isThere ||= common > 0;
      if (judgement.targeted || judgement.results.length < 2) continue;
      for (const one of judgement.results) {
        const more = offered({ ...judgement, results: [one] }).length - common;
        if (more > 0) wanted.set(one.account.name, (wanted.get(one.account.name) ?? 0) + more);
      }
    }
  }
  return { isThere, shown, wanted };
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
