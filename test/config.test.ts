import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountFor, assignmentFor, explainConfig, isIgnored } from '../src/config/index.ts';
import type { Account } from '../src/types.ts';
import { configIn, problemsOf, repository } from './config.sample.ts';

function levelsOf(account: Account | undefined, rule: string): string {
  return Object.values(account?.rules[rule]?.levels ?? {}).join(' ');
}

describe('accounts', () => {
  it('are the built-in three when none are named', async () => {
    const config = await configIn(repository({ '.socialpostrc': 'rules: {mood: error}' }));
    expect(config.builtInAccounts).toBe(true);
    expect(config.accounts.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'personal personal',
      'professional professional',
      'shared shared',
    ]);
    expect(config.accounts.map(account => levelsOf(account, 'mood'))).toEqual(Array(3).fill('error error error'));
    expect(config.accounts.map(account => levelsOf(account, 'series'))[1]).toBe('warn warn warn');
  });

  it('have all they need', async () => {
    const text =
      'accounts:\n  a: {kind: shared}\n  b: {kind: personal, handle: "@b", history: [x.csv, ../y], limits: {x: 280}}';
    const root = repository({ 'sub/.socialpostrc': text });
    const [a, b] = (await configIn(root, 'sub')).accounts;
    expect(a).toMatchObject({
      name: 'a',
      platforms: [],
      languages: ['en', 'id'],
      timezone: 'UTC',
      topics: [],
      history: [],
    });
    expect(b).toMatchObject({ handle: '@b', history: [join(root, 'sub/x.csv'), join(root, 'y')], limits: { x: 280 } });
    expect(a?.rules.mood?.options).toEqual({ add: [], ignore: [], strict: false });
    expect(a?.rules.series?.options).toEqual({ budget: { window: '30d', max: 4 }, allow: [] });
  });
});

describe('settings of rules', () => {
  it.each([
    ['warn', 'warn warn warn', {}],
    ['{clear: error}', 'warn error warn', {}],
    ['[{light: "off"}, {allow: [x]}]', 'off warn warn', { allow: ['x'] }],
    ['[error]', 'error error error', {}],
    ['[{}, {budget: {max: 9}}]', 'warn warn warn', { budget: { window: '30d', max: 9 } }],
    ['[info, {budget: {window: 2w}}]', 'info info info', { budget: { window: '2w', max: 4 } }],
  ])('%s', async (setting, levels, options) => {
    const config = await configIn(repository({ '.socialpostrc': `rules: {series: ${setting}}` }));
    expect(levelsOf(config.accounts[1], 'series')).toBe(levels);
    expect(config.accounts[1]?.rules.series?.options).toMatchObject(options);
  });

  it('go from the defaults over rules and the account to the overrides', async () => {
    const root = repository({
      '.socialpostrc': `
accounts:
  a: {kind: professional, rules: {mood: {clear: info}}}
  b: {kind: professional}
rules: {mood: [warn, {add: [x], strict: true}]}
overrides:
  - {files: "*.toot", rules: {mood: [{heavy: "off"}, {add: [y]}]}}
  - {files: "loud/**", account: a, rules: {mood: error}}
  - {files: "loud/x.md", rules: {mood: {light: info}}}`,
    });
    const config = await configIn(root);
    const [a, b] = config.accounts as [Account, Account];
    const levels = (account: Account, path: string) => levelsOf(accountFor(config, account, join(root, path)), 'mood');
    expect(levels(a, 'x.md')).toBe('warn info warn');
    expect(accountFor(config, a, join(root, 'x.md'))).toBe(a);
    expect(levels(a, 'x.toot')).toBe('warn info off');
    expect(levels(a, 'loud/y.md')).toBe('error error error');
    expect(levels(a, 'loud/x.md')).toBe('info error error');
    expect(levels(b, 'loud/x.md')).toBe('info warn warn');
    const options = { add: ['y'], ignore: [], strict: true };
    expect(accountFor(config, b, join(root, 'x.toot')).rules.mood?.options).toEqual(options);
    expect(accountFor(config, b, join(root, 'x.toot'))).toBe(accountFor(config, b, join(root, 'z/y.toot')));
    expect(accountFor(config, a, '/elsewhere/x.toot')).toBe(a);
  });
});

it('assigns account, platform and format, the last match first', async () => {
  const root = repository({
    'sub/.socialpostrc': `
overrides:
  - {files: ["a/**", b.md], account: shared, platform: x}
  - {files: a/b/*, account: personal}
  - {files: a/b/*.txt, format: tweet}`,
  });
  const config = await configIn(root, 'sub');
  expect(assignmentFor(config, join(root, 'sub/a/b/x.txt'))).toEqual({
    account: 'personal',
    platform: 'x',
    format: 'tweet',
  });
  expect(assignmentFor(config, join(root, 'sub/b.md'))).toEqual({ account: 'shared', platform: 'x' });
  expect(assignmentFor(config, join(root, 'a/b/x.txt'))).toEqual({});
});

