import { later } from '../../src/text/later.ts';
import { type Phone, phonesIn } from '../../src/text/phones.ts';
import { isAllowedPhone, isReference } from './numbers.ts';
import { around, isBusiness, isNamed, type Owner, ownerOf, type Passage, words } from './whose.ts';

/** What the user lets pass, because everybody may know it. */
export interface Allowed {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
}

export interface Contact {
  readonly kind: 'phone' | 'email' | 'address';
  readonly start: number;
  readonly end: number;
  readonly owner: Exclude<Owner, 'business'>;
}

/**
 * Telephone numbers that are somebody's own: with a word that says whose, or a mobile number that nothing explains.
 * `official`: the account speaks for a business, so that such a number is the business's.
 */
export function phoneContacts(
  passage: Passage,
  regions: readonly string[],
  own: Allowed,
  official: boolean,
): Contact[] {
  return phonesIn(passage.text, regions).flatMap(phone => {
    if (isAllowedPhone(phone, own.phones)) return [];
    const near = around(passage, phone.start, phone.end);
    const owner = isReference(near) ? 'business' : ownerOfPhone(phone, ownerOf(near), PHONE_WORD.test(near.before));
    if (owner === 'business' || (owner === 'unknown' && (official || phone.kind !== 'mobile' || !phone.valid)))
      return [];
    const { start, end } = phone;
    return [{ kind: 'phone', start, end, owner: owner === 'unknown' && isNamed(near) ? 'other' : owner }];
  });
}

/** Mail addresses of persons: one of a free provider that the author calls theirs, or any that is said to be somebody else's. */
export function emailContacts(passage: Passage, own: Allowed): Contact[] {
  if (!passage.text.includes('@')) return [];
  return [...passage.text.matchAll(EMAIL)].flatMap(({ 0: raw, index: start }): Contact[] => {
    const end = start + raw.length;
    if (own.emails.some(one => one.toLowerCase() === raw.toLowerCase()) || SHARED_BOX.test(raw)) return [];
    const owner = ownerOf(around(passage, start, end));
    if (owner === 'other') return [{ kind: 'email', start, end, owner }];
    return owner === 'own' && FREE_MAIL.test(raw) ? [{ kind: 'email', start, end, owner }] : [];
  });
}

/** Street addresses where somebody lives: with a word for home, or right after a person's name. */
export function addressContacts(passage: Passage, own: Allowed): Contact[] {
  return streetsIn(passage.text).flatMap(({ 0: raw, index: start }): Contact[] => {
    const end = start + raw.length;
    if (own.addresses.some(one => fold(one).includes(fold(raw)) || fold(raw).includes(fold(one)))) return [];
    const near = around(passage, start, end);
    const isHome = HOME.test(`${near.before} … ${near.after}`) && !OFFERED.test(near.wide);
    const owner = ownerOf(near);
    if (isHome && !(owner === 'business' && isBusiness(near) && !OWN_HOME.test(near.sentence)))
      return [{ kind: 'address', start, end, owner: owner === 'other' ? 'other' : 'own' }];
    return (owner === 'other' && THEIR_PLACE.test(near.sentence)) || isNamed(near)
      ? [{ kind: 'address', start, end, owner: 'other' }]
      : [];
  });
}

// --- internal ---

/** A free line is a business's; a number that is only possible needs a word such as "my number". */
function ownerOfPhone({ kind, valid }: Phone, owner: Owner, labelled: boolean): Owner {
  if (kind === 'free') return 'business';
  return valid || labelled ? owner : 'business';
}

const PHONE_WORD = words(
  'number|phone|mobile|cell|call|text|ring|whatsapp|me on|me at|him on|her on|digits',
  'nomor\\p{L}{0,3}|nomer\\p{L}{0,3}|no|hp|wa|whatsapp|telepon|telp|tlp|hubungi|kontak|sms|call|gopay|ovo|dana|shopeepay',
);

const EMAIL = /(?<![\w.%+@/-])[\w%+-][\w.%+-]{0,63}@[a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,12}(?![\w@-])/gi;
/** Boxes that no single person reads, and addresses of examples. */
const SHARED_BOX =
  /^(?:help|support|info|press|media|hello|hi|contact|contactus|admin|cs|sales|jobs|careers?|recruit\w*|hr|hrd|no-?reply|team|office|orders?|billing|accounts?|service|feedback|newsletter|security|privacy|legal|events?|tickets?|bookings?|enquir\w+|inquir\w+|volunteer\w*|editor|redaksi|humas|halo|layanan|pengaduan|panitia|sekretariat|pendaftaran|marketing|partner\w*|webmaster|postmaster|abuse)\d{0,4}(?:[._+-][\w.+-]*)?@|@(?:[\w-]+\.)*example\.[a-z.]+$|@[\w.-]+\.(?:example|test|invalid)$/i;
