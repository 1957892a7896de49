import { defineRule } from '../../src/rule.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Draft, Hit } from '../../src/types.ts';
import { examples } from './examples.ts';
import { phrasesIn } from './phrases.ts';
import { type Secret, tokensIn } from './tokens.ts';

const LEVELS = { light: 'error', clear: 'error', heavy: 'error' } as const;

export const rule = defineRule({
  id: 'secrets',
  readsText: true,
  locked: true,
  summary: {
    en: 'Passwords, one-time codes, keys and tokens.',
    id: 'Kata sandi, kode sekali pakai, kunci, dan token.',
  },
  why: {
    personal: {
      en: 'Whoever reads it first can use it, and programs read posts within seconds.',
      id: 'Siapa pun yang lebih dulu membacanya bisa memakainya, dan program membaca kiriman dalam hitungan detik.',
    },
    professional: {
      en: 'Whoever reads it first can use it; customers will ask what else is open.',
      id: 'Siapa pun yang lebih dulu membacanya bisa memakainya; pelanggan akan bertanya apa lagi yang terbuka.',
    },
    shared: {
      en: 'Whoever reads it first can use it, and programs read posts within seconds.',
      id: 'Siapa pun yang lebih dulu membacanya bisa memakainya, dan program membaca kiriman dalam hitungan detik.',
    },
  },
  advice: {
    en: 'Take it out of the draft and of the file’s history, and change it now: treat it as known. For whole repositories, gitleaks and secretlint look deeper.',
    id: 'Keluarkan dari draf dan dari riwayat berkasnya, lalu ganti sekarang: anggap sudah diketahui orang. Untuk seluruh repositori, gitleaks dan secretlint memeriksa lebih dalam.',
  },
  levels: { personal: LEVELS, professional: LEVELS, shared: LEVELS },
  options: { allowPatterns: [] as readonly string[] },
  optionDocs: {
    allowPatterns: 'Values that are no secret: whole words, or patterns such as `/^demo-/`.',
  },
  patterns: ['allowPatterns'],
  messages: {
    token: {
      en: 'This has the form of a {what} key or token.',
      id: 'Ini berbentuk kunci atau token {what}.',
    },
    privateKey: { en: 'A private key starts here.', id: 'Kunci privat dimulai di sini.' },
    url: {
      en: 'This address holds a user name and a password.',
      id: 'Alamat ini memuat nama pengguna dan kata sandi.',
    },
    password: { en: 'This reads like a password.', id: 'Ini terbaca seperti kata sandi.' },
    code: { en: 'This reads like a PIN or a one-time code.', id: 'Ini terbaca seperti PIN atau kode sekali pakai.' },
    key: { en: 'This reads like a key or token.', id: 'Ini terbaca seperti kunci atau token.' },
    warning: {
      en: 'The content warning holds what reads like a secret.',
      id: 'Peringatan kontennya memuat sesuatu yang terbaca seperti rahasia.',
    },
    name: {
      en: 'The name or id of the draft holds what reads like a key or token.',
      id: 'Nama atau id draf ini memuat sesuatu yang terbaca seperti kunci atau token.',
    },
    frontMatter: {
      en: 'The lines above the draft hold what reads like a secret.',
      id: 'Baris-baris di atas draf memuat sesuatu yang terbaca seperti rahasia.',
    },
  },
  examples,
  check({ draft, options: { allowPatterns } }) {
    const hits = secretsIn(draft.text, allowPatterns).map(toHit);
    draft.media.forEach(({ alt, file, start }, media) => {
      // What is written in the text has been read with it.
      if (start !== undefined) return;
      const found = [...secretsIn(alt, allowPatterns), ...tokensIn(file).filter(isKey)];
      hits.push(...found.map(secret => ({ ...toHit(secret), start: 0, end: 0, media })));
    });
    for (const [message, text] of [
      ['warning', draft.warning],
      ['frontMatter', frontMatterOf(draft)],
    ] as const) {
      if (text === undefined) continue;
      const hides = secretsIn(text, allowPatterns).map(({ value }) => value);
      if (hides.some(value => !isKnown(draft, value))) hits.push({ ...NOWHERE, message, hides });
    }
    const hides = [draft.path, draft.id].flatMap(name => namesakes(name, allowPatterns));
    if (hides.length > 0) hits.push({ ...NOWHERE, message: 'name', hides });
    return hits;
  },
});

// --- internal ---

interface Found extends Secret {
  readonly value: string;
}

const MESSAGES: Readonly<Record<string, string>> = {
  'private key': 'privateKey',
  URL: 'url',
  password: 'password',
  code: 'code',
  key: 'key',
};

function toHit({ start, end, what }: Secret): Hit {
  const message = MESSAGES[what] ?? 'token';
  const hit: Hit = { start, end, weight: 'heavy', message, conceal: 'head' };
  return message === 'token' ? { ...hit, data: { what } } : hit;
}

/** Shapes before phrases: "token ghp_…" is one secret. */
function secretsIn(text: string, allowed: readonly string[]): Found[] {
  if (text.length < SHORTEST) return [];
  const tokens = tokensIn(text);
  const phrases = phrasesIn(text, tokens);
  if (tokens.length + phrases.length === 0) return [];
  return [...tokens, ...phrases]
    .map(secret => ({ ...secret, value: text.slice(secret.start, secret.end) }))
    .filter(({ value }) => findUserTerms(allowed, value).length === 0);
}

const SHORTEST = 8;

/** A link's own key is the matter of `links`; a file's name is no sentence. */
const isKey = ({ what }: Secret): boolean => what !== 'JWT';

/** About what stands outside the text. */
const NOWHERE = { start: 0, end: 0, weight: 'heavy', conceal: 'head' } as const;

function namesakes(name: string, allowed: readonly string[]): string[] {
  return tokensIn(name)
    .filter(isKey)
    .map(({ start, end }) => name.slice(start, end))
    .filter(value => findUserTerms(allowed, value).length === 0);
}

/** Front matter stands before the first part in the file; what a picture or warning of it holds is told there. */
function frontMatterOf({ format, part, map }: Draft): string | undefined {
  if (part !== 1 || map.start === 0 || map.written !== 'plain' || format === 'ndjson') return undefined;
  return map.source.slice(0, map.start);
}

function isKnown({ media }: Draft, value: string): boolean {
  return media.some(({ alt, file }) => alt.includes(value) || file.includes(value));
}
