import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { invisibleIn } from '../rules/no-leaked-directive/invisible.ts';
import type { Hit, Rule } from '../src/types.ts';
import { checkExample } from '../tools/example.ts';
import { readLexicons } from '../tools/lexicon.ts';
import { slowdown } from './slowdown.ts';

const ruleOf = (id: string): Rule => rules.find(rule => rule.id === id) as Rule;
const hitsOf = (id: string, text: string): Hit[] => checkExample(ruleOf(id), { text, lang: 'en' });

/** The text after the edits that may be made without asking. */
function fixed(text: string, hits: readonly Hit[]): string {
  return hits
    .flatMap(({ suggestions = [] }) => suggestions.filter(({ safe }) => safe))
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: word }) => all.slice(0, start) + word + all.slice(end), text);
}

describe('invisible characters', () => {
  const clean = (text: string): string => fixed(text, invisibleIn(text, [], []));

  test.each([
    ['a word cut in two', 'work\u200bshop', 'workshop'],
    ['a run of them', 'work\u200b\u2060\ufeffshop', 'workshop'],
    ['soft hyphens', 'Wirt\u00adschaft', 'Wirtschaft'],
    ['joiners among Latin letters', 'na\u200cme and na\u200dme', 'name and name'],
    ['joiners beside spaces', 'one\u200c two \u200d.', 'one two .'],
    ['marks of direction around Latin text', '\u202aAcme\u202c opens\u200e', 'Acme opens'],
    ['beside one emoji', 'Done 🎉\u200b now', 'Done 🎉 now'],
  ])('go without asking: %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
    expect(invisibleIn(clean(text), [], [])).toEqual([]);
  });

  test.each([
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
    ['a heart on fire', '❤️\u200d🔥'],
    ['skin tones and professions', '👩🏽\u200d🚀 🧑🏿\u200d🤝\u200d🧑🏻'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['the flag of rainbows', '🏳️\u200d🌈'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष र्\u200cय'],
    ['Khmer', 'ភាសា\u200bខ្មែរ'],
    ['Malayalam', 'അവന്\u200d'],
    ['Hebrew inside English', 'Say \u2067שלום\u2069 to all'],
    ['beside Latin letters in a text with Hebrew', 'שלום, Acme\u200e 2026!'],
    ['marks on letters', 'cafe\u0301'],
    ['a space that does not break', '10\u00a0km, 5\u202fkg'],
    ['two flags held apart', '🇮\u200b🇩'],
  ])('stay: %s', (_, text) => {
    expect(invisibleIn(text, [], [])).toEqual([]);
  });

  test.each([
    ['a handle', 'hello @\u200bjack'],
    ['a hashtag', 'see #\u200bjakarta'],
    ['a link', 'example\u200b.com'],
    ['words that are turned around', 'abc \u202edcba\u202c'],
  ])('are told, but not taken out where that makes something new: %s', (_, text) => {
    expect(invisibleIn(text, [], []).length).toBeGreaterThan(0);
    expect(clean(text)).toBe(text);
  });

  test('the tail of a hashtag is left to the author', () => {
    const hits = hitsOf('no-leaked-directive', 'Run with us #jakarta\u200brun');
    expect(hits.map(({ message }) => message)).toEqual(['invisible']);
    expect(fixed('', hits)).toBe('');
  });
});

test.each(["Sure! Here's your ", 'if you want, I can tweak it ', '[please ', 'a\u200b', '"a\u200b" ', '\u2067'])(
  'leftovers of %j take linear time',
  piece => {
    const textOf = (size: number): string => piece.repeat(size / piece.length);
    expect(slowdown(size => hitsOf('no-leaked-directive', textOf(size)), 30_000)).toBeLessThan(3);
  },
);

describe('slang', () => {
  test.each([
    ['I am gonna share it', 'I am going to share it'],
    ['We dont know', "We don't know"],
    ['GAK MUNGKIN TERJADI LAGI DI SINI', 'TIDAK MUNGKIN TERJADI LAGI DI SINI'],
    ['Gak bisa datang', 'Tidak bisa datang'],
    ['Gue mau datang', 'Saya mau datang'],
    ['c u 2nite', 'see you tonight'],
    ['kami udah buka dgn jadwal baru', 'kami sudah buka dengan jadwal baru'],
    ['thx for coming everyone', 'thanks for coming everyone'],
    ['thx ya semuanya', 'terima kasih ya semuanya'],
    ['thx for coming ya semuanya', 'thanks for coming ya semuanya'],
    ['Makasih semua, thx for joining', 'Terima kasih semua, thanks for joining'],
    ['Toko udah buka. Thx for waiting', 'Toko sudah buka. Thanks for waiting'],
    ['so excited buat acara besok, cant wait', "so excited buat acara besok, can't wait"],
    ['tho it rained, the market was full', 'though it rained, the market was full'],
    ['gak papa, kami tunggu', 'tidak apa-apa, kami tunggu'],
    ['Kayak gitu caranya, gak susah', 'Seperti itu caranya, tidak susah'],
  ])('%s', (text, expected) => {
    const once = fixed(text, hitsOf('casual-slang', text));
    expect(once).toBe(expected);
    expect(fixed(once, hitsOf('casual-slang', once))).toBe(once);
  });

  test.each([
    'she lets go of it',
    'I have gotta leave',
    'see u',
    'he said “we dont know”',
    'udahhh selesai',
    'lo gak? "gak mau" kata dia',
    // Which of two languages is meant does not show, or it is the other one.
    'thx',
    'The team said dapet, so we ship',
    'lampirannya bagus, tmrw gak dikirim',
    // Names, and parts of longer words.
    'Kami rapat di Kopi Santuy lagi, lol',
    'Santuy Coffee dan Gue Tech hadir di Bandung',
    "goin' live in five minutes, lol",
    'a thru-hike and a see-thru case, lol',
    'cek di duit.id, lol',
    // More than one standard form, or a grammar of its own.
    'a 2day workshop',
    'no probs, the wats of Chiang Mai',
    'we tryna ship',
    'gak bgt deh',
    'toko ttp hari ini, plng enak makan di sini',
    'tolong dibantu plis',
    // Another word altogether.
    'use the cant hook, im me if it breaks',
    'a bout to remember, the hows and whys',
  ])('is only suggested: %s', text => {
    const hits = hitsOf('casual-slang', text).filter(({ start }) => text.slice(start, start + 3) !== 'gak');
    expect(fixed(text, hits)).toBe(text);
  });

  test('the suggestion is in the language around', () => {
    const suggested = (text: string, over = {}): (string | undefined)[] =>
      checkExample(ruleOf('casual-slang'), { text, lang: 'en', draft: over }).map(hit => hit.suggestions?.[0]?.text);
    expect(suggested('btw the meeting moved to 3')).toEqual(['by the way']);
    expect(suggested('btw rapatnya pindah ke sore')).toEqual(['omong-omong']);
    expect(suggested('thx', { language: 'en' })).toEqual(['thanks']);
    expect(suggested('thx', { language: 'id' })).toEqual(['terima kasih']);
  });

  test('a form that is put in without asking is itself no slang', () => {
    const entries = readLexicons(ruleOf('casual-slang')).flatMap(file => file.entries);
    const safe = entries.filter(({ fix }) => fix === 'safe');
    const terms = new Set(entries.map(({ term }) => term.toLowerCase()));
    expect(safe.length).toBeGreaterThan(500);
    expect(safe.filter(({ kind, std }) => kind !== 'strong' || std === undefined)).toEqual([]);
    expect(safe.filter(({ std }) => terms.has((std as string).toLowerCase())).map(({ term }) => term)).toEqual([]);
  });
});

test('of shouting only signs go without asking', () => {
  const text = 'Sooo good!!! 😂😂😂😂 𝗯𝗼𝗹𝗱 𝘄𝗼𝗿𝗱𝘀 really???';
  expect(fixed(text, hitsOf('shouting', text))).toBe('Sooo good! 😂😂😂😂 𝗯𝗼𝗹𝗱 𝘄𝗼𝗿𝗱𝘀 really?');
});
