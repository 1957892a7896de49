import { later } from '../../src/text/later.ts';
import type { Hit } from '../../src/types.ts';

/** The half characters that they begin with, or they themselves: quick to read and to try. */
const MAYBE = /[\ud835\ud83c\u24b6-\u24e9\uff21-\uff5a]/;
/** Letters of Mathematical Alphanumeric Symbols, enclosed and full-width letters: bold, italic, script where there is no markup. */
const FANCY = later(
  () =>
    /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9]/u,
);
const FANCY_RUN = later(() => new RegExp(`${FANCY().source}{2,}(?:[ '’-]{1,2}${FANCY().source}+)*`, 'gu'));
/** Where full-width letters are ordinary ones. */
const CJK = later(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u);

/** Words in letters that are no letters to a screen reader or a search; three words and more are clear. */
export function fancyHits(text: string): Hit[] {
  if (!MAYBE.test(text) || !FANCY().test(text)) return [];
  const runs = [...text.matchAll(FANCY_RUN())];
  const isForeign = CJK().test(text);
  const found = runs.filter(({ 0: run }) => !isForeign || !/^[\uff00-\uffff ]+$/.test(run));
  const words = found.reduce((sum, { 0: run }) => sum + run.split(/[ -]+/).length, 0);
  return found.map(({ index, 0: run }) => {
    const end = index + run.length;
    const suggestions = [{ start: index, end, text: plainOf(run), safe: false }];
    return {
      start: index,
      end,
      weight: words >= 3 ? 'clear' : 'light',
      message: 'fancy',
      data: { text: plainOf(run).slice(0, 40) },
      suggestions,
    };
  });
}

// --- internal ---

function plainOf(run: string): string {
  return run.normalize('NFKC').replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu, letter => {
    const point = letter.codePointAt(0) as number;
    return String.fromCharCode(65 + point - (point < 0x1f170 ? 0x1f150 : 0x1f170));
  });
}
