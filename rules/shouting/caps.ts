import { later } from '../../src/text/later.ts';
import type { Weight } from '../../src/types.ts';
import { ACRONYMS, WORDS } from './acronyms.ts';

export interface Run {
  readonly start: number;
  readonly end: number;
  /** How many of its words are shouted; acronyms and numbers among them are not counted. */
  readonly loud: number;
}

/** A long run is loud however long the post is. */
const LONG_RUN = 6;

/**
 * The runs of words in capitals, and how loud they are in the whole text: two words in a row are light; at least three, and `ratio`
 * of all words, clear; 80 % of at least six heavy. A heading on a line of its own is light. `text` holds only the author's words.
 */
export function shoutedRuns(
  text: string,
  ratio: number,
  ownAcronyms: ReadonlySet<string>,
): { runs: readonly Run[]; weight: Weight } {
  const runs: Run[] = [];
  let words = 0;
  let loud = 0;
  let run: { start: number; end: number; loud: number } | undefined;
  const close = (): void => {
    if (run !== undefined && run.loud >= 2) runs.push(run);
    run = undefined;
  };
  let before = 0;
  for (const { index, 0: word } of text.matchAll(WORD())) {
    const end = index + word.length;
    if (/\n/.test(text.slice(before, Math.min(index, before + 80)))) close();
    before = end;
    // Among loud words a short one is no acronym.
    const volume = volumeOf(word, ownAcronyms, (run?.loud ?? 0) >= 2 ? 1 : 4);
    if (volume === 'plain' || volume === 'loud') words++;
    if (volume === 'plain') close();
    else if (volume === 'loud') {
      loud++;
      run = { start: run?.start ?? index, end, loud: (run?.loud ?? 0) + 1 };
    }
  }
  close();
  return { runs, weight: weightOf(runs, text, loud, words, ratio) };
}

/** The words of a run in sentence case. */
export function quietly(run: string): string {
  const lower = run.toLowerCase().replace(/\bi\b/g, 'I');
  return lower.slice(0, 1).toUpperCase() + lower.slice(1);
}

// --- internal ---

const WORD = later(() => /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu);

type Volume = 'plain' | 'loud' | 'neither';

/** Numbers, single letters and acronyms neither shout nor speak. */
function volumeOf(word: string, own: ReadonlySet<string>, longestAcronym: number): Volume {
  if (word.length < 2 || !/\p{L}{2}/u.test(word)) return /^\p{Ll}$/u.test(word) ? 'plain' : 'neither';
  if (word !== word.toUpperCase()) return 'plain';
  if (word === word.toLowerCase() || /\d/.test(word)) return 'neither';
  const bare = word.replace(/['’]/g, '');
  if (WORDS().has(bare) && !own.has(bare)) return 'loud';
  const isWord = bare.length > longestAcronym && /[AEIOUYÀ-Ü]/.test(bare) && !/[^AEIOUYÀ-Ü]{5}/.test(bare);
  return isWord && !ACRONYMS().has(bare) && !own.has(bare) ? 'loud' : 'neither';
}

function weightOf(runs: readonly Run[], text: string, loud: number, words: number, ratio: number): Weight {
  if (words >= 6 && loud >= words * Math.max(0.8, ratio)) return 'heavy';
  if (words >= 4 && loud >= 3 && loud >= words * ratio) return 'clear';
  return runs.some(run => run.loud >= LONG_RUN && !isHeading(run, text)) ? 'clear' : 'light';
}

/** It fills its line, and other lines follow. */
function isHeading({ start, end }: Run, text: string): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return to > 0 && !/\p{Ll}/u.test(text.slice(from, to)) && text.slice(to).trim() !== '';
}
