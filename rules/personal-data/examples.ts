import type { Examples } from '../../src/types.ts';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'light',
      text: 'our goalie Sam «broke his» collarbone on Sunday, cards to the clubhouse please',
    },
    { lang: 'id', weight: 'light', text: 'Mas Yudi dari bagian kurir «kecelakaan motor» tadi pagi, sekarang di IGD' },
    { lang: 'en', weight: 'light', text: 'new phone who dis 😅 my number is «07911 204318» now, save it' },
    {
      lang: 'en',
      weight: 'light',
      text: 'Lost the cat carrier somewhere on the 47 bus. Text me on «(415) 268-7719» if you have it!!',
    },
    { lang: 'en', weight: 'light', text: 'Housewarming on Saturday, we live at «83 Marlowe Road», bring a chair' },
    { lang: 'en', weight: 'light', text: 'selling my old bike, email me: «tamsin.okafor88@gmail.com»' },
    {
      lang: 'en',
      weight: 'light',
      text: 'Off to Crete on Thursday! Flat will be standing «empty» for ten days so cross your fingers for my tomatoes',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'our friend Callum had a «heart attack» last night, he is stable but please send him something kind',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Ten years between these two mugshots. Here’s my «driving licence» photo then and now',
      note: 'a photo of a document',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'to whoever asked: IBAN is «GB82 WEST 1234 5698 7654 32», pay me back by friday pls',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'lol the bank sent my new visa with a typo in my name. «4111 1111 1111 1111», look at it',
      note: 'Luhn',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'My daughter starts at St Brannock’s «Primary» tomorrow, I’ll be at the gate at 3:15 every day from now on',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'If this neighbour keeps me up again you can all ring him. Dave, «07911 204318»',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'the seller who scammed my mum: his address is «6 Tolland Avenue», go say hi',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'Our customer left her SSN in the chat, «219-09-9999», what do people think security is',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Travel day at last ✈️',
      media: [{ file: 'IMG_3310.jpg', alt: 'A hand holding a boarding pass in front of a coffee cup' }],
      note: 'a document in an alt text',
    },
    { lang: 'id', weight: 'light', text: 'guys hp lama ilang, nomor aku ganti ya «0857-1120-3345» tolong disimpen' },
    {
      lang: 'id',
      weight: 'light',
      text: 'yang mau ambil jastip langsung ke rumah aja, «Jl. Cempaka Raya No. 41» pager ijo',
    },
    {
      lang: 'id',
      weight: 'light',
      text: 'Besok berangkat subuh, rumah «kosong» seminggu. titip siram anggrek ya bu RT',
    },
    { lang: 'id', weight: 'light', text: 'Mohon doanya, teman saya Rendra semalam masuk «ICU»' },
    { lang: 'id', weight: 'light', text: 'akhirnya motor kebeli juga, plat «D 4417 XKR», cantik kan' },
    {
      lang: 'id',
      weight: 'clear',
      text: 'alhamdulillah jadi juga, ini foto «KTP» saya yang baru, mukanya kok gitu 😭',
    },
    { lang: 'id', weight: 'clear', text: 'yg mau bayar patungan kado transfer ke rekening saya ya, BCA «7330198845»' },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Si bungsu sekarang di «TK» Pelangi Ceria, tiap hari aku jemput jam 11 di gerbang samping',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: 'isi formulirnya gampang, aku tinggal masukin NIK «3273046208950003» langsung keluar bantuannya',
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'ATAS NAMA RINI penipu arisan!! ini nomor dia «0813 8876 1204», spam aja rame2',
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'Selamat kepada pemenang kami: Yoga Prasetyo, NIK «3171021507880004», hadiahnya bisa diambil besok',
    },
    { lang: 'id', weight: 'heavy', text: 'rumah mantanku di «Jl. Flamboyan 18», kalau mau lihat mobil barunya' },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'yang kemarin nyerempet terus kabur, ini «SIM» orangnya. viralkan',
    },
  ],
  fine: [
    { lang: 'en', text: 'What to do with an empty house when you move abroad for a year: our checklist.' },
    { lang: 'en', text: 'Our reception moved: the new number is 020 7946 0112, weekdays nine to five.' },
    { lang: 'en', text: 'Tickets at the box office or on 07911 204318, doors 7pm.', note: 'a business line' },
    { lang: 'en', text: 'Free advice for tenants, ring 0800 496 0731 any day.' },
    { lang: 'en', text: 'find us at 83 Marlowe Road, next to the bakery, open till six', note: 'a shop' },
    {
      lang: 'en',
      text: 'my number is 07911 204318, shop orders only',
      options: { own: { phones: ['+44 7911 204318'], emails: [], addresses: [] } },
    },
    { lang: 'en', text: 'Parcel 4111 1111 1111 1112 is somewhere in Leeds, tracking number 3273046208950003 says.' },
    { lang: 'en', text: 'The stadium was half empty tomorrow’s paper will say, what a flat ending to the season.' },
    { lang: 'en', text: 'Please bring your passport and a photo to the visa desk at 10am.', note: 'asked for' },
    { lang: 'en', text: 'Webinar at 3pm: my colleague Priya on diabetes research and what the trial found.' },
    { lang: 'en', text: 'our son has swimming at 4 and the school run at 8, send coffee', note: 'no school by name' },
    { lang: 'en', text: 'Order #20260114-77120 took 00:14:52.118 on build 7.4.20260110, timing 1763712345678 ms.' },
    { lang: 'en', text: 'Write to press@larkfield.co.uk or my colleague at newsroom.' },
    {
      lang: 'en',
      text: 'We measured 120-45-6789 as the worst serial of the batch.',
      note: 'no word of social security',
    },
    { lang: 'en', text: 'I live on Marlowe Road and the bins are still not collected' },
    { lang: 'en', text: 'Pinned map for the 12 May Park run, see you there', note: 'a date' },
    { lang: 'en', text: 'ring me on 07911 204318', options: { kinds: { ...on(), phone: false } } },
    { lang: 'id', text: 'Info dan pendaftaran: 0857-1120-3345 (Admin Sekar), kuota 30 orang.' },
    { lang: 'id', text: 'Pesanan 3273046208950003 sudah dikirim, cek resi di aplikasi ya kak.' },
    { lang: 'id', text: 'Kantor cabang baru kami di Jl. Cempaka Raya No. 41, buka Senin pukul 08.00.' },
    { lang: 'id', text: 'Donasi lewat BSI 7330198845 a.n. Yayasan Tunas Harapan.' },
    { lang: 'id', text: 'Harga naik dari Rp 1.250.000 jadi Rp 12.500.000.000 dalam sepuluh tahun, id 1234567890.' },
    { lang: 'id', text: 'Dijual rumah kosong siap huni, Jl. Flamboyan No. 18, besok bisa survei.' },
    {
      lang: 'id',
      text: 'Syarat pendaftaran: fotokopi KTP dan foto terbaru, jangan unggah foto KTP di kolom komentar.',
    },
    { lang: 'id', text: 'jadwal kosong seminggu, besok mau nonton apa ya' },
    { lang: 'id', text: 'Halo BCA 1500888 nggak diangkat-angkat dari tadi pagi' },
    { lang: 'id', text: 'Penyuluhan kanker serviks bersama Bu Ratna, besok jam 9 di balai desa.' },
    { lang: 'id', text: 'anak saya libur sekolah, jam 12 masih tidur', note: 'no school by name' },
    { lang: 'id', text: 'Versi 2.14.0812 dirilis 21-11-2026 pukul 10.15, ukuran 3273 MB.' },
    { lang: 'id', text: 'Surel lamaran ke rekrutmen@larkfield.co.id sebelum 30 November.' },
    { lang: 'id', text: 'tol Jakarta-Cikampek km 41 macet, mobil plat B semua', note: 'no number' },
    { lang: 'id', text: 'Tim kami menggelar stok opname di gudang Pak Seno sampai sore.' },
    {
      lang: 'id',
      text: 'Cara menyamarkan data di foto',
      media: [{ file: 'tutorial.png', alt: 'Contoh KTP yang nomornya disensor' }],
    },
  ],
} satisfies Examples;

// --- internal ---

/** All kinds of data, looked for. */
function on() {
  return {
    ...{ phone: true, email: true, address: true, id: true, card: true, bank: true },
    ...{ plate: true, absence: true, photo: true, child: true, health: true },
  };
}
