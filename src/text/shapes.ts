import { unleet, unstretch } from './disguise.ts';
import { languageAt } from './language.ts';
import { COMMON_EN, COMMON_ID, findWord, type Lexicon, STOP_EN, STOP_ID } from './lexicon.ts';
import * as T from './tokens.ts';

/**
 * Spellings that no list can hold, recognised by their shape. A word list switches one on with an entry
 * `{term: <name>, match: shape, …}`; the names are the ones returned here. What keeps an ordinary word from being
 * taken for a spelling is the list of common words (`words.yaml`).
 */
export type Shape =
  | 'letter-digit'
  | 'elongation'
  | 'doubled-end'
  | 'reduplication-2'
  | 'mixed-case'
  | 'x-for-nya'
  | 'q-for-ku'
  | 'laugh'
  | 'chat-laugh'
  | 'nge-verb'
  | 'in-verb'
  | 'glued-ga'
  | 'dropped-g';

/** The shape of token `i`, if it has one. Cheap for ordinary words: their first and last letters rule most shapes out. */
export function shapeOf(lexicon: Lexicon, tokens: T.Tokens, i: number): Shape | undefined {
  const flags = tokens.flags[i] as number;
  if (tokens.kind[i] !== T.WORD || (flags & T.FOREIGN) !== 0) return undefined;
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  if (end - start < 3 || end - start > 40) return undefined;
  const special = (flags & (T.HAS_DIGIT | T.STRETCHED | T.MIXED_CASE)) !== 0;
  if (!special && (isOrdinary(lexicon, tokens.word[i] as number) || !mayBeShape(tokens.text, start, end)))
    return undefined;
  const raw = tokens.text.slice(start, end);
  if ((flags & T.HAS_DIGIT) !== 0) return withDigits(lexicon, raw, languageAt(lexicon, tokens, i));
  const word = raw.toLowerCase();
  if (LAUGH.test(word)) return 'laugh';
  if (CHAT_LAUGH.test(word)) return 'chat-laugh';
  if ((flags & T.STRETCHED) !== 0)
    return isElongated(lexicon, word, (flags & T.ALL_CAPS) !== 0) ? 'elongation' : undefined;
  if ((flags & T.MIXED_CASE) !== 0) return isAlayCase(raw) ? 'mixed-case' : undefined;
  if ((flags & T.CAPITAL) !== 0 && (flags & T.ALL_CAPS) === 0 && !startsSentence(tokens, i)) return undefined;
  if (!EDGE.test(word)) return undefined;
  return ending(lexicon, word, languageAt(lexicon, tokens, i), (flags & T.CAPITAL) !== 0 && (flags & T.ALL_CAPS) === 0);
}

// --- internal ---

const LAUGH = /^(?:a?(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?)$/;
const CHAT_LAUGH =
  /^(?:(?:wk){2,}w?k?|k?(?:wk){2,}|(?:xi){2,}|a?w?ok(?:wok)+|l+o{2,}l+|lo(?:lo)+l|lmf?a+o+|a(?:wk){2,}w?)$/;
/** What `ending` looks at; it keeps the language from being asked for every unknown word. */
const EDGE = /^(?:n[gy]|eng|ga)|in(?:nya|lah)?$|(.)\1$|[xq]$/;
const NOT_NGE = /^nge(?:ri|ngat|rong|ngeh|nes|sot|ra)/;
const NOT_TWICE = /^(?:h|co|o|h2o|so|no|web|base|mp|pm|ec|log|sha|http|v|ps|wp|q|top|us|vitamin|type|part|level)2/;
const CLITICS = /(?:nya|lah)$/;
/** Names and words that end in `-in` after what looks like an English verb. */
const NOT_DROPPED =
  /^(?:putin|justin|dustin|hardin|martin|gavin|armin|rubin|westin|cardin|cashin|goldin|corbin|rollin|aladdin|melanin)$/;

type Run = ReturnType<typeof languageAt>;

const codes = (letters: string): Set<number> => new Set([...letters].map(letter => letter.charCodeAt(0)));
const FIRST_LETTERS = codes('aeghlnx');
const LAST_LETTERS = codes('hkoqx');

function mayBeShape(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  const last = text.charCodeAt(end - 1) | 32;
  if (last === (text.charCodeAt(end - 2) | 32)) return true;
  if (last === 110 && (text.charCodeAt(end - 2) | 32) === 105) return true;
  return LAST_LETTERS.has(last) || FIRST_LETTERS.has(first);
}

function startsSentence(tokens: T.Tokens, i: number): boolean {
  return i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i] || tokens.zone[i - 1] !== tokens.zone[i];
}

