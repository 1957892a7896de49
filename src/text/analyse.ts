import type { Borrowed, Draft, Language, Mark, Match, Sentence } from '../types.ts';
import { isUnread, sentencesIn } from './language.ts';
import { type Lexicon, lookUp } from './lexicon.ts';
import { borrowedIn, marksIn } from './marks.ts';
import { matchTokens } from './match.ts';
import { reset, scan } from './scan.ts';
import { segment } from './segment.ts';
import { createTokens, IN_ALT, IN_FILE, type Tokens, WORD } from './tokens.ts';

/** The terms found in a draft, by index of rule in the lexicon. */
export interface Analysis {
  readonly terms: readonly (readonly Match[] | undefined)[];
  /** How many words its text has. */
  readonly words: number;
  readonly marks: readonly Mark[];
  readonly borrowed: readonly Borrowed[];
  /** The text is clearly in a language that our lists do not know. */
  readonly unread: boolean;
}

const NOTHING: Analysis['terms'] = [];
const tokens = createTokens();

/**
 * Reads a draft's text, the alt texts and file names of its media: words once, for all rules. A word that both languages
 * have is read in the draft's language, else in that of its run, else in `leaning`. Pure: the arrays it reuses are its own.
 */
export function analyse(lexicon: Lexicon, draft: Draft, leaning?: Language): Analysis {
  tokens.language = draft.language;
  tokens.leaning = leaning;
  let terms: (Match[] | undefined)[] | undefined;
  for (let i = 0; i < draft.media.length; i++) {
    const { alt, file, start, end } = draft.media[i] as Draft['media'][number];
    const at = { media: i, start: start ?? 0, end: end ?? 0 };
    terms = join(terms, matchesIn(lexicon, baseName(file), IN_FILE), at);
    terms = join(terms, matchesIn(lexicon, alt, IN_ALT), at);
  }
  terms = join(outsideMedia(matchesIn(lexicon, draft.text, 0), draft), terms, undefined);
  const unread = draft.language === undefined && isUnread(lexicon, tokens);
  const borrowed = borrowedIn(tokens);
  return { terms: terms ?? NOTHING, words: wordsIn(tokens), marks: marksIn(tokens, borrowed), borrowed, unread };
}

/** The sentences of a draft's text, with their words by language. */
export function sentencesOf(lexicon: Lexicon, draft: Draft): readonly Sentence[] {
  tokens.language = draft.language;
  reset(tokens);
  scan(draft.text, tokens, 0);
  lookUp(lexicon, tokens);
  return sentencesIn(lexicon, tokens);
}

// --- internal ---

function matchesIn(lexicon: Lexicon, text: string, zone: number): (Match[] | undefined)[] | undefined {
  reset(tokens);
  if (text === '' && zone !== 0) return undefined;
  scan(text, tokens, zone);
  lookUp(lexicon, tokens);
  segment(lexicon, tokens);
  return matchTokens(lexicon, tokens);
}

const LONGEST_NAME = 255;

/** `cat1`, `catPhoto`, `01meong`: a space where a name runs words and numbers together. */
function splitName(unit: string, _letter: string, _digit: string, at: number, name: string): string {
  const next = name[at + 1] as string;
  return /[a-z]/i.test(unit) && /[a-z]/i.test(next) && !(/[a-z]/.test(unit) && /[A-Z]/.test(next)) ? unit : `${unit} `;
}

/** What a picture's own words say is found in its alt text; it must not count again as text. */
function outsideMedia(found: ByRule, { media }: Draft): ByRule {
  const spans = media.filter(item => item.start !== undefined);
  if (found === undefined || spans.length === 0) return found;
  const isInside = ({ start, end }: Match): boolean => spans.some(span => span.start! <= start && end <= span.end!);
  return found.map(list => list?.filter(match => !isInside(match)));
}

function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).slice(0, LONGEST_NAME);
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/([a-z])(?=[A-Z0-9])|(\d)(?=[a-z])/gi, splitName);
}

type ByRule = (Match[] | undefined)[] | undefined;

function join(first: ByRule, second: ByRule, at: { media: number; start: number; end: number } | undefined): ByRule {
  if (second === undefined) return first;
  const moved = at === undefined ? second : second.map(list => list?.map(match => ({ ...match, ...at })));
  if (first === undefined) return moved;
  return Array.from({ length: Math.max(first.length, moved.length) }, (_, i) =>
    first[i] === undefined ? moved[i] : moved[i] === undefined ? first[i] : [...first[i], ...moved[i]],
  );
}

function wordsIn({ count, kind }: Tokens): number {
  let words = 0;
  for (let i = 0; i < count; i++) if (kind[i] === WORD) words++;
  return words;
}
