import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFiles, formatOf } from '../src/drafts/files.ts';
import { locate } from '../src/drafts/locate.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import type { Draft, Format, Problem, Reading } from '../src/types.ts';
import { accountOf, judgedFor } from './judged.ts';
import { slowdown } from './slowdown.ts';

beforeAll(() => prepare(['yaml', 'markdown']));

function read(text: string, format: Format = 'yaml', reading: Reading = {}): readonly (Draft | Problem)[] {
  return readText(text, { path: 'x', format }, reading);
}

/** The drafts of a text in which nothing is amiss. */
function drafts(text: string, format: Format = 'yaml', reading: Reading = {}): Draft[] {
  const items = read(text, format, reading);
  expect(items.filter(item => isProblem(item) && item.warning !== true)).toEqual([]);
  return items.filter((item): item is Draft => !isProblem(item));
}

/** Problems as `line:column message`, drafts as their text. */
function told(text: string, format: Format = 'yaml', reading: Reading = {}): string[] {
  return read(text, format, reading).map(item =>
    isProblem(item) ? `${item.line}:${item.column} ${item.message}` : item.text,
  );
}

/** What stands in a file from a line and column on; lines end with LF. */
function standing(file: string, { line, column }: { line: number; column: number }): string {
  let start = 0;
  for (let n = 1; n < line; n++) start = file.indexOf('\n', start) + 1;
  return file.slice(start + column - 1);
}

