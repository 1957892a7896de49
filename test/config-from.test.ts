import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blamed, CONFIG, createRepository, FINE, POLITICAL, type TestRepository } from './repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
});
afterEach(() => repo.remove());

const compact = (...args: string[]) => repo.socialpost(['--format', 'compact', ...args]);

describe('--config-from', () => {
  const weak = 'rules: {politics: off}\n';
  beforeEach(() => {
    repo.commit({
      '.socialpostrc': 'extends: team/base.yaml\noverrides: [{files: "x/**", rules: {politics: info}}]\n',
      'team/base.yaml': CONFIG,
      'social/a.md': FINE,
    });
    repo.git('switch', '--quiet', '--create', 'topic');
  });

  test.each<[string, Record<string, string>]>([
    ['its own rules', { '.socialpostrc': weak }],
    ['another base to extend', { 'team/base.yaml': `accounts: {acme: {kind: personal}}\n${weak}` }],
    ['a nearer configuration', { 'social/.socialpostrc.yaml': weak }],
    ['one that wins by its name', { '.socialpostrc.json': '{"rules": {"politics": "off"}}' }],
    ['an ignore file', { '.socialpostignore': '*\n', 'social/.gitignore': '*.md\n' }],
    ['a broken configuration', { '.socialpostrc': 'rules: [' }],
  ])('a change cannot bring %s', (_, files) => {
    for (const [name, text] of Object.entries({ ...files, 'social/a.md': POLITICAL })) repo.write(name, text);
    repo.git('add', '--all', '--force');
    repo.git('commit', '--quiet', '--message=x');
    for (const which of [['social'], ['social/a.md'], ['--since', 'main']]) {
      const run = compact('--config-from', 'main', ...which);
      expect({ ...run, stdout: blamed(run) }).toEqual({ stdout: ['social/a.md'], stderr: '', status: 1 });
      expect(run.stdout).toContain('(acme)');
    }
  });

  test('nor take the configuration away; overrides hold for the paths of the work tree', () => {
    repo.git('rm', '--quiet', '-r', '.socialpostrc', 'team');
    repo.commit({ 'social/a.md': POLITICAL, 'x/b.md': POLITICAL });
    expect(compact('--config-from', 'main', '.').stdout).toMatch(/social\/a\.md:1:1: error[\s\S]*x\/b\.md:1:1: info/);
    expect(compact('--config-from', 'main', '--config', '.socialpostrc', 'social').stdout).toContain('(acme)');
    expect(repo.socialpost(['--config-from', 'main', '--text', POLITICAL], 'social').status).toBe(1);
  });

  test('what is wrong there is told with the name of the commit', () => {
    repo.commit({ '.socialpostrc': 'rules:\n  politcs: warn\n', 'two.yaml': 'extends: not-there.yaml\n' });
    repo.commit({ '.socialpostrc': CONFIG, 'not-there.yaml': CONFIG });
    expect(compact('--config-from', 'HEAD^', 'social').stderr).toMatch(
      /^HEAD\^:\.socialpostrc:2:3: .*politcs[\s\S]*politics/,
    );
    expect(compact('--config-from', 'HEAD^', '-c', 'two.yaml', 'social').stderr).toMatch(
      /^HEAD\^:two\.yaml:1:10: "not-there\.yaml" is not in "HEAD\^"/,
    );
  });

  test('links, code and plugins of a commit are refused; a commit without configuration is told', () => {
    symlinkSync('team/base.yaml', join(repo.dir, '.socialpostrc.json'));
    repo.commit({
      'code/.socialpostrc.js': '',
      'code/a.md': FINE,
      'plug/.socialpostrc': 'plugins: ["./p.js"]\n',
      'plug/a.md': FINE,
    });
    repo.git('rm', '--quiet', '.socialpostrc');
    repo.commit();
    expect(compact('--config-from', 'HEAD', 'social').stderr).toMatch(/HEAD:\.socialpostrc\.json: is a link/);
    expect(compact('--config-from', 'HEAD', 'code').stderr).toMatch(/code\/\.socialpostrc\.js: is refused/);
    expect(compact('--config-from', 'HEAD', 'plug').stderr).toMatch(/plugins are code/);
    expect(compact('--config-from', 'HEAD', '--trust-config', 'plug')).toMatchObject({ status: 2 });
    expect(compact('--config-from', 'HEAD', '--no-config', 'plug')).toMatchObject({ status: 2 });
    repo.git('switch', '--quiet', '--orphan', 'bare');
    repo.commit({ 'a.md': FINE });
    expect(compact('--config-from', 'bare', 'a.md')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('"bare" has no configuration'),
    });
  });
});
