import { classOf, LETTER, plain, SPACE } from './chars.ts';
import { COMMON_EN, COMMON_ID, findWord, type Lexicon, MASKABLE, wordText } from './lexicon.ts';
import * as T from './tokens.ts';

/** A word that the text hides: tokens `first`–`last` (UTF-16 `start`–`end`) stand for the lexicon's word `word`. */
export interface Disguise {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly word: number;
  readonly folded: string;
  /** Merely stretched (`bangeeet`) or written in other letters: an ordinary spelling that every rule reads. */
  readonly harmless: boolean;
}

/** The disguised words of a scanned text, in order. Looks only where the scanner left a hint; linear. */
export function disguises(lexicon: Lexicon, tokens: T.Tokens): Disguise[] {
  const found: Disguise[] = [];
  const { hints } = tokens;
  if ((hints & (T.HINT_STRETCH | T.HINT_DIGIT | T.HINT_FOREIGN | T.HINT_BIDI)) !== 0) inOneWord(lexicon, tokens, found);
  if ((hints & T.HINT_SPELLED) !== 0) spelled(lexicon, tokens, found);
  if ((hints & (T.HINT_SYMBOL | T.HINT_MARKUP)) !== 0) inOneRun(lexicon, tokens, found);
  return found.sort((a, b) => a.first - b.first);
}

/** The word behind digits that stand for letters (`c1nt4` → `cinta`), or undefined for ids, units and versions. */
export function unleet(word: string): string | undefined {
  const digits = word.replace(/[^0-9@$!|+€]/g, '').length;
  if (digits === 0 || digits > word.length - 2 || word.length > 24) return undefined;
  if (/^[A-Z0-9]+$/.test(word) && word.length < 6) return undefined;
  return word.toLowerCase().replace(/[0-9@$!|+€]/g, sign => LEET[sign] ?? sign);
}

/** `bangeeet` → `banget`: candidates with runs of three and more taken down to one, then to two letters. */
export function unstretch(word: string): string[] {
  return [word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1+/gu, '$1')];
}

// --- internal ---

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '€': 'e',
};

const LONGEST = 48;

function inOneWord(lexicon: Lexicon, tokens: T.Tokens, found: Disguise[]): void {
  const reversed = (tokens.hints & T.HINT_BIDI) !== 0 ? reversedSpans(tokens.text) : [];
  for (let i = 0; i < tokens.count; i++) {
    const flags = tokens.flags[i] as number;
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    if (tokens.kind[i] !== T.WORD || end - start > LONGEST * 2) continue;
    const raw = tokens.text.slice(start, end);
    const push = (key: string | undefined, harmless: boolean): boolean => {
      const word = key === undefined ? 0 : known(lexicon, key);
      if (word !== 0) found.push({ first: i, last: i, start, end, word, folded: key as string, harmless });
      return word !== 0;
    };
    if (reversed.some(([from, to]) => from <= start && end <= to)) push([...plain(raw)].reverse().join(''), false);
    if (tokens.word[i] !== 0) {
      const folded = (flags & T.FOREIGN) !== 0 ? plain(raw) : '';
      if (folded !== '' && folded !== raw.toLowerCase()) push(folded, true);
      continue;
    }
    const folded = (flags & T.FOREIGN) !== 0 ? oneScript(plain(raw)) : raw.toLowerCase();
    if ((flags & T.FOREIGN) !== 0 && push(folded, false)) continue;
    if ((flags & T.STRETCHED) !== 0 && unstretch(folded).some(key => push(key, true))) continue;
    if ((flags & T.HAS_DIGIT) !== 0) withDigits((flags & T.FOREIGN) !== 0 ? folded : raw, push);
  }
}

/** `4nj1ng`, `b4ngsaaat`, and `l` where a `1` makes no word as `i`; `anjing2` is read as the word twice. */
function withDigits(raw: string, push: (key: string | undefined, harmless: boolean) => boolean): void {
  const twice = /^([a-z]{3,})2(an|nya|ku|mu|lah)?$/i.exec(raw);
  if (twice !== null && push((twice[1] as string).toLowerCase(), true)) return;
  const key = unleet(raw);
  if (key === undefined) return;
  const tried = [key, ...(raw.includes('1') ? [unleet(raw.replaceAll('1', 'l')) ?? key] : []), ...unstretch(key)];
  tried.some(candidate => push(candidate, false));
}

