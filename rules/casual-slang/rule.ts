import { defineRule } from '../../src/rule.ts';
import { later } from '../../src/text/later.ts';
import type { Hit, Match, Suggestion, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';

/** The sum of the weights of distinct markers from which slang is clear, and heavy. */
const CLEAR = 4;
const HEAVY = 7;
/** Heavy slang is at least this share of the words. */
const HEAVY_SHARE = 0.25;

export const rule = defineRule({
  id: 'casual-slang',
  lexicons: ['en', 'id'],
  zones: ['text', 'retweet', 'alt'],
  summary: {
    en: 'Chat register: gue/lo, alay spelling, abbreviations, internet words.',
    id: 'Ragam obrolan: gue/lo, ejaan alay, singkatan, kata gaul internet.',
  },
  why: {
    personal: {
      en: 'Friends read it easily; people who do not know you may not follow.',
      id: 'Teman mudah memahaminya; orang yang belum kenal mungkin bingung.',
    },
    professional: {
      en: 'Customers who do not share the slang feel left out, and the message looks written in a hurry.',
      id: 'Pelanggan yang tidak akrab dengan istilahnya merasa asing, dan pesannya tampak ditulis terburu-buru.',
    },
    shared: {
      en: 'Friends enjoy the tone; for clients on the same account a whole post of it is hard to read.',
      id: 'Teman suka nadanya; bagi klien di akun yang sama, satu kiriman penuh gaul sulit dibaca.',
    },
  },
  advice: {
    en: 'Keep one or two touches and write the rest in standard words.',
    id: 'Sisakan satu dua sentuhan, tulis selebihnya dengan kata baku.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'info' },
    professional: { light: 'info', clear: 'warn', heavy: 'error' },
    shared: { light: 'off', clear: 'info', heavy: 'warn' },
  },
  options: { formal: false, spelling: false },
  optionDocs: {
    formal: 'Whether friendly forms that many brands choose (aku, kamu, kak, yuk) count too.',
    spelling: 'Whether common misspellings (resiko, silahkan) count too.',
  },
  messages: {
    marker: { en: '"{term}" is chat language.', id: '"{term}" bahasa obrolan.' },
    standard: {
      en: '"{term}" is chat language; "{standard}" is the standard form.',
      id: '"{term}" bahasa obrolan; bentuk bakunya "{standard}".',
    },
  },
  examples,
  check({ draft, terms, words, options }) {
    const markers = terms.filter(term => counts(term, draft.text, options));
    if (isOnlyFriendly(markers, draft.text)) return [];
    const weight = weigh(markers, draft.text, words);
    return markers.map(term => toHit(term, draft.text, weight));
  },
});

// --- internal ---

function counts(term: Match, text: string, options: { formal: boolean; spelling: boolean }): boolean {
  const { category, weight } = term.entry;
  if (category === 'nonstandard') return options.spelling;
  if (!options.formal && weight === 1 && (category === 'pronoun' || category === 'address')) return false;
  return !isAcronymOrName(text, term);
}

/** What people say at every counter (`dong`, `gimana`, `nah`, `min`): friendly brands write it, so one alone is no slang. */
const SPOKEN = new Set(['address', 'function', 'intensifier', 'interjection', 'particle', 'spoken', 'verb']);

/** No marker at all, laughter, or one spoken word. */
function isOnlyFriendly(markers: readonly Match[], text: string): boolean {
  const words = markers.filter(({ entry }) => entry.category !== 'laugh');
  if (words.some(({ entry }) => !SPOKEN.has(entry.category) || (entry.weight > 1 && entry.category !== 'address')))
    return false;
  return new Set(words.map(word => keyOf(word, text))).size < 2;
}

/** Up to four letters in capitals are an acronym (`NGL`), and one capital inside a sentence a name (`Lo`, `Gan`). */
function isAcronymOrName(text: string, { start, end, media, entry }: Match): boolean {
  if (media !== undefined || end - start > 4) return false;
  const raw = text.slice(start, end);
  if (raw === raw.toLowerCase()) return false;
  if (raw.length > 1 && raw === raw.toUpperCase()) return !isShouted(text, start, end);
  return entry.category !== 'contraction' && !SENTENCE_START().test(text.slice(Math.max(0, start - 20), start));
}

/** Nothing, an end of sentence, a bracket, an emoji or a mention stands before. */
const SENTENCE_START = later(() => /(?:^|[^\p{L}\p{N}\s,;&'’/-]["'”’)]?\s*|@\w+\s+)$/u);

