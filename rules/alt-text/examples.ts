import type { Examples } from '../../src/types.ts';

const SCENE = 'People stand around a long table with coffee cups and look at a wall of yellow notes. ';

/** These are the tests and the docs: what is found stands in `media`, outside the text. `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    { lang: 'en', weight: 'clear', text: 'Meet the team!', media: [{ file: 'team.jpg' }] },
    { lang: 'en', weight: 'clear', text: 'From the workshop.', media: [{ file: 'IMG_2041.JPG', alt: 'image' }] },
    { lang: 'en', weight: 'clear', text: 'Our stand in hall 4.', media: [{ file: 'stand.jpg', alt: 'IMG_2041.JPG' }] },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Error of the day.',
      media: [{ file: 'a.png', alt: 'Screenshot 2026-11-20 at 09.41' }],
    },
    {
      ...{ lang: 'en', weight: 'light', text: 'She arrived.', note: 'screen readers say that it is an image' },
      media: [{ file: 'truck.jpg', alt: 'A photo of the new delivery truck in our yard' }],
    },
    { lang: 'en', weight: 'light', text: 'New signs!', media: [{ file: 'sign.jpg', alt: 'The sign' }] },
    {
      ...{ lang: 'en', weight: 'clear', text: 'A long day.', draft: { platforms: ['x'] }, note: 'X takes 1000' },
      media: [{ file: 'day.jpg', alt: SCENE.repeat(13) }],
    },
    {
      ...{ lang: 'en', weight: 'clear', text: 'A long day.', draft: { platforms: ['mastodon'] } },
      ...{ account: { limits: { 'mastodon.alt': 420 } }, note: 'the limit of your own server' },
      media: [{ file: 'day.jpg', alt: SCENE.repeat(6) }],
    },
    { lang: 'id', weight: 'clear', text: 'Panen hari ini.', media: [{ file: 'panen.jpg' }] },
    { lang: 'id', weight: 'clear', text: 'Sampai jumpa di acara!', media: [{ file: 'acara.png', alt: 'foto' }] },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Suasana tadi pagi.',
      media: [{ file: 'b.jpg', alt: 'WhatsApp Image 2026-11-02 at 10.15.30' }],
    },
    {
      lang: 'id',
      weight: 'light',
      text: 'Catat tanggalnya.',
      media: [{ file: 'poster.png', alt: 'Gambar poster acara donor darah' }],
    },
    { lang: 'id', weight: 'light', text: 'Menu baru.', media: [{ file: 'menu.jpg', alt: 'Nasi' }] },
    {
      ...{ lang: 'id', weight: 'clear', text: 'Dua dari tiga ada deskripsinya.' },
      media: [
        { file: 'satu.jpg', alt: 'Ibu Sri menimbang biji kopi' },
        { file: 'dua.jpg' },
        { file: 'tiga.jpg', alt: 'Karung kopi siap dikirim' },
      ],
    },
  ],
  fine: [
    {
      lang: 'en',
      text: 'Meet the team!',
      media: [{ file: 'team.jpg', alt: 'Team of six around a laptop in Bristol' }],
    },
    { lang: 'en', text: 'Alt text is required by our style guide.', note: 'no picture' },
    { lang: 'en', text: 'Back on Monday.', media: [{ file: 'divider.svg', decorative: true }], note: 'mere ornament' },
    { lang: 'en', text: 'The talk is online.', media: [{ file: 'talk.mp4' }], note: 'a video' },
    {
      lang: 'en',
      text: 'Figures for May.',
      media: [{ file: 'may.png', alt: 'Chart of visits, rising from 200 to 900 in May' }],
    },
    {
      lang: 'en',
      text: 'Winner!',
      media: [{ file: 'w.jpg', alt: 'Photographer Ana Ruiz with her prize-winning picture of a heron' }],
    },
    {
      lang: 'en',
      text: 'A long day.',
      media: [{ file: 'long-day.jpg', alt: SCENE.repeat(13) }],
      draft: { platforms: ['bluesky'] },
    },
    { lang: 'en', text: 'Type `![](sample.png)` for a picture.', note: 'code' },
    { lang: 'id', text: 'Panen hari ini.', media: [{ file: 'panen.jpg', alt: 'Petani memanen padi di Subang' }] },
    {
      lang: 'id',
      text: 'Reuni!',
      media: [{ file: 'reuni.jpg', alt: 'Foto bersama angkatan 2009 di depan gerbang sekolah' }],
    },
    {
      lang: 'id',
      text: 'Poster donor darah.',
      media: [{ file: 'p.png', alt: 'Poster: donor darah 12 Desember, aula kelurahan, pukul 8' }],
    },
    { lang: 'id', text: 'Gambar menyusul ya, hari ini teks dulu.' },
    { lang: 'id', text: 'Selamat Tahun Baru.', media: [{ file: 'hiasan.png', decorative: true }] },
    {
      ...{ lang: 'id', text: 'bagus', media: [{ file: 'x.jpg' }], note: 'kiriman orang lain' },
      draft: { inbound: { relation: 'tag', adopted: 'none' } },
    },
  ],
} satisfies Examples<{ min: number; max: number; prefixes: readonly string[] }>;
