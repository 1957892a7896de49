import type { ExamplePost, Examples, Hit } from '../../src/types.ts';
import { APART, POLITICS, PRIVATE_LIFE, PROMOTION } from './topics.ts';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;

/** Earlier posts, newest first, one every so many hours; `marks` say what they are about. */
function feed(hours: number, marks: readonly number[]): ExamplePost[] {
  return marks.map((mark, i) => ({ time: NOW - (i + 1) * hours * HOUR, mark }));
}

/** Earlier posts, newest first, one a day. */
function daily(...texts: readonly string[]): ExamplePost[] {
  return texts.map((text, i) => ({ time: NOW - (i + 1) * 24 * HOUR, text }));
}

const OFFERS = [1, 1, 1, 0, 1, 1, 1, 1, 1].map(offer => offer * PROMOTION);
const NEWS = Array<number>(12).fill(0);
const STANDS = [POLITICS, 0, POLITICS, 0, POLITICS, POLITICS];
const HOME = [PRIVATE_LIFE, PRIVATE_LIFE, 0, PRIVATE_LIFE, PRIVATE_LIFE, 0, PRIVATE_LIFE, PRIVATE_LIFE];
/** Today at noon, with its hour. */
const NOON = { scheduled: { ms: NOW, zoned: true } } as const;

const stand = (start: number, end: number): Readonly<Record<string, Hit>> => ({
  politics: { start, end, weight: 'clear', message: 'stance' },
});

export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'clear',
      text: 'Everything in the shop «20% off» until Sunday.',
      history: feed(48, OFFERS),
      note: 'nine of the last ten',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'New mugs are in. «Order yours» before they are gone!',
      history: daily(
        'Free shipping on all bowls this week',
        'Buy one get one on small plates, only today',
        'Our winter sale starts now: half price on seconds',
        'Use code CLAY15 at the checkout',
        'Get 10% off your first order, link in bio',
        'The kiln is back from repair',
      ),
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«Platform change: the 10:14 now leaves from track 3.»',
      history: feed(0.15, NEWS.slice(6)),
      draft: NOON,
      note: 'seven posts in an hour',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: '«One more from today.»\nAnd a good night to everybody.',
      history: feed(1.9, NEWS),
      draft: NOON,
      note: 'twelve a day',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Enough is enough, «vote them out» in May.',
      history: feed(20, STANDS),
      seen: stand(18, 31),
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Sunday pancakes with «the kids» again.',
      history: feed(24, HOME),
      seen: { 'private-life': { start: 21, end: 29, weight: 'light', message: 'family' } },
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Diskon» akhir pekan untuk semua piring, sampai Minggu malam ya!',
      history: feed(48, OFFERS),
    },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Yuk, cangkir edisi hujan sudah bisa dibawa pulang. «Pesan sekarang» lewat tautan di bio.',
      history: daily(
        'Gratis ongkir se-Jawa sampai besok malam',
        'Pakai kode TANAH15, potongan langsung di kasir',
        'Cuci gudang gelas retak seribu, buruan sebelum habis',
        'Beli 2 gratis 1 untuk mangkuk kecil',
        'Promo gajian: vas besar cuma separuh',
        'Tungku sudah selesai diperbaiki',
      ),
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'Saatnya «ganti presiden», cukup sudah.',
      history: feed(30, [POLITICS, POLITICS, POLITICS, 0, POLITICS]),
      seen: stand(8, 22),
      account: { kind: 'personal', role: 'journalist' },
      note: 'lima opini dalam seminggu di akun pribadi wartawan',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Antrean loket dua sudah dibuka kembali.»',
      history: feed(0.12, NEWS.slice(6)),
      draft: NOON,
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Satu lagi kabar dari gudang.»',
      history: feed(1.9, NEWS),
      account: { kind: 'professional' },
      draft: NOON,
      note: '12 kiriman sehari di akun profesional',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Kabar terakhir hari ini.»',
      history: Array.from({ length: 9 }, () => ({ time: NOW, mark: 0, dayOnly: true })),
      draft: { scheduled: { ms: NOW, zoned: false } },
      note: 'hanya tanggal: sepuluh pada hari yang sama',
    },
  ],
  fine: [
    {
      lang: 'en',
      text: 'Everything in the shop 20% off until Sunday.',
      history: feed(48, [0, 1, 0, 0, 1, 0, 0, 1, 0]),
      note: 'four of ten',
    },
    {
      lang: 'en',
      text: 'The talk is on in hall B, ten minutes from now.',
      history: feed(1.9, NEWS.slice(4)),
      draft: { ...NOON, event: 'devcon' },
      options: { events: ['DevCon'] },
      note: 'conference day, nine posts of a declared event',
    },
    {
      lang: 'en',
      text: 'The day after, and back to our usual hours.',
      history: feed(1.9, Array<number>(12).fill(APART)),
      draft: NOON,
      note: 'the posts of an event do not count afterwards',
    },
    { lang: 'en', text: 'Hello! Order now and get 10% off.', note: 'the first post of a new account' },
    {
      lang: 'en',
      text: 'The kiln is full: forty plates for the restaurant on Braga street.',
      history: feed(48, OFFERS),
      note: 'news is never blamed for the offers before it',
    },
    {
      lang: 'en',
      text: 'Sunday pancakes with the kids again.',
      history: feed(24, HOME),
      seen: { 'private-life': { start: 21, end: 29, weight: 'light', message: 'family' } },
      account: { kind: 'personal' },
      note: 'among friends',
    },
    {
      lang: 'en',
      text: 'The senator opened the fair at nine.',
      history: feed(20, STANDS),
      seen: { politics: { start: 4, end: 11, weight: 'light', message: 'mention' } },
      note: 'a name is no stand',
    },
    {
      lang: 'en',
      text: '@ana yes, the shop is open until six.',
      history: feed(0.15, NEWS.slice(6)),
      draft: NOON,
      note: 'an answer',
    },
    {
      lang: 'en',
      text: 'Our prices are on the website, and discounts for students as well: get yours.',
      history: feed(48, OFFERS),
      account: { topics: ['promotion'] },
      note: 'what the account is about',
    },
    {
      lang: 'id',
      text: 'Promo ongkir minggu ini, pesan sekarang ya.',
      history: feed(48, [1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]),
      note: 'empat dari dua belas',
    },
    {
      lang: 'id',
      text: 'Utas panjang soal glasir, bagian pertama.',
      history: feed(3, NEWS.slice(6)),
      draft: { ...NOON, part: 1, of: 8 },
      note: 'delapan bagian satu utas dihitung satu kiriman',
    },
    { lang: 'id', text: 'Diskon pembukaan untuk semua!', note: 'akun baru, belum ada riwayat' },
    {
      lang: 'id',
      text: 'Terima kasih sudah datang ke pameran kemarin, sampai jumpa tahun depan.',
      history: feed(48, OFFERS),
    },
    {
      lang: 'id',
      text: 'Selamat untuk Dina yang mendapat promosi jabatan pekan ini.',
      history: feed(48, OFFERS),
      note: 'promosi yang lain',
    },
    {
      lang: 'id',
      text: 'Saatnya ganti presiden, cukup sudah.',
      history: feed(48, [POLITICS, POLITICS, POLITICS, 0, POLITICS]),
      seen: stand(8, 22),
      note: 'empat dalam sepekan',
    },
    {
      lang: 'id',
      text: 'Hari kedua: sesi pagi penuh, masih ada kursi sore.',
      history: feed(0.5, NEWS),
      draft: { ...NOON, event: 'pekan-keramik' },
      options: { events: ['pekan-keramik'] },
    },
  ],
} satisfies Examples;
