import type { Unit } from '../../src/platforms.ts';
import type { Examples } from '../../src/types.ts';

const x = { platforms: ['x'] };
const bluesky = { platforms: ['bluesky'] };
const mastodon = { platforms: ['mastodon'] };
const threads = { platforms: ['threads'] };
const linkedin = { platforms: ['linkedin'] };

/** Letters and spaces of a certain length, as any text of it. */
const EN = 'The workshop is on Tuesday and there are still seats for everyone who would like to come along. ';
const ID = 'Lokakarya diadakan hari Selasa dan masih ada kursi bagi siapa pun yang ingin ikut belajar bersama. ';
const text = (sample: string, length: number): string =>
  `${sample.repeat(Math.ceil(length / sample.length)).slice(0, length - 1)}.`;
const LINK = `https://example.org/${'a'.repeat(70)}`;
const FAMILY = '👨‍👩‍👧‍👦';
const FAMILY_SHORT = '👨‍👩‍👧';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    { lang: 'en', weight: 'heavy', text: `${text(EN, 280)}«!»`, draft: x, note: '281 on X' },
    {
      ...{ lang: 'en', weight: 'heavy', draft: bluesky, note: 'a link counts whole on Bluesky' },
      text: `${text(EN, 259)} ${LINK.slice(0, 40)}«${LINK.slice(40)}»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', draft: x, note: '255 letters and 15 emoji are 285' },
      text: `${text(EN, 255)}${'🎉🚀🎂'.repeat(4)}«🎉🚀🎂»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', draft: bluesky, note: '126 families are 126 characters, but 3150 bytes' },
      text: `${FAMILY.repeat(120)}«${FAMILY.repeat(6)}»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', draft: threads, note: 'an emoji counts its bytes on Threads' },
      text: `${text(EN, 496)}👍«👍»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', note: 'the only platform of the account' },
      ...{ text: `${text(EN, 280)}« Come!»`, account: { platforms: ['twitter'] } },
    },
    {
      ...{ lang: 'en', weight: 'heavy', draft: { platforms: ['x', 'linkedin'] }, note: 'too long for one of two' },
      text: `${text(EN, 280)}« ${text(EN, 50)}»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', draft: x, text: 'Five pictures from the open day.' },
      media: ['hall', 'desk', 'talk', 'cake', 'team'].map(name => ({ file: `${name}.jpg`, alt: `The ${name}` })),
    },
    {
      ...{ lang: 'en', weight: 'heavy', options: { max: 120, unit: 'graphemes' }, note: 'a limit of your own' },
      text: `${text(EN, 120)}« ${text(EN, 20)}»`,
    },
    {
      ...{ lang: 'en', weight: 'heavy', note: 'a platform of your own' },
      ...{ account: { platforms: ['intranet'], limits: { intranet: 100 } }, text: `${text(EN, 100)}«..»` },
    },
    { lang: 'id', weight: 'heavy', text: `${text(ID, 500)}«!»`, draft: mastodon, note: 'tanpa peringatan konten' },
    {
      ...{ lang: 'id', weight: 'heavy', note: 'peringatan konten ikut dihitung' },
      ...{ text: `${text(ID, 460)}« ${text(ID, 9)}»`, draft: { ...mastodon, warning: text(ID, 40) } },
    },
    { lang: 'id', weight: 'heavy', text: `${text(ID, 3000)}«!»`, draft: linkedin },
    {
      ...{ lang: 'id', weight: 'heavy', draft: { ...x, part: 2, of: 3 }, note: 'tiap bagian utas dihitung sendiri' },
      text: `${text(ID, 280)}« Lanjut ya.»`,
    },
    {
      ...{ lang: 'id', weight: 'heavy', draft: x, note: 'huruf Jepang dihitung dua' },
      text: `${text(ID, 270)}ありがとう«ございます»`,
    },
  ],
  fine: [
    { lang: 'en', text: `${text(EN, 255)} ${LINK}`, draft: x, note: 'a link counts 23 on X: 279' },
    {
      lang: 'en',
      text: `${text(EN, 290)}${FAMILY_SHORT.repeat(10)}`,
      draft: bluesky,
      note: 'a family is one character',
    },
    {
      lang: 'en',
      text: `${text(EN, 480)} @ana@${'a'.repeat(60)}.social`,
      draft: mastodon,
      note: 'the server of a handle is free',
    },
    { lang: 'en', text: text(EN, 400), note: 'no platform is named' },
    { lang: 'en', text: text(EN, 410), account: { platforms: ['x', 'mastodon'] }, note: 'it may be for either' },
    {
      lang: 'en',
      text: text(EN, 900),
      draft: x,
      account: { limits: { x: 25_000 } },
      note: 'a larger limit of its own',
    },
    { lang: 'en', text: text(EN, 400), draft: mastodon, options: { max: 100 }, note: 'the platform’s limit counts' },
    { lang: 'en', text: text(EN, 9000), draft: { platforms: ['facebook'] }, note: 'no limit is known' },
    { lang: 'en', text: `\n${text(EN, 280)}\n\n`, draft: x, note: 'space around it is not posted' },
    { lang: 'en', text: text(EN, 420), draft: { ...x, inbound: { relation: 'reply', adopted: 'none' } } },
    { lang: 'id', text: text(ID, 500), draft: mastodon, note: 'persis di batas' },
    { lang: 'id', text: text(ID, 280), draft: { ...x, part: 1, of: 3 }, note: 'tiap bagian utas muat' },
    {
      lang: 'id',
      text: `${text(ID, 250)} Menu: toko-kopi.co.id/menu-lengkap-hari-ini`,
      draft: x,
      note: 'tautan tanpa https pun 23',
    },
    { lang: 'id', text: text(ID, 2200), draft: { platforms: ['instagram', 'tiktok'] } },
    { lang: 'id', text: 'Singkat saja.', draft: x },
  ],
} satisfies Examples<{ max: number; unit: Unit }>;
