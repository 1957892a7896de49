import { afterAll, expect, test } from 'vitest';
import { CONFIG, createRepository, FINE, POLITICAL } from './repository.ts';

const repo = createRepository();
afterAll(() => repo.remove());
repo.write('.socialpostrc', CONFIG);
repo.write('a.md', POLITICAL);
repo.write('b.md', FINE);
const run = (...args: string[]) => repo.socialpost(args);

test('flags may stand before the command, and those behind it go first', () => {
  expect(run('--locale', 'id', 'check', 'a.md').stdout).toContain('tidak cocok');
  expect(run('--locale', 'id', 'check', '--locale', 'en', 'a.md').stdout).toContain('does not suit');
  expect(run('--format', 'compact', 'check', 'a.md').stdout).toMatch(/^a\.md:1:1: error: /);
  expect(run('--exit-zero', 'check', '--fail-on', 'needs-review', 'a.md').status).toBe(0);
  expect(run('--account', 'personal', '--no-config', 'check', 'a.md').stdout).toContain('personal');
  expect(run('--locale', 'id', 'recheck', '--config', '.socialpostrc', 'b.md').stdout).toMatch(/ditinjau/);
  expect(run('--locale', 'id', 'rules').stdout).toContain('Tingkat');
});
