import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { analyse } from '../src/text/analyse.ts';
import { compileTerms } from '../src/text/compile.ts';
import type { Language, Match } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules);

function matches(text: string, rule?: string, language?: Language): readonly Match[] {
  const { terms } = analyse(lexicon, toDraft(text), language);
  return terms.flatMap((list, i) =>
    list === undefined || (rule !== undefined && lexicon.ruleIds[i] !== rule) ? [] : list,
  );
}

const found = (text: string, rule: string): string[] =>
  matches(text, rule).map(({ start, end }) => text.slice(start, end));

/** Texts with some words that rules look for, some that hide them, and some rubbish. */
const piece = fc.oneof(
  fc.constantFrom(
    'goblok',
    'b4ngsat',
    'f***ing',
    'a n j i n g',
    'senator',
    'vote them out',
    '#2019GantiPresiden',
    '@GOP',
    'gue',
    'bgt',
    'kucing',
    '🐱',
    'my cat',
    'sh!t',
    'wkwkwk',
    'hati2',
    'https://example.com/x',
    '"quoted damn"',
    '`code shit`',
    'RT @a: hell',
    'na\u200bjis',
    'the',
    'dan',
    'is',
    'yang',
    '.',
    '!',
    ',',
    '\n',
    '…',
    '👩‍👩‍👧',
    'فارسی',
    '漢字',
    'ﷺ',
    'e\u0301',
    '\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(' '));

describe('every match', () => {
  test('slices to what it claims', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const match of matches(text)) {
          expect(match.start).toBeGreaterThanOrEqual(0);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          if (match.folded !== undefined || match.entry.match === 'shape' || match.entry.match === 'pattern') continue;
          // The span starts as the term does, but for case and signs: an inflection only adds to a word or changes its start.
          const seen = text
            .slice(match.start, match.end)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]/gu, '');
          const term = match.entry.term.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
          expect(term === '' || seen.includes(term.slice(1, 4)), `${seen} for ${term}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is the same with LF inside as with the text alone after other sentences', () => {
    const neutral = fc.constantFrom(
      'The slides are linked below.',
      'Materi ada di tautan ini.',
      'See you on Thursday at ten.',
    );
    fc.assert(
      fc.property(anyText, neutral, (text, sentence) => {
        const alone = matches(`${text}\n\n`, 'profanity').length;
        expect(matches(`${sentence}\n\n${text}\n\n`, 'profanity').length).toBeGreaterThanOrEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on what was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = matches(text);
        matches(other);
        expect(matches(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});

describe('zones', () => {
  test('a quotation or code is not the author’s voice', () => {
    expect(found('She said "gonna" was overused in the transcript, gonna', 'casual-slang')).toEqual(['gonna']);
    expect(found('He shouted “goblok” and left', 'profanity')).toEqual([]);
    expect(found('Run `git damn` first, or\n```\nshit\n```', 'profanity')).toEqual([]);
    expect(matches('RT @someone: damn, what a day', 'profanity')[0]?.zone).toBe('retweet');
  });

  test('hashtags and handles are looked into', () => {
    expect(matches('Ayo #2019GantiPresiden', 'politics')[0]?.zone).toBe('hashtag');
    expect(matches('So proud #HillaryClinton', 'politics')[0]?.zone).toBe('hashtag');
  });

  test('apostrophes stay in a word', () => {
    expect(found("he'll be there, and we'll see; she'd know", 'profanity')).toEqual([]);
  });
});

describe('disguises keep their place and show the plain form', () => {
  test.each([
    ['leet', 'kamu g0bl0k sekali', 'g0bl0k'],
    ['stretched', 'kamu gobloooook sekali', 'gobloooook'],
    ['spaced', 'kamu g o b l o k sekali', 'g o b l o k'],
    ['dotted', 'kamu g.o.b.l.o.k sekali', 'g.o.b.l.o.k'],
    ['masked', 'kamu g*blok sekali', 'g*blok'],
    ['zero-width', 'kamu g\u200bo\u200bb\u200bl\u200bo\u200bk sekali', 'g\u200bo\u200bb\u200bl\u200bo\u200bk'],
    ['homoglyph', 'kamu gоblоk sekali', 'gоblоk'],
    ['full-width', 'kamu ｇｏｂｌｏｋ sekali', 'ｇｏｂｌｏｋ'],
    ['mathematical', 'kamu 𝐠𝐨𝐛𝐥𝐨𝐤 sekali', '𝐠𝐨𝐛𝐥𝐨𝐤'],
    ['entity', 'kamu gob&#108;ok sekali', 'gob&#108;ok'],
    ['markup', 'kamu gob<b></b>lok sekali', 'gob<b></b>lok'],
  ])('%s', (_, text, span) => {
    const [match] = matches(text, 'profanity');
    expect(match && text.slice(match.start, match.end)).toBe(span);
    expect(match?.folded).toBe('goblok');
  });

  test.each([
    'Привет, мир, как дела сегодня',
    'Ελλάδα και Ρωσία',
    'שלום עולם',
    'sha256 9f86d081884c7d65',
    'Room A55, level B3',
    'C3PO and R2D2',
    'covid19 v1.2.3 h264',
  ])('leaves %s alone', text => expect(matches(text)).toEqual([]));
});

describe('languages', () => {
  const unread = (text: string): boolean => analyse(lexicon, toDraft(text)).unread;

  test.each([
    'Guten Morgen zusammen, heute stellen wir unsere neue Bibliothek vor',
    'Hoy presentamos la nueva versión de nuestra aplicación para todos ustedes',
    "Aujourd'hui nous lançons la nouvelle version de notre application",
    'Vandaag lanceren we onze nieuwe bibliotheek met veel verbeteringen',
    'Dzisiaj prezentujemy nową wersję naszej aplikacji dla wszystkich',
    'Ngayon inilulunsad namin ang bagong bersyon ng aming aplikasyon',
    '今日は新しいバージョンを公開します。よろしくお願いします。',
    'Привет всем, сегодня мы выпускаем новую версию',
    'مرحبا بكم جميعا في الإصدار الجديد من التطبيق',
  ])('is not called read: %s', text => expect(unread(text)).toBe(true));

  test.each([
    'Kubernetes PostgreSQL Docker Terraform Ansible Grafana',
    'Speakers: Ana Lopez, Maria Silva, Juan Perez, Li Wei, Budi Santoso',
    'https://example.com/a https://example.com/b https://example.com/c',
    '🎉🎉🎉 v2.0 🎉🎉🎉',
    'Grazie mille!',
    'Ngopi rame2 di Braga',
    'Faster builds, smaller images, nicer logs: version four arrives tonight',
    'Diskon besar akhir tahun, stok terbatas, pesan sekarang',
  ])('is no such case: %s', text => expect(unread(text)).toBe(false));

  test('a word of both languages is judged by its run, or by the language that is set', () => {
    expect(found('Sob, ini beneran gratis lho, udah gue cek', 'casual-slang')).toContain('Sob');
    expect(found('I could sob, the new place is that good and it is ours', 'casual-slang')).toEqual([]);
  });
});

describe('terms of a user', () => {
  const own = compileTerms([
    {
      id: 'politics',
      terms: ['jembatan kota', 'pilih', 'Larkfield', '#TolakTol'],
      disguised: true,
      zones: ['text', 'hashtag'],
    },
  ]);
  const hits = (text: string): string[] =>
    analyse(own, toDraft(text)).terms.flatMap(list => (list ?? []).map(({ start, end }) => text.slice(start, end)));

  test('are found as phrases, in inflected forms and as hashtags', () => {
    expect(hits('Soal jembatan kota lagi')).toEqual(['jembatan kota']);
    expect(hits('Kami memilihnya, dipilih semua')).toEqual(['memilihnya', 'dipilih']);
    expect(hits('larkfields and Larkfield')).toEqual(['larkfields', 'Larkfield']);
    expect(hits('Ayo #tolaktol sekarang')).toEqual(['#tolaktol']);
  });

  test('are whole words', () => {
    expect(hits('pilihan ganda? kotak pilihannya')).toEqual(['pilihan', 'pilihannya']);
    expect(hits('spilih Larkfielder')).toEqual([]);
  });
});
