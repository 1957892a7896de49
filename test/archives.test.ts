import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { elementReader } from '../src/archives/elements.ts';
import { decodeEntities, htmlToText } from '../src/archives/html.ts';
import { repairBreaks } from '../src/archives/linkedin.ts';
import { repairMojibake } from '../src/archives/mojibake.ts';
import { FIXTURES, fileOf, found, refused, work, zipOf } from './archives.sample.ts';
import { slowdown } from './slowdown.ts';

afterAll(() => rmSync(work, { recursive: true, force: true }));

const brief = ({ drafts }: Awaited<ReturnType<typeof found>>) =>
  drafts.map(({ id, text, scheduled }) => [id, text, scheduled && new Date(scheduled.ms).toISOString()]);

const LONG =
  'What we learned from a year of roasting in the hills, and why the small batches win every single time: ' +
  'heat, patience, and a good ear. More at https://example.com/hills';

describe('the archive of X', () => {
  test('posts of all parts, links and entities undone, long posts whole, in a folder as in a ZIP', async () => {
    const all = await found(`${FIXTURES}x`);
    expect(brief(all)).toEqual([
      ['1201', LONG, '2026-02-04T10:00:00.000Z'],
      ['1202', 'Second, the water.', '2026-02-04T10:00:00.000Z'],
      ['1203', 'When was this?', undefined],
      ['1101', 'Pagi & kopi <3 https://example.com/menu?a=1&b=2', '2026-01-05T08:36:41.000Z'],
      ['1102', 'New beans from Gayo, "brackets ] } , [ {" and all', '2026-01-06T01:00:00.000Z'],
      ['1103', '@ayu thanks, see you there', '2026-01-06T02:10:00.000Z'],
      ['n2', 'A long post whose short form is gone', '2026-03-01T07:00:00.000Z'],
    ]);
    expect(all.problems).toEqual(['6 "Thu 5 Feb" is not a date that can be read']);
    const entries = ['tweets.js', 'tweets-part1.js', 'note-tweet.js'].map(
      name => [`data/${name}`, readFileSync(`${FIXTURES}x/data/${name}`)] as const,
    );
    const packed = await found(await zipOf(Object.fromEntries(entries)));
    expect(brief(packed)).toEqual(brief(all));
  });

  test('a post passed on is that of others, a picture tells no description, replies are known', async () => {
    const { drafts } = await found(`${FIXTURES}x/data/tweets.js`);
    const [picture, retweet, reply] = drafts;
    expect(picture).toMatchObject({
      media: [{ file: 'https://pbs.example.com/cup.jpg', alt: '', decorative: true }],
      platforms: ['x'],
      map: { line: 2 },
    });
    expect(retweet).toMatchObject({ author: '@roastery_bdg', inbound: { relation: 'quote', adopted: 'shared' } });
    expect(reply).toMatchObject({ inherits: true, part: 1 });
    const later = await found(`${FIXTURES}x/data/tweets-part1.js`);
    expect(later.drafts[1]).toMatchObject({ inherits: true, part: 2 });
  });

  test('a script is data: what stands behind the list is told and never run', async () => {
    const path = fileOf('tweets.js', 'window.YTD.tweets.part0 = [{"tweet":{"full_text":"hi"}}]; process.exit(1)');
    const { drafts, problems } = await found(path);
    expect(drafts.map(({ text }) => text)).toEqual(['hi']);
    expect(problems).toEqual(['1 something stands behind the posts; it is not read']);
  });

  test('older archives: no wrapper, another date', async () => {
    const tweet = { id_str: '7', created_at: '2014-01-05 08:36:41 +0000', text: 'Halo' };
    const all = await found(fileOf('tweet.js', `window.YTD.tweet.part0 = ${JSON.stringify([tweet])}`));
    expect(brief(all)).toEqual([['7', 'Halo', '2014-01-05T08:36:41.000Z']]);
  });
});

test('Mastodon: HTML is text, boosts and private messages are left out', async () => {
  const all = await found(`${FIXTURES}outbox.json`);
  expect(brief(all)).toEqual([
    ['5001', 'Halo & pagi\ndari https://example.com/sarapan?x=1&y=2\n\n@ayu #kopi', '2026-01-05T08:00:00.000Z'],
    ['5003', '- one\n- two', '2026-01-07T08:00:00.000Z'],
  ]);
  expect(all.drafts[0]).toMatchObject({
    warning: 'makanan',
    media: [{ file: '/media_attachments/a.jpg', alt: 'Semangkuk bubur di meja kayu' }],
  });
  expect(all.drafts[1]).toMatchObject({ part: 2, inherits: true });
  expect([all.read, all.skipped]).toEqual([4, { boost: 1, private: 1 }]);
});

