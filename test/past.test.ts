import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { createConfigLoader } from '../src/config/index.ts';
import { createFeeds } from '../src/lint/feeds.ts';
import { gatherInputs } from '../src/run/inputs.ts';
import { openPast } from '../src/run/past.ts';
import type { World } from '../src/types.ts';
import { compileLexicon } from '../tools/lexicon.ts';
import { work, zipOf } from './archives.sample.ts';

afterAll(() => rmSync(work, { recursive: true, force: true }));

const lexicon = compileLexicon(rules);
const NOW = Date.UTC(2026, 11, 1);
const DAY = 86_400_000;
let count = 0;

const days = Array.from({ length: 6 }, (_, i) => new Date(NOW - (i + 2) * DAY));
const TEXT = 'Kiln number four is warm again.';
const isoOf = (day: Date): string => day.toISOString().replace('.000', '');
const seconds = (day: Date): number => day.getTime() / 1000;

const asTweets = `window.YTD.tweets.part0 = ${JSON.stringify(
  days.map((day, i) => ({ tweet: { id_str: `${i}`, created_at: isoOf(day), full_text: TEXT } })),
)}`;
const asDrafts = days.map(day => ({ text: TEXT, scheduled: isoOf(day) }));
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
const asOutbox = {
  type: 'OrderedCollection',
  orderedItems: days.map((day, i) => ({
    type: 'Create',
    published: isoOf(day),
    to: [PUBLIC],
    object: { id: `a/${i}`, type: 'Note', content: `<p>${TEXT}</p>` },
  })),
};
const asBluesky = {
  records: days.map((day, i) => ({
    uri: `at://did:plc:x/app.bsky.feed.post/${i}`,
    value: { $type: 'app.bsky.feed.post', text: TEXT, createdAt: day.toISOString() },
  })),
};
const table = (header: string, row: (day: Date) => string): string => `${[header, ...days.map(row)].join('\n')}\n`;

