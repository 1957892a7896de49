import { isCard, isIban, isNik } from '../../src/text/checksums.ts';
import { later } from '../../src/text/later.ts';
import type { Phone } from '../../src/text/phones.ts';
import { type Around, around, type Passage, words } from './whose.ts';

export type NumberKind = 'id' | 'card' | 'bank' | 'plate';

/** A number that names somebody: what kind, and how people call it (`NIK`). */
export interface Numbered {
  readonly kind: NumberKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly near: Around;
}

/** With fewer digits side by side a text holds no number that names somebody, but for plates. */
export const FEWEST_DIGITS = 6;

/** The most digits that stand together in a text, with nothing but spaces, brackets, dots and dashes between them. */
export function digitsTogether(text: string): number {
  let [most, count] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      if (++count > most) most = count;
    } else if (
      count > 0 &&
      !(unit === 32 || unit === 45 || unit === 46 || unit === 40 || unit === 41 || unit === 0x2013)
    ) {
      count = 0;
    }
  }
  return most;
}

/**
 * Identity numbers, cards, bank accounts and number plates of a text, in no order; where two readings fit, the first of the
 * list. `hasNumber`: enough digits stand together for more than a plate.
 */
export function numbersIn(passage: Passage, hasNumber: boolean): Numbered[] {
  const found: Numbered[] = [];
  if (!hasNumber && !PLATE_WORD.test(passage.text)) return found;
  for (const { kind, name, form, accepts } of FORMS()) {
    if (!hasNumber && kind !== 'plate') continue;
    for (const match of passage.text.matchAll(form)) {
      const value = match.groups?.value ?? match[0];
      const start = match.index + match[0].length - value.length;
      const end = start + value.length;
      if (found.length >= MOST) return found;
      if (found.some(other => start < other.end && other.start < end)) continue;
      const near = around(passage, start, end);
      if (IS_REFERENCE().test(near.before) && !LABELLED.test(near.before)) continue;
      const compact = value.replace(/[^\p{L}\p{N}]/gu, '');
      const label = accepts(compact, near, value);
      if (label) found.push({ kind, name: label === true ? name : label, start, end, near });
    }
  }
  return found;
}

/** A row of digits that something else explains: an order, a parcel, a booking. */
export function isReference({ before }: Around): boolean {
  return IS_REFERENCE().test(before);
}

/** Whether an allowed number is this one: the same last nine digits. */
export function isAllowedPhone({ number }: Phone, allowed: readonly string[]): boolean {
  return allowed.some(one => {
    const digits = one.replace(/\D/g, '');
    return digits.length >= 6 && number.endsWith(digits.slice(-9));
  });
}

// --- internal ---

/** More in one draft say nothing new. */
const MOST = 200;

const PLATE_WORD = /plat|nopol|no\.? ?pol|nomor pol/i;

interface Form {
  readonly kind: NumberKind;
  readonly name: string;
  /** The value is the group `value`, at the end of the match, or all of it. */
  readonly form: RegExp;
  /** Whether a value is one: `true`, or its name when several have this form. */
  accepts(compact: string, near: Around, written: string): boolean | string;
}

/** Right before a number: it counts an order, a parcel, a ticket. */
const IS_REFERENCE = later(
  () =>
    /(?<!\p{L})(?:orders?|tracking|parcel|invoice|inv|receipt|ref(?:erence)?|ticket|booking|sku|isbn|issn|imei|serial|model|version|build|commit|resi|pesanan|faktur|kuitansi|tiket|antrean|antrian|seri|versi|kode|transaksi|trx|virtual account|va|nim|nip|nis|nisn|nuptk|npsn|doi|arxiv|id)(?:nya)?(?![\p{L}])[^\n\p{L}]{0,4}(?:(?:no|nomor|number|id|code|kode)(?![\p{L}])[^\n\p{L}]{0,4})?$/iu,
);
/** … unless the label of an identity number stands there too. */
const LABELLED = /(?:nik|ktp|npwp|kk|ssn|paspor|passport|bpjs)\W{0,20}$/i;

const CARD_WORDS = words(
  '(?:credit|debit|bank|visa|master)[- ]?cards?|visa|mastercard|amex|cvv|cvc|expir\\p{L}*|card (?:number|no)|card',
  'kartu (?:kredit|debit|atm)|nomor kartu|no kartu|atm|kartunya|kartuku',
);
const PERSONAL_ID = words('nik|ktp|e-?ktp|nomor induk kependudukan|no ktp|identitas|kk|kartu keluarga');
const BANK_WORDS = words(
  'transfer|transferkan|tf|trf|kirim|rek|rekening|rekeningku|norek|a\\.?n\\.?|atas nama|bayar|donasi|setor|ditransfer|my|saya|aku|gue|account|acc|pay',
);
/** Whose account everybody may know: a firm, a foundation, a committee. */
const PUBLIC_ACCOUNT = words(
  'pt|cv|ud|yayasan|koperasi|masjid|mesjid|musholla|gereja|panitia|bendahara|bumdes|toko|lazis\\p{L}*|baznas|infa[qk]|zakat|wakaf|sedekah|donasi|komunitas|dkm',
  'ltd|inc|gmbh|llc|plc|e\\.v\\.|foundation|charity|association|donat\\p{L}+|fundraiser|invoices?|society|trust|church|club',
);

