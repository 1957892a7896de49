import { latePattern } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';

/**
 * Whether all that is political in a text is how an election is run (where, when, what to bring), told plainly: a civic
 * notice, by the office or about it. A stance, a party, a person or the voice of somebody with a wish makes it none.
 */
export function isCivicNotice(text: string, terms: readonly Match[]): boolean {
  return (
    terms.some(({ entry }) => entry.category === 'procedure') &&
    terms.every(isPlain) &&
    PRACTICAL.test(text) &&
    !PERSUADES.test(text)
  );
}

// --- internal ---

/** An office may stand beside the procedure: `at city hall`. A hashtag is a banner, not a notice. */
function isPlain({ entry, raised, zone }: Match): boolean {
  const { category, weight } = entry;
  return (
    raised !== true && zone === 'text' && (category === 'procedure' || (category === 'institution' && weight === 1))
  );
}

const MONTHS = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'januari|februari|maret|mei|juni|juli|agustus|oktober|desember|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
].join('|');
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|senin|selasa|rabu|kamis|jumat|sabtu|minggu';

/** A time, a date, a place, a paper to bring, a form to fill in. A bare `on Friday` may be the day of any talk. */
const PRACTICAL = latePattern(
  () =>
    `(?<![\\p{L}\\p{N}])(?:${[
      `\\d{1,2} (?:${MONTHS})|(?:${MONTHS}) \\d{1,2}`,
      `(?:by|until|from|open|opens|closes?|sampai|hingga|mulai|buka|setiap|pada) (?:on |hari )?(?:${DAYS})`,
      '\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|(?:pukul|jam) \\d{1,2}|\\d{1,2}[.:]\\d\\d',
      '(?:by|before|until) (?:midnight|noon)|in person|by post|photo id|voter id|proof of address|deadline',
      'apply|application forms?|opening hours|open (?:from|until|at)',
      'returning officer|county clerk|city clerk|electoral commission|election office|elections office|poll workers?',
      'ktp|e-ktp|surat undangan|syarat|pendaftaran|lowongan|rekrutmen|lokasi|alamat|laman|situs|jadwal|batas akhir',
    ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Somebody speaks, wishes, judges or calls others up. */
const PERSUADES = latePattern(
  () =>
    `#vote|(?<![\\p{L}\\p{N}])(?:${[
      "i|i['’](?:m|ve|ll|d)|me|my|let['’]?s|so (?:that )?we|we (?:can|must|will|need)|these people|them out|hope(?:fully)?",
      'fight|win|lose|change(?! of| your)|future|matters?|patriots?|rigged|stolen|fraud|ashamed|fed up|sick of',
      'finally|enough|be a voter|turn out',
      'aku|saya|gue|gw|gua|kita|biar|supaya|semoga|mudah-mudahan|ayo|yuk|dong|sih|kok|lagi|nyoblos|perubahan|menang',
      'kalah|curang|percuma|golput|muak|jangan lupa',
    ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
