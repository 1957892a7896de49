import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { analyse } from '../src/text/analyse.ts';
import type { Match } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules.filter(({ id }) => id === 'profanity' || id === 'pet-photos'));

/** Which of the two rules see a word of the text, or the one that stands at `at`. */
function seenBy(text: string, at?: number): string[] {
  const { terms } = analyse(lexicon, toDraft(text));
  const counts = ({ start, end }: Match): boolean => at === undefined || (start <= at && at < end);
  return lexicon.ruleIds.filter((_, i) => (terms[i] ?? []).some(counts));
}

describe('an animal word', () => {
  test.each([
    'Anjing, macet lagi di tol',
    'telat lagi, anjing',
    'Dasar babi!',
    'muka lo kayak monyet',
    'macet terus, asu tenan',
    'Anj*ng, hujan',
    'that bitch took my seat',
    'you filthy pig',
  ])('is an insult in: %s', text => expect(seenBy(text)).toEqual(['profanity']));

  test.each([
    'anjingku sakit, tadi ke dokter hewan',
    'Anjing saya habis divaksin, pintar sekali',
    'my dog is asleep on the sofa again',
    'kucing gue lagi tidur di sofa',
  ])('is a pet in: %s', text => expect(seenBy(text)).toEqual(['pet-photos']));

  test.each([
    'babi guling dan sate babi tiga porsi',
    'Anjing laut berjemur di dermaga',
    'Petugas melepas monyet liar ke hutan',
    'Peternak babi di Bali divaksinasi hewannya',
    'Cinta monyet itu judul lagunya',
    'Main kucing-kucingan dengan bug selama dua hari',
    'They fed the pigs on the farm',
  ])('is neither in: %s', text => expect(seenBy(text)).toEqual([]));

  test('is never both', () => {
    const words = ['anjing', 'babi', 'monyet', 'asu', 'kampret', 'kucing', 'dog', 'bitch'];
    const around = ['dasar', 'lucu', 'saya', 'my', 'goblok', 'vaksin', 'sate', 'di hutan', 'banget', '!', ',', 'kayak'];
    for (const word of words) {
      for (const before of around) {
        for (const after of around) {
          const text = `${before} ${word} ${after}`;
          expect(seenBy(text, before.length + 1).length, text).toBeLessThan(2);
        }
      }
    }
  });
});