/** Words spelled with gaps: `a n j i n g`, `f.u.c.k`. All gaps must be alike. */
function spelled(lexicon: Lexicon, tokens: T.Tokens, found: Disguise[]): void {
  const isLetter = (i: number): boolean =>
    i < tokens.count && tokens.kind[i] === T.WORD && tokens.end[i]! - tokens.start[i]! === 1 && tokens.word[i] !== -1;
  for (let first = 0; first < tokens.count; first++) {
    if (!isLetter(first)) continue;
    let last = first;
    while (isLetter(last + 1) && last - first < LONGEST && tokens.gap[last + 1] === tokens.gap[first + 1]) last++;
    if (last - first >= 3) longestSpelled(lexicon, tokens, first, last, found);
    first = last;
  }
}

function longestSpelled(lexicon: Lexicon, tokens: T.Tokens, first: number, last: number, found: Disguise[]): void {
  const letters = Array.from({ length: last - first + 1 }, (_, i) => tokens.text[tokens.start[first + i] as number])
    .join('')
    .toLowerCase();
  for (let from = 0; from < letters.length; from++) {
    for (let to = letters.length; to - from >= 4; to--) {
      const key = letters.slice(from, to);
      const word = known(lexicon, key) || known(lexicon, unleet(key) ?? '');
      if (word === 0) continue;
      const [a, b] = [first + from, first + to - 1];
      found.push({
        first: a,
        last: b,
        start: tokens.start[a]!,
        end: tokens.end[b]!,
        word,
        folded: wordText(lexicon, word),
        harmless: false,
      });
      from = to - 1;
      break;
    }
  }
}

