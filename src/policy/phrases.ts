import type { Language } from '../types.ts';

export const YES: Readonly<Record<Language, string>> = { en: 'yes', id: 'ya' };
export const NO: Readonly<Record<Language, string>> = { en: 'no', id: 'tidak' };
export const NONE: Readonly<Record<Language, string>> = { en: 'none', id: 'tidak ada' };

export const UNITS: Readonly<Record<Language, Readonly<Record<'d' | 'w', (count: number) => string>>>> = {
  en: { d: n => (n === 1 ? '1 day' : `${n} days`), w: n => (n === 1 ? '1 week' : `${n} weeks`) },
  id: { d: n => `${n} hari`, w: n => `${n} minggu` },
};

/** How many in which time, or more while they stay within a share of all posts. */
export function budget(max: number, time: string, ofAll: string | undefined, locale: Language): string {
  const share = ofAll === '0%' ? undefined : ofAll;
  if (locale === 'id') {
    return `sampai ${max} dalam ${time}${share ? `, atau lebih selama tidak melebihi ${share} dari semua kiriman` : ''}`;
  }
  return `up to ${max} in ${time}${share ? `, or more as long as they are no more than ${share} of all posts` : ''}`;
}

export function hidden(count: number, locale: Language): string {
  return locale === 'id' ? `${count} tercantum dalam konfigurasi` : `${count} listed in the configuration`;
}

/** Options of rules (`rule.option` where a name has several meanings), as a colleague would say them. */
export const PHRASES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    add: 'These count too',
    ignore: 'These are fine',
    allow: 'Allowed',
    deny: 'Not to be used',
    required: 'Needed in every post',
    max: 'At most',
    min: 'At least',
    ok: 'Welcome all the same',
    budget: 'How much',
    budgets: 'How much',
    promotion: 'promotion',
    politics: 'politics',
    privateLife: 'private life',
    perHour: 'Posts within an hour',
    perDay: 'Posts within a day',
    events: 'Events that may have more',
    formal: 'Friendly forms (kak, yuk) count too',
    spelling: 'Common misspellings count too',
    mild: 'Mild words count',
    brand: 'Spelled like this',
    prefer: 'Say this instead',
    brands: 'Our own brands',
    when: 'Needed beside',
    accept: 'The line to carry',
    codenames: 'Names that are not public',
    embargoes: 'Kept back until a day',
    people: 'Names of people and clients',
    own: 'Our own data, which everybody may know',
    acronyms: 'Fine in capitals',
    maxEmoji: 'Emoji in a post',
    loanwords: 'Words of the other language that are ours',
    maxMix: 'The other language in a post, at most',
    internal: 'Hosts that only we can open',
    window: 'Time looked back',
    'posting-hours.allow': 'Posts go out',
    'posting-hours.quiet': 'Quiet hours',
    'posting-hours.blackout': 'Days without posts',
    'posting-hours.grace': 'Minutes of grace',
    'posting-hours.requireZone': 'A schedule names its time zone',
    'posting-hours.past': 'Posts scheduled in the past are reported',
    'links.allow': 'Hosts that are fine',
    'links.deny': 'Hosts not to be linked',
    'mentions.allow': 'The only ones to tag',
    'mentions.deny': 'Not to be tagged',
    'mentions.known': 'Handles we know',
    'mentions.max': 'Handles in a post, at most',
    'hashtags.max': 'Tags in a post, at most',
    'language.require': 'The language of a post',
    'no-leaked-directive.markers': 'Our own marks of unfinished text',
    'confidential.markers': 'Phrases that mark a text as internal',
    'claims.requiredWith': 'Our risk line',
  },
  id: {
    add: 'Ini juga dihitung',
    ignore: 'Ini boleh',
    allow: 'Boleh',
    deny: 'Jangan dipakai',
    required: 'Perlu di setiap kiriman',
    max: 'Paling banyak',
    min: 'Paling sedikit',
    ok: 'Tetap boleh',
    budget: 'Seberapa banyak',
    budgets: 'Seberapa banyak',
    promotion: 'promosi',
    politics: 'politik',
    privateLife: 'kehidupan pribadi',
    perHour: 'Kiriman dalam satu jam',
    perDay: 'Kiriman dalam sehari',
    events: 'Acara yang boleh lebih banyak',
    formal: 'Sapaan akrab (kak, yuk) juga dihitung',
    spelling: 'Salah eja yang lazim juga dihitung',
    mild: 'Kata yang ringan dihitung',
    brand: 'Dieja begini',
    prefer: 'Lebih baik',
    brands: 'Merek kita sendiri',
    when: 'Perlu di samping',
    accept: 'Kalimat yang harus ada',
    codenames: 'Nama yang belum diumumkan',
    embargoes: 'Ditahan sampai tanggal tertentu',
    people: 'Nama orang dan klien',
    own: 'Data kita sendiri yang boleh diketahui umum',
    acronyms: 'Boleh huruf besar',
    maxEmoji: 'Emoji dalam satu kiriman',
    loanwords: 'Kata bahasa lain yang kita pakai',
    maxMix: 'Bahasa lain dalam satu kiriman, paling banyak',
    internal: 'Host yang hanya bisa kita buka',
    window: 'Rentang waktu yang dilihat',
    'posting-hours.allow': 'Waktu mengirim',
    'posting-hours.quiet': 'Jam tenang',
    'posting-hours.blackout': 'Hari tanpa kiriman',
    'posting-hours.grace': 'Toleransi dalam menit',
    'posting-hours.requireZone': 'Jadwal menyebut zona waktunya',
    'posting-hours.past': 'Kiriman yang dijadwalkan di masa lalu dilaporkan',
    'links.allow': 'Host yang boleh',
    'links.deny': 'Host yang tidak boleh ditautkan',
    'mentions.allow': 'Hanya ini yang boleh ditandai',
    'mentions.deny': 'Tidak boleh ditandai',
    'mentions.known': 'Akun yang kita kenal',
    'mentions.max': 'Akun dalam satu kiriman, paling banyak',
    'hashtags.max': 'Tagar dalam satu kiriman, paling banyak',
    'language.require': 'Bahasa kiriman',
    'no-leaked-directive.markers': 'Tanda kita untuk teks yang belum selesai',
    'confidential.markers': 'Frasa yang menandai teks internal',
    'claims.requiredWith': 'Pemberitahuan risiko kita',
  },
};
