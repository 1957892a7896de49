import type { Command, Help } from 'commander';

/** The manual page of the program in roff, made from its commands. Ends with a line end. */
export function manCommand(program: Command): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const own = program.options.map(option => option.long);
  return `${[
    `.TH SOCIALPOST 1 "" "socialpost ${plain(program.version() ?? '')}" "User Commands"`,
    '.SH NAME',
    `socialpost \\- ${plain(program.description())}`,
    '.SH SYNOPSIS',
    ...commands.flatMap((command, i) => [...(i === 0 ? [] : ['.br']), `.B ${plain(usageOf(command))}`]),
    '.SH DESCRIPTION',
    ...DESCRIPTION.flatMap(text => ['.PP', plain(text)]),
    '.SH COMMANDS',
    ...commands.flatMap(command => [
      `.SS ${plain(usageOf(command))}`,
      plain(sentence(command.description())),
      ...options(command, help),
    ]),
    '.SH OPTIONS',
    `Without a command, drafts are judged with the options of ${plain('check')}:`,
    plain(`${own.join(', ')}.`),
    '.SH EXIT STATUS',
    ...EXIT.flatMap(([code, text]) => ['.TP', `.B ${code}`, plain(text)]),
    '.SH FILES',
    ...FILES.flatMap(([file, text]) => ['.TP', `.I ${plain(file)}`, plain(text)]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => ['.TP', `.B ${plain(name)}`, plain(text)]),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([command, text]) => ['.PP', plain(text), '.PP', '.nf', `    ${plain(command)}`, '.fi']),
    '.SH SEE ALSO',
    plain('"socialpost explain RULE" is the page of a rule, "socialpost policy" what your configuration says.'),
  ].join('\n')}\n`;
}

// --- internal ---

const DESCRIPTION = [
  'socialpost reads drafts of posts (texts, Markdown, tweets and threads, NDJSON, tables) and says for each account whether the draft suits it, needs review, or does not suit, and why. It reads English, Indonesian and both in one sentence.',
  'Accounts are personal, professional or shared. Without a configuration there is one of each; "socialpost init" makes a configuration. Nothing is ever sent anywhere.',
];

const EXIT = [
  ['0', 'Every judged draft suits, or passes --fail-on.'],
  ['1', 'Some draft does not.'],
  ['2', 'Something could not be judged: usage, configuration, unreadable input, a crashed rule.'],
] as const;

const FILES = [
  [
    '.socialpostrc',
    'The configuration in YAML or JSON, looked for from the folder of a draft up to the root of its repository; also .socialpostrc.json, .yaml, .yml, and the key "socialpost" of package.json.',
  ],
  ['.socialpostignore', 'Files that are no drafts, as in .gitignore.'],
] as const;

const ENVIRONMENT = [
  ['NO_COLOR', 'No colours, if it is set to anything.'],
  ['FORCE_COLOR', 'Colours even when not on a terminal.'],
] as const;

const EXAMPLES = [
  ['socialpost drafts/', 'Judge all drafts of a folder:'],
  ['socialpost --account acme launch.md', 'Judge one for one account:'],
  ['pbpaste | socialpost -', 'Judge what was copied:'],
  ['socialpost init --accounts separate --name dewi --name acme', 'Make a configuration without being asked:'],
] as const;

function usageOf(command: Command): string {
  return `socialpost ${command.name()} ${command.usage()}`.trim();
}

function options(command: Command, help: Help): string[] {
  return help
    .visibleOptions(command)
    .flatMap(option => [
      '.TP',
      `.B ${plain(help.optionTerm(option))}`,
      plain(sentence(help.optionDescription(option))),
    ]);
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!)]$/.test(capital) ? capital : `${capital}.`;
}

/** Text in which roff sees no command: neither a backslash, nor a dot or an apostrophe at the start of a line. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\./, '\\&.');
}
