import { Readable } from 'node:stream';
import { MAX_FILE } from '../drafts/read.ts';
import { ORDER } from '../lint/verdict.ts';
import { createWriter } from '../output.ts';
import { plain } from '../reporters/color.ts';
import { mark, placeOf, shown } from '../reporters/look.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import { lineOf } from '../reporters/record.ts';
import { WORDS } from '../reporters/words.ts';
import { openBooks } from '../run/books.ts';
import { gatherInputs } from '../run/inputs.ts';
import { type Judging, judgements } from '../run/judging.ts';
import { loaderFor } from '../run/loader.ts';
import { instantOf } from '../run/now.ts';
import { openPast, type Past } from '../run/past.ts';
import { isDayOnly, toInstant } from '../text/clock.ts';
import type { Judgement, Language, Problem, Result, Verdict, World } from '../types.ts';
import type { ExitCode } from './check.ts';

export interface RecheckFlags {
  /** The configuration as it was. */
  readonly config: string;
  readonly account?: readonly string[];
  readonly trustConfig?: boolean;
  readonly locale?: Language;
  readonly now?: string;
}

/**
 * Judges drafts by an old configuration and by the one that holds now, and lists those whose verdict changed; what is past
 * is left out. The old one counts as if it lay where the new one does, wherever it was put aside. 0 when none got worse, 1 when one did, 2 when something could not be judged.
 */
export async function recheckCommand(paths: readonly string[], flags: RecheckFlags, world: World): Promise<ExitCode> {
  const worldAgain = paths.includes('-') ? await withStdinKept(world) : () => world;
  const before = await judgedBy(flags.config, paths, flags, worldAgain(), () => {});
  let problems = 0;
  const after = await judgedBy(undefined, paths, flags, worldAgain(), problem => {
    if (problem.warning !== true) problems++;
    complainTo(problem, world);
  });
  const { locale } = after;
  const changed = [...after.results].flatMap(([key, one]) => {
    const was = before.results.get(key)?.verdict;
    return was === one.verdict ? [] : [{ ...one, was }];
  });
  const isWorse = ({ was, verdict }: (typeof changed)[number]): boolean =>
    ORDER.indexOf(verdict) > (was === undefined ? 0 : ORDER.indexOf(was));
  const lines = changed.map(({ place, account, was, verdict, reasons }) => {
    const words = WORDS[locale];
    const from = was === undefined ? SAID[locale].unknown : words.verdict[was];
    const why = reasons.length === 0 ? '' : `  (${reasons.map(reason => shown(reason, 60)).join(', ')})`;
    return `${mark(verdict, { words, paint: plain })} ${place}  ${shown(account, 40)}: ${from} → ${words.verdict[verdict]}${why}\n`;
  });
  const worse = changed.filter(isWorse).length;
  const writer = createWriter(world.stdout);
  await writer.write(`${lines.join('')}${SAID[locale].summary(after.results.size, changed.length, worse)}\n`);
  await writer.end();
  return problems > 0 || after.results.size === 0 ? 2 : worse > 0 ? 1 : 0;
}

// --- internal ---

interface Seen {
  readonly place: string;
  readonly account: string;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

const SAID = {
  en: {
    unknown: 'not judged',
    summary: (all: number, changed: number, worse: number): string =>
      all === 0
        ? 'nothing judged: no draft is still to come'
        : `${all} verdicts looked at again: ${changed} changed, ${worse} for the worse`,
  },
  id: {
    unknown: 'tidak dinilai',
    summary: (all: number, changed: number, worse: number): string =>
      all === 0
        ? 'tidak ada yang dinilai: tidak ada draf yang masih akan tayang'
        : `${all} hasil ditinjau ulang: ${changed} berubah, ${worse} memburuk`,
  },
};

/** The world with a standard input that can be read again, as far as one is read: it is one text. */
async function withStdinKept(world: World): Promise<() => World> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of world.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE) break;
  }
  return () => ({ ...world, stdin: Readable.from(chunks) });
}

/** The verdicts of all drafts that are not past, by draft and account. */
async function judgedBy(
  configPath: string | undefined,
  paths: readonly string[],
  flags: RecheckFlags,
  world: World,
  complain: (problem: Problem) => void,
): Promise<{ results: Map<string, Seen>; locale: Language }> {
  const loader = loaderFor({ ...flags, config: configPath }, world, configPath === undefined ? {} : { inPlace: true });
  const inputs = await gatherInputs(paths, {}, world, loader);
  let past: Past | undefined;
  try {
    for (const problem of inputs.problems) complain(problem);
    for (const path of inputs.unmatched) complain({ path, message: 'no drafts found' });
    const locale = flags.locale ?? inputs.inputs[0]?.config.locale ?? 'en';
    past = await openPast(inputs.inputs, world.cwd);
    // What was let pass is written for the configuration that holds now.
    const books = await openBooks(inputs.inputs, world, { anyNames: configPath !== undefined });
    const judging: Judging = {
      accounts: flags.account ?? [],
      now: instantOf(flags.now, world),
      locale,
      complain,
      past,
      books,
    };
    const results = new Map<string, Seen>();
    for (const batch of judgements(inputs.inputs, judging)) {
      for (const judgement of batch) note(judgement, judging.now, results);
    }
    return { results, locale };
  } finally {
    past?.close();
    await inputs.close();
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** Over, on the clock of the account; a post with a day and no hour is to come until the day is over. */
function isPast({ draft: { scheduled }, account }: Result, now: number): boolean {
  if (scheduled === undefined) return false;
  return toInstant(scheduled, account.timezone) + (isDayOnly(scheduled) ? DAY : 0) <= now;
}

function note({ draft, identity, results }: Judgement, now: number, into: Map<string, Seen>): void {
  const place = placeOf(draft.path, lineOf(draft));
  for (const result of results) {
    const { account, verdict, reasons } = result;
    if (isPast(result, now)) continue;
    const key = `${identity()}\n${account.name}`;
    into.set(key, { place, account: account.name, verdict, reasons });
  }
}
