import { defineRule } from '../../src/rule.ts';
import { latePattern } from '../../src/text/later.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Hit, Match, RuleInput, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { type Figure, figuresIn } from './numbers.ts';

export const rule = defineRule({
  id: 'claims',
  lexicons: ['en', 'id'],
  readsText: true,
  zones: ['text', 'alt'],
  summary: {
    en: 'Cures, guaranteed returns and other promises that nobody can keep; superlatives.',
    id: 'Janji sembuh, untung pasti, dan janji lain yang sulit dipenuhi; kata superlatif.',
  },
  why: {
    personal: {
      en: 'Friends may act on it with their health or savings, and remember who told them.',
      id: 'Teman bisa bertindak dengan kesehatan atau tabungannya, lalu ingat siapa yang menyarankan.',
    },
    professional: {
      en: 'Customers hold you to such a promise; careful readers trust everything else a little less.',
      id: 'Pelanggan akan menagih janji seperti ini; pembaca yang teliti jadi kurang percaya pada isi lainnya.',
    },
    shared: {
      en: 'Clients read it as a promise of your work, and friends may put their health or savings on it.',
      id: 'Klien membacanya sebagai janji pekerjaan Anda, dan teman bisa mempertaruhkan kesehatan atau tabungannya.',
    },
  },
  advice: {
    en: 'Say what you can show, with a source and its limits, or tell it as one experience.',
    id: 'Tulis yang bisa ditunjukkan, beserta sumber dan batasnya, atau ceritakan sebagai satu pengalaman.',
  },
  levels: {
    personal: { light: 'warn', clear: 'warn', heavy: 'warn' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'warn', clear: 'error', heavy: 'error' },
  },
  options: { packs: { health: true as boolean, finance: true as boolean }, requiredWith: [] as readonly string[] },
  optionDocs: {
    packs: 'Which promises are looked for: `health` (cures, slimming, skin), `finance` (returns, easy money).',
    requiredWith: 'Texts, such as your risk line, beside which a promise of returns counts as light.',
  },
  messages: {
    cure: { en: '"{text}" promises a cure.', id: '"{text}" menjanjikan kesembuhan.' },
    promise: { en: '"{text}" promises a result for everybody.', id: '"{text}" menjanjikan hasil bagi semua orang.' },
    return: {
      en: '"{text}" promises a gain without its risk.',
      id: '"{text}" menjanjikan untung tanpa menyebut risikonya.',
    },
    lure: { en: '"{text}" reads like an offer of quick money.', id: '"{text}" terbaca seperti tawaran uang cepat.' },
    superlative: {
      en: '"{text}" asks readers to take your word for it.',
      id: '"{text}" meminta pembaca percaya begitu saja.',
    },
  },
  examples,
  check(input) {
    const { draft, terms, options, account } = input;
    const risk = options.requiredWith.length > 0 && findUserTerms(options.requiredWith, draft.text).length > 0;
    const hits = [
      ...terms.flatMap(term => toHit(term, draft.text) ?? []),
      ...combinations(terms, draft.text),
      ...figureHits(input),
    ];
    const kept = hits.filter(({ message }) =>
      message === 'superlative' ? account.kind === 'professional' : options.packs[PACK[message as Promise]],
    );
    return withoutOverlaps(kept.map(hit => (risk && hit.message === 'return' ? { ...hit, weight: 'light' } : hit)));
  },
});

// --- internal ---

type Promise = 'cure' | 'promise' | 'return' | 'lure';
const PACK: Readonly<Record<Promise, 'health' | 'finance'>> = {
  cure: 'health',
  promise: 'health',
  return: 'finance',
  lure: 'finance',
};
const WEIGHTS: Readonly<Record<1 | 2 | 3, Weight>> = { 1: 'light', 2: 'clear', 3: 'heavy' };
/** Categories that report alone; the others mean something only together, or beside a figure. */
const ALONE: ReadonlySet<string> = new Set(['cure', 'promise', 'return', 'lure', 'superlative', 'added']);