const isPrivateAccount = ({ wide }: Around): boolean => !PUBLIC_ACCOUNT.test(wide);

const FORMS = later((): readonly Form[] => [
  {
    kind: 'bank',
    name: 'IBAN',
    form: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu,
    accepts: (compact, near) => isIban(compact) && isPrivateAccount(near),
  },
  {
    kind: 'id',
    name: 'NPWP',
    form: /(?<![\d.])\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?![\d.])/g,
    accepts: (_, near) => isPrivateAccount(near),
  },
  {
    kind: 'id',
    name: 'ID',
    form: /(?<!\p{L})(?<label>nik|ktp|kk|kartu keluarga|npwp|bpjs|no(?:mor|\.)? sim|paspor|passport)(?:ku|nya|mu)?(?:\s(?:saya|aku|gue|beliau|dia|number|no|nomor|card|is|my)){0,3}[\s:.=#-]{0,4}(?:no(?:mor|\.)?|number|is|adalah)?[\s:.=#-]{0,4}(?<value>[A-Z]{0,2}\d(?:[ .-]?\d){5,15})(?![\d\p{L}])/giu,
    accepts: (compact, near, written) => labelledId(compact, near, written),
  },
  {
    kind: 'card',
    name: 'card',
    form: /(?<![\d.,+#/=-])\d(?:[ -]?\d){12,18}(?![\d%]|[.,/-]\d)/g,
    accepts: (compact, near, written) =>
      isCard(compact) &&
      (CARD_WORDS.test(near.sentence) || /^(?:\d{4}[ -]){3}\d{1,7}$|^3\d{3}[ -]\d{6}[ -]\d{5}$/.test(written)),
  },
  {
    kind: 'id',
    name: 'NIK',
    form: /(?<![\d.,+#/=_\p{L}-])\d{16}(?![\d_\p{L}]|[.,/-]\d)/gu,
    accepts: (compact, near) => isNik(compact) && !/(?:resi|order|track|parcel|pesanan)/i.test(near.sentence),
  },
  {
    kind: 'id',
    name: 'Social Security number',
    form: /(?<![\d-])(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\d-])/g,
    accepts: (_, near) => SOCIAL_SECURITY.test(near.sentence),
  },
  {
    kind: 'id',
    name: 'National Insurance number',
    form: /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
    accepts: (_, near, written) => INSURANCE.test(near.sentence) || /^[A-Z]{2} \d\d \d\d \d\d [A-D]$/.test(written),
  },
  {
    kind: 'bank',
    name: 'account',
    form: /(?<!\p{L})(?:bca|bri|bni|btn|bsi|cimb(?: niaga)?|danamon|permata|ocbc|mandiri|jago|seabank|jenius|blu|rek(?:ening)?(?:ku|nya)?|norek|sort code|account (?:number|no\.?)|acct|acc no\.?)(?:\s(?:saya|aku|gue|bca|bri|bni|bsi|mandiri|bank|syariah|digital|is)){0,3}[\s:.=(]{1,4}(?:no(?:mor|\.)?|rek(?:ening)?\.?)?[\s:.=]{0,4}(?<value>\d(?:[ -]?\d){7,15})(?![\d%]|[.,/]\d)/giu,
    accepts: (_, near) => BANK_WORDS.test(`${near.sentence} ${near.before}`) && isPrivateAccount(near),
  },
  {
    kind: 'plate',
    name: 'plate',
    form: /(?<![\p{L}\p{N}])(?:plat(?: nomor)?|nopol|nomor polisi|no\.? pol(?:isi)?|(?:number|licen[cs]e|reg(?:istration)?) ?plate|platnya|nopolnya)[\s:.,(]{1,3}(?:(?:mobil|motor|is|was|reads|kendaraan|nomor|saya|dia|itu)[\s:]{1,2}){0,3}(?<value>[A-Z]{1,2} ?\d{1,4} ?[A-Z]{1,3}|[A-Z]{3}[ -]?\d{3,4})(?![\p{L}\p{N}])/giu,
    accepts: () => true,
  },
]);

const SOCIAL_SECURITY = words('ssn|social security|social');
const INSURANCE = words('ni number|nino|national insurance|ni');

/** A labelled number counts when it has the form that its label promises. */
function labelledId(compact: string, near: Around, written: string): string | false {
  const label = `${near.before} `.toLowerCase();
  const length = compact.length;
  if (/passport|paspor/.test(label)) return /^[a-z]{1,2}\d{6,7}$|^\d{9}$/i.test(compact) && 'passport number';
  if (/[a-z]/i.test(compact)) return false;
  if (/npwp/.test(label)) return (length === 15 || length === 16) && isPrivateAccount(near) && 'NPWP';
  if (/bpjs/.test(label)) return (length === 11 || length === 13) && 'BPJS';
  if (/\bsim\b/.test(label)) return length >= 12 && length <= 14 && 'SIM';
  if (length !== 16 || /[.]/.test(written)) return false;
  return /\bkk|keluarga/.test(label) ? 'KK' : PERSONAL_ID.test(label) ? 'NIK' : 'KTP';
}
