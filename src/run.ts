import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ApproveFlags } from './commands/approve.ts';
import type { AuditFlags } from './commands/audit.ts';
import type { CheckFlags, ExitCode } from './commands/check.ts';
import { flagsOf } from './commands/flags.ts';
import type { HookFlags } from './commands/hook.ts';
import type { RecheckFlags } from './commands/recheck.ts';
import { addSetupCommands } from './commands/setup.ts';
import { UserError } from './errors.ts';
import { createWriter } from './output.ts';
import { formats } from './reporters/index.ts';
import { printable } from './reporters/printable.ts';
import { complain, warn } from './reporters/problem.ts';
import type { Language, World } from './types.ts';
import { version } from './version.ts';

/** Runs the program and says how it ended; it never exits by itself. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  let said = '';
  const program = createProgram(
    argv,
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

/** Something that may be the name of a command, or ask for the list of them. A draft is hardly ever named like that. */
const COMMAND = /^(?:[a-z_]+(?:-[a-z]+)*|-[a-z]*h[a-z]*|--help)$/;

function createProgram(
  argv: readonly string[],
  world: World,
  done: (code: ExitCode) => void,
  say: (text: string) => void,
): Command {
  const program = new Command('socialpost')
    .description('A linter for social-media drafts: does this draft suit this account?')
    .version(version, '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: say,
      writeErr: text => warn(printable(text, { multiline: true }), world),
    })
    .enablePositionalOptions();

  const check = async (paths: string[], _: unknown, command: Command): Promise<void> => {
    const { checkCommand } = await import('./commands/check.ts');
    done(await checkCommand(paths, flagsOf<CheckFlags>(command), world, say));
  };
  addCheckOptions(program).action(check);
  // Making the commands takes a millisecond, and the everyday run is a draft.
  if (!argv.some(arg => COMMAND.test(arg))) return program;

  addCheckOptions(program.command('check')).description('judge drafts (the default command)').action(check);

  program
    .command('recheck')
    .description('which drafts to come are judged otherwise than by an older configuration')
    .argument('<paths...>', 'files, folders or globs')
    .requiredOption('-c, --config <path>', 'the configuration as it was')
    .option('--account <name>', 'judge for this account (repeatable)', collect)
    .option('--trust-config', 'load the plugins that the configurations name (they run code)')
    .addOption(localeOption())
    .option('--now <time>', 'the time to take for now; what is scheduled earlier is left out')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { recheckCommand } = await import('./commands/recheck.ts');
      done(await recheckCommand(paths, flagsOf<RecheckFlags>(command), world));
    });

  program
    .command('approve')
    .description('let the drafts of a file go out that need a review, until something in them changes')
    .argument('<file>', 'a file of drafts')
    .requiredOption('--by <name>', 'who has read it')
    .requiredOption('--reason <text>', 'why it may go out')
    .option('-c, --config <path>', 'use this configuration file')
    .option('--no-config', 'use no configuration: accounts personal, professional and shared')
    .option('--account <name>', 'judge for this account (repeatable)', collect)
    .option('--trust-config', 'load the plugins that the configuration names (they run code)')
    .addOption(localeOption())
    .option('--now <time>', 'the time to take for now')
    .action(async (file: string, _: unknown, command: Command) => {
      const { approveCommand } = await import('./commands/approve.ts');
      done(await approveCommand(file, flagsOf<ApproveFlags>(command), world, say));
    });

  program
    .command('audit')
    .description(
      'judge what was posted, from an archive of X, Mastodon, Bluesky, Facebook, Instagram, Threads or LinkedIn',
    )
    .argument('<path>', 'the archive as it was downloaded: a ZIP, its folder, or one file of it')
    .option('-c, --config <path>', 'use this configuration file (else that of the working folder)')
    .option('--no-config', 'use no configuration: accounts personal, professional and shared')
    .option('--account <name>', 'judge for this account (repeatable)', collect)
    .option('--trust-config', 'load the plugins that the configuration names (they run code)')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('-o, --output-file <path>', 'write the report to a file')
    .option('--show-text', 'show the texts of the posts that do not suit')
    .addOption(localeOption())
    .option('--now <time>', 'the time to take for now; what was posted later is left out')
    .action(async (path: string, _: unknown, command: Command) => {
      const { auditCommand } = await import('./commands/audit.ts');
      done(await auditCommand(path, flagsOf<AuditFlags>(command), world));
    });

  program
    .command('explain')
    .description('what a rule looks for, why, and what to do instead')
    .argument('<rule>')
    .addOption(localeOption())
    .action(async (id: string, _: unknown, command: Command) => {
      const { locale } = flagsOf<{ locale?: Language }>(command);
      const [{ explainCommand }, { rules }, { examples }] = await Promise.all([
        import('./commands/explain.ts'),
        import('../rules/index.ts'),
        import('../rules/examples.ts'),
      ]);
      say(
        explainCommand(
          id,
          rules.map(rule => ({ ...rule, examples: examples[rule.id] ?? rule.examples })),
          locale ?? 'en',
        ),
      );
    });

  program
    .command('rules')
    .description('all rules with their levels')
    .addOption(localeOption())
    .action(async (_: unknown, command: Command) => {
      const { locale } = flagsOf<{ locale?: Language }>(command);
      const [{ rulesCommand }, { rules }] = await Promise.all([
        import('./commands/rules.ts'),
        import('../rules/index.ts'),
      ]);
      say(rulesCommand(rules, locale ?? 'en'));
    });
  addHookCommands(program, world, say);
  addSetupCommands(program, world, done, say);
  return program;
}

