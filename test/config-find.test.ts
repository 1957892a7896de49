import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createConfigLoader } from '../src/config/index.ts';
import { configIn, problemsOf, repository, sampleRules } from './config.sample.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

describe('where a config is looked for', () => {
  it.each([
    ['.socialpostrc', 'locale: id'],
    ['.socialpostrc', '{"locale": "id"}'],
    ['.socialpostrc.json', '{\n\t"locale": "id"\n}'],
    ['.socialpostrc.yaml', 'locale: id'],
    ['.socialpostrc.yml', '\uFEFFlocale: id\r\n'],
    ['package.json', '{"name": "x", "socialpost": {"locale": "id"}}'],
  ])('reads %s', async (file, text) => {
    const root = repository({ [file]: text });
    expect(await configIn(root)).toMatchObject({ locale: 'id', path: join(root, file), root });
  });

  it('takes the nearest one, up to the repository', async () => {
    const root = repository({ 'a/b/c/x': '', 'a/.socialpostrc': 'locale: id', '.socialpostrc': 'locale: en' });
    expect((await configIn(root, 'a/b/c')).locale).toBe('id');
    expect((await configIn(root, 'a')).locale).toBe('id');
    expect((await configIn(root)).locale).toBe('en');
  });

  it('never looks past the repository', async () => {
    const outer = repository({ '.socialpostrc': 'locale: id', 'inner/.git/HEAD': '', 'inner/a/x': '' }, false);
    expect((await configIn(outer, 'inner/a')).path).toBeUndefined();
  });

  it('never looks past home, and reads the one there', async () => {
    const outer = repository(
      { '.socialpostrc': 'locale: en', 'home/.socialpostrc': 'locale: id', 'home/a/x': '' },
      false,
    );
    expect((await configIn(outer, 'home/a', { home: join(outer, 'home') })).locale).toBe('id');
    rmSync(join(outer, 'home/.socialpostrc'));
    expect((await configIn(outer, 'home/a', { home: join(outer, 'home') })).path).toBeUndefined();
  });

  it('prefers .socialpostrc, passes package.json without our key, and takes an empty file for a config', async () => {
    const root = repository({
      'a/.socialpostrc': '# nothing yet\n',
      'a/package.json': '{"socialpost": {"locale": "id"}}',
    });
    writeFileSync(join(root, 'package.json'), '{ broken');
    expect(await configIn(root, 'a')).toMatchObject({ path: join(root, 'a/.socialpostrc'), builtInAccounts: true });
    expect((await configIn(root)).path).toBeUndefined();
    writeFileSync(join(root, '.socialpostrc'), '');
    expect((await configIn(root)).path).toBe(join(root, '.socialpostrc'));
  });

  it('reads the file of --config, whatever its name, and nothing with --no-config', async () => {
    const root = repository({ '.socialpostrc': 'locale: en', 'other.conf': 'locale: id' });
    expect((await configIn(root, '.', { configPath: 'other.conf' })).locale).toBe('id');
    expect((await configIn(root, '.', { noConfig: true })).path).toBeUndefined();
    const [missing] = await problemsOf(configIn(root, '.', { configPath: 'oter.conf' }));
    expect(missing).toMatchObject({ path: 'oter.conf', message: 'does not exist' });
    writeFileSync(join(root, 'package.json'), '{}');
    expect(await problemsOf(configIn(root, '.', { configPath: 'package.json' }))).toHaveLength(1);
  });

  it('looks at each folder and file once', async () => {
    const root = repository({ '.socialpostrc': 'locale: id', 'a/x': '' });
    const options = { cwd: root, home: '/', noConfig: false, trustConfig: false, rules: sampleRules };
    const loader = createConfigLoader(options);
    const first = await loader.forDir(join(root, 'a'));
    rmSync(join(root, '.socialpostrc'));
    expect(await loader.forDir(join(root, 'a'))).toBe(first);
    expect(await loader.forDir(root)).toBe(first);
  });
});

