/** Ways in which people hide a word from filters: the twelve of the goals, and more of our own. Each takes a word of lower-case letters. */
export type Perturb = (word: string) => string;

/** The twelve that the goals speak of. */
export const NAMED: Readonly<Record<string, Perturb>> = {
  leet: word => swap(word, LEET),
  stretched: word => atVowel(word, letter => letter.repeat(5)),
  spaced: word => [...word].join(' '),
  punctuated: word => [...word].join('.'),
  'zero-width': word => [...word].join('\u200b'),
  homoglyph: word => swap(word, HOMOGLYPHS),
  'math letters': word => styled(word, 0x1d41a),
  zalgo: word => [...word].map(letter => `${letter}\u0301\u0323\u0336`).join(''),
  'bidi reversal': word => `\u202e${[...word].reverse().join('')}\u202c`,
  'tags and fillers': word => inMiddle(word, '\ufe0f\u034f\u{e0061}\u3164'),
  masked: word => atVowel(word, () => '*'),
  'markup split': word => inMiddle(word, '<b></b>'),
};

/** Others, which no goal names. */
export const MORE: Readonly<Record<string, Perturb>> = {
  'leet and stretched': word => atVowel(swap(word, { o: '0', i: '1', a: '4' }), letter => letter.repeat(4)),
  'one digit': word => atVowel(word, letter => LEET[letter] ?? letter),
  'signs for letters': word => swap(word, { a: '@', s: '$', i: '!' }),
  'two kinds of space': word => [...word].map((letter, i) => letter + (i % 2 === 0 ? '\u2009' : '\u00a0')).join(''),
  'wide spaces': word => [...word].join('  '),
  underscores: word => [...word].join('_'),
  hyphens: word => [...word].join('-'),
  slashes: word => [...word].join('/'),
  'one hyphen': word => inMiddle(word, '-'),
  'emoji between': word => [...word].join('🔥'),
  'emoji for a vowel': word => atVowel(word, () => '🍀'),
  'soft hyphen': word => inMiddle(word, '\u00ad'),
  'full width': word => styled(word, 0xff41),
  circled: word => styled(word, 0x24d0),
  'dark squares': word => styled(word, 0x1f170),
  'small capitals': word => swap(word, SMALL_CAPITALS),
  'one Cyrillic letter': word => atVowel(word, letter => HOMOGLYPHS[letter] ?? letter),
  'letters doubled': word => [...word].map(letter => letter + letter).join(''),
  'end stretched': word => word + word.slice(-1).repeat(3),
  'reversed phrase': word => `\u202e${[...`ya ${word}`].reverse().join('')}\u202c`,
  'comment split': word => inMiddle(word, '<!-- x -->'),
  'tag split': word => inMiddle(word, '<span class="a">'),
  entity: word => atVowel(word, letter => `&#${letter.charCodeAt(0)};`),
  'hex entity': word => atVowel(word, letter => `&#x${letter.charCodeAt(0).toString(16)};`),
  bold: word => inMiddle(word, '**'),
  'escaped star': word => inMiddle(word, '\\*'),
  'digits behind': word => `${word}69`,
  'capitals mixed': word => [...word].map((letter, i) => (i % 2 === 0 ? letter.toUpperCase() : letter)).join(''),
  'masked by a sign': word => atVowel(word, () => '#'),
  'masked by two stars': word => `${word.slice(0, 1)}**${word.slice(3)}`,
  'only the ends': word => word[0] + '*'.repeat(word.length - 2) + word.slice(-1),
  'accented vowel': word => atVowel(word, letter => `${letter}\u0301`),
  'vowel dropped': word => (word.length < 6 ? word : atVowel(word, () => '')),
};

// --- internal ---

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', g: '9', b: '8' };
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  n: 'ո',
  g: 'ɡ',
  k: 'κ',
  t: 'т',
  b: 'Ь',
  d: 'ԁ',
  w: 'ԝ',
  y: 'у',
  h: 'һ',
  u: 'υ',
};
const SMALL_CAPITALS = Object.fromEntries(
  [...'abcdefghijklmnoprstuvwyz'].map((letter, i) => [letter, [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'][i] as string]),
);

function swap(word: string, letters: Readonly<Record<string, string>>): string {
  return [...word].map(letter => letters[letter] ?? letter).join('');
}

function styled(word: string, first: number): string {
  return [...word].map(letter => String.fromCodePoint(first + letter.charCodeAt(0) - 97)).join('');
}

function inMiddle(word: string, sign: string): string {
  const middle = word.length >> 1;
  return word.slice(0, middle) + sign + word.slice(middle);
}

/** Changes the first vowel after the first letter, or the second letter. */
function atVowel(word: string, change: (letter: string) => string): string {
  const at = Math.max(
    1,
    [...word].findIndex((letter, i) => i > 0 && 'aeiou'.includes(letter)),
  );
  return word.slice(0, at) + change(word[at] as string) + word.slice(at + 1);
}
