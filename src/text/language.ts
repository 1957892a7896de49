import type { Language, Sentence } from '../types.ts';
import { COMMON_EN, COMMON_ID, type Lexicon, STOP_EN, STOP_ID, STOP_OTHER } from './lexicon.ts';
import { ALL_CAPS, CAPITAL, FOREIGN, HAS_DIGIT, IN_TEXT, type Tokens, WORD } from './tokens.ts';

/** How many words to either side tell the language of a word. */
const REACH = 6;
/** How far to either side words tell in which language a term is meant, and how many steps a comma counts for. */
const AROUND = 12;
const COMMA = 6;
/** With fewer words than this nobody can tell the language. */
const FEWEST = 5;

/** The language of the run of words around token `i`, told by stop words; undefined when they do not tell. */
export function languageAt(lexicon: Lexicon, tokens: Tokens, i: number): Language | undefined {
  let balance = 0;
  for (let k = Math.max(0, i - REACH); k <= Math.min(tokens.count - 1, i + REACH); k++) {
    if (k === i || tokens.sentence[k] !== tokens.sentence[i]) continue;
    const flags = lexicon.wordFlags[tokens.word[k] as number] as number;
    if ((flags & STOP_EN) !== 0) balance++;
    if ((flags & STOP_ID) !== 0) balance--;
  }
  return balance > 0 ? 'en' : balance < 0 ? 'id' : undefined;
}

/**
 * The language that is spoken around tokens `first` to `last`: the draft's, else that of the words of its sentence
 * that only one language has, the nearer the more, stop words twice as much; else that of the account. Undefined when
 * none tells, or both the same.
 */
export function spokenAround(lexicon: Lexicon, tokens: Tokens, first: number, last: number): Language | undefined {
  if (tokens.language !== undefined) return tokens.language;
  let balance = 0;
  for (const side of [-1, 1]) {
    let distance = 0;
    for (let i = side < 0 ? first - 1 : last + 1; i >= 0 && i < tokens.count; i += side) {
      distance += tokens.gap[side < 0 ? i + 1 : i] === 0 ? 1 : COMMA;
      if (distance > AROUND || tokens.sentence[i] !== tokens.sentence[first]) break;
      if (tokens.kind[i] !== WORD || tokens.zone[i] !== IN_TEXT) continue;
      const weight = (lexicon.wordFlags[tokens.word[i] as number]! & (STOP_EN | STOP_ID)) !== 0 ? 2 : 1;
      const language = languageOf(lexicon, tokens, i, (tokens.flags[i]! & (CAPITAL | ALL_CAPS | HAS_DIGIT)) !== 0);
      if (language !== undefined) balance += (language === 'en' ? weight : -weight) / distance;
    }
  }
  return balance > 0 ? 'en' : balance < 0 ? 'id' : tokens.leaning;
}

/**
 * Whether a text is clearly in a language that our lists do not know: most of its words are in another script, or five
 * words and more hold hardly a stop word, ordinary word or affix of ours, or more stop words of other languages. Names, hashtags, handles, links, emoji,
 * numbers and words in capitals tell nothing.
 */
export function isUnread(lexicon: Lexicon, tokens: Tokens): boolean {
  let words = 0;
  let foreign = 0;
  let ours = 0;
  let theirs = 0;
  const enough = Math.max(1, tokens.count / 12);
  for (let i = 0; i < tokens.count; i++) {
    if (ours >= enough && ours > theirs * 2 && foreign === 0) return false;
    if (tokens.kind[i] !== WORD || tokens.zone[i] !== IN_TEXT) continue;
    const flags = tokens.flags[i] as number;
    if ((flags & HAS_DIGIT) !== 0) continue;
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    if ((flags & FOREIGN) !== 0 && isOtherScript(tokens.text, start)) {
      // Scripts without spaces between words: a run of them is many words.
      foreign += Math.max(1, Math.ceil((end - start) / 4));
      continue;
    }
    const known = lexicon.wordFlags[tokens.word[i] as number] as number;
    const stop = (known & (STOP_EN | STOP_ID)) !== 0;
    // Words such as "no", "me" and "para" are stop words of others too.
    if (stop) ours += (known & STOP_OTHER) !== 0 ? 0.3 : end - start > 2 ? 1 : 0.7;
    else if ((known & STOP_OTHER) !== 0) theirs++;
    else if ((known & (COMMON_EN | COMMON_ID)) !== 0) ours += 0.6;
    else if (tokens.word[i] !== 0) ours += 0.4;
    else if (hasAffix(tokens.text, start, end)) ours += 0.5;
    if (!stop && (flags & (CAPITAL | ALL_CAPS)) !== 0) continue;
    words++;
  }
  if (foreign >= 3 && foreign > words) return true;
  return words >= FEWEST && (ours < Math.max(1, words / 12) || theirs > ours);
}