/** The shapes that lie in the first or last letters of a word. */
function ending(lexicon: Lexicon, word: string, language: Run, capital: boolean): Shape | undefined {
  const inVerb = isInVerb(lexicon, word.replace(CLITICS, ''), language);
  if (language !== 'id' && !(inVerb && language === undefined) && isDroppedG(lexicon, word)) return 'dropped-g';
  if (!(capital && /[^aeiouhy]$/.test(word)) && isDoubledEnd(lexicon, word, language)) return 'doubled-end';
  if (language === 'en') return undefined;
  if (word.startsWith('nge') && word.length >= 6 && !NOT_NGE.test(word)) return 'nge-verb';
  if (inVerb) return 'in-verb';
  if (isNasalVerb(lexicon, word.replace(CLITICS, ''))) return 'nge-verb';
  const glued = /^(?:(?:ng)?ga|gak|nggak|eng?gak?)(.{3,})$/.exec(word);
  if (glued !== null && isIndonesian(lexicon, glued[1] as string)) return 'glued-ga';
  const stem = word.slice(0, -1);
  if (word.endsWith('x') && isIndonesian(lexicon, stem)) return 'x-for-nya';
  return word.endsWith('q') && isIndonesian(lexicon, stem) ? 'q-for-ku' : undefined;
}

/** `goin`, `havin`, `sittin`: an English verb that lost the `g` of `-ing`. */
function isDroppedG(lexicon: Lexicon, word: string): boolean {
  if (word.length < 5 || !word.endsWith('in') || NOT_DROPPED.test(word)) return false;
  const stem = word.slice(0, -2);
  const single = /([^aeiou])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, single].some(verb => isEnglish(lexicon, verb));
}

/** `bantuin`, `dikirimin`, `nyariin`: an Indonesian root with the colloquial `-in` for `-kan` and `-i`. */
function isInVerb(lexicon: Lexicon, word: string, language: Run): boolean {
  if (word.length < 5 || !word.endsWith('in')) return false;
  const stem = word.slice(0, -2);
  const passive = /^(?:di|ke|ku)(.{3,})/.exec(stem)?.[1] ?? '';
  return [stem, passive, ...roots(stem)].some(
    root => isIndonesian(lexicon, root) || (root === stem && language === 'id' && isEnglish(lexicon, root)),
  );
}

/** `ngirim`, `nyari`: `me-` fell away and left its nasal. With `n` and `m` alone too many words look like it. */
function isNasalVerb(lexicon: Lexicon, word: string): boolean {
  return word.length >= 5 && /^n[gy]/.test(word) && roots(word).some(root => isIndonesian(lexicon, root));
}

function roots(word: string): string[] {
  if (word.startsWith('nge')) return [word.slice(3), `k${word.slice(2)}`, word.slice(2)];
  if (word.startsWith('ng')) return [word.slice(2), `k${word.slice(2)}`];
  if (word.startsWith('ny')) return [`s${word.slice(2)}`, `c${word.slice(2)}`];
  if (word.startsWith('n')) return [`t${word.slice(1)}`, word.slice(1)];
  return word.startsWith('m') ? [`p${word.slice(1)}`, word.slice(1)] : [];
}