/** Most letters around are capitals too, so these do not make an acronym. */
function isShouted(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 25), start) + text.slice(end, end + 25);
  const upper = around.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = around.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 8 && upper > lower * 2;
}

/** Evidence adds up over distinct markers: ten times `lol` is one marker; each word that has a shape is its own. */
function weigh(markers: readonly Match[], text: string, words: number): Weight {
  const distinct = new Map(markers.map(marker => [keyOf(marker, text), marker.entry.weight]));
  const score = [...distinct.values()].reduce<number>((sum, weight) => sum + weight, 0);
  const strongest = [...distinct.values()].filter(weight => weight === 3).length;
  if (score >= HEAVY && markers.length >= words * HEAVY_SHARE) return 'heavy';
  if (strongest >= 2) return 'heavy';
  return score >= CLEAR ? 'clear' : 'light';
}

function keyOf({ entry, folded, start, end }: Match, text: string): string {
  return entry.match === 'shape' ? text.slice(start, end).toLowerCase() : (folded ?? entry.term);
}

function toHit(term: Match, text: string, weight: Weight): Hit {
  const { start, end, media, entry } = term;
  const raw = media === undefined ? text.slice(start, end) : (term.folded ?? entry.term);
  const standard = standardOf(term, raw);
  const isOwn = media === undefined && term.zone !== 'retweet';
  const safe = entry.fix === 'safe' && isPlainWord(term, text);
  const suggestions: Suggestion[] = isOwn && standard !== undefined ? [{ start, end, text: standard, safe }] : [];
  const message = standard === undefined ? 'marker' : 'standard';
  const data: Record<string, string> = standard === undefined ? { term: raw } : { term: raw, standard };
  const hit = { start, end, weight, message, data, suggestions };
  return media === undefined ? hit : { ...hit, media };
}

/**
 * Whether the word may stand for nothing but itself: in the author's own words, not stretched or disguised (which says
 * more), no name, and no part of something longer (`see-thru`, `goin'`, `duit.id`).
 */
function isPlainWord({ start, end, zone, folded, doubtful }: Match, text: string): boolean {
  if (zone !== 'text' || folded !== undefined || doubtful) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  if (/[-/_.+&\d'’]$/.test(before) || /^(?:['’]|[-/_.+&]?[\p{L}\d_])/u.test(after)) return false;
  const raw = text.slice(start, end);
  if (raw === raw.toLowerCase()) return true;
  if (raw.length > 1 && raw === raw.toUpperCase()) return isShouted(text, start, end);
  return raw.slice(1) === raw.slice(1).toLowerCase() && SENTENCE_START().test(before) && !/^\s+\p{Lu}/u.test(after);
}

/** The standard form with the ending of the word as written (`duitnya` → `uangnya`); none for other inflections. */
function standardOf({ entry, folded }: Match, raw: string): string | undefined {
  if (entry.std === undefined || entry.fix === 'drop') return undefined;
  const written = (folded ?? raw).toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  const base = entry.term.toLowerCase();
  const ending = written.startsWith(base) ? written.slice(base.length) : '-';
  return /^(?:nya|ku|mu|lah|kah|pun|'s)?$/.test(ending) ? likeCase(entry.std + ending, raw) : undefined;
}

/** `Gak` → `Tidak`, `GAK` → `TIDAK`. */
function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
