import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG, createRepository, FINE, gitEnv, POLITICAL, ROOT, type TestRepository } from './repository.ts';

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Record<string, string>;
}

interface Action {
  readonly inputs: Record<string, { description: string; default: string }>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const stepNamed = (name: string): Step => action.runs.steps.find(step => step.name === name) as Step;

let repo: TestRepository;
/** What GitHub hands to a step besides its inputs. */
let runner: Record<string, string>;
beforeEach(() => {
  repo = createRepository();
  runner = {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTION_PATH: ROOT.replace(/\/$/, ''),
    GITHUB_OUTPUT: join(repo.dir, '.git/output'),
    GITHUB_STEP_SUMMARY: join(repo.dir, '.git/summary.md'),
  };
});
afterEach(() => repo.remove());

/** Runs a step's script as the runner does; `base` is the commit that a pull request is to go into. */
function play(step: Step, { inputs = {}, base = '', cwd = repo.dir, env = {} }: Playing = {}) {
  const values: Record<string, string> = { 'github.event.pull_request.base.sha': base };
  for (const [name, input] of Object.entries(action.inputs)) values[`inputs.${name}`] = inputs[name] ?? input.default;
  const given = Object.entries(step.env ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, key: string) => values[key] ?? `unknown ${key}`),
  ]);
  const script = join(repo.dir, '.git/step.sh');
  writeFileSync(script, step.run);
  const { stdout, stderr, status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env: { ...gitEnv, ...runner, ...Object.fromEntries(given), ...env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

interface Playing {
  readonly inputs?: Record<string, string>;
  readonly base?: string;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

const judge = (playing?: Playing) => play(stepNamed('Judge the drafts'), playing);
const output = (): string => readFileSync(runner.GITHUB_OUTPUT as string, 'utf8');
const summary = (): string => readFileSync(runner.GITHUB_STEP_SUMMARY as string, 'utf8');
const annotated = (stdout: string): string[] => [
  ...new Set(stdout.split('\n').flatMap(line => /^::(?:error|warning) .*?file=([^,]*)/.exec(line)?.[1] ?? [])),
];

/** A branch with one fine and one political draft, and its base. */
function pullRequest(): string {
  repo.commit({ '.socialpostrc': CONFIG, 'social/old.md': POLITICAL });
  const base = repo.git('rev-parse', 'HEAD').trim();
  repo.git('switch', '--quiet', '--create', 'topic');
  repo.commit({ '.socialpostrc': 'rules: {politics: off}\n', 'social/new.md': POLITICAL, 'social/fine.md': FINE });
  return base;
}

describe('action.yml', () => {
  test('is composite, asks for no other action, and hands every value over as a variable', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) {
      expect(Object.keys(step)).not.toContain('uses');
      expect(step.shell).toBe('bash');
      expect(step.run).not.toContain('${{');
      for (const text of Object.values(step.env ?? {})) expect(text).toMatch(/^\$\{\{ [\w.-]+ \}\}$/);
    }
    const judging = Object.values(stepNamed('Judge the drafts').env ?? {}).join();
    for (const name of Object.keys(action.inputs)) expect(judging).toContain(`inputs.${name}`);
  });

  test('on a pull request: annotates what it changes, by the rules of its base, and fails', () => {
    const base = pullRequest();
    const { stdout, stderr, status } = judge({ base });
    expect({ status, stderr, annotated: annotated(stdout) }).toEqual({
      status: 1,
      stderr: '',
      annotated: ['social/new.md'],
    });
    expect(stdout).toMatch(/^::error file=social\/new\.md,line=1,/m);
    expect(output()).toBe('exit-code=1\n');
    expect(summary()).toMatch(/^## socialpost[\s\S]*social\/new\.md/);
  });

  test('elsewhere, and with empty inputs, everything is judged by the configuration as it is', () => {
    pullRequest();
    const inputs = { since: '', 'config-from': '', account: 'professional\n\npersonal' };
    repo.write('.socialpostrc', '');
    expect(annotated(judge({ inputs }).stdout)).toEqual(['social/new.md', 'social/old.md']);
    expect(judge({ inputs: { ...inputs, paths: 'social/fine.md\n' } }).status).toBe(0);
    expect(judge({ inputs: { paths: 'socail' } })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no drafts found'),
    });
    expect(output()).toBe('exit-code=1\nexit-code=0\nexit-code=2\n');
  });

  test('a pull request without drafts passes', () => {
    repo.commit({ 'social/old.md': POLITICAL });
    const base = repo.git('rev-parse', 'HEAD').trim();
    repo.commit({ 'code.js': '' });
    expect(judge({ base }).status).toBe(0);
  });

  test('the worst come first, one for each rule and draft, within the caps of GitHub; the rest is counted and in the log', () => {
    repo.commit({ '.socialpostrc': CONFIG });
    const base = repo.git('rev-parse', 'HEAD').trim();
    const slang = 'gue udah kelar nih wkwk, lo gimana?\n';
    const texts = Array.from({ length: 15 }, (_, i) => [`social/${String(i).padStart(2, '0')}.md`, slang]);
    const last = [`social/99.md`, `${POLITICAL}${slang}`];
    repo.commit(Object.fromEntries([...texts, last]));
    const lines = judge({ base }).stdout.split('\n');
    const commands = lines.flatMap(line => /^::(error|warning|notice) /.exec(line)?.[1] ?? []);
    expect(commands.filter((name, i) => name !== commands[i - 1])).toEqual(['error', 'notice']);
    expect(commands.filter(name => name === 'error')).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error file=social\/99\.md,.*title=politics .*%0AAnd 2 more of this in the draft\.$/);
    expect(lines.find(line => line.startsWith('::notice'))).toMatch(/7 more\. GitHub shows 10 errors/);
    const group = lines.slice(lines.findIndex(line => line.startsWith('::group::')) + 1, lines.indexOf('::endgroup::'));
    expect(group.filter(line => line.startsWith('social/99.md:1:')).join()).toMatch(/politics/);
    expect(new Set(group.map(line => line.split(':')[0])).size).toBe(16);
  });

  test('a base without a configuration is said, in the annotations and in the summary', () => {
    repo.commit({ 'social/old.md': FINE });
    const base = repo.git('rev-parse', 'HEAD').trim();
    repo.commit({ '.socialpostrc': CONFIG, 'social/new.md': FINE });
    const { stdout, status } = judge({ base });
    expect({ status, warnings: stdout.match(/^::warning .*$/gm) }).toEqual({
      status: 0,
      warnings: [expect.stringMatching(/^::warning title=--config-from::"[0-9a-f]{40}" has no configuration, so /)],
    });
    expect(summary()).toMatch(/^## socialpost\n\n1 draft: 1 suits\n\n- `--config-from` .*has no configuration/);
  });

  test('SARIF goes into the file that is named, also when drafts do not suit', () => {
    const base = pullRequest();
    expect(judge({ base, inputs: { 'sarif-file': 'out.sarif' } }).status).toBe(1);
    const { version, runs } = JSON.parse(readFileSync(join(repo.dir, 'out.sarif'), 'utf8'));
    expect({ version, found: runs[0].results.length > 0 }).toEqual({ version: '2.1.0', found: true });
  });

  test('inputs and names are never run, nor read as options', () => {
    const base = pullRequest();
    const hostile = '$(touch pwned)`touch pwned`";touch pwned;"';
    repo.commit({ [`social/::error::${hostile.replaceAll('/', '')}.md`]: POLITICAL, 'social/--help.md': POLITICAL });
    // Parentheses make a glob, and a glob may match nothing.
    expect(judge({ base, inputs: { paths: hostile } }).status).toBe(0);
    for (const name of ['since', 'config-from', 'account', 'fail-on', 'locale'])
      expect(judge({ base, inputs: { [name]: hostile } }).status).toBe(2);
    expect(judge({ inputs: { paths: '--help\n--config=x' } }).status).toBe(2);
    const { stdout, stderr, status } = judge({ base });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).not.toMatch(/^\s*::error::/m);
    expect(existsSync(join(repo.dir, 'pwned'))).toBe(false);
  });

  test('of a shallow checkout, what is missing is fetched', () => {
    const base = pullRequest();
    repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = mkdtempSync(join(tmpdir(), 'socialpost-shallow-'));
    try {
      const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, env: gitEnv, stdio: 'pipe' });
      git('clone', '--quiet', '--depth=1', '--branch=topic', `file://${repo.dir}`, '.');
      expect(judge({ base, cwd: clone })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('fetch-depth: 0'),
      });
      expect(play(stepNamed('Fetch the base'), { base, cwd: clone })).toEqual({ stdout: '', stderr: '', status: 0 });
      expect(annotated(judge({ base, cwd: clone }).stdout)).toEqual(['social/new.md']);
      // A second time, and in a whole clone, there is nothing to do.
      expect(play(stepNamed('Fetch the base'), { base, cwd: clone })).toEqual({ stdout: '', stderr: '', status: 0 });
      git('remote', 'remove', 'origin');
      const gone = play(stepNamed('Fetch the base'), { base: '0'.repeat(40), cwd: clone });
      expect(gone).toMatchObject({ status: 0, stdout: expect.stringMatching(/^::error .*fetch-depth: 0/) });
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  test('is built by npm ci in its own folder, once', () => {
    const own = join(repo.dir, 'action');
    const log = join(repo.dir, '.git/npm.log');
    mkdirSync(join(own, 'bin'), { recursive: true });
    writeFileSync(join(own, 'bin/npm'), `#!/bin/sh\necho "$PWD $*" >> '${log}'\nmkdir dist\ntouch dist/start.cjs\n`, {
      mode: 0o755,
    });
    const env = { GITHUB_ACTION_PATH: own, PATH: `${own}/bin:${gitEnv.PATH}` };
    for (let time = 0; time < 2; time++) expect(play(stepNamed('Build socialpost'), { env }).status).toBe(0);
    expect(readFileSync(log, 'utf8')).toMatch(/^\S+\/action ci --include=dev [^\n]*\n$/);
  });
});

