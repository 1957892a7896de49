import { later } from '../../src/text/later.ts';
import { isPlaceholder, type Secret } from './tokens.ts';

/**
 * Secrets that a sentence gives away: "password is VALUE", "sandinya masih VALUE", "482913 is your code". The value must
 * look like one: digits or signs among its letters, or quotation marks; for a PIN or a code four to eight digits. None
 * shares a place with `tokens`, which are known already, or with another.
 */
export function phrasesIn(text: string, tokens: readonly Secret[]): Secret[] {
  if (!mayHold(text)) return [];
  const found: Secret[] = [];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of tokens) taken.fill(1, start, end);
  const add = (secret: Secret): void => {
    const { start, end } = secret;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push(secret);
  };
  for (const { label, what, isValue } of KINDS()) {
    for (const match of text.matchAll(label)) {
      const at = match.index + match[0].length;
      const value = valueAfter(text, at, isValue);
      if (value === undefined || !isMeant(text, match.index, value.end)) continue;
      add({ ...value, what });
    }
  }
  for (const { 0: raw, 1: value = '', index } of text.matchAll(PAIR())) {
    const start = index + raw.lastIndexOf(value);
    const end = start + value.replace(TRAILING, '').length;
    if (!isPasswordLike(text.slice(start, end), false, true) || !isMeant(text, index, end)) continue;
    add({ start, end, what: 'password' });
  }
  for (const { 0: raw, 1: code, index } of text.matchAll(CODE_FIRST())) {
    const start = index + raw.indexOf(code as string);
    if (isMeant(text, index, index + raw.length)) add({ start, end: start + (code as string).length, what: 'code' });
  }
  return found;
}

// --- internal ---

/** A quick look: the word for a secret, and something that could be its value. */
function mayHold(text: string): boolean {
  return LABELS.test(text) && VALUES.test(text);
}

