import { defineRule } from '../../src/rule.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Account, Hit, Language, Sentence } from '../../src/types.ts';
import { examples } from './examples.ts';

/** With fewer words that tell, nobody can say what language it is. */
const FEWEST = 4;
const FEWEST_WORDS = 5;

export const rule = defineRule({
  id: 'language',
  summary: {
    en: 'The language that an account writes in, and how much of the other is mixed in.',
    id: 'Bahasa yang dipakai akun, dan seberapa banyak bahasa lain tercampur.',
  },
  why: {
    personal: {
      en: 'Friends who read only one of the two languages miss part of it.',
      id: 'Teman yang hanya membaca salah satu bahasa kehilangan sebagian isinya.',
    },
    professional: {
      en: 'Customers follow this account in its language; a post, or half of one, in another leaves them out.',
      id: 'Pelanggan mengikuti akun ini dalam bahasanya; kiriman, atau separuhnya, dalam bahasa lain membuat mereka tertinggal.',
    },
    shared: {
      en: 'Readers follow this account in its language; a post in another leaves some of them out.',
      id: 'Pembaca mengikuti akun ini dalam bahasanya; kiriman dalam bahasa lain membuat sebagian tertinggal.',
    },
  },
  advice: {
    en: 'Write it in the language of the account, or put a translation beside it.',
    id: 'Tulis dalam bahasa akun, atau sertakan terjemahannya.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'off' },
    professional: { light: 'warn', clear: 'warn', heavy: 'warn' },
    shared: { light: 'off', clear: 'off', heavy: 'off' },
  },
  options: { require: 'account', maxMix: '30%', loanwords: [] as readonly string[] },
  optionDocs: {
    require:
      'The language a post must be in: en, id, both (in one post), none, or account: that of an account with one language in its `languages`.',
    maxMix: 'How much of a post may be in the other language, by words.',
    loanwords: 'Words of the other language that count as your own: terms of the trade, names.',
  },
  choices: { require: ['account', 'none', 'en', 'id', 'both'] },
  messages: {
    otherEn: {
      en: 'This is in English; the account writes Indonesian.',
      id: 'Ini berbahasa Inggris; akun ini menulis dalam bahasa Indonesia.',
    },
    otherId: {
      en: 'This is in Indonesian; the account writes English.',
      id: 'Ini berbahasa Indonesia; akun ini menulis dalam bahasa Inggris.',
    },
    mixedEn: {
      en: '{share}% of it is in English; up to {max}% is fine here.',
      id: '{share}% berbahasa Inggris; di sini sampai {max}%.',
    },
    mixedId: {
      en: '{share}% of it is in Indonesian; up to {max}% is fine here.',
      id: '{share}% berbahasa Indonesia; di sini sampai {max}%.',
    },
    noEn: { en: 'The English half is not there yet.', id: 'Bagian bahasa Inggrisnya belum ada.' },
    noId: { en: 'The Indonesian half is not there yet.', id: 'Bagian bahasa Indonesianya belum ada.' },
  },
  examples,
  check(input) {
    const { draft, account, options, words } = input;
    const required = requiredBy(options.require, account);
    if (required === undefined || draft.inbound !== undefined || words < FEWEST_WORDS) return [];
    if (required === 'both') return draft.of > 1 ? [] : missingHalf(input.sentences);
    const other = required === 'en' ? 'id' : 'en';
    const sentences = withoutLoans(input.sentences, draft.text, other, options.loanwords);
    return foreignPart(sentences, required, Number.parseInt(options.maxMix, 10));
  },
});

// --- internal ---

type Required = Language | 'both';

/** An account names its one language on purpose: both are the default. */
function requiredBy(require: string, { languages }: Account): Required | undefined {
  if (require === 'en' || require === 'id' || require === 'both') return require;
  return require === 'account' && languages.length === 1 ? languages[0] : undefined;
}

/** Words of the user's own list are not counted as the other language's. */
function withoutLoans(
  sentences: readonly Sentence[],
  text: string,
  other: Language,
  loanwords: readonly string[],
): readonly Sentence[] {
  if (loanwords.length === 0) return sentences;
  const found = findUserTerms(loanwords, text);
  return sentences.map(sentence => {
    const loans = found
      .filter(({ start }) => sentence.start <= start && start < sentence.end)
      .reduce((count, { start, end }) => count + text.slice(start, end).split(/\s+/).length, 0);
    return { ...sentence, [other]: Math.max(0, sentence[other] - loans) };
  });
}

/** The sentences in the other language: all of the post, or more than the share of it. */
function foreignPart(sentences: readonly Sentence[], required: Language, max: number): Hit[] {
  const other = required === 'en' ? 'id' : 'en';
  const total = sum(sentences, 'en') + sum(sentences, 'id');
  const foreign = sentences.filter(sentence => sentence[other] > sentence[required]);
  if (total < FEWEST || foreign.length === 0) return [];
  const share = Math.round((100 * sum(foreign, other)) / Math.max(1, sum(foreign, other) + sum(sentences, required)));
  if (share <= max || sum(foreign, other) < FEWEST - 1) return [];
  const isMost = share > 50;
  const name = other === 'en' ? 'En' : 'Id';
  return joined(foreign, sentences).map(({ start, end }) => ({
    ...{ start, end, weight: isMost ? 'clear' : 'light' },
    ...(isMost ? { message: `other${name}` } : { message: `mixed${name}`, data: { share, max } }),
  }));
}

/** A post in two languages has a sentence of some words in each. */
function missingHalf(sentences: readonly Sentence[]): Hit[] {
  const told = sentences.filter(({ en, id }) => en !== id);
  const [en, id] = [told.filter(one => one.en > one.id), told.filter(one => one.id > one.en)];
  const there = sum(en, 'en') >= sum(id, 'id') ? en : id;
  const missing = there === en ? 'id' : 'en';
  if (sum(there, there === en ? 'en' : 'id') < FEWEST - 1 || sum(missing === 'en' ? en : id, missing) >= 2) return [];
  const { end } = sentences.at(-1) as Sentence;
  const { start } = sentences[0] as Sentence;
  return [{ start, end, weight: 'clear', message: missing === 'en' ? 'noEn' : 'noId' }];
}

function sum(sentences: readonly Sentence[], language: Language): number {
  return sentences.reduce((total, sentence) => total + sentence[language], 0);
}

/** Neighbours as one span. */
function joined(some: readonly Sentence[], all: readonly Sentence[]): { start: number; end: number }[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const sentence of some) {
    const at = all.indexOf(sentence);
    const before = spans.at(-1);
    if (before !== undefined && before.last === at - 1) [before.end, before.last] = [sentence.end, at];
    else spans.push({ start: sentence.start, end: sentence.end, last: at });
  }
  return spans;
}
