import type { Examples } from '../../src/types.ts';

// Put together here, so that scanners of repositories do not take them for real ones.
const GITHUB = `gh${'p_'}9fK2mQ7xT4vB1nR8sL5wZ3cD6hJ0yPaEgUiO`;
const AWS = `AK${'IA'}Q3Z7M5T2K8W4R6N1`;
const STRIPE = `sk${'_live_'}4eC39HqLyjWDarjtT1zdp7dc`;
const SLACK = `xo${'xb-'}2746351908-8263519047-kQpWmZrT`;
const TELEGRAM = `7312904415:${'AA'}Hq8Zr2LkPw5Vt9XcN3bM7yJf1Ds6Ge4Uo`;
const JWT = `ey${'J'}hbGciOiJIUzI1NiJ9.ey${'J'}zdWIiOiI0MjQyIn0.s5Vq-7Tz_1KdLm9RwX2cB`;

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    { lang: 'en', weight: 'heavy', text: `quick fix for the demo, paste «${GITHUB}» into settings` },
    { lang: 'en', weight: 'heavy', text: `who else gets "invalid signature" with «${AWS}»? driving me mad` },
    { lang: 'en', weight: 'heavy', text: `curl -u «${STRIPE}»: https://api.stripe.com/v1/charges works for me` },
    { lang: 'en', weight: 'heavy', text: `The header we send:\n\nAuthorization: Bearer «${JWT}»` },
    { lang: 'en', weight: 'heavy', text: 'clone it from «https://dewi:Tr4v3l-mug@git.acme.dev»/site.git, easy' },
    {
      lang: 'en',
      weight: 'heavy',
      text: `my key file begins with «-----BEGIN OPENSSH ${'PRIVATE KEY'}-----» is that right?`,
    },
    { lang: 'en', weight: 'heavy', text: 'guest wifi for tonight, password: «Lantern!77» come early' },
    { lang: 'en', weight: 'heavy', text: 'heads up, the staging password is still «bluebird88» until Friday' },
    { lang: 'en', weight: 'heavy', text: '«604417» is your verification code, says the message I keep getting' },
    { lang: 'en', weight: 'heavy', text: 'Key is in the lockbox, door code is «4471», let yourselves in' },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'Screenshot of the new dashboard',
      media: [{ file: 'dash.png', alt: `Dashboard with ${SLACK} in the corner` }],
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'New release is out',
      media: [{ file: `${GITHUB}.png` }],
      note: 'in a file name',
    },
    { lang: 'en', weight: 'heavy', text: 'read on', draft: { warning: 'spoiler, password is Lantern!77' } },
    { lang: 'id', weight: 'heavy', text: 'yg mau masuk panel, user admin kata sandi: «Jeruk#2291»' },
    { lang: 'id', weight: 'heavy', text: 'sandi wifi rumah masih «kopihitam99» ya, jangan nanya lagi' },
    { lang: 'id', weight: 'heavy', text: 'Passwordnya diganti jadi «S3nja-Bandung», tolong dicatat semua' },
    { lang: 'id', weight: 'heavy', text: 'min kok aku dapet OTP terus? kodenya OTP: «771204»' },
    { lang: 'id', weight: 'heavy', text: 'titip kartunya ya, PIN ATM nya «550912»' },
    { lang: 'id', weight: 'heavy', text: '«318846» adalah kode verifikasi Anda. ini sms apaan sih' },
    { lang: 'id', weight: 'heavy', text: `bot telegramnya jalan lagi, tokennya «${TELEGRAM}»` },
    { lang: 'id', weight: 'heavy', text: 'tes koneksi «mysql://root:p4ntai@10.0.0.8»:3306/toko lancar' },
  ],
  fine: [
    { lang: 'en', text: 'Change your password today, use a manager, and never send it by mail. 3 tips in the thread.' },
    { lang: 'en', text: 'The most common password is 123456, again.' },
    { lang: 'en', text: 'Passwords must be at least 12 characters now, and the reset works since 4.2.1.' },
    {
      lang: 'en',
      text: 'Join the webinar on Zoom: https://zoom.us/j/98765432101?pwd=Zk9sYTQ3 meeting ID 987 6543 2101, passcode: 8kX2pq',
      note: 'made to be read; `links` looks at the address',
    },
    {
      lang: 'en',
      text: 'export GITHUB_TOKEN=$TOKEN, or write your_token_here, as the docs of ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx say',
    },
    { lang: 'en', text: 'git clone https://user:password@example.com/repo.git is what you should not do' },
    { lang: 'en', text: 'Pinned: 2026 roadmap. Code review is at 10:30, the token bucket holds 1000 requests.' },
    { lang: 'en', text: 'GPIO pin is 2040 on this board, dress code: 1920s' },
    { lang: 'en', text: 'My boarding pass says gate 12A and the secret is butter' },
    { lang: 'en', text: 'https://cdn.example.net/assets/img_20261121_sk-summer-collection-of-lovely-things-final.png' },
    { lang: 'en', text: 'demo login, password: demo-2026', options: { allowPatterns: ['/^demo-/'] } },
    { lang: 'id', text: 'Kami tidak pernah meminta OTP atau PIN Anda. Waspada telepon dari nomor 0812 3344 5566.' },
    { lang: 'id', text: 'Lupa kata sandi? Klik tautan yang kami kirim dalam 15 menit.' },
    { lang: 'id', text: 'Kata sandi sebaiknya minimal 12 karakter, jangan pakai tanggal lahir seperti 17081945.' },
    { lang: 'id', text: 'Kode promo: MERDEKA81 berlaku sampai 31 Agustus, kode pos: 40115' },
    { lang: 'id', text: 'Kode OTP berlaku 5 menit dan terdiri dari 6 angka.' },
    { lang: 'id', text: 'Bursa Sandi Uno nomor 2, kata netizen' },
    { lang: 'id', text: 'bandingin dulu harga tokennya, 1 token = 1500 rupiah' },
  ],
} satisfies Examples<{ allowPatterns: readonly string[] }>;
