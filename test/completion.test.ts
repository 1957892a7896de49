import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { CASES, completionFolder, FILE_CASES } from '../tools/shells.ts';

/** The built program in bash. `npm run check:shells` asks zsh and fish the same, where they are installed. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { folder, env } = completionFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const socialpost = (...args: string[]): string =>
  execFileSync(join(ROOT, 'bin/socialpost.js'), args, { cwd: folder, env, encoding: 'utf8' });

/** What bash offers after a command that is being typed; it takes words apart at `=` too. */
function inBash(typed: string): string[] {
  const script = `eval "$(socialpost completion bash)"
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _socialpost; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const words = typed
    .split(' ')
    .flatMap(word => word.split(/(=)/))
    .filter((word, i, all) => word !== '' || i === all.length - 1);
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean).sort();
}

/** Commands and the flags of each, as the help of the built program lists them. */
function fromHelp(): { commands: string[]; flags: Map<string, string[]> } {
  const commands = [...socialpost('--help').matchAll(/^ {2}([a-z]+(?:-[a-z]+)*)(?= |$)/gm)].map(
    ([, name]) => name as string,
  );
  const names = commands.filter(name => name !== 'paths');
  const flagsOf = (name: string): string[] => [
    ...new Set(
      [...socialpost(name, '--help').matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag as string),
    ),
  ];
  return { commands: names, flags: new Map(names.map(name => [name, flagsOf(name)])) };
}

describe('completion in bash', () => {
  test.each(CASES)('%s', (typed, words) => {
    expect(inBash(typed)).toEqual(words);
  });

  test('leaves files to bash', () => {
    for (const typed of FILE_CASES) expect(inBash(typed)).toEqual([]);
    const script = 'eval "$(socialpost completion bash)"; complete -p socialpost';
    expect(execFileSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' })).toMatch(
      /-o default .*-F _socialpost/,
    );
  });

  test('an account of a hostile or broken configuration is not even offered', () => {
    const config = join(folder, '.socialpostrc');
    const before = readFileSync(config, 'utf8');
    for (const name of ['$(touch pwned)', '`touch pwned`', 'a; touch pwned', '*', '-x\n']) {
      writeFileSync(config, JSON.stringify({ accounts: { [name]: { kind: 'personal' } } }));
      expect(inBash('socialpost --account ')).toEqual([]);
    }
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    writeFileSync(config, before);
  });
});

describe('every command and option', () => {
  const { commands, flags } = fromHelp();

  test('is known', () => {
    expect(commands).toEqual(
      expect.arrayContaining(['check', 'explain', 'rules', 'init', 'policy', 'completion', 'man']),
    );
    expect(flags.get('init')).toEqual(expect.arrayContaining(['--accounts', '--timezone', '--yes']));
  });

  test.each(commands)('of %s is offered by bash', command => {
    const offered = inBash(`socialpost ${command} -`).filter(word => word.startsWith('--'));
    expect(offered).toEqual([...(flags.get(command) as string[])].sort());
  });

  test.each(['zsh', 'fish'])('stands in the script for %s', shell => {
    const script = socialpost('completion', shell);
    for (const command of commands) expect(script).toMatch(new RegExp(`\\b${command}\\b`));
    for (const flag of [...flags.values()].flat()) {
      expect(script).toContain(shell === 'zsh' ? `'${flag}:` : `-l ${flag.slice(2)} `);
    }
  });

  test('stands in the manual page', () => {
    const page = socialpost('man').replaceAll('\\-', '-');
    for (const [command, own] of flags) {
      const section = page.split(`\n.SS socialpost ${command} `)[1]?.split(/\n\.S[SH] /)[0];
      for (const flag of own) expect(section, command).toMatch(new RegExp(`^\\.B .*${flag}\\b`, 'm'));
    }
  });

  test('but no hidden one is shown', () => {
    for (const text of [socialpost('--help'), socialpost('man')]) expect(text).not.toContain('__accounts');
    expect(inBash('socialpost __')).toEqual([]);
  });
});

describe('the manual page', () => {
  test('is roff without accidents, and comes with the package', () => {
    const page = socialpost('man');
    for (const line of page.trimEnd().split('\n')) {
      if (line.startsWith('.')) expect(line).toMatch(/^\.(?:TH|SH|SS|PP|TP|B|I|br|nf|fi)(?: |$)/);
      else expect(line).toMatch(/^[^']/);
    }
    expect(page.match(/^\.SH .*$/gm)?.slice(0, 3)).toEqual(['.SH NAME', '.SH SYNOPSIS', '.SH DESCRIPTION']);
    expect(readFileSync(join(ROOT, 'dist/socialpost.1'), 'utf8')).toBe(page);
  });
});