describe('ci/gitlab.yml', () => {
  interface Job {
    readonly script: readonly string[];
    readonly variables: Record<string, string>;
    readonly artifacts: { reports: { codequality: string } };
  }
  const { socialpost: job } = load(readFileSync(join(ROOT, 'ci/gitlab.yml'), 'utf8')) as { socialpost: Job };

  test('writes the report of the merge request, then fails with the findings in the log', () => {
    const base = pullRequest();
    repo.write(
      '.git/bin/npx',
      `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${join(ROOT, 'bin/socialpost.js')}' "$@"\n`,
    );
    execFileSync('chmod', ['+x', join(repo.dir, '.git/bin/npx')]);
    const variables = Object.fromEntries(
      Object.entries(job.variables).map(([name, text]) => [
        name,
        text.replace('$CI_MERGE_REQUEST_DIFF_BASE_SHA', base),
      ]),
    );
    const env = { ...gitEnv, ...variables, CI: 'true', PATH: `${repo.dir}/.git/bin:${gitEnv.PATH}` };
    const run = (line: string) =>
      spawnSync('bash', ['-eo', 'pipefail', '-c', line], { cwd: repo.dir, env, encoding: 'utf8' });
    const [report, log] = job.script.map(run);
    expect(report).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const findings = JSON.parse(readFileSync(join(repo.dir, job.artifacts.reports.codequality), 'utf8'));
    expect(new Set(findings.map((one: { location: { path: string } }) => one.location.path))).toEqual(
      new Set(['social/new.md']),
    );
    expect(log).toMatchObject({ status: 1, stdout: expect.stringContaining('does not suit acme') });
  });
});

test('ci/problem-matcher.json reads what compact writes, and not its notes', () => {
  repo.commit({
    '.socialpostrc': `${CONFIG}    rules: {politics: {light: info, clear: warn, heavy: error}}\n`,
    'a [b].md': POLITICAL,
  });
  const { problemMatcher } = JSON.parse(readFileSync(join(ROOT, 'ci/problem-matcher.json'), 'utf8'));
  const [{ regexp, ...groups }] = problemMatcher[0].pattern;
  const lines = repo.socialpost(['--format', 'compact', '.']).stdout.trimEnd().split('\n');
  const read = lines.flatMap(line => {
    const match = new RegExp(regexp).exec(line);
    return match === null
      ? []
      : [Object.fromEntries(Object.entries<number>(groups).map(([key, i]) => [key, match[i]]))];
  });
  expect(read).toHaveLength(lines.filter(line => / (error|warning): /.test(line)).length);
  expect(read[0]).toMatchObject({ file: 'a [b].md', line: '1', column: '1', code: 'politics' });
  expect(read[0]?.severity).toMatch(/^(error|warning)$/);
});
