import type { ExamplePost, Examples } from '../../src/types.ts';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;

/** An earlier post, so many days ago. */
function ago(days: number, text: string, draft: Extract<ExamplePost, { text: string }>['draft'] = {}): ExamplePost {
  return { time: NOW - days * DAY, text, draft };
}

const KILN = 'The kiln is full: forty plates for the restaurant on Braga street, glazed in sea green and ash.';
const HIRING =
  'We are looking for a second pair of hands in the workshop: three days a week, no experience needed, lunch with the team included. Write to us before the end of the month.';
const PAMERAN = 'Pameran keramik dibuka sampai akhir bulan. Masuknya gratis, dan anak-anak boleh mencoba meja putar.';
const LOWONGAN =
  'Kami mencari penjaga toko untuk akhir pekan, tidak perlu pengalaman, yang penting suka ngobrol dengan tamu. Kirim lamaran lewat pesan, kami balas dalam beberapa hari.';

export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'clear',
      text: `«${KILN}»`,
      history: [ago(2, KILN)],
      note: 'the same text on Monday and on Wednesday',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: `«${KILN} 🔥 #ceramics #handmade»`,
      history: [ago(9, `${KILN} 😍 #ceramics #clay`)],
      note: 'only the emoji and a hashtag differ',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: `«${HIRING.replace('lunch', 'dinner')}»`,
      history: [ago(6, HIRING)],
      note: 'one word of thirty',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«THE SHOP STAYS OPEN LATE ON THURSDAYS, come by!!»',
      history: [ago(20, 'The shop stays open late on Thursdays — come by')],
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Slides and recording of the talk are up, with answers to what you asked: «https://acme.example/talks/kiln?utm_source=x»',
      history: [ago(2, 'Missed the talk? It is all here now https://www.acme.example/talks/kiln/')],
      note: 'the same link within three days',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: `«${KILN}»`,
      history: [ago(2, KILN, { platforms: ['linkedin'] })],
      draft: { platforms: ['x'] },
      options: { crossPost: false },
      note: 'where cross-posting is not wanted',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: `«${PAMERAN.toUpperCase().replaceAll(' ', '  ')}»`,
      history: [ago(7, PAMERAN)],
      note: 'huruf besar dan spasi saja yang berbeda',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Buat yg belum sempat mampir, pamerannya msh ada sampai Minggu dan parkirnya gratis»',
      history: [ago(3, 'Buat yang belum sempat mampir, pamerannya masih ada sampai Minggu dan parkirnya gratis 🙏')],
      note: '"yg" ditulis "yang"',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: `«${LOWONGAN.replace('beberapa hari', 'sepekan')}»`,
      history: [ago(12, LOWONGAN)],
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Toko tutup besok karena ada perbaikan listrik.»',
      history: [ago(0.001, 'Toko tutup besok, karena ada perbaikan listrik')],
      note: 'takarir yang sama di dua berkas, pada menit yang sama',
    },
    {
      lang: 'id',
      weight: 'light',
      text: 'Pendaftaran tinggal dua hari lagi, isi formulirnya di «https://forms.example/kelas-keramik»',
      history: [ago(1, 'Kelas keramik dibuka! Daftar: https://forms.example/kelas-keramik#isi')],
    },
  ],
  fine: [
    { lang: 'en', text: KILN, note: 'nothing was posted before' },
    {
      lang: 'en',
      text: KILN,
      history: [ago(2, KILN, { platforms: ['linkedin'] })],
      draft: { platforms: ['x'] },
      note: 'a cross-post',
    },
    {
      lang: 'en',
      text: 'Release notes for v4.4 are out, with everything that changed since last week: search, exports, and the usual pile of small fixes.',
      history: [
        ago(
          7,
          'Release notes for v4.3 are out, with everything that changed since last week: search, exports, and the usual pile of small fixes.',
        ),
      ],
      note: 'a series: another number',
    },
    {
      lang: 'en',
      text: `Six months later, and the plates are still in use every evening: "${KILN}"`,
      history: [ago(14, KILN)],
      note: 'a quote of an own post with a new comment',
    },
    { lang: 'en', text: 'Good morning!', history: [ago(1, 'Good morning!')], note: 'too short' },
    {
      lang: 'en',
      text: HIRING,
      history: [ago(5, HIRING)],
      draft: { repeat: true },
      note: 'a reminder that says it is one',
    },
    { lang: 'en', text: KILN, history: [ago(31, KILN)], note: 'a month later' },
    {
      lang: 'en',
      text: 'Our new post is up: "How to centre clay". Have a look on the site and tell us what you think.',
      history: [
        ago(3, 'Our new post is up: "Glazes for beginners". Have a look on the site and tell us what you think.'),
      ],
      note: 'another title',
    },
    {
      lang: 'en',
      text: 'Doors open at ten on Saturday, bring the children. acme.example',
      history: [ago(1, 'Thank you for a lovely evening, see you at the next one. acme.example')],
      note: 'a front page under every post',
    },
    { lang: 'id', text: 'Selamat pagi!', history: [ago(1, 'Selamat pagi!')], note: 'terlalu pendek' },
    {
      lang: 'id',
      text: PAMERAN,
      history: [ago(4, PAMERAN)],
      draft: { repeat: true },
      note: 'pengingat yang ditandai',
    },
    {
      lang: 'id',
      text: PAMERAN,
      history: [
        ago(
          0.5,
          'The ceramics fair is open until the end of the month. Admission is free, and children may try the wheel.',
        ),
      ],
      note: 'terjemahan',
    },
    {
      lang: 'id',
      text: 'Kelas hari Sabtu masih ada dua kursi. Bawa baju ganti, alat dan tanah liat kami yang siapkan.',
      history: [ago(7, 'Kelas hari Rabu masih ada dua kursi. Bawa baju ganti, alat dan tanah liat kami yang siapkan.')],
      note: 'hari yang lain',
    },
    {
      lang: 'id',
      text: 'Formulir kelas masih dibuka sampai akhir bulan: https://forms.example/kelas-keramik',
      history: [ago(4, 'Kelas keramik dibuka! Daftar di https://forms.example/kelas-keramik')],
      note: 'tautan yang sama, tetapi sudah lewat tiga hari',
    },
    {
      lang: 'id',
      text: PAMERAN,
      history: [ago(3, 'Pameran keramik kemarin ramai sekali, terima kasih untuk anak-anak yang mencoba meja putar.')],
    },
  ],
} satisfies Examples;
