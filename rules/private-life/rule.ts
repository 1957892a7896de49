import { defineRule } from '../../src/rule.ts';
import { isSigned } from '../../src/text/signed.ts';
import type { Hit } from '../../src/types.ts';
import { type Evidence, evidence, topicOf } from './evidence.ts';
import { examples } from './examples.ts';
import { messages } from './messages.ts';
import { welcomed } from './topics.ts';

const WEIGHTS = { 1: 'light', 2: 'clear', 3: 'heavy' } as const;

export const rule = defineRule({
  id: 'private-life',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag'],
  summary: {
    en: 'Private life on a work account: family and free time, and what is closer still.',
    id: 'Kehidupan pribadi di akun kerja: keluarga, waktu luang, dan hal yang lebih dekat lagi.',
  },
  why: {
    personal: {
      en: 'Friends can bear a lot; colleagues and clients may read along, and the post stays.',
      id: 'Teman bisa maklum; rekan kerja dan klien mungkin ikut membaca, dan kirimannya tetap tersimpan.',
    },
    professional: {
      en: 'Readers follow this account for its work. Private life leaves them unsure who is speaking.',
      id: 'Pembaca mengikuti akun ini karena pekerjaannya. Cerita pribadi membuat mereka ragu siapa yang berbicara.',
    },
    shared: {
      en: 'Home and hobbies make an account warm; what is intimate is hard to unread for colleagues and clients.',
      id: 'Rumah dan hobi membuat akun terasa hangat; yang terlalu pribadi sulit dilupakan rekan dan klien.',
    },
  },
  advice: {
    en: 'Tell the part that serves your readers, and keep the rest for people close to you.',
    id: 'Ceritakan bagian yang berguna bagi pembaca, dan simpan selebihnya untuk orang-orang dekat.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'warn' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'off', clear: 'warn', heavy: 'error' },
  },
  options: { ok: [] as readonly string[], signedPosts: false as boolean },
  optionDocs: {
    ok:
      'What is welcome: family, romance, breakup, dating, health, mood, grief, pregnancy, party, money, home, food, ' +
      'hobby, fandom, travel, looks, sex. The topics of the account are welcome anyway.',
    signedPosts: 'Whether a post that a named person signs, "(Priya)" or "Priya here", may hold light private life.',
  },
  messages,
  examples,
  watches: ['pet-photos'],
  check({ draft, terms, options, account, seen }) {
    const welcome = welcomed([...options.ok, ...account.topics]);
    const hits = evidence(
      draft.text,
      terms.filter(term => !welcome.has(topicOf(term.entry))),
    )
      .map(found => toHit(found, draft.text))
      .filter(hit => !isPets(hit, draft.text, seen['pet-photos']));
    return options.signedPosts && isSigned(draft.text) ? hits.filter(({ weight }) => weight !== 'light') : hits;
  },
});

// --- internal ---

/** How far from a pet its sleep may be told. */
const NEAR = 80;
const SLEEP = /sleep|nap(?:s|ped|ping)?\b|snor|doz|tidur|bobo|molor|ngorok|rebah/i;

/** It is the pet that sleeps, and one fact is said once. */
function isPets({ start, end }: Hit, text: string, pet: Hit | undefined): boolean {
  return pet !== undefined && Math.abs(pet.start - start) < NEAR && SLEEP.test(text.slice(start, end));
}

function toHit({ term, topic, start, end }: Evidence, text: string): Hit {
  const weight = WEIGHTS[term.entry.weight];
  return { start, end, weight, message: topic, data: { term: text.slice(start, end) } };
}