/** What the feed of an account holds whose `history` is this, when a run judges a draft. */
async function feedFrom(
  files: Readonly<Record<string, string | Buffer>>,
  history: readonly string[],
  draft = '---\nscheduled: 2026-12-01T00:00Z\n---\nToday.\n',
  more = '',
) {
  const cwd = join(work, `past-${count++}`);
  const config = `accounts:\n  acme:\n    kind: professional\n    history: ${JSON.stringify(history)}\n${more}`;
  for (const [name, content] of Object.entries({ ...files, '.socialpostrc': config, 'next.md': draft })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  const loader = createConfigLoader({ cwd, home: work, noConfig: false, trustConfig: false, rules });
  const { inputs } = await gatherInputs(['next.md'], {}, { cwd } as World, loader);
  const [account] = inputs[0]?.config.accounts ?? [];
  if (account === undefined) throw new Error('no account');
  const past = await openPast(inputs, cwd);
  try {
    const feeds = createFeeds({ catalogue: rules, lexicon, now: NOW });
    const problems = feeds.addHistory(account, past.of(account), new Set());
    feeds.seal();
    const post = { time: NOW, dayOnly: false, platforms: 0, path: 'next.md', line: 4, at: 0 };
    const places = [...(feeds.of(account)?.before(post, 'duplicates') ?? [])].map(({ place }) => place);
    return {
      places,
      problems: problems.map(({ path, line, message }) => `${path}:${line ?? ''} ${message}`),
      opened: past.of(account).length,
    };
  } finally {
    past.close();
  }
}

describe('the history of an account', () => {
  const yaml = `posts:\n${days.map(day => `  - text: "${TEXT}"\n    scheduled: ${isoOf(day)}\n`).join('')}`;
  test.each([
    ['plan.ndjson', asDrafts.map(post => JSON.stringify(post)).join('\n'), 'plan.ndjson:1'],
    ['plan.json', JSON.stringify(asDrafts), 'plan.json:1'],
    ['plan.yaml', yaml, 'plan.yaml:2'],
    ['plan.csv', table('text,scheduled_at', day => `"${TEXT}",${isoOf(day)}`), 'plan.csv:2'],
    ['tweets.js', asTweets, 'tweets.js:1'],
    ['outbox.json', JSON.stringify(asOutbox), 'outbox.json:1'],
    ['mine.json', JSON.stringify(asBluesky), 'mine.json:1'],
    [
      'export.json',
      JSON.stringify(days.map(day => ({ timestamp: seconds(day), data: [{ post: TEXT }] }))),
      'export.json:1',
    ],
    [
      'Shares.csv',
      table('Date,ShareLink,ShareCommentary', day => `${isoOf(day).slice(0, 19).replace('T', ' ')},,${TEXT}`),
      'Shares.csv:2',
    ],
  ])('%s is read by what it is', async (name, content, newest) => {
    const { places, problems } = await feedFrom({ [name]: content }, [name]);
    expect(problems).toEqual([]);
    expect(places).toHaveLength(days.length);
    expect(places[0]).toBe(newest);
  });

  test('an archive, as a ZIP or its folder, says in which of its files a post stands', async () => {
    const zip = await zipOf({ 'data/tweets.js': asTweets });
    const fromZip = await feedFrom({ 'x.zip': readFileSync(zip) }, ['x.zip']);
    expect(fromZip.places[0]).toBe('x.zip/data/tweets.js:1');
    expect(fromZip.places).toHaveLength(days.length);
    const { places } = await feedFrom({ 'x/data/tweets.js': asTweets }, ['x']);
    expect(places[0]).toBe('x/data/tweets.js:1');
  });

  test('a folder of drafts and a glob are all of their files', async () => {
    const files = Object.fromEntries(
      days.map((day, i) => [`old/${i}.md`, `---\nscheduled: ${isoOf(day)}\n---\n${TEXT}\n`]),
    );
    const folder = await feedFrom(files, ['old']);
    expect(folder.places).toEqual(['old/0.md:4', 'old/1.md:4', 'old/2.md:4', 'old/3.md:4', 'old/4.md:4', 'old/5.md:4']);
    const glob = await feedFrom(files, ['old/[0-2].md']);
    expect(glob.places).toEqual(['old/0.md:4', 'old/1.md:4', 'old/2.md:4']);
  });

  test('a format that the config names counts more than a name', async () => {
    const more = 'overrides:\n  - files: tweets.js\n    format: ndjson\n';
    const ndjson = asDrafts.map(post => JSON.stringify(post)).join('\n');
    const { places } = await feedFrom({ 'tweets.js': ndjson }, ['tweets.js'], undefined, more);
    expect(places).toHaveLength(days.length);
  });

  test('what cannot be opened is told once each, and the rest is read', async () => {
    const files = { 'broken.zip': 'no zip', 'empty/none.txt2': '', 'plan.csv': 'text,date\nGone,99\n' };
    const history = ['missing.zip', 'missing.csv', 'broken.zip', 'empty/nothing', 'plan.csv', 'tweets.js'];
    const { places, problems } = await feedFrom({ ...files, 'tweets.js': asTweets }, history);
    expect(places).toHaveLength(days.length);
    expect(problems).toEqual([
      'missing.zip: no such file',
      'missing.csv: no such file',
      expect.stringMatching(/^broken\.zip: cannot be read as a ZIP/),
      'empty/nothing: no such file',
      'plan.csv:2 "99" is not a time that can be read',
    ]);
  });

  test('files are named as seen from the working folder, also above it and within folders', async () => {
    const files = {
      '../above.csv': 'text,date\nGone,99\n',
      'old/1.md': '---\ndate: never\n---\nGone\n',
      'new/2.md': `---\nscheduled: ${isoOf(days[0] as Date)}\n---\n${TEXT}\n`,
    };
    const { places, problems } = await feedFrom(files, ['../above.csv', '../gone.csv', 'old', 'new']);
    expect(places).toEqual(['new/2.md:4']);
    expect(problems).toEqual([
      '../above.csv:2 "99" is not a time that can be read',
      '../gone.csv: no such file',
      expect.stringMatching(/^old\/1\.md:\d+ /),
    ]);
  });

  test('an archive is not opened for drafts without a date', async () => {
    const { opened, problems } = await feedFrom({ 'broken.zip': 'no zip' }, ['broken.zip'], 'Good morning.\n');
    expect({ opened, problems }).toEqual({ opened: 0, problems: [] });
  });
});

describe('an archive among drafts', () => {
  test.each(['tweets.js', 'outbox.json', 'mine.zip'])('%s is not judged as a draft', async name => {
    const cwd = join(work, `among-${count++}`);
    mkdirSync(cwd);
    writeFileSync(join(cwd, name), name === 'tweets.js' ? asTweets : JSON.stringify(asOutbox));
    const loader = createConfigLoader({ cwd, home: work, noConfig: true, trustConfig: false, rules });
    const { inputs, problems } = await gatherInputs([name], {}, { cwd } as World, loader);
    expect(inputs).toEqual([]);
    expect(problems).toMatchObject([{ path: name, hint: `Judge it with: socialpost audit ${name}` }]);
  });

  test('drafts may have the name of a file of an archive', async () => {
    const cwd = join(work, `among-${count++}`);
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'posts_1.json'), JSON.stringify(asDrafts));
    const loader = createConfigLoader({ cwd, home: work, noConfig: true, trustConfig: false, rules });
    const { inputs, problems } = await gatherInputs(['posts_1.json'], {}, { cwd } as World, loader);
    expect(problems).toEqual([]);
    expect([...(inputs[0]?.source.read() ?? [])].flat()).toHaveLength(days.length);
  });
});
