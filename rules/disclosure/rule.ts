import { defineRule } from '../../src/rule.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Hit, Language, RuleInput, Weight } from '../../src/types.ts';
import { type Disclosed, disclosed, SAID } from './disclosed.ts';
import { examples } from './examples.ts';
import { isOwnVoice, praiseOf, tieIn } from './ties.ts';

const ACCEPTED = [
  ...['#ad', '#ads', '#advert', '#advertisement', '#sponsored', '#sponsoredpost', '#paidpartnership', '#paidad'],
  ...['#iklan', '#sponsor', '#berbayar', '#kerjasamaberbayar', '#kontenberbayar', '#postinganberbayar', '#disponsori'],
  ...['ad', 'advert', 'advertisement', 'sponsored', 'sponsored by', 'paid partnership', 'paid promotion', 'paid ad'],
  ...['iklan', 'konten berbayar', 'kerja sama berbayar', 'kerjasama berbayar', 'kemitraan berbayar', 'disponsori oleh'],
];
const WEAK = [
  ...['#sp', '#spon', '#collab', '#partner', '#ambassador', '#gifted', '#pr', '#prpackage', '#thanks', '#thankyou'],
  ...['#endorse', '#endorsement', '#paidpromote', '#kolaborasi', '#kolab', '#ee', '#brandambassador', '#affiliate'],
];

export const rule = defineRule({
  id: 'disclosure',
  lexicons: ['en', 'id'],
  readsText: true,
  zones: ['text'],
  summary: {
    en: 'A paid, gifted or employee recommendation that does not say so up front.',
    id: 'Rekomendasi berbayar, dari hadiah, atau dari karyawan yang tidak menyebutkannya di awal.',
  },
  why: {
    personal: {
      en: 'Friends take it for your own free opinion, and trust the next one less when they find out.',
      id: 'Teman mengiranya pendapat bebas Anda, dan kurang percaya pada yang berikutnya setelah tahu.',
    },
    professional: {
      en: 'Readers who learn of the tie later doubt the advice and everybody named in it.',
      id: 'Pembaca yang baru tahu belakangan meragukan saran itu dan semua nama di dalamnya.',
    },
    shared: {
      en: 'Friends and clients read it as free advice; they feel let down when the tie shows later.',
      id: 'Teman dan klien membacanya sebagai saran bebas; mereka kecewa bila hubungan itu baru tampak kemudian.',
    },
  },
  advice: {
    en: 'Say it first, in a word everybody knows: #ad, or "I work at …".',
    id: 'Sebutkan di awal dengan kata yang dikenal semua orang: #iklan, atau "Saya bekerja di …".',
  },
  levels: {
    personal: { light: 'warn', clear: 'warn', heavy: 'warn' },
    professional: { light: 'warn', clear: 'warn', heavy: 'warn' },
    shared: { light: 'warn', clear: 'warn', heavy: 'warn' },
  },
  options: {
    brands: [] as readonly string[],
    accepted: ACCEPTED as readonly string[],
    weak: WEAK as readonly string[],
    position: 'first-line',
  },
  optionDocs: {
    brands: 'Names and handles of your own brands: promoting them needs no disclosure.',
    accepted: 'Tags, words and phrases that disclose clearly.',
    weak: 'Tags that hint at a tie without saying it.',
    position: 'Where the disclosure must stand: `first-line` (before readers must tap "more") or `anywhere`.',
  },
  choices: { position: ['first-line', 'anywhere'] },
  patterns: ['brands'],
  messages: {
    missing: {
      en: '"{text}" shows a tie that the post does not name.',
      id: '"{text}" menunjukkan hubungan yang tidak disebut.',
    },
    weak: {
      en: '"{text}" is not understood as advertising by most readers.',
      id: '"{text}" tidak dipahami kebanyakan pembaca sebagai iklan.',
    },
    late: {
      en: 'The disclosure comes after what most readers see, and "{text}" before it.',
      id: 'Keterangan iklan baru muncul di bagian yang jarang dibaca, sedangkan "{text}" di depannya.',
    },
    employee: {
      en: '"{text}" is praised without a word that you work there.',
      id: '"{text}" dipuji tanpa keterangan bahwa Anda bekerja di sana.',
    },
  },
  examples,
  check(input) {
    const { draft, options, account } = input;
    if (draft.inbound !== undefined || draft.inherits) return [];
    const praise = praiseOf(input);
    if (praise !== undefined) {
      const data = { text: draft.text.slice(praise.start, praise.end) };
      return [{ ...praise, weight: 'light', message: 'employee', data }];
    }
    const tie = tieIn(input);
    if (tie === undefined || isOwnVoice(draft.text, tie)) return [];
    const own = account.handle === undefined ? options.brands : [...options.brands, account.handle];
    if (findUserTerms(own, draft.text).length > 0) return [];
    const said = saidIn(input);
    if (said === 'clear') return [];
    return [toHit(tie, said, input)];
  },
});

// --- internal ---

/** How clearly the draft, or the first part of its thread, names the tie. */
function saidIn({ draft, marks, options }: RuleInput<Options>): Disclosed {
  if (SAID.test(draft.text)) return 'clear';
  const first = draft.thread?.[0];
  if (first !== undefined && draft.part > 1 && (SAID.test(first) || isDisclosedIn(first, options))) return 'clear';
  const own = marks.filter(({ start }) => zoneAt([], start) === 'text');
  return disclosed(draft.text, own, options.accepted, options.position);
}

function isDisclosedIn(first: string, { accepted, position }: Options): boolean {
  const tags = [...first.matchAll(/#\w+/g)].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }));
  const marks = tags.map(tag => ({ ...tag, kind: 'hashtag', zone: 'text' }) as const);
  return disclosed(first, marks, accepted, position) === 'clear';
}

type Options = {
  brands: readonly string[];
  accepted: readonly string[];
  weak: readonly string[];
  position: string;
};

function toHit(
  tie: NonNullable<ReturnType<typeof tieIn>>,
  said: Disclosed,
  { draft, options }: RuleInput<Options>,
): Hit {
  const { start, end, isWeak } = tie;
  const weight: Weight = said === 'late' ? 'light' : 'clear';
  const message = said === 'late' ? 'late' : isWeak ? 'weak' : 'missing';
  const tag = tagFor(draft.language ?? tie.lang, options.accepted);
  const suggestions = tag === undefined ? [] : [{ start: 0, end: 0, text: `${tag} `, safe: false }];
  return { start, end, weight, message, data: { text: draft.text.slice(start, end) }, suggestions };
}

function tagFor(language: Language, accepted: readonly string[]): string | undefined {
  const wanted = language === 'id' ? '#iklan' : '#ad';
  return accepted.includes(wanted) ? wanted : (accepted.find(item => item.startsWith('#')) ?? accepted[0]);
}
