import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndjsonReader } from '../src/drafts/ndjson.ts';
import { isProblem, prepare, readDrafts, readStream, readText } from '../src/drafts/read.ts';
import { fileSource } from '../src/drafts/sources.ts';
import type { Draft, Format, Problem } from '../src/types.ts';

const origin = { path: 'x.ndjson', format: 'ndjson' } as const;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  return prepare(['markdown']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string): readonly (Draft | Problem)[] => readText(text, origin);

function readBytes(bytes: Uint8Array, format: Format): (Draft | Problem)[] {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return [...readDrafts({ path, shown: 'file', format })].flat();
}

describe('ndjson', () => {
  it('says whether it has dates, in any encoding', () => {
    const isDated = (line: string, encoding: 'utf8' | 'utf16le'): boolean => {
      const path = join(folder, 'dated.ndjson');
      writeFileSync(path, Buffer.from(`\ufeff${line}\n`, encoding));
      return fileSource({ path, shown: 'dated.ndjson', format: 'ndjson' }).isDated();
    };
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(isDated('{"text": "a", "scheduled": "2026-12-01"}', encoding)).toBe(true);
      expect(isDated('{"text": "a", "publishAt": "2026-12-01T09:00Z"}', encoding)).toBe(true);
      expect(isDated('{"text": "say \\"date\\"", "scheduler": "x"}', encoding)).toBe(false);
    }
  });

  it('reads one post a line', () => {
    const line = {
      id: 'p1',
      text: 'Pagi\r\nsemua\n',
      account: 'toko',
      platform: 'X',
      scheduled: '2026-12-01T09:30Z',
      author: 'Sari',
      media: [{ file: 'a.jpg', alt: 'Satu' }, 'b.jpg'],
      more: { text: 'no' },
    };
    const source = JSON.stringify(line);
    expect(read(source)).toEqual([
      {
        id: 'p1',
        path: 'x.ndjson',
        format: 'ndjson',
        part: 1,
        of: 1,
        text: 'Pagi\nsemua',
        map: { source, line: 1, start: 0, written: 'json' },
        media: [
          { file: 'a.jpg', alt: 'Satu', at: source.indexOf('a.jpg') },
          { file: 'b.jpg', alt: '', at: source.indexOf('b.jpg') },
        ],
        platforms: ['x'],
        account: 'toko',
        scheduled: { ms: Date.UTC(2026, 11, 1, 9, 30), zoned: true },
        author: 'Sari',
      },
    ]);
  });

  it('names a post by its id or its line', () => {
    const items = read(
      '{"text":"a"}\n\n{"text":"b","id":7}\r\n{"id":12345678901234567890,"text":"c"}\n{"text":"d","id":""}',
    );
    expect(items.map(item => (item as Draft).id)).toEqual(['1', '7', '12345678901234567890', '5']);
    expect(items.map(item => (item as Draft).map.line)).toEqual([1, 3, 4, 5]);
  });

  it('drops posts without text and picture', () => {
    expect(read('{"text":""}\n{"text":" \\n"}\n{"text":"","media":[{"file":"a.jpg"}]}')).toMatchObject([{ id: '3' }]);
  });

  it('has one problem for each line that cannot be read, and judges the others', () => {
    const lines = [
      '{"text":"a"}',
      '{"text":',
      '[]',
      'null',
      '"x"',
      '{}',
      '{"text":7}',
      '{"text":"b"} x',
      '{"text":"c"}',
    ];
    const items = read(`${lines.join('\n')}\n{"text":"d","scheduled":"soon"}\n{"text":"e","account":["x"]}`);
    expect(items.map(item => (isProblem(item) ? item.line : item.text))).toEqual([
      'a',
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      'c',
      10,
      11,
    ]);
    expect(items[7]).toMatchObject({ column: 14, message: 'not valid JSON' });
    for (const item of items.filter(isProblem)) expect(item.message).not.toContain('undefined');
  });

  it('is the same however its bytes are cut', () => {
    const lines = ['{"text":"Pagi 🐈"}', '', '{"id":"é","text":"dua"}', 'broken', '{"text":"ti\\nga"}'];
    const whole = lines.join('\n');
    const expected = read(whole);
    for (const bytes of [Buffer.from(whole), Buffer.from(`\uFEFF${whole}`), Buffer.from(`\uFEFF${whole}`, 'utf16le')]) {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 8 }), cuts => {
          const reader = ndjsonReader(origin);
          const sorted = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const items: (Draft | Problem)[] = [];
          for (let i = 1; i < sorted.length; i++) {
            // A reader must not keep what it is lent.
            const chunk = Buffer.from(bytes.subarray(sorted[i - 1], sorted[i]));
            for (const batch of reader.push(chunk)) items.push(...batch);
            chunk.fill(0);
          }
          for (const batch of reader.end()) items.push(...batch);
          expect(items).toEqual(expected);
        }),
      );
    }
  });

  it('skips a line that is too long, and names it', () => {
    const long = `{"text":"${'a'.repeat(9 * 1024 * 1024)}"}`;
    const expected = [
      { text: 'a' },
      { line: 2, message: expect.stringContaining('4 MB') },
      { text: 'b', map: { line: 3 } },
    ];
    expect(readBytes(Buffer.from(`{"text":"a"}\n${long}\n{"text":"b"}`), 'ndjson')).toMatchObject(expected);
    expect(read(`{"text":"a"}\n${long}\n{"text":"b"}`)).toMatchObject(expected);
    expect(readBytes(Buffer.from(`{"text":"a"}\n${long}`), 'ndjson')).toMatchObject(expected.slice(0, 2));
  });

  it('loses only the line with a byte that is not UTF-8, and says where it is', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"a"}\n{"text":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"text":"b"}'),
    ]);
    expect(readBytes(bytes, 'ndjson')).toMatchObject([
      { text: 'a' },
      { line: 2, message: 'not valid UTF-8 at byte 22' },
      { text: 'b' },
    ]);
  });

  it('comes in batches, in order', () => {
    const bytes = Buffer.from(
      Array.from({ length: 30_000 }, (_, i) => `{"id":${i},"text":"Halo nomor ${i}"}`).join('\n'),
    );
    writeFileSync(join(folder, 'many'), bytes);
    const batches = [...readDrafts({ path: join(folder, 'many'), shown: 'many', format: 'ndjson' })];
    expect(Math.max(...batches.map(batch => batch.length))).toBeLessThan(1000);
    expect(batches.flat().map(item => (item as Draft).id)).toEqual(Array.from({ length: 30_000 }, (_, i) => String(i)));
    expect(batches.flat().map(item => (item as Draft).map.line)).toEqual(
      Array.from({ length: 30_000 }, (_, i) => i + 1),
    );
  });

  it('streams', async () => {
    async function* pieces(): AsyncIterable<Uint8Array> {
      for (const piece of ['{"text":', '"a"}\n{"te', 'xt":"b"}']) yield Buffer.from(piece);
    }
    const items: (Draft | Problem)[] = [];
    for await (const batch of readStream(pieces(), origin)) items.push(...batch);
    expect(items).toMatchObject([{ text: 'a' }, { text: 'b' }]);
    const whole: (Draft | Problem)[] = [];
    for await (const batch of readStream(pieces(), { path: '<stdin>', format: 'text' })) whole.push(...batch);
    expect(whole).toMatchObject([{ text: '{"text":"a"}\n{"text":"b"}', path: '<stdin>' }]);
  });
});

