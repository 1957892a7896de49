import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createConfigLoader } from '../src/config/index.ts';
import { csvReader } from '../src/drafts/csv/reader.ts';
import { locate } from '../src/drafts/locate.ts';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import { gatherInputs } from '../src/run/inputs.ts';
import type { Draft, Format, Problem, Reading } from '../src/types.ts';
import { configIn, problemsOf, repository, sampleRules } from './config.sample.ts';

const ORDERS: Readonly<Record<string, Reading['dateOrder']>> = { hootsuite: 'dmy', zoho: 'mdy', sprout: 'mdy' };

function read(text: string, reading: Reading = {}, format: Format = 'csv'): readonly (Draft | Problem)[] {
  return readText(text, { path: 'x.csv', format }, reading);
}

beforeAll(() => prepare(['csv']));

/** The drafts of a text in which nothing is amiss. */
function drafts(text: string, reading: Reading = {}, format: Format = 'csv'): Draft[] {
  const items = read(text, reading, format);
  expect(items.filter(item => isProblem(item) && item.warning !== true)).toEqual([]);
  return items.filter((item): item is Draft => !isProblem(item));
}

/** Problems as `line:column message`, drafts as their text. */
function told(text: string, reading: Reading = {}, format: Format = 'csv'): string[] {
  return read(text, reading, format).map(item =>
    isProblem(item) ? `${item.line}:${item.column} ${item.message}` : item.text,
  );
}

function timeOf(cell: string, reading: Reading = {}): string | undefined {
  const [item] = read(`text;date\nPagi;${cell}\n`, reading);
  if (item === undefined || isProblem(item)) return item?.message.replace(/^".*?" /, '');
  const { ms, zoned } = item.scheduled ?? { ms: 0, zoned: false };
  return new Date(ms).toISOString().slice(0, 16) + (zoned ? 'Z' : '');
}

/** What stands in a file from a line and column on; lines end with LF. */
function standing(file: string, { line, column }: { line: number; column: number }): string {
  let start = 0;
  for (let n = 1; n < line; n++) start = file.indexOf('\n', start) + 1;
  return file.slice(start + column - 1);
}

