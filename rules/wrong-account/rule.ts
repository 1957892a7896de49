import { defineRule } from '../../src/rule.ts';
import { examples } from './examples.ts';
import { noticeIn } from './notice.ts';

const LEVELS = { light: 'off', clear: 'warn', heavy: 'error' } as const;

export const rule = defineRule({
  id: 'wrong-account',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag'],
  summary: {
    en: 'A draft that reads like another of your accounts.',
    id: 'Draf yang terbaca seperti milik akun Anda yang lain.',
  },
  why: {
    personal: {
      en: 'Customers will not look for a notice here, and friends may take it as you speaking for the whole organisation.',
      id: 'Pelanggan tidak akan mencari pengumuman di sini, dan teman bisa mengira Anda bicara atas nama organisasi.',
    },
    professional: {
      en: 'Readers take every post here as the voice of your work; a private one is copied before it can be deleted.',
      id: 'Pembaca menganggap setiap kiriman di sini suara tempat kerja; kiriman pribadi sudah disalin sebelum sempat dihapus.',
    },
    shared: {
      en: 'Both audiences read this account; a draft meant for one of your other accounts puzzles them.',
      id: 'Dua kelompok pembaca melihat akun ini; draf untuk akun Anda yang lain akan membuat mereka bingung.',
    },
  },
  advice: {
    en: 'It is an easy slip: check which account is selected before you post.',
    id: 'Ini mudah terjadi: periksa akun mana yang sedang dipilih sebelum mengirim.',
  },
  levels: { personal: LEVELS, professional: LEVELS, shared: LEVELS },
  options: { margin: 25, signedPosts: true },
  optionDocs: {
    margin: 'By how many points of fit another of your accounts must be ahead to be named.',
    signedPosts:
      'Whether a post that a person of the team has signed, such as "(Priya)" at its end, may sound private.',
  },
  messages: {
    notice: {
      en: '"{term}" is the notice of an organisation, on a personal account.',
      id: '"{term}" adalah pengumuman sebuah organisasi, di akun pribadi.',
    },
    betterAccount: {
      en: 'It reads like {account} (fit {there}, here {here}): {signals}. Check it there: {command}',
      id: 'Ini terbaca seperti {account} (kecocokan {there}, di sini {here}): {signals}. Periksa di sana: {command}',
    },
    otherCircle: {
      en: '"{term}" belongs to {circle}, a circle of {account}.',
      id: '"{term}" termasuk {circle}, lingkaran milik {account}.',
    },
  },
  examples,
  // Only the official notice is found here; the comparison with other accounts needs them all (src/lint/compare.ts).
  check({ draft, terms, account }) {
    const notice = account.kind === 'personal' ? noticeIn(draft.text, terms) : undefined;
    if (notice === undefined) return [];
    const { start, end } = notice.match;
    const term = draft.text.slice(start, end);
    return [{ start, end, weight: notice.doubtful ? 'light' : 'clear', message: 'notice', data: { term } }];
  },
});
