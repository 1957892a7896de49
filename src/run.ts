import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckFlags, ExitCode } from './commands/check.ts';
import { UserError } from './errors.ts';
import { createWriter } from './output.ts';
import { printable } from './reporters/printable.ts';
import { complain, warn } from './reporters/problem.ts';
import type { Language, World } from './types.ts';
import { version } from './version.ts';

/** Runs the program and says how it ended; it never exits by itself. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  let said = '';
  const program = createProgram(
    world,
    result => {
      code = result;
    },
    text => {
      said += text;
    },
  );
  try {
    try {
      await program.parseAsync(argv, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? 0 : 2;
    }
    await print(said, world);
    return code;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const problem of error.problems) complain(problem, world);
    return 2;
  }
}

// --- internal ---

const AFTER_HELP = `
Exit codes:
  0  every judged draft suits (or passes --fail-on)
  1  some draft does not
  2  something could not be judged: usage, config, unreadable input, a crashed rule
`;

/** Help, versions and pages go the same way as reports: a full disk is exit code 2, a closed pipe a quiet end. */
async function print(text: string, world: World): Promise<void> {
  if (text === '') return;
  const writer = createWriter(world.stdout);
  await writer.write(text);
  await writer.end();
}

function createProgram(world: World, done: (code: ExitCode) => void, say: (text: string) => void): Command {
  const program = new Command('socialpost')
    .description('A linter for social-media drafts: does this draft suit this account?')
    .version(version, '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: say,
      writeErr: text => warn(printable(text, { multiline: true }), world),
    })
    .enablePositionalOptions();

  const check = async (paths: string[], flags: CheckFlags): Promise<void> => {
    const { checkCommand } = await import('./commands/check.ts');
    done(await checkCommand(paths, flags, world, say));
  };
  addCheckOptions(program).action(check);
  addCheckOptions(program.command('check')).description('judge drafts (the default command)').action(check);

  program
    .command('explain')
    .description('what a rule looks for, why, and what to do instead')
    .argument('<rule>')
    .addOption(localeOption())
    .action(async (id: string, _: unknown, command: Command) => {
      const { locale } = command.optsWithGlobals<{ locale?: Language }>();
      const [{ explainCommand }, { rules }] = await Promise.all([
        import('./commands/explain.ts'),
        import('../rules/index.ts'),
      ]);
      say(explainCommand(id, rules, locale ?? 'en'));
    });

  program
    .command('rules')
    .description('all rules with their levels')
    .addOption(localeOption())
    .action(async (_: unknown, command: Command) => {
      const { locale } = command.optsWithGlobals<{ locale?: Language }>();
      const [{ rulesCommand }, { rules }] = await Promise.all([
        import('./commands/rules.ts'),
        import('../rules/index.ts'),
      ]);
      say(rulesCommand(rules, locale ?? 'en'));
    });
  return program;
}

function addCheckOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders or globs; - for standard input')
    .option('-c, --config <path>', 'use this configuration file')
    .option('--no-config', 'use no configuration: accounts personal, professional and shared')
    .option('--trust-config', 'load the plugins that the configuration names (they run code)')
    .option('--print-config [file]', 'show the configuration for a file, and where each value comes from')
    .option('--account <name>', 'judge for this account (repeatable)', collect)
    .option('--text <text>', 'judge this text')
    .option('--stdin', 'judge standard input')
    .option('--stdin-filename <path>', 'the name that standard input goes by; decides its format and configuration')
    .addOption(
      new Option('-f, --format <format>', 'how to report')
        .choices(['pretty', 'compact', 'json', 'ndjson'])
        .default('pretty'),
    )
    .option('-o, --output-file <path>', 'write the report to a file')
    .option('-q, --quiet', 'report only what does not suit')
    .addOption(
      new Option('--fail-on <verdict>', 'exit 1 from this verdict on')
        .choices(['needs-review', 'does-not-suit'])
        .default('does-not-suit'),
    )
    .option('--exit-zero', 'exit 0 even if drafts do not suit')
    .option('--pass-on-no-files', 'exit 0 when nothing is found to judge (for hooks)')
    .addOption(localeOption())
    .option('--now <time>', 'the time to take for now, as 2026-11-21T09:30Z')
    .option('--color', 'use colours even when not on a terminal')
    .option('--no-color', 'use no colours')
    .addHelpText('after', AFTER_HELP);
}

function localeOption(): Option {
  return new Option('--locale <locale>', 'the language of the report').choices(['en', 'id']);
}

function collect(name: string, names: readonly string[] = []): string[] {
  if (name === '') throw new InvalidArgumentError('An account has a name.');
  return [...names, name];
}
