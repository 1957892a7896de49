import type { Examples } from '../../src/types.ts';

type Options = {
  when: readonly string[];
  accept: readonly string[];
  scope: string;
};

const RISK = { accept: ['Capital at risk', 'Your capital is at risk'] };
const RISIKO = { accept: ['Investasi mengandung risiko', 'Risiko ditanggung investor'] };

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples: Examples<Options> = {
  flagged: [
    {
      lang: 'en',
      weight: 'clear',
      note: 'a regulated account: every post needs the line; it would stand at the end',
      text: 'Our growth portfolio opened to new savers this morning. Minimum is 50 a month.',
      options: RISK,
      account: { role: 'regulated' },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'an employee who names the product of the employer',
      text: 'The new «Acme Cloud» console is the nicest thing I’ve used all year',
      options: { when: ['acme cloud', 'acme api'], accept: ['I work at Acme', '/\\bat (my|our) work\\b/i'] },
      account: { role: 'employee', employer: ['Acme'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'only among the hashtags',
      text: 'Five funds, one fee. #investing #fintech «#CapitalAtRisk» #savings',
      options: RISK,
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'an accepted hashtag, lost in a pile',
      text: 'Loved the sea view at the Grand! #travel #hotel #«ad» #sea',
      options: { accept: ['ad'] },
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'a letter is missing',
      text: 'The bond is back at 4.1 %. «Captal at risk».',
      options: RISK,
    },
    {
      lang: 'en',
      weight: 'clear',
      note: 'the last post of the thread must have it',
      text: 'That is how we pick «funds».',
      draft: { part: 2, of: 2, thread: ['A thread on our funds. Capital at risk.', 'That is how we pick funds.'] },
      options: { ...RISK, scope: 'last', when: ['funds'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a broker’s account',
      text: 'Sekarang bisa beli «reksa dana» mulai sepuluh ribu rupiah, langsung dari aplikasi.',
      options: { ...RISIKO, when: ['reksa dana', 'saham', 'obligasi'] },
      account: { role: 'regulated' },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a press release without a contact',
      text: '«SIARAN PERS»\nAcme membuka pabrik kedua di Karawang, menyerap tiga ratus pekerja.',
      options: { when: ['/^siaran pers/i'], accept: ['narahubung', 'kontak media'] },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'misspelled',
      text: 'Obligasi ritel seri terbaru sudah bisa dipesan. «investasi mengandung resiko».',
      options: RISIKO,
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'nowhere in the thread; said once, where the reason first stands',
      text: 'Kenalan dengan «saham» dulu, yuk.',
      draft: { part: 1, of: 2, thread: ['Kenalan dengan saham dulu, yuk.', 'Harga saham bisa naik turun.'] },
      options: { ...RISIKO, when: ['saham'], scope: 'thread' },
    },
    {
      lang: 'id',
      weight: 'clear',
      note: 'a line about views is not the one that is required',
      text: 'Antrean «RSUD» kini lewat aplikasi. Pendapat pribadi.',
      options: { when: ['RSUD'], accept: ['saya bekerja di RSUD'] },
      account: { role: 'employee' },
    },
  ],
  fine: [
    { lang: 'en', text: 'New rates from Monday. CAPITAL AT RISK.', options: RISK, note: 'in other capitals' },
    {
      lang: 'en',
      text: 'Lunch talk on writing clear emails, bring your own sandwich',
      options: { when: ['acme cloud'], accept: ['I work at Acme'] },
      note: 'no product is named',
    },
    {
      lang: 'en',
      text: 'Yes, from 50 a month.',
      options: RISK,
      draft: { inherits: true },
      note: 'a reply under a post that says it',
    },
    { lang: 'en', text: 'We sell bread.', note: 'nothing is required' },
    {
      lang: 'en',
      text: '#ad What a night at the Grand!',
      options: { accept: ['#ad', 'Advertisement'] },
      note: 'an accepted hashtag, up front',
    },
    {
      lang: 'en',
      text: 'A look at three funds.',
      options: RISK,
      draft: { warning: 'Capital at risk' },
      note: 'in the warning that is shown before the text',
    },
    {
      lang: 'en',
      text: 'is this fund safe??',
      options: RISK,
      draft: { inbound: { relation: 'reply', adopted: 'none' } },
      note: 'what others write',
    },
    {
      lang: 'id',
      text: 'Utas soal reksa dana pasar uang.',
      options: { ...RISIKO, scope: 'thread' },
      draft: {
        part: 1,
        of: 2,
        thread: ['Utas soal reksa dana pasar uang.', 'Sekian. Investasi mengandung risiko.'],
      },
      note: 'in the last part of the thread',
    },
    {
      lang: 'id',
      text: 'Harga saham bisa naik turun.',
      options: { ...RISIKO, when: ['saham'], scope: 'thread' },
      draft: { part: 2, of: 2, thread: ['Kenalan dengan saham dulu, yuk.', 'Harga saham bisa naik turun.'] },
      note: 'said with the first part that names it',
    },
    {
      lang: 'id',
      text: 'Imbal hasil 6,1 persen. Risiko ditanggung\ninvestor ya.',
      options: RISIKO,
      note: 'another accepted wording, over a line break',
    },
    {
      lang: 'id',
      text: 'Kantor kami libur tanggal 25, layanan daring tetap jalan.',
      options: { ...RISIKO, when: ['saham', 'reksa dana', 'obligasi'] },
      note: 'nothing of the sort is named',
    },
    {
      lang: 'id',
      text: 'Akhir pekan di Dieng, dinginnya minta ampun 🥶',
      account: { kind: 'personal' },
      note: 'a personal account that nothing is required of',
    },
    {
      lang: 'id',
      text: 'SIARAN PERS\nPabrik kedua dibuka.\nNarahubung: Ratna, humas@acme.example',
      options: { when: ['/^siaran pers/i'], accept: ['narahubung'] },
      note: 'the contact is there',
    },
  ],
};
