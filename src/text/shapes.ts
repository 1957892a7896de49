import { unleet, unstretch } from './disguise.ts';
import { COMMON_EN, COMMON_ID, findWord, type Lexicon, STOP_EN, STOP_ID } from './lexicon.ts';
import * as T from './tokens.ts';

/**
 * Spellings that no list can hold, recognised by their shape. A word list switches one on with an entry
 * `{term: <name>, match: shape, …}`; the names are the ones returned here.
 */
export type Shape = 'letter-digit' | 'elongation' | 'reduplication-2' | 'mixed-case' | 'x-for-nya' | 'q-for-ku' | 'laugh' | 'nge-verb';

/** The shape of token `i`, if it has one. Cheap for ordinary words: their first and last letters rule most shapes out. */
export function shapeOf(lexicon: Lexicon, tokens: T.Tokens, i: number): Shape | undefined {
  const flags = tokens.flags[i] as number;
  if (tokens.kind[i] !== T.WORD || (flags & T.FOREIGN) !== 0) return undefined;
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  if (end - start < 3 || end - start > 40) return undefined;
  const special = (flags & (T.HAS_DIGIT | T.STRETCHED | T.MIXED_CASE)) !== 0;
  if (!special && (tokens.word[i] !== 0 || !mayBeShape(tokens.text, start, end))) return undefined;
  const raw = tokens.text.slice(start, end);
  if ((flags & T.HAS_DIGIT) !== 0) return digits(lexicon, raw);
  const word = raw.toLowerCase();
  if (LAUGH.test(word)) return 'laugh';
  if ((flags & T.STRETCHED) !== 0) return isElongated(lexicon, word) ? 'elongation' : undefined;
  if ((flags & T.MIXED_CASE) !== 0) return caseFlips(raw) >= 4 ? 'mixed-case' : undefined;
  if (word.startsWith('nge') && word.length >= 6 && !NOT_NGE.test(word)) return 'nge-verb';
  const stem = word.slice(0, -1);
  if (word.endsWith('x') && isIndonesian(lexicon, stem)) return 'x-for-nya';
  return word.endsWith('q') && isIndonesian(lexicon, stem) ? 'q-for-ku' : undefined;
}

// --- internal ---

const LAUGH = /^(?:(?:wk){2,}w?k?|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?|(?:xi){2,}|a?w?ok(?:wok)+|l+o{2,}l+)$/;
const NOT_NGE = /^nge(?:ri|ngat|rong|ngeh|rti|nes|sot|ra)/;
const NOT_TWICE = new Set('h2 co2 o2 h2o web2 base2 mp2 pm2 ec2 log2 sha2 http2 v2 ps2 so2 no2 wp2 q2 vitamin2 type2 part2 level2 top2 us2 log2'.split(' '));

function mayBeShape(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  const last = text.charCodeAt(end - 1) | 32;
  return last === 120 || last === 113 || last === 107 || last === 104 || first === 110 || first === 104 || first === 120 || first === 108;
}

function digits(lexicon: Lexicon, raw: string): Shape | undefined {
  const twice = /^([A-Za-z]?[a-z]+)2(?:an|nya|ku|mu|lah|in)?$/.exec(raw);
  if (twice !== null && !NOT_TWICE.has(raw.toLowerCase()) && (twice[1] as string).length >= 2) {
    return (twice[1] as string).length >= 3 || !raw.endsWith('2') ? 'reduplication-2' : undefined;
  }
  if (!/[a-z]/.test(raw)) return undefined;
  const plain = unleet(raw);
  if (plain === undefined || /^\d+(?:an|st|nd|rd|th|x|k|m|s|pm|am|jt|rb)$/i.test(raw)) return undefined;
  return [plain, ...unstretch(plain)].some(word => word.length >= 3 && isOrdinary(lexicon, word)) ? 'letter-digit' : undefined;
}

function isElongated(lexicon: Lexicon, word: string): boolean {
  if (/^(?:w{3}|x{3,}|[ivx]+|[hm]m+|z{3,}|o{3,}|a{3,})$/.test(word)) return false;
  return unstretch(word).some(form => findWord(lexicon, form) !== 0) || /([aeiou])\1{2}/.test(word) || /(.)\1{2,}$/.test(word);
}

function caseFlips(raw: string): number {
  let flips = 0;
  for (let i = 1; i < raw.length; i++) if ((raw.charCodeAt(i) & 32) !== (raw.charCodeAt(i - 1) & 32)) flips++;
  return flips;
}

function isOrdinary(lexicon: Lexicon, word: string): boolean {
  const id = findWord(lexicon, word);
  return id !== 0 && (lexicon.wordFlags[id]! & (COMMON_EN | COMMON_ID | STOP_EN | STOP_ID)) !== 0;
}

function isIndonesian(lexicon: Lexicon, word: string): boolean {
  const id = word.length >= 3 ? findWord(lexicon, word) : 0;
  return id !== 0 && (lexicon.wordFlags[id]! & (COMMON_ID | STOP_ID)) !== 0;
}
