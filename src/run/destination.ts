import { resolve } from 'node:path';
import type { CheckFlags } from '../commands/check.ts';
import { createWriter, type Writer } from '../output.ts';
import { useColor } from '../reporters/color.ts';
import { createReporter, type FormatReporter, formats } from '../reporters/index.ts';
import { warn } from '../reporters/problem.ts';
import type { Language, World } from '../types.ts';
import { version } from '../version.ts';
import type { FileWriter } from '../write.ts';

/** How a run reports, and where to: standard output, or a file that appears whole or not at all. */
export async function createOutput(
  flags: CheckFlags,
  locale: Language,
  world: World,
): Promise<{ reporter: FormatReporter; writer: Writer; file?: FileWriter }> {
  const color =
    flags.outputFile === undefined &&
    useColor({
      ...(flags.color === undefined ? {} : { flag: flags.color }),
      env: world.env,
      isTTY: world.stdout.isTTY === true,
    });
  const reporter = await createReporter(formatFor(flags, world), {
    locale,
    color,
    quiet: flags.quiet === true,
    failOn: flags.failOn,
    version,
  });
  if (flags.outputFile === undefined) return { reporter, writer: createWriter(world.stdout) };
  const { writeFileAtomic } = await import('../write.ts');
  const file = await writeFileAtomic(resolve(world.cwd, flags.outputFile), flags.outputFile);
  return { reporter, writer: file, file };
}

// --- internal ---

/** The format asked for; else, in a log of GitHub Actions, annotations, and that is said; else the first. */
function formatFor({ format, outputFile }: CheckFlags, world: World): string {
  if (format !== undefined) return format;
  if (world.env.GITHUB_ACTIONS !== 'true' || outputFile !== undefined) return formats[0];
  warn('GITHUB_ACTIONS is set, so the format is github; choose another with --format.\n', world);
  return 'github';
}
