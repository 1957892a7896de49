import { collapse } from './fold.ts';
import { findWord, type Lexicon, MASKABLE, wordText } from './lexicon.ts';

/** The words that may be found behind a mask, looked up by what a mask shows of them. */
interface Maskable {
  readonly byShape: ReadonlyMap<string, readonly string[]>;
  readonly byCollapsed: ReadonlyMap<string, number>;
}

/**
 * The words that may be behind a mask (lower case, letters and signs), those that fit best, at most four. The first letter is
 * shown, a run of `*` hides about as many letters, any other sign exactly one.
 */
export function unmask(lexicon: Lexicon, mask: string): number[] {
  const shown = mask.replace(/[^a-z]/g, '').length;
  if (!/^[a-z][^0-9<>]+$/.test(mask) || mask.length < 4 || mask.length > 20) return [];
  if (shown < 2 && !/^[a-z]\*{3,}$/.test(mask)) return [];
  if (mask.endsWith('*') && shown < 3 && !/^[a-z]\*{3,}$/.test(mask) && !/\*[a-z]*\*/.test(mask)) return [];
  const signs = mask.length - shown;
  if (!mask.includes('*') && (signs > 2 || shown < signs + 1)) return [];
  if (signs > 1 && /[^a-z*@#$%&!?]/.test(mask)) return [];
  const { byShape } = maskable(lexicon);
  for (const difference of mask.includes('*') ? [0, 1, -1, 2] : [0]) {
    const best = (byShape.get(shape(mask, difference)) ?? []).filter(word => fits(mask, word));
    if (best.length > 0) return best.slice(0, MOST).map(word => findWord(lexicon, word));
  }
  return [];
}

/** The maskable word that is `word` when every doubled letter of both counts once, or 0. */
export function undouble(lexicon: Lexicon, word: string): number {
  const key = collapse(word);
  const shortest = /(.)\1\1/.test(word) ? 4 : 5;
  return key.length < shortest ? 0 : (maskable(lexicon).byCollapsed.get(key) ?? 0);
}

// --- internal ---

const MOST = 4;
const known = new WeakMap<Lexicon, Maskable>();

/** Built when the first mask is met. */
function maskable(lexicon: Lexicon): Maskable {
  let words = known.get(lexicon);
  if (words === undefined) {
    words = index(lexicon);
    known.set(lexicon, words);
  }
  return words;
}

function index(lexicon: Lexicon): Maskable {
  const byShape = new Map<string, string[]>();
  const byCollapsed = new Map<string, number>();
  for (let id = 1; id < lexicon.wordFlags.length; id++) {
    if ((lexicon.wordFlags[id]! & MASKABLE) === 0) continue;
    const word = wordText(lexicon, id);
    if (word.length < 4 || !/^[a-z]+$/.test(word)) continue;
    const list = byShape.get(shape(word, 0));
    if (list === undefined) byShape.set(shape(word, 0), [word]);
    else list.push(word);
    const key = collapse(word);
    if (!byCollapsed.has(key) || key === word) byCollapsed.set(key, id);
  }
  return { byShape, byCollapsed };
}

/** First letter and length, the latter off by `difference`. */
function shape(word: string, difference: number): string {
  return `${word[0]}${word.length + difference}`;
}

function fits(mask: string, word: string): boolean {
  let at = 0;
  for (let i = 0; i < mask.length; i++) {
    const sign = mask[i] as string;
    if (sign === '*') {
      let stars = 1;
      while (mask[i + 1] === '*') [i, stars] = [i + 1, stars + 1];
      const rest = mask.slice(i + 1);
      if (rest === '') return word.length > at && Math.abs(word.length - at - stars) <= (stars > 2 ? 1 : 0);
      const next = /[a-z]/.test(rest[0] as string) ? word.indexOf(rest[0] as string, at + stars) : at + stars;
      if (next < 0 || next - at > stars + 1) return false;
      at = next;
    } else if (sign < 'a' || sign > 'z') {
      at++;
    } else if (word[at++] !== sign) {
      return false;
    }
  }
  return at === word.length;
}
