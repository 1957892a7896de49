import type { Examples } from '../../src/types.ts';

const id = { require: 'id' };
const en = { require: 'en' };
const both = { require: 'both' };

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      ...{ lang: 'en', weight: 'clear', account: { languages: ['id'] }, note: 'the account has one language' },
      text: '«We have just opened our second shop, and you are all invited to the party».',
    },
    { lang: 'en', weight: 'clear', text: '«Our new feature is here, try it today».', options: id },
    {
      ...{ lang: 'en', weight: 'clear', options: id, note: 'most of it' },
      text: 'Terima kasih! «Now the rest of this post is in English for no reason».',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«Honestly the best thing that happened to me this year, seriously deh».',
      options: id,
    },
    {
      ...{ lang: 'en', weight: 'clear', options: both, note: 'the other half is not there' },
      text: '«The library is closed on Friday. Please return your books before the weekend».',
    },
    { lang: 'id', weight: 'clear', text: '«Selamat pagi, fitur baru sudah rilis».', options: en },
    {
      ...{ lang: 'id', weight: 'clear', account: { languages: ['en'] }, note: 'akun ini hanya berbahasa Inggris' },
      text: '«Kami baru saja membuka cabang kedua dan semua teman diundang ke acaranya».',
    },
    {
      ...{ lang: 'id', weight: 'light', options: id, note: 'lebih dari 30 % berbahasa Inggris' },
      text: 'Mulai besok kami buka lebih pagi supaya pelanggan yang berangkat kerja sempat membeli sarapan. «Thank you so much for all of your support and love».',
    },
    {
      ...{ lang: 'id', weight: 'light', options: en, note: 'lebih dari 30 % berbahasa Indonesia' },
      text: 'The doors open at nine and there is coffee for everyone who comes early. «Jangan lupa bawa payung karena sore nanti akan hujan».',
    },
    {
      ...{ lang: 'id', weight: 'clear', options: both, note: 'bagian bahasa Inggris belum ada' },
      text: '«Perpustakaan tutup hari Jumat. Mohon kembalikan buku sebelum akhir pekan».',
    },
  ],
  fine: [
    {
      lang: 'en',
      text: 'We have just opened our second shop, and you are all invited.',
      note: 'no language is required',
    },
    {
      lang: 'en',
      text: 'Selamat Idul Fitri to everyone celebrating with us this week.',
      options: en,
      note: 'a greeting',
    },
    { lang: 'en', text: 'OK, see you! 👍', options: id, note: 'too short to tell' },
    {
      lang: 'en',
      text: 'Our stand is next to the one of Bank Rakyat Indonesia and Gudang Garam.',
      options: en,
      note: 'names',
    },
    {
      lang: 'en',
      text: 'The sign said "Dilarang masuk tanpa izin dari petugas" and so we waited.',
      options: en,
      note: 'a quotation',
    },
    { lang: 'en', text: 'The library is closed on Friday.\n\nPerpustakaan tutup hari Jumat ini.', options: both },
    { lang: 'en', text: 'We are open. Kami buka setiap hari.', account: { languages: ['en', 'id'] } },
    {
      lang: 'en',
      text: 'We are open on all days of the week.',
      options: { require: 'none' },
      account: { languages: ['id'] },
    },
    { lang: 'en', text: 'Le musée est fermé pour travaux jusqu’au printemps.', options: id, note: 'a third language' },
    {
      ...{ lang: 'en', options: both, draft: { part: 1, of: 2 }, note: 'the other half may be in the other part' },
      text: 'The library is closed on Friday and opens again on Monday.',
    },
    { lang: 'id', text: 'Daftar API, webinar, Open Day', options: id, note: 'istilah dan nama' },
    { lang: 'id', text: 'Kami memakai Kubernetes dan PostgreSQL sejak tahun lalu.', options: id, note: 'nama' },
    { lang: 'id', text: '"Ship it and see what happens!" kata pendiri kami waktu itu.', options: id, note: 'kutipan' },
    {
      ...{ lang: 'id', options: id, note: 'istilah Inggris dalam kalimat Indonesia' },
      text: 'Yuk ikut workshop online kami, ada live streaming juga untuk yang belum sempat datang ke kantor.',
    },
    {
      ...{ lang: 'id', options: { ...id, loanwords: ['user experience', 'research', 'design', 'team'] } },
      text: 'Lowongan: user experience research dan design team, penempatan Bandung.',
    },
    { lang: 'id', text: 'Makasih all, see you besok di kantor ya', note: 'bebas' },
    {
      ...{ lang: 'id', options: en, draft: { inbound: { relation: 'reply', adopted: 'none' } } },
      text: 'Kak, pesanan saya kapan dikirim ya? Sudah seminggu.',
    },
  ],
} satisfies Examples<{ require: string; maxMix: string; loanwords: readonly string[] }>;
