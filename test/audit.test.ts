import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { chart } from '../src/audit/chart.ts';
import { createProgress } from '../src/audit/progress.ts';
import { createTally, MOST_LISTED } from '../src/audit/tally.ts';
import { widthOf } from '../src/reporters/width.ts';
import type { Judgement, Verdict, World } from '../src/types.ts';
import { FIXTURES, fileOf, work, zipOf } from './archives.sample.ts';
import { accountOf, judgedFor } from './judged.ts';

afterAll(() => rmSync(work, { recursive: true, force: true }));

const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));
const audit = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'audit', ...args], {
    cwd: work,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

const DAY = 86_400_000;
const SECRET = 'sk_live_'.concat('4eC39HqLyjWDarjtT1zdp7dc');

/** An X archive: a post a day, of these texts over and over. */
function tweets(texts: readonly string[], count = texts.length, from = Date.UTC(2026, 0, 5, 9)): string {
  const posts = Array.from({ length: count }, (_, i) => {
    const created_at = new Date(from + i * DAY).toISOString().replace('.000', '');
    return { tweet: { id_str: String(1000 + i), created_at, full_text: texts[i % texts.length] } };
  });
  return `window.YTD.tweets.part0 = ${JSON.stringify(posts, null, 1)}`;
}

const FINE = ['Our new opening hours start on Monday.', 'Kami buka lagi hari Senin, sampai jumpa di toko.'];

describe('socialpost audit', () => {
  test('counts, charts and the posts that do not suit, without their texts', async () => {
    const zip = await zipOf({ 'data/tweets.js': tweets([...FINE, `The key is ${SECRET}, fuck this`]) });
    const { stdout, stderr, status } = audit('--no-config', '--account', 'professional', zip);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toMatch(/^Posts that do not suit\n {2}✗ 2026-01-07 \d\d:00 {2}1002 {2}.*secrets/);
    expect(stdout).toMatch(/\nTopics: .*\n[\s\S]* {2}secrets +█+ 1 {2}33\.3%\n/);
    expect(stdout).toMatch(/\nMonths: .*\n {2}2026-01 {2}█+░+ 3 {2}█ 1\n/);
    expect(stdout).toMatch(/ {2}3 posts read, 3 judged\n {2}2 suit, 1 does not suit\n$/);
    expect(stdout).not.toContain('The key');
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  });

  test('the report never takes the place of the archive, nor of a file in its folder', async () => {
    const zip = await zipOf({ 'data/tweets.js': tweets(FINE) });
    const folder = join(work, 'unpacked');
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data/tweets.js'), tweets(FINE));
    for (const [archive, output] of [
      [zip, zip],
      [folder, folder],
      [folder, join(folder, 'data/tweets.js')],
      [join(folder, 'data/tweets.js'), join(folder, 'data/../data/tweets.js')],
    ] as const) {
      const { stderr, status } = audit('--no-config', '--account', 'personal', archive, '-o', output);
      expect({ stderr, status }).toEqual({
        stderr: expect.stringContaining('is the archive, or a file of it'),
        status: 2,
      });
    }
    expect(readFileSync(join(folder, 'data/tweets.js'), 'utf8')).toBe(tweets(FINE));
    expect(audit('--no-config', '--account', 'personal', zip).status).toBe(0);
  });

  test('--show-text shows the texts, but no secret', async () => {
    const path = fileOf('tweets.js', tweets([`The key is ${SECRET}, fuck this \u001b[31m`]));
    const { stdout } = audit('--no-config', '--account', 'shared', '--show-text', path);
    expect(stdout).toContain('The key is sk_l');
    expect(stdout).toContain('\\x1b[31m');
    expect(stdout).not.toContain(SECRET);
    const { stdout: json } = audit('--no-config', '--account', 'shared', '--format', 'json', path);
    expect(json).not.toContain('The key');
  });

  test('--format json is one document; --output-file takes it', () => {
    const out = fileOf('report.json', '');
    const ran = audit('--no-config', '--account', 'shared', '--format', 'json', '-o', out, `${FIXTURES}outbox.json`);
    expect(ran).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      version: 1,
      archive: { kinds: ['Mastodon'], files: 1 },
      posts: { read: 4, judged: 2, shared: 0, skipped: { boost: 1, private: 1 }, problems: 0 },
      verdicts: { suits: 2, needsReview: 0, doesNotSuit: 0 },
      accounts: [{ name: 'shared', kind: 'shared', suits: 2 }],
      months: [{ month: '2026-01', posts: 2, doesNotSuit: 0 }],
      doesNotSuit: [],
    });
  });

  test('the feed counts: the third picture of a cat in a month is fine, the fiftieth is not', () => {
    const cats = fileOf('tweets.js', tweets(['My cat asleep on the sofa again, photo of the day 🐱'], 50));
    const { stdout } = audit('--no-config', '--account', 'shared', '--format', 'json', cats);
    const { verdicts, topics } = JSON.parse(stdout);
    expect(verdicts.suits).toBeGreaterThan(0);
    expect(verdicts.suits).toBeLessThan(50);
    expect(topics.map(({ rule }: { rule: string }) => rule)).toContain('pet-photos');
  });

  test('what is posted is not judged as late or too long', () => {
    const long = fileOf(
      'tweets.js',
      tweets(['A longer thought about our roastery and its people. '.repeat(12).trim()]),
    );
    writeFileSync(
      `${work}/.socialpostrc`,
      'accounts:\n  x:\n    kind: shared\n    platforms: [x]\n    rules:\n      posting-hours: [warn, {past: true}]\n',
    );
    const { stdout, stderr } = audit('--format', 'json', long);
    expect(stderr).toBe('');
    const rules = JSON.parse(stdout).topics.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('length');
    expect(rules).not.toContain('posting-hours');
    rmSync(`${work}/.socialpostrc`);
  });

  test('Indonesian, and what is later than --now', () => {
    const path = fileOf('tweets.js', tweets(FINE, 4));
    const { stdout, status } = audit(
      '--no-config',
      '--account',
      'shared',
      '--locale',
      'id',
      '--now',
      '2026-01-06T12:00Z',
      path,
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/4 kiriman dibaca, 2 dinilai\n {2}dilewati: 2 setelah --now\n {2}2 cocok\n$/);
  });

  test('exit code 2: no archive, a damaged one, nothing to judge, an output that is the archive', async () => {
    expect(audit('--no-config', fileOf('a.txt', 'hi'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /not an archive that is known\n {2}Looked for data\/tweets\.js \(X\), outbox\.json/,
      ),
    });
    const damaged = audit('--no-config', fileOf('tweets.js', '[{"tweet":{"full_text":"hi there"}}, {"tweet"'));
    expect(damaged).toMatchObject({ status: 2, stderr: expect.stringMatching(/tweets\.js:1: ends in the middle/) });
    expect(damaged.stdout).toContain('1 problem');
    expect(audit('--no-config', fileOf('tweets.js', '[]'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/nothing judged: it holds no post with words/),
    });
    const own = fileOf('tweets.js', '[]');
    expect(audit('--no-config', '-o', own, own)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is the archive/),
    });
    expect(readFileSync(own, 'utf8')).toBe('[]');
  });
});

