import type { Examples } from '../../src/types.ts';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      ...{ lang: 'en', weight: 'clear', note: 'more than five' },
      text: 'Sunrise from the office roof #sunrise #morning #sky #clouds #photo «#nofilter» #happy',
    },
    {
      ...{ lang: 'en', weight: 'light', note: 'hard to read, by eye and by screen reader' },
      text: 'Thank you for voting in «#bestsmallmuseum», see you at the ceremony.',
    },
    { lang: 'en', weight: 'light', text: 'We join «#internationalwomensday» with a day of talks at the library.' },
    { lang: 'en', weight: 'light', text: '«#love» #life #cats #sun at home', note: 'more tags than words' },
    { lang: 'en', weight: 'clear', text: 'Everything about «#R&D» in our new report.', note: 'the tag would be #R' },
    { lang: 'en', weight: 'clear', text: 'Fresh off the press: «#covid-19» figures for October.' },
    {
      ...{ lang: 'en', weight: 'clear', draft: { platforms: ['threads'] }, note: 'Threads takes one' },
      text: 'New on the menu: #FlatWhite and «#ColdBrew».',
    },
    {
      ...{ lang: 'en', weight: 'heavy', options: { deny: ['#sponsored'] }, note: 'a tag you never use' },
      text: 'A lovely afternoon with the new grinder «#Sponsored».',
    },
    {
      ...{ lang: 'en', weight: 'clear', options: { required: ['AcmeRuns'] }, note: 'a tag you always use' },
      text: 'Ten kilometres before breakfast.',
    },
    { lang: 'id', weight: 'light', text: 'Ayo ikut «#belajarbarengkamisekarangjuga», kuota terbatas.' },
    { lang: 'id', weight: 'light', text: 'Sepatu kulit dari Cibaduyut «#banggabuatanindonesia»' },
    { lang: 'id', weight: 'clear', text: 'Bahan baku «#100%Indonesia», dari petani kami.', note: 'terputus di %' },
    {
      ...{ lang: 'id', weight: 'clear', draft: { platforms: ['instagram'] }, note: 'Instagram menerima lima' },
      text: 'Panen raya hari ini bersama warga desa dan mahasiswa, terima kasih semua! #Panen #Padi #Desa #Subang #Tani «#Gotong»',
    },
    {
      ...{ lang: 'id', weight: 'heavy', options: { deny: ['GanyangMalaysia'] }, note: 'tagar yang Anda hindari' },
      text: 'Nonton bareng final malam ini «#ganyangmalaysia»',
    },
    {
      ...{ lang: 'id', weight: 'clear', account: { limits: { linkedin: 3000, 'linkedin.hashtags': 2 } } },
      ...{ draft: { platforms: ['linkedin'] }, note: 'batas akun sendiri' },
      text: 'Kami membuka tiga posisi baru di kantor Bandung untuk tahun depan. #Lowongan #Karier «#Bandung»',
    },
  ],
  fine: [
    { lang: 'en', text: 'Thank you for voting in #BestSmallMuseum, see you there.', note: 'readable' },
    { lang: 'en', text: 'Issue #4521 is fixed in C#, and so is #17.', note: 'numbers are no tags' },
    { lang: 'en', text: '# Release notes\nEverything that changed since May.', note: 'a Markdown heading' },
    { lang: 'en', text: 'The new brand orange is #ff6600, the grey #2b2b2f.', note: 'colours' },
    { lang: 'en', text: 'Two talks on #accessibility and #sustainability next week.', note: 'one word each' },
    { lang: 'en', text: 'Still proud of the #MeToo-era reporting and #Galaxy’s team.' },
    { lang: 'en', text: 'Type `#bestsmallmuseum #a #b #c #d #e #f` to try it.', note: 'code' },
    { lang: 'en', text: 'See https://example.org/guide#100%25-cover for details.', note: 'part of a link' },
    { lang: 'en', text: 'We love it #CoffeeTime', options: { required: ['coffeetime'] } },
    {
      ...{ lang: 'en', options: { required: ['Launch'] }, note: 'another part of the thread has it' },
      ...{ text: 'First of two.', draft: { part: 1, of: 2, thread: ['First of two.', 'And done! #Launch'] } },
    },
    { lang: 'en', text: 'See you at #bestsmallmuseum', options: { camelCase: false } },
    { lang: 'id', text: '#BatikDay #WarisanBudaya', note: 'dua tagar saja' },
    { lang: 'id', text: 'Juara #1 lomba desa tingkat kabupaten!' },
    { lang: 'id', text: 'Program #kewirausahaan dan #pemberdayaan tahun ini dibuka.', note: 'satu kata' },
    { lang: 'id', text: 'Terima kasih untuk #TimKreatif-nya yang lembur.' },
    { lang: 'id', text: 'Diskusi #Jakarta, #Bandung, dan #Surabaya berlangsung serentak pekan ini.' },
    {
      ...{ lang: 'id', draft: { inbound: { relation: 'tag', adopted: 'none' } }, note: 'bukan tulisan kita' },
      text: '#a #b #c #d #e #f #g promo murah',
    },
  ],
} satisfies Examples<{ max: number; camelCase: boolean; deny: readonly string[]; required: readonly string[] }>;
