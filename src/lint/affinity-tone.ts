import { latePattern, later, type Pattern } from '../text/later.ts';
import type { Mark } from '../types.ts';

/** A piece of a text that tells by its form. `points` are evidence: below 0 for private life, above 0 for work. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly points: number;
  readonly reason: 'tone' | 'facts';
}

/** The longest text that is looked at for its form. */
const LOOKED_AT = 4000;

/** What the form of a text tells: stretched words, laughter, emoji of feeling, staccato; links, versions and shares. */
export function formsOf(whole: string, marks: readonly Mark[]): Form[] {
  const text = whole.slice(0, LOOKED_AT);
  const lower = text.toLowerCase();
  const own = marks.filter(({ zone }) => zone === 'text');
  const forms = FORMS.flatMap(([gate, pattern, points]): Form[] => {
    const found = passes(gate, lower) ? pattern.exec(text) : null;
    if (found === null) return [];
    return [{ start: found.index, end: found.index + found[0].length, points, reason: points < 0 ? 'tone' : 'facts' }];
  });
  const felt = own.filter(({ kind, start, end }) => kind === 'emoji' && FELT().test(whole.slice(start, end)));
  if (felt[0] !== undefined)
    forms.push({ start: felt[0].start, end: felt[0].end, points: felt.length > 1 ? -8 : -5, reason: 'tone' });
  const link = own.find(({ kind }) => kind === 'url');
  if (link !== undefined) forms.push({ start: link.start, end: link.end, points: 8, reason: 'facts' });
  if (isLowerCase(text)) forms.push({ start: 0, end: /^\S*/.exec(text)?.[0].length ?? 0, points: -3, reason: 'tone' });
  return forms;
}

// --- internal ---

/** A pattern that is quick to read and to try, or pieces of which one must be there; in small letters. */
type Gate = RegExp | readonly string[];

function passes(gate: Gate, lower: string): boolean {
  return gate instanceof RegExp ? gate.test(lower) : gate.some(piece => lower.includes(piece));
}

/** The gate, the pattern, its points. */
const FORMS: readonly (readonly [Gate, Pattern, number])[] = [
  // Sooo, Wuooohh; not www, and no row of letters that is a name.
  [
    /([a-z])\1\1/,
    latePattern(() => String.raw`(?<![\p{L}.])(?!www|xxx|iii)\p{L}{0,20}?([a-z])\1\1\p{L}{0,20}`, 'iu'),
    -6,
  ],
  [
    ['haha', 'hehe', 'hihi', 'huhu', 'wkwk', 'xixi', 'lol', 'lool', 'lma', 'lmfa'],
    latePattern(
      () =>
        String.raw`\b(?:(?:ha){2,20}h?|(?:he){2,20}|(?:hi){2,20}|(?:hu){2,20}|(?:wk){2,20}w?|(?:xi){2,20}|lo+l|lmf?ao+)\b`,
      'i',
    ),
    -7,
  ],
  // Two sentences of one word: "Can't. Deal."
  [
    /[a-z]\. [a-z]\S{0,20}[.!]/,
    latePattern(() => String.raw`(?<=^|[.!?…]\s)\p{L}[\p{L}'’]{0,20}\. \p{Lu}[\p{L}'’]{0,20}[.!](?=\s|$)`, 'u'),
    -6,
  ],
  [['!!', '!?', '??', '?!'], /[!?]{2,}/, -3],
  [['...', '…'], latePattern(() => String.raw`\p{L}(?:\.{3}|…)`, 'u'), -2],
  [
    [":'", ':’', ':(', ':)', ':d', ';)', '<3', 't_t', '^^'],
    latePattern(() => String.raw`(?<=\s|^|\p{L})(?::['’]?[()]|;\)|:D|<3|T_T|\^\^)(?=\s|$)`, 'u'),
    -4,
  ],
  [/\d\.\d/, /\bv?\d{1,3}\.\d{1,3}(?:\.\d{1,4})?\b/, 4],
  [['%', '£', '€', '$', 'rp'], /\d{1,6}(?:[.,]\d{1,6})? ?%|[£€$]\d{1,9}|\bRp ?\d{1,9}/, 4],
  [/\d/, /\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|wib|wita|wit|utc|cet|gmt)\b|\bpukul \d/i, 4],
];

const FELT = later(() => /[😂🤣😅😭🥺😢😩😫😴🥱🙄😤😡🤬🤮🤢🤒🤧😘😍🥰😋🤤😜🤪🥴🥳😱💔💕💖😻🍻🍺🍷🍹🍸🥂🛌🛋]/u);

/** Four words and more without a capital; one starts neither a sentence nor a name. */
function isLowerCase(text: string): boolean {
  return !/[A-Z]/.test(text) && !/\p{Lu}/u.test(text) && /^(?:[^\p{L}]*\p{L}+(?!\p{L})){4}/u.test(text.slice(0, 200));
}
