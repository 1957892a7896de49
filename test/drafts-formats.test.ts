import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../src/drafts/files.ts';
import { locate } from '../src/drafts/locate.ts';
import { findImages } from '../src/drafts/markdown.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import type { Draft, Format, Problem } from '../src/types.ts';

beforeAll(() => prepare(['tweet']));

function read(text: string, format: Format): { drafts: Draft[]; problems: Problem[] } {
  const items = readText(text, { path: 'x', format });
  return { drafts: items.filter((item): item is Draft => !isProblem(item)), problems: items.filter(isProblem) };
}

const texts = (text: string, format: Format): string[] => read(text, format).drafts.map(draft => draft.text);

describe('files as people keep them', () => {
  const fixture = (name: string) => {
    const { drafts, problems } = read(
      readFileSync(new URL(`fixtures/formats/${name}`, import.meta.url), 'utf8'),
      formatOf(name),
    );
    expect(problems).toEqual([]);
    return drafts.map(({ text, part, of, map, account, platforms, scheduled, media }) => {
      const { line, column } = locate(map, 0);
      const pictures = media.map(({ file, alt }) => `${file}: ${alt}`);
      const time = scheduled && new Date(scheduled.ms).toISOString();
      return [text, `${line}:${column} ${part}/${of}`, account, platforms.join(), time, pictures.join()];
    });
  };
  const nobody = [undefined, '', undefined];

  it.each([
    ['post.md', [['Hasil kuartal ini naik 12%.', '9:1 1/1', 'acme-company', 'linkedin,mastodon', '2026-12-01T02:30:00.000Z', 'img/a.jpg: Grafik penjualan']]],
    ['thread.tweet', [
      ['Pagi semua!', '6:1 1/3', ...nobody, 'kucing.jpg: Seekor kucing oranye'],
      ['Lanjutan.', '11:1 2/3', ...nobody, ''],
      ['Penutup.', '13:1 3/3', ...nobody, ''],
    ]],
    ['queue.ndjson', [
      ['café "baru"', '1:32 1/1', 'me', '', '2026-12-01T02:30:00.000Z', ''],
      ['ok', '2:32 1/1', 'me', '', undefined, ''],
    ]],
  ])('%s', (name, expected) => expect(fixture(name)).toEqual(expected)); // biome-ignore format: a table
});

describe('text', () => {
  it('is one draft without its blank outer lines', () => {
    const { drafts } = read('\n \t\n  Pagi\r\n\r\nsemua \r\n\r\n', 'text');
    expect(drafts).toMatchObject([{ id: '1', part: 1, of: 1, text: '  Pagi\n\nsemua ', media: [], platforms: [] }]);
  });

  it('is no draft when it is blank', () => {
    for (const text of ['', '\uFEFF', '\n', ' \r\n\t\r\n']) expect(read(text, 'text').drafts).toEqual([]);
  });

  it('ends lines with LF and CRLF only', () => {
    expect(texts('a\rb\u2028c\u0085d\ve\fg', 'text')).toEqual(['a\rb\u2028c\u0085d\ve\fg']);
  });
});