test('Bluesky: known by content', async () => {
  const all = await found(`${FIXTURES}bluesky.json`);
  expect(brief(all)).toEqual([
    ['3kone', 'Sunrise over the bay', '2026-01-05T22:00:00.123Z'],
    ['3ktwo', 'And the boats', '2026-01-05T22:01:00.000Z'],
  ]);
  expect(all.drafts.map(({ media, warning, part }) => [media, warning, part])).toEqual([
    [[{ file: 'bafkrei1.jpg', alt: 'Orange sky over calm water' }], undefined, 1],
    [[], 'graphic-media', 2],
  ]);
  expect(all.skipped).toEqual({ boost: 1 });
});

describe('Facebook, Instagram and Threads', () => {
  test.each([
    [
      'your_posts__check_ins__photos_and_videos_1.json',
      [['1', 'Ngopi di café baru ☕', '2026-01-05T08:00:00.000Z']],
      ['Secangkir kopi – dari atas'],
    ],
    [
      'posts_1.json',
      [
        ['1', 'Satu foto 😀', '2026-01-05T08:00:00.000Z'],
        ['2', 'Dua foto, café asli', '2026-01-06T11:46:41.000Z'],
      ],
      ['', '', ''],
    ],
    ['reels.json', [['1', 'Video pendek', '2026-01-07T15:33:20.000Z']], ['']],
    ['threads_and_replies.json', [['1', 'Halo Threads', '2026-01-05T08:00:00.000Z']], []],
  ])('%s', async (name, posts, alts) => {
    const all = await found(FIXTURES + name);
    expect(brief(all)).toEqual(posts);
    expect(all.drafts.flatMap(({ media }) => media.map(({ alt }) => alt))).toEqual(alts);
    expect(all.problems).toEqual([]);
  });

  test('what has no word is counted, not judged', async () => {
    expect((await found(`${FIXTURES}threads_and_replies.json`)).skipped).toEqual({ empty: 1 });
  });

  test('letters that are bytes are undone only where that is certain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), any => {
        const bytes = Buffer.from(any);
        expect(repairMojibake(bytes.toString('latin1'))).toBe(bytes.toString());
      }),
    );
    for (const text of ['café', 'naïve ☕', 'plain', '', 'Ã']) expect(repairMojibake(text)).toBe(text);
  });
});

describe('LinkedIn', () => {
  test('line breaks between quotes are line breaks, quotations stay', async () => {
    const all = await found(`${FIXTURES}Shares.csv`);
    expect(brief(all)).toEqual([
      ['7001', 'We are hiring:\n\na roaster, and a "second" one', '2026-01-05T08:53:45.000Z'],
      ['7002', 'One line, no more', '2026-01-06T09:00:00.000Z'],
    ]);
    expect(all.drafts.map(({ map }) => map.line)).toEqual([2, 5]);
    expect(all.skipped).toEqual({ empty: 1 });
  });

  test('the repair is undone writing; other texts stay', () => {
    const line = fc.string().map(text => text.replace(/["\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), lines => {
        // An empty line is one quotation mark, not two.
        const written = lines.map((text, i) => (text === '' && i > 0 && i < lines.length - 1 ? '"' : `"${text}"`));
        expect(repairBreaks(written.join('\n').slice(1, -1))).toBe(lines.join('\n'));
      }),
      { examples: [[['a', '', '', 'b']]] },
    );
    expect(repairBreaks('he said "yes""\n""no" came later')).toBe('he said "yes"\n"no" came later');
    for (const text of ['one\n"two" three\nfour', 'no break', 'a "b" c']) expect(repairBreaks(text)).toBe(text);
  });

  test('an open quote is told with its line, and nothing is swallowed silently', async () => {
    const path = fileOf(
      'Shares.csv',
      'Date,ShareLink,ShareCommentary\n2026-01-05 08:00:00,,ok\n2026-01-05 08:00:00,,"oh',
    );
    const { drafts, problems } = await found(path);
    expect(drafts).toHaveLength(1);
    expect(problems).toEqual(['3 a row that is no CSV: a quote does not end, or something stands behind it']);
  });
});