const SYMBOLS = /[*@$!#%&_+|~^€]/;

/** Words broken by symbols, tags or entities inside one run of non-space: `f***`, `sh!t`, `an<b></b>jing`, `anj&#105;ng`. */
function inOneRun(lexicon: Lexicon, tokens: T.Tokens, found: Disguise[]): void {
  const { text } = tokens;
  for (let i = 0; i < tokens.count; i++) {
    if (
      tokens.kind[i] !== T.WORD ||
      (tokens.zone[i] !== T.IN_TEXT && tokens.zone[i] !== T.IN_QUOTE && tokens.zone[i] !== T.IN_RETWEET)
    )
      continue;
    const start = runStart(text, tokens.start[i] as number);
    const end = runEnd(text, start);
    let last = i;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
    const raw = text.slice(start, end);
    if (end - start <= LONGEST * 2 && /[*@$!#%&_+|~^€<]/.test(raw.slice(1))) {
      const word = behind(lexicon, raw);
      if (word !== 0)
        found.push({ first: i, last, start, end, word, folded: wordText(lexicon, word), harmless: false });
    }
    i = last;
  }
}

function behind(lexicon: Lexicon, raw: string): number {
  const unmarked = decode(raw);
  const bare = unmarked.replace(/^[*_~"'([]+|[*_~"')\].,;:?!]+$/g, '');
  if (!SYMBOLS.test(bare)) return bare === raw ? 0 : known(lexicon, bare.toLowerCase());
  return (
    known(lexicon, unleet(bare.replace(/[*_~^]/g, '')) ?? '') ||
    (/[*~]/.test(bare) ? known(lexicon, bare.replace(/[*~]/g, '').toLowerCase()) : 0) ||
    (/[*#%&@$!_]/.test(unmarked) ? unmask(lexicon, unmarked.replace(/^["'([]+|["')\].,;:?]+$/g, '').toLowerCase()) : 0)
  );
}

/** Tags and entities inside a word, taken out or read. */
function decode(raw: string): string {
  if (!raw.includes('<') && !raw.includes('&')) return raw;
  return raw
    .replace(/<[^<>]{0,40}>/g, '')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (all, hex: string, digits: string) => {
      const point = Number.parseInt(digits, hex === '' ? 10 : 16);
      return point > 31 && point < 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/&(?:zwnj|zwj|shy|nbsp|ZeroWidthSpace);/g, '');
}

/** The word behind a mask: the first letter is shown, a run of `*` hides one letter or more, any other sign exactly one. */
function unmask(lexicon: Lexicon, mask: string): number {
  const shown = mask.replace(/[^a-z]/g, '').length;
  if (!/^[a-z][a-z*#%&@$!_]+$/.test(mask) || !/[*#%&@$!_]/.test(mask) || mask.length < 3 || mask.length > 16) return 0;
  if (shown < 2 && !/^[a-z]\*{2,}$/.test(mask)) return 0;
  for (const word of maskable(lexicon).get(mask[0] as string) ?? []) {
    if (fits(mask, wordText(lexicon, word))) return word;
  }
  return 0;
}

function fits(mask: string, word: string): boolean {
  let at = 0;
  for (let i = 0; i < mask.length; i++) {
    const sign = mask[i] as string;
    if (sign === '*') {
      let stars = 1;
      while (mask[i + 1] === '*') [i, stars] = [i + 1, stars + 1];
      const rest = mask.slice(i + 1);
      if (rest === '') return word.length - at >= 1 && Math.abs(word.length - at - stars) <= 1;
      const next = word.indexOf(rest[0] as string, at + 1);
      if (next < 0 || next - at > stars + 2) return false;
      at = next;
    } else if (/[#%&@$!_]/.test(sign)) {
      at++;
    } else if (word[at++] !== sign) {
      return false;
    }
  }
  return at === word.length;
}

const masks = new WeakMap<Lexicon, Map<string, number[]>>();

/** The maskable words by first letter, commonest (shortest) first. */
function maskable(lexicon: Lexicon): Map<string, number[]> {
  let byLetter = masks.get(lexicon);
  if (byLetter === undefined) {
    byLetter = new Map();
    const { wordFlags, wordAt } = lexicon;
    for (let id = 1; id < wordFlags.length; id++) {
      if ((wordFlags[id]! & MASKABLE) === 0 || wordAt[id + 1]! - wordAt[id]! < 3) continue;
      const letter = wordText(lexicon, id)[0] as string;
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), id]);
    }
    for (const list of byLetter.values())
      list.sort((a, b) => wordAt[a + 1]! - wordAt[a]! - (wordAt[b + 1]! - wordAt[b]!));
    masks.set(lexicon, byLetter);
  }
  return byLetter;
}

/** A word that may be meant: a term, or an ordinary word of either language. */
function known(lexicon: Lexicon, key: string): number {
  if (key.length < 2) return 0;
  const word = findWord(lexicon, key);
  return word !== 0 && (lexicon.root[word] !== 0 || (lexicon.wordFlags[word]! & (COMMON_EN | COMMON_ID)) !== 0)
    ? word
    : 0;
}

function runStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST && SYMBOLS.test(text[at - 1] as string)) at--;
  return at;
}

function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
  return at;
}

/** What stands between a right-to-left override and its end. */
function reversedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf('\u202e'); at >= 0; at = text.indexOf('\u202e', at + 1)) {
    const end = text.indexOf('\u202c', at);
    spans.push([at + 1, end < 0 ? text.length : end]);
    if (end < 0) break;
  }
  return spans.slice(0, 50);
}

const LOOKALIKES = 'аaеeоoрpсcхxуyіiјjѕsԁdԛqԝwһhɡgոnмmкkтtвbнhгrьbлlνvοoρpτtικiαaεeυuγyκkιiηnωwсcզqսuհhցgօoеe';
const TO_LATIN = new Map(
  Array.from({ length: LOOKALIKES.length >> 1 }, (_, i) => [
    LOOKALIKES[i * 2] as string,
    LOOKALIKES[i * 2 + 1] as string,
  ]),
);

/** Letters of other scripts that look Latin, in a word that mixes scripts; a word of one script stays as it is. */
function oneScript(word: string): string {
  const scripts = new Set<string>();
  for (const letter of word) {
    if (classOf(letter.charCodeAt(0)) !== LETTER || letter.length > 1) continue;
    scripts.add(
      /\p{Script=Latin}/u.test(letter)
        ? 'Latin'
        : /\p{Script=Cyrillic}/u.test(letter)
          ? 'Cyrillic'
          : /\p{Script=Greek}/u.test(letter)
            ? 'Greek'
            : 'other',
    );
  }
  return scripts.size < 2 ? word : [...word].map(letter => TO_LATIN.get(letter) ?? letter).join('');
}
