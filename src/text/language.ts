import type { Language } from '../types.ts';
import { type Lexicon, STOP_EN, STOP_ID } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** How many words to either side tell the language of a word. */
const REACH = 6;

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

/** The languages of a text: those with at least one stop word in five, or the only one with any. */
export function languagesOf(lexicon: Lexicon, tokens: Tokens): Language[] {
  let [en, id] = [0, 0];
  for (let i = 0; i < tokens.count; i++) {
    const flags = lexicon.wordFlags[tokens.word[i] as number] as number;
    if ((flags & STOP_EN) !== 0) en++;
    if ((flags & STOP_ID) !== 0) id++;
  }
  const languages: Language[] = [];
  if (en > 0 && en * 5 >= id) languages.push('en');
  if (id > 0 && id * 5 >= en) languages.push('id');
  return languages;
}