/** What makes a promise when a sentence holds one of each: `[what is said, where, each of these]`. */
const TOGETHER: readonly (readonly [Promise, string, readonly string[]])[] = [
  ['cure', 'gone', ['ill', 'remedy']],
  ['cure', 'heals', ['ill', 'remedy']],
  ['promise', 'gone', ['flaw', 'sure']],
  ['return', 'multiple', ['stake', 'sure']],
  ['return', 'multiple', ['stake', 'offer']],
  ['return', 'multiple', ['stake', 'trade']],
];

function toHit({ entry, start, end, folded, media }: Match, text: string): Hit | undefined {
  if (!ALONE.has(entry.category)) return undefined;
  const message = entry.category === 'added' ? 'promise' : entry.category;
  const shown = folded ?? (media === undefined ? text.slice(start, end) : entry.term);
  const hit = { start, end, weight: WEIGHTS[entry.weight], message, data: { text: shown } };
  return media === undefined ? hit : { ...hit, media };
}

function combinations(terms: readonly Match[], text: string): Hit[] {
  const sentences = new Map<number, Match[]>();
  for (const term of terms) {
    if (term.media !== undefined) continue;
    const found = sentences.get(term.sentence);
    if (found === undefined) sentences.set(term.sentence, [term]);
    else found.push(term);
  }
  return [...sentences.values()].flatMap(found => {
    const has = (category: string): boolean => found.some(({ entry }) => entry.category === category);
    return TOGETHER.flatMap(([message, where, others]): Hit[] => {
      const at = found.find(({ entry }) => entry.category === where);
      if (at === undefined || !others.every(has)) return [];
      const { start, end } = at;
      return [{ start, end, weight: 'clear', message, data: { text: text.slice(start, end) } }];
    });
  });
}

function figureHits({ draft, terms, borrowed }: RuleInput): Hit[] {
  const { text } = draft;
  return figuresIn(text)
    .slice(0, MOST_FIGURES)
    .flatMap(figure => {
      const weight = zoneAt(borrowed, figure.start) === 'text' ? weigh(figure, terms, text) : undefined;
      if (weight === undefined) return [];
      const message = figure.kind === 'slimming' ? 'promise' : 'return';
      const data = { text: text.slice(figure.start, figure.end) };
      return [{ start: figure.start, end: figure.end, weight, message, data }];
    });
}

/** How far, in characters, the words may stand that make a figure a promise. */
const NEAR = 110;
/** A draft with more figures is a table; the first ones say it. */
const MOST_FIGURES = 50;
const WARNING = latePattern(
  () =>
    String.raw`\b(?:scams?|fraud|beware|ponzi|too good to be true|warn\w*|promis(?:e|` +
    String.raw`es|ed|ing)|penipu\w*|modus|bodong|waspada\w*|hati-hati|iming-iming|` +
    String.raw`tergiur|korban|menjanjikan|hoaks)\b`,
  'i',
);
const OWN_STORY = /\b(?:i|i've|my|me|aku|saya|gue|gw|gua|berhasil|alhamdulillah|gara-gara|sakit|tipes|diare|flu)\b/i;

function weigh({ kind, start, end }: Figure, terms: readonly Match[], text: string): Weight | undefined {
  const from = Math.max(0, start - NEAR);
  if (WARNING.test(text.slice(from, end + NEAR))) return undefined;
  const near = terms.filter(
    term =>
      term.media === undefined &&
      term.end > from &&
      term.start < end + NEAR &&
      (term.end <= start || term.start >= end || term.entry.category === 'money'),
  );
  const has = (category: string): boolean => near.some(({ entry }) => entry.category === category);
  const isSure = has('sure') || has('ease') || has('return') || has('promise');
  if (kind === 'slimming') return isSure ? 'clear' : OWN_STORY.test(text) ? undefined : 'light';
  if (kind === 'income') return isSure || has('lure') ? 'clear' : 'light';
  if (has('growth')) return has('return') ? 'clear' : undefined;
  const isMoney = has('money') || has('stake') || has('trade');
  return has('return') || (isSure && isMoney) ? 'clear' : isMoney ? 'light' : undefined;
}

/** The first of those that overlap, unless a later one weighs more. */
function withoutOverlaps(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end || hit.media !== last.media) kept.push(hit);
    else if (rank(hit) > rank(last)) kept[kept.length - 1] = hit;
  }
  return kept;
}

function rank({ weight }: Hit): number {
  return weight === 'heavy' ? 2 : weight === 'clear' ? 1 : 0;
}
