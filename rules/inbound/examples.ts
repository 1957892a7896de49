import type { Examples } from '../../src/types.ts';

const reply = { inbound: { relation: 'reply', adopted: 'none' } } as const;
const tag = { inbound: { relation: 'tag', adopted: 'none' } } as const;

/** What the rule says by itself is spam; what other rules find in others' posts is in test/inbound.test.ts. */
export const examples = {
  flagged: [
    { lang: 'en', weight: 'clear', draft: reply, text: '«Nice post», learned a lot. More at http://bestdeals.example' },
    {
      lang: 'en',
      weight: 'clear',
      draft: reply,
      text: 'Love your page, now «check out my shop» https://shop.example 😍',
    },
    { lang: 'en', weight: 'clear', draft: tag, text: '@you «click here» to see who looked at you: www.peek.example/x' },
    {
      lang: 'en',
      weight: 'clear',
      draft: reply,
      text: 'A hacker helped me, she «recovered my lost funds» in two days, write to her',
    },
    { lang: 'en', weight: 'clear', draft: reply, text: 'Get «cheap followers» today, real people only!' },
    {
      lang: 'id',
      weight: 'clear',
      draft: reply,
      text: 'makasih infonya gan, jangan lupa «mampir ke blog» ku ya http://blogku.example',
    },
    {
      lang: 'id',
      weight: 'clear',
      draft: reply,
      text: 'kak «klik link» ini, dapat voucher gratis https://gratis.example/v',
    },
    { lang: 'id', weight: 'clear', draft: reply, text: 'Main di «slot gacor» kami, bonus anggota baru' },
    { lang: 'id', weight: 'clear', draft: tag, text: '@kamu butuh modal? «dana cepat cair», cukup kirim foto' },
    { lang: 'id', weight: 'clear', draft: reply, text: '«folback» dong kak, aku juga jualan: tokoku.example.com' },
  ],
  fine: [
    { lang: 'en', draft: reply, text: 'The export is broken since Tuesday, fix it please.' },
    { lang: 'en', draft: reply, text: 'Nice post! Which lens did you use?' },
    { lang: 'en', draft: reply, text: 'Thanks, voted for logo B.' },
    { lang: 'en', text: 'Click here for the slides: https://talks.example/slides', note: 'your own post' },
    { lang: 'en', draft: reply, text: 'Same here, the docs at https://docs.example/export helped me.' },
    { lang: 'en', draft: reply, options: { spam: false }, text: 'Nice post, visit my site http://me.example' },
    { lang: 'id', draft: reply, text: 'Kak, kapan restock yang warna hijau?' },
    { lang: 'id', draft: reply, text: 'Pelayanannya lambat sekali hari ini, mohon diperbaiki.' },
    { lang: 'id', draft: reply, text: 'Salam kenal, saya pelanggan baru dari Solo.' },
    { lang: 'id', draft: reply, text: 'Panduannya ada di https://bantuan.example, sudah saya coba dan berhasil.' },
    { lang: 'id', draft: reply, text: 'Tolong liput juga bahaya judi online di sekolah kami.' },
  ],
} satisfies Examples;
