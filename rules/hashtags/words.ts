import { later } from '../../src/text/later.ts';

/**
 * The words of a lower-case tag by a short list of what tags are made of, in both languages; undefined when they do not fill
 * it. It stands beside the engine's own word lists, which hold few names of days, places and occasions.
 */
export function wordsOf(name: string): readonly string[] | undefined {
  if (name.length > LONGEST) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let at = 0; at < name.length; at++) {
    const before = best[at];
    if (before === undefined) continue;
    for (let end = at + 2; end <= Math.min(name.length, at + 16); end++) {
      const word = name.slice(at, end);
      if (!WORDS().has(word)) continue;
      const known = best[end];
      if (known === undefined || known.length > before.length + 1) best[end] = [...before, word];
    }
  }
  const words = best[name.length];
  return words !== undefined && words.length > 1 ? words : undefined;
}

// --- internal ---

const LONGEST = 60;

const WORDS = later(
  () =>
    new Set(
      `academy action ada adopt advent africa again agency agile air aja akhir aktif alam all always america among anak and animal
  annual anti app april art artist asia asli ask august aussie australia autumn award awareness ayo baby back bahagia bahasa
  baik bali bandung bangga bangkit bangun banking bareng baru batik beach beauty beautiful behind belajar belanja berbagi
  bersama bersatu best better beyond bisa bisnis black blog book books borneo brand breakfast brew budaya build building
  business buy call campaign campus canada care career cat cats cerdas change check child children choice christmas cinta
  citizen city clean climate cloud club coding coffee cold college come community company concert conference content cook
  cooking cool country course craft crazy creative creator culture customer customs daerah dan dance dari data day days deal
  december delivery demi depan desa design designer desk destination dev developer developers development di diet digital
  dinner dirumah discount discover diskon do dog dogs dream drink drive earth easy eat economy education ekonomi energy
  engineer engineering english event events every everyday experience express face fact facts fair family fans farm fashion
  fast favorite february fest festival film finance find first fitness flash follow food football for forest free fresh
  friday friends from fun future gadget gallery game games garden generasi generation gerakan get gift giveaway global go
  goal goals gold good gratis great green group grow growth guide guru hack hacks hair halal hand handmade happy hari harga
  hardware health healthy heart heritage hero hidup high hiring holiday home hope hot hotel hour house how hujan human hutan
  idul fitri ikut ilmu impact in indah india indo indonesia industri industry info innovation inovasi inspirasi inspiration
  instagram international internet is islam it itu jaga jakarta jalan january japan java job jobs join journey jual juga july
  jumat june juara juice kami kampus kampung karena karir karya kasih kata keluarga kerja kerjasama kesehatan kids kita kitchen
  know kopi kota kreatif kuliah kuliner lagi land lapangan laut law lawan leader leadership learn learning legal lebaran
  library life lifestyle like lima line lingkungan live living local lokal lomba lombok london long look love lovers lowongan
  loker lunch made mahasiswa maju makan makanan malam management mandiri march mari market marketing masa masak match may me
  media medical meet meeting memory mental merdeka milenial mind minggu mobile modal mode model modern monday money month moon
  more morning mother motivasi motivation mountain movie muda mudah mudik museum music musik muslim my nasional nation national
  natural nature negara negeri never new news next nice night no november nusantara now ocean october of office official old
  on one online open opening opportunity orang organic our outdoor paint pagi pahlawan parenting park partner party pasar
  pekan pelajar peace peduli pemberdayaan pemuda penting people perempuan peringatan pet pets phone photo photography photos
  pilih place planet plant plastic play podcast poem poetry politik positif power pray product productivity produk profit
  program project projects promo property public publik puasa quality quote quotes radio raffle rain rakyat ramadan ramadhan
  raya read reading ready real recipe recipes relations remote research resep review revolusi right rights road rumah run
  running rural sabtu safe safety sahabat sains sale sama sampah sanctuary santai satu saturday save scholarship school
  science search season sehat sejarah sekarang sekolah selalu selamat selamanya semangat semua senang senin seni september
  series service services share shop shopping show siap siang simple singapore skill skills small smart social society
  software solution solutions solusi source south space special sport sports spring staff start startup state stay stop store
  story street strong student students studio study style success sukses summer summit sunday sunset super support surabaya
  sustainable sweet swim talent talk tanah tani tanpa teacher teachers team tech technology teknologi tempat terbaik terus
  test thank thankful thanks the theatre things think this throwback thursday tiap time tips to today together tomorrow top
  tour tourism town toy trading tradisi traffic training transformasi trail transport travel treat tree trend trip true trust
  tuesday tugas ukm umkm undangan united universal university untuk update upgrade urban usaha vacation value vegan video
  views village virtual vision visit vlog volunteer vote wanita warga warisan water we weather web website wedding wednesday
  week weekend welcome wellness west wild wildlife wine winter wirausaha wisata wisuda with women womens wonderful work worker
  workers working workshop world worldwide write writer writing writers yang year yoga yogyakarta you young your youth zero
  zone`.split(/\s+/),
    ),
);
