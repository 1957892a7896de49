import { firstCue } from './cues.ts';
import { ANIMAL, type Lexicon, SWEARS, wordText } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** What an animal word means at a token. One answer for all rules, so that no word is both a pet and an insult. */
export type Sense = 'pet' | 'insult' | 'food' | 'idiom' | 'wild';

/** The cue lists of `animals.yaml`; a cue's senses are bits in this order. */
export const CUE_LISTS = ['own', 'pet', 'insult', 'address', 'food', 'wild', 'idiom'] as const;

/** The words and cues of `animals.yaml`. */
export interface AnimalWords {
  readonly words: Readonly<Record<'both' | 'insult' | 'animal', readonly string[]>>;
  readonly cues: Readonly<Record<(typeof CUE_LISTS)[number], readonly string[]>>;
}

/**
 * The sense of the animal word at token `at`, or undefined when it is none or nothing tells. `word` is the word that is
 * meant there (a disguise stands for another than is written); `cues` are triples `cue, first, last` sorted by `first`;
 * `hidden` says that the word is disguised: nobody masks a pet.
 */
export function senseAt(
  lexicon: Lexicon,
  tokens: Tokens,
  at: number,
  word: number,
  cues: readonly number[],
  hidden: boolean,
): Sense | undefined {
  const flags = (lexicon.wordFlags[word] as number) & (ANIMAL | SWEARS);
  if (flags === 0) return undefined;
  const score = { pet: 0, insult: 0, food: 0, wild: 0, idiom: 0 };
  const phrase = weigh(lexicon, tokens, at, flags, cues, score);
  if (phrase !== undefined) return phrase;
  const text = wordText(lexicon, word);
  if ((flags & ANIMAL) !== 0 && text.length > 5 && text.endsWith('ku')) score.pet += 3;
  if ((flags & SWEARS) !== 0) score.insult += hidden ? 4 : stance(tokens, at);
  if (flags === SWEARS) score.insult += 2;
  return best(score);
}

/** The first animal word among tokens `first`–`last`, or -1. */
export function animalAmong(lexicon: Lexicon, tokens: Tokens, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    if ((lexicon.wordFlags[tokens.word[i] as number]! & (ANIMAL | SWEARS)) !== 0) return i;
  }
  return -1;
}

// --- internal ---

const [OWN, PET, INSULT, ADDRESS, FOOD, WILD, IDIOM] = CUE_LISTS.map((_, i) => 1 << i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const REACH = 12;
const BESIDE = 2;
const FOOD_REACH = 3;

type Score = Record<Sense, number>;

/** Adds up the cues around the word; returns the sense at once when a longer phrase holds the word. */
function weigh(
  lexicon: Lexicon,
  tokens: Tokens,
  at: number,
  flags: number,
  cues: readonly number[],
  score: Score,
): Sense | undefined {
  let phrase: Sense | undefined;
  let longest = 0;
  for (let c = firstCue(cues, at - REACH * 2); c < cues.length && cues[c + 1]! <= at + REACH; c += 3) {
    const bits = lexicon.cueSense[cues[c] as number] as number;
    const [first, last] = [cues[c + 1] as number, cues[c + 2] as number];
    if (bits === 0) continue;
    if (first <= at && last >= at) {
      if (last - first > longest) [phrase, longest] = [senseOf(bits), last - first];
      continue;
    }
    const distance = last < at ? at - last : first - at;
    if (distance > REACH) continue;
    const near = distance <= BESIDE ? 3 : distance <= 5 ? 2 : 1;
    const apart = tokens.sentence[first] === tokens.sentence[at] ? near : near / 2;
    if ((bits & PET) !== 0) score.pet += apart;
    if ((bits & OWN) !== 0 && distance <= BESIDE && flags !== SWEARS && isBeside(tokens, at, first, last))
      score.pet += 3;
    if ((bits & INSULT) !== 0) score.insult += apart;
    if ((bits & ADDRESS) !== 0 && distance === 1) score.insult += 2;
    if ((bits & FOOD) !== 0 && distance <= FOOD_REACH) score.food += near + 1;
    if ((bits & WILD) !== 0) score.wild += apart + 1;
  }
  return phrase;
}

/** Whether no sign stands between an owner and the word: `anjing saya`, but not `Anjing, saya telat`. */
function isBeside(tokens: Tokens, at: number, first: number, last: number): boolean {
  return last < at ? tokens.gap[at] === 0 : tokens.gap[first] === 0;
}

function senseOf(bits: number): Sense {
  if ((bits & IDIOM) !== 0) return 'idiom';
  if ((bits & WILD) !== 0) return 'wild';
  if ((bits & FOOD) !== 0) return 'food';
  return (bits & (INSULT | ADDRESS)) !== 0 ? 'insult' : 'pet';
}

/** How a swear word stands: alone or first before a comma or `!`, or last in its sentence. */
function stance({ sentence, count, gap, bang }: Tokens, at: number): number {
  const isFirst = at === 0 || sentence[at - 1] !== sentence[at];
  const isLast = at === count - 1 || sentence[at + 1] !== sentence[at];
  if (isFirst && (isLast || gap[at + 1] !== 0)) return 3;
  return (
    (isLast ? 1 : 0) +
    (bang[sentence[at] as number] === 1 ? 1 : 0) +
    (gap[at] !== 0 && !isLast && gap[at + 1] !== 0 ? 1 : 0)
  );
}

/** The sense with most behind it, when it leads. */
function best(score: Score): Sense | undefined {
  const ranked = (Object.entries(score) as [Sense, number][]).sort((a, b) => b[1] - a[1]);
  const [[sense, most], [, next]] = ranked as [[Sense, number], [Sense, number]];
  return most > 0 && most > next ? sense : undefined;
}