describe('encodings', () => {
  const text = '---\naccount: toko\n---\nPagi 🐈';
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(readBytes(bytes, 'markdown')).toMatchObject([{ text: 'Pagi 🐈', account: 'toko' }]);
  });

  it.each<[string, number[], Partial<Problem>]>([
    ['a bad byte', [0x61, 0x0a, 0x62, 0xff, 0x63], { message: 'not valid UTF-8 at byte 3', line: 2 }],
    ['after a real U+FFFD', [0xef, 0xbf, 0xbd, 0x61, 0xc3], { message: 'not valid UTF-8 at byte 4', line: 1 }],
    ['after a mark', [0xef, 0xbb, 0xbf, 0x61, 0x80], { message: 'not valid UTF-8 at byte 4' }],
    ['a surrogate', [0xed, 0xa0, 0x80], { message: 'not valid UTF-8 at byte 0' }],
    ['half a unit', [0xff, 0xfe, 0x61], { message: 'not valid UTF-16LE' }],
    ['UTF-16 without a mark', [0x61, 0, 0x62, 0, 0x63, 0], { message: 'UTF-16 without a byte order mark' }],
  ])('%s is a problem', (_, bytes, problem) => {
    expect(readBytes(Buffer.from(bytes), 'text')).toMatchObject([{ path: 'file', ...problem }]);
  });

  it('keeps NUL', () => {
    expect(readBytes(Buffer.from('satu\0dua\0tiga'), 'text')).toMatchObject([{ text: 'satu\0dua\0tiga' }]);
  });

  it('names the offset of the first bad byte in anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(0xff, 0xc0, 0xf8),
        fc.string(),
        (before, bad, after) => {
          const head = Buffer.from(before);
          const bytes = Buffer.concat([head, Buffer.from([bad]), Buffer.from(after)]);
          expect(readBytes(bytes, 'text')).toMatchObject([{ message: `not valid UTF-8 at byte ${head.length}` }]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses a file of more than 16 MB, NDJSON aside', () => {
    const bytes = Buffer.alloc(16 * 1024 * 1024 + 1, '\n');
    expect(readBytes(bytes, 'text')).toMatchObject([{ message: 'larger than 16 MB' }]);
    expect(readBytes(bytes, 'ndjson')).toEqual([]);
  });
});
