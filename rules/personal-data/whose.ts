import { latePattern, later, type Pattern } from '../../src/text/later.ts';
import type { Sentence } from '../../src/types.ts';

/** Whose a value is, as the words around it tell. */
export type Owner = 'own' | 'other' | 'business' | 'unknown';

/** A text with its sentences: the draft's, or an alt text as one sentence. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Pick<Sentence, 'start' | 'end'>[];
}

/** The words around a span: right before and after it, its sentence, and the text about it. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  readonly wide: string;
}

/** What stands around a span; the wide view also takes a sentence or two before and after, the span itself left out. */
export function around({ text, sentences }: Passage, start: number, end: number): Around {
  const own = sentenceAt(sentences, start);
  const from = Math.max(own?.start ?? 0, start - SENTENCE);
  const to = Math.min(Math.max(own?.end ?? text.length, end), end + SENTENCE);
  return {
    before: text.slice(Math.max(from, start - CLOSE), start),
    after: text.slice(end, Math.min(to, end + CLOSE)),
    sentence: `${text.slice(from, start)} … ${text.slice(end, to)}`,
    wide: `${text.slice(Math.max(0, start - WIDE), start)} … ${text.slice(end, end + WIDE)}`,
  };
}

/** The sentence that an offset stands in; they are in order. */
export function sentenceAt(sentences: Passage['sentences'], offset: number): Passage['sentences'][number] | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/**
 * Whose a number or address is. The closest word decides: what stands at the value itself before what stands in its
 * sentence, and a person who is not the author before a business.
 */
export function ownerOf({ before, after, sentence, wide }: Around): Owner {
  const close = `${before} … ${after}`;
  if (THEIRS.test(close)) return 'other';
  if (MINE.test(close)) return 'own';
  if (OFFICE.test(close)) return 'business';
  if (PERSON.test(sentence)) return 'other';
  if (WITH_NYA.test(close)) return MINE.test(wide) ? 'own' : 'other';
  if (AUTHOR.test(sentence)) return 'own';
  if (BUSINESS.test(wide) || OFFICE.test(wide)) return 'business';
  return PERSON.test(wide) ? 'other' : 'unknown';
}

/** A name of two or more words, or one with a title, right before: `Hannah Whitcombe, 14 Larch Close`. */
export function isNamed({ before, wide }: Around): boolean {
  return NAME_BEFORE().test(before) && !BUSINESS.test(wide) && !OFFICE.test(wide);
}

/** A shop, an office, an event: what readers are meant to come to or to write to. */
export function isBusiness({ wide }: Around): boolean {
  return OFFICE.test(wide) || BUSINESS.test(wide);
}

// --- internal ---

const CLOSE = 48;
const SENTENCE = 200;
const WIDE = 240;

/** Alternatives as whole words, without regard to case; a space stands for any white space. */
export function words(...alternatives: readonly string[]): Pattern {
  const spaced = (): string =>
    alternatives.join('|').replace(/ (\??)/g, (_, optional) => (optional === '' ? '\\s{1,3}' : '\\s?'));
  return latePattern(() => `(?<![\\p{L}\\p{N}_])(?:${spaced()})(?![\\p{L}\\p{N}_])`, 'iu');
}

const THING =
  '(?:(?:new|home|phone|mobile|cell|private|personal|work|bank|email|current|old) )?(?:number|phone|mobile|cell|address|house|home|flat|apartment|e-?mail|whatsapp|account|card|licen[cs]e|passport|plate|ssn)';
const BENDA =
  '(?:nomor|nomer|nmr|no\\.?|no hp|no wa|hp|wa|whatsapp|telepon|telp|telpon|kontak|alamat|rumah|email|rekening|norek|ktp|nik|sim|paspor|kk|npwp|kartu|plat|nopol)';
const KIN =
  '(?:mum|mom|mother|dad|father|parents|sister|brother|son|daughter|kid|kids|wife|husband|partner|girlfriend|boyfriend|gran|grandma|grandpa|nan|aunt|auntie|uncle|cousin|niece|nephew|friend|mate|housemate|flatmate|roommate|colleague|coworker|co-worker|boss|manager|landlord|landlady|tenant|neighbou?r|ex|student|pupil|patient|client|customer|teacher|driver)';
const KERABAT =
  '(?:ibu|ayah|bapak|mama|papa|mamah|kakak|adik|adek|suami|istri|anak|nenek|kakek|tante|om|paman|bibi|bude|pakde|budhe|sepupu|keponakan|teman|temen|sahabat|pacar|mantan|bos|atasan|tetangga|mertua|ipar|pembantu|art|sopir)';

