import type { Examples } from '../../src/types.ts';

type Options = {
  brand: readonly string[];
  deny: readonly string[];
  prefer: Readonly<Record<string, string>>;
  ignore: readonly string[];
  allowQuotes: boolean;
  message: string;
};

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples: Examples<Options> = {
  flagged: [
    {
      lang: 'en',
      weight: 'light',
      note: 'a brand in other capitals',
      text: 'Three years ago «acme cloud» was two people and a whiteboard.',
      options: { brand: ['Acme Cloud(tm)'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a competitor',
      text: 'Moving over from «Globex»? Our team helps for free until June.',
      options: { deny: ['Globex'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'with the reason that the list gives',
      text: 'Grandfathered plans stay, but the «blacklist» is gone.',
      options: { deny: ['blacklist', 'whitelist'], message: 'we say blocklist and allowlist' },
    },
    {
      lang: 'en',
      weight: 'light',
      note: 'house style, at the start of a sentence too',
      text: '«Utilize» the new filter to find old orders. You can «utilize» it on phones as well.',
      options: { prefer: { utilize: 'use' } },
    },
    {
      lang: 'en',
      weight: 'light',
      note: 'joined, hyphenated and taken apart',
      text: '«AcmeCloud» and «Acme-Cloud» are one thing, and so are «Gopay» and «Go Pay».',
      options: { brand: ['Acme Cloud', 'GoPay'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a pattern',
      text: 'The fix for «PRJ-2041» ships with the spring release.',
      options: { deny: ['/PRJ-\\d{4}/'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'quotations count when they are asked to',
      text: 'A client wrote: "so much nicer than «Globex»"',
      options: { deny: ['globex'], allowQuotes: false },
    },
    {
      lang: 'id',
      weight: 'light',
      note: 'an old spelling of a name',
      text: 'Naik «Go-Jek» ke kantor, pulangnya jalan kaki saja.',
      options: { prefer: { 'Go-Jek': 'Gojek' } },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a theme that an organisation leaves out',
      text: 'Akhir pekan pamer «Rolex» baru dulu ah di depan teman seangkatan',
      options: { deny: ['rolex', 'hermes', 'supercar'], message: 'gaya hidup mewah kami hindari' },
    },
    {
      lang: 'id',
      weight: 'light',
      note: 'a term that people prefer for themselves',
      text: 'Lowongan ini terbuka bagi penyandang «cacat». «Cacat» fisik bukan halangan.',
      options: { prefer: { cacat: 'disabilitas' } },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'in what others wrote only denied words count',
      text: 'min kapan kayak «globex» nih? acme cloud lemot',
      options: { deny: ['globex'], brand: ['Acme Cloud'] },
      draft: { inbound: { relation: 'reply', adopted: 'none' } },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a denied word comes before a preferred one',
      text: 'Diskon «gila-gilaan» hanya hari ini',
      options: { deny: ['gila-gilaan'], prefer: { gila: 'besar' } },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'in the alt text of a picture',
      text: 'Suasana pameran kemarin',
      media: [{ file: 'stan.jpg', alt: 'Stan kami di sebelah stan Globex' }],
      options: { deny: ['globex'] },
    },
  ],
  fine: [
    {
      lang: 'en',
      text: 'Docs at https://acme-cloud.example/acme/cloud, help from @acmecloud, news under #acmecloud',
      options: { brand: ['Acme Cloud'] },
      note: 'links, handles and hashtags have spellings of their own',
    },
    {
      lang: 'en',
      text: 'Our customer put it best: “we left Globex and never looked back”',
      options: { deny: ['globex'] },
      note: 'a quotation',
    },
    {
      lang: 'en',
      text: 'Acmeology is not a science, whatever the founders of Pacme say.',
      options: { deny: ['acme'], brand: ['ACME'] },
      note: 'part of a longer word',
    },
    {
      lang: 'en',
      text: 'You can go pay at the desk or send you tube socks back',
      options: { brand: ['GoPay', 'YouTube'] },
      note: 'plain words that stand beside each other',
    },
    {
      lang: 'en',
      text: 'Acme  Cloud is here, Acme Cloud’s price is not. Acme Cloud™!',
      options: { brand: ['Acme Cloud'], prefer: { cloud: 'Acme Cloud' } },
      note: 'already as it should be',
    },
    { lang: 'en', text: 'Our competitors are fine people', note: 'no list, nothing to say' },
    {
      lang: 'en',
      text: 'RT @fan: globex is down again, glad I switched',
      options: { deny: ['globex'] },
      note: 'a retweet',
    },
    {
      lang: 'id',
      text: 'Dulu ibu sering gojekan dengan tetangga tiap sore.',
      options: { prefer: { 'go-jek': 'Gojek' }, brand: ['Gojek'] },
      note: 'a regional word',
    },
    {
      lang: 'id',
      text: 'Jalankan `acme-cloud login` lalu tunggu kodenya.',
      options: { brand: ['Acme Cloud'], deny: ['login'] },
      note: 'code',
    },
    {
      lang: 'id',
      text: 'Barang cacat produksi boleh ditukar dalam tujuh hari.',
      options: { prefer: { cacat: 'penyandang disabilitas' }, ignore: ['cacat produksi'] },
      note: 'an ignored phrase',
    },
    {
      lang: 'id',
      text: 'Penyandang disabilitas naik gratis, satu pendamping juga.',
      options: { prefer: { disabilitas: 'penyandang disabilitas' } },
      note: 'the preferred form itself',
    },
    {
      lang: 'id',
      text: 'Kami pindah ke kantor baru, alamatnya menyusul.',
      options: { deny: ['rolex'] },
      note: 'no word of the list',
    },
    {
      lang: 'id',
      text: 'Bayar pakai GoPay atau GoPay-nya teman juga bisa',
      options: { brand: ['GoPay'] },
      note: 'with an ending',
    },
  ],
};
