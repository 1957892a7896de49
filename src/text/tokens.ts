import type { Language, Zone } from '../types.ts';

/** Kinds of token. A hashtag, mention or link is one token, followed by tokens for the words inside it. */
export const WORD = 0;
export const EMOJI_TOKEN = 1;
export const HASHTAG = 2;
export const MENTION = 3;
/** A link or e-mail address. */
export const URL = 4;

/** Where a token stands, as small numbers; `ZONES[n]` is the public name. */
export const ZONES: readonly Zone[] = ['text', 'hashtag', 'mention', 'url', 'quote', 'code', 'retweet', 'alt', 'file'];
export const IN_TEXT = 0;
export const IN_HASHTAG = 1;
export const IN_MENTION = 2;
export const IN_URL = 3;
export const IN_QUOTE = 4;
export const IN_CODE = 5;
export const IN_RETWEET = 6;
export const IN_ALT = 7;
export const IN_FILE = 8;

/** Shape flags of a word. */
export const CAPITAL = 1;
export const ALL_CAPS = 2;
export const MIXED_CASE = 4;
export const HAS_DIGIT = 8;
export const STRETCHED = 16;
export const FOREIGN = 32;
export const HAS_INVISIBLE = 64;
/** Two letters alike in a row. */
export const DOUBLED = 128;

/** Reasons to look for disguised words, gathered while scanning, so that ordinary drafts pay nothing. */
export const HINT_DIGIT = 1;
export const HINT_STRETCH = 2;
export const HINT_SPELLED = 4;
export const HINT_SYMBOL = 8;
export const HINT_FOREIGN = 16;
export const HINT_BIDI = 32;
export const HINT_MARKUP = 64;
export const HINT_DOUBLE = 128;

/** The tokens of one text as parallel arrays: offsets and integers, reused from draft to draft. */
export interface Tokens {
  text: string;
  /** The language that the draft itself names: it decides. */
  language: Language | undefined;
  /** The only language of its account: it decides where the words do not tell. */
  leaning: Language | undefined;
  count: number;
  sentences: number;
  hints: number;
  /** Code, quotations and retweeted text: `[start, end, zone]`. */
  spans: readonly (readonly [start: number, end: number, zone: number])[];
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  zone: Uint8Array;
  flags: Uint8Array;
  /** FNV-1a of the folded word. */
  hash: Int32Array;
  /** 0 when only spaces or hyphens stand between this token and the one before it, else the first other character. */
  gap: Uint16Array;
  sentence: Int32Array;
  /** Ids in the lexicon's word table; 0 = not in it. Filled by `lookUp`. */
  word: Int32Array;
  /** 1 for each sentence that ends with, or holds, an exclamation mark. */
  bang: Uint8Array;
}

export function createTokens(capacity = 256): Tokens {
  return {
    text: '',
    language: undefined,
    leaning: undefined,
    count: 0,
    sentences: 0,
    hints: 0,
    spans: [],
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    zone: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint16Array(capacity),
    sentence: new Int32Array(capacity),
    word: new Int32Array(capacity),
    bang: new Uint8Array(capacity),
  };
}

/** Appends a token. `gap`: see Tokens. */
export function add(
  tokens: Tokens,
  kind: number,
  zone: number,
  start: number,
  end: number,
  hash: number,
  flags: number,
  gap: number,
): void {
  const i = tokens.count++;
  if (i + 2 >= tokens.start.length) grow(tokens);
  tokens.kind[i] = kind;
  tokens.zone[i] = zone;
  tokens.start[i] = start;
  tokens.end[i] = end;
  tokens.hash[i] = hash;
  tokens.flags[i] = flags;
  tokens.gap[i] = gap;
  tokens.sentence[i] = tokens.sentences;
}

/** The longest word that is looked up, in UTF-16 units. */
export const LONGEST_WORD = 64;

/** Doubles every array. */
export function grow(tokens: Tokens): void {
  const size = tokens.start.length * 2;
  tokens.start = copyInto(new Int32Array(size), tokens.start);
  tokens.end = copyInto(new Int32Array(size), tokens.end);
  tokens.kind = copyInto(new Uint8Array(size), tokens.kind);
  tokens.zone = copyInto(new Uint8Array(size), tokens.zone);
  tokens.flags = copyInto(new Uint8Array(size), tokens.flags);
  tokens.hash = copyInto(new Int32Array(size), tokens.hash);
  tokens.gap = copyInto(new Uint16Array(size), tokens.gap);
  tokens.sentence = copyInto(new Int32Array(size), tokens.sentence);
  tokens.word = copyInto(new Int32Array(size), tokens.word);
  tokens.bang = copyInto(new Uint8Array(size), tokens.bang);
}

export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units; the same as the scanner computes while it reads. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return hash;
}

// --- internal ---

function copyInto<A extends { set(source: A): void }>(target: A, source: A): A {
  target.set(source);
  return target;
}
