import { later } from '../../src/text/later.ts';
import type { Hit, Mark, Suggestion, Weight } from '../../src/types.ts';

/** `!!`, `???!!!`: a run of signs, in one sign. Two are light, three clear, six in the post heavy. */
export function signHits(text: string): Hit[] {
  const runs = [...text.matchAll(/[!?！？]{2,}/g)].filter(({ 0: run }) => run.length > 2 || /^(?:!!|！！)$/.test(run));
  const total = runs.reduce((sum, { 0: run }) => sum + run.length, 0);
  return runs.map(({ index, 0: run }) => {
    const weight = run.length < 3 ? 'light' : total >= 6 && /[!！]{3}/.test(run) ? 'heavy' : 'clear';
    const one = (/[?？]/.exec(run)?.[0] ?? '') + (/[!！]/.exec(run)?.[0] ?? '');
    const suggestions = [{ start: index, end: index + run.length, text: one, safe: true }];
    return {
      start: index,
      end: index + run.length,
      weight,
      message: 'signs',
      data: { signs: run.slice(0, 20) },
      suggestions,
    };
  });
}

/** `gilaaaa`, `sooo`: a letter three times and more. One word is light; two, or five letters alike, are clear. */
export function stretchedHits(text: string): Hit[] {
  if (!hasTriple(text)) return [];
  const words = [...text.matchAll(STRETCHED())].filter(({ 0: word }) => isStretched(word));
  return words.map(({ index, 0: word }) => {
    const longest = Math.max(...[...word.matchAll(REPEATED())].map(({ 0: run }) => run.length));
    const weight = words.length > 1 || longest >= 5 ? 'clear' : 'light';
    const suggestion = shortened(word, index);
    const suggestions = suggestion === undefined ? [] : [suggestion];
    return {
      start: index,
      end: index + word.length,
      weight,
      message: 'stretched',
      data: { word: word.slice(0, 40) },
      suggestions,
    };
  });
}

/**
 * Many emoji, or one again and again. Flags, and emoji that open a line as bullets do, are free; long posts may have more.
 * `max` − 1 are light, above `max` clear, twice as many heavy.
 */
export function emojiHits(text: string, marks: readonly Mark[], max: number, words: number): Hit[] {
  const emoji = marks.filter(mark => mark.kind === 'emoji' && mark.zone === 'text' && counts(mark, text));
  const hits: Hit[] = [];
  const loose = emoji.filter(({ start }) => !opensLine(text, start));
  const room = Math.floor(words / 40);
  const weight = emojiWeight(loose.length, max, room);
  const clusters = clustersOf(emoji, text);
  if (weight !== undefined) {
    const { start, end } = clusters.reduce((a, b) => (b.count > a.count ? b : a));
    hits.push({ start, end, weight, message: 'emoji', data: { count: loose.length } });
  }
  for (const { start, end, count, sign } of repeatsOf(emoji, text)) {
    const data = { count, emoji: sign };
    const suggestions = [{ start, end, text: sign, safe: false }];
    hits.push({ start, end, weight: count >= 5 ? 'clear' : 'light', message: 'again', data, suggestions });
  }
  return hits;
}

// --- internal ---

const STRETCHED = later(() => /(?<![\p{L}\p{N}_])(?=\p{L}{0,60}?(?![xw])(\p{L})\1\1)\p{L}{2,60}(?![\p{L}\p{N}_])/giu);
const REPEATED = later(() => /(?![xw])(\p{L})\1{2,}/giu);
/** Sounds that are written so, Roman numerals, and what is made of one letter or of laughter. */
const SOUND =
  /^(?:l+o+l+|h+m+|m+h*m+|s+h+|ps+t+|z+|b+r+|g+r+|u+h+|a+h+|o+h+|e+h+|w+|x+|[ivxlcm]+|(.)\1+|a+r+g+h+|y+a+y+|h*e+h+e+h*|k{2,}|.*[wkx]{4,}.*|.*h{3,}a?)$/i;

function isStretched(word: string): boolean {
  if (!/[\p{L}]/u.test(word) || /[^\p{Script=Latin}]/u.test(word)) return false;
  if (word === word.toUpperCase() && word.length <= 4) return false;
  return !SOUND.test(word) || /^\p{L}*[aiueo]\p{L}*h{3,}$/iu.test(word);
}

/** Three units alike in a row, but for case; a loop, since a pattern with a back-reference takes ten times as long. */
function hasTriple(text: string): boolean {
  let run = 1;
  for (let i = 1; i < text.length && run < 3; i++) {
    const unit = text.charCodeAt(i) | 32;
    run = unit > 96 && unit === (text.charCodeAt(i - 1) | 32) ? run + 1 : 1;
  }
  return run === 3;
}

/** Without the repeats; nothing where the letter may well be doubled inside a word. */
function shortened(word: string, index: number): Suggestion | undefined {
  const runs = [...word.matchAll(REPEATED())];
  if (runs.some(({ index: at, 0: run }) => /[eoslftpn]/i.test(run) && at + run.length < word.length)) return undefined;
  return { start: index, end: index + word.length, text: word.replace(REPEATED(), '$1'), safe: false };
}

/** Not a flag, and no sign that is text unless told otherwise (`©`, `→`, `✓`). */
function counts({ start, end }: Mark, text: string): boolean {
  const sign = text.slice(start, end);
  return (
    !/^\p{Regional_Indicator}|^\u{1f3f4}\u{e0067}/u.test(sign) &&
    (/\p{Emoji_Presentation}/u.test(sign) || sign.includes('\ufe0f'))
  );
}

function opensLine(text: string, start: number): boolean {
  const before = start < 8 ? `\n${text.slice(0, start)}` : text.slice(start - 8, start);
  return /\n[ \t>*•-]*$/.test(before);
}

function emojiWeight(count: number, max: number, room: number): Weight | undefined {
  if (count >= max * 2 + room) return 'heavy';
  if (count > max + room) return 'clear';
  return count >= max - 1 + room && count > 1 ? 'light' : undefined;
}

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly sign: string;
}

/** Emoji with nothing but spaces between them. */
function clustersOf(emoji: readonly Mark[], text: string): Cluster[] {
  return grouped(emoji, text, () => true);
}

/** Three and more of the same one in a row. */
function repeatsOf(emoji: readonly Mark[], text: string): Cluster[] {
  return grouped(emoji, text, (a, b) => a === b).filter(({ count }) => count >= 3);
}

function grouped(emoji: readonly Mark[], text: string, joins: (before: string, sign: string) => boolean): Cluster[] {
  const groups: Cluster[] = [];
  for (const { start, end } of emoji) {
    const sign = text.slice(start, end);
    const last = groups.at(-1);
    const touches = last !== undefined && start - last.end <= 2 && /^ *$/.test(text.slice(last.end, start));
    if (touches && joins(last.sign, sign)) groups[groups.length - 1] = { ...last, end, count: last.count + 1, sign };
    else groups.push({ start, end, count: 1, sign });
  }
  return groups;
}