describe('the tally', () => {
  const judgement = (verdict: Verdict, ms: number | undefined, id = 'a'): Judgement => {
    const result = judgedFor(accountOf('shared', { timezone: 'Asia/Jakarta' }), 'Hello there');
    const scheduled = ms === undefined ? {} : { scheduled: { ms, zoned: true } };
    const draft = { ...result.draft, id, ...scheduled };
    return { draft, identity: () => id, results: [{ ...result, verdict }], targeted: true, verdict };
  };

  test('months are those of the account, with those in between and those without a date', () => {
    const tally = createTally(false);
    tally.add(judgement('suits', Date.UTC(2025, 10, 30, 18)));
    tally.add(judgement('does-not-suit', Date.UTC(2026, 1, 1)));
    tally.add(judgement('suits', undefined));
    expect(tally.result().months).toEqual([
      { month: '2025-12', posts: 1, unsuitable: 0 },
      { month: '2026-01', posts: 0, unsuitable: 0 },
      { month: '2026-02', posts: 1, unsuitable: 1 },
      { month: '', posts: 1, unsuitable: 0 },
    ]);
  });

  test('a date far off draws no thousands of months', () => {
    const tally = createTally(false);
    tally.add(judgement('suits', 0));
    tally.add(judgement('suits', Date.UTC(9000, 0, 1)));
    expect(tally.result().months).toHaveLength(2);
  });

  test('of many that do not suit the newest are kept', () => {
    const tally = createTally(false);
    const one = judgement('does-not-suit', 0);
    for (let i = 0; i < 2.5 * MOST_LISTED; i++) {
      tally.add({ ...one, draft: { ...one.draft, id: String(i), scheduled: { ms: i * 1000, zoned: true } } });
    }
    const { listed, verdicts } = tally.result();
    expect(verdicts['does-not-suit']).toBe(2.5 * MOST_LISTED);
    expect([listed.length, listed[0]?.id, listed.at(-1)?.id]).toEqual([10_000, '15000', '24999']);
  });
});

test('bars are to scale, and what is there is seen', () => {
  const bar = (label: string, ...sizes: number[]) => ({
    label,
    parts: sizes.map((size, i) => ({ size, fill: '█░'[i] as string })),
    note: String(sizes[0]),
  });
  const lines = chart([bar('all', 1000, 0), bar('half', 500), bar('one', 1, 999), bar('none', 0)]);
  const blocks = lines.map(line => line.replace(/[^█░]/g, ''));
  expect(blocks.map(({ length }) => length)).toEqual([64, 32, 64, 0]);
  expect(blocks[2]?.startsWith('█░')).toBe(true);
  expect(Math.max(...chart([bar('x'.repeat(90), 5)]).map(widthOf))).toBeLessThanOrEqual(78);
  expect(chart([])).toEqual([]);
});

test('progress: only on a terminal, only when it takes long, and it goes away', () => {
  const run = (isTTY: boolean): string => {
    let time = 0;
    let said = '';
    const stderr = Object.assign(
      new Writable({
        write(chunk, _, done) {
          said += chunk;
          done();
        },
      }),
      { isTTY },
    );
    const progress = createProgress({ env: {}, stderr, now: () => time } as unknown as World);
    for (; time <= 1300; time += 100) progress.tell(() => `${time} posts`);
    progress.clear();
    progress.clear();
    return said;
  };
  expect(run(false)).toBe('');
  expect(run(true)).toBe('\r\x1b[K1000 posts\r\x1b[K1200 posts\r\x1b[K');
});