describe('front matter', () => {
  it('gives its facts under any of their names', () => {
    const block = (lines: string): Draft => read(`---\n${lines}\n---\nPagi`, 'markdown').drafts[0] as Draft;
    expect(block('account: toko\nplatforms: [LinkedIn, x]\nlanguage: id-ID\nauthor: Sari')).toMatchObject({
      text: 'Pagi',
      account: 'toko',
      platforms: ['linkedin', 'x'],
      language: 'id',
      author: 'Sari',
    });
    expect(block('platform: "x, mastodon"\nlang: fr\nauthor: {name: Budi}')).toMatchObject({
      platforms: ['x', 'mastodon'],
      language: undefined,
      author: 'Budi',
    });
    for (const key of ['scheduled', 'schedule', 'scheduled_at', 'publishAt', 'date']) {
      expect(block(`${key}: 2026-12-01T09:30+07:00`).scheduled).toEqual({
        ms: Date.UTC(2026, 11, 1, 2, 30),
        zoned: true,
      });
    }
    expect(block('publishAt: 2026-12-01\ndate: 2026-11-01').scheduled?.ms).toBe(Date.UTC(2026, 11, 1));
    expect(block('title: x\ntags: [a]\naccount:\n').account).toBeUndefined();
  });

  it('tells images from accounts', () => {
    const media = (lines: string, format: Format = 'markdown') =>
      read(`---\n${lines}\n---\nPagi`, format).drafts[0]?.media;
    expect(media('media: [mastodon-id, linkedin-id]')).toEqual([]);
    expect(media('images: [a.jpg]')).toEqual([{ file: 'a.jpg', alt: '', at: 13 }]);
    expect(media('images:\n- src: a.jpg\n  alt: Satu\n- url: a.jpg\n  alt_text: Dua')).toEqual([
      { file: 'a.jpg', alt: 'Satu', at: 19 },
      { file: 'a.jpg', alt: 'Dua', at: 44 },
    ]);
    expect(media('media: [a.jpg]', 'tweet')).toMatchObject([{ file: 'a.jpg' }]);
  });

  it.each([
    ['account: [a, b]', 2, '"account" must be'],
    ['title: x\nplatforms: {a: 1}', 3, '"platforms" must be'],
    ['title: x\n\nscheduled: next Friday', 4, '"scheduled" must be a time'],
    ['date: 2026-02-30', 2, '"date" must be a time'],
    ['media:\n- alt: nothing', 2, '"media" must be'],
    ['a: 1\na: 2', 3, 'duplicate'],
    ['a: 1\nb: [', 4, 'front matter: '],
    [`a: ${'['.repeat(500)}`, 2, 'front matter: '],
    [`a: ${'x'.repeat(70_000)}`, 2, 'longer than'],
    ['a: !!js/function "x"', 2, 'front matter: '],
  ])('says what is wrong with %s', (lines, line, message) => {
    const { drafts, problems } = read(`---\n${lines}\n---\nPagi`, 'markdown');
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ path: 'x', line, message: expect.stringContaining(message) }]);
  });

  it.each(['---js', '--- JavaScript', '---coffee', '---__proto__', '---json', '+++'])('is never %s', fence => {
    for (const text of [`${fence}\nx = 1\n---\nPagi`, `\uFEFF${fence}\r\nx\r\n---\r\nPagi`]) {
      expect(read(text, 'markdown')).toMatchObject({ drafts: [], problems: [{ line: 1 }] });
    }
  });

  it('must be closed, but a divider is no front matter', () => {
    expect(read('---\naccount: toko\n\nPagi', 'markdown').problems).toMatchObject([
      { line: 1, hint: expect.any(String) },
    ]);
    expect(texts('---\nPagi\n', 'markdown')).toEqual(['---\nPagi']);
    expect(texts('---\nPagi\n---\nSore', 'markdown')).toEqual(['---\nPagi\n---\nSore']);
    expect(texts('---\n# comment\n---\nSore', 'markdown')).toEqual(['Sore']);
    expect(texts('---\n---\nSore', 'markdown')).toEqual(['Sore']);
    expect(texts('\n---\ntitle: x\n---\nSore', 'markdown')).toEqual(['---\ntitle: x\n---\nSore']);
    expect(texts('---- \nSore', 'markdown')).toEqual(['---- \nSore']);
    expect(texts('---\ntitle: x\n---\n---js\nx\n---\nSore', 'markdown')).toEqual(['---js\nx\n---\nSore']);
  });

  it('alone is no draft, but with an image it is', () => {
    expect(read('---\ntitle: x\n---\n\n', 'markdown').drafts).toEqual([]);
    expect(read('---\nimages: [kucing.jpg]\n---\n', 'markdown').drafts).toMatchObject([{ text: '', media: [{}] }]);
  });
});

