import { latePattern, later } from '../../src/text/later.ts';
import type { Draft, Match } from '../../src/types.ts';
import { isThing } from './things.ts';

/**
 * The terms that say pet, without the names of things. Those of the category `named` (`13/10`, `squirrels`) do so only
 * beside a naming sentence.
 */
export function evidence(draft: Draft, found: readonly Match[]): readonly Match[] {
  const terms = found.filter(term => !isThing(draft.text, term));
  const plain = terms.filter(term => term.entry.category !== 'named');
  if (plain.length > 0 || terms.length === 0) return plain;
  if (!NAMED.test(draft.text)) return [];
  return PRAISE().test(draft.text) ? terms : terms.filter(term => !term.entry.term.endsWith('/10'));
}

/** A phrase that announces many photos: `photo dump`, `14 new pics`, `lima belas foto`. One photo is no series. */
export function volume(text: string): { start: number; end: number } | undefined {
  const found = VOLUME.exec(text);
  if (found === null || /^[01] /.test(found[0])) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

// --- internal ---

const SAY = '[Tt]his is|THIS IS|[Mm]eet|MEET|[Ss]ay (?:hello|hi) to|[Ii]ntroducing|[Ii]ni|[Kk]enalin|[Pp]erkenalkan';
const NAME = "\\p{Lu}[\\p{L}'’-]*";

/** `Meet Biscuit.`, `This is Luna and Max!`: a naming sentence; it ends after the name, unlike `This is Great news`. */
const NAMED = latePattern(
  () =>
    `(?:^|[.!?…\\n:"“]\\s?|\\b[Ee]veryone,? )(?:${SAY})[ ,:]{1,2}(?:(?:si|my|our|the|little|sweet|new) ){0,2}` +
    `${NAME}(?:,? (?:and |& |dan )?${NAME}){0,3}(?: \\([^)\\n]{1,40}\\))?[.,!:;\\n]`,
  'u',
);

/** A rating that stands by itself or is above ten, unlike `she gave the course 9/10` or `10/10 would recommend`. */
const PRAISE = later(
  () =>
    new RegExp(
      '(?:\\b1[1-5]|(?:^|[.!?…)\\n"”:]\\s?|\\b(?:[Ss]till|[Ee]asily|[Oo]verall|[Bb]oth) )1?\\d)\\/10\\b' +
        '(?!,? would (?:recommend|buy|go|eat|visit|do|watch|read|order|use|stay|come|attend|try|play)\\b)',
    ),
);

const PHOTO = '(?:pics?|pictures?|photos?|photographs|snaps?|shots|foto|potret|jepretan|gambar)';
const DIGIT = '(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)';
const MANY = [
  '\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty',
  '(?:a|one) hundred|hundreds of|dozens? of|a dozen|too many|so many|loads of|tons of|countless',
  `${DIGIT}|sepuluh|sebelas|${DIGIT} belas|${DIGIT} puluh|belasan|puluhan|seratus|ratusan|sederet|serangkaian|segudang`,
].join('|');
const VOLUME = latePattern(
  () =>
    `\\b(?:${[
      'photo ?dump|photo spam|photo album|mega ?thread|camera roll|swipe for more',
      'spam foto|foto-foto|album foto|geser untuk',
      'part \\d{1,3} of \\d{1,3}|bagian (?:ke-)?\\d{1,3} dari \\d{1,3}|day \\d{1,4} of (?:posting|sharing)',
      `(?:${MANY}) (?:new |more |cute |other |lagi )?${PHOTO}`,
    ].join('|')})\\b`,
  'i',
);
