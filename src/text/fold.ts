import { bare, plain } from './chars.ts';
import { later } from './later.ts';

/** What a spelling may stand for. Pure functions on one word or one run of characters; all linear. */

/** The word behind digits that stand for letters (`c1nt4` → `cinta`), or undefined for ids, units and versions. */
export function unleet(word: string): string | undefined {
  const digits = word.replace(/[^0-9@$!|+€]/g, '').length;
  if (digits === 0 || digits > word.length - 2 || word.length > 24) return undefined;
  if (/^[A-Z0-9]+$/.test(word) && word.length < 6) return undefined;
  return word.toLowerCase().replace(/[0-9@$!|+€]/g, sign => LEET[sign]?.[0] ?? sign);
}

/** Every reading of a word with digits or signs for letters, at most sixteen: `b1tch` → `bitch`, `bltch`. */
export function unleetAll(word: string): string[] {
  if (!/\p{L}/u.test(word)) return [];
  let readings = [''];
  for (const sign of word.toLowerCase()) {
    const letters = LEET[sign] ?? (/[\p{L}']/u.test(sign) ? sign : undefined);
    if (letters === undefined) return [];
    const choices = readings.length > 8 ? letters.slice(0, 1) : letters;
    readings = [...choices].flatMap(letter => readings.map(reading => reading + letter));
  }
  return readings.includes(word) ? [] : readings;
}

/** `bangeeet` → `banget`: candidates with runs of three and more taken down to one, then to two letters. */
export function unstretch(word: string): string[] {
  return [word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1+/gu, '$1')];
}

/** Every run of one letter taken down to one: `aassshoole` → `ashole`. */
export function collapse(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** The Latin letters that a word shows: without marks and styles; look-alikes of other scripts too, where it mixes scripts. */
export function latin(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  const letters = bare(word);
  if (scriptsOf(letters) < 2) return plain(word).replace(/[^\0-\x7f]/g, letter => VARIANTS().get(letter) ?? letter);
  return [...letters].map(letter => CAPITALS().get(letter) ?? toLatin(letter.toLowerCase())).join('');
}

/**
 * The Latin letters that a Cyrillic word shows which no one writes in Cyrillic: with letters that no language of today has,
 * or has together. Undefined for every other word.
 */
export function feigned(word: string): string | undefined {
  const letters = plain(word);
  if (!/^[\u0400-\u052f]+$/.test(letters) || !/[ԁԝԛ]|ѕ.*[һіӏь]|[һіӏь].*ѕ|^ь|һ.*і|і.*һ/.test(letters)) return undefined;
  const shown = [...letters].map(toLatin).join('');
  return /^[a-z]+$/.test(shown) ? shown : undefined;
}

/** The order in which an overridden run is shown: what stands between a right-to-left override and its end is reversed. */
export function visual(text: string): string {
  return text.includes('\u202e')
    ? text.replace(/\u202e([^\u202c\u202e]*)\u202c?/g, (_, hidden: string) => reverse(hidden))
    : text;
}

export function reverse(text: string): string {
  return [...text].reverse().join('');
}

/** Tags, comments, entities and escapes inside a word, taken out or read. */
export function unmark(raw: string): string {
  if (!/[<&\\]/.test(raw)) return raw;
  return raw
    .replace(/<!--(?:[^-]|-(?!->)){0,80}-->/g, '')
    .replace(/<[^<>]{0,80}>/g, '')
    .replace(/&#(x?)([0-9a-f]{1,6});?/gi, (all, hex: string, digits: string) => {
      const point = Number.parseInt(digits, hex === '' ? 10 : 16);
      return point > 31 && point < 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/&(?:zwnj|zwj|shy|nbsp|ZeroWidthSpace|lrm|rlm);/g, '')
    .replace(/\\(?=[^\w\s])/g, '');
}

/** Whether a sign may be read as a letter. */
export function isLeet(sign: string): boolean {
  return LEET[sign] !== undefined;
}

// --- internal ---

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'il',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'gb',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '+': 't',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
  '¥': 'y',
  '§': 's',
  '(': 'c',
};

/** Letters of the Latin script that look like plain ones and do not decompose. */
const VARIANTS = later(() =>
  pairs(
    'ɡgɑaɐaıiɩiɪiƒfđdðdħhłløoɵoŧtɓbƀbɗdɖdɠgǥgɦhɥhɨiɭlƚlɱmɯmɲnɳnŋnɴnʂsʃsʈtʇtʉuʋvʌvʍwʎyʐzʑzɛeɜeǝeəeɔoƙkʞkƥpɹrɾrɍrꝁkɋqʠqꞓcȼcꜰfʙbʟlʀrʜhɢgʏyɯmꝺd',
  ),
);

const CYRILLIC = 'аaеeоoрpсcхxуyіiјjѕsԁdԛqԝwһhнhмmкkтtвbгrьbъbлnпnиuяrшwвbӏlӕaґrԍgҫcҝkҥhєeэeѵv';
const ARMENIAN = 'ոnսuհhցgօoзeզqքpեtիhղnյjէtքfբpոnձdխhռnաwլlտs';
const GREEK = 'αaεeιiκkνvοoρpτtυuχxγyηnωwβbϲcϳjσoςcμuπnλnδdθoφqζzξe';
const CHEROKEE = 'ᎪaᎬeᎻhᏦkᎷmᏢpᎡrᏚsᎢtᏙvᎳwᏃzᎥiᎫjᏞlᏟcᎠdᏴbᎶgᏀgᏒr';
const LISU = 'ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz';
const LOOKALIKES = later(() => pairs(CYRILLIC + ARMENIAN + GREEK + CHEROKEE + LISU));
/** Capitals that look like another letter than their small form. */
const CAPITALS = later(
  () => new Map([...pairs('ΗhΝnΥyΡpΧxΒbΜmΖzВbНhРpСcУyХxԌg')].filter(([letter]) => letter !== letter.toLowerCase())),
);

function pairs(list: string): ReadonlyMap<string, string> {
  const letters = [...list];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < letters.length; i += 2) {
    map.set(letters[i] as string, letters[i + 1] as string);
    map.set((letters[i] as string).toLowerCase(), letters[i + 1] as string);
  }
  return map;
}

function toLatin(letter: string): string {
  return LOOKALIKES().get(letter) ?? VARIANTS().get(letter) ?? letter;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

const SCRIPTS = later(() => [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{L}/u]);

/** How many scripts the letters of a word are of. */
function scriptsOf(word: string): number {
  const seen = new Set<number>();
  for (const letter of word) {
    const script = SCRIPTS().findIndex(pattern => pattern.test(letter));
    if (script >= 0) seen.add(script);
  }
  return seen.size;
}
