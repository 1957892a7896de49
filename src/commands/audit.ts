import { resolve } from 'node:path';
import { openArchive } from '../archives/archive.ts';
import { archiveSource } from '../archives/source.ts';
import { auditJson } from '../audit/json.ts';
import { auditPretty } from '../audit/pretty.ts';
import { createProgress } from '../audit/progress.ts';
import type { Report } from '../audit/report.ts';
import { createTally } from '../audit/tally.ts';
import { AUDIT_WORDS } from '../audit/words.ts';
import type { Config } from '../config/index.ts';
import { UserError } from '../errors.ts';
import { createWriter } from '../output.ts';
import { loadPaint, useColor } from '../reporters/color.ts';
import { complain as complainTo } from '../reporters/problem.ts';
import { judgements } from '../run/judging.ts';
import { loaderFor } from '../run/loader.ts';
import { instantOf } from '../run/now.ts';
import { realPath } from '../run/refusals.ts';
import type { Language, Problem, World } from '../types.ts';
import { version } from '../version.ts';
import { writeFileAtomic } from '../write.ts';
import type { ExitCode } from './check.ts';

export interface AuditFlags {
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly trustConfig?: boolean;
  readonly account?: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly showText?: boolean;
  readonly outputFile?: string;
  readonly locale?: Language;
  readonly now?: string;
}

/**
 * Judges what was posted, from an archive as a platform hands it out, by the configuration of the working folder: 0 when
 * every post suits, 1 when one does not, 2 when something could not be judged. Texts are only shown with `--show-text`.
 */
export async function auditCommand(path: string, flags: AuditFlags, world: World): Promise<ExitCode> {
  const config = await configFor(flags, world);
  const locale = flags.locale ?? config.locale ?? 'en';
  const until = flags.now === undefined ? undefined : instantOf(flags.now, world);
  const words = AUDIT_WORDS[locale];
  const progress = createProgress(world);
  let problems = 0;
  const complain = (problem: Problem): void => {
    problems++;
    progress.clear();
    complainTo(problem, world);
  };
  const target = resolve(world.cwd, path);
  const archive = await openArchive(target, path.endsWith('/') && path !== '/' ? path.slice(0, -1) : path);
  try {
    refuseOwnFile(
      archive.files.map(({ shown }) => shown),
      path,
      flags.outputFile,
      world,
    );
    const tally = createTally(flags.showText === true);
    let known: number | undefined;
    let judged = 0;
    const source = archiveSource(archive, { path: target, shown: path, until }, ({ read }, reading) => {
      // Where there are two readings, the first is for the feed; it also tells how many posts there are.
      if (reading === 1) known = read;
      progress.tell(() =>
        judged === 0 ? words.reading(read) : words.judging(judged, reading === 1 ? undefined : known),
      );
    });
    const judging = { accounts: flags.account ?? [], now: BEFORE_ALL, locale, complain };
    for (const batch of judgements([{ source, config }], judging)) {
      for (const judgement of batch) tally.add(judgement);
      judged += batch.length;
    }
    progress.clear();
    const kinds = [...new Set(archive.files.map(({ kind }) => kind.title))];
    const report: Report = {
      ...{ path, kinds, files: archive.files.length, counts: source.counts, tally: tally.result(), problems },
      showText: flags.showText === true,
    };
    await write(report, flags, locale, world);
    if (problems > 0) return 2;
    if (judged === 0) {
      complainTo({ path, message: 'nothing judged: it holds no post with words' }, world);
      return 2;
    }
    return report.tally.verdicts['does-not-suit'] > 0 ? 1 : 0;
  } finally {
    progress.clear();
    archive.close();
  }
}

// --- internal ---

/** The report must not overwrite what it is about. */
function refuseOwnFile(files: readonly string[], path: string, outputFile: string | undefined, world: World): void {
  if (outputFile === undefined) return;
  const target = realPath(resolve(world.cwd, outputFile));
  if (![path, ...files].some(file => realPath(resolve(world.cwd, file)) === target)) return;
  throw new UserError({
    path: outputFile,
    message: 'is the archive, or a file of it',
    hint: 'Write the report to another file.',
  });
}

/** What is posted is posted: no rule may say that its time is past. */
const BEFORE_ALL = 0;

/** A post that is out was not too long for its platform: such rules have nothing to say. */
const ONLY_FOR_DRAFTS: ReadonlySet<string> = new Set(['length']);

async function configFor(flags: AuditFlags, world: World): Promise<Config> {
  const loader = loaderFor(flags, world);
  const config = await loader.forDir(world.cwd);
  return { ...config, catalogue: config.catalogue.filter(({ id }) => !ONLY_FOR_DRAFTS.has(id)) };
}

async function write(report: Report, flags: AuditFlags, locale: Language, world: World): Promise<void> {
  const { outputFile } = flags;
  const isTTY = world.stdout.isTTY === true;
  const paint = await loadPaint(outputFile === undefined && useColor({ env: world.env, isTTY }));
  const text = flags.format === 'json' ? auditJson(report, version) : auditPretty(report, locale, paint);
  const writer =
    outputFile === undefined
      ? createWriter(world.stdout)
      : await writeFileAtomic(resolve(world.cwd, outputFile), outputFile);
  await writer.write(text);
  await writer.end();
}
