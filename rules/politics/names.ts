import { latePattern } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';

/** Whether the word of a party is a person's name here: `Emma Tory joins us`, `Meet Tory Alvarez`, `Kak Golkar`. */
export function isPersonName(text: string, { entry, start, end, media }: Match): boolean {
  const word = text.slice(start, end);
  if (media !== undefined || entry.category !== 'party' || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (TITLED.test(before)) return true;
  if (!NAMES.has(word)) return false;
  const after = text.slice(end, end + REACH);
  const given = GIVEN.exec(before);
  if (given !== null && !IS_NO_NAME.test(given[1] as string)) {
    const opens = !/[\p{L}\p{N},] $/u.test(before.slice(0, given.index));
    if (!opens || DOES.test(after)) return true;
  }
  const surname = GREETED.test(before) ? SURNAME.exec(after) : null;
  return surname !== null && !GOES_WITH_PARTY.test(surname[1] as string);
}

// --- internal ---

const REACH = 40;
/** Parties whose word people bear as a name; any other needs a title before it. */
const NAMES: ReadonlySet<string> = new Set(['Tory', 'Labour', 'Green']);
const TITLED = latePattern(
  () =>
    `(?:^|[^\\p{L}])(?:${[
      'Mrs?|Ms|Miss|Dr|Prof|Professor|Judge|Captain|Coach|Chef|Kak|Pak|Bu|Bapak|Ibu|Mas|Mbak|Bang|Bung|Sdri?|drg?',
    ].join('|')})\\.? (?:\\p{Lu}\\p{Ll}+ )?$`,
  'u',
);
const GIVEN = latePattern(() => "(?<![\\p{L}\\p{N}'’-])(\\p{Lu}\\p{Ll}{1,20}) $", 'u');
const SURNAME = latePattern(() => "^ (\\p{Lu}\\p{Ll}{2,20})(?![\\p{L}'’])", 'u');
const GREETED = /(?:[Mm]eet|[Ww]elcome|[Tt]hanks|[Tt]hank you|[Cc]ongrat(?:s|ulations)|[Nn]ame is)(?: to)? $/;
/** What a person does, after a name that opens a sentence. */
const DOES = latePattern(
  () =>
    `^(?:$|[,.:!]| (?:${[
      'joins?|joined|says|said|is|was|has|leads?|led|takes|took|wins|won|writes|wrote|talks|speaks|explains|shows|turns',
      'and|of|from|will',
    ].join('|')})(?![\\p{L}]))`,
  'u',
);

/** Words before a party that are no given name: articles, ranks, qualities, calls. */
const IS_NO_NAME = latePattern(
  () =>
    `^(?:${[
      'the|an?|our|my|your|this|that|these|those|every|any|no|some|most|many|all|another|one|nation|when|why',
      'how|if|as|is|for',
      'vote|voting|elect|back|former|senior|young|old|new|top|true|real|proud|lifelong|local|typical|shadow',
      'anti|pro|ex',
      'blue|red|hard|soft|right|left|wing|rich|wealthy|posh|british|english|scottish|welsh|uk|britain|london',
      'tory|labour',
      'party|leader|minister|secretary|councillor|mayor|president|prime|chancellor|and|or|but|not|only|yet',
      'even|still|with',
      'of|by|from|to|in|on|at|under|against|never|bloody|dear|hey|go|light|dark',
      '[a-z]+(?:ical|ous|ish|ful|less|ist|ing|ed|ive|ly)',
    ].join('|')})$`,
  'iu',
);

/** Capitalised words after a party that belong to it, and no surname: `Tory Britain`. */
const GOES_WITH_PARTY = new RegExp(
  `^(?:${[
    'Party|Britain|Brexit|Government|Council|Conference|Leader|Prime|Minister|Candidate|Councillor|Central|Office',
    'Chancellor|Mayor|New|Deal',
  ].join('|')})$`,
);
