import { later } from './later.ts';

/** What a character is to the scanner. Code units below 65,536 are looked up in a table that fills as they are seen. */

export const OTHER = 0;
/** A letter, mark or digit: part of a word. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
/** Zero-width and other invisible characters: ignored inside a word. */
export const INVISIBLE = 4;
/** Starts an emoji sequence. */
export const EMOJI = 5;

const CLASS = new Uint8Array(65536).fill(255);
for (let i = 0; i < 128; i++) CLASS[i] = OTHER;
for (let i = 48; i < 58; i++) CLASS[i] = DIGIT;
for (let i = 65; i < 91; i++) CLASS[i] = LETTER;
for (let i = 97; i < 123; i++) CLASS[i] = LETTER;
for (const i of [9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x2028, 0x2029, 0x2800, 0x3000]) CLASS[i] = SPACE;

const INVISIBLES = later(
  () => /\p{Cf}|\u034f|[\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]/u,
);
const BASE_EMOJI = later(() => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u);
const astral = new Map<number, number>();

/** The class of the character at a code unit that is no surrogate. */
export function classOf(unit: number): number {
  const known = CLASS[unit] as number;
  if (known !== 255) return known;
  const found = classify(String.fromCharCode(unit));
  CLASS[unit] = found;
  return found;
}

/** The class of a code point from 65,536 on. */
export function classOfAstral(point: number): number {
  let known = astral.get(point);
  if (known === undefined) {
    known = classify(String.fromCodePoint(point));
    if (astral.size < 20_000) astral.set(point, known);
  }
  return known;
}

/** Invisible characters, combining marks and variation selectors taken out; `U+034F` first, so that normalising stays linear. */
export function plain(text: string): string {
  return bare(text).toLowerCase();
}

/** The same with its capitals. Letters in circles, squares and brackets, and small capitals, become plain letters. */
export function bare(text: string): string {
  return streamSafe(text)
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0()]/gu, '')
    .replace(/[\u1d00-\u1d22\ua730\ua731\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu, unstyled)
    .normalize('NFC');
}

/** At most thirty marks in a row reach `normalize`, which is quadratic in them (UAX #15, Stream-Safe Text). */
export function streamSafe(text: string): string {
  return text.replace(/(\p{M}{30})(?=\p{M})/gu, '$1\u034f');
}

// --- internal ---

const SMALL_CAPITALS = later(
  () =>
    new Map(
      [...'ᴀaʙbᴄcᴅdᴇeᴊjᴋkᴌlᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzꜰfꜱs'].flatMap((letter, i, all) =>
        i % 2 === 0 ? [[letter, all[i + 1] as string] as const] : [],
      ),
    ),
);
/** Enclosed letters: of \p{So}, but read as letters. */
const ENCLOSED = /[\u249c-\u24e9\u{1f110}-\u{1f129}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/u;

function unstyled(letter: string): string {
  const point = letter.codePointAt(0) as number;
  if (point < 0x10000) return SMALL_CAPITALS().get(letter) ?? letter;
  return String.fromCharCode(97 + (point - (point < 0x1f170 ? 0x1f150 : 0x1f170)));
}

function classify(character: string): number {
  if (INVISIBLES().test(character)) return INVISIBLE;
  if (/[\p{L}\p{M}\p{Nl}]/u.test(character) || ENCLOSED.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (BASE_EMOJI().test(character)) return EMOJI;
  return /\s/u.test(character) ? SPACE : OTHER;
}
