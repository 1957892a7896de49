import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InitFlags } from '../src/commands/init.ts';
import { configData, configText } from '../src/init/config.ts';
import { folderOf } from '../src/init/interview.ts';
import type { Language, World } from '../src/types.ts';
import { parseYaml } from '../src/yaml.ts';
import { repository } from './config.sample.ts';
import { init, load, written } from './init.sample.ts';

describe('the file', () => {
  const languages: readonly Language[] = ['en', 'id'];
  const names = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,12}$/),
    fc.constantFrom('on', 'null', 'y', '1e3', 'constructor', 'true', '2026-01-01', '0x1f', '0'),
  );
  const folders = fc.oneof(
    fc.constantFrom('.', 'drafts', "it's", 'a b', '-x', '# no', 'é', 'on', '"', '@x'),
    fc.string(),
  );

  test('says the same as its data and is accepted by the real loader, whatever the answers', async () => {
    const root = repository({}, false);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
        folders.filter(text => folderOf(text) !== undefined),
        fc.constantFrom(...languages),
        fc.constantFrom('UTC', 'Asia/Jakarta', 'America/Argentina/Buenos_Aires', 'Etc/GMT+7'),
        async (accounts, drafts, locale, timezone) => {
          const answers = {
            ...{ locale, timezone, drafts: folderOf(drafts) as string, hook: false },
            accounts: accounts.map(name => ({ name, kind: 'shared' as const, languages })),
          };
          const text = configText(answers);
          expect(parseYaml(text, 1e6)).toEqual({ value: configData(answers) });
          const cwd = join(root, String(n++));
          mkdirSync(cwd);
          writeFileSync(join(cwd, '.socialpostrc'), text);
          expect((await load(cwd)).accounts.map(({ name }) => name)).toEqual(
            Object.keys(configData(answers).accounts as object),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(languages)('holds examples in comments that are right as they stand (%s)', async locale => {
    const cwd = repository({}, false);
    await init(cwd, { accounts: 'separate', locale });
    const examples = written(cwd).replace(/^( *)# (?=(?:handle|topics|represents|rules):| {2}[a-z-]+: )/gm, '$1');
    expect(examples).not.toBe(written(cwd));
    writeFileSync(join(cwd, '.socialpostrc'), examples);
    const { accounts } = await load(cwd);
    expect(accounts[1]).toMatchObject({ handle: '@name', represents: expect.stringMatching(/^(Acme|Kopi)/) });
    expect(accounts[0]?.topics).toHaveLength(2);
    expect(accounts[0]?.rules.politics?.levels).toEqual({ light: 'error', clear: 'error', heavy: 'error' });
    expect(accounts[0]?.rules['casual-slang']?.options.ignore).toEqual(['kak', 'yuk']);
  });

  test('is in the language of the terminal unless another is asked for', async () => {
    const text = async (env: World['env'], flags: InitFlags = {}) => {
      const cwd = repository({}, false);
      await init(cwd, { accounts: 'shared', ...flags }, undefined, env);
      return /locale: (..)/.exec(written(cwd))?.[1];
    };
    expect(await text({ LANG: 'id_ID.UTF-8' })).toBe('id');
    expect(await text({ LANG: 'id_ID.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(await text({ LANG: 'idle' })).toBe('en');
    expect(await text({ LANG: 'id_ID.UTF-8' }, { locale: 'en' })).toBe('en');
  });
});
