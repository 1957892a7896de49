import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { analyse } from '../src/text/analyse.ts';
import { feigned, latin, unleetAll, unmark, visual } from '../src/text/fold.ts';
import type { Match } from '../src/types.ts';
import { MORE, NAMED } from '../tools/eval/perturb.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules.filter(({ id }) => id === 'profanity'));
const swearing = (text: string): readonly Match[] => analyse(lexicon, toDraft(text)).terms[0] ?? [];

const WORDS = ['bangsat', 'kontol', 'goblok', 'bullshit', 'fucking'];

describe('a disguised word', () => {
  test.each(Object.entries({ ...NAMED, ...MORE }))('is found and pointed at: %s', (name, perturb) => {
    for (const word of WORDS) {
      const hidden = perturb(word);
      const text = `hari ini ${hidden} lagi`;
      const found = swearing(text);
      expect(found.length, hidden).toBe(1);
      const { start, end, folded } = found[0] as Match;
      expect(hidden, name).toContain(text.slice(start, end));
      if (hidden.toLowerCase() !== word && name !== 'vowel dropped') expect(folded, name).toBeTruthy();
    }
  });

  test('gives the plain form', () => {
    expect(swearing('ini b4ngs4t')[0]?.folded).toBe('bangsat');
    expect(swearing('what a f*ck')[0]?.folded).toBe('fuck');
    expect(swearing('k o n t o l')[0]?.folded).toBe('kontol');
  });

  test('is not seen in ids, code, addresses and words of one other script', () => {
    const clean = [
      'Order A55-H01T and batch B17C-H00 left.',
      'commit 5b17c4f00d',
      'Run `fuck` in your shell',
      'https://example.com/f.u.c.k/b1tch',
      'write to sh.it@example.com',
      'Привет, сука — слово из словаря',
      'x = s*t + f*k',
      'A B C D E F G H I J',
      '7070 and 84.95 and 71.01',
      'The Shiites and the Muslims of Niger',
    ];
    for (const text of clean)
      expect(
        swearing(text).filter(({ zone }) => zone === 'text'),
        text,
      ).toEqual([]);
  });

  test('spans stay inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...WORDS), (noise, word) => {
        const text = `${noise} ${word} ${noise}`;
        for (const { start, end } of swearing(text)) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  test.each([
    ['single letters', 'a b '],
    ['masks', 'b***h '],
    ['tags never closed', 'a<'],
    ['comments never closed', 'a<!--'],
    ['overrides', '\u202ea '],
    ['digits and signs', '1!a1!1 '],
    ['marks', 'a\u0301\u0323'],
    ['emoji', 'a🔥'],
  ])('takes time in proportion to the text: %s', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      swearing(text);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(160_000)).toBeLessThan(Math.max(60, time(40_000) * 12));
  });
});

describe('folding', () => {
  test('reads other letters as Latin only where a word mixes scripts', () => {
    expect(latin('bаngѕаt')).toBe('bangsat');
    expect(latin('ｆｕｃｋ')).toBe('fuck');
    expect(latin('ꜰᴜᴄᴋ')).toBe('fuck');
    expect(latin('собака')).toBe('собака');
    expect(latin('γάτα')).toBe('γατα');
  });

  test('sees through Cyrillic that nobody writes', () => {
    expect(feigned('ѕһіт')).toBe('shit');
    expect(feigned('час')).toBeUndefined();
    expect(feigned('хата')).toBeUndefined();
  });

  test('reads digits both ways, and takes markup out', () => {
    expect(unleetAll('b1tch')).toEqual(['bitch', 'bltch']);
    expect(unleetAll('2024')).toEqual([]);
    expect(unmark('an<b></b>j&#105;<!-- x -->ng')).toBe('anjing');
    expect(visual('\u202egnijna\u202c')).toBe('anjing');
  });
});