describe('files of posts', () => {
  const files: readonly (readonly [string, Reading?])[] = [
    ['calendar.yaml'], ['weeks.jsonc'], ['postiz.json'], ['sections.md'], ['galaxy.md'],
    ['galaxy.md', { accounts: ['linkedin-lab', 'shop', 'mastodon-lab'] }],
    ['article.md', { textKey: 'social.text' }], ['article.md', { textKey: 'social.byPlatform' }],
  ]; // biome-ignore format: a table

  it('give the posts that are in them', async () => {
    const lines = files.flatMap(([name, reading = {}]) => {
      const file = readFileSync(new URL(`fixtures/formats/${name}`, import.meta.url), 'utf8');
      return drafts(file, formatOf(name), reading).map(draft => {
        const { id, part, of, text, platforms, account, warning, scheduled, media } = draft;
        const position = locate(draft.map, 0);
        expect(standing(file, position).slice(0, 4)).toBe(text.slice(0, 4));
        const time = scheduled && new Date(scheduled.ms).toISOString();
        const pictures = media.map(({ file: named, alt, at }) => {
          if (at !== undefined) expect(file.slice(at)).toMatch(new RegExp(`^${named}`));
          return [named, alt];
        });
        const said = { text, platforms, account, warning, time, zoned: scheduled?.zoned, media: pictures };
        return `${name} ${position.line}:${position.column} ${id} ${part}/${of} ${JSON.stringify(said)}`;
      });
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('goldens/structured.txt');
  });

  it.each([
    ['a list', '- text: Pagi\n- {caption: Siang, platform: ig}\n', ['Pagi', 'Siang']],
    ['one post', 'text: Pagi\ntags: [a]\n', ['Pagi']],
    ['posts by name', 'posts:\n  a: {text: Pagi}\n  b: {text: Siang}\n', ['Pagi', 'Siang']],
    ['texts only', 'posts:\n- Pagi\n- Siang\n', ['Pagi', 'Siang']],
    ['a wrapper', 'data:\n  posts: [{text: Pagi}]\n', ['Pagi']],
    ['documents', 'text: a\n---\ntext: b\n...\n%YAML 1.1\n---\ntext: c\n', ['a', 'b', 'c']],
    ['a post in a post', '- date: 2026-12-01\n  post: {text: Pagi, platform: x}\n', ['Pagi']],
    ['plans among posts', 'posts: [{title: a}, {text: Pagi}, {text: }, {text: ~}]', ['Pagi', expect.stringMatching(/3 .* skipped/)]],
    ['no post yet', 'posts: []\n', []],
    ['words that are no values', '- text: no\n- text: 010\n- text: 12:30\n- text: 1.10\n', ['no', '010', '12:30', '1.10']],
    ['a base', 'base: &b {platform: x, account: a}\nposts:\n- {<<: *b, text: Pagi}\n', ['Pagi']],
  ] as const)('%s', (_, file, expected) => expect(told(file)).toEqual(expected)); // biome-ignore format: a table

  it('say what their posts have in common, and a post goes before its group', () => {
    const file = `account: acme
date: 2026-11-01
days:
- {date: 2026-12-01, platform: x, posts: [{text: a, time: '09:30'}, {text: b, account: shop, date: 2026-12-02T10:00Z}]}
- {posts: [{text: c}]}
`;
    expect(drafts(file)).toMatchObject([
      { text: 'a', account: 'acme', platforms: ['x'], scheduled: { ms: Date.UTC(2026, 11, 1, 9, 30) } },
      { text: 'b', account: 'shop', scheduled: { ms: Date.UTC(2026, 11, 2, 10), zoned: true } },
      { text: 'c', platforms: [], scheduled: undefined },
    ]);
  });

  it('are read as the config says', () => {
    const columns = { text: 'final', alt: 'Teks gambar' };
    const file = '- {text: no, Final: Pagi, image: a.jpg, teks_gambar: Kopi}\n- {final: Siang}\n';
    expect(drafts(file, 'yaml', { columns })).toMatchObject([
      { text: 'Pagi', media: [{ alt: 'Kopi' }] },
      { text: 'Siang' },
    ]);
    expect(told(file, 'yaml', { columns: { text: 'finale' } })).toEqual([
      '1:1 there is no key "finale", which the config names for "text"',
    ]);
    expect(told('- {text: a, date: 01/12/2026}', 'yaml', { dateOrder: 'dmy' })).toEqual(['a']);
    expect(drafts('- {text: a, kiosk: Hello there}', 'yaml', { platforms: ['kiosk'] })[1]?.platforms).toEqual([
      'kiosk',
    ]);
  });

  it('give the text for all to the platforms without one of their own', () => {
    const found = drafts(
      '- id: a\n  platforms: [x, linkedin]\n  text: For all\n  x: For X\n  twitter_url: https://x.com/a\n',
    );
    expect(found).toMatchObject([
      { id: 'a', text: 'For all', platforms: ['linkedin'] },
      { id: 'a/x', text: 'For X', platforms: ['x'] },
    ]);
  });

  it('take profiles, flags and numbers beside a platform for none', () => {
    for (const value of ['https://x.com/acme', '"@acme"', 'true', '280', '~', '{handle: acme}'])
      expect(told(`- text: Pagi\n  x: ${value}\n`)).toEqual(['Pagi']);
  });

  it('have comments that go out below a post', () => {
    const [post, comment] = drafts('- {text: Rilis!, first comment: Tautan di sini}') as [Draft, Draft];
    expect([post.of, comment.part, comment.text, comment.inherits]).toEqual([2, 2, 'Tautan di sini', true]);
    expect(post.thread).toEqual(['Rilis!', 'Tautan di sini']);
  });
});

describe('what is amiss', () => {
  it.each([
    ['an empty file', '', ['1:1 the file is empty']],
    ['a comment alone', '# nothing\n', ['1:1 the file is empty']],
    ['one key twice', 'text: first\ntext: second\n', ['2:1 the key "text" is there twice']],
    ['one key twice in a post', '- text: a\n  text: b\n- text: c\n', ['2:3 the key "text" is there twice', 'c']],
    ['two texts', '- text: a\n  caption: b\n- text: c\n', ['2:3 "text" and "caption" may each be the text of the post', 'c']],
    ['a wrong date', '- {text: a, date: 2026-02-30}\n- text: b\n', ['1:19 "2026-02-30" is not a time that can be read', 'b']],
    ['an open date', '- {text: a, date: 01/12/2026}\n', ['1:19 "01/12/2026" may be read as two dates: the order of day and month is not known']],
    ['a slip', '- {text: a, platform: Linkdin}\n- text: b\n', ['1:23 the platform "Linkdin" is not known', 'b']],
    ['a slip in a key', '- text: {x: a, linkdin: b}\n', ['1:16 the platform "linkdin" is not known']],
    ['an id twice', '- {id: 07, text: a}\n- {id: "07", text: b}\n- {id: 7, text: c}\n', ['a', '2:8 the id "07" is already that of line 1', 'c']],
    ['two texts for a platform', '- x: a b c\n  twitter: d\n- text: e\n', ['2:12 there are two texts for x', 'e']],
    ['a list for a text', '- text: [a, b]\n', ['1:9 "text" must be one text']],
    ['a picture without a name', '- text: a\n  images: [{alt: b}]\n', ['2:12 pictures must be a name or a list of {file, alt}, both texts']],
    ['a broken file', 'posts:\n- text: a: b\n', ['2:10 YAML: bad indentation of a mapping entry']],
    ['a list of a list', '- - text: a\n- text: b\n', ['1:3 a post must be keys and values, with its text under one of them', 'a', 'b']],
    ['a tag', '- {text: !!js/function "x"}\n', ['1:10 the tag !!js/function is not read']],
    ['an alias of nothing', '- text: *a\n', ['1:10 there is no anchor "&a" above']],
    ['an alias of itself', '- &a [*a]\n', ['1:8 there is no anchor "&a" above']],
    ['plans', 'posts:\n- {title: a, date: 2026-12-01}\n', ['1:1 no post has a text: looked for text, caption, message, content, teks or isi in "title", "date"']],
    ['a config', 'name: a\non: push\n', ['1:1 no posts found: looked for a list of posts, "posts: […]", or one post with text, caption, message, content, teks or isi in "name", "on"']],
    ['words', '- a\n- b\n', ['1:1 no posts found: looked for a list of posts, "posts: […]", or one post with text, caption, message, content, teks or isi']],
  ] as const)('%s', (_, file, expected) => expect(told(file)).toEqual(expected)); // biome-ignore format: a table

  it.each([
    ['', '1:1 the file is empty'],
    ['[{"text": "a"}', '1:15 not valid JSON: it ends too early'],
    ['[{"text" "a"}]', '1:10 not valid JSON: """ is not expected here'],
    ['[{"text": "a\nb"}]', '1:11 a text is not closed'],
    ['[{"text": "\\q"}]', '1:11 not valid JSON: an unknown escape'],
    ['{"a": 1} {"b": 2}', '1:10 not valid JSON: "{" is not expected here'],
    ['[{"text": "a", "text": "b"}]', '1:16 the key "text" is there twice'],
    ['{text: 1}', '1:2 not valid JSON: "t" is not expected here'],
    ['{"version": 2, "__proto__": {}}', expect.stringContaining('no posts found')],
  ])('%j', (file, message) => expect(told(file, 'json')).toEqual([message]));

  it('is refused before it costs anything', () => {
    const start = performance.now();
    const deep = (open: string) => told(open.repeat(20_000))[0];
    for (const open of ['? ', '[', '- ']) expect(deep(open)).toMatch(/nested deeper than 64 levels/);
    expect(told('['.repeat(100_000), 'json')).toEqual(['1:65 nested deeper than 64 levels']);
    let laughs = 'z: &z [{text: lol}]\n';
    for (let i = 0, name = 'z'; i < 9; i++) {
      const next = String.fromCharCode(97 + i);
      laughs += `${next}: &${next} {posts: [${Array(9).fill(`*${name}`).join(',')}]}\n`;
      name = next;
    }
    const long = /with its aliases written out the file would be more than 10 times as long/;
    expect(told(`${laughs}posts: [*i]\n`).join()).toMatch(long);
    let lists = 'a: &a [lol, lol]\n';
    for (const [from, to] of ['ab', 'bx', 'xc', 'cd', 'de', 'ef', 'fg', 'gh', 'hx2'].map(pair => [
      pair[0],
      pair.slice(1),
    ]))
      lists += `${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]\n`;
    expect(told(`text: Pagi\n${lists}linkedin: *h\n`).join()).toMatch(long);
    const merge = Array.from({ length: 200 }, (_, i) => `a${i + 1}: &a${i + 1}\n  <<: [*a${i}, *a${i}]\n`).join('');
    expect(told(`a0: &a0 {k: 1}\n${merge}`).join()).toMatch(long);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is read however many aliases a calendar has, as long as they stand for little', () => {
    const posts = Array.from({ length: 500 }, (_, i) => `- {<<: *base, text: Post ${i}}\n`).join('');
    expect(told(`base: &base {account: acme}\nposts:\n${posts}`)).toHaveLength(500);
    const many = `text: &t [${'a,'.repeat(1200)}]\nposts: [${'{thread: *t},'.repeat(80)}]\n`;
    expect(told(many)).toEqual([expect.stringMatching(/^2:\d+ with its aliases written out/)]);
  });

  it('a post with thousands of keys is linear', () => {
    const keyOf = (i: number): string => `platform${'_'.repeat(i / 1000)}${i % 1000}`;
    const wide = (n: number): string[] =>
      told(`- text: Pagi\n${Array.from({ length: n }, (_, i) => `  ${keyOf(i)}: x\n`).join('')}`);
    expect(wide(2000)).toEqual(['Pagi']);
    expect(slowdown(wide, 6000)).toBeLessThan(2.7);
  });
});

describe('Markdown', () => {
  const whole = (text: string): void => expect(drafts(text, 'markdown')).toHaveLength(1);

  it('is one post where its headings are a matter of the text', () => {
    whole('## Instagram tips\n\nPagi\n\n## TikTok tips\n\nSiang\n');
    whole('Intro.\n\n## LinkedIn\n\nPagi\n\n## X\n\nSiang\n');
    whole('# Guide\n\n## LinkedIn\n\nPagi\n\n## Summary\n\nSiang\n');
    whole('```\n## LinkedIn\n## X\n```\n');
  });

  it('is a post for each platform that all its headings name', () => {
    const found = drafts(
      '# Launch\n\n## **LinkedIn** 🚀\n\nPagi\n\n### Poin\n\nsatu\n\n## X:\n\nSiang\n\n## X\n\nSore\n',
      'markdown',
    );
    expect(found.map(({ id, platforms, text }) => [id, platforms[0], text])).toEqual([
      ['linkedin', 'linkedin', 'Pagi\n\n### Poin\n\nsatu'], ['x', 'x', 'Siang'], ['x/2', 'x', 'Sore'],
    ]); // biome-ignore format: a table
  });

  it('holds the social text of an article where the config says', () => {
    const reading = { textKey: 'social' };
    expect(drafts('---\ntitle: a\n---\nText', 'markdown', reading)).toEqual([]);
    expect(drafts('Text', 'markdown', reading)).toEqual([]);
    expect(told('---\r\naccount: a\r\nsocial: Pagi\r\n---\r\nText', 'markdown', reading)).toEqual(['Pagi']);
    expect(told('---\nsocial: {x: a, linkdin: b}\n---\n', 'markdown', reading)).toEqual([
      '2:16 the platform "linkdin" is not known',
    ]);
  });
});

describe('a folder', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'structured-')));
    mkdirSync(join(cwd, '.git'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('gives the data files that hold posts, and leaves every other alone', async () => {
    const posts = {
      'a.yaml': 'posts:\n- {text: Pagi, platform: x}\n',
      'b.json': '[{"content": "Pagi", "scheduledAt": "2026-12-01"}]',
      'c.jsonc': '// x\n[{"caption": "Pagi", "date": "2026-12-01"}]',
      'd.yml': '- x: |\n    Pagi semua, apa kabar?\n',
      'e.csv': 'Text,Image URL,Tags,Posting Time\n',
      'f.tsv': 'channel\tcaption\nIG\tPagi\n',
      'broken.yaml': 'posts:\n- text: a: b\n  scheduled_at: 2026-12-01\n',
    };
    const others = {
      'package.json': '{"name": "x", "scheduled": "2026", "text": "x"}',
      'config.yaml': 'on: push\nschedule:\n- cron: "0 5 * * 1"\nmessage: Hello\n',
      'blog.json': '[{"title": "a", "slug": "b", "content": "An article", "date": "2026-12-01"}]',
      'social.yaml': 'x: acme\nlinkedin: https://linkedin.com/acme\ntwitter: "@acme"\n',
      'gallery.yml': '- {image: a.jpg, caption: A cat}\n',
      'en.json': '{"text": "Hello", "message": "World"}',
      'home.yaml': '- {platform: state, message: Door open}\n',
      'data.csv': 'text,label\nhello,1\n',
      'broken.json': '{"a": ',
      'empty.yaml': '',
      'words.yaml': '- a\n- b\n',
    };
    for (const [name, text] of Object.entries({ ...posts, ...others, 'set/odd.csv': 'a,b\n' })) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const isConfigured = async (path: string) => path.endsWith('odd.csv');
    const found = await findFiles(['.'], { cwd, isConfigured });
    expect(found.files.map(({ shown }) => shown)).toEqual([...Object.keys(posts), 'set/odd.csv'].sort());
    expect(found.problems).toEqual([]);
    expect((await findFiles(['config.yaml', '*.json'], { cwd })).files).toHaveLength(6);
  });
});

