import { defineRule } from '../../src/rule.ts';
import type { Borrowed, Draft, Hit, Mark } from '../../src/types.ts';
import { quietly, shoutedRuns } from './caps.ts';
import { examples } from './examples.ts';
import { fancyHits } from './fancy.ts';
import { emojiHits, signHits, stretchedHits } from './signs.ts';

export const rule = defineRule({
  id: 'shouting',
  summary: {
    en: 'Capitals, !!!, stretched words, heaps of emoji, letters in fancy fonts.',
    id: 'Huruf besar semua, !!!, kata dipanjangkan, emoji bertumpuk, huruf hias.',
  },
  why: {
    personal: {
      en: 'Friends hear you anyway; screen readers spell capitals out and name every emoji.',
      id: 'Teman tetap mendengar; pembaca layar mengeja huruf besar dan menyebut setiap emoji.',
    },
    professional: {
      en: 'Loud looks like an advertisement, and customers with a screen reader hear capitals spelt and every emoji named.',
      id: 'Yang terlalu keras tampak seperti iklan; pelanggan dengan pembaca layar mendengar huruf dieja dan setiap emoji disebut.',
    },
    shared: {
      en: 'Friends take it as joy; to clients it reads loud, and screen readers name every emoji.',
      id: 'Teman menganggapnya gembira; bagi klien terasa keras, dan pembaca layar menyebut setiap emoji.',
    },
  },
  advice: {
    en: 'Say it once, in ordinary letters; one exclamation mark and an emoji or two carry the joy.',
    id: 'Cukup sekali, dengan huruf biasa; satu tanda seru dan satu dua emoji sudah menyampaikan semangatnya.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'info' },
    professional: { light: 'off', clear: 'warn', heavy: 'warn' },
    shared: { light: 'off', clear: 'info', heavy: 'warn' },
  },
  options: { maxEmoji: 5, capsRatio: '50%', acronyms: [] as readonly string[] },
  optionDocs: {
    maxEmoji: 'How many emoji a post may have (one more for every 40 words); twice as many are heavy.',
    capsRatio: 'From which share of its words in capitals a post is loud.',
    acronyms: 'More words that are always in capitals.',
  },
  messages: {
    caps: { en: '"{text}" reads as shouting.', id: '"{text}" terbaca seperti berteriak.' },
    signs: { en: 'One sign says as much as "{signs}".', id: 'Satu tanda sudah sama kuatnya dengan "{signs}".' },
    stretched: { en: '"{word}" is drawn out.', id: '"{word}" dipanjangkan.' },
    emoji: { en: '{count} emoji in one post.', id: '{count} emoji dalam satu kiriman.' },
    again: { en: '{emoji} {count} times in a row.', id: '{emoji} {count} kali berturut-turut.' },
    fancy: {
      en: '"{text}" is in letters that screen readers and searches do not read.',
      id: '"{text}" memakai huruf yang tidak terbaca pembaca layar dan pencarian.',
    },
  },
  examples,
  check({ draft, marks, borrowed, words, options }) {
    if (draft.inbound !== undefined) return [];
    const text = ownWords(draft, marks, borrowed);
    return [
      ...capsHits(text, Number.parseInt(options.capsRatio, 10) / 100, options.acronyms),
      ...signHits(text),
      ...stretchedHits(text),
      ...emojiHits(draft.text, marks, options.maxEmoji, words),
      ...fancyHits(text),
    ];
  },
});

// --- internal ---

function capsHits(text: string, ratio: number, acronyms: readonly string[]): Hit[] {
  if (!mayShout(text)) return [];
  const { runs, weight } = shoutedRuns(text, ratio, new Set(acronyms.map(word => word.toUpperCase())));
  return runs.map(({ start, end }) => {
    const run = text.slice(start, end);
    const data = { text: run.length > 60 ? `${run.slice(0, 59)}…` : run };
    return {
      start,
      end,
      weight,
      message: 'caps',
      data,
      suggestions: [{ start, end, text: quietly(run), safe: false }],
    };
  });
}

/** Two words in capitals with no small letter between them: most posts have none, and need no closer look. */
function mayShout(text: string): boolean {
  return text.match(/[^a-z\n]{5,}/g)?.some(part => (part.match(/[A-Z]{2,}/g)?.length ?? 0) > 1) ?? false;
}

/** The text with all that is not the author's own words blanked out: tags, handles, links, code, quotations, pictures. */
function ownWords({ text, media }: Draft, marks: readonly Mark[], borrowed: readonly Borrowed[]): string {
  const spans = [
    ...marks.filter(({ kind }) => kind !== 'emoji'),
    ...borrowed,
    ...media.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }])),
  ].sort((a, b) => a.start - b.start);
  let own = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    own += text.slice(at, Math.max(at, start)) + ' '.repeat(end - Math.max(at, start));
    at = end;
  }
  return own + text.slice(at);
}
