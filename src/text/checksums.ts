/** Numbers that prove themselves: what tells a card, an account or an identity number from any other row of digits. */

/** Whether digits (and nothing else) end with the check digit that payment cards have (Luhn). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48;
    sum += !double ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** 13–19 digits that a card scheme gives out (Visa, Mastercard, Amex, Discover, JCB, UnionPay, Maestro), Luhn included. */
export function isCard(digits: string): boolean {
  return /^\d{13,19}$/.test(digits) && SCHEMES.test(digits) && !/^(\d)\1+$/.test(digits) && isLuhn(digits);
}

/** An IBAN without spaces, in capitals: two letters, two check digits, up to 30 letters and digits (mod 97). */
export function isIban(code: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false;
  let rest = 0;
  for (const unit of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(unit, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** An Indonesian NIK: province, regency and district, the date of birth (day + 40 for women), a running number. */
export function isNik(digits: string): boolean {
  if (!/^\d{16}$/.test(digits) || !PROVINCES.test(digits)) return false;
  const [regency, district] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  const [born, month] = [Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))];
  if (Number(digits.slice(6, 8)) > 71 || regency === 0 || regency > 79 || district === 0) return false;
  return month >= 1 && month <= 12 && born >= 1 && born <= (DAYS[month - 1] as number) && !digits.endsWith('0000');
}

// --- internal ---

const SCHEMES =
  /^(?:4|5[0-8]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|35(?:2[89]|[3-8])|6(?:011|22|4[4-9]|5|2[1-9]|3[0-9]|7))/;
const PROVINCES = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
