import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { configIn, problemsOf, repository, sampleRules } from './config.sample.ts';

const problems = (text: string, options = {}) =>
  problemsOf(configIn(repository({ '.socialpostrc': text }), '.', options));

describe('what a config may say', () => {
  it.each([
    ['acounts: {}', 1, 1, 'unknown key "acounts"', 'Did you mean "accounts"?'],
    ['locale: id\n\nrequireAcount: true', 3, 1, 'unknown key "requireAcount"', '"requireAccount"'],
    ['accounts:\n  a: {kind: personel}', 2, 13, 'accounts.a.kind: unknown kind "personel"', '"personal"'],
    ['accounts:\n  a: {}', 2, 3, 'the account "a" needs a kind', 'personal, professional, shared'],
    ['accounts:\n  "a b": {kind: shared}', 2, 3, '"a b" cannot be the name of an account', 'letters'],
    ['accounts:\n  a:\n    kind: shared\n    timezone: Asia/Jakrta', 4, 15, 'unknown time zone', '"Asia/Jakarta"'],
    ['accounts:\n  a: {kind: shared, timezone: "+07:00"}', 2, 31, 'must be the name of a time zone', undefined],
    [
      'accounts:\n  a: {kind: shared, limits: {x: many}}',
      2,
      33,
      'must be a whole number above 0, not "many"',
      undefined,
    ],
    ['accounts:\n  a: {kind: shared, history: /etc/passwd}', 2, 30, 'is no relative path', './base.yaml'],
    ['accounts:\n  a: {kind: shared, languages: [jv]}', 2, 33, 'unknown language "jv"', 'en'],
    ['rules:\n  mod: off', 2, 3, 'unknown rule "mod" in rules', '"mood"'],
    ['rules:\n  mood: eror', 2, 9, 'rules.mood: unknown level "eror"', '"error"'],
    ['rules:\n  mood: 2', 2, 9, 'must be a level', undefined],
    ['rules:\n  mood: {lite: off}', 2, 10, 'unknown weight "lite"', 'light, clear, heavy'],
    ['rules:\n  mood: [off, {strikt: true}]', 2, 16, 'unknown option "strikt" in rules.mood[1]', '"strict"'],
    ['rules:\n  mood: [off, {strict: yes}]', 2, 24, 'must be true or false, not "yes"', undefined],
    ['rules:\n  mood: [off, {add: kopi}]', 2, 21, 'must be a list', undefined],
    ['rules:\n  mood: [off, {add: [1]}]', 2, 22, 'must be a text, not 1', undefined],
    ['rules:\n  mood: []', 2, 9, 'must be [level] or [levels, {options}]', undefined],
    ['rules:\n  series: [warn, {add: [x]}]', 2, 19, 'unknown option "add"', 'budget, allow'],
    ['rules:\n  series: [warn, {budget: {maks: 1}}]', 2, 28, 'unknown option "maks"', '"max"'],
    ['rules:\n  series: [warn, {budget: {max: .inf}}]', 2, 33, 'must be a number', undefined],
    ['rules:\n  series: [warn, {budget: {window: ever}}]', 2, 36, 'must be a number of days or weeks', undefined],
    ['rules:', 1, 1, 'rules is empty', undefined],
    ['overrides:\n  - account: shared', 2, 5, 'overrides[0] needs the key "files"', undefined],
    ['overrides:\n  - {files: "*", account: Shared}', 2, 27, 'unknown account "Shared"', '"shared"'],
    ['overrides:\n  - {files: "../*"}', 2, 13, 'cannot leave the folder', undefined],
    ['overrides:\n  - {files: "*", format: toots}', 2, 26, 'unknown format "toots"', '"toot"'],
    ['ignores: "**/a/**/b/**/c"', 1, 10, 'too many wildcards', undefined],
    ['locale: fr', 1, 9, 'unknown language "fr"', 'en, id'],
    ['- a', 1, 1, 'the config must be a mapping', undefined],
    ['a: [', 1, 5, 'cannot be read as YAML or JSON', undefined],
    ['locale: en\nlocale: id', 2, 1, 'duplicated mapping key', undefined],
  ])('%j is refused', async (text, line, column, message, hint) => {
    const [problem, ...more] = await problems(text);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ path: '.socialpostrc', line, column, message: expect.stringContaining(message) });
    if (hint !== undefined) expect(problem?.hint).toContain(hint);
  });

  it('says everything at once, at most twenty things', async () => {
    expect(await problems('a: 1\nlocale: fr\naccounts: {a: {}}\noverrides: [{files: x, account: b}]')).toHaveLength(4);
    expect(await problems(Array.from({ length: 50 }, (_, i) => `k${i}: 1`).join('\n'))).toHaveLength(20);
  });

  it('finds the line in package.json', async () => {
    const root = repository({ 'package.json': '{\n "socialpost": {\n  "locale": "fr"\n }\n}' });
    expect((await problemsOf(configIn(root)))[0]).toMatchObject({ path: 'package.json', line: 3, column: 13 });
  });

  it('names of Object.prototype are only names', async () => {
    const text = '{"__proto__": {"polluted": 1}, "rules": {"__proto__": "off", "toString": "error"}}';
    expect((await problems(text)).map(({ message }) => message)).toEqual([
      'unknown key "__proto__"',
      'unknown rule "__proto__" in rules',
      'unknown rule "toString" in rules',
    ]);
    const names =
      '{"accounts": {"__proto__": {"kind": "shared", "limits": {"__proto__": 1}}, "constructor": {"kind": "personal"}}}';
    const { accounts } = await configIn(repository({ '.socialpostrc': names }));
    expect(accounts.map(({ name, kind }) => [name, kind])).toEqual([
      ['__proto__', 'shared'],
      ['constructor', 'personal'],
    ]);
    expect(Object.hasOwn(accounts[0]?.limits ?? {}, '__proto__')).toBe(true);
    expect(accounts[0]?.rules.toString).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('aliases that stand for very much are looked at once', async () => {
    const words = Array.from({ length: 9000 }, (_, i) => `w${i}`).join(', ');
    const accounts = Array.from({ length: 900 }, (_, i) => `a${i}: *a`).join(', ');
    const text = `accounts: {a: &a {kind: shared, rules: {mood: [warn, {add: [${words}]}]}}, ${accounts}}`;
    expect((await configIn(repository({ '.socialpostrc': text }))).accounts).toHaveLength(901);
  });
});