it('ignores as .gitignore does, below its own folder', async () => {
  const root = repository({ 'sub/.socialpostrc': 'ignores: [old/, "*.notes.md", "!keep.notes.md"]' });
  const config = await configIn(root, 'sub');
  const ignored = (path: string) => isIgnored(config, join(root, path));
  expect(['sub/old/a.md', 'sub/x/old/a.md', 'sub/a.notes.md'].map(ignored)).toEqual([true, true, true]);
  expect(['sub/a.md', 'sub/keep.notes.md', 'old/a.md', 'a.notes.md'].map(ignored)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe('extends', () => {
  it('takes files in, in order; later ones win, lists are replaced', async () => {
    const root = repository({
      'base/one.yaml': `
accounts: {a: {kind: professional, topics: [x, y], limits: {x: 1, y: 2}, history: h.ndjson}}
rules: {series: [error, {allow: [x], budget: {max: 1}}]}
locale: en
overrides: [{files: "*.md", account: a}]`,
      'base/two.yaml': 'locale: id\nextends: ../three.json\nrules: {mood: info}',
      'three.json': '{"locale": "en", "requireAccount": true, "rules": {"mood": "error"}}',
      '.socialpostrc': `
extends: [./base/one.yaml, base/two.yaml]
accounts: {b: {kind: shared}, a: {topics: [z], limits: {x: 3}}}
rules: {series: [{light: "off"}, {allow: [y]}]}`,
    });
    const config = await configIn(root);
    expect(config).toMatchObject({ locale: 'id', requireAccount: true });
    expect(config.accounts.map(({ name }) => name)).toEqual(['a', 'b']);
    const [a] = config.accounts;
    expect(a).toMatchObject({ kind: 'professional', topics: ['z'], limits: { x: 3, y: 2 } });
    expect(a?.history).toEqual([join(root, 'base/h.ndjson')]);
    expect(levelsOf(a, 'series')).toBe('off error error');
    expect(a?.rules.series?.options).toEqual({ allow: ['y'], budget: { window: '30d', max: 1 } });
    expect(levelsOf(a, 'mood')).toBe('info info info');
    expect(assignmentFor(config, join(root, 'x.md'))).toEqual({ account: 'a' });
  });

  it.each([
    ['../outside.yaml', 'is outside'],
    ['./missing.yaml', 'does not exist'],
    ['./code.cjs', 'is refused'],
    ['/etc/hostname', 'is no relative path'],
    ['https://example.test/x.yaml', 'is no relative path'],
    ['./.socialpostrc', 'in a circle'],
    ['./loop.yaml', 'in a circle'],
  ])('%s is refused', async (path, message) => {
    const root = repository({
      '.socialpostrc': `locale: id\nextends: ${path}`,
      'loop.yaml': 'extends: .socialpostrc',
      'code.cjs': 'throw 1',
    });
    const [problem] = await problemsOf(configIn(root));
    expect(problem).toMatchObject({ line: path === './loop.yaml' ? 1 : 2, message: expect.stringContaining(message) });
  });

  it('says which file is wrong, and bounds how many there are', async () => {
    const root = repository({ '.socialpostrc': 'extends: a/b.yaml', 'a/b.yaml': '\nruls: {}' });
    expect((await problemsOf(configIn(root)))[0]).toMatchObject({ path: 'a/b.yaml', line: 2, column: 1 });
    const bomb = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`${i}.yaml`, `extends: [${i + 1}.yaml, ${i + 1}.yaml]`]),
    );
    const [problem] = await problemsOf(configIn(repository({ ...bomb, '.socialpostrc': 'extends: 0.yaml' })));
    expect(problem?.message).toContain('more than 32 files');
  });
});

it('explains where each value comes from', async () => {
  const root = repository({
    'base.yaml': 'rules:\n  mood:\n    - warn\n    - strict: true\n',
    '.socialpostrc': `extends: base.yaml
accounts:
  a:
    kind: professional
    rules:
      mood: {clear: error}
overrides:
  - files: "*.toot"
    rules:
      mood: [{heavy: "off"}, {add: [x]}]
`,
  });
  const config = await configIn(root);
  const { from, ...told } = JSON.parse(await explainConfig(config, join(root, 'x.toot')));
  expect(told).toMatchObject({
    path: '.socialpostrc',
    file: 'x.toot',
    overrides: ['.socialpostrc:8'],
    config: { accounts: { a: { rules: { mood: { levels: { light: 'warn', clear: 'error', heavy: 'off' } } } } } },
  });
  expect(from).toMatchObject({
    locale: 'default',
    'accounts.a.kind': '.socialpostrc:4',
    'accounts.a.timezone': 'default',
    'accounts.a.rules.mood.levels.light': 'base.yaml:3',
    'accounts.a.rules.mood.levels.clear': '.socialpostrc:6',
    'accounts.a.rules.mood.levels.heavy': '.socialpostrc:10',
    'accounts.a.rules.mood.options.strict': 'base.yaml:4',
    'accounts.a.rules.mood.options.add': '.socialpostrc:10',
    'accounts.a.rules.mood.options.ignore': 'default',
    'accounts.a.rules.series.levels.light': 'default for professional',
  });
  const plain = JSON.parse(await explainConfig(config, undefined));
  expect(plain.from['accounts.a.rules.mood.levels.heavy']).toBe('base.yaml:3');
  const none = JSON.parse(await explainConfig(await configIn(repository({}))));
  expect(none).toMatchObject({ path: null, from: { 'accounts.shared.kind': 'built in' } });
});
