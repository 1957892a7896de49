import { classOf, classOfAstral, DIGIT, LETTER } from '../../src/text/chars.ts';
import { later } from '../../src/text/later.ts';
import type { RuleInput } from '../../src/types.ts';

/** The words of a post as they are compared, and the links in it. */
export interface Words {
  /** In lower case, short forms spelled out; a link stands as one word, without what only counts its visitors. */
  readonly words: readonly string[];
  /** What sets one post of a series from the next: numbers, days, months, titles in quotes. */
  readonly numbers: readonly string[];
  readonly links: readonly string[];
}

/** Left out: emoji, hashtags (but for their numbers), signs, spaces. A quotation, also of an earlier post, is one word. */
export function wordsOf({ draft, marks, borrowed }: Pick<RuleInput, 'draft' | 'marks' | 'borrowed'>): Words {
  const [words, numbers, links]: [string[], string[], string[]] = [[], [], []];
  const add = (word: string): void => {
    words.push(word);
    if (isNumber(word)) numbers.push(word);
  };
  const read = (from: number, to: number): void => eachWord(draft.text, from, to, add);
  let at = 0;
  for (const { start, end, what } of spansOf(marks, borrowed)) {
    if (start < at) continue;
    read(at, start);
    at = end;
    if (what === 'hashtag') eachWord(draft.text, start, end, tag => isNumber(tag) && numbers.push(tag));
    const own = draft.text.slice(start, end);
    if (what === 'url') {
      links.push(linkName(own));
      words.push(linkName(own));
    } else if (what !== 'emoji' && what !== 'hashtag') {
      words.push(own.toLowerCase());
      numbers.push(own.toLowerCase());
    }
  }
  read(at, draft.text.length);
  return { words, numbers, links };
}

// --- internal ---

interface Span {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** What is not read as words, in order; of two that begin together the longer first. */
function spansOf(marks: RuleInput['marks'], borrowed: RuleInput['borrowed']): Span[] {
  const spans: Span[] = [];
  for (const { start, end, kind } of marks) if (kind !== 'mention') spans.push({ start, end, what: kind });
  for (const { start, end, zone } of borrowed) if (zone !== 'code') spans.push({ start, end, what: zone });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function eachWord(text: string, from: number, to: number, add: (word: string) => void): void {
  let start = -1;
  for (let i = from; i < to; ) {
    const point = text.codePointAt(i) as number;
    const kind = point > 0xffff ? classOfAstral(point) : classOf(point);
    const isWord = kind === LETTER || kind === DIGIT;
    if (isWord && start < 0) start = i;
    if (!isWord && start >= 0) {
      add(plainWord(text.slice(start, i)));
      start = -1;
    }
    i += point > 0xffff ? 2 : 1;
  }
  if (start >= 0) add(plainWord(text.slice(start, to)));
}

function plainWord(written: string): string {
  const word = written.toLowerCase();
  return SHORT().get(word) ?? word;
}

function isNumber(word: string): boolean {
  return NUMBERS().has(word) || /\d/.test(word);
}

/** `https://www.acme.com/shop/?utm_source=x#top` is `acme.com/shop`; other parameters say what is shown, so they stay. */
function linkName(url: string): string {
  const [, page = '', query = ''] = /^(?:https?:\/\/)?(?:www\.)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const kept = query
    .split('&')
    .filter(one => one !== '' && !/^(?:utm_\w+|fbclid|gclid|igshid|igsh|si|ref|s)=/i.test(one));
  let end = page.length;
  while (page[end - 1] === '/') end--;
  const host = page.slice(0, page.indexOf('/') < 0 ? end : page.indexOf('/'));
  return [host.toLowerCase() + page.slice(host.length, end), ...kept.sort()].join('&');
}

/** Short and loose spellings, so that a text is the same once somebody spelled it out. */
const SHORT = later(
  () =>
    new Map(
      `yg yang, dgn dengan, dg dengan, utk untuk, u untuk, tdk tidak, gak tidak, ga tidak, gk tidak, nggak tidak, ngga tidak,
  enggak tidak, tak tidak, krn karena, karna karena, jg juga, sdh sudah, udah sudah, udh sudah, dah sudah, blm belum,
  belom belum, dr dari, dlm dalam, pd pada, kpd kepada, aja saja, aj saja, sj saja, kalo kalau, klo kalau, kl kalau,
  jd jadi, jgn jangan, bs bisa, bgt banget, bngt banget, byk banyak, hr hari, org orang, tp tapi, tpi tapi, trs terus,
  trus terus, skrg sekarang, skg sekarang, lg lagi, msh masih, sm sama, spt seperti, kyk kayak, gmn gimana, knp kenapa,
  emg memang, emang memang, bbrp beberapa, dll dan-lain-lain, tgl tanggal, jl jalan, pake pakai, abis habis, makasih terima-kasih,
  ur your, pls please, plz please, thx thanks, tks thanks, bc because, cuz because, ppl people, tmrw tomorrow, w with,
  gonna going-to, wanna want-to, msg message, abt about, btw by-the-way`
        .split(',')
        .map(pair => pair.trim().split(' ') as [string, string]),
    ),
);

const NUMBERS = later(
  (): ReadonlySet<string> =>
    new Set(
      `monday tuesday wednesday thursday friday saturday sunday senin selasa rabu kamis jumat sabtu minggu
  january february march april may june july august september october november december
  januari februari maret mei juni juli agustus oktober desember
  one two three four five six seven eight nine ten satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
  first second third fourth fifth pertama kedua ketiga keempat kelima`.split(/\s+/),
    ),
);
