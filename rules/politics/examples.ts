import type { Examples } from '../../src/types.ts';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'light',
      text: 'Called my «congresswoman’s» office twice this week about the housing «bill». If the «Senate» sits on it again I’m driving to Washington myself.',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'so the «governor» «vetoed» it AGAIN. third time. remember that in November folks',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Knocked on 60 doors for the «Greens» today, my feet hurt but the response was lovely. Polls close Thursday!!',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'not saying anything new but «trickle-down economics» has never worked and never will',
    },
    {
      lang: 'en',
      weight: 'light',
      text: '«@SenJaneDoe» please read the letter we sent you about the clinic in our town',
    },
    { lang: 'en', weight: 'clear', text: 'rt if you’re done with this lot #«votethemout» #novemberiscoming' },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Watched the leaders debate with my dad. He’s «voting Labour», I’m not, dinner was quiet',
    },
    {
      lang: 'en',
      weight: 'clear',
      text: 'Honestly nobody in my family talks about «Brexit» anymore, we just pass the potatoes',
    },
    { lang: 'en', weight: 'clear', text: 'great turnout at the county «GOP» picnic, burgers and all' },
    {
      lang: 'en',
      weight: 'light',
      text: '«The President» promised to close the «border» in a week and «Congress» just claps. What a joke',
    },
    { lang: 'en', weight: 'heavy', text: 'Any «libtard» who tells you taxes fix everything can pay mine' },
    { lang: 'en', weight: 'light', text: 'Reading «Obama’s» memoir on the train, third volume when?' },
    {
      lang: 'en',
      weight: 'clear',
      text: 'My grandmother marched for «voting rights» in ’65, I can stand in line for two hours',
    },
    { lang: 'en', weight: 'light', text: '«@JaneDoeMP» any news on the bypass consultation?' },
    { lang: 'en', weight: 'light', text: '«abortion» is health care and the «Supreme Court» can’t tell me otherwise' },
    {
      lang: 'en',
      weight: 'light',
      text: 'Proud «cosponsor» of the clean rivers act. Thanks to my colleagues on both sides of the aisle.',
    },
    { lang: 'en', weight: 'light', text: '«biden» dropped his ice cream in our parking lot today, I have a photo' },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Besok «debat cagub» jam 7, siapa mau nobar di warung Bang Udin? yang kalah «pendukungnya» traktir kopi',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: 'heran deh, tiap mau «pilkada» «sembako» lewat depan rumah. habis itu lupa lagi sama warga',
    },
    { lang: 'id', weight: 'light', text: '«Pak Jokowi» tadi lewat depan toko, karyawan pada lari keluar semua hehe' },
    { lang: 'id', weight: 'clear', text: 'Capek lihat grup keluarga isinya «pilpres» terus, mending share resep' },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Suara saya cuma satu, dan bukan buat «partai» yang «kadernya» ketangkap «KPK». titik.',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«gubernur baru», jalan depan rumah masih bolong juga. kerja dong pak jangan «pencitraan» terus',
    },
    { lang: 'id', weight: 'clear', text: '#«dukungprabowo» sampai akhir!! siapa lagi kalau bukan beliau' },
    { lang: 'id', weight: 'light', text: '«Wakil rakyat» tidur pas sidang, tunjangannya naik. Rakyat suruh sabar.' },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Mahasiswa «turun ke jalan» lagi, hati-hati ya adik-adik, jangan mau diprovokasi aparat',
    },
    { lang: 'id', weight: 'clear', text: '«jangan golput» ya gaes, 5 menit di bilik suara buat 5 tahun ke depan' },
    { lang: 'id', weight: 'heavy', text: 'Dasar «kadrun» sama «cebong» sama aja, berisik' },
    { lang: 'id', weight: 'clear', text: '«Tolak RUU» yang membungkam pers. Baca dulu isinya sebelum teriak setuju.' },
    { lang: 'id', weight: 'clear', text: 'ketemu «tim sukses» «caleg» di angkringan, kopi saya dibayarin wkwk' },
    { lang: 'id', weight: 'clear', text: 'dulu jaman «orba» mana bisa ngomong begini di warung' },
  ],
  fine: [
    {
      lang: 'en',
      text: 'New president of our book club elected tonight: congrats Rosa! First order of business is cake.',
      note: 'a president of a club',
    },
    {
      lang: 'en',
      text: 'The Senate of the university approved our data science minor, applications open in May',
      note: 'of a university',
    },
    {
      lang: 'en',
      text: 'Border collie meet-up on Saturday, vote in the comments for beach or forest',
      note: 'dogs and a poll',
    },
    {
      lang: 'en',
      text: 'Energy bill shock? Our guide shows five ways to cut what your shop pays for power.',
      note: 'what is to be paid',
    },
    {
      lang: 'en',
      text: 'We just passed our HR audit. The committee had two remarks, both fixed.',
      note: 'audits pass too',
    },
    {
      lang: 'en',
      text: 'Town hall today: our CEO answers questions about the office move, bring coffee',
      note: 'a company meeting',
    },
    { lang: 'en', text: 'What a party! Left wing, right wing, the whole pitch was ours. 4-1', note: 'football' },
    {
      lang: 'en',
      text: 'Raft in one picture: candidates ask for votes, a leader is elected, everybody else follows.',
      note: 'distributed systems',
    },
    {
      lang: 'en',
      text: 'Bill and Hillary from the bakery retire on Friday. Come say goodbye, the rolls are on the house.',
      note: 'first names',
    },
    {
      lang: 'en',
      text: 'Polling day tomorrow: our branches open at 11 so that colleagues can vote.',
      note: 'a civic notice takes no side',
    },
    { lang: 'en', text: 'Veterans get 15% off all boots this weekend, thank you for your service', note: 'commerce' },
    {
      lang: 'en',
      text: 'Tax season is here. File early and keep the receipts, says our accountant',
      note: 'accounting',
    },
    {
      lang: 'en',
      text: 'Our couples #therapist team has room for new clients #besttherapist',
      note: '“the rapist” hides in a hashtag',
    },
    {
      lang: 'en',
      text: 'The governor on the old steam engine still works, we oiled it this morning',
      note: 'a machine part',
    },
    {
      lang: 'en',
      text: 'State of the union after ten years of marriage: two kids, one dog, no sleep',
      note: 'a marriage',
    },
    { lang: 'en', text: 'House party cancelled, the speaker is broken and the landlord said no', note: 'home life' },
    {
      lang: 'en',
      text: 'the judges on that baking show are dictators about soggy bottoms lol',
      note: 'an idiom about a show',
    },
    { lang: 'en', text: 'Minister of our chapel blessed 40 dogs and one very angry parrot', note: 'church' },
    {
      lang: 'id',
      text: 'Pemilihan ketua RT selesai, Pak Darto menang tipis. Selamat bertugas pak, jalan gang tolong diaspal ya',
      note: 'tetangga, bukan pemilu',
    },
    { lang: 'id', text: 'Calon mertua minta dibawain durian, doakan restu turun', note: 'keluarga' },
    {
      lang: 'id',
      text: 'PKS dengan tiga rumah sakit sudah diteken, mulai bulan depan peserta bisa berobat di sana.',
      note: 'perjanjian kerja sama',
    },
    { lang: 'id', text: 'Kampanye sikat gigi di SD Melati ramai sekali, anak-anak rebutan odol', note: 'kesehatan' },
    {
      lang: 'id',
      text: 'Pilih nomor dua atau tiga? yang dua warna sage, yang tiga hitam polos. Vote di komentar ya kak',
      note: 'belanja',
    },
    { lang: 'id', text: 'Debat kusir tengah malam sama teman kos: bubur diaduk atau tidak', note: 'ungkapan' },
    {
      lang: 'id',
      text: 'Gerai kami tutup saat hari pencoblosan dan buka lagi hari Kamis pukul sembilan.',
      note: 'pemberitahuan jam buka',
    },
    {
      lang: 'id',
      text: 'Bapak Bupati membuka pameran kopi kami pagi ini, terima kasih atas kunjungannya',
      note: 'kunjungan resmi',
    },
    {
      lang: 'id',
      text: 'Partai pertama ganda putri dimenangkan lawan, partai kedua kita balas!',
      note: 'bulu tangkis',
    },
    { lang: 'id', text: 'Demo masak bareng chef Rina, pendaftaran gratis sampai kuota habis', note: 'peragaan' },
    { lang: 'id', text: 'Burung anis punya bapak gacor banget sejak dikasih jangkrik', note: 'burung' },
    { lang: 'id', text: 'Sandi wifi kafe diganti tiap Senin ya, tanya kasir', note: 'kata sandi' },
    {
      lang: 'id',
      text: 'Presiden direktur kami menandatangani kontrak pabrik baru di Kendal',
      note: 'jabatan perusahaan',
    },
    { lang: 'id', text: 'KKN di desa minggu ketiga: belajar panen cabai sama ibu-ibu', note: 'kuliah kerja nyata' },
    { lang: 'id', text: 'Suara penyanyinya bagus, dukung terus musisi lokal!', note: 'musik' },
    { lang: 'id', text: 'Lomba kabinet kelas: siapa lemarinya paling rapi dapat es krim', note: 'lemari' },
  ],
} satisfies Examples;