/** The commands that put a git hook in place and take it away. */
function addHookCommands(program: Command, world: World, say: (text: string) => void): void {
  program
    .command('install-hook')
    .description('judge staged drafts before every commit in this git repository')
    .argument('[paths...]', 'the folders, files or globs to judge (default: all drafts)')
    .option('--force', 'put a hook aside that is there already; use the folder that core.hooksPath names')
    .addOption(localeOption())
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { installHookCommand } = await import('./commands/hook.ts');
      say(printable(await installHookCommand(paths, flagsOf<HookFlags>(command), world), { multiline: true }));
    });
  program
    .command('uninstall-hook')
    .description('take that hook away; one that was there before comes back')
    .addOption(localeOption())
    .action(async (_: unknown, command: Command) => {
      const { uninstallHookCommand } = await import('./commands/hook.ts');
      say(printable(await uninstallHookCommand(flagsOf<HookFlags>(command), world), { multiline: true }));
    });
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
    .addOption(new Option('--staged', 'judge only what is staged in git, as it is staged').conflicts('since'))
    .option('--since <ref>', 'judge only what changed since the branch left this git ref')
    .option('--config-from <ref>', 'read configurations from this git ref, so that a change brings no rules of its own')
    .option('--fix', 'make the edits that are safe, and report what remains')
    .option('--fix-dry-run', 'show as a diff what --fix would change')
    .addOption(
      new Option('-f, --format <format>', 'how to report (default: "pretty", on GitHub Actions "github")').choices(
        formats,
      ),
    )
    .option('-o, --output-file <path>', 'write the report to a file')
    .option('-q, --quiet', 'report only what does not suit')
    .addOption(
      new Option('--fail-on <verdict>', 'exit 1 from this verdict on')
        .choices(['needs-review', 'does-not-suit'])
        .default('does-not-suit'),
    )
    .option(
      '--suppress-all',
      'let pass all that is found now, but secrets and personal data: writes socialpost-suppressions.json',
    )
    .option('--prune-suppressions', 'take out of that file what lets nothing pass any more')
    .option('--record <file>', 'write a record without texts: what was judged, by which settings, what was let pass')
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
