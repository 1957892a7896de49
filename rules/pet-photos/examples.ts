import type { ExamplePost, Examples } from '../../src/types.ts';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;

/** Earlier posts, newest first, one every `hours` hours; `marks` are their pet photos. */
function feed(hours: number, marks: readonly number[]): ExamplePost[] {
  return marks.map((mark, i) => ({ time: NOW - (i + 1) * hours * HOUR, mark }));
}

const A_CAT_EVERY_12_HOURS = feed(12, Array(49).fill(1));
const TWO_OF_TWENTY = feed(24, [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
const FIVE_OF_EIGHT = feed(48, [1, 1, 0, 1, 0, 1, 1, 0]);
const LONG_AGO = feed(24 * 40, [3, 3, 3, 3, 3, 3]);

const photos = (count: number, alt: string): { file: string; alt: string }[] =>
  Array.from({ length: count }, (_, i) => ({ file: `img_${2041 + i}.jpg`, alt }));

export const examples = {
  flagged: [
    {
      lang: 'en',
      weight: 'light',
      text: 'Stopped «at the vet» on the way home, and she got a treat for being so brave with those paws.',
    },
    { lang: 'en', weight: 'light', text: 'ok so my «dog» figured out how doors work and nobody in this house is safe' },
    {
      lang: 'en',
      weight: 'light',
      text: 'Is it normal for a 9 month old «beagle» to sleep through every single call I host??',
    },
    { lang: 'en', weight: 'light', text: 'Sprint review in ten, and guess who is on the keyboard «🐱»' },
    {
      lang: 'en',
      weight: 'light',
      text: 'Adopted this little guy from the «animal shelter» on Sunday. Names welcome, puns preferred.',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'This is Waffles. He is afraid of the vacuum and of Tuesdays. «13/10»',
      note: 'a name and a rating: two cues',
    },
    { lang: 'en', weight: 'light', text: 'Long week. Feet up, film on, and the «kitten» asleep in my hood.' },
    {
      lang: 'en',
      weight: 'light',
      text: 'This «stray» followed me home three days running, so now there is a bowl and a name: Moss.',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Does anyone else’s «budgie» sing along with the Teams ringtone or is it just ours',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Friday, finally.',
      media: [{ file: 'friday.jpg', alt: 'Our cat on a pile of laundry' }],
      note: 'only the alt text tells',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Office hours are cancelled.',
      media: [{ file: 'sleepy-puppy.jpg' }],
      note: 'only the file name tells',
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Third one this month, I promise: the «cat» found the sunny windowsill.',
      media: photos(1, ''),
      history: TWO_OF_TWENTY,
      note: 'three in a month are within the budget',
    },
    { lang: 'en', weight: 'clear', text: '«Twelve pics» of the «cat» doing exactly nothing, a thread' },
    { lang: 'en', weight: 'clear', text: 'Weekend in two frames, both with Rufus the «dog».', media: photos(2, '') },
    {
      lang: 'en',
      weight: 'clear',
      text: 'heckin happy morning from the «floof»: blep out, toe beans up, zoomies at nine',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'All of them, because choosing would be cruel. The «kittens» at six weeks.',
      media: photos(11, 'a grey kitten in a basket'),
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'And here he sleeps again, my «cat», on the same chair.',
      media: photos(1, 'sleeping cat'),
      history: A_CAT_EVERY_12_HOURS,
      note: 'the fiftieth',
    },
    {
      lang: 'en',
      weight: 'heavy',
      text: 'Another walk, another puddle, one very wet «spaniel»',
      history: FIVE_OF_EIGHT,
      options: { budget: { window: '4w', max: 3, share: '50%' } },
    },
    {
      lang: 'en',
      weight: 'light',
      text: 'Back after six quiet weeks, and the «hamster» runs the place now.',
      history: LONG_AGO,
      note: 'outside the window',
    },
    { lang: 'id', weight: 'light', text: 'Rapat mundur lagi, untung ada «si meong» yang tidur di pangkuan' },
    {
      lang: 'id',
      weight: 'light',
      text: '«Kucing gue» tiap pagi duduk di atas laptop, kerjaan jadi nggak kelar-kelar 😅',
    },
    { lang: 'id', weight: 'light', text: 'Habis vaksin kedua, «anjing saya» malah minta jalan-jalan. Kuat banget.' },
    {
      lang: 'id',
      weight: 'light',
      text: 'ada yg tau kenapa «kucing» jadi males makan ya? sudah dua hari, bulunya juga rontok',
    },
    { lang: 'id', weight: 'light', text: 'Nemu «anak kucing» di parkiran kantor, ada yang mau adopsi? DM aja' },
    {
      lang: 'id',
      weight: 'light',
      text: '«Kelinciku» gigit kabel charger. Jadi kalau slow respons, tahu ya sebabnya.',
    },
    { lang: 'id', weight: 'light', text: 'Akhirnya «murai» bapak gacor juga, padahal baru sebulan di sangkar.' },
    { lang: 'id', weight: 'light', text: 'Minggu tenang: kopi, buku, sama «ikan cupang» baru di meja.' },
    {
      lang: 'id',
      weight: 'light',
      text: 'Senin.',
      media: [{ file: 'IMG_8890.jpg', alt: 'kucing oren rebahan di atas dokumen' }],
      note: 'hanya teks alternatif yang bercerita',
    },
    { lang: 'id', weight: 'light', text: 'Majikan minta «wet food» lagi, gajian masih lama' },
    {
      lang: 'id',
      weight: 'light',
      text: 'Satu lagi bulan ini: «anabul» tidur dengan gaya udang.',
      media: photos(1, ''),
      history: TWO_OF_TWENTY,
      note: 'tiga sebulan masih dalam batas',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Lima belas foto» «kucing» kosan yang baru lahiran, tolong jangan ditahan gemesnya',
    },
    {
      lang: 'id',
      weight: 'clear',
      text: 'Kiri sebelum grooming, kanan sesudah. «Kucing saya» langsung merasa artis.',
      media: photos(2, ''),
    },
    {
      lang: 'id',
      weight: 'clear',
      text: '«Anabul» pertama yang berani sama vacuum: oyen kami! #kucingoren #anabul #kucinglucu',
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'Dokumentasi lengkap acara tiup lilin «si oyen».',
      media: photos(10, 'kucing oren dan kue'),
    },
    {
      lang: 'id',
      weight: 'heavy',
      text: 'Laporan harian: «kucing kami» masih tidur.',
      media: photos(1, ''),
      history: A_CAT_EVERY_12_HOURS,
      note: 'yang kelima puluh',
    },
    { lang: 'en', weight: 'light', text: 'The «cat» waits in the Server Room every morning.' },
    { lang: 'id', weight: 'light', text: '«Kucingku» tidur di Ruang Tamu sepanjang rapat.' },
  ],
  fine: [
    {
      lang: 'en',
      text: 'The handover moves to the Rabbit Room; the Black Cat Lounge is being painted.',
      note: 'rooms',
    },
    { lang: 'en', text: 'Our Ginger Cat espresso and the Lazy Dog decaf are roasted again on Monday.', note: 'blends' },
    { lang: 'en', text: 'Well played, Team Hamster Class of 2026 and all at the Old Dog Inn.', note: 'a team, an inn' },
    { lang: 'id', text: 'Rapat anggaran pindah ke Ruang Kucing, lantai dua.', note: 'nama ruang' },
    { lang: 'id', text: 'Konsumsi dari Warung Kucing Hitam dan Kedai Si Meong, terima kasih.', note: 'nama usaha' },
    { lang: 'en', text: 'Hot dogs on the roof at noon, catfish tacos for everybody else.', note: 'food' },
    { lang: 'en', text: 'The watchdog fined three banks; none of the underdogs were among them.' },
    { lang: 'en', text: 'Pipe it: cat access.log | grep 503 | sort | uniq -c', note: 'the command' },
    {
      lang: 'en',
      text: 'Husky runs our lint step, Tomcat serves the app, and Datadog tells us when it does not.',
      note: 'tools',
    },
    { lang: 'en', text: 'My pet peeve is a meeting without an agenda. My pet project is fixing that.' },
    {
      lang: 'en',
      text: 'Bulldogs 31, Huskies 10 at the half, and the coach still looks unhappy with his team.',
      note: 'teams',
    },
    { lang: 'en', text: 'It was raining cats and dogs, but the roof held. Thanks to the crew!' },
    { lang: 'en', text: 'Well, the cat is out of the bag: we are opening a second office in Leeds.' },
    {
      lang: 'en',
      text: 'Meet Sarah. She joins us as head of design after ten years at the harbour.',
      note: 'a naming sentence alone',
    },
    { lang: 'en', text: 'The workshop got 9/10 from the people who came, thank you!', note: 'a rating alone' },
    { lang: 'en', text: 'This is Tom. He gave our course 8/10 and told us where the other two went.' },
    {
      lang: 'en',
      text: 'Parliament adopted the motion; vets and their families will be heard in May.',
      note: 'adopted and vets of another kind',
    },
    {
      lang: 'en',
      text: 'Our shelter opens at ten on Saturday: 14 dogs and one very old cat are looking for a home.',
      note: 'the account’s own work',
    },
    {
      lang: 'en',
      text: 'Guide dogs are always welcome in our shops, and so is your dog on Bring Your Dog to Work day.',
    },
    { lang: 'en', text: 'A new breed of payment firms keeps the long tail of shops on a short leash.' },
    { lang: 'en', text: 'Cat 6 cabling goes in on Monday; the CAT scan room stays open.' },
    { lang: 'en', text: 'My boy starts school on Monday, where did the time go.', note: 'a child' },
    { lang: 'en', text: 'The kitten heels are back in stock.', history: A_CAT_EVERY_12_HOURS },
    { lang: 'en', text: 'walkies!', options: { ignore: ['walkies'] } },
    { lang: 'id', text: 'Lewat jalan tikus pun tetap macet, Cawang memang beda.' },
    { lang: 'id', text: 'Jangan adu domba tim lain, dan jangan cari kambing hitam.' },
    { lang: 'id', text: 'Dua hari main kucing-kucingan dengan satu bug.' },
    { lang: 'id', text: 'Konsumsi acara: nasi kucing, sate kelinci, dan es oyen.' },
    { lang: 'id', text: 'Anjing, macet lagi! Telat deh gue.', note: 'umpatan, bukan hewan' },
    { lang: 'id', text: 'dasar buaya darat, minta maaf lewat stiker doang' },
    { lang: 'id', text: 'Anjing laut dan lumba-lumba di pantai selatan masuk daftar dilindungi.', note: 'satwa liar' },
    { lang: 'id', text: 'Anak magang bukan kelinci percobaan, ya Pak Bos.' },
    { lang: 'id', text: 'Jangan beli kucing dalam karung, baca dulu kontraknya.' },
    { lang: 'id', text: 'Waktu ditanya target, semua malu-malu kucing.' },
    { lang: 'id', text: 'Kabar burung soal merger itu tidak benar.' },
    {
      lang: 'id',
      text: 'Klinik hewan kami buka 24 jam, termasuk vaksin rabies untuk anjing dan kucing.',
      note: 'pekerjaan akun ini sendiri',
    },
    { lang: 'id', text: 'Kopi Kintamani dan karpet Persia, dua stan paling ramai di pameran.' },
    { lang: 'id', text: 'Majikan di Hong Kong wajib membayar asuransi pekerja.', note: 'pemberi kerja' },
    { lang: 'id', text: 'Kamu tuh kayak kucing, dipanggil malah pergi.', note: 'perumpamaan' },
    { lang: 'id', text: 'Dinas peternakan memeriksa dua belas pasar soal flu burung.' },
    {
      lang: 'id',
      text: 'Grafik kuartal ketiga.',
      media: [{ file: 'grafik-q3.png', alt: 'penjualan naik' }],
      history: LONG_AGO,
    },
    { lang: 'id', text: 'Anabul!', options: { ignore: ['anabul'] } },
  ],
} satisfies Examples;
