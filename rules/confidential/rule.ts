import { defineRule } from '../../src/rule.ts';
import { later } from '../../src/text/later.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Hit, Mark, Match } from '../../src/types.ts';
import { type Embargoes, inForce, untilFault } from './embargo.ts';
import { examples } from './examples.ts';
import { insiderPart } from './links.ts';

const NONE: readonly string[] = [];

export const rule = defineRule({
  id: 'confidential',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag', 'alt', 'file'],
  readsText: true,
  summary: {
    en: 'Embargoed, internal or not yet announced information.',
    id: 'Informasi yang masih embargo, internal, atau belum diumumkan.',
  },
  why: {
    personal: {
      en: 'Screenshots travel further than friends, and whoever trusted you with it will recognise the source.',
      id: 'Tangkapan layar menyebar lebih jauh dari lingkaran teman, dan yang memercayakannya akan mengenali sumbernya.',
    },
    professional: {
      en: 'Readers take it as the announcement; partners and colleagues who were to hear it first lose trust.',
      id: 'Pembaca menganggapnya pengumuman; mitra dan rekan yang mestinya tahu lebih dulu kehilangan kepercayaan.',
    },
    shared: {
      en: 'Colleagues and clients read it here before they were told, and wonder what else gets out.',
      id: 'Rekan dan klien membacanya di sini sebelum diberi tahu, lalu bertanya apa lagi yang bisa keluar.',
    },
  },
  advice: {
    en: 'Wait until it is announced, or ask whoever owns the news; leave out names, figures and dates until then.',
    id: 'Tunggu sampai diumumkan, atau tanyakan kepada pemilik kabarnya; simpan dulu nama, angka, dan tanggalnya.',
  },
  levels: {
    personal: { light: 'warn', clear: 'error', heavy: 'error' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'warn', clear: 'error', heavy: 'error' },
  },
  options: { codenames: NONE, markers: NONE, embargoes: {} satisfies Embargoes as Embargoes },
  optionDocs: {
    codenames: 'Names of projects that are not public (or patterns, `/…/`).',
    markers: 'More phrases that mark a text as not for everyone (or patterns, `/…/`).',
    embargoes:
      'Words and phrases and the day until which each is kept back: `Larkfield: 2026-12-01`, quiet from then on.',
  },
  faults: { embargoes: untilFault },
  patterns: ['codenames', 'markers'],
  messages: {
    marker: {
      en: '"{term}" says that this is not for everyone yet.',
      id: '"{term}" menandakan bahwa ini belum untuk semua orang.',
    },
    news: {
      en: '"{term}" sounds like news that is not public yet.',
      id: '"{term}" terdengar seperti kabar yang belum diumumkan.',
    },
    document: {
      en: '"{term}" is a paper of the house.',
      id: '"{term}" adalah dokumen kantor.',
    },
    codename: { en: '"{term}" is a code name of yours.', id: '"{term}" adalah nama sandi Anda.' },
    embargo: { en: '"{term}" is under embargo until {until}.', id: '"{term}" masih diembargo sampai {until}.' },
    link: {
      en: '"{term}" in the link leads to a place that is not for everyone.',
      id: '"{term}" pada tautan mengarah ke tempat yang bukan untuk semua orang.',
    },
  },
  examples,
  check({ draft, terms: found, marks, borrowed, options, account, time, now }) {
    const { text } = draft;
    const terms = found.toSorted((a, b) => a.start - b.start);
    const held = inForce(options.embargoes, time ?? now, account.timezone);
    const own = [
      ...inDraft(draft, options.codenames).map(found => ({ ...found, message: 'codename' })),
      ...inDraft(draft, options.markers).map(found => ({ ...found, message: 'marker' })),
      ...inDraft(draft, held).map(found => ({ ...found, message: 'embargo' })),
    ]
      .filter(({ start, media }) => media !== undefined || zoneAt(borrowed, start) !== 'code')
      .map(
        ({ item, ...hit }): Hit => ({
          ...hit,
          weight: 'clear',
          data: dataOf(hit.message, item, text, hit, options.embargoes),
        }),
      );
    return [
      ...own,
      ...terms.filter(term => isTold(term, text) && !isWithinMark(term, terms)).map(term => toHit(term, text)),
      ...marks.flatMap(mark => linkHit(mark, text)),
      ...headings(text, terms),
    ];
  },
});

// --- internal ---

interface Found {
  readonly start: number;
  readonly end: number;
  readonly item: string;
  readonly media?: number;
}

/** The user's words in the text and in the alt texts that stand outside it. */
function inDraft(
  { text, media }: { text: string; media: readonly { alt: string; start?: number; end?: number }[] },
  items: readonly string[],
): Found[] {
  if (items.length === 0) return [];
  const outside = media.flatMap(({ alt, start, end }, i) => {
    if (start !== undefined && end !== undefined) return [];
    return findUserTerms(items, alt).map(({ item }) => ({ start: 0, end: 0, item, media: i }));
  });
  return [...findUserTerms(items, text), ...outside];
}