test('any posts, written as X, Bluesky, Meta or LinkedIn write them, are the same posts', async () => {
  const body = fc
    .string({ unit: 'binary', minLength: 1 })
    .map(text => `x${text.replace(/[\n\r]/g, '')}x`)
    // Without what UTF-8 cannot say.
    .map(text => Buffer.from(text).toString());
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 20 }), async texts => {
      const files: Readonly<Record<string, string>> = {
        'tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(texts.map(text => ({ tweet: { full_text: escaped(text) } })))}`,
        'app.bsky.feed.post.json': JSON.stringify({
          records: texts.map(text => ({ uri: 'at://a/b/c', value: { $type: 'app.bsky.feed.post', text } })),
        }),
        'posts_1.json': JSON.stringify(
          texts.map(text => ({ media: [{ uri: 'a.jpg' }], title: Buffer.from(text).toString('latin1') })),
        ),
        'Shares.csv': `Date,ShareLink,ShareCommentary\n${texts.map(text => `,,${quoted(text)}\n`).join('')}`,
      };
      for (const [name, content] of Object.entries(files)) {
        const { drafts, problems } = await found(fileOf(name, content));
        expect([name, drafts.map(({ text }) => text), problems]).toEqual([name, texts, []]);
      }
    }),
    { numRuns: 40 },
  );
});

describe('cutting a list into its elements', () => {
  const cut = (source: string, size: number, lists: string[] = []): [string | undefined, number][] => {
    const reader = elementReader(new Set(lists));
    const bytes = Buffer.from(source);
    const out: [string | undefined, number][] = [];
    for (let at = 0; at < bytes.length; at += size) {
      // The piece is used again, as by who reads a file.
      const piece = Buffer.from(bytes.subarray(at, at + size));
      for (const { bytes, line } of reader.push(piece)) out.push([bytes?.toString(), line]);
      piece.fill(0);
    }
    return out;
  };

  test('whatever is in them, and wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 50 }), fc.boolean(), (values, size, wrapped) => {
        const source = JSON.stringify(wrapped ? { a: ['x', { posts: 1 }], posts: values, b: [1] } : values, null, 1);
        const found = cut(source, size, wrapped ? ['posts'] : []);
        expect(found.map(([text]) => JSON.parse(text ?? ''))).toEqual(JSON.parse(JSON.stringify(values)));
        const lines = source.split('\n');
        for (const [text, line] of found) expect(lines[line - 1]).toContain(text?.split('\n', 1)[0]);
      }),
    );
  });

  test('an element that is too large is left out, the next is there', () => {
    const found = cut(`[${JSON.stringify('x'.repeat(5_000_000))}, 2]`, 1 << 20);
    expect(found).toEqual([
      [undefined, 1],
      ['2', 1],
    ]);
  });

  test.each([
    ['no list', 'tweets.js', 'window.YTD = 1', '1 no list of posts in it'],
    ['another list', 'outbox.json', '{"items":[1]}', '1 no list of posts in it (looked for "orderedItems")'],
    ['cut off', 'tweets.js', '[{"tweet":{"full_text":"a"}},\n{"tweet":', '2 ends in the middle: it is not whole'],
    ['not JSON', 'tweets.js', '[{"tweet":{full_text:1}}]', '1 not valid JSON'],
    ['another shape', 'tweets.js', '[\n{"text":1}]', '2 not a post of X (looked for "full_text")'],
    ['UTF-16', 'tweets.js', '\ufeff[', '1 not UTF-8'],
  ])('%s is told', async (_, name, content, problem) => {
    const path = fileOf(name, Buffer.from(content, problem.endsWith('UTF-8') ? 'utf16le' : 'utf8'));
    expect((await found(path)).problems).toEqual([problem]);
  });

  test('a file full of what is no post is given up', async () => {
    const { problems } = await found(fileOf('tweets.js', JSON.stringify(Array(5000).fill(1))));
    expect(problems).toHaveLength(101);
    expect(problems[100]).toBe('1 100 posts that cannot be read: the rest of the file is not read');
  });
});

