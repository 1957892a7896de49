import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assignmentFor } from '../src/config/index.ts';
import type { Ask } from '../src/init/answers.ts';
import type { World } from '../src/types.ts';
import { problemsOf, repository } from './config.sample.ts';
import { init, load, script, written } from './init.sample.ts';

const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));

describe('the questions', () => {
  test('begin with separate accounts or one shared, then names, languages, time zone, drafts and the hook', async () => {
    const cwd = repository({});
    const { ask, asked } = script(
      'separate',
      'dewi',
      'acme',
      false,
      ['id', 'en'],
      ['en'],
      'Asia/Jakarta',
      'posts',
      false,
    );
    await init(cwd, {}, ask);
    expect(asked).toEqual([
      'Do you have separate accounts for private life and work, or one shared account?',
      'What is your personal account called?',
      'What is your work account called?',
      'Is there another account?',
      'Which languages does dewi write in? (space: choose, Enter: go on)',
      'Which languages does acme write in? (space: choose, Enter: go on)',
      'Which time zone do you post from?',
      'In which folder do your drafts lie?',
      'Shall drafts be judged before each commit (a git hook)?',
    ]);
    const config = await load(cwd);
    expect(config.accounts.map(({ name, kind, languages, timezone }) => [name, kind, languages, timezone])).toEqual([
      ['dewi', 'personal', ['id', 'en'], 'Asia/Jakarta'],
      ['acme', 'professional', ['en'], 'Asia/Jakarta'],
    ]);
    expect(assignmentFor(config, join(cwd, 'posts/acme/2026/x.md')).account).toBe('acme');
    expect(assignmentFor(config, join(cwd, 'posts/dewi/x.md')).account).toBe('dewi');
    expect(assignmentFor(config, join(cwd, 'posts/x.md')).account).toBeUndefined();
    expect(existsSync(join(cwd, '.git/hooks/pre-commit'))).toBe(false);
  });

  test('for one shared account are fewer', async () => {
    const cwd = repository({}, false);
    const { ask, asked } = script('shared', 'kami');
    await init(cwd, { locale: 'id' }, ask);
    expect(asked).toEqual([
      'Apakah akun pribadi dan akun kerja Anda terpisah, atau satu akun untuk keduanya?',
      'Apa nama akun Anda?',
      'Bahasa apa yang dipakai kami? (spasi: pilih, Enter: lanjut)',
      'Dari zona waktu mana Anda mengirim?',
      'Di folder mana draf Anda disimpan?',
    ]);
    const config = await load(cwd);
    expect(config.accounts).toMatchObject([{ name: 'kami', kind: 'shared', languages: ['en', 'id'] }]);
    expect(config.locale).toBe('id');
    expect(assignmentFor(config, join(cwd, 'drafts/x.md')).account).toBe('kami');
  });

  test('come again after an answer that will not do', async () => {
    const cwd = repository({}, false);
    const { ask, asked } = script(
      ...[
        'separate',
        'my self',
        'me',
        'me',
        'acme',
        true,
        '',
        'acme',
        'blog',
        'shared',
        undefined,
        undefined,
        undefined,
      ],
      ...['Asia/Jakrta', 'Asia/Jakarta', '../elsewhere', 'a*', '/tmp', '.'],
    );
    // The second "another?" is answered by what is suggested: no.
    const answers = await init(cwd, {}, { ...ask, yes: once(ask.yes) });
    expect(asked.filter(text => text.startsWith('! '))).toEqual([
      '! Begin with a letter or digit, and use only letters, digits, "_", "-" and ".".',
      '! There is an account of this name already.',
      '! Begin with a letter or digit, and use only letters, digits, "_", "-" and ".".',
      '! There is an account of this name already.',
      '! This is not the name of a time zone. Did you mean "Asia/Jakarta"?',
      ...Array(3).fill('! Write it relative to this folder and without *, ?, {, }, [, ] or \\, as "drafts".'),
    ]);
    const config = await load(cwd);
    expect(config.accounts.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'me personal',
      'acme professional',
      'blog shared',
    ]);
    expect(assignmentFor(config, join(cwd, 'blog/x.md')).account).toBe('blog');
    expect(answers).toContain('put a draft into me/ and run\n  socialpost .\n');
  });

  test('that flags have answered are not asked', async () => {
    const cwd = repository({}, false);
    const { ask, asked } = script();
    await init(cwd, { accounts: 'shared', name: ['we'], language: ['id'], timezone: 'UTC', drafts: 'd' }, ask);
    expect(asked).toEqual([]);
  });
});

/** Says on stderr what is read. */
const TRACE = `const fs = require('fs'); const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => { process.stderr.write(String(path) + '\\n'); return read(path, ...rest); };`;

