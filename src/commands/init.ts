import { mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { check } from '../config/check.ts';
import { createFinder } from '../config/find.ts';
import { configShape } from '../config/keys.ts';
import type { Complaint } from '../config/shape.ts';
import { UserError } from '../errors.ts';
import type { Answers, Ask, Given, Separation } from '../init/answers.ts';
import { printable } from '../reporters/printable.ts';
import { complain } from '../reporters/problem.ts';
import type { Language, Problem, World } from '../types.ts';
import { writeError, writeNewFile } from '../write.ts';
import type { ExitCode } from './check.ts';

export interface InitFlags {
  readonly accounts?: Separation;
  readonly name?: readonly string[];
  readonly language?: readonly Language[];
  readonly timezone?: string;
  readonly drafts?: string;
  readonly hook?: boolean;
  /** Write a workflow for pull requests on GitHub. */
  readonly github?: boolean;
  readonly yes?: boolean;
  readonly locale?: Language;
}

/**
 * Writes a `.socialpostrc` into the working folder; a UserError if there is a configuration already. 2 when only the hook or
 * the workflow that was asked for could not be put in place. `who` answers instead of the person at the terminal.
 */
export async function initCommand(
  flags: InitFlags,
  world: World,
  say: (text: string) => void,
  who?: Ask,
): Promise<ExitCode> {
  const locale = flags.locale ?? localeOf(world.env);
  const { above, repository } = await lookAround(world);
  const wizard = await import('../init/wizard.ts');
  const { configData, configText, defaults, folderOf, foldersOf, interview } = wizard;
  const ask = who ?? (await whoAnswers(flags, locale, world)) ?? defaults;
  const answers = await interview(givenBy(flags), ask, {
    locale,
    timezone: ownTimezone(),
    offersHook: ask !== defaults && repository !== undefined,
    isName: name => STARTS_NAME.test(name) && complaintsAbout({ accounts: { [name]: {} } }).length === 0,
    timezoneHint: timezone => {
      const [complaint] = complaintsAbout({ accounts: { a: { timezone } } });
      return complaint && (complaint.hint ?? 'Asia/Jakarta, Europe/London …');
    },
  });
  const drafts = folderOf(answers.drafts || '.');
  refuseFaults(answers, complaintsAbout(configData(answers)), drafts !== undefined);
  await writeNewFile(join(world.cwd, FILE), configText(answers), FILE);
  const said = SAID[locale];
  say(`${said.wrote(FILE)}\n${above === undefined ? '' : `${said.above(printable(above))}\n`}`);
  const folder = drafts || '.';
  const steps: (() => Promise<string>)[] = [];
  if (answers.hook) {
    const { installHookCommand } = await import('./hook.ts');
    steps.push(() => installHookCommand(drafts ? [drafts] : [], { locale }, world));
  }
  if (flags.github === true) {
    const { WORKFLOW, workflowText } = wizard;
    const top = repository ?? world.cwd;
    const shown = relative(world.cwd, join(top, WORKFLOW));
    const judged = relative(top, join(world.cwd, folder)).split(sep).join('/') || '.';
    steps.push(async () => {
      try {
        mkdirSync(join(top, dirname(WORKFLOW)), { recursive: true });
      } catch (error) {
        throw writeError(error, { shown, what: 'the file' });
      }
      await writeNewFile(join(top, WORKFLOW), workflowText(judged, locale), shown);
      return `${said.wrote(shown)} ${said.owner}\n`;
    });
  }
  const code = await takeSteps(steps, world, say);
  say(`${said.next(foldersOf(answers)[0] || '.', `${calledAs(world)} ${shellWord(folder)}`)}\n`);
  return code;
}

// --- internal ---

const FILE = '.socialpostrc';

/** It is also the name of a folder of drafts, and folders such as `.x` hold none. */
const STARTS_NAME = /^[A-Za-z0-9]/;

const SAID = {
  en: {
    wrote: (file: string): string => `Wrote ${file}.`,
    above: (file: string): string => `For drafts below this folder it counts instead of ${file}.`,
    owner:
      'Replace OWNER in it by the owner of the repository of socialpost, and commit both files to your main branch.',
    next: (folder: string, command: string): string => `Next: put a draft into ${folder}/ and run\n  ${command}`,
  },
  id: {
    wrote: (file: string): string => `${file} sudah ditulis.`,
    above: (file: string): string => `Untuk draf di bawah folder ini, file ini berlaku menggantikan ${file}.`,
    owner: 'Ganti OWNER di dalamnya dengan pemilik repositori socialpost, lalu commit kedua file ke branch utama Anda.',
    next: (folder: string, command: string): string =>
      `Berikutnya: taruh draf di ${folder}/ lalu jalankan\n  ${command}`,
  },
};

/** How the program was called: an install in a project's folder is only found by npx. */
function calledAs({ env }: World): string {
  return env.npm_command === undefined ? 'socialpost' : 'npx socialpost';
}

/** The configuration that has held here so far, from a folder above. One in this folder is a UserError. */
async function lookAround({ cwd, env }: World): Promise<{ above?: string; repository?: string }> {
  const { createOpener } = await import('../config/load.ts');
  const finder = createFinder(resolve(env.HOME ?? '/'), async () => createOpener());
  const found = await finder.configFor(cwd);
  const repository = finder.repositoryOf(cwd);
  if (found !== undefined && dirname(found.file) === cwd) {
    throw new UserError({
      path: basename(found.file),
      message: 'is here already, and is left as it is',
      hint: '"npx socialpost --print-config" shows what holds; "npx socialpost policy" tells it in words.',
    });
  }
  return { ...(found && { above: relative(cwd, found.file) }), ...(repository && { repository }) };
}

/** What is to be done beside the configuration; a step that cannot be done is said, and is no reason to leave the others. */
async function takeSteps(
  steps: readonly (() => Promise<string>)[],
  world: World,
  say: (text: string) => void,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const step of steps) {
    try {
      say(printable(await step(), { multiline: true }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const problem of error.problems) complain(problem, world);
      code = 2;
    }
  }
  return code;
}

/** Nobody when everything is answered by flags and defaults. */
async function whoAnswers(flags: InitFlags, locale: Language, world: World): Promise<Ask | undefined> {
  if (flags.yes === true) return undefined;
  if (world.stdin.isTTY === true && world.stdout.isTTY === true) {
    const { terminalAsk } = await import('../init/terminal.ts');
    return terminalAsk(world, locale);
  }
  if (flags.accounts !== undefined) return undefined;
  throw new UserError({
    path: 'init',
    message: 'there is no terminal to ask in',
    hint: 'Say --accounts separate or --accounts shared (and maybe --name, --language, --timezone, --drafts), or --yes.',
  });
}

function givenBy({ accounts, name, language, timezone, drafts, hook }: InitFlags): Given {
  return {
    ...(accounts && { accounts }),
    names: name ?? [],
    languages: language ?? [],
    ...(timezone !== undefined && { timezone }),
    ...(drafts !== undefined && { drafts }),
    ...(hook !== undefined && { hook }),
  };
}

function complaintsAbout(data: Readonly<Record<string, unknown>>): Complaint[] {
  return check(configShape([]), data);
}

/** What the flags say goes through the check that every configuration goes through. */
function refuseFaults(answers: Answers, complaints: readonly Complaint[], isFolder: boolean): void {
  const about = (key: string) => complaints.filter(({ path }) => path.includes(key));
  // A bad folder is said below, and what all accounts share only once.
  const shared = new Set([...about('overrides'), ...about('timezone').slice(1)]);
  const problems: Problem[] = complaints
    .filter(complaint => !shared.has(complaint))
    .map(({ path, message, hint }) => ({
      path: path.includes('timezone') ? '--timezone' : '--name',
      message: message.replace(/^accounts\.\S*timezone:? /, ''),
      ...(hint !== undefined && { hint }),
    }));
  const names = answers.accounts.map(({ name }) => name);
  const odd = names.find(name => /^[_.-]/.test(name));
  if (odd !== undefined) problems.push({ path: '--name', message: `"${odd}" must begin with a letter or digit` });
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) problems.push({ path: '--name', message: `"${twice}" is given twice` });
  if (!isFolder) {
    const hint = 'Write it relative to this folder, as "drafts", without *, ?, braces, brackets or "..".';
    problems.push({ path: '--drafts', message: `"${answers.drafts}" cannot be the folder of the drafts`, hint });
  }
  if (problems.length > 0) throw new UserError(problems);
}

/** The language of the terminal. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: World['env']): Language {
  return /^id(?:[_.@-]|$)/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'id' : 'en';
}

function ownTimezone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return complaintsAbout({ accounts: { a: { timezone: timeZone } } }).length === 0 ? timeZone : 'UTC';
}

/** A path to copy into a shell. */
function shellWord(path: string): string {
  const word = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