describe('what is never run', () => {
  const canary = 'require("fs").writeFileSync(__dirname + "/canary", "");';

  it.each([
    ['.config/config.js', canary],
    ['.config/config.cjs', canary],
    ['.config/config.mjs', 'throw new Error("ran")'],
    ['.config/config.ts', canary],
    ['.config/config.yaml', 'cosmiconfig: {searchPlaces: [evil.cjs]}\nsocialpost: {locale: en}'],
    ['.config/config.json', '{"cosmiconfig": {"searchPlaces": ["/etc/passwd"]}, "socialpost": {"locale": "en"}}'],
    ['package.yaml', 'cosmiconfig: {searchPlaces: [evil.cjs]}'],
    ['package.json', '{"cosmiconfig": {"searchPlaces": ["evil.cjs"], "transform": 1}}'],
  ])('%s of the working folder is neither run nor obeyed', async (file, text) => {
    const root = repository({ '.socialpostrc': 'locale: id', 'evil.cjs': canary, [file]: text });
    process.chdir(root);
    expect((await configIn(root)).locale).toBe('id');
    expect(process.cwd()).toBe(root);
    expect(existsSync(join(root, 'canary')) || existsSync(join(root, '.config/canary'))).toBe(false);
  });

  it('works when the working folder is gone', async () => {
    const root = repository({ '.socialpostrc': 'locale: id', 'gone/x': '' });
    process.chdir(join(root, 'gone'));
    rmSync(join(root, 'gone/x'));
    rmdirSync(join(root, 'gone'));
    expect((await configIn(root)).locale).toBe('id');
  });

  it.each([
    '.socialpostrc.js',
    '.socialpostrc.cjs',
    '.socialpostrc.mjs',
    '.socialpostrc.ts',
    '.socialpostrc.cts',
    'socialpost.config.js',
    'socialpost.config.mts',
    'socialpost.config.json',
    '.config/socialpostrc',
    '.config/socialpostrc.cjs',
  ])('%s is refused, also beside a config and above', async file => {
    const root = repository({ [file]: canary, 'a/x': '' });
    const [problem] = await problemsOf(configIn(root, 'a'));
    expect(problem).toMatchObject({ path: file, message: expect.stringContaining('is refused') });
    expect(problem?.hint).toContain('.socialpostrc');
    writeFileSync(join(root, '.socialpostrc'), 'locale: id');
    expect(await problemsOf(configIn(root))).toHaveLength(1);
    expect(await problemsOf(configIn(root, '.', { configPath: file }))).toHaveLength(1);
    expect(existsSync(join(root, 'canary')) || existsSync(join(root, '.config/canary'))).toBe(false);
  });

  it('$import is an unknown key', async () => {
    const root = repository({ '.socialpostrc': 'locale: id\n$import: ./evil.cjs', 'evil.cjs': canary });
    const [problem] = await problemsOf(configIn(root));
    expect(problem).toMatchObject({
      path: '.socialpostrc',
      line: 2,
      column: 1,
      hint: expect.stringContaining('extends'),
    });
    expect(existsSync(join(root, 'canary'))).toBe(false);
  });
});

describe('what is no plain file', () => {
  it('a folder of that name is passed over', async () => {
    const root = repository({ '.socialpostrc/x': '', '.socialpostrc.yaml': 'locale: id' });
    expect((await configIn(root)).locale).toBe('id');
  });

  it('a FIFO is an error and does not hang', async () => {
    const root = repository({ 'a/x': '' });
    execFileSync('sh', ['-c', 'mkfifo .socialpostrc'], { cwd: root });
    const [problem] = await problemsOf(configIn(root, 'a'));
    expect(problem).toMatchObject({ path: '.socialpostrc', message: expect.stringContaining('no plain file') });
    expect(await problemsOf(configIn(root, '.', { configPath: '.socialpostrc' }))).toHaveLength(1);
  });

  it('a link is followed inside the repository only', async () => {
    const outside = repository({ secret: 'locale: id' });
    const root = repository({ 'shared/base': 'locale: id' });
    mkdirSync(join(root, 'a'));
    symlinkSync('../shared/base', join(root, 'a/.socialpostrc'));
    expect((await configIn(root, 'a')).locale).toBe('id');
    symlinkSync(join(outside, 'secret'), join(root, '.socialpostrc'));
    expect((await problemsOf(configIn(root)))[0]?.message).toContain('leaves');
    rmSync(join(root, '.socialpostrc'));
    symlinkSync('nowhere', join(root, '.socialpostrc'));
    expect((await problemsOf(configIn(root)))[0]?.message).toContain('link to nothing');
  });

  it('a file that is too long is an error', async () => {
    const root = repository({ '.socialpostrc': `locale: id #${'x'.repeat(300_000)}` });
    expect((await problemsOf(configIn(root)))[0]?.message).toBe('is longer than 256 KB');
  });
});

describe('the packages it loads', () => {
  function loadedFor(root: string): string {
    const script = `
      import { createConfigLoader } from ${JSON.stringify(join(home, 'src/config/index.ts'))};
      const options = { cwd: ${JSON.stringify(root)}, home: '/', noConfig: false, trustConfig: false, rules: [] };
      await createConfigLoader(options).forDir(${JSON.stringify(join(root, 'a'))});
      const { createRequire } = await import('node:module');
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      const names = loaded.map(file => file.split('node_modules/').at(-1).split('/')[0]);
      process.stdout.write([...new Set(names)].filter(name => /cosmiconfig|yaml|ignore|typescript/.test(name)).join());`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: home }).stdout;
  }

  it('are none without a config', () => {
    expect(loadedFor(repository({ 'a/x': '' }))).toBe('');
  });

  it('are cosmiconfig and one YAML parser with a good one', () => {
    expect(loadedFor(repository({ 'a/x': '', '.socialpostrc': 'locale: id' }))).toBe('cosmiconfig');
  });
});
