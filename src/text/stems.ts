import indonesianStemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Entry } from '../types.ts';
import { formsOf } from './inflect.ts';

/**
 * The inflections of an entry that `natural`'s stemmers do not lead back to it: a list for people to read, not a fault.
 * The Indonesian stemmer does not know `nge-` and `ny-`, and the English one cuts by rule. Used when the lists are checked,
 * never in a run: importing `natural` itself costs a second.
 */
export function disagreements(entry: Entry): string[] {
  const stem = entry.lang === 'id' ? indonesian : entry.lang === 'en' ? english : undefined;
  if (stem === undefined || /[\s-]/.test(entry.term)) return [];
  const base = stem(entry.term);
  return formsOf(entry)
    .slice(1)
    .filter(form => stem(form) !== base && stem(form) !== entry.term.toLowerCase());
}

// --- internal ---

function english(word: string): string {
  return porter.stem(word.toLowerCase());
}

function indonesian(word: string): string {
  return indonesianStemmer.stem(word.toLowerCase());
}
