/**
 * The one sink for untrusted text (drafts, file names, config values, rule messages) on its way to a text output.
 *
 * What a terminal or a CI runner would act on, or nobody could see, is shown by its code instead: `\x1b`, `\u202e`,
 * `\u{e0020}`, and `\n`, `\r`, `\t` by their names. The same notation breaks CI commands, wherever they stand:
 * `##[error]` becomes `#\x23[error]`, and `::error::` at the start of a line becomes `\x3a:error::`.
 */
export function printable(text: string, { multiline = false } = {}): string {
  return SUSPECT.test(text) ? text.replace(unsafe(), shower(text, multiline)) : text;
}

/** `printable()` of one line, and `at`: where an offset of `text` went. */
export function printableMap(text: string): { shown: string; at: (offset: number) => number } {
  if (!SUSPECT.test(text)) return { shown: text, at: offset => offset };
  const show = shower(text, false);
  const grown: { end: number; by: number }[] = [];
  const shown = text.replace(unsafe(), (match, offset: number) => {
    const replaced = show(match, offset);
    if (replaced !== match) grown.push({ end: offset + match.length, by: replaced.length - match.length });
    return replaced;
  });
  return { shown, at: offset => grown.reduce((sum, g) => (g.end <= offset ? sum + g.by : sum), offset) };
}

// --- internal ---

/** Made when it is first used: these large sets take a millisecond, and most reports never need them. */
function lazyPattern(source: () => string, flags = 'u'): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source(), flags));
}

/** C0, DEL, C1, soft hyphen, fillers, zero-width and bidi controls, line separators, variation selectors, noncharacters. */
const INVISIBLE =
  '\\0-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff';

/** True for every text that may need work; emoji and other surrogates are looked at closely by `unsafe`. */
const SUSPECT = new RegExp(`[${INVISIBLE}\\ud800-\\udfff]|##|::`);

/** `::` is matched before its look-behind, so that a long run of spaces costs nothing. */
const unsafe = lazyPattern(
  () =>
    `##(?=[a-zA-Z]{0,20}\\[)|::(?<=^\\s*::)|[${INVISIBLE}\\p{Cs}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]`,
  'gmu',
);

/** Scripts whose words are shaped by ZWJ and ZWNJ. */
const joining = lazyPattern(
  () =>
    `^(?=[\\p{L}\\p{M}])[${(
      'Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala ' +
      'Khmer Myanmar Tibetan Javanese Balinese Sundanese'
    )
      .split(' ')
      .map(script => `\\p{scx=${script}}`)
      .join('')}]`,
  'u',
);
const picture = lazyPattern(() => '^\\p{Extended_Pictographic}');
const pictureOrTone = lazyPattern(() => '^(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)');
const takesSelector = lazyPattern(() => '^[\\p{sc=Han}\\p{sc=Mongolian}\\p{sc=Phags_Pa}\\p{sc=Myanmar}]');
const NAMED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '##': '#\\x23',
  '::': '\\x3a:',
};

function shower(text: string, multiline: boolean): (match: string, offset: number) => string {
  return (match, offset) => {
    if (multiline && (match === '\n' || match === '\t')) return match;
    return NAMED[match] ?? (belongs(text, match, offset) ? match : code(match.codePointAt(0) as number));
  };
}

/** Whether an invisible character does its proper work here: in an emoji, or in a script that needs it. */
function belongs(text: string, match: string, offset: number): boolean {
  const before = charBefore(text, offset);
  const after = charAt(text, offset + match.length);
  if (match === '\u200d' && pictureOrTone().test(before) && picture().test(after)) return true;
  if (match === '\u200c' || match === '\u200d') return joining().test(before) && joining().test(after);
  if (match === '\ufe0e' || match === '\ufe0f') {
    return picture().test(before) || takesSelector().test(before) || (/^[0-9#*]/.test(before) && after === '\u20e3');
  }
  return /^[\ufe00-\ufe0d\u180b-\u180d\u{e0100}-\u{e01ef}]/u.test(match) && takesSelector().test(before);
}

function charAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function charBefore(text: string, offset: number): string {
  const pair = offset >= 2 ? charAt(text, offset - 2) : '';
  return pair.length === 2 ? pair : text.slice(Math.max(offset - 1, 0), offset);
}

function code(point: number): string {
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\u{${point.toString(16)}}`;
}