describe('tweet', () => {
  it('splits a thread whose parts have front matter of their own', () => {
    const text =
      '---\nmedia:\n  - file: a.jpg\n    alt: Satu\n---\nBuka!\n---\n---\nmedia:\n  - file: b.jpg\n---\nDua.\n\n---\n\nTiga.\n';
    const { drafts } = read(text, 'tweet');
    expect(drafts.map(({ id, part, of, text, media }) => [id, part, of, text, media.map(item => item.file)])).toEqual([
      ['1', 1, 3, 'Buka!', ['a.jpg']],
      ['2', 2, 3, 'Dua.', ['b.jpg']],
      ['3', 3, 3, 'Tiga.', []],
    ]);
    expect(drafts.map(draft => text.slice(draft.media[0]?.at).slice(0, 5))).toEqual([
      'a.jpg',
      'b.jpg',
      text.slice(0, 5),
    ]);
  });

  it('knows both spellings of the delimiter, which holds for the parts that follow', () => {
    for (const key of ['thread-delimiter', 'threadDelimiter']) {
      expect(texts(`---\n${key}: "***"\n---\na\n---\nb\n***\nc\n*** \nd`, 'tweet')).toEqual(['a\n---\nb', 'c', 'd']);
    }
  });

  it('reads front matter below blank lines', () => {
    expect(texts('\n\n---\nmedia:\n  - file: a.jpg\n---\n\nPagi', 'tweet')).toEqual(['Pagi']);
  });

  it('drops empty parts and plain retweets', () => {
    expect(texts('---\nretweet: https://x.com/a/status/1\n---\n', 'tweet')).toEqual([]);
    expect(texts('---\nretweet: https://x.com/a/status/1\n---\nSetuju!', 'tweet')).toEqual(['Setuju!']);
    expect(read('a\n---\n---\nb\n---\n\n---\nc\n---\n', 'tweet').drafts.map(d => [d.text, d.part, d.of])).toEqual([
      ['a', 1, 3],
      ['b', 2, 3],
      ['c', 3, 3],
    ]);
  });

  it('takes poll lines off the end only', () => {
    expect(texts('Mana?\n\n( ) Kopi\n() Teh\n', 'tweet')).toEqual(['Mana?']);
    expect(texts('( ) Kopi\nMana?', 'tweet')).toEqual(['( ) Kopi\nMana?']);
    expect(texts('Mana?\n[ ] Kopi\n()\n(a) b', 'tweet')).toEqual(['Mana?\n[ ] Kopi\n()\n(a) b']);
    expect(texts('Mana?\r\n\r\n[ ] Kopi\r\n[] Teh', 'toot')).toEqual(['Mana?']);
    expect(texts('[ ] Kopi', 'toot')).toEqual([]);
  });

  it.each([
    'retweet: https://x.com/a/status/1',
    'reply: "https://x.com/a/status/1"\n---\nHalo',
    'media:\n  - file: a.jpg\n---\nHalo',
    'poll:\n- a\n- b',
    'thread-delimiter: "***"',
    'schedule: 2026-12-01',
  ])('says that fences are missing: %s', text => {
    expect(read(text, 'tweet').problems).toMatchObject([{ line: 1, message: expect.stringContaining('front matter') }]);
    expect(texts(text, 'tweet')).toEqual(text.includes('Halo') ? ['Halo'] : []);
  });

  it('leaves texts alone that only begin with such a word', () => {
    for (const text of ['media: baca dulu', 'Retweet: https://x.com', 'poll: kopi?', 'reply: ya']) {
      expect(texts(text, 'tweet')).toEqual([text]);
    }
  });

  it('still judges the other parts when one cannot be read', () => {
    const { drafts, problems } = read('a\n---\n---\nschedule: soon\n---\nb\n---\nc', 'tweet');
    expect(drafts.map(draft => [draft.text, draft.part, draft.of])).toEqual([
      ['a', 1, 3],
      ['c', 3, 3],
    ]);
    expect(problems).toMatchObject([{ line: 4 }]);
  });

  it('is the same with CRLF', () => {
    const line = fc.constantFrom(
      '---',
      'Pagi',
      '',
      'media:',
      '  - file: a.jpg',
      '( ) Ya',
      'retweet: https://x.com/1',
      '+++',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), lines => {
        const facts = (text: string) =>
          readText(text, { path: 'x', format: 'tweet' }).map(item =>
            isProblem(item) ? item.line : [item.text, item.media.map(media => media.file)],
          );
        expect(facts(lines.join('\r\n'))).toEqual(facts(lines.join('\n')));
      }),
    );
  });

  it('is a toot without front matter and threads', () => {
    expect(texts('---\nmedia: x\n---\na\n---\nb', 'toot')).toEqual(['---\nmedia: x\n---\na\n---\nb']);
  });
});

describe('images in Markdown', () => {
  const found = (text: string) => findImages(text).map(({ file, alt }) => [file, alt]);

  it('are found with their spans', () => {
    const text = 'Pagi ![kucing oranye](img/k.jpg "Judul") dan ![](<b c.png>)!';
    const images = findImages(text);
    expect(images.map(({ file, alt }) => [file, alt])).toEqual([
      ['img/k.jpg', 'kucing oranye'],
      ['b c.png', ''],
    ]);
    expect(images.map(image => text.slice(image.start, image.end))).toEqual([
      '![kucing oranye](img/k.jpg "Judul")',
      '![](<b c.png>)',
    ]);
  });

  it('follow nested and escaped brackets', () => {
    expect(found('![a [b](c) d](e(1).png)')).toEqual([['e(1).png', 'a [b](c) d']]);
    expect(found('[![badge](b.svg)](https://example.org)')).toEqual([['b.svg', 'badge']]);
    expect(found('\\![a](b.png) !\\[a](b.png) [a](b.png) ![a] (b.png) ![a]( )')).toEqual([]);
    expect(found('![a\\]b](c.png)')).toEqual([['c.png', 'a\\]b']]);
  });

  it('are not looked for in code', () => {
    expect(found('`![a](b.png)` ``x ` ![a](b.png)`` ![c](d.png)')).toEqual([['d.png', 'c']]);
    expect(found('```md\n![a](b.png)\n```\n![c](d.png)')).toEqual([['d.png', 'c']]);
    expect(found('~~~~\n![a](b.png)\n~~~\n![c](d.png)')).toEqual([]);
    expect(found('a ` b\n\n![c](d.png) `')).toEqual([['d.png', 'c']]);
    expect(found('<!-- ![c](d.png) -->')).toEqual([['d.png', 'c']]);
  });

  it('come after those of the front matter, with spans in the text', () => {
    const [draft] = read('---\nimages: [a.jpg]\n---\r\n\r\nPagi\r\n![b](b.jpg)', 'markdown').drafts;
    expect(draft?.media).toEqual([
      { file: 'a.jpg', alt: '', at: 13 },
      { file: 'b.jpg', alt: 'b', start: 5, end: 16 },
    ]);
  });

  it('cost no more than one pass, whatever is left open', () => {
    for (const text of ['![', '![](', '](', '`', '![`', '![](a', '(']) expect(found(text.repeat(200_000))).toEqual([]);
  });
});
