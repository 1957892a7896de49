import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { lookUp } from '../src/text/lexicon.ts';
import { reset, scan } from '../src/text/scan.ts';
import { shapeOf } from '../src/text/shapes.ts';
import { createTokens } from '../src/text/tokens.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules.filter(rule => rule.id === 'casual-slang'));
const tokens = createTokens();
const RUN = { en: 'it is the', id: 'ini yang untuk', none: '' } as const;

/** The shape of the last word, after words of a language. */
function shape(word: string, run: keyof typeof RUN): string | undefined {
  reset(tokens);
  scan(`${RUN[run]} ${word}`, tokens);
  lookUp(lexicon, tokens);
  return shapeOf(lexicon, tokens, tokens.count - 1);
}

describe('spelling shapes', () => {
  test.each([
    ['sooooo', 'en', 'elongation'],
    ['youu', 'en', 'doubled-end'],
    ['runnin', 'en', 'dropped-g'],
    ['hahaha', 'en', 'laugh'],
    ['wkwkwk', 'id', 'chat-laugh'],
    ['pagii', 'id', 'doubled-end'],
    ['jalan2', 'id', 'reduplication-2'],
    ['deg2an', 'id', 'reduplication-2'],
    ['c1nt4', 'id', 'letter-digit'],
    ['sAyAnG', 'id', 'mixed-case'],
    ['hargax', 'id', 'x-for-nya'],
    ['rumahq', 'id', 'q-for-ku'],
    ['dikirimin', 'id', 'in-verb'],
    ['nyuciin', 'id', 'in-verb'],
    ['ngambil', 'id', 'nge-verb'],
    ['ngejar', 'id', 'nge-verb'],
    ['gatahan', 'id', 'glued-ga'],
  ] as const)('%s (%s) is %s', (word, run, expected) => expect(shape(word, run)).toBe(expected));

  test.each([
    ...['xxxnumberxxx', 'XXXX', 'www', 'viii', 'IEEE', 'PlayStation5', 'top10', 'money2', 'ReadWriteStart', 'LaTeX'],
    ...["McDonald's", 'McDonald’s', 'begin', 'cabin', 'within', 'Putin', 'agree', 'boss', 'relax'],
  ])('%s is an English word, name or number', word => {
    for (const run of ['en', 'none'] as const) expect(shape(word, run)).toBeUndefined();
  });

  test.each([
    ...[
      'dingin',
      'yakin',
      'kemarin',
      'hadirin',
      'admin',
      'dijamin',
      'nyaman',
      'nyanyi',
      'ngeri',
      'nyaring',
      'gajah',
      'galah',
    ],
    ...['gapura', 'saat', 'kompleks', 'Tariq', 'CO2', '10an'],
  ])('%s is an Indonesian word', word => {
    for (const run of ['id', 'none'] as const) expect(shape(word, run)).toBeUndefined();
  });
});
