import { later } from '../../src/text/later.ts';
import type { Draft, Match } from '../../src/types.ts';
import { type Passage, POSSESSIVE, sentenceAt, words } from './whose.ts';

export type SituationKind = 'absence' | 'photo' | 'child' | 'health';

/** What a text tells about somebody without a number. */
export interface Situation {
  readonly kind: SituationKind;
  readonly start: number;
  readonly end: number;
  readonly media?: number;
  /** It is about somebody else. */
  readonly other: boolean;
  /** The words that say it. */
  readonly term: string;
}

/** What the trigger words of the lists stand for, where the sentence around them says the rest; at most one of a kind. */
export function situationsIn(draft: Draft, terms: readonly Match[], sentences: Passage['sentences']): Situation[] {
  const found = new Map<SituationKind, Situation>();
  for (const match of terms) {
    const kind = KINDS[match.entry.category];
    if (kind === undefined) continue;
    const inAlt = match.media !== undefined;
    const sentence = inAlt ? draft.media[match.media as number]!.alt : sentenceOf(draft.text, sentences, match);
    const meant = TESTS[kind](sentence, match, draft.text);
    if (meant === undefined) continue;
    const { start, end } = match;
    const term = inAlt ? match.entry.term : draft.text.slice(start, end);
    const one = { kind, start, end, other: meant === 'other', term };
    if (found.get(kind)?.other !== true) found.set(kind, inAlt ? { ...one, media: match.media as number } : one);
  }
  return [...found.values()];
}

// --- internal ---

const KINDS: Readonly<Record<string, SituationKind | undefined>> = {
  absence: 'absence',
  document: 'photo',
  school: 'child',
  health: 'health',
};

const LONGEST = 400;

function sentenceOf(text: string, sentences: Passage['sentences'], { start, end }: Match): string {
  const own = sentenceAt(sentences, start);
  const from = Math.max(own?.start ?? 0, start - LONGEST);
  return text.slice(from, Math.min(Math.max(own?.end ?? text.length, end), end + LONGEST));
}

type Test = (sentence: string, match: Match, text: string) => 'own' | 'other' | undefined;

const TESTS: Readonly<Record<SituationKind, Test>> = {
  absence: (sentence, match, text) => {
    if (NOT_OUR_HOME.test(sentence)) return undefined;
    const near = text.slice(Math.max(0, match.start - 160), match.end + 160);
    if (!AWAY.test(near)) return undefined;
    return THEIR_HOME.test(sentence) ? 'other' : 'own';
  },
  photo: (sentence, { zone, start, end }, text) => {
    if (ASKED.test(sentence)) return undefined;
    const isPictured =
      text.slice(start, end).includes('photo page') ||
      PHOTO_BEFORE().test(text.slice(Math.max(0, start - 32), start)) ||
      PHOTO_AFTER().test(text.slice(end, end + 24));
    if (zone !== 'alt' && !(isPictured && SHOWN.test(sentence))) return undefined;
    return OTHERS.test(sentence) ? 'other' : 'own';
  },
  child: (sentence, { start, end }, text) => {
    if (!CHILD.test(sentence) || !CLOCK.test(sentence)) return undefined;
    return isNamedSchool(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)) ? 'own' : undefined;
  },
  health: (sentence, { start, end }, text) => {
    const at = sentence.indexOf(text.slice(start, end));
    return !PUBLIC_HEALTH.test(sentence) && NAMED().test(at < 0 ? sentence : sentence.slice(0, at + 80))
      ? 'own'
      : undefined;
  },
};

/** A journey or a stretch of time: without one, an empty house is a mood. */
const AWAY = words(
  'tomorrow|tonight|next week|next month|until|till|for (?:the|a|two|three|four|five|six|seven|ten|\\d+|several|all) (?:\\p{L}+ )?(?:night|day|week|weekend|month|summer|fortnight)s?|(?:all|the) (?:week|weekend|summer|month)|fortnight|flying|flight|fly|airport|holiday|holidays|vacation|trip|abroad|travelling|traveling|cruise|back on|gate|boarding|off to|road trip|\\d+ (?:days|weeks|nights)|(?:two|three|four|five|six|ten) (?:days|weeks|nights)',
  'besok|lusa|nanti malam|malam ini|minggu depan|bulan depan|sampai|hingga|selama|mudik|pulang kampung|liburan|berangkat|bandara|umroh|umrah|haji|keluar kota|luar kota|ke luar|cuti|lebaran|\\d+ (?:hari|minggu|malam|bulan)|(?:dua|tiga|empat|lima|enam|tujuh|sepuluh|se)\\s?(?:hari|minggu|malam|bulan|pekan)|seminggu|sebulan|dua pekan|sepekan|jalan-jalan|terbang|staycation|trip',
);
const NOT_OUR_HOME = words(
  '(?:house|home) (?:wine|red|white|party|band|office|page|screen|game|team)|(?:white|opera|coffee|publishing|auction|power|open) house|for sale|for rent|to let|haunted|played to|theatre|theater|cinema|concert|film|movie|novel|episode|album|stadium|squatters?|auction|opera|full house|council|vacancy|an empty (?:house|home)|empty (?:houses|homes)|your (?:\\p{L}+ )?(?:house|home|flat|place)|checklist|our guide|policyholders?|insurers?|what to do with',
  'dijual|disewakan|dikontrakkan|berhantu|angker|hantu|horor|film|novel|sinetron|bioskop|konser|lelang|uji nyali|subsidi|kpr|pengosongan|rumah anda|tips|panduan|asuransi|polsek|polres|bhabinkamtibmas|warga (?:diimbau|yang)',
);
const THEIR_HOME = words(
  "(?:his|her|their|(?:my|our) (?:neighbou?r|boss|landlord|parents|sister|brother|friend|mum|dad)['’]?s?|next door['’]s) (?:house|home|flat|place|apartment)",
  '(?:rumah|rumahnya) (?:dia|tetangga|bos|teman|beliau|ibu|bapak|orang tua|mertua|pak|bu)',
);

