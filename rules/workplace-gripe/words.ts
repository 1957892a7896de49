import { later } from '../../src/text/later.ts';

/** The little words around a person and a harsh word: they decide whether the one is said of the other. */

/** Says nothing itself between "my boss is" and "rude": articles, degree words, deixis. Adverbs in -ly as well. */
const FILLERS = later(
  () =>
    new Set(
      `a an the so such too just very quite pretty rather most more as bit little kind sort of total complete absolute utter
  real right proper plain pure bunch pack pile load fucking bloody damn freaking flaming still even also always never-ending
  how what this that one big huge massive biggest single living walking ever total both all again now today lately ini itu
  satu tuh nih gue gw gua aku saya kami kita lo emang memang emg mmg sangat banget bgt orangnya orang isinya sifatnya
  mulutnya kelakuannya sikapnya otaknya gayanya kok sih ya paling super sok pada semua semuanya cuma hanya suka hobi hobinya
  demen doyan sering selalu terlalu makin tambah juga udah sudah sekarang tadi ternyata adalah jadi kayak kaya kek kyk
  bener beneran benar sumpah dasar asli agak rada lumayan lagi se sungguh betul-betul bener-bener benar-benar terus mulu
  satunya seorang pun ituh amat nian sebelah kantor baru lama kesayangan tercinta ku pak bu si begitu gitu sangatlah lagi-lagi
  tadi hari kemarin barusan bisanya kerjanya kerjaannya tiap setiap malah selain jauh lebih rasanya di tempatku tempat kantorku kerja minta ampun ampun-ampunan definition epitome textbook of at work here there in office upstairs more than most whole`.split(
        /\s+/,
      ),
    ),
);

