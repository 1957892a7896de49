import { resolve } from 'node:path';
import { createWriter, type FileWriter, type Writer, writeFileAtomic } from '../output.ts';
import { useColor } from '../reporters/color.ts';
import { createReporter } from '../reporters/index.ts';
import type { Language, Reporter, World } from '../types.ts';
import { version } from '../version.ts';
import type { CheckFlags } from './check.ts';

/** How a run reports, and where to: standard output, or a file that appears whole or not at all. */
export async function createOutput(
  flags: CheckFlags,
  locale: Language,
  world: World,
): Promise<{ reporter: Reporter; writer: Writer; file?: FileWriter }> {
  const color =
    flags.outputFile === undefined &&
    useColor({
      ...(flags.color === undefined ? {} : { flag: flags.color }),
      env: world.env,
      isTTY: world.stdout.isTTY === true,
    });
  const reporter = await createReporter(flags.format, {
    locale,
    color,
    quiet: flags.quiet === true,
    failOn: flags.failOn,
    version,
  });
  if (flags.outputFile === undefined) return { reporter, writer: createWriter(world.stdout) };
  const file = await writeFileAtomic(resolve(world.cwd, flags.outputFile), flags.outputFile);
  return { reporter, writer: file, file };
}
