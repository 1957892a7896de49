import { later } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';
import * as words from './words.ts';

/** Somebody of the writer's work, as found in the text. */
export interface Person {
  readonly start: number;
  readonly end: number;
  /** `named`: on the user's list of people. `loose`: needs more than one harsh word, since every shop writes of customers. */
  readonly sort: 'named' | 'close' | 'loose' | 'place';
  readonly lang: string;
  /** "my boss", "klien satu ini": one of the writer's own. */
  readonly own: boolean;
  /** "working for": what follows is said of whom one works for. */
  readonly hire?: boolean;
  /** "our client", "klien kami": of the writer's work. */
  readonly ours: boolean;
}

/** How far apart, in UTF-16 units, a person and what is said of them may stand. */
export const REACH = 130;

/** The people among the terms: their own, and nobody else's ("your boss", "his manager"). */
export function peopleIn(terms: readonly Match[], text: string): Person[] {
  return terms.flatMap(({ entry, start, end }) => {
    if (!PEOPLE.has(entry.category) || isOthers(text, start, end)) return [];
    const own = isOwn(text, start, end);
    const ours = own || isOurs(text, start, end);
    if (entry.category === 'role' && !ours && !/^ (?:yang|yg) /.test(text.slice(end, end + 6))) return [];
    if (
      /^[BM]/.test(text[start] as string) &&
      /[\p{L},] (?:the )?$/iu.test(text.slice(Math.max(0, start - 6), start)) &&
      entry.lang === 'en'
    )
      return [];
    const hire = entry.category === 'place' && /^work.* (?:for|with)$/i.test(text.slice(start, end));
    const sort = entry.category === 'client' ? 'loose' : entry.category === 'place' ? 'place' : 'close';
    return [{ start, end, sort, lang: entry.lang, own, ours, hire }];
  });
}

export const PEOPLE: ReadonlySet<string> = new Set(['boss', 'role', 'client', 'place']);

/** Whether a harsh word is said of a person. Both stand in `text`, not overlapping. */
export function isAbout(person: Person, tone: Match, text: string): boolean {
  const isAfter = tone.start >= person.end;
  const gap = isAfter ? text.slice(person.end, tone.start) : text.slice(tone.end, person.start);
  const breaks = words.breaksIn(gap);
  if (breaks > (isAfter ? 1 : 0)) return false;
  const { category } = tone.entry;
  const negated = words.isNegated(text.slice(Math.max(0, tone.start - 40), tone.start));
  if (negated !== (category === 'lack' || category === 'virtue')) return false;
  if (person.hire && category !== 'insult') return false;
  if (words.isPraise(gap)) return false;
  if (person.sort === 'place' && (category === 'act' || category === 'lack' || category === 'virtue')) return false;
  const fits = breaks === 1 ? inNextSentence : isAfter ? after : before;
  return fits(person, tone, gap, text) && isEnough(person, tone, text);
}

// --- internal ---

const BOTH: ReadonlySet<string> = new Set(['insult', 'tone']);

/** "My boss is so rude": the harsh word after the person, in one sentence. */
function after({ lang, end, sort, hire }: Person, tone: Match, gap: string, text: string): boolean {
  const { category, lang: language } = tone.entry;
  if (BOTH.has(category)) {
    // English puts no adjective right after its noun, so "customers mean a lot" is none.
    if (language === 'en' && lang === 'en' && tone.start - end < 2 && !hire) return false;
    return words.isSaidOf(gap, text.slice(tone.end, tone.end + 12), language);
  }
  if (category === 'feel') {
    const told = language === 'id' && sort !== 'loose' && /[,.;]\s*$/.test(gap);
    return told && words.isLast(text.slice(tone.end, tone.end + 12));
  }
  if (category === 'effect') return words.partsOf(gap).length <= 14;
  if (category === 'act')
    return words.isBare(gap) || (sort !== 'loose' && /^[^,;]*(?:,|;| and | dan | terus | trus )\s*\S*\s*$/.test(gap));
  if (category === 'lack' || category === 'virtue') return words.isBare(withoutNegator(gap));
  return false;
}

/** "Fed up with my boss", "rude customers": the harsh word first. */
function before(person: Person, tone: Match, gap: string): boolean {
  const { category, lang } = tone.entry;
  const parts = words.partsOf(gap);
  if (category === 'feel' || (category === 'effect' && lang === 'id'))
    return parts.length <= 4 && !/[.!?;:]/.test(gap) && (person.own || CONNECTED.test(gap) || parts.length === 0);
  if (!BOTH.has(category) || lang === 'id') return false;
  return parts.length === 0 || /^ (?:of a|from|and \p{L}+|\p{L}+ing)?\s*$/u.test(gap);
}

/** "Our client rang at nine. So rude." */
function inNextSentence(_: Person, tone: Match, gap: string): boolean {
  const lead = gap.slice(Math.max(...['. ', '! ', '? ', '… ', '\n'].map(end => gap.lastIndexOf(end) + end.length)));
  const { category } = tone.entry;
  if (BOTH.has(category) || category === 'effect') return words.goesOn(lead);
  if (category === 'act') return words.goesOn(lead) && lead.trim() !== '';
  return (category === 'lack' || category === 'virtue') && words.goesOn(withoutNegator(lead));
}

