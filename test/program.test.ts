import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** What the built program may cost and hold: counts, never times. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'bin/socialpost.js');
const work = mkdtempSync(join(tmpdir(), 'socialpost-program-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
writeFileSync(join(work, 'draft.txt'), 'Selamat pagi semua.\n');

const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: work, encoding: 'utf8' });

/** The files of dist/ that a run reads. */
function loaded(...args: string[]): string[] {
  const trace = join(work, 'trace.cjs');
  const log = join(work, 'trace.log');
  writeFileSync(log, '');
  writeFileSync(
    trace,
    `const fs = require('fs'); const read = fs.readFileSync;
     fs.readFileSync = (path, ...rest) => { fs.appendFileSync(process.env.TRACE, String(path) + '\\n'); return read(path, ...rest); };`,
  );
  execFileSync(process.execPath, ['-r', trace, CLI, ...args], { cwd: work, env: { ...process.env, TRACE: log } });
  // The cache is of the Node that built it; others do without.
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(path => path.includes('/dist/') && !path.endsWith('.cache'))
    .map(path => path.slice(path.indexOf('/dist/') + 6));
}

describe('the program', () => {
  test('--version is one line, and nothing of natural is loaded', () => {
    const { stdout, stderr, status } = run('--version');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect({ stdout, stderr, status }).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  test('a plain draft loads no YAML, no cosmiconfig, no globbing, no colours', () => {
    expect(loaded('--no-config', 'draft.txt')).toEqual(['start.cjs', 'cli.cjs', 'lexicon.bin']);
  });

  test('a command, a format and a container load only themselves', () => {
    const parts = (...args: string[]) =>
      loaded(...args).filter(name => name.startsWith('lib/') && name.endsWith('.cjs'));
    writeFileSync(join(work, 'drafts.ndjson'), '{"text":"Slides are online."}\n');
    expect(parts('rules')).toEqual(['lib/our-commands-rules.cjs']);
    expect(parts('--no-config', '-f', 'json', 'draft.txt')).toEqual(['lib/our-reporters-json.cjs']);
    expect(parts('--no-config', 'drafts.ndjson')).toEqual(['lib/our-drafts-containers.cjs']);
    expect(parts('--no-config', '-o', 'report.txt', 'draft.txt')).toEqual(['lib/our-write.cjs']);
  });

  test('is pure ASCII: start.ts reads a byte as a character', () => {
    const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.cjs'),
    );
    expect(files.length).toBeGreaterThan(20);
    const foreign = files.filter(name => readFileSync(join(ROOT, 'dist', name)).some(byte => byte > 0x7f));
    expect(foreign).toEqual([]);
  });

  test('an error of a part is an answer, not a crash: there is one UserError', () => {
    const { stderr, status } = run('audit', 'draft.txt');
    expect({ stderr, status }).toEqual({ stderr: expect.stringMatching(/^draft\.txt: .*\n/), status: 2 });
    expect(stderr).not.toContain('    at ');
  });

  test('a configuration adds what reads it, an error its positions', () => {
    writeFileSync(join(work, 'rc.yaml'), 'rules:\n  politics: warn\n');
    const lazy = loaded('-c', 'rc.yaml', 'draft.txt').filter(name => name.startsWith('lib/') && name.endsWith('.cjs'));
    expect(lazy.sort()).toEqual(['lib/cosmiconfig.cjs', 'lib/our-config-load.cjs', 'lib/our-yaml.cjs']);
    writeFileSync(join(work, 'wrong.yaml'), 'rules:\n  politcs: warn\n');
    const { stderr, status } = run('-c', 'wrong.yaml', 'draft.txt');
    expect({ stderr, status }).toEqual({
      stderr: expect.stringMatching(/wrong\.yaml:2:3: .*politcs[\s\S]*politics/),
      status: 2,
    });
  });

  test('telephone plans and the pattern engine wait for a draft or a config that needs them', () => {
    const lazy = (...args: string[]) => loaded(...args).filter(name => /phonenumber|re2js|unicode/.test(name));
    writeFileSync(join(work, 'phone.txt'), 'Call Hannah Whitcombe at home: 07700 900417\n');
    writeFileSync(join(work, 'terms.yaml'), 'rules:\n  terms: [warn, { deny: ["/wid+gets/"] }]\n');
    expect(lazy('--no-config', 'draft.txt')).toEqual([]);
    expect(lazy('--no-config', '--exit-zero', 'phone.txt')).toEqual(['lib/libphonenumber-js-min.cjs']);
    expect(lazy('-c', 'terms.yaml', 'draft.txt')).toEqual(['lib/re2js.cjs']);
  });

  test('the code compiled at build time is the code that runs, on the Node that built it', async () => {
    const { cachePath, scripts, start } = require(join(ROOT, 'dist/start.cjs'));
    await start(['--version']);
    const wanted = existsSync(cachePath(join(ROOT, 'dist/cli.cjs'))) ? false : undefined;
    expect([...scripts.values()].map(script => script.cachedDataRejected)).toEqual([wanted]);
    expect(readdirSync(join(ROOT, 'dist')).filter(name => name.endsWith('.cache'))).toHaveLength(1);
  });

  test('the bundle holds no natural, no TypeScript, no native code', () => {
    const files = readdirSync(join(ROOT, 'dist'));
    expect(files.filter(name => /\.(node|wasm)$/.test(name))).toEqual([]);
    const notice = readFileSync(join(ROOT, 'dist/NOTICE.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'cosmiconfig', 'js-yaml', 'yaml', 'tinyglobby', 'ignore'])
      expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notice).not.toMatch(/^(natural|typescript|mongoose) /m);
  });

  test('another Node compiles once and keeps what it compiled; a folder it cannot write to does no harm', () => {
    const copy = join(work, 'copy');
    cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true, filter: path => !path.endsWith('.cache') });
    cpSync(join(ROOT, 'bin'), join(copy, 'bin'), { recursive: true });
    const version = () =>
      spawnSync(process.execPath, [join(copy, 'bin/socialpost.js'), '--version'], { encoding: 'utf8' });
    const caches = () => readdirSync(join(copy, 'dist')).filter(name => name.includes('.cache'));
    chmodSync(join(copy, 'dist'), 0o555);
    expect(version().status).toBe(0);
    chmodSync(join(copy, 'dist'), 0o755);
    expect(version().status).toBe(0);
    expect(caches()).toEqual([`cli.cjs.${process.versions.v8}.cache`]);
    expect(version()).toMatchObject({ status: 0, stderr: '' });
  });

  test('an install is one package of at most 2 MB without install scripts', () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(dependencies ?? {}).toEqual({});
    expect(Object.keys(scripts).filter(name => /install/.test(name))).toEqual([]);
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename, files }] = JSON.parse(packed.toString());
    expect(statSync(join(work, filename)).size).toBeLessThan(2_000_000);
    expect(files.map((file: { path: string }) => file.path)).toEqual(
      expect.arrayContaining([
        'bin/socialpost.js',
        'dist/cli.cjs',
        'dist/lexicon.bin',
        'dist/NOTICE.txt',
        'schema.json',
        'LICENSE',
        'README.md',
      ]),
    );
  });
});
