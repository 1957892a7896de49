import { later } from '../../src/text/later.ts';
import type { Mark } from '../../src/types.ts';
import { wordsOf } from './words.ts';

/** What breaks a tag: `#100%Indonesia` is the tag `#100`, or none. The spans are those of the whole word. */
export function brokenTags(text: string): { start: number; end: number; sign: string }[] {
  if (!text.includes('#')) return [];
  const found: { start: number; end: number; sign: string }[] = [];
  for (const { index, 0: whole, 1: head, 2: sign, 3: tail } of text.matchAll(BROKEN())) {
    if (isBroken(head as string, sign as string, tail as string))
      found.push({ start: index, end: index + whole.length, sign: sign as string });
  }
  return found;
}

/** A long tag in lower case that holds several words: with each in capitals as far as they are known, else undefined. */
export function capitalized(mark: Mark, text: string): { tag: string | undefined } | undefined {
  const name = text.slice(mark.start + 1, mark.end);
  if (name.length < SHORTEST || !/^\p{Ll}+[0-9]*$/u.test(name)) return undefined;
  const pieces = mark.words?.map((at, i, all) => text.slice(at, all[i + 1] ?? mark.end)) ?? wordsOf(name);
  if (pieces !== undefined) return { tag: `#${pieces.map(capital).join('')}` };
  return name.length >= LONGEST_WORD && !ONE_WORD().test(name) ? { tag: undefined } : undefined;
}

/** `#ff6600`, `#1a2`: a colour. */
export function isColor(tag: string): boolean {
  return /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i.test(tag) && /[0-9]/.test(tag);
}

// --- internal ---

const SHORTEST = 12;
/** Hardly any word has so many letters. */
const LONGEST_WORD = 20;
const ONE_WORD = later(
  () =>
    /(?:i[sz]ations?|ological(?:ly)?|ograph(?:y|ic|ies)|abilit(?:y|ies)|istically)$|^(?:mem|men|meng|ber|per|ke|di|ter)\p{L}{9,14}(?:kan|an|nya)$/u,
);

const BROKEN = later(() => /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_]+)([%&'’.+-])([\p{L}\p{N}]+)/gu);

/** A clitic or a word formed with the tag (`#MeToo-era`, `#Tim-nya`) leaves it as it was meant. */
function isBroken(head: string, sign: string, tail: string): boolean {
  if (sign === '%' || sign === '&') return true;
  if (!/\p{L}/u.test(head) || isColor(`#${head}`)) return false;
  if (sign === '.') return /^(?:js|net|io|id|com|org|ai|py|rs)$/.test(tail);
  if (sign === "'" || sign === '’') return !/^(?:s|nya)$/i.test(tail);
  if (sign === '+') return true;
  return (
    /^[0-9]/.test(tail) || (head.length <= 5 && !/\p{Lu}/u.test(head.slice(1)) && !/^(?:nya|an|ku|mu)$/.test(tail))
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