describe('one post in eight containers', () => {
  const text = 'Halo semua,\n"anjing" kantor kita — anjir, macet parah!';
  const json = JSON.stringify(text);
  const containers: readonly (readonly [string, Format, string])[] = [
    ['text', 'text', text],
    ['markdown', 'markdown', `---\nlang: id\n---\n${text}\n`],
    ['tweet', 'tweet', `---\nlang: id\n---\n${text}\n`],
    ['ndjson', 'ndjson', `{"lang": "id", "text": ${json}}\n`],
    ['csv', 'csv', `language,text\nid,"${text.replaceAll('"', '""')}"\n`],
    ['yaml', 'yaml', `- lang: id\n  text: |\n${text.replace(/^/gm, '    ')}\n`],
    ['json', 'json', `[\n  {"lang": "id", "text": ${json}}\n]\n`],
    ['jsonc', 'json', `// posts\n[\n  {"lang": "id", /* in Indonesian */ "text": ${json},},\n]\n`],
  ];

  it('gives the same findings, each at its own place', () => {
    const account = accountOf('professional');
    const seen = containers.map(([name, format, file]) => {
      const [draft, ...more] = drafts(file, format) as [Draft];
      expect(more).toEqual([]);
      expect(draft.text).toBe(text);
      const { findings, verdict } = judgedFor(account, { ...draft, language: 'id' });
      for (const finding of findings) {
        const there = standing(file, finding);
        if (!finding.text.includes('\n'))
          expect([name, there.slice(0, finding.text.length)]).toEqual([name, finding.text]);
      }
      return JSON.stringify([verdict, findings.map(({ rule, level, start, end }) => [rule, level, start, end])]);
    });
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toContain('casual-slang');
  });
});