describe('the CSV of schedulers', () => {
  const names = [
    'buffer', 'publer', 'metricool', 'sprout', 'vistasocial', 'highlevel', 'ayrshare', 'calendar', 'hootsuite', 'zoho',
  ]; // biome-ignore format: a list

  it('gives the posts that are in it', async () => {
    const lines = names.flatMap(name => {
      const file = readFileSync(new URL(`fixtures/formats/${name}.csv`, import.meta.url), 'utf8');
      const dateOrder = ORDERS[name];
      const format = name === 'hootsuite' || name === 'zoho' ? name : 'csv';
      return drafts(file, dateOrder && { dateOrder }, format).map(draft => {
        const { id, part, of, text, platforms, account, scheduled, media } = draft;
        const position = locate(draft.map, 0);
        const start = standing(file.replace(/^\uFEFF/, ''), position);
        expect(start.slice(0, 5)).toBe(text.slice(0, 5));
        const time = scheduled && new Date(scheduled.ms).toISOString();
        const said = {
          text,
          platforms,
          account,
          time,
          zoned: scheduled?.zoned,
          media: media.map(m => [m.file, m.alt]),
        };
        return `${name} ${position.line}:${position.column} ${id} ${part}/${of} ${JSON.stringify(said)}`;
      });
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('goldens/csv.txt');
  });

  it.each([
    ['Date,Text,Link(s),Media URL(s)\n2026-12-01 09:30,Pagi,,https://e.test/a.jpg', 'Pagi'],
    ['text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime\nPagi,,a.jpg,,,2026-12-01 08:00:00', 'Pagi'],
    ['scheduled_at,account_id,content,media_urls\n2026-12-01T08:00:00Z,acme,Pagi,a.jpg', 'Pagi'],
    ['channel,caption,media_url,scheduled_at,placement\nIG,Pagi,a.jpg,2026-12-01T08:00:00Z,feed', 'Pagi'],
    [
      'content,platforms,platformIds,scheduledAt,mediaUrls,tags,title,postType\nPagi,x,1,2026-12-01T08:00Z,a.jpg,,,',
      'Pagi',
    ],
    ['Network,Message,LinkUrl,LinkTitle,ImageUrl,Description\nLinkedIn,Pagi,,,a.jpg,', 'Pagi'],
  ])('knows %j', (file, text) => {
    const [draft] = drafts(file) as [Draft];
    expect(draft).toMatchObject({ text, format: 'csv', id: '2' });
    expect(draft.media).toHaveLength(1);
  });

  it('takes comments that go out below a post as parts of its thread', () => {
    const file = 'content,image_url,scheduled_time,comments\nRilis!,,2026-12-01T08:00Z,"Satu; dua "" tiga"\n';
    const found = drafts(file);
    expect(found.map(({ part, of, text }) => [part, of, text])).toEqual([
      [1, 3, 'Rilis!'], [2, 3, 'Satu'], [3, 3, 'dua " tiga'],
    ]); // biome-ignore format: a table
    expect(found[0]?.thread).toEqual(['Rilis!', 'Satu', 'dua " tiga']);
    expect(standing(file, locate((found[2] as Draft).map, 0))).toMatch(/^dua/);
    expect(standing(file, locate((found[2] as Draft).map, 6))).toMatch(/^tiga/);
  });

  it('reads what has no header only when the config says what it is', () => {
    expect(told('01/12/2026 09:35,"Pagi",https://e.test\n')[0]).toMatch(/^1:1 the first row is no header/);
    const row = `"Pagi, Bandung",a.jpg,"Jan 10, 2030 3:00 PM",acme,,a;b,\n`;
    expect(drafts(row, {}, 'socialpilot')[0]).toMatchObject({ id: '1', text: 'Pagi, Bandung', account: 'acme' });
    expect(drafts('13/12/2026 09:35;Pagi, Bandung\n', {}, 'hootsuite')[0]?.text).toBe('Pagi, Bandung');
  });
});

describe("a calendar of one's own", () => {
  it('is read by the names of its columns, in English and Indonesian', () => {
    const file =
      'No;Tanggal;Jam;Kanal;Akun;Isi Postingan;Foto;Teks Alt;Bahasa\n1;1/12/2026;09.30;IG Reels, FB;toko;Pagi;a.jpg;Kopi;Bahasa Indonesia\n';
    expect(drafts(file, { dateOrder: 'dmy' })).toMatchObject([
      {
        id: '2', text: 'Pagi', account: 'toko', platforms: ['instagram', 'facebook'], language: 'id',
        scheduled: { ms: Date.UTC(2026, 11, 1, 9, 30), zoned: false }, media: [{ file: 'a.jpg', alt: 'Kopi', at: file.split('\n')[1]?.indexOf('a.jpg') }],
      },
    ]); // biome-ignore format: a table
  });

  it('is read as the config says', () => {
    const file = 'Tema,Caption Final,Caption,Kapan\nKopi,Satu,Dua,2026-12-01\n';
    const columns = { text: 'Caption Final', scheduled: 'kapan' };
    expect(drafts(file, { columns })).toMatchObject([{ text: 'Satu', scheduled: { ms: Date.UTC(2026, 11, 1) } }]);
    expect(drafts('text,brand\nPagi,x\n', { columns: { account: '' } })[0]?.account).toBeUndefined();
    expect(told(file, { columns: { text: 'Captoin' } })).toEqual([
      '1:1 there is no column "Captoin", which the config names for "text"',
    ]);
  });

  it('prefers surer names, and leaves rows without text alone', () => {
    const file = 'Date,Publish date,Caption\nx,2026-12-01,Pagi\n,kapan saja,\n,,\n\nMinggu 2,,\n';
    expect(drafts(file)).toMatchObject([{ text: 'Pagi', scheduled: { ms: Date.UTC(2026, 11, 1) } }]);
  });

  it('has the id of its column, else of its line', () => {
    const file = 'id,text\n7,"a\nb"\n,c\n8,d\n7,e\n';
    const items = read(file);
    expect(items.slice(0, 3)).toMatchObject([{ id: '7' }, { id: '4' }, { id: '8' }]);
    expect(told(file)[3]).toBe('6:1 the id "7" is already that of line 2');
  });

  it('says a time with a zone of its own', () => {
    const zoned = (cells: string): unknown => drafts(`text,date,time,timezone\nPagi,${cells}\n`)[0]?.scheduled;
    const morning = Date.UTC(2026, 11, 1, 2, 30);
    for (const cells of [
      '2026-12-01,09:30,WIB', '2026-12-01,9:30 AM,Asia/Jakarta', '2026-12-01 09.30 WIB,,', '2026-12-01,09:30,GMT+7',
      '2026-12-01T09:30+07:00,,UTC', '2026-12-01 10:30,10:30,WITA',
    ]) expect(zoned(cells)).toEqual({ ms: morning, zoned: true }); // biome-ignore format: a list
    expect(told('text,date,tz\nPagi,2026-12-01,EST\n')).toEqual(['2:17 the time zone "EST" is not known']);
    expect(told('text,date,time\nPagi,2026-12-01 09:30,10:30\n')).toEqual([
      '2:23 "10:30" is not a time that can be read',
    ]);
  });
});

describe('the config', () => {
  it('says how files are read, and which platforms there are beside ours', async () => {
    const folder = repository({
      '.socialpostrc': `accounts: {shop: {kind: shared, platforms: [kiosk], limits: {kiosk: 90}}}
overrides:
  - {files: 'hoot/*', format: hootsuite, dateOrder: dmy}
  - {files: plan.csv, columns: {text: Final}}`,
      'hoot/a.csv': '01/12/2026 09:35,Pagi,\n',
      'plan.csv': 'Caption,Final,Channel\nno,Siang,Kiosk\n',
    });
    const world = { cwd: folder, env: {}, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
    const loader = createConfigLoader({
      cwd: folder,
      home: '/',
      noConfig: false,
      trustConfig: false,
      rules: sampleRules,
    });
    const { inputs } = await gatherInputs(['hoot', 'hoot/a.csv', 'plan.csv'], {}, { ...world, now: () => 0 }, loader);
    expect(inputs.flatMap(({ source }) => [...source.read()].flat())).toMatchObject([
      { text: 'Pagi', path: 'hoot/a.csv', format: 'csv', scheduled: { ms: Date.UTC(2026, 11, 1, 9, 35) } },
      { text: 'Siang', path: 'plan.csv', platforms: ['kiosk'] },
    ]);
    expect(inputs.map(({ source }) => source.isDated())).toEqual([true, false]);
  });

  it.each([
    ['{overrides: [{files: a, dateOrder: myd}]}', 'unknown order "myd"'],
    ['{overrides: [{files: a, columns: {txt: Isi}}]}', 'unknown field "txt"'],
  ])('%s is a mistake', async (text, message) => {
    const [problem] = await problemsOf(configIn(repository({ '.socialpostrc': text }), '.', { rules: sampleRules }));
    expect(problem?.message).toContain(message);
  });
});

describe('dates', () => {
  it.each([
    ['2026-12-01', '2026-12-01T00:00'], ['2026/12/1 9:30', '2026-12-01T09:30'], ['2026-12-01T09:30Z', '2026-12-01T09:30Z'],
    ['31/12/2026 09:30', '2026-12-31T09:30'], ['12/31/2026', '2026-12-31T00:00'], ['05/05/2026', '2026-05-05T00:00'],
    ['Jan 10, 2030 3:00 PM', '2030-01-10T15:00'], ['1 Desember 2026 09.30', '2026-12-01T09:30'],
    ['Selasa, 1 Desember 2026 pukul 09.30 WIB', '2026-12-01T02:30Z'], ['Dec 1st, 2026 at 12 AM', '2026-12-01T00:00'],
    ['1-Agu-2026', '2026-08-01T00:00'], ['31.12.2026 23.59', '2026-12-31T23:59'],
  ])('%s is %s', (cell, time) => expect(timeOf(cell)).toBe(time)); // biome-ignore format: a table

  it.each([
    ['2026-13-01'], ['2026-02-30'], ['31/02/2026'], ['2026-12-01 24:00'], ['2026-12-01 13:00 PM'], ['besok'], ['46357.4'],
    ['Senin, 1 Desember 2026'], ['2026-12'], ['next Friday at 2 PM'], ['2026-12-01 09:30 EST'], ['0000-01-01'], ['1'],
  ])('%s is none', cell => expect(timeOf(cell)).toBe('is not a time that can be read')); // biome-ignore format: a table

  it('asks for the order of day and month and never guesses it', () => {
    for (const cell of ['01/12/2026', '1-2-2026 09:30', '25/12/26', '01.12.2026'])
      expect(timeOf(cell)).toBe('may be read as two dates: the order of day and month is not known');
    expect(timeOf('01/12/2026', { dateOrder: 'dmy' })).toBe('2026-12-01T00:00');
    expect(timeOf('01/12/2026', { dateOrder: 'mdy' })).toBe('2026-01-12T00:00');
    expect(timeOf('25/12/26', { dateOrder: 'ymd' })).toBe('2025-12-26T00:00');
    // What the config says is not what the file says: that is no reason to swap.
    expect(timeOf('12/31/2026', { dateOrder: 'dmy' })).toBe('is not a time that can be read');
  });

  it('leaves a request in words to the scheduler that offers it', () => {
    const header = 'Date - Intl. format or prompt,Text,Link(s),Media URL(s)\n';
    expect(drafts(`${header}next Friday at 2 PM,Pagi,,\n`)[0]).toMatchObject({ text: 'Pagi', scheduled: undefined });
    expect(told(`${header}2026-13-01,Pagi,,\n`)).toEqual(['2:1 "2026-13-01" is not a time that can be read']);
  });
});

describe('what is amiss', () => {
  it.each([
    ['an empty file', '', ['1:1 the file is empty']],
    ['blank lines', '\n\n', ['1:1 the file is empty']],
    ['a header alone', 'text,date\n', []],
    ['two texts', 'text,caption\na,b\n', ['1:6 "text" (column 1) and "caption" (column 2) may each be the text of the posts']],
    ['one name twice', 'text,date,text\na,,b\n', ['1:11 "text" (column 1) and "text" (column 3) may each be the text of the posts']],
    ['two dates', 'text,date,tanggal\na,,\n', ['1:11 "date" (column 2) and "tanggal" (column 3) may each be the date']],
    ['ragged rows', 'text,date\na\nb,2026-12-01,c\nd,2026-12-01,,\n', ['2:2 1 cell where 2 are expected', '3:14 3 cells where 2 are expected', 'd']],
    ['a bad date', 'text,date\na,x\nb,\n', ['2:3 "x" is not a time that can be read', 'b']],
    ['an unknown platform', 'text,channel\na,Linkdin\nb,LinkedIn\n', ['2:3 the platform "Linkdin" is not known', 'b']],
    ['text after a quote', 'text,a\n"x" y,1\n"z",2\n', ['2:5 text after the closing quote of a cell', 'z']],
    ['an open quote', 'text,a\n"x,1\ny,2\nz,3\n', ['2:1 the quote that opens this cell is not closed', 'y', 'z']],
    ['an open quote, closed by the next', 'text,a\n"x,1\n"y",2\nz,3\n', ['2:1 the quote that opens this cell is not closed', 'y', 'z']],
    ['an open quote in a later line', 'text,a\n"x\nx","1\ny,2\n', ['3:4 the quote that opens this cell is not closed', 'y']],
    ['rows of an old Mac', 'text,date\na,\rb,\rc,\r', ['2:3 a line ends with CR alone']],
    ['an order of words', 'relation,text\nfriend,a\n', ['2:1 "friend" must be one of reply, tag, mention, wall, quote']],
  ] as const)('%s', (_, file, expected) => expect(told(file)).toEqual(expected)); // biome-ignore format: a table

  it('is a plan: no column with a text', () => {
    const [only, ...more] = read('Date,Channel,Theme\n2026-12-01,Blog,Kopi\n');
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      line: 1,
      message: expect.stringMatching(/^no column .* in "Date", "Channel", "Theme"$/),
    });
  });

  it('is a byte that is not UTF-8: its row alone is lost', () => {
    const file = Buffer.from('text,a\ncaf\xe9,1\n"x\ny\xe9",2\nz,3\n', 'latin1');
    const reader = csvReader('x.csv', 'csv', {});
    const items = [...reader.push(file), ...reader.end()].flat();
    expect(items).toMatchObject([{ line: 2 }, { line: 4, message: 'not valid UTF-8 at byte 18' }, { text: 'z' }]);
  });

  it('is too long or too wide, and does not take long', () => {
    const start = performance.now();
    const long = `text,a\n"${'x'.repeat(5_000_000)}",1\ny,2\n`;
    expect(told(long)).toEqual(['2:1 a row longer than 4 MB; is its quote closed?', 'y']);
    expect(told(`text,a\n${'x,'.repeat(100_001)}\ny,2\n`)).toEqual(['2:1 a row of more than 100000 cells', 'y']);
    expect(told(`text,a\n"${'x\n'.repeat(50)}\ny,2\n`).at(-1)).toBe('y');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('cannot be made slow by quotes', () => {
    const start = performance.now();
    expect(told(`text,a\n${'a","b\n'.repeat(500_000)}`).at(-1)).toMatch(/too many open quotes/);
    read(`text,a\n${'"\n'.repeat(200_000)}`);
    read(`text,a\n${'"a""\n'.repeat(200_000)}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('any posts', () => {
  const unit = fc.constantFrom(...'ab ,;\t"\n'.split(''), '\r\n', '""', 'é', '🐈', '\u2028', '=', '||', 'kucing');
  const text = fc
    .array(unit, { maxLength: 20 })
    .map(units => `x${units.join('')}y`)
    .map(all => all.replaceAll(/\r(?!\n)/g, ''));
  const table = fc.record({
    posts: fc.array(fc.record({ text, note: text }), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    quoteAll: fc.boolean(),
    ended: fc.boolean(),
    first: fc.boolean(),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
  });

  it('written as CSV are the same when read, each character at its place, however the file comes in', () => {
    fc.assert(
      fc.property(table, ({ posts, delimiter, end, mark, quoteAll, ended, first, sizes }) => {
        const cell = (value: string): string =>
          quoteAll || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
        const row = (post: string, note: string): string =>
          (first ? [cell(post), 'i', cell(note)] : [cell(note), 'i', cell(post)]).join(delimiter);
        const rows = [row('text', 'note'), ...posts.map(post => row(post.text, post.note))];
        const file = rows.join(end) + (ended ? end : '');
        const bytes = Buffer.from(mark + file);
        const reader = csvReader('x.csv', 'csv', {});
        const items: (Draft | Problem)[] = [];
        for (let at = 0, n = 0; at < bytes.length; n++) {
          const size = sizes[n % sizes.length] as number;
          items.push(...[...reader.push(Buffer.from(bytes.subarray(at, at + size)))].flat());
          at += size;
        }
        items.push(...[...reader.end()].flat());
        expect(items.filter(isProblem)).toEqual([]);
        expect(items.map(item => (item as Draft).text)).toEqual(posts.map(post => post.text.replaceAll('\r\n', '\n')));
        expect(read(mark + file)).toEqual(items);
        for (const draft of items as Draft[]) {
          for (let i = 0; i < draft.text.length; i++) {
            const char = draft.text[i] as string;
            const there = standing(file, locate(draft.map, i));
            if (char === '\n') expect(there).toMatch(/^\r?\n/);
            else expect(there[0]).toBe(char);
          }
          expect(standing(file, locate(draft.map, draft.text.length))).toMatch(/^(?:["\r\n,;\t]|$)/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is never a crash, whatever the bytes', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      'text',
      'date',
      '\t',
      ';',
      ' ',
      '2026-12-01',
      'sep=;',
      '\0',
      'ü',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const format of ['csv', 'hootsuite'] as const) read(pieces.join(''), {}, format);
        read(`text,date\n${pieces.join('')}`);
      }),
      { numRuns: 1000 },
    );
  });
});

it('places the text of any JSON string by its opening quote', () => {
  const source = '{"posts": [\n  {"x": "a\\tb\\r\\nc"},\n  {"x": "kucing"}\n]}';
  const at = (value: number, offset: number, start = 0) =>
    locate({ source, line: 1, written: 'json', start, value }, offset);
  const [first, second] = [source.indexOf('"a'), source.indexOf('"kucing')];
  expect([0, 1, 2, 3, 4, 5].map(i => at(first, i).column)).toEqual([10, 11, 13, 14, 18, 19]);
  expect(at(first, 0, 4)).toEqual({ line: 2, column: 18 });
  expect(at(second, 3)).toEqual({ line: 3, column: 13 });
});