describe('plugins', () => {
  const rule = (id: string) => {
    const { check: _, ...data } = { ...sampleRules[1], id };
    return `{ ...${JSON.stringify(data)}, check: () => [] }`;
  };
  const config = '{"plugins": ["./rules/x.mjs"], "rules": {"mine": "error"}}';

  it('run only when the config is trusted', async () => {
    const root = repository({ '.socialpostrc': config, 'rules/x.mjs': `export default ${rule('mine')}` });
    const [problem] = await problemsOf(configIn(root));
    expect(problem?.hint).toContain('--trust-config');
    const trusted = await configIn(root, '.', { trustConfig: true });
    expect(trusted.catalogue.map(({ id }) => id)).toEqual(['mine', 'mood', 'series']);
    expect(trusted.accounts[0]?.rules.mine?.levels.light).toBe('error');
  });

  it('may be a package', async () => {
    const root = repository({
      '.socialpostrc': 'plugins: rules-of-mine',
      'node_modules/rules-of-mine/package.json': '{"type": "module", "exports": "./i.js"}',
      'node_modules/rules-of-mine/i.js': `export default [${rule('one')}, ${rule('two')}]`,
    });
    expect((await configIn(root, '.', { trustConfig: true })).catalogue).toHaveLength(4);
  });

  it.each([
    ['export default 1', 'is no object'],
    ['export default []', 'the list is empty'],
    [`export default ${rule('Mine')}`, '"id" must be'],
    [`export default { ...${rule('mine')}, check: 1 }`, '"check" of the rule "mine"'],
    [`export default { ...${rule('mine')}, levels: { personal: {} } }`, '"levels" of the rule "mine"'],
    [`export default { ...${rule('mine')}, messages: { a: { en: 'x' } } }`, '"messages" of the rule "mine"'],
    [`export default ${rule('mood')}`, '"mood" of "./rules/x.mjs" is there already'],
    ['throw new Error("oh no")', 'cannot be loaded: oh no'],
    ['export default', 'cannot be loaded'],
  ])('%s is no plugin', async (code, message) => {
    const root = repository({ '.socialpostrc': config, 'rules/x.mjs': code });
    const [problem] = await problemsOf(configIn(root, '.', { trustConfig: true }));
    expect(problem).toMatchObject({ line: 1, column: 14, message: expect.stringContaining(message) });
  });

  it.each([
    '../x.mjs',
    '/etc/x.js',
    'file:///x.js',
    'data:text/javascript,1',
    'node:fs',
    'fs',
    'https://x.test/x.js',
    './../../x',
  ])('%s is refused, trusted or not', async name => {
    for (const trustConfig of [true, false]) {
      const [problem] = await problems(JSON.stringify({ plugins: [name] }), { trustConfig });
      expect(problem?.message).toMatch(/is outside|cannot be a plugin/);
    }
  });
});

describe('what the options of the catalogue may say', () => {
  it.each([
    ['confidential: [warn, {embargoes: {Larkfield: soon}}]', 'must be a day or a time'],
    ['confidential: [warn, {embargoes: {Larkfield: 2026-12-01T09:30+07:00}}]', 'must be a day or a time'],
    ['confidential: [warn, {embargoes: {Larkfield: 2026-02-31}}]', 'must be a day or a time'],
    ['personal-data: [warn, {region: [France]}]', 'must be intl or a country code'],
  ])('%s is an error', async (rule, message) => {
    const found = await problems(`rules: {${rule}}`, { rules });
    expect(found.map(one => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('a day and a time end an embargo', async () => {
    const rule = 'confidential: [warn, {embargoes: {Larkfield: 2026-12-01, Kestrel: "2026-12-01 09:30"}}]';
    const regions = 'personal-data: [warn, {region: [fr, intl]}]';
    const folder = repository({ '.socialpostrc': `rules: {${rule}, ${regions}}` });
    await expect(configIn(folder, '.', { rules })).resolves.toHaveProperty('accounts');
  });
});
