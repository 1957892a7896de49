import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { printable } from '../reporters/printable.ts';
import type { World } from '../types.ts';
import type { ExitCode } from './check.ts';
import type { Shell } from './completion.ts';
import { flagsOf } from './flags.ts';
import type { InitFlags } from './init.ts';
import type { PolicyFlags } from './policy.ts';

/** Adds the commands that set things up and explain them: `init`, `policy`, `completion`, `man`. */
export function addSetupCommands(
  program: Command,
  world: World,
  done: (code: ExitCode) => void,
  say: (text: string) => void,
): void {
  program
    .command('init')
    .description('ask about your accounts and write a .socialpostrc for this folder')
    .addOption(new Option('--accounts <which>', 'separate accounts, or one shared').choices(['separate', 'shared']))
    .option(
      '--name <name>',
      'an account, as NAME or NAME:KIND; of separate ones the personal first (repeatable)',
      collect,
    )
    .addOption(new Option('--language <language...>', 'the languages they write in').choices(['en', 'id']))
    .option('--timezone <zone>', 'the time zone they post from, as Asia/Jakarta')
    .option('--drafts <folder>', 'the folder of the drafts')
    .option('--hook', 'install a git hook that judges drafts before each commit')
    .option('--github', 'write a workflow that judges the drafts of pull requests on GitHub')
    .option('-y, --yes', 'ask nothing: take what would be suggested')
    .addOption(localeOption('the language of the questions and of the file'))
    .action(async (_: unknown, command: Command) => {
      const { initCommand } = await import('./init.ts');
      done(await initCommand(flagsOf<InitFlags>(command), world, say));
    });

  program
    .command('policy')
    .description('tell in words what the configuration says: what each account welcomes, avoids and why')
    .option('-c, --config <path>', 'use this configuration file')
    .option('--trust-config', 'load the plugins that the configuration names (they run code)')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(['md']).default('md'))
    .addOption(localeOption('the language of the memo'))
    .action(async (_: unknown, command: Command) => {
      const { policyCommand } = await import('./policy.ts');
      say(await policyCommand(flagsOf<PolicyFlags>(command), world));
    });

  program
    .command('completion')
    .description('print a script that completes commands, options, rules and accounts in your shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const [{ completionCommand }, { rules }] = await Promise.all([
        import('./completion.ts'),
        import('../../rules/index.ts'),
      ]);
      say(
        completionCommand(
          shell,
          program,
          rules.map(({ id }) => id),
        ),
      );
    });

  program
    .command('man')
    .description('print the manual page; read it with: socialpost man | man -l -')
    .action(async () => {
      const { manCommand } = await import('./man.ts');
      say(manCommand(program));
    });

  // For the completion scripts: the accounts that can be named here, a line each.
  program.command('__accounts', { hidden: true }).action(async () => {
    const { accountsCommand } = await import('./policy.ts');
    say(printable(await accountsCommand(world), { multiline: true }));
  });
}

// --- internal ---

function localeOption(about: string): Option {
  return new Option('--locale <locale>', about).choices(['en', 'id']);
}

function collect(name: string, names: readonly string[] = []): string[] {
  if (name === '') throw new InvalidArgumentError('An account has a name.');
  return [...names, name];
}
