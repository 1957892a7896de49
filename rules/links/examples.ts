import type { Examples } from '../../src/types.ts';

/** Built from pieces, so that tools that look for secrets leave this file alone. */
const SIGNATURE = `X-Amz-${'Signature'}=${'9f86d081884c7d65'}`;
const SAS = `${'sig'}=${'aB3kLm0pQrStUvWx'}`;

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'light',
      note: 'http',
      text: 'Our annual report is out: «http://acme.example/report-2026»',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a shortened link on an account that wants full ones',
      text: 'Tickets for the open day are here «https://bit.ly/3xAcme» see you there',
      options: { fullLinks: true },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a host of the organisation’s own network',
      text: 'The roadmap is final, read it at «https://intranet.acme.example/plan».',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'an address of a private network',
      text: 'dashboard for the demo: «http://192.168.1.20:8080/live»',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a signed link that stops working',
      text: `Slides from today: https://acme-decks.s3.amazonaws.com/q3.pdf?X-Amz-Expires=3600&«${SIGNATURE}»`,
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a meeting with its password',
      text: 'Join us now! https://us02web.zoom.us/j/81234567890?«pwd=Qm9ndXNQYXNz»',
    },
    {
      lang: 'en',
      weight: 'light',
      note: 'a meeting rather than a page to sign up',
      text: 'Office hours are open to all on Friday: «https://meet.google.com/abc-defg-hij»',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'this very machine',
      text: 'New docs are live at «http://localhost:4000/guide»',
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a host that the account names as internal, and a file share',
      text: 'Photos: «https://files.acme.example/fair» or «file://nas02/photos/fair»',
      options: { internal: ['files.acme.example'] },
    },
    {
      lang: 'id',
      weight: 'light',
      note: 'no https://',
      text: 'Promo akhir tahun sudah dibuka, cek «acme.co.id/promo» ya',
    },
    {
      lang: 'id',
      weight: 'heavy',
      note: 'a host on the deny list, and all below it',
      text: 'Dibahas juga di sini: «https://www.gosip-kota.example/artikel/44»',
      options: { deny: ['gosip-kota.example'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'counted as coming from another account',
      text: 'Daftar di https://acme.example/acara?utm_medium=sosial&«utm_source=pribadi»&utm_campaign=mei',
      options: { utmSource: ['kantor'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a storage link with a signature',
      text: `Unduh brosurnya: https://acme.blob.core.windows.net/b/brosur.pdf?sv=2024-11-04&se=2026-12-01&«${SAS}»`,
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a test environment',
      text: 'Tampilan baru situs kami, intip di «https://staging.acme.co.id/beranda» 🎉',
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a pattern for the whole link',
      text: 'Notulen rapat: «https://docs.example.com/d/abc/edit»',
      options: { internal: ['/\\/edit$/'] },
    },
    {
      lang: 'id',
      weight: 'heavy',
      note: 'shared on, so it counts though others wrote it',
      text: 'cek kak «https://judi.example/daftar»',
      options: { deny: ['judi.example'] },
      draft: { inbound: { relation: 'reply', adopted: 'shared' } },
    },
  ],
  fine: [
    { lang: 'en', text: 'Small things matter, e.g. a spare key, i.e. one you can find.', note: 'abbreviations' },
    {
      lang: 'en',
      text: 'Edit README.md, run install.sh and rebuild main.go; Next.js users do nothing',
      note: 'file names, though .md and .sh are also domains',
    },
    {
      lang: 'en',
      text: 'Example requests go to http://example.com/v1 as before',
      options: { allow: ['example.com'] },
      note: 'an allowed host',
    },
    { lang: 'en', text: 'We moved from Booking.com to our own page', note: 'a company’s name' },
    {
      lang: 'en',
      text: 'The talk is up: https://bit.ly/3xAcme',
      note: 'short links are fine unless full ones are asked for',
    },
    { lang: 'en', text: 'Run `curl http://10.0.0.5/health` first', note: 'code' },
    { lang: 'en', text: 'Write to hello@staging.acme.example, someone reads it', note: 'an e-mail address' },
    {
      lang: 'en',
      text: 'Sign up for Thursday: https://zoom.us/webinar/register/WN_abc123 (free)',
      note: 'a page to sign up',
    },
    {
      lang: 'en',
      text: 'Sale! https://acme.example/sale?sig=blue&expires=soon',
      note: 'a sig that signs nothing',
    },
    {
      lang: 'en',
      text: 'nice post, visit http://my-site.example/x',
      draft: { inbound: { relation: 'reply', adopted: 'none' } },
      note: 'what others write',
    },
    {
      lang: 'id',
      text: 'Ganti alamatnya seperti ini:\n```\nhttp://contoh.id/masuk\nintranet.contoh.id/a\n```',
      note: 'code',
    },
    { lang: 'id', text: 'Lihat hlm. 12 dan no. 5, dst. Harga Rp1.250.000,-', note: 'abbreviations and amounts' },
    {
      lang: 'id',
      text: 'Setelah itu buka http://localhost:3000 di peramban',
      options: { allowLocal: true },
      note: 'a tutorial',
    },
    { lang: 'id', text: 'Belanja di Tokopedia.com atau Acme.co.id, gratis ongkir', note: 'hosts alone' },
    {
      lang: 'id',
      text: 'Pendaftaran: https://acme.example/a?utm_source=Kantor',
      options: { utmSource: ['kantor', 'buletin'] },
      note: 'a source of the account',
    },
    {
      lang: 'en',
      text: 'Notes in ./acme.org/blog, more on [acme.org/blog](https://acme.org/blog) pic.twitter.com/LHz6oS9q',
      note: 'a file, the words of a link, and a picture on X',
    },
    { lang: 'id', text: 'Terpotong di tengah https://t', note: 'a link that was cut off' },
    { lang: 'id', text: 'Kelas daring malam ini, tautan Zoom kami kirim lewat email.', note: 'no link at all' },
    { lang: 'id', text: 'Kunjungi https://jira-indonesia.example/kopdar', note: 'a name that only begins like one' },
  ],
} satisfies Examples<{
  allow: readonly string[];
  deny: readonly string[];
  internal: readonly string[];
  allowLocal: boolean;
  fullLinks: boolean;
  shorteners: readonly string[];
  utmSource: readonly string[];
}>;