/**
 * The sentences of a scanned and looked-up text. A word counts for a language when only that language's stop words and
 * ordinary words hold it, or only its affixes fit it; names, capitals, tags, links, code and quotations count for none.
 */
export function sentencesIn(lexicon: Lexicon, tokens: Tokens): readonly Sentence[] {
  const sentences: { start: number; end: number; words: number; en: number; id: number }[] = [];
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || tokens.zone[i] !== IN_TEXT) continue;
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    if (tokens.sentence[i] !== last) sentences.push({ start, end, words: 0, en: 0, id: 0 });
    last = tokens.sentence[i] as number;
    const sentence = sentences.at(-1) as (typeof sentences)[number];
    sentence.end = end;
    sentence.words++;
    const isName = sentence.start !== start && (tokens.flags[i]! & (CAPITAL | ALL_CAPS | HAS_DIGIT)) !== 0;
    const language = languageOf(lexicon, tokens, i, isName);
    if (language !== undefined) sentence[language]++;
  }
  return sentences;
}

// --- internal ---

/** The only language that has a word, by its lists or affixes. A name (Open Day, Hari Raya) tells as a stop word. */
function languageOf(lexicon: Lexicon, tokens: Tokens, i: number, isName: boolean): Language | undefined {
  const known = lexicon.wordFlags[tokens.word[i] as number] as number;
  const en = (known & (isName ? STOP_EN : STOP_EN | COMMON_EN)) !== 0;
  const id = (known & (isName ? STOP_ID : STOP_ID | COMMON_ID)) !== 0;
  if (en !== id) return en ? 'en' : 'id';
  if (en || isName) return undefined;
  return languageOfAffix(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
}

function languageOfAffix(word: string): Language | undefined {
  if (word.length < 6) return undefined;
  if (/(?:ing|ed|ly|ness|tion|'s)$/.test(word)) return 'en';
  return /^(?:me|di|ber|ter|pe|ke).*(?:kan|an|i|nya)$/.test(word) || /nya$/.test(word) ? 'id' : undefined;
}

/** A letter that is not Latin: beyond the Latin blocks, and no mathematical or full-width Latin letter. */
function isOtherScript(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  const latin =
    point < 0x250 ||
    (point >= 0x1e00 && point < 0x1f00) ||
    (point >= 0x1d400 && point < 0x1d800) ||
    (point >= 0xff21 && point < 0xff5b);
  return !latin && /\p{L}/u.test(String.fromCodePoint(point)) && !/\p{Script=Latin}/u.test(String.fromCodePoint(point));
}

const ENDINGS = ['ing', 'ed', 'ly', 'ness', "'s", 'kan', 'nya', 'an'];
const STARTS = ['me', 'di', 'ber', 'ter', 'pe', 'un'];

/** An English ending, or an Indonesian prefix together with one of its endings, on a word long enough to have them. */
function hasAffix(text: string, start: number, end: number): boolean {
  if (end - start < 6) return false;
  const word = text.slice(start, end).toLowerCase();
  const ending = ENDINGS.find(suffix => word.endsWith(suffix));
  if (ending === undefined) return false;
  return !['kan', 'an'].includes(ending) || STARTS.some(prefix => word.startsWith(prefix));
}
