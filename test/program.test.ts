import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** The files of dist/ that a run opens, as Node's own module trace tells. */
function loaded(...args: string[]): string[] {
  const trace = join(work, 'trace.mjs');
  writeFileSync(
    trace,
    `import { register } from 'node:module';
     import { appendFileSync } from 'node:fs';
     export async function load(url, context, next) { appendFileSync(process.env.TRACE, url + '\\n'); return next(url, context); }
     if (!process.env.IN_HOOK) { process.env.IN_HOOK = '1'; register(import.meta.url); }`,
  );
  const log = join(work, `log-${args.join('').replace(/\W/g, '')}`);
  writeFileSync(log, '');
  execFileSync(process.execPath, ['--no-warnings', '--import', trace, CLI, ...args], { cwd: work, env: { ...process.env, TRACE: log } });
  return readFileSync(log, 'utf8').split('\n').filter(url => url.includes('/dist/')).map(url => url.slice(url.lastIndexOf('/') + 1));
}

describe('the program', () => {
  test('--version is one line, and nothing of natural is loaded', () => {
    const { stdout, stderr, status } = run('--version');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect({ stdout, stderr, status }).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  test('a plain draft loads no YAML, no cosmiconfig, no globbing, no colours', () => {
    const names = loaded('--no-config', 'draft.txt').join(' ');
    expect(names).toContain('check-');
    for (const chunk of readdirSync(join(ROOT, 'dist')).filter(name => name.endsWith('.js'))) {
      const text = readFileSync(join(ROOT, 'dist', chunk), 'utf8');
      if (/YAMLException|cosmiconfig|tinyglobby|picomatch|ansi256/.test(text) && chunk !== 'cli.js') expect(names).not.toContain(chunk);
    }
    expect(names.split(' ').length).toBeLessThan(16);
  });

  test('the bundle holds no natural, no TypeScript, no native code', () => {
    const files = readdirSync(join(ROOT, 'dist'));
    expect(files.filter(name => /\.(node|wasm)$/.test(name))).toEqual([]);
    const notice = readFileSync(join(ROOT, 'dist/NOTICE.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'cosmiconfig', 'js-yaml', 'yaml', 'tinyglobby', 'ignore']) expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notice).not.toMatch(/^(natural|typescript|mongoose) /m);
  });

  test('an install is one package of at most 2 MB without install scripts', () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(dependencies ?? {}).toEqual({});
    expect(Object.keys(scripts).filter(name => /install/.test(name))).toEqual([]);
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    const [{ filename, files }] = JSON.parse(packed.toString());
    expect(statSync(join(work, filename)).size).toBeLessThan(2_000_000);
    expect(files.map((file: { path: string }) => file.path)).toEqual(expect.arrayContaining(['bin/socialpost.js', 'dist/cli.js', 'dist/lexicon.bin', 'dist/NOTICE.txt', 'schema.json', 'LICENSE', 'README.md']));
  });
});
