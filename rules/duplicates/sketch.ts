import { HASH_START, hashOf } from '../../src/text/tokens.ts';
import type { PastPost } from '../../src/types.ts';
import type { Words } from './words.ts';

/**
 * What is remembered of a post instead of its text, each below 2³²: [0] its words as one hash, 0 for too few; [1] its
 * numbers; [2] its first link, 0 for none; then 24 bytes, four to a number: its runs of three words are dealt out to 24
 * places, and each place keeps the mark of its smallest run, 0 if it has none (one-permutation minwise hashing).
 */
export const SKETCH_SIZE = 3 + 6;

export function sketchOf({ words, numbers, links }: Words, fewest: number): number[] {
  const isLong = words.length >= fewest;
  const link = links.find(isPage);
  return [
    isLong ? hash(words.join(' ')) || 1 : 0,
    hash(numbers.join(' ')),
    link === undefined ? 0 : hash(link) || 1,
    ...(isLong ? placesOf(words) : NO_PLACES),
  ];
}

export function isSameText(sketch: readonly number[], past: PastPost): boolean {
  return sketch[TEXT] !== 0 && past.markAt(TEXT) === sketch[TEXT];
}

/** Whether both link to one page. */
export function sharesLink(sketch: readonly number[], past: PastPost): boolean {
  return sketch[LINK] !== 0 && past.markAt(LINK) === sketch[LINK];
}

/** How many of the places of either have the same run, 0 to 1; 0 if that is too few and where another number is named. */
export function likeness(sketch: readonly number[], past: PastPost, threshold: number): number {
  if (past.markAt(NUMBERS) !== sketch[NUMBERS]) return 0;
  let [both, all] = [0, 0];
  for (let i = RUNS; i < SKETCH_SIZE; i++) {
    const own = sketch[i] as number;
    const other = past.markAt(i);
    for (let shift = 0; shift < 32; shift += 8) {
      const [a, b] = [(own >>> shift) & 0xff, (other >>> shift) & 0xff];
      if (a !== 0 || b !== 0) all++;
      if (a !== 0 && a === b) both++;
    }
    // Of four places that posts much alike have, hardly ever none is the same.
    if (all > 3 && both === 0) return 0;
  }
  return all > 0 && both >= (threshold - DOUBT) * all ? both / all : 0;
}

// --- internal ---

const [TEXT, NUMBERS, LINK, RUNS] = [0, 1, 2, 3];
const PLACES = 24;
const NO_PLACES: readonly number[] = [0, 0, 0, 0, 0, 0];
/** By how much a likeness may be misjudged. */
const DOUBT = 0.05;
/** More words than this say nothing new. */
const LONGEST = 1000;

function placesOf(words: readonly string[]): number[] {
  const smallest = new Float64Array(PLACES).fill(Number.POSITIVE_INFINITY);
  for (const run of runsOf(words)) {
    const place = run % PLACES;
    smallest[place] = Math.min(smallest[place] as number, Math.floor(run / PLACES));
  }
  const numbers = [...NO_PLACES];
  smallest.forEach((run, place) => {
    const byte = run === Number.POSITIVE_INFINITY ? 0 : 1 + (run % 255);
    numbers[place >> 2] = ((numbers[place >> 2] as number) | (byte << (8 * (place & 3)))) >>> 0;
  });
  return numbers;
}

/** FNV-1a, its bits mixed: a sketch needs hashes of which each is as likely to be small. */
function hash(text: string): number {
  return mixed(hashOf(text));
}

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** Each run of three words as a number. */
function runsOf(words: readonly string[]): number[] {
  const hashes = words.slice(0, LONGEST).map(hashOf);
  const runs: number[] = [];
  for (let i = 0; i + 2 < hashes.length; i++) {
    let run = HASH_START;
    for (let k = i; k < i + 3; k++) run = Math.imul(run ^ (hashes[k] as number), 16777619);
    runs.push(mixed(run));
  }
  return runs;
}

/** A front page is no news: many posts end with it. */
function isPage(link: string): boolean {
  return /[/&]/.test(link);
}
