import { latePattern, type Pattern } from '../../src/text/later.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Language, Match, Options, RuleInput } from '../../src/types.ts';

/** What shows that somebody gains from the post: where it stands and, for tags that hint only, that it is weak. */
export interface Tie {
  readonly start: number;
  readonly end: number;
  readonly lang: Language;
  readonly isWeak: boolean;
}

type Input = RuleInput<Options & { readonly weak: readonly string[] }>;

/** The first sign of a commercial tie that stands together with a personal voice. */
export function tieIn(input: Input): Tie | undefined {
  const { terms, marks, draft } = input;
  const has = new Set(terms.map(({ entry }) => entry.category));
  if (marks.length === 0 && !TIES.some(category => has.has(category)) && !has.has('sale')) return undefined;
  const voice = has.has('voice') || FIRST.test(draft.text);
  const tagged = marks.some(({ kind, zone }) => kind === 'mention' && zone === 'text');
  const term = terms.find(candidate => isTie(candidate, voice, tagged, has, draft.text));
  const tag = weakTag(input, voice, has);
  if (tag !== undefined && (term === undefined || tag.start < term.start)) return toTie(tag, input, true);
  const found = term ?? untitled(input, voice && has.has('sale'));
  return found && toTie(found, input, tag !== undefined);
}

/** Whether a shop, a maker or an organisation speaks of what is its own. */
export function isOwnVoice(text: string, tie: Tie): boolean {
  if (OWN_GOODS.test(text)) return true;
  return !tie.isWeak && WE.test(text) && !FIRST.test(text);
}

/** Praise for the employer in a post of somebody who does not say that they work there. */
export function praiseOf({ draft, account }: RuleInput): { start: number; end: number } | undefined {
  if (account.employer.length === 0 || account.kind === 'professional') return undefined;
  if (WORKS_THERE.test(draft.text) || !PRAISE.test(draft.text)) return undefined;
  const [found] = findUserTerms(account.employer, draft.text);
  return found === undefined ? undefined : { start: found.start, end: found.end };
}

// --- internal ---

const TIES = ['code', 'link', 'gift', 'deal', 'added'];

