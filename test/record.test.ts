import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, type TestRepository } from './repository.ts';

/** `--record` in the built program. */
let repo: TestRepository;
beforeEach(() => {
  repo = createRepository();
  repo.write('.socialpostrc', 'accounts: {acme: {kind: professional, history: old.csv}}\n');
  repo.write('old.csv', 'text,date\nHello.,2026-11-01\n');
  repo.write('posts/a.md', 'Vote for our senator, four more years!\n');
  repo.write(
    'posts/q.ndjson',
    '{"id":"my secret plan","text":"Good morning, all of you."}\n{"id":"m-2","text":"Good evening."}\n',
  );
  repo.write('socialpost-suppressions.json', JSON.stringify({ version: 1, suppressions: [ROW] }));
});
afterEach(() => repo.remove());

const ROW = {
  path: 'posts/a.md',
  rule: 'politics',
  account: 'acme',
  match: 'senator',
  reason: 'His title.',
  until: '2027-01-01',
};
const run = (...args: string[]) =>
  repo.socialpost(['--now', '2026-11-21T00:00Z', '--record', 'record.ndjson', ...args]);
const text = (): string => readFileSync(join(repo.dir, 'record.ndjson'), 'utf8');
const lines = (): Record<string, unknown>[] =>
  text()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

describe('--record', () => {
  test('holds what was judged and how, and no word of the drafts', () => {
    expect(run('posts').status).toBe(1);
    const [first, second, third] = lines();
    expect(first).toEqual({
      ...{ draft: expect.stringMatching(/^[0-9a-f]{64}$/), path: 'posts/a.md', id: '1', part: 1, account: 'acme' },
      ...{
        config: expect.stringMatching(/^[0-9a-f]{64}$/),
        version: expect.any(String),
        now: '2026-11-21T00:00:00.000Z',
      },
      ...{ verdict: 'does-not-suit', decidedBy: 'error', approvedBy: null },
      suppressed: [
        {
          rule: 'politics',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          reason: 'His title.',
          until: '2027-01-01',
        },
      ],
    });
    expect([second?.id, third?.id]).toEqual([expect.stringMatching(/^sha256:[0-9a-f]{64}$/), 'm-2']);
    expect(text()).not.toMatch(/senator|morning|plan|tmp/);
  });

  test('is the same bytes for the same drafts in another folder, and others when anything that counts changes', () => {
    run('posts');
    const before = text();
    const other = createRepository();
    for (const name of ['.socialpostrc', 'old.csv', 'posts/a.md', 'posts/q.ndjson', 'socialpost-suppressions.json'])
      other.write(name, readFileSync(join(repo.dir, name)));
    other.socialpost(['--now', '2026-11-21T00:00Z', '--record', 'record.ndjson', '--locale', 'id', 'posts']);
    expect(readFileSync(join(other.dir, 'record.ndjson'), 'utf8')).toBe(before);
    other.remove();
    const drafts = lines().map(({ draft }) => draft);
    const configs = lines().map(({ config }) => config);
    repo.write('.socialpostrc', 'accounts: {acme: {kind: professional, history: old.csv, rules: {shouting: off}}}\n');
    run('posts');
    expect(lines().map(({ draft }) => draft)).toEqual(drafts);
    for (const [i, { config }] of lines().entries()) expect(config).not.toBe(configs[i]);
    repo.write('posts/a.md', 'Vote for our senator, four more years?\n');
    run('posts');
    expect(lines()[0]?.draft).not.toBe(drafts[0]);
    expect(lines()[1]?.draft).toBe(drafts[1]);
  });

  test('goes with --staged, --text and a reader that leaves early', () => {
    repo.git('add', 'posts/a.md');
    run('--staged');
    expect(lines().map(({ path }) => path)).toEqual(['posts/a.md']);
    run('--text', 'Good morning.');
    expect(lines().map(({ path }) => path)).toEqual(['<text>']);
  });

  test.each<[string[], RegExp]>([
    [['--record', 'posts/a.md', 'posts'], /^posts\/a\.md: is a draft of this run/],
    [['--record', 'x.json', '-o', './x.json', 'posts'], /cannot hold the report and the record/],
    [['--record', 'socialpost-suppressions.json', 'posts'], /holds what is let pass/],
    [['--record', 'old.csv', 'posts'], /holds earlier posts/],
    [['--record', 'nowhere/x', 'posts'], /Make the folder first/],
  ])('%j is refused', (args, told) => {
    expect(repo.socialpost(args)).toMatchObject({ status: 2, stderr: expect.stringMatching(told) });
    expect(existsSync(join(repo.dir, 'x.json'))).toBe(false);
  });
});