/** `youu`, `pagii`: one letter too many at the end of an ordinary word. */
function isDoubledEnd(lexicon: Lexicon, word: string, language: Run): boolean {
  if (word.length < 4 || word.at(-1) !== word.at(-2)) return false;
  const base = word.slice(0, -1);
  return (language !== 'en' && isIndonesian(lexicon, base)) || (language !== 'id' && isEnglish(lexicon, base));
}

function withDigits(lexicon: Lexicon, raw: string, language: Run): Shape | undefined {
  const twice = /^([A-Za-z]?[a-z]+)2(?:an|in)?(?:nya|ku|mu|lah)?$/.exec(raw);
  if (twice !== null && !NOT_TWICE.test(raw.toLowerCase()) && (twice[1] as string).length >= 2) {
    const base = (twice[1] as string).toLowerCase();
    const isWord = isIndonesian(lexicon, base.replace(/^di/, '')) || isIndonesian(lexicon, base);
    if (language === 'en' ? !isWord || isEnglish(lexicon, base) : !isWord && language !== 'id') return undefined;
    return base.length >= 3 || !raw.endsWith('2') ? 'reduplication-2' : undefined;
  }
  if (!/[a-z]/.test(raw) || isNumbered(lexicon, raw)) return undefined;
  const plain = unleet(raw);
  if (plain === undefined || /^\d+(?:an|st|nd|rd|th|x|k|m|s|pm|am|jt|rb)$/i.test(raw)) return undefined;
  return [plain, ...unstretch(plain)].some(word => word.length >= 3 && isKnown(lexicon, word))
    ? 'letter-digit'
    : undefined;
}

/** A word and a number: `top5`, `tes1`. */
function isNumbered(lexicon: Lexicon, raw: string): boolean {
  const [, letters = ''] = /^([A-Za-z]{3,})\d+$/.exec(raw) ?? [];
  return letters !== '' && isKnown(lexicon, letters.toLowerCase());
}

/** Letters drawn out. `x` is not drawn out: `xxx` stands for hidden digits and names. */
function isElongated(lexicon: Lexicon, word: string, caps: boolean): boolean {
  if (/x{3}|^(.)\1+$|^(?:[ivc]+|[hm]m+)$/.test(word)) return false;
  if (unstretch(word).some(form => findWord(lexicon, form) !== 0)) return true;
  return (!caps || word.length > 5) && (/([aeiou])\1{2}/.test(word) || /([^aeiou])\1{2,}$/.test(word));
}

/** `sAyAnG`, but not `ReadWriteStart`, `McDonald's` or `LaTeX`: every letter changes its case. */
function isAlayCase(raw: string): boolean {
  const letters = raw.replace(/[^A-Za-z]/g, '');
  let flips = 0;
  for (let i = 1; i < letters.length; i++)
    if ((letters.charCodeAt(i) & 32) !== (letters.charCodeAt(i - 1) & 32)) flips++;
  return flips >= 4 && flips === letters.length - 1 && !/TeX$/.test(letters);
}

function isOrdinary(lexicon: Lexicon, id: number): boolean {
  return (lexicon.wordFlags[id]! & (COMMON_EN | COMMON_ID | STOP_EN | STOP_ID)) !== 0;
}

function isKnown(lexicon: Lexicon, word: string): boolean {
  return isOrdinary(lexicon, findWord(lexicon, word));
}

function isEnglish(lexicon: Lexicon, word: string): boolean {
  return word.length >= 2 && (lexicon.wordFlags[findWord(lexicon, word)]! & (COMMON_EN | STOP_EN)) !== 0;
}

function isIndonesian(lexicon: Lexicon, word: string): boolean {
  return word.length >= 3 && (lexicon.wordFlags[findWord(lexicon, word)]! & (COMMON_ID | STOP_ID)) !== 0;
}