describe('without a terminal', () => {
  const run = (cwd: string, ...args: string[]) => {
    const env = { PATH: process.env.PATH, HOME: '/nowhere', TZ: 'Asia/Makassar' };
    const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'init', ...args], {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  };

  test('flags decide, names can carry a kind, and the time zone is that of the machine', async () => {
    const cwd = repository({}, false);
    const names = ['--name', 'a', '--name', 'b', '--name', 'c:shared'];
    expect(run(cwd, '--accounts', 'separate', ...names, '--language', 'id')).toMatchObject({ status: 0, stderr: '' });
    expect((await load(cwd)).accounts).toMatchObject([
      { name: 'a', kind: 'personal', languages: ['id'], timezone: 'Asia/Makassar' },
      { name: 'b', kind: 'professional' },
      { name: 'c', kind: 'shared' },
    ]);
    expect(readdirSync(cwd)).toEqual(['.socialpostrc']);
    expect(statSync(join(cwd, '.socialpostrc')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test('the prompts are not even loaded', () => {
    const cwd = repository({ 'trace.cjs': TRACE });
    const args = ['-r', join(cwd, 'trace.cjs'), CLI, 'init', '--yes'];
    const { stderr, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr).toContain('our-init-wizard.cjs');
    expect(stderr).not.toContain('clack');
  });

  test('what will not do is said with its flag', () => {
    const cwd = repository({}, false);
    const names = ['--name', 'a b', '--name', '..', '--name', 'c:persnal', '--name', 'd', '--name', 'd'];
    const { stdout, stderr, status } = run(cwd, '--yes', ...names, '--timezone', 'Asia/Jakrta', '--drafts', '../x');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.split('\n').filter(line => line.startsWith('--'))).toEqual([
      '--name: "a b" cannot be the name of an account',
      '--timezone: unknown time zone "Asia/Jakrta"',
      '--name: accounts.c.kind: unknown kind "persnal"',
      '--name: ".." must begin with a letter or digit',
      '--name: "d" is given twice',
      '--drafts: "../x" cannot be the folder of the drafts',
    ]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('--hook installs the hook, and a hook of somebody else is a problem but no reason to lose the file', () => {
    const cwd = repository({}, false);
    spawnSync('git', ['init', '-q'], { cwd });
    expect(run(cwd, '--yes', '--hook')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, '.git/hooks/pre-commit'), 'utf8')).toContain(" -- 'drafts'\n");
    const other = repository({}, false);
    spawnSync('git', ['init', '-q'], { cwd: other });
    writeFileSync(join(other, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    expect(run(other, '--yes', '--hook')).toMatchObject({ status: 2, stderr: expect.stringContaining('pre-commit') });
    expect(readFileSync(join(other, '.git/hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\n');
    expect(existsSync(join(other, '.socialpostrc'))).toBe(true);
  });
});

describe('--github', () => {
  const workflow = '.github/workflows/socialpost.yml';
  const stepsIn = (file: string) =>
    (parse(readFileSync(file, 'utf8')) as { jobs: { socialpost: { steps: unknown[] } } }).jobs.socialpost.steps;

  test('writes the workflow of the README into the repository, for the folder of the drafts', async () => {
    const cwd = repository({ 'team/x.txt': '' });
    const said = await init(join(cwd, 'team'), { accounts: 'shared', github: true, drafts: 'my: drafts' });
    expect(said).toContain(`Wrote ../${workflow}. Replace OWNER in it`);
    expect(stepsIn(join(cwd, workflow))[1]).toEqual({
      uses: expect.stringMatching(/^OWNER\/socialpost@v/),
      with: { paths: 'team/my: drafts' },
    });
    const own = repository({});
    await init(own, { yes: true, github: true });
    const [, readme = ''] =
      /```yaml\n# \.github\/workflows\/socialpost\.yml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const version = (text: string) => text.replace(/socialpost@v[\w.]+/, 'socialpost@v');
    expect(parse(version(readFileSync(join(own, workflow), 'utf8')))).toEqual(parse(version(readme)));
  });

  test('never writes over a workflow, and says so', async () => {
    const cwd = repository({ [workflow]: 'mine' });
    expect(await init(cwd, { yes: true, github: true })).not.toContain('OWNER');
    expect(readFileSync(join(cwd, workflow), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, '.socialpostrc'))).toBe(true);
  });
});

test('what to run next is said as the program was called', async () => {
  const ends = async (env: World['env']) =>
    (await init(repository({}), { yes: true }, undefined, env)).split('\n').at(-2);
  expect(await ends({})).toBe('  socialpost drafts');
  expect(await ends({ npm_command: 'exec' })).toBe('  npx socialpost drafts');
});

describe('what is there', () => {
  test.each(['.socialpostrc', '.socialpostrc.json', '.socialpostrc.yaml', '.socialpostrc.yml', 'package.json'])(
    'is never overwritten or put out of force: %s',
    async name => {
      const before = name === 'package.json' ? '{"socialpost": {}}' : '{}';
      const cwd = repository({ [name]: before });
      const problems = await problemsOf(init(cwd, { yes: true }));
      expect(problems).toMatchObject([{ path: name, message: 'is here already, and is left as it is' }]);
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(before);
      expect(readdirSync(cwd).sort()).toEqual(['.git', name].sort());
    },
  );

  test('is not overwritten when it appears while the questions are answered', async () => {
    const cwd = repository({});
    const { ask } = script('shared');
    const late: Ask = {
      ...ask,
      yes: async () => {
        writeFileSync(join(cwd, '.socialpostrc'), 'rules: {}\n');
        return false;
      },
    };
    expect(await problemsOf(init(cwd, {}, late))).toMatchObject([{ path: '.socialpostrc' }]);
    expect(written(cwd)).toBe('rules: {}\n');
    expect(readdirSync(cwd).sort()).toEqual(['.git', '.socialpostrc']);
  });

  test('in a folder above is only said', async () => {
    const cwd = repository({ '.socialpostrc': 'rules: {}', 'team/x.txt': '' });
    const said = await init(join(cwd, 'team'), { accounts: 'shared' });
    expect(said).toContain('instead of ../.socialpostrc.');
  });
});

// --- internal ---

/** Yes once, then what is suggested. */
function once(yes: Ask['yes']): Ask['yes'] {
  let first = true;
  return async question => {
    if (!first) return question.initial;
    first = false;
    return yes(question);
  };
}