test('HTML: only text is left', () => {
  for (const [html, text] of [
    ['<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
    ['<script>alert(1)</script>x<style>y</style>', 'x'],
    ['a <img src="x>y" alt=\'>\'> b', 'a  b'],
    ['1 < 2 and <b', '1 < 2 and <b'],
    ['&amp;lt; &#39;&#x1F600; &nbsp;&bogus;', "&lt; '😀 \u00a0&bogus;"],
    ['<a href="javascript:alert(1)">text</a>', 'text'],
  ] as const) {
    expect(htmlToText(html)).toBe(text);
  }
  expect(decodeEntities('&#xD800;&#0;&#99999999;')).toBe('&#xD800;&#0;&#99999999;');
  for (const bomb of ['<a href="', '<', '<a>', '&#', '<p>\n ']) {
    expect(slowdown(size => htmlToText(bomb.repeat(size)), 20_000)).toBeLessThan(3.5);
  }
});

describe('what an archive may be', () => {
  const tweets = '[{"tweet":{"full_text":"hi"}}]';

  test('only what is needed is unpacked, and a file may have any name if it begins as it should', async () => {
    const zip = await zipOf({
      'media/a.jpg': 'x',
      'data/like.js': 'window.YTD.like.part0 = []',
      'data/tweets.js': tweets,
    });
    expect((await found(zip)).read).toBe(1);
    const renamed = await zipOf({ 'mine.json': readFileSync(`${FIXTURES}bluesky.json`) });
    expect((await found(renamed)).read).toBe(3);
  });

  test('posts after a time are left out', async () => {
    const { drafts, skipped } = await found(`${FIXTURES}posts_1.json`, Date.UTC(2026, 0, 6));
    expect([drafts.length, skipped]).toEqual([1, { later: 1 }]);
  });

  test('more than fits in memory is put aside and read twice', async () => {
    const text = Array.from({ length: 700 }, (_, i) => String.fromCharCode(97 + ((i * i) % 26))).join('');
    const posts = Array.from({ length: 30_000 }, (_, i) => ({
      tweet: { id_str: String(i), full_text: `${i} ${text} ${i}` },
    }));
    const zip = await zipOf({ 'data/tweets.js': Buffer.from(JSON.stringify(posts)), 'data/tweets-part1.js': tweets });
    const { drafts } = await found(zip);
    expect(drafts).toHaveLength(30_001);
    expect(drafts.at(-1)?.id).toBe('29999');
  }, 30_000);

  test.each([
    [
      'another file',
      () => fileOf('notes.json', '{"a":1}'),
      /not an archive that is known\nLooked for data\/tweets\.js \(X\)/,
    ],
    ['a folder of others', () => dirname(fileOf('notes.json', '{}')), /no archive that is known is in this folder/],
    ['nothing', () => '/no/such/archive', /^no such file/],
    ['gzip', () => fileOf('a.json.gz', Buffer.from([0x1f, 0x8b, 8, 0])), /packed with gzip\nUnpack/],
    ['a torn ZIP', () => fileOf('a.zip', 'PK\x03\x04 and so on'), /its end is missing/],
  ])('%s is refused', async (_, path, said) => {
    expect(await refused(path())).toMatch(said);
  });

  test('a link is refused', async () => {
    const path = `${work}/link.js`;
    symlinkSync('/etc/passwd', path);
    expect(await refused(path)).toMatch(/^a link/);
  });

  /** Names cannot be written wrongly by who packs, so they are put in by hand: both are of one length. */
  const renamed = async (name: string, other: string, entries: Record<string, string>): Promise<string> =>
    fileOf(
      'a.zip',
      Buffer.from(
        readFileSync(await zipOf(entries))
          .toString('latin1')
          .replaceAll(name, other),
        'latin1',
      ),
    );

  test('a ZIP is refused for what it is, with the entry', async () => {
    expect(await refused(await zipOf({ 'data/tweets.js': Buffer.alloc(8 << 20, 32) }))).toMatch(
      /^"data\/tweets\.js" unpacks to more than 100 times its size/,
    );
    expect(await refused(await zipOf({ 'data/tweets.js': '/etc/passwd' }, 0o120777))).toMatch(
      /^"data\/tweets\.js" is a symbolic link/,
    );
    expect(await refused(await zipOf({ 'inner.zip': 'PK' }))).toMatch(/^holds another ZIP \("inner\.zip"\)/);
    expect(await refused(await renamed('aa/b.js', '../b.js', { 'aa/b.js': '' }))).toMatch(/^"\.\.\/b\.js" leads out/);
    expect(await refused(await renamed('aa/b.js', '/a/b.js', { 'aa/b.js': '' }))).toMatch(/is an absolute path/);
    expect(await refused(await renamed('a.js', 'B.js', { 'a.js': '', 'b.js': '' }))).toMatch(/^"b\.js" is in it twice/);
    expect(await refused(await renamed('"hi"', '"ho"', { 'data/tweets.js': tweets }))).toMatch(
      /^"data\/tweets\.js" is damaged: its checksum \(CRC\) is another/,
    );
  });

  test('too many entries', async () => {
    const zip = readFileSync(await zipOf({ 'data/tweets.js': tweets }));
    zip.writeUInt16LE(60_000, zip.length - 12);
    expect(await refused(fileOf('a.zip', zip))).toMatch(/^60000 entries; at most 50000 are read/);
  });
});
