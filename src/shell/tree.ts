import type { Argument, Command, Help, Option } from 'commander';

/** What may follow: words of a list, paths, the accounts of the configuration, or a text that nobody can guess. */
export type Takes = readonly string[] | 'files' | 'accounts' | 'anything';

export interface Flag {
  /** `--format`. */
  readonly long: string;
  /** `-f`. */
  readonly short?: string;
  readonly about: string;
  /** Nothing for a switch, and for an option that may stand without its value. */
  readonly takes?: Takes;
}

export interface Verb {
  /** Empty for what the program does without a command. */
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** What its arguments are; nothing if it has none. */
  readonly takes?: Takes;
}

/** The visible commands of a program with their flags, the one without a name first. */
export function treeOf(program: Command, ruleIds: readonly string[]): readonly Verb[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const lists = { rule: ruleIds, command: commands.map(command => command.name()) };
  return [verbOf(program, help, lists, ''), ...commands.map(command => verbOf(command, help, lists, command.name()))];
}

/** The flags that need a value, by every name. */
export function valueFlags(verbs: readonly Verb[]): readonly string[] {
  return [...new Set(verbs.flatMap(({ flags }) => flags.filter(flag => flag.takes !== undefined).flatMap(namesOf)))];
}

export function namesOf({ short, long }: Flag): readonly string[] {
  return short === undefined ? [long] : [short, long];
}

/** The same cases once: what a flag takes → its names, each as `command:flag`. */
export function valueCases(verbs: readonly Verb[]): readonly { takes: Takes; flags: readonly string[] }[] {
  const cases = new Map<string, { takes: Takes; flags: string[] }>();
  for (const { name, flags } of verbs) {
    for (const flag of flags) {
      if (flag.takes === undefined) continue;
      const key = String(flag.takes);
      const one = cases.get(key) ?? { takes: flag.takes, flags: [] };
      one.flags.push(...namesOf(flag).map(text => `${name}:${text}`));
      cases.set(key, one);
    }
  }
  return [...cases.values()];
}

// --- internal ---

type Lists = Readonly<Record<string, readonly string[]>>;

function verbOf(command: Command, help: Help, lists: Lists, name: string): Verb {
  const [argument] = command.registeredArguments;
  return {
    name,
    about: command.description(),
    flags: help.visibleOptions(command).map(flagOf),
    ...(argument && { takes: takenBy(argument, lists) }),
  };
}

function flagOf(option: Option): Flag {
  const placeholder = /<([^>]+)>/.exec(option.flags)?.[1]?.replace('...', '');
  const takes = option.argChoices ?? (option.long === '--account' ? 'accounts' : textOrFiles(placeholder));
  return {
    long: option.long ?? option.flags,
    ...(option.short && { short: option.short }),
    about: option.description,
    ...(placeholder !== undefined && takes && { takes }),
  };
}

function takenBy(argument: Argument, lists: Lists): Takes {
  return argument.argChoices ?? lists[argument.name()] ?? textOrFiles(argument.name()) ?? 'anything';
}

function textOrFiles(placeholder: string | undefined): Takes | undefined {
  if (placeholder === undefined) return undefined;
  return /^(?:paths?|files?|folders?)$/.test(placeholder) ? 'files' : 'anything';
}