/** Ties what follows to the person before it. */
const LINKS = later(
  () =>
    new Set(
      `is are was were be been being am 's 're who's he's she's they're that's it's seems seemed looks sounds acts acting act
  behaves behave behaving gets got getting becomes became turned remains proves plays playing called like and but yet or plus
  & who which dan tapi tp tetapi yang yg plus udahlah karena mana`.split(/\s+/),
    ),
);
const SIGNS = /^[,;:–—(\-=*]$/;
const SELF = /^(?:i|i'm|i’m|we|we're|we’re|me|you|you're|aku|saya|gue|gw|gua|kami|kita|lo|lu|kamu|anda)$/i;
const NEGATORS = later(
  () =>
    /(?:^|[\s"'(,])(?:not|no|never|zero|without|nobody|cannot|cant|dont|doesnt|wont|\p{L}+n['’]t|refus(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|unable to|incapable of|too \p{L}+ to|hardly|barely|gak?|gk|g|ngg?ak?|enggak?|tidak|tdk|tak|kagak|ndak|ora|bukan|belum|blm|belom|tanpa|kurang|minim|jangan|susah|ogah|nol)(?: (?:even|ever|really|once|know|have|has|had|got|any|a|the|an|to|single|pernah|pake|ada|mau|bisa|juga|sama|sekali|punya|begitu|terlalu|se|pada)){0,3}[\s-]*$/iu,
);
const PRAISE = later(
  () =>
    /(?:^|[^\p{L}])(?:lov(?:e|es|ed|ing)|thank(?:s|ed|ful)?|grateful|helped|happy|proud|congrat\p{L}*|prais\p{L}+|support\p{L}*|solv\p{L}+|fixed|rescued|told us|tell us|asked us|reported|complain(?:ed|s) (?:about|that)|said (?:our|the)|sorry|apolog\p{L}+|puas|senang|bangga|terima kasih|makasih|bantu|membantu|dibantu|bersyukur|maaf|mengeluhkan|melaporkan)(?=$|[^\p{L}])/iu,
);
/** A pronoun (and link) that takes up the person of the sentence before. */
const ANAPHORA = later(
  () =>
    new Set(
      "he she they it he's she's they're it's his her their him them that this man woman guy people person dude dia mereka orang orangnya doi beliau nya".split(
        ' ',
      ),
    ),
);
const EMPHASIS = later(
  () =>
    /(?:^|[^\p{L}])(?:so|such|ever|again|always|literally|honestly|seriously|really|too|never|worst|most|hands down|omg|ugh|god|banget|bgt|bngt|bet|parah|emang|memang|emg|dasar|sih|kok|amat|mulu|melulu|sumpah|astaga|terus|lagi|super|paling|ampun|duh|hadeh|haduh|anjir|buset|please|pls)(?=$|[^\p{L}])|[!🙄😤😡🤬🤮🤡😩😭🤦]/iu,
);
const SAID_TO_READERS = later(() => /(?:^|[^\p{L}])(?:you|your|you['’]re|yours|anda|kamu|kalian)(?=$|[^\p{L}])/iu);

/** The words and signs of a short text, in order. */
export function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;:–—(=*&]|(?<=\s)-(?=\s)/gu) ?? [];
}

/** Whether a harsh word between `gap` and `rest` is said of the person before it: "my boss IS SUCH A …", "klien satu ini …". */
export function isSaidOf(gap: string, rest: string, lang: string): boolean {
  const parts = partsOf(gap).map(part => part.replaceAll('’', "'"));
  if (SIGNS.test(parts[0] ?? '') && !['memang', 'emang', 'dasar', 'emg'].includes(parts[1] ?? '')) return false;
  let at = parts.length;
  while (at > 0 && isFiller(parts[at - 1] as string)) at--;
  if (at === 0) return true;
  const last = parts[at - 1] as string;
  if (parts[at] === 'what' || (/^(?:me|us)$/.test(last) && /^call(?:ed|s|ing)$/.test(parts[at - 2] ?? ''))) return true;
  if (at === 1 && parts.length > 1 && !/^(?:me|ber|di)/.test(last) && /^(?:id|any)$/.test(lang)) return true;
  if (
    SIGNS.test(last) &&
    !ENDS().test(rest) &&
    !parts.slice(at).some(part => /^(?:an?|such|so|emang|memang|emg|dasar)$/.test(part))
  )
    return false;
  return (LINKS().has(last) || SIGNS.test(last)) && !SELF.test(parts[at - 2] ?? '');
}

/** Whether a sentence that opens with `lead` goes on about the person of the one before: "She is so …", "Emang …", "…". */
export function goesOn(lead: string): boolean {
  const parts = partsOf(lead).map(part => part.replaceAll('’', "'"));
  return parts.every(part => isFiller(part) || LINKS().has(part) || ANAPHORA().has(part) || SIGNS.test(part));
}

/** Whether only words that say nothing stand in a gap before a doing: "my manager just …", "they still …". */
export function isBare(gap: string): boolean {
  const parts = partsOf(gap).filter(part => !isFiller(part) && !LINKS().has(part) && !ANAPHORA().has(part));
  return parts.length <= 2 && !parts.some(part => SELF.test(part));
}

/** Whether a harsh word stands at the end of what is said. */
export const isLast = (rest: string): boolean => ENDS().test(rest);
export const isNegated = (before: string): boolean => NEGATORS().test(before);
export const isPraise = (gap: string): boolean => PRAISE().test(gap);
export const isEmphatic = (text: string): boolean => EMPHASIS().test(text);
export const isSaidToReaders = (text: string): boolean => SAID_TO_READERS().test(text);

/** Ends of sentences in a text. */
export function breaksIn(text: string): number {
  return text.match(/(?:[.!?…]+["'”’)]*\s)|\n+/g)?.length ?? 0;
}

// --- internal ---

/** After a comma a harsh word stands alone: ", clueless.", not ", insane talent". */
const ENDS = later(
  () =>
    /^[\s*_]*(?:$|[^\p{L}\p{N}\s]|(?:and|but|as|af|tbh|lol|lmao|or|too|again|banget|bgt|lagi|sih|emang|pula|dan|semua|parah|to the)\b)/iu,
);

function isFiller(part: string): boolean {
  return FILLERS().has(part) || /^\p{L}{3,}ly$/u.test(part);
}