const LABELS = /pass|sandi|pin|otp|pw|kode|code|token|key|kunci|secret|creds|credential|kredensial|login/i;
const VALUES = /[\d"'“‘`=#$]/;

interface Kind {
  readonly label: RegExp;
  readonly what: 'password' | 'code' | 'key';
  isValue(value: string, quoted: boolean, linked: boolean): boolean;
}

const KINDS = later((): readonly Kind[] => [
  {
    what: 'password',
    label:
      /(?<![\p{L}\p{N}_-])(?:(?:kata\s?)?sandi|pass\s?(?:word|code|phrase|wd)s?|pwd|passwd|pw|pass(?=\s?[:=])|pass(?:nya|wordnya)(?=\s))(?:-?nya|ku|mu)?(?![\p{L}\p{N}_])/giu,
    isValue: (value, quoted, linked) => isPasswordLike(value, quoted, linked),
  },
  {
    what: 'code',
    label:
      /(?<![\p{L}\p{N}_-])(?:(?:kode\s)?otp|(?:kode\s|nomor\s)?pin(?:\satm|\sbank)?|(?:kode|code)\s(?:verifikasi|keamanan|akses|pintu|brankas|alarm|pemulihan|rahasia)|(?:verification|security|backup|recovery|one[- ]time|2fa|alarm|door|gate|entry|safe|lockbox|unlock)\scodes?|pin\scode)(?:-?\s?nya|ku)?(?![\p{L}\p{N}_])/giu,
    isValue: (value, _, linked) =>
      linked && /^\d{4,8}$|^\d{3}-\d{3}$|^[A-Z0-9]{4,5}(?:-[A-Z0-9]{4,5}){1,4}$/.test(value) && /\d/.test(value),
  },
  {
    what: 'key',
    label:
      /(?<![\p{L}\p{N}_-])(?:(?:[a-z]{2,12}[ _-]){0,2}(?:api|secret|access|private|client|auth|bearer|bot|deploy|service|session|refresh)[ _-]?(?:key|token|secret)|kunci\s(?:api|rahasia)|token)(?:-?nya)?(?![\p{L}\p{N}_])/giu,
    isValue: (value, _, linked) =>
      linked &&
      value.length >= 16 &&
      /\d/.test(value) &&
      /[a-z]/i.test(value) &&
      /^[\w.+/=~-]+$/.test(value) &&
      !/[a-z]{6}[-_]|[-_][a-z]{6}|[a-z]{14}/i.test(value),
  },
]);

/** What may stand between the word and the value: what it is for, that it has not changed, and a link. */
const BETWEEN = later(
  () =>
    /^[)"'”’*`]{0,2}(?:\s(?!is\b|adalah\b|yaitu\b|masih\b|=)[\p{L}\p{N}'’&./-]{1,20}){0,5}?\s{0,2}(?<link>[:=]|→|->|\b(?:is|was|are|remains|stays|became|to|adalah|ialah|yaitu|yakni|masih|tetap|pakai|pake|jadi|menjadi|berubah|diganti|ganti)\b)(?:\s?(?:[:=]|still|now|just|always|currently|set\sto|to|the\s(?:same|old)(?:\sone)?|sama|jadi|menjadi|sekarang|masih|tetap|yang\slama|cuma|aja|itu|ya|di|ke)(?![\p{L}\p{N}]))*[\s,]{0,3}/iu,
);

/** No link, but perhaps whose it is, or since when. */
const BESIDE = /^(?:\s(saya|aku|gue|gua|gw|kami|kita|sekarang|skrg|now))?\s/i;
const QUOTED = later(() => /^(["“'‘`]\s?)([^\s"”'’`][^"”'’`\n]{2,38}[^\s"”'’`])(\s?["”'’`])(?!\p{L})/u);
const TRAILING = /[.,;:!?)'\]]+$/;

function valueAfter(text: string, at: number, isValue: Kind['isValue']): { start: number; end: number } | undefined {
  const rest = text
    .slice(at, at + 180)
    .split('\n', 2)
    .join('\n');
  const between = BETWEEN().exec(rest);
  const beside = between === null ? BESIDE.exec(rest) : null;
  const from = between?.[0].length ?? beside?.[0].length;
  if (from === undefined || /[.!?]\s/.test(rest.slice(0, from))) return undefined;
  const token = QUOTED().exec(rest.slice(from)) ?? /^(["'“‘`*]?)([^\s"“”‘’`*]{3,100})/.exec(rest.slice(from));
  if (token === null) return undefined;
  const value = (token[2] as string).replace(TRAILING, '');
  const quoted = token[3] !== undefined;
  // "sandinya VALUE", "PIN saya VALUE", "OTP VALUE": they say what "is" says.
  const linked =
    between !== null || beside?.[1] !== undefined || /(?:nya|ku|otp)$/i.test(text.slice(Math.max(0, at - 3), at));
  if (isPlaceholder(value) || !isValue(value, quoted, linked)) return undefined;
  const start = at + from + (token[1] as string).length;
  return { start, end: start + value.length };
}

/** Digits or signs among letters; no version, number, date, time, amount, link or word with an apostrophe. */
function isPasswordLike(value: string, quoted: boolean, linked: boolean): boolean {
  if (/^https?:|^www\.|^[@#][\p{L}_]+$|\//iu.test(value)) return false;
  if (/^[$€£]?[\d.,:/-]+(?:%|x|k|am|pm|jt|rb|bit|bits|gb|mb|th|st|nd|rd|\+)?$/i.test(value))
    return linked && /^\d{6,12}$/.test(value);
  if (/^\p{L}+(?:['’. -]\p{L}+)*$/u.test(value))
    return value.length >= 4 && (quoted || (linked && /\p{Ll}\p{Lu}\p{Ll}/u.test(value)));
  if (
    /^\p{L}+\([^)]*\)?$|^\d+[-\s]?(?:char\p{L}*|digit|karakter|huruf|angka|hari|menit|detik|days?|minutes?|years?|factor)/iu.test(
      value,
    )
  )
    return false;
  const mixed = /\p{L}/u.test(value) && /[\d#$%^&*@!_+=?~]/.test(value);
  if (!mixed) return quoted && value.length >= 4;
  return linked
    ? value.length >= 4
    : value.length >= 6 && /\d/.test(value) && /\p{L}{3}/u.test(value) && !/^\p{L}+-\d|^v\d/u.test(value);
}

/** `login: editor / Qw3rty!9`: a name and its password. */
const PAIR = later(
  () =>
    /(?<![\p{L}\p{N}_-])(?:creds|credentials|kredensial|login|passwords?|sandi)(?![\p{L}\p{N}_])[^\n]{0,24}?(?:is|are|:|=|adalah)\s{1,2}["'`]?[\w.@-]{2,40}\s?[/:|]\s?(\S{5,60})/giu,
);

/** `482913 is your verification code`, `482913 adalah kode OTP Anda`. */
const CODE_FIRST = later(
  () =>
    /(?<![\d.,\p{L}-])(\d{4,8})\s(?:is|adalah)\s(?:your|my|our|the|kode)\s(?:\p{L}+\s){0,3}(?:otp|code|pin|passcode|password|verifikasi|masuk|rahasia)(?!\p{L})/giu,
);

/** Advice about passwords, figures about them, and codes that everybody is meant to have. */
function isMeant(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 70), start);
  const near = text.slice(Math.max(0, start - 70), Math.min(text.length, end + 60));
  return !ADVICE().test(near) && !PUBLIC().test(near) && !PINS().test(before);
}

const ADVICE = later(
  () =>
    /(?<![\p{L}.])(?:most (?:common|used|popular|guessed)|common(?:est)? passwords?|weak(?:est)?|worst|never use|don['’]t use|do not use|avoid|instead of|such as|for example|e\.g|example|like|at least|minimum|must (?:be|have|contain)|should (?:be|have|contain)|fake|dummy|no longer|used to be|phishing|scam|paling (?:umum|sering|banyak|lemah)|terlemah|jangan (?:pakai|pake|gunakan|pernah)|hindari|misalnya|contoh(?:nya)?|seperti|minimal|harus|sebaiknya|dummy|penipuan|bukan lagi)(?!\p{L})/iu,
);
const PUBLIC = later(
  () =>
    /(?<!\p{L})(?:(?<!akun )zoom(?! account)|meeting id|webinar|google meet|teams|id rapat|join zoom|promo code|kode promo|kode pos|postal|postcode|zip|discount|voucher|kode kupon|bbm|error code|status code|kode error|dress code|source code|kode etik|qr code|kode qr)(?!\p{L})/iu,
);
/** A pin of a chip or a map. */
const PINS = later(
  () => /(?<!\p{L})(?:gpio|header|connector|enamel|lapel|safety|push|hair|drop(?:ped)?|bowling|map|rolling)\s$/iu,
);
