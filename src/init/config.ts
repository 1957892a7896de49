import type { Answers } from './answers.ts';
import { WORDS } from './words.ts';

/** What the new configuration says, as data: for the check of configurations. */
export function configData({ locale, accounts, timezone, drafts }: Answers): Readonly<Record<string, unknown>> {
  return {
    locale,
    accounts: Object.fromEntries(accounts.map(({ name, kind, languages }) => [name, { kind, languages, timezone }])),
    overrides: placesOf({ accounts, drafts }).map(({ files, account }) => ({ files, account })),
  };
}

/** The new configuration as YAML with comments in its language. It says what `configData` says, and nothing else. */
export function configText(answers: Answers): string {
  const { locale, accounts, timezone } = answers;
  const { comments: about } = WORDS[locale];
  const lines = [
    ...about.head.map(comment),
    '',
    comment(about.schema),
    '# yaml-language-server: $schema=node_modules/socialpost/schema.json',
    '',
    comment(about.locale),
    `locale: ${locale}`,
    '',
    ...about.accounts.map(comment),
    'accounts:',
  ];
  for (const [i, { name, kind, languages }] of accounts.entries()) {
    // What a key is for stands with the first account only.
    const note = (text: string): string[] => (i === 0 ? [`    ${comment(text)}`] : []);
    lines.push(
      `  ${scalar(name)}:`,
      `    kind: ${kind}`,
      ...note(about.languages),
      `    languages: [${languages.join(', ')}]`,
      ...note(about.timezone),
      `    timezone: ${scalar(timezone)}`,
      ...note(about.more),
      '    # handle: "@name"',
      ...note(about.topics),
      `    # topics: ${about.example.topics}`,
    );
    if (kind !== 'personal')
      lines.push(`    ${comment(about.represents)}`, `    # represents: ${about.example.represents}`);
  }
  lines.push('', ...about.overrides.map(comment), 'overrides:');
  for (const { files, account } of placesOf(answers)) {
    lines.push(`  - files: ${scalar(files)}`, `    account: ${scalar(account)}`);
  }
  lines.push('', ...about.rules.map(comment), ...RULES);
  return `${lines.join('\n')}\n`;
}

/** A text as a YAML scalar: quoted unless it is a word that no reader of YAML takes for anything but text. */
export function scalar(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_./*-]*$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** The folder of each account's drafts, relative, without `/` at its end; empty for the folder of the configuration. */
export function foldersOf({ accounts, drafts }: Pick<Answers, 'accounts' | 'drafts'>): readonly string[] {
  if (accounts.length === 1) return [drafts];
  return accounts.map(({ name }) => (drafts === '' ? name : `${drafts}/${name}`));
}

// --- internal ---

const RULES = [
  '# rules:',
  '#   politics: error',
  '#   casual-slang: [warn, { ignore: [kak, yuk] }]',
  '#   pet-photos: [{}, { budget: { window: 30d, max: 4, share: 20% } }]',
];

function placesOf(answers: Pick<Answers, 'accounts' | 'drafts'>): { files: string; account: string }[] {
  const folders = foldersOf(answers);
  return answers.accounts.map(({ name }, i) => ({
    files: folders[i] === '' ? '**' : `${folders[i]}/**`,
    account: name,
  }));
}

function comment(text: string): string {
  return `# ${text}`;
}