const word = (...alternatives: string[]): Pattern =>
  latePattern(() => `(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');

const FIRST = word(
  "i|i['’](?:ve|m|d|ll)|me|my|mine|myself",
  'aku|saya|gue|gw|gua|\\p{L}{3,}ku(?<!aku|buku|suku|kuku|paku|baku|laku|saku|siku|beku)',
);
const WE = word("we|our|ours|us|we['’](?:re|ve|ll)", 'kami|toko|gerai|outlet');
const OWN_GOODS = word(
  'my (?:own )?(?:new )?(?:shop|store|etsy|brand|business|bakery|studio|' +
    'salon|book|novel|album|course|class|app|game|print|prints|art|merch|' +
    'patreon|newsletter|product line)s?',
  'our (?:online |new |own |little )?(?:shop|store|site|website|brand|bakery|collection|launch|menu|app)',
  '(?:toko|gerai|warung|usaha|bisnis|brand|buku|novel|kelas|karya|jualan|' +
    'dagangan|produk|olshop|kedai)ku|jualan(?:an)?(?: aku| saya)?|(?:toko|' +
    'gerai|warung|kedai|usaha|bisnis|brand|produk|olshop|outlet) (?:aku|' +
    'saya|kami|sendiri)|daganganku',
);
const WORKS_THERE = word(
  "i work (?:at|for|here|there)|i['’]m (?:an? )?(?:employee|engineer|" +
    'part of|working)|my (?:employer|company|team|job|colleagues|coworkers|' +
    "work)|our|we|us|we['’]re|where i work|#employee",
  '(?:saya|aku) (?:kerja|bekerja) (?:di|untuk)|tempat (?:saya|aku) (?:kerja|' +
    'bekerja)|tempat kerjaku|kantorku|perusahaan (?:saya|aku|kami)|kantor (?:saya|' +
    'aku|kami)|tim (?:saya|kami)|kami|karyawan',
);
const PRAISE = word(
  'love|loving|loved|best|amazing|awesome|great|brilliant|fantastic|' +
    'excellent|recommend|obsessed|impressed|incredible|favou?rite|game[- ]changer|' +
    'must[- ](?:have|try)|unbeatable|worth it|buy|try it',
  'suka banget|cinta|terbaik|keren|mantap|bagus|hebat|luar biasa|rekomen\\p{L}*|' +
    'favorit|wajib (?:coba|punya)|enak|juara|andalan|top|canggih|cobain|' +
    'beli',
);
/** A code as it is typed at the till: `JESS15`, `"hike10"`. */
const CODE =
  /^["'“”‘’:\s]{0,3}(?:is |ya |aku |saya |di |use |pakai |pake )?["'“‘*]?(?:[A-Z][A-Z0-9_-]{2,19}|[A-Za-z]{2,15}\d{1,3})(?![a-z])/;

const TYPED = /\b(?:[Uu]se|[Pp]akai|[Pp]ake|[Mm]asukin|[Mm]asukkan|[Ee]nter) ["'“]?[A-Z]{3,12}\d{1,3}\b/;
const THANKED = latePattern(
  () =>
    '(?:thank(?:s| you)|thx|shout ?out to|makasih|terima kasih|trims)(?: so much|' +
    String.raw` a lot| banyak| ya)?,?(?: to)? @[\w.]{2,30} (?:for|udah|sudah|` +
    String.raw`atas|buat|untuk) (?:[\p{L}'’-]{1,15} ){0,4}?(?:box|package|parcel|` +
    'goodies|hamper|gifts|samples?|products?|bundle|paket|hampers|' +
    String.raw`bingkisan|produk|kiriman|sampel)(?:nya)?(?![\p{L}\p{N}])`,
  'iu',
);
/** Family and friends give presents too; parcels also go astray. */
const PERSON = latePattern(
  () =>
    String.raw`\b(?:mum|mom|dad|birthday|wedding|christmas|secret santa|ultah|` +
    String.raw`ulang tahun|resi|kurir|order|refund|love you|shower|vaksin\w*|` +
    String.raw`bantuan|sembako)\b`,
  'i',
);

function isTie(
  { entry, end }: Match,
  voice: boolean,
  tagged: boolean,
  has: ReadonlySet<string>,
  text: string,
): boolean {
  switch (entry.category) {
    case 'code':
      return voice && (CODE.test(text.slice(end, end + 40)) || (has.has('sale') && entry.term.includes(' ')));
    case 'link':
    case 'added':
      return voice;
    case 'gift':
      return tagged || has.has('product');
    case 'deal':
      return voice && (has.has('product') || has.has('sale') || has.has('voice'));
    default:
      return false;
  }
}

/** Ties that no word names: `use SARA15` beside a discount, thanks to a handle for a box. */
function untitled({ draft: { text }, borrowed }: RuleInput, isSale: boolean): Span | undefined {
  const found = (isSale ? TYPED.exec(text) : null) ?? (text.includes('@') ? THANKED.exec(text) : null);
  if (found === null || zoneAt(borrowed, found.index) !== 'text' || PERSON.test(text)) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

function weakTag(
  { draft: { text }, marks, options }: Input,
  voice: boolean,
  has: ReadonlySet<string>,
): Span | undefined {
  if (!has.has('product') && !has.has('sale')) return undefined;
  const weak = new Set(options.weak.map(tag => tag.toLowerCase()));
  const tag = marks.find(
    ({ kind, zone, start, end }) =>
      kind === 'hashtag' && zone === 'text' && weak.has(text.slice(start, end).toLowerCase()),
  );
  return tag !== undefined && (voice || !WE.test(text)) ? tag : undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The language is that of the sentences; a word of either list may stand in the other's. */
function toTie({ start, end }: Span, { sentences }: Input, isWeak: boolean): Tie {
  const balance = sentences.reduce((sum, { en, id }) => sum + id - en, 0);
  return { start, end, isWeak, lang: balance > 0 ? 'id' : 'en' };
}