const FREE_MAIL =
  /@(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|me|mac|proton|protonmail|pm|aol|gmx|tutanota|fastmail|btinternet|sky|virginmedia|mail|zoho)\.[a-z.]{2,6}$/i;

/** Most texts hold no word for a street. */
function streetsIn(text: string): RegExpExecArray[] {
  return [
    ...(SUFFIX().test(text) ? text.matchAll(STREET_EN()) : []),
    ...(PREFIX.test(text) ? text.matchAll(STREET_ID()) : []),
  ];
}

/** What the names of streets end in. */
const STREETS = [
  'Street|St|Road|Rd|Close|Lane|Ln|Avenue|Ave|Drive|Dr|Court|Ct|Way|Crescent|Terrace|Place|Gardens|Grove|Boulevard',
  'Blvd|Square|Mews|Row|Hill|Park|Green|Rise|View|Walk|Vale|Parade|Wharf|Quay|Croft|Fold|Gate|Meadows?|Orchard',
  'Broadway|Parkway|Trail|Circle|Heights|Ridge|Highway|Alley|Villas|Mount|Cottages|Buildings|Estate|Bank|Brow|End',
].join('|');
const SUFFIX = later(() => new RegExp(` (?:${STREETS})\\b`));
const PREFIX = /\b(?:jln?|jalan|gg|gang|perum|komp|griya|kp|kampung|dusun|apartemen|apt|blok)/i;
const STREET_EN = later(
  () => new RegExp(`(?<![\\w.,/:#$£€-])\\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z'’]{1,20} ){1,3}(?:${STREETS})\\b`, 'g'),
);
const STREET_ID = later(
  () =>
    /(?<![\p{L}\p{N}])(?:(?:jl|jln|jalan|gg|gang|perum|perumahan|kompleks?|komp|griya|kp|kampung|dusun|apartemen|apt|blok)\.? [^\n!?@]{2,44}?(?<!\p{L})(?:no|nomor|nmr|blok|rt|rw|kav|unit|kamar)\.? ?[A-Z]{0,2}-?\d[\w/-]{0,6}|(?:jl|jln)\.? (?:\p{L}{2,20} ){1,4}\d{1,3}(?![\d.:]))/giu,
);
/** Somebody lives there. */
const HOME = words(
  "(?:my|our|his|her|their|\\p{L}+['’]s) (?:new )?(?:house|home|place|flat|apartment|address|door|doorstep|bungalow|cottage|room)",
  "(?:i|we|he|she|they|who|and)(?:['’]m|['’]re|['’]s)? (?:now )?(?:live|lives|living|moved|moving|staying|stay)",
  'live at|lives at|living at|moved (?:in )?to|moved in|moving in|(?:new )?address is|come and see the (?:place|flat|house)|ring the (?:door)?bell|pop (?:round|over)|housewarming|come (?:round|over)|home address|home is|ours|at home|mine',
  'rumah(?:ku|nya)?(?! (?:makan|sakit|ibadah|produksi|dinas|singgah|kreatif|bumn|potong|tahanan|adat|susun|zakat|baca|belajar|duka|jahit|kue|cokelat|kopi|batik))|kos|kost|kosan|kosku|kontrakan(?:ku)?|tinggal(?:ku|nya)?|domisili|alamat (?:saya|aku|gue|gw|rumah|pribadi|lengkap)|alamat(?:ku|nya)|pindah(?:an)?',
);
const OWN_HOME = words(
  'my (?:new )?(?:house|home|place|flat|apartment|address)|i live|we live',
  'rumah(?: (?:saya|aku|gue|gw))|rumahku|kosanku|kosku|alamat (?:saya|aku|rumah|pribadi|gue)|alamatku|tinggal di',
);
const THEIR_PLACE = words(
  'lives?|living|address|house|home|flat|apartment|door|place|shout-?out|winners?',
  'stole|stolen|thief|scam(?:med|mer)|ripped (?:me|us|my \\p{L}+) off|conned|owes|robbed|harass(?:ed|ing)|stalk(?:ed|ing)',
  'share so|name and shame|beware of|watch out for',
  'alamat(?:nya)?|rumah(?:nya)?|tinggal(?:nya)?|pemenang(?:nya)?|domisili',
  'penipu(?:nya)?|menipu|nipu|maling(?:nya)?|mencuri|kabur|ngutang|berutang|utang|sebarkan|disebar(?:kan)?|viralkan|hati-hati',
);
/** A home that is for sale or to let is an offer. */
const OFFERED = words(
  'for sale|for rent|to let|open house|viewings?|listing|estate|bedrooms?',
  'dijual|disewakan|dikontrakkan|jual|over kredit|kpr|shm|luas tanah|kamar tersedia|perumahan baru',
);

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
