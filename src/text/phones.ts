import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';
import { requireLazily } from '../lazy.ts';
import { later } from './later.ts';

/** A telephone number in a text; offsets are UTF-16. */
export interface Phone {
  readonly start: number;
  readonly end: number;
  /** With country code, digits only after the `+`. */
  readonly number: string;
  /** What its first digits tell: a person's, a free line of a business, or neither. */
  readonly kind: 'mobile' | 'free' | 'other';
  /** Given out in its country's plan, or a mobile number by its form; a number that only has a possible length needs words around it. */
  readonly valid: boolean;
}

/**
 * The telephone numbers of a text, in order. `regions` are ISO codes, lower case (`id`, `us`; `uk` is known too), in which
 * a number without country code is read; `intl` lets any number with one count. The numbering plans are loaded only for
 * a text that has a run of digits in the form of a number.
 */
export function phonesIn(text: string, regions: readonly string[]): Phone[] {
  const found: Phone[] = [];
  for (const match of text.matchAll(RUN)) {
    const raw = match[0];
    const [start, end] = [match.index, match.index + raw.length];
    if (!mayBePhone(raw) || !standsAlone(text, start, end)) continue;
    const number = parse(raw, regions);
    if (number === undefined) continue;
    const kind = kindOf(number);
    found.push({ start, end, number: number.number, kind, valid: kind === 'mobile' || number.isValid() });
  }
  return found;
}

// --- internal ---

/** Bounded, so that it stays linear on a text of digits. */
const RUN = /(?<![\d+])(?:\+\s?)?\(?\d(?:[ .()–-]{0,3}\d){7,14}(?!\d)/g;

const DATE = /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2})(?!\d)/;
const MONEY = /^\d{1,3}(?:\.\d{3})+$/;
const NORTH_AMERICA = /^(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}$/;

/** `+62 …`, `0812…`, `62812…`, `(212) 555-0142`; no date, amount or version. */
function mayBePhone(raw: string): boolean {
  if (DATE.test(raw) || MONEY.test(raw)) return false;
  if (raw.startsWith('+')) return true;
  const digits = raw.replace(/\D/g, '');
  if (/^0[1-9]/.test(digits)) return digits.length >= 9 && digits.length <= 14;
  return /^628[1-9]/.test(digits) || NORTH_AMERICA.test(raw);
}

const AMOUNT_BEFORE = later(() => /(?:[$€£¥#=&/@_\p{L}-]|\b(?:rp|idr|usd|gbp|eur)\.?\s{0,2}|[\d][.,:])$/iu);

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  return !AMOUNT_BEFORE().test(before) && !/^(?:[\p{L}_%]|[.,:/-]\d)/u.test(text.slice(end, end + 2));
}

const COUNTRIES: Readonly<Record<string, string>> = { uk: 'GB' };

function parse(raw: string, regions: readonly string[]): PhoneNumber | undefined {
  const plans = requireLazily<typeof import('libphonenumber-js/min')>('libphonenumber-js/min');
  const countries = regions
    .filter(region => region !== 'intl')
    .map(region => COUNTRIES[region.toLowerCase()] ?? region.toUpperCase())
    .filter((code): code is CountryCode => plans.isSupportedCountry(code));
  if (/^\+/.test(raw) || /^62/.test(raw)) {
    const number = plans.parsePhoneNumberFromString(raw.startsWith('+') ? raw : `+${raw}`);
    const isWanted = regions.includes('intl') || countries.some(code => code === number?.country);
    return number !== undefined && isWanted && number.isPossible() ? number : undefined;
  }
  const isAmerican = NORTH_AMERICA.test(raw);
  const read = countries
    .filter(code => (plans.getCountryCallingCode(code) === '1') === isAmerican)
    .map(code => plans.parsePhoneNumberFromString(raw, code))
    .filter(number => number?.isPossible() === true);
  const isMobile = (number: PhoneNumber | undefined): boolean => number !== undefined && kindOf(number) === 'mobile';
  const valid = read.filter(number => number?.isValid() === true);
  return valid.find(isMobile) ?? read.find(isMobile) ?? valid[0] ?? read[0];
}

function kindOf({ countryCallingCode, nationalNumber }: PhoneNumber): Phone['kind'] {
  const forms = KINDS[countryCallingCode];
  if (forms?.mobile?.test(nationalNumber) === true) return 'mobile';
  return (forms?.free ?? /^800/).test(nationalNumber) ? 'free' : 'other';
}

/** The first digits by calling code. In North America mobiles look like any other number. */
const KINDS: Readonly<Record<string, { readonly mobile?: RegExp; readonly free: RegExp }>> = {
  '1': { free: /^8(?:00|88|77|66|55|44|33)/ },
  '44': { mobile: /^7[1-57-9]\d{8}$/, free: /^(?:80|3|84|87|9)/ },
  '62': { mobile: /^8[1-9]\d{7,10}$/, free: /^(?:80|1500|177)/ },
};
