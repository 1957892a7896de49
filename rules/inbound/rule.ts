import { defineRule } from '../../src/rule.ts';
import type { Hit } from '../../src/types.ts';
import { examples } from './examples.ts';

/** Judges what others post to an account. The engine runs `rules` on it and says their findings as this rule's. */
export const rule = defineRule({
  id: 'inbound',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag'],
  summary: {
    en: 'What others post to your account: politics, insults, private data, spam.',
    id: 'Yang dikirim orang lain ke akun Anda: politik, makian, data pribadi, spam.',
  },
  why: {
    personal: {
      en: 'Whoever looks at your profile sees it beside your name.',
      id: 'Siapa pun yang melihat profil Anda melihatnya di samping nama Anda.',
    },
    professional: {
      en: 'Customers read it on your page and take it for company they are in.',
      id: 'Pelanggan membacanya di halaman Anda dan mengira begitulah lingkungannya.',
    },
    shared: {
      en: 'Colleagues read what friends leave on your wall, and some will turn away.',
      id: 'Rekan kerja membaca yang ditinggalkan teman di dinding Anda, dan sebagian akan menjauh.',
    },
  },
  advice: {
    en: 'Hide it, take the tag off, or answer once and calmly; take back a like or share that says more than you mean.',
    id: 'Sembunyikan, lepas tandanya, atau jawab sekali dengan tenang; tarik suka atau bagikan yang berkata lebih dari maksud Anda.',
  },
  levels: {
    personal: { light: 'off', clear: 'info', heavy: 'info' },
    professional: { light: 'off', clear: 'warn', heavy: 'warn' },
    shared: { light: 'off', clear: 'warn', heavy: 'warn' },
  },
  options: { rules: ['politics', 'profanity', 'personal-data', 'secrets'] as readonly string[], spam: true as boolean },
  optionDocs: {
    rules: 'The rules that look at it.',
    spam: 'Whether links dropped with a lure count.',
  },
  choices: {
    rules: [
      'politics',
      'profanity',
      'personal-data',
      'secrets',
      'private-life',
      'claims',
      'confidential',
      'terms',
      'links',
    ],
  },
  messages: {
    hide: {
      en: '{author} left this on the account: {found} Hide it, or answer once and calmly.',
      id: '{author} meninggalkan ini di akun: {found} Sembunyikan, atau jawab sekali dengan tenang.',
    },
    untag: {
      en: '{author} tied the account to this: {found} Take the tag off.',
      id: '{author} mengaitkan akun dengan ini: {found} Lepas tandanya.',
    },
    answer: {
      en: '{author} wrote this about the account: {found} An answer says more than hiding it.',
      id: '{author} menulis ini tentang akun: {found} Jawaban lebih berarti daripada menyembunyikannya.',
    },
    liked: {
      en: 'The account liked this post of {author}, so it reads as its own: {found} Take the like back.',
      id: 'Akun menyukai kiriman {author} ini, jadi terbaca sebagai suaranya: {found} Tarik sukanya.',
    },
    shared: {
      en: 'The account shared this post of {author}, so it reads as its own: {found} Take the share back.',
      id: 'Akun membagikan kiriman {author} ini, jadi terbaca sebagai suaranya: {found} Tarik pembagiannya.',
    },
    replied: {
      en: 'The account answered this post of {author}, so readers see both: {found} See that the answer keeps its distance.',
      id: 'Akun menjawab kiriman {author} ini, jadi pembaca melihat keduanya: {found} Pastikan jawabannya menjaga jarak.',
    },
    spam: {
      en: '"{term}" reads like a link that was dropped here for visits. Hide it.',
      id: '"{term}" terbaca seperti tautan titipan untuk mencari kunjungan. Sembunyikan.',
    },
  },
  examples,
  check({ draft, terms, marks, options }) {
    if (draft.inbound === undefined || !options.spam) return [];
    const lures = terms.filter(({ entry }) => entry.category === 'lure');
    const hasLink = marks.some(({ kind }) => kind === 'url') || terms.some(({ entry }) => entry.category === 'place');
    const spam = terms.find(({ entry }) => entry.category === 'trade') ?? (hasLink ? lures[0] : undefined);
    if (spam === undefined) return [];
    const { start, end } = spam;
    return [
      { start, end, weight: 'clear', message: 'spam', data: { term: draft.text.slice(start, end) } } satisfies Hit,
    ];
  },
});