/** Of customers and the like every shop writes: a plain harsh word needs one of the writer's own, or feeling. */
function isEnough(person: Person, tone: Match, text: string): boolean {
  const { category } = tone.entry;
  if (
    person.sort !== 'loose' ||
    category === 'insult' ||
    category === 'virtue' ||
    category === 'effect' ||
    person.own ||
    (category === 'tone' && person.ours && !/[a-rt-z]s$/i.test(text.slice(person.start, person.end)))
  )
    return true;
  if (category === 'act' && VICTIM().test(text.slice(tone.start, tone.end + 12))) return true;
  const from = Math.min(person.start, tone.start);
  const around = text.slice(Math.max(0, from - 40), Math.max(person.end, tone.end) + 40);
  if (words.isSaidToReaders(around)) return false;
  const emphatic = words.isEmphatic(around) || /est$/i.test(text.slice(tone.start, tone.end));
  if (category === 'act' || category === 'lack')
    return (
      (emphatic || /hari ini|tadi|barusan|pagi ini/i.test(around)) && (tone.entry.lang === 'id' || / who /.test(around))
    );
  return emphatic || (tone.entry.lang === 'id' && /hari ini|tadi|barusan|pagi ini/i.test(around));
}

function withoutNegator(gap: string): string {
  return gap.replace(
    /\s*\S+(?:\s+(?:even|ever|really|to|have|has|had|got|be|been|any|an|a|the|know|pernah|mau|bisa|ada|punya))*\s*$/iu,
    ' ',
  );
}

const VICTIM = later(() => /(?:^|\s)(?:me|us|my|our|gue|gw|gua|aku|saya|kami|kita)(?:$|[^\p{L}])/iu);

const CONNECTED =
  /(?:^|\s)(?:with|of|for|by|my|our|this|these|those|that|the|all|another|working|dealing|sama|dengan|ke|dari|sm|punya|ngadepin|ngadapin|menghadapi|hadapi|ngurus|ngurusin|ngeladenin|layani|melayani|liat|lihat|denger|dengar|gara-gara|karena|oleh|kalau|kalo|si|jadi|kerja)(?:\s|$)/i;

const OWN_BEFORE = later(
  () =>
    /(?:^|[^\p{L}])(?:my|this|that|another|certain|one of (?:my|our|the)|these|those|some|mine)\s+(?:\p{L}+\s+)?$/iu,
);
const OURS_BEFORE = later(() => /(?:^|[^\p{L}])(?:my|our|this|new)\s+(?:\p{L}+\s+)?$/iu);
const OWN_AFTER =
  /^(?:ku\b|\s+(?:gue|gw|gua|aku|saya|ini|satu ini|yang satu|yg satu|itu|tadi|kesayangan|tercinta|like this|from hell|of mine))/i;
const OURS_AFTER =
  /^\s+(?:we hired|we work|I work|at work|at my|tempatku|tempat kerja|di tempatku|di kantor|kami|kita|kantor|baru|di kantor)/i;
const OTHERS_BEFORE = later(
  () =>
    /(?:(?:^|[^\p{L}])(?:your|ur|his|her|their|someone's|somebody's|whose|every|any|become a|be a|if a|if the|when a|ex)\s+|['’]s\s+)(?:\p{L}+\s+)?$/iu,
);
const OTHERS_AFTER =
  /^(?:mu\b|\s+(?:anda|kamu|kalian|lo|lu|orang|tetangga|mereka|dia|mafia|narkoba|persib|persija|judi)\b|['’]s\s)/i;

function isOwn(text: string, start: number, end: number): boolean {
  if (
    OPENS.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[a-z]+[a-rt-z]$/i.test(text.slice(start, end)) &&
    /^ \p{L}+ed\b/u.test(text.slice(end, end + 14))
  )
    return true;
  if (
    /\ban?\s(?:\p{L}+\s)?$/iu.test(text.slice(Math.max(0, start - 16), start)) &&
    /^ who\b/.test(text.slice(end, end + 5))
  )
    return true;
  return (
    OWN_BEFORE().test(text.slice(Math.max(0, start - 24), start)) ||
    /(?:ku|que)$/i.test(text.slice(start, end)) ||
    /^(?:my|this) /i.test(text.slice(start, end)) ||
    OWN_AFTER.test(text.slice(end, end + 16))
  );
}

/** "Supplier lied to us": a sentence that opens with one of them tells of one's own. */
const OPENS = /(?:^|[.!?…\n]\s*)$/;

function isOurs(text: string, start: number, end: number): boolean {
  return OURS_BEFORE().test(text.slice(Math.max(0, start - 24), start)) || OURS_AFTER.test(text.slice(end, end + 12));
}

function isOthers(text: string, start: number, end: number): boolean {
  if (/\p{L}mu$/iu.test(text.slice(start, end)) && !/kamu$/i.test(text.slice(start, end))) return true;
  return (
    OTHERS_BEFORE().test(text.slice(Math.max(0, start - 30), start)) || OTHERS_AFTER.test(text.slice(end, end + 12))
  );
}
