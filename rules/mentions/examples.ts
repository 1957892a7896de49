import type { Examples } from '../../src/types.ts';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'heavy',
      note: 'a handle on the deny list',
      text: 'Interesting thread by «@real_donald» on tariffs, our take on the blog tomorrow.',
      options: { deny: ['@real_donald'] },
    },
    {
      lang: 'en',
      weight: 'heavy',
      note: 'a friend’s handle, kept out of the work account by name',
      text: 'Ship day! Thanks to everyone on the team and to «@friend_jo» who brought the cake',
      options: { deny: ['friend_jo'] },
      account: { handle: '@acme' },
    },
    {
      lang: 'en',
      weight: 'light',
      note: 'opens with a handle: a reply by accident',
      text: '«@northwind» moved 4,000 stores to our platform in one night: https://acme.example/northwind',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a swapped letter in the handle of the account’s own circle',
      text: 'Had a great hour with «@brightsoil_farsm» about drip irrigation.',
      account: { circles: { partners: ['@brightsoil_farms'] } },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'the server of a fediverse handle is misspelled',
      text: 'Follow the project at «@acme@mastodon.socail» for release notes.',
      options: { known: ['@acme@mastodon.social'] },
    },
    {
      lang: 'en',
      weight: 'heavy',
      note: 'a pattern',
      text: 'Panel at noon with «@gov_hartley» and two of our engineers',
      options: { deny: ['/^@gov_/i'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'not among the handles that may be tagged',
      text: 'Terima kasih atas kunjungannya ke pabrik kami hari ini, «@pejabat_kota»!',
      options: { allow: ['@mitra_tani', '@acme'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'more than five',
      text: 'Ikutan kuis yuk: @rani_w @bagus.p @toko.senja @dimasork @ningrum_s «@faisal_h» @oki_23',
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a doubled letter in the account’s own handle',
      text: 'Info lowongan cuma di «@acmee», jangan percaya akun lain ya.',
      account: { handle: '@acme' },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'the handle of the employer without its underscore',
      text: 'Senang bisa cerita soal magang di «@kopisenja» minggu lalu',
      account: { employer: ['Kopi Senja', '@kopi_senja'] },
    },
    {
      lang: 'id',
      weight: 'light',
      note: 'opens with a handle on X',
      text: '«@klien_setia» sudah pakai aplikasi ini sejak 2019. Ini ceritanya.',
      draft: { platforms: ['x'] },
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'Kolaborasi baru bareng «@saingan.id», segera!',
      options: { deny: ['@saingan.id'], allow: ['@saingan.id'] },
      note: 'deny wins over allow',
    },
  ],
  fine: [
    { lang: 'en', text: 'Journalists can reach us at press@acme.example any time.', note: 'an e-mail address' },
    { lang: 'en', text: 'Today I learned `@media (prefers-reduced-motion)` and I can’t stop using it', note: 'code' },
    {
      lang: 'en',
      text: 'Questions about the outage? Write to @acme, we answer within the hour.',
      account: { handle: '@acme' },
      options: { allow: ['@northwind'] },
      note: 'the account itself',
    },
    {
      lang: 'en',
      text: '@acme is looking for two welders in Hull',
      account: { employer: ['@acme'] },
      note: 'opens with a known handle',
    },
    { lang: 'en', text: 'npm i -D @types/node and you are set', options: { allow: ['@acme'] }, note: 'a package' },
    {
      lang: 'en',
      text: '@lena_k thanks, fixed in 4.2!',
      draft: { inherits: true },
      note: 'a reply that says so',
    },
    {
      lang: 'en',
      text: '@hatsumi_f you asked for the slides last week, here they are',
      draft: { platforms: ['linkedin'] },
      note: 'no other platform hides such a post',
    },
    {
      lang: 'en',
      text: 'Great to see @acme2 and @amco at the fair',
      options: { known: ['@acme1', '@acme'] },
      note: 'other figures, and a short name with another letter',
    },
    {
      lang: 'en',
      text: '@you @her @him @them @us @me look at this',
      draft: { inbound: { relation: 'tag', adopted: 'none' } },
      note: 'what others write',
    },
    {
      lang: 'id',
      text: 'Testimoni dari @pelanggan_wati, dimuat atas izinnya.',
      options: { allow: ['@pelanggan_wati'] },
      note: 'asked for, and allowed',
    },
    {
      lang: 'id',
      text: 'Video lengkapnya di https://www.youtube.com/@kanalkopi/videos',
      options: { deny: ['@kanalkopi'] },
      note: 'inside a link',
    },
    {
      lang: 'id',
      text: 'Kami juga ada di fediverse, sapa kami di @acme@mastodon.social',
      account: { handle: '@acme' },
      options: { allow: ['@lain'] },
      note: 'a full fediverse handle is one handle',
    },
    {
      lang: 'id',
      text: 'Foto: @budi_p @sari_m @rt05.maju @karang_taruna @ibu.pkk, terima kasih semuanya',
      note: 'five are fine',
    },
    { lang: 'id', text: 'Cicilan @ 250 ribu per bulan, tanpa bunga', note: 'a price' },
    {
      lang: 'id',
      text: 'Kelas bareng @gofood hari Sabtu',
      options: { known: ['@gojek'] },
      note: 'another name',
    },
    { lang: 'id', text: 'Bagian dua: @warungkita buka cabang', draft: { part: 2, of: 3 }, note: 'inside a thread' },
  ],
} satisfies Examples<{
  allow: readonly string[];
  deny: readonly string[];
  known: readonly string[];
  max: number;
  leading: boolean;
}>;
