import { defineRule } from '../../src/rule.ts';
import type { Hit, Match, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';

export const rule = defineRule({
  id: 'profanity',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag', 'retweet', 'alt'],
  disguised: true,
  summary: {
    en: 'Swearing and insults, also masked or misspelled.',
    id: 'Umpatan dan hinaan, juga yang disamarkan atau dipelesetkan.',
  },
  why: {
    personal: {
      en: 'Strong words travel: a colleague, a client or a parent may be the one who reads them.',
      id: 'Kata keras menyebar jauh: rekan kerja, klien, atau orang tua bisa saja membacanya.',
    },
    professional: {
      en: 'Readers remember the word and forget the message, and they connect it with your work.',
      id: 'Pembaca mengingat katanya, lupa pesannya, lalu mengaitkannya dengan pekerjaan Anda.',
    },
    shared: {
      en: 'What friends take as a joke, colleagues and clients read as how you speak at work.',
      id: 'Yang bagi teman sekadar gurauan, bagi rekan kerja dan klien terdengar seperti cara Anda bicara di kantor.',
    },
  },
  advice: {
    en: 'Say what happened instead, or use a milder word.',
    id: 'Ceritakan saja kejadiannya, atau pakai kata yang lebih halus.',
  },
  levels: {
    personal: { light: 'info', clear: 'warn', heavy: 'error' },
    professional: { light: 'error', clear: 'error', heavy: 'error' },
    shared: { light: 'warn', clear: 'error', heavy: 'error' },
  },
  options: { mild: true, maskInOutput: true },
  optionDocs: {
    mild: 'Whether mild words (damn, sialan, anjir) count.',
    maskInOutput: 'Whether messages show the word masked (f***).',
  },
  messages: {
    light: { en: '"{term}" is a mild swear word.', id: '"{term}" umpatan ringan.' },
    clear: { en: '"{term}" is a strong swear word.', id: '"{term}" umpatan keras.' },
    heavy: {
      en: '"{term}" is a slur: it hurts a whole group of people.',
      id: '"{term}" merendahkan satu kelompok orang.',
    },
    threat: {
      en: '"{term}" reads as a threat, even when it is meant as a joke.',
      id: '"{term}" terbaca sebagai ancaman, walaupun maksudnya bercanda.',
    },
  },
  examples,
  check({ terms, options }) {
    return terms.filter(term => options.mild || !isMild(term)).map(term => toHit(term, options.maskInOutput));
  },
});

// --- internal ---

function isMild(term: Match): boolean {
  return term.entry.level === 'mild';
}

function toHit(term: Match, masked: boolean): Hit {
  const { category } = term.entry;
  const hurts = category === 'slur' || category === 'threat';
  const weight: Weight = isMild(term) ? 'light' : hurts ? 'heavy' : 'clear';
  const word = term.folded ?? (term.entry.match === 'pattern' ? '…' : term.entry.term);
  const { start, end, media } = term;
  const message = category === 'threat' ? 'threat' : weight;
  const hit = { start, end, weight, message, data: { term: masked ? mask(word) : word } };
  return media === undefined ? hit : { ...hit, media };
}

/** `goblok` → `g*****`. */
function mask(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[\p{L}\p{N}]/gu, '*');
}
