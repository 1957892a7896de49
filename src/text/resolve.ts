import type { Language, Match, Zone } from '../types.ts';
import { hasCue } from './cues.ts';
import type { Disguise } from './disguise.ts';
import { languageAt, spokenAround } from './language.ts';
import * as L from './lexicon.ts';
import { animalAmong, senseAt } from './sense.ts';
import { IN_ALT, IN_FILE, type Tokens, ZONES } from './tokens.ts';

/** A term found, before masks and context: tokens `first`–`last`, the entry, and the disguise it was behind. */
export interface Candidate {
  readonly entry: number;
  readonly rule: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly disguise: Disguise | undefined;
}

const LONGEST_PHRASE = 8;

/**
 * The matches among candidates, by index of rule; undefined when none is left: masks and longer phrases first, then the
 * language of the run, cancelling cues, the sense of animal words, and a confirming cue for what is ambiguous.
 */
export function resolve(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidates: Candidate[],
  cues: readonly number[],
): (Match[] | undefined)[] | undefined {
  const byRule: (Match[] | undefined)[] = new Array(lexicon.ruleIds.length);
  const sorted = candidates.length === 1 ? candidates : candidates.sort((a, b) => a.first - b.first || a.last - b.last);
  let any = false;
  for (let c = 0; c < sorted.length; c++) {
    const candidate = sorted[c] as Candidate;
    if ((lexicon.entryFlags[candidate.entry]! & L.MASK) !== 0) continue;
    if (isCovered(lexicon, candidate, sorted, c)) continue;
    if (isOtherLanguage(lexicon, tokens, candidate)) continue;
    if (hasCue(lexicon, tokens, candidate, cues, 'cancel')) continue;
    const sense = isMeant(lexicon, tokens, candidate, cues);
    if (sense === false) continue;
    const needs =
      (lexicon.entryFlags[candidate.entry]! & L.AMBIGUOUS) !== 0 &&
      sense === undefined &&
      !isPictured(lexicon, tokens, candidate);
    if (needs && !hasCue(lexicon, tokens, candidate, cues, 'confirm')) continue;
    const raised = hasCue(lexicon, tokens, candidate, cues, 'raise');
    any =
      add(byRule, candidate.rule, toMatch(lexicon, tokens, candidate, raised), () =>
        spokenAround(lexicon, tokens, candidate.first, candidate.last),
      ) || any;
  }
  return any ? byRule : undefined;
}

// --- internal ---

/** Inside a longer phrase of the same rule, or inside a mask of it: the longest phrase wins. */
function isCovered(lexicon: L.Lexicon, inner: Candidate, sorted: readonly Candidate[], at: number): boolean {
  const covers = (outer: Candidate): boolean => {
    if (outer === inner || outer.rule !== inner.rule || outer.first > inner.first || outer.last < inner.last)
      return false;
    return outer.last - outer.first > inner.last - inner.first || (lexicon.entryFlags[outer.entry]! & L.MASK) !== 0;
  };
  for (let i = at - 1; i >= 0 && sorted[i]!.first >= inner.first - LONGEST_PHRASE; i--)
    if (covers(sorted[i]!)) return true;
  for (let i = at + 1; i < sorted.length && sorted[i]!.first === inner.first; i++) if (covers(sorted[i]!)) return true;
  return false;
}

/** A cat or dog that an alt text or file name names is in the picture; no second cue is needed. */
function isPictured(lexicon: L.Lexicon, tokens: Tokens, { first, entry }: Candidate): boolean {
  const zone = tokens.zone[first];
  if (zone !== IN_ALT && zone !== IN_FILE) return false;
  const { animal, category } = L.entryOf(lexicon, entry);
  return (category === 'species' || category === 'sound') && (animal === 'cat' || animal === 'dog');
}

/** A word of one language that is an ordinary word of the other, in a run of the other: `air` in English, `fun` in Indonesian. */
function isOtherLanguage(lexicon: L.Lexicon, tokens: Tokens, candidate: Candidate): boolean {
  const flags = lexicon.entryFlags[candidate.entry] as number;
  if ((flags & (L.EN | L.ID)) === 0 || candidate.first !== candidate.last) return false;
  const word = lexicon.wordFlags[tokens.word[candidate.first] as number] as number;
  const isId = (flags & L.ID) !== 0;
  if ((word & (isId ? L.STOP_EN | L.COMMON_EN : L.STOP_ID | L.COMMON_ID)) === 0) return false;
  return (tokens.language ?? languageAt(lexicon, tokens, candidate.first) ?? tokens.leaning) === (isId ? 'en' : 'id');
}

/** Whether an animal word has the sense that its entry asks for; undefined when that is left to the entry's own cues. */
function isMeant(
  lexicon: L.Lexicon,
  tokens: Tokens,
  candidate: Candidate,
  cues: readonly number[],
): boolean | undefined {
  const flags = lexicon.entryFlags[candidate.entry] as number;
  if ((flags & (L.IF_INSULT | L.IF_PET)) === 0) return undefined;
  const { first, last, disguise } = candidate;
  const hidden = disguise !== undefined && !disguise.harmless;
  const at = disguise === undefined ? animalAmong(lexicon, tokens, first, last) : first;
  const word = disguise?.word ?? (tokens.word[at] as number);
  const sense = at < 0 ? undefined : senseAt(lexicon, tokens, at, word, cues, hidden);
  if (sense !== undefined) return sense === ((flags & L.IF_INSULT) !== 0 ? 'insult' : 'pet');
  return (flags & L.IF_INSULT) !== 0 && (flags & L.AMBIGUOUS) !== 0 ? false : undefined;
}

function toMatch(lexicon: L.Lexicon, tokens: Tokens, candidate: Candidate, raised: boolean): Match {
  const entry = L.entryOf(lexicon, candidate.entry);
  const { start, end, disguise } = candidate;
  const sentence = tokens.sentence[candidate.first] as number;
  const zone = ZONES[tokens.zone[candidate.first] as number] as Zone;
  const other =
    entry.fix === 'safe' &&
    (spokenAround(lexicon, tokens, candidate.first, candidate.last) ?? entry.lang) !== entry.lang;
  const match = { entry, zone, start, end, sentence, raised, ...(other && { doubtful: true as const }) };
  return disguise === undefined ? match : { ...match, folded: disguise.folded };
}

/** Adds a match; of two on one span the one in the language around stays, else the heavier. */
function add(byRule: (Match[] | undefined)[], rule: number, match: Match, spoken: () => Language | undefined): true {
  const list = byRule[rule];
  if (list === undefined) {
    byRule[rule] = [match];
    return true;
  }
  const last = list.length - 1;
  const kept = list[last] as Match;
  const heavier = kept.entry.weight < match.entry.weight || isPlainer(kept, match) ? match : kept;
  if (kept.start !== match.start || kept.end !== match.end) list.push(match);
  else if (kept.entry.lang === match.entry.lang || kept.entry.std === match.entry.std) list[last] = heavier;
  else {
    const language = spoken();
    const own = [kept, match].find(({ entry }) => entry.lang === language);
    list[last] = own ?? { ...heavier, doubtful: true };
  }
  return true;
}

/** The same entry, once with the plain form of a word written in other letters: that one says more. */
function isPlainer(kept: Match, match: Match): boolean {
  return kept.entry === match.entry && kept.folded === undefined && match.folded !== undefined;
}