function dataOf(
  message: string,
  item: string,
  text: string,
  { start, end, media }: { start: number; end: number; media?: number },
  embargoes: Embargoes,
): Record<string, string> {
  const term = media === undefined ? text.slice(start, end) : item;
  return message === 'embargo' ? { term, until: embargoes[item] ?? '' } : { term };
}

/** Whether business news is told from the inside: "we", "our", "kantor kita". Marks and papers speak for themselves. */
function isTold({ entry, start, end, media }: Match, text: string): boolean {
  if (media !== undefined || (entry.category !== 'sensitive' && entry.category !== 'business')) return true;
  if (entry.category === 'sensitive' && BY_ITSELF().test(text.slice(Math.max(0, start - 24), start))) return false;
  return (
    INSIDE().test(text.slice(Math.max(0, start - 120), end + 120)) &&
    !PUBLIC().test(text.slice(Math.max(0, start - 160), end + 160))
  );
}

/** Who closes a shop or steps down, and says so, announces it. */
const BY_ITSELF = later(
  () =>
    /(?:^|[^\p{L}])(?:I['’]m|I am|I will be|I['’]ll be|we['’]re|we are|we will be|we['’]ll be)\s+(?:also |now )?$|(?:^|[.!?,:\n]\s*)(?:kami|saya|aku)\s+(?:akan )?$/iu,
);

/** A phrase of the lists is shorter than this. */
const LONGEST = 120;

/** The terms that share a place with a span. `terms` are sorted by start, so a look around it is enough. */
function overlapping(terms: readonly Match[], span: { readonly start: number; readonly end: number }): Match[] {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as Match).start < span.start - LONGEST) low = middle + 1;
    else high = middle;
  }
  const found: Match[] = [];
  for (let i = low; i < terms.length && (terms[i] as Match).start < span.end; i++) {
    if ((terms[i] as Match).end > span.start) found.push(terms[i] as Match);
  }
  return found;
}

/** Whether a mark says it already for the same words: "screenshot of our internal dashboard". */
function isWithinMark(term: Match, terms: readonly Match[]): boolean {
  if (term.entry.category === 'marker') return false;
  return overlapping(terms, term).some(({ entry, media }) => entry.category === 'marker' && media === term.media);
}

const INSIDE = later(
  () =>
    /(?:^|[^\p{L}])(?:we|we['’]re|we['’]ll|we['’]ve|our|us|my|I|I['’]m|kita|kami|kantor|gue|gw|gua|aku|saya|tempatku|di sini|bos|manajemen|direksi)(?=$|[^\p{L}])/iu,
);
const PUBLIC = later(
  () =>
    /(?:^|[^\p{L}])(?:announced (?:today|this morning|yesterday|on)|press release|as announced|officially announced|we (?:are|['’]re) (?:pleased|proud|happy|excited|delighted|thrilled) to|public statement|siaran pers|reports?|according to|thank you all|stocktaking|maintenance|pemeliharaan|stok opname|kata \p{L}+|resmi mengumumkan|telah diumumkan|sudah diumumkan|menurut (?:laporan|berita|media)|dengan bangga)(?=$|[^\p{L}])/iu,
);

function toHit({ entry, start, end, media, folded }: Match, text: string): Hit {
  const term = media === undefined ? text.slice(start, end) : (folded ?? entry.term);
  const message =
    entry.category === 'marker' || entry.category === 'added'
      ? 'marker'
      : entry.category === 'document'
        ? 'document'
        : 'news';
  const hit: Hit = { start, end, weight: message === 'marker' ? 'clear' : 'light', message, data: { term } };
  return media === undefined ? hit : { ...hit, media };
}

/** `INTERNAL:` or `Confidential –` at the head of a line, where no word of the lists says it already. */
function headings(text: string, terms: readonly Match[]): Hit[] {
  if (!HEADED.some(word => text.includes(word))) return [];
  return [...text.matchAll(HEADING)].flatMap(({ index, 0: line, 1: word = '' }): Hit[] => {
    const start = index + line.indexOf(word);
    const end = start + word.length;
    if (overlapping(terms, { start, end }).length > 0) return [];
    return [{ start, end, weight: 'clear', message: 'marker', data: { term: word } }];
  });
}

/** What such a line holds: most posts do not, and need no closer look. */
const HEADED = [
  'INTERNAL',
  'CONFIDENTIAL',
  'EMBARGO',
  'RAHASIA',
  'TERBATAS',
  'SECRET',
  'Confidential',
  'Embargoed',
  'Strictly',
];
const HEADING =
  /^[[(*_ ]{0,4}((?:INTERNAL|CONFIDENTIAL|EMBARGO|EMBARGOED|RAHASIA|TERBATAS|SECRET|Confidential|Embargoed|Strictly internal)(?: (?:DRAFT|MEMO|NOTE))?)[\])*_ ]{0,4}[:–—|]/gm;

function linkHit({ kind, start, end, zone }: Mark, text: string): Hit[] {
  if (kind !== 'url' || zone === 'code') return [];
  const part = insiderPart(text.slice(start, end));
  if (part === undefined) return [];
  const span = { start: start + part.start, end: start + part.end };
  return [{ ...span, weight: 'clear', message: 'link', data: { term: text.slice(span.start, span.end) } }];
}