/** A picture of it, or the thing itself held up: `ini KTP …`, `here's my passport`. */
const PHOTO_BEFORE = later(
  () =>
    /(?<!\p{L})(?:(?:photos?|pics?|pictures?|selfie|snap|scan(?:ned)?|screenshot|image|foto(?:nya|ku)?|potret|swafoto|jepretan|scan(?:nya|an)?|pindaian|fotokopi(?:an)?|fotocopy|ss|tangkapan layar|gambar)(?:\s[\p{L}'’]{1,12}){0,3}|(?:here['’]?s|here is|this is|look at)(?:\s[\p{L}'’]{1,10}){0,2}|(?:ini|nih|ini nih|berikut|lihat|liat)(?:\s(?:muka|wajah|tampang|identitas|data|dan|serta|sama|bukti|kartu|nomor)){0,3})\s$/iu,
);
const PHOTO_AFTER = later(
  () =>
    /^(?:ku|nya)?\s(?:photos?|pics?|pictures?|selfie|scan|page|in this photo)(?!\p{L})|^\s(?:\p{L}+\s){0,2}(?:difoto|discan)(?!\p{L})/iu,
);
/** It is shown, and it is one certain person's: not a kind of document. */
const SHOWN = words(
  "my|mine|his|her|their|this|here['’]?s|someone['’]?s|whose|customer['’]?s?|of (?:the|a|our) \\p{L}+ who",
  POSSESSIVE,
  'ini|nih|saya|aku|gue|gw|ku|ku[!.,]|(?:ktp|sim|kk|paspor|kartu|foto)(?:ku|nya)|punya|milik|pelanggan|pembeli|pelaku|penipu|dia|beliau|tetangga|oknum|orangnya|pasien|siswa|murid|driver|kurir|penyewa|nasabah|si \\p{L}+|orang (?:ini|itu|yang)',
);
/** Asked for, spoken of, or made unreadable. */
const ASKED = words(
  "upload|bring|submit|send|attach|provide|required?|requires|requirements?|need(?:ed|s)?|verify|verification|never|don['’]?t|do not|please|how to|tips|your|sample|example|template|mock-?up|illustration|icon|logo|fake|dummy|redacted|blurred|censored|covered|cover|holder|case|booth|renewal (?:office|form)|appointment|apply|application|stock",
  'unggah|upload|kirim(?:kan)?|lampirkan|siapkan|bawa|membawa|wajib|syarat|persyaratan|diminta|jangan|verifikasi|cara|contoh|sampel|templat|ilustrasi|ikon|palsu|disensor|diburamkan|ditutup|blur|anda|kamu|kalian|fotokopi ktp dan|daftar|pendaftaran|berkas|dokumen yang|sarung|dompet kartu|gratis|layanan|mohon|silakan',
);
const OTHERS = words(
  "his|her|their|someone['’]?s|whose|customer['’]?s?|client['’]?s?|patient['’]?s?|student['’]?s?|neighbou?r['’]?s?|(?:this|that) (?:guy|man|woman|lady|scammer|seller|buyer|driver)['’]?s?",
  POSSESSIVE,
  'pelanggan|pembeli|pelaku|penipu|dia|beliau|tetangga|oknum|orangnya|pasien|siswa|murid|driver|kurir|penyewa|nasabah|penjual|si \\p{L}+|maling|pengutang|mantan(?:ku)?|klien|karyawan|orang (?:ini|itu|yang)|(?:ktp|sim|kk|paspor|kartu)nya|(?:anak|istri|suami|ibu|ayah|kakak|adik|teman|temen)(?:ku| (?:saya|aku|gue))|bos(?:ku| saya)?',
);

const CHILD = words(
  "(?:my|our) (?:\\p{L}+ )?(?:son|daughter|kid|kids|child|children|boy|girl|boys|girls|twins|toddler|little one|youngest|eldest|oldest|niece|nephew|grandson|granddaughter)(?:['’]s)?",
  '(?:kids|twins|boys|girls)(?= (?:finish|start|are|get|have|go|come|leave|in|out|done)(?!\\p{L}))',
  '(?:anak|putra|putri|cucu|ponakan|keponakan|adik)(?:ku|nya| (?:saya|aku|kami|gue|gw|bungsu|sulung|pertama|kedua))|si (?:kecil|sulung|bungsu|kakak|adek|adik|bocil)|adek|dedek|kakak|bocilku|bocil|anak-anak(?:ku| (?:saya|kami))',
);
const CLOCK =
  /(?<![\d.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)|\b(?:jam|pukul|jm)\s(?:\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|setengah)|\b(?:at|until|from|by)\s(?:half (?:past )?)?(?:\d{1,2}|one|two|three|four|five|noon|nine|eight)\b(?!\s?(?:years|%|months))|\bhalf past\b|\bquarter (?:past|to)\b/i;

/** `SDN 3 Menteng`, `TK Melati`, `Larch Road Primary`, `St Anne's Nursery`. */
function isNamedSchool(before: string, after: string): boolean {
  return (
    /^\s(?:\d{1,3}(?!\d)|\p{Lu})/u.test(after) ||
    /(?<!\p{L})(?!(?:The|Our|My|A|This|That|In|At|For|High|Old|New|Primary)\s)\p{Lu}[\p{L}'’.]*\s$/u.test(before)
  );
}

const NAMED = later(
  () =>
    /(?<![\p{L}])(?:(?:[Mm]y|[Oo]ur)\s(?:\p{Ll}+\s){0,2}?(?:sister|brother|mum|mom|mother|dad|father|wife|husband|partner|son|daughter|friend|mate|cousin|aunt|auntie|uncle|nan|gran|grandma|grandpa|niece|nephew|boss|manager|colleague|coworker|neighbou?r|boyfriend|girlfriend|teammate|treasurer|secretary|chair|chairman|chairwoman|chairperson|founder|caretaker|receptionist|headteacher|head|principal|director|accountant|foreman|supervisor|bandmate|captain|keeper|volunteer|intern|apprentice|trainee|driver|chef|bassist|drummer|vicar|pastor|lodger|student|client|customer|patient|teacher|roommate|flatmate|\p{Ll}{2,14}(?:er|or|ist|ian|eer|man|woman|ie|mate)),?\s\p{Lu}\p{Ll}+|(?:[Ii]bu|[Aa]yah|[Bb]apak|[Mm]ama|[Pp]apa|[Kk]akak|[Aa]dik|[Aa]dek|[Ss]uami|[Ii]stri|[Aa]nak|[Nn]enek|[Kk]akek|[Tt]ante|[Oo]m|[Pp]aman|[Bb]ibi|[Ss]epupu|[Tt]eman|[Tt]emen|[Ss]ahabat|[Rr]ekan|[Kk]olega|[Tt]etangga|[Pp]asien|[Mm]urid|[Ss]iswa|[Pp]elanggan|[Bb]os|[Aa]tasan|[Bb]endahara|[Ss]ekretaris|[Kk]etua|[Pp]endiri|[Mm]anajer|[Ss]atpam|[Ss]opir|[Kk]asir|[Gg]uru|[Ww]ali kelas|[Aa]nggota|[Rr]elawan|[Ii]par|[Mm]ertua|[Ss]i)(?:ku|\s(?:saya|aku|kami|kita|gue|gw|kerja|sekantor|setim|sebelah|kerjaku)){0,2},?\s\p{Lu}\p{Ll}+|(?:[Pp]ak|[Bb]u|[Gg]randma|[Gg]randpa|[Gg]ran|[Nn]an|[Nn]ana|[Aa]unt|[Aa]untie|[Uu]ncle|[Mm]as|[Mm]bak|[Kk]ak|[Bb]ang|[Tt]eh|[Kk]ang|[Tt]ante|[Oo]m|Mr\.?|Mrs\.?|Ms\.?|Miss)\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s(?:from|in|di|dari|bagian)\s(?:\p{L}+\s)?(?:team|department|accounting|accounts|finance|HR|marketing|sales|reception|support|engineering|IT|legal|logistics|warehouse|kitchen|tim|divisi|bagian|keuangan|akuntansi|gudang|personalia))(?!\p{L})/u,
);
const PUBLIC_HEALTH = words(
  'awareness|webinar|seminar|talk|research|study|studies|clinical trial|screening|campaign|fundrais\\p{L}+|survivors?|conference|lecture|guidelines?|in (?:19|20)\\d\\d|minister|president|king|queen|prince|princess|senator|actor|actress|singer|striker|midfielder|coach',
  'seminar|webinar|penyuluhan|sosialisasi|edukasi|penelitian|riset|kampanye|deteksi dini|skrining|gratis|menteri|presiden|gubernur|bupati|artis|aktor|penyanyi|pelatih|narasumber|dokter spesialis|kunjungan|menjenguk warga|kucing|anjing|anabul',
);