const TRADE =
  '(?:plumber|builder|roofer|electrician|decorator|mechanic|cleaner|gardener|handyman|contractor|landlord|landlady|tenant|seller|buyer|dealer|driver|nanny|babysitter|childminder|tutor|coach|doctor|dentist|lawyer|agent|breeder|tradesman|carer|neighbou?r)';

/** `Dave's`, but not `here's`. */
export const POSSESSIVE = "(?!(?:here|there|that|it|what|let|who|how|he|she|today|everyone)['’])\\p{L}{2,20}['’]s";

const THEIRS = words(
  `(?:his|her|their|whose) ${THING}s?`,
  `(?:call|ring|text|message|phone|whatsapp|contact|harass|spam|tell) (?:him|her|them)`,
  `${POSSESSIVE} ${THING}s?`,
  `${BENDA} (?:si )?(?!toko|kantor|klinik|gerai|rumah|lokasi|acara|gedung|cabang)\\p{L}{3,15} (?:itu|tersebut)`,
  `${BENDA} (?:dia|beliau|mereka|orangnya|pelaku\\p{L}{0,3}|${KERABAT}\\p{L}{0,3})`,
  `(?:a\\.?\\s?n\\.?|atas nama) ${KERABAT}(?:nya|ku)?`,
);
/** `nomornya`: his or her number, or just the number. */
const WITH_NYA = words(
  `(?:nomor|nomer|no|hp|wa|whatsapp|telepon|alamat|rumah|email|rekening|norek|ktp|nik|kk|kartu)-?nya`,
);
const MINE = words(
  `(?:my|mine|our) ${THING}s?`,
  `(?:call|text|ring|message|phone|whatsapp|wa|dm|reach|contact|add|email|e-mail|mail|ping) me`,
  `(?:it['’]?s|this is) me`,
  `save my number`,
  `(?:find|reach) (?:me|us) at (?:home|my place)`,
  `${BENDA} (?:\\p{L}+ )?(?:saya|aku|gue|gua|gw|ane|ku|pribadiku)`,
  `(?:nomor|nomer|no|hp|wa|alamat|rumah|email|rekening|norek|ktp|nik|sim|paspor|kontak)-?ku`,
  `(?:hubungi|kontak|telepon|telpon|telp|tlp|calling|call|chat|japri|wa|sms|email|ke) (?:ke )?(?:saya|aku|gue|gua|gw|daku)`,
  `(?:a\\.?\\s?n\\.?|atas nama) (?:saya|aku|gue|gw)`,
  `(?:ganti|pindah) (?:nomor|nomer|no) (?:ya|nih|guys|gais|gaes|gara-gara|karena|hp)`,
  `(?:nomor|nomer) (?:lama|baru)ku|(?:save|simpan) (?:namaku|nomorku|nomerku|ya|nama saya)|yang lama (?:hilang|mati|hangus|dicuri)`,
);
/** People whom the author speaks of. */
const PERSON = words(
  `(?:his|her|their) (?:name|full name)`,
  `(?:my|our|this|that) (?:\\p{L}+ )?${KIN}(?:['’]s)?`,
  `(?:this|that|the) (?:guy|man|woman|lady|bloke|scammer|thief|seller|buyer|person|idiot|creep|couple|girl|boy)`,
  `(?:shout-?out|congrats|congratulations|well done|happy birthday|props|kudos) to(?! (?:all|our|the|everyone|you))`,
  `(?:belongs?|belonging|registered) to`,
  `winners?(?: is| are)?`,
  `(?:mr|mrs|ms|miss)\\.? \\p{L}+`,
  `(?:the|this|that) (?:\\p{L}+ )?${TRADE} (?:who|that|which)`,
  `(?:tukang|montir|sopir|kurir|mandor|kontraktor|oknum|penjual|makelar|calo|pengacara|dokter|guru)(?: \\p{L}+)? yang (?:menipu|nipu|kabur|bawa kabur|ngutang|berutang|ingkar)`,
  `(?:si )?(?:penipu|pelaku|oknum|maling|pencuri|debt collector|penagih)(?:nya)?`,
  `(?<!layanan )(?:pelanggan|pembeli|penjual|pemenang|tetangga|pasien|murid|siswa|siswi|mahasiswa|penyewa|nasabah|customer|klien|karyawan|orang|cewek|cowok|driver|kurir|pengirim)(?:nya|ku)?(?: (?:ini|itu|tadi|yang|saya|kami|kita))`,
  `pemenang(?:nya)?`,
  `(?:orangnya|beliau|dia|doi|namanya|bocahnya|anaknya)`,
  `${KERABAT} (?:saya|aku|gue|gw|kami|kita)`,
  `(?:ibu|ayah|kakak|adik|suami|istri|anak|tetangga|mantan|teman|sahabat|bos|mertua)ku`,
  `(?:sdr|sdri|saudara|saudari|tn|ny)\\.? \\p{L}+`,
  `(?:selamat|terima kasih|makasih) (?:kepada|untuk|buat) (?!semua|seluruh|para|kalian|pelanggan|anda)`,
);
const AUTHOR = words(
  "i|i[’']m|i[’']ve|i[’']ll|me|my|mine|myself",
  'saya|aku|gue|gua|gw|ane|daku|punyaku|rumahku|kosanku|milikku',
);
/** Words that name the line or desk of a business. */
const OFFICE = words(
  '(?:support|help|customer|order|sales|press|media|booking|ticket|care|service|enquiry|enquiries|advice|crisis|info|information|emergency|reservations?) ?(?:line|desk|team|office|service|number|hotline|centre|center|care|email|address|contact)s?',
  'offices?|hq|helpline|helpdesk|hotline|call cent(?:er|re)|switchboard|reception|front desk|box office|toll[- ]free|freephone|(?:press|media|general|sales|booking) (?:enquiries|inquiries)',
  '(?:call|email|e-mail|contact|phone|text|reach|visit|message|write to|get in touch with|find|join|ring|whatsapp|follow) us',
  'our (?:\\p{L}+ )?(?:office|store|shop|branch|team|support|hotline|staff|clinic|salon|studio|showroom|reception|desk|service|sales|line|café|cafe|restaurant|gym|school|centre|center|hall|library|venue)s?',
  '(?:layanan|customer|pusat) (?:pelanggan|service|pengaduan|bantuan|informasi|panggilan|aduan|care)',
  'kantor(?! pos)|narahubung|contact person|cp|admin|min|mimin|cs|hotline|call center|halo (?:bca|bri|bni)|humas|sekretariat|panitia|resepsionis|marketing|sales',
  '(?:info|informasi|pemesanan|pendaftaran|reservasi|order|pesan|booking|registrasi|konfirmasi|konsultasi|kerja ?sama|partnership|pengaduan|donasi)(?: lebih lanjut| selengkapnya| & \\p{L}+| dan \\p{L}+)?(?: hubungi| via| ke| wa| whatsapp| di)?',
  '(?:hubungi|kontak|telepon|chat|wa|whatsapp|email|kunjungi|follow) (?:kami|tim|admin|cs)',
  '(?:wa|whatsapp|nomor|akun|email|kontak|alamat) (?:bisnis|resmi|kantor|official|toko|admin|cs|panitia|sekretariat|layanan)',
  '(?:toko|gerai|kantor|cabang|klinik|outlet|warung|kedai|studio|salon|bengkel|apotek|kampus|sekolah|yayasan|rumah makan|rumah sakit|restoran|galeri|showroom|gudang|puskesmas) (?:kami|kita|pusat|cabang|baru)',
);
/** Words of a post that speaks for a shop, an office, an event or an offer. */
const BUSINESS = words(
  'opening hours|open (?:daily|today|until|from|mon|tues|wed|thurs|fri|sat|sun)\\p{L}*|book (?:now|a|your)|rsvp|tickets?|doors|venue|customers|order now|registration|register|for sale|for rent|to let|open house|viewings?|estate agents?',
  'store|shop|showroom|branch|office|clinic|hospital|restaurant|café|cafe|bakery|pub|museum|gallery|church|library|hotel|theatre|theater|academy|hall|centre|center|foundation|charity|ltd|inc|llc|company|conference|meetup|workshop|event|exhibition|vacancy|vacancies|hiring|apply|mall|plaza|bank|donations?|idr|restock|reseller',
  'toko|gerai|kantor|cabang|klinik|outlet|warung|kedai|kafe|salon|bengkel|apotek|kampus|gedung|aula|masjid|gereja|balai|hotel|restoran|rumah makan|rumah sakit|yayasan|koperasi|pt|cv|ud|umkm|puskesmas|galeri|museum|perpustakaan|gor|lapangan|studio|showroom|gudang|lokakarya|seminar|webinar|pelatihan|bazar|pameran|workshop',
  'promo|diskon|grosir|agen|distributor|dropship\\p{L}*|peminat|harga|cod|ongkir|ready stock|open order|po|katalog|pemesanan|reservasi|pendaftaran|jam (?:operasional|buka|layanan)|buka (?:pukul|jam|setiap|pukul|hari)|lowongan|loker|dijual|disewakan|dikontrakkan|daftar sekarang|kuota|tiket|kami',
);
const NAME_BEFORE = later(
  () =>
    /(?:^|[\s(:–-])\p{Lu}\p{Ll}{1,20}[\p{Ll}’'-]{0,20}\s+\p{Lu}[\p{L}’'-]{1,20}\s*[,:;(–-]?\s*(?:at\s+|di\s+|of\s+|on\s+)?(?:(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit|[Rr]oom)\s\w{1,4},?\s)?$/u,
);
