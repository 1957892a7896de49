import { defineRule } from '../../src/rule.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Hit, Match, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { startingIn } from './near.ts';
import { isAbout, type Person, peopleIn, REACH } from './pairs.ts';
import { grievances } from './pay.ts';
import { breaksIn, isBare, isSaidToReaders } from './words.ts';

export const rule = defineRule({
  id: 'workplace-gripe',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag'],
  summary: {
    en: 'Complaints about a boss, colleagues, clients or customers.',
    id: 'Keluhan tentang atasan, rekan kerja, klien, atau pelanggan.',
  },
  why: {
    personal: {
      en: 'Posts about work reach work: colleagues and clients may see it, and it stays findable for years.',
      id: 'Kiriman tentang kantor sampai juga ke kantor: rekan dan klien bisa melihatnya, dan jejaknya lama hilang.',
    },
    professional: {
      en: 'Clients read how you speak of clients, and wonder what you say of them.',
      id: 'Klien membaca cara Anda membicarakan klien, lalu bertanya-tanya apa yang Anda katakan tentang mereka.',
    },
    shared: {
      en: 'Friends will side with you; colleagues and clients read the same post and may feel meant.',
      id: 'Teman akan membela Anda; rekan dan klien membaca kiriman yang sama dan bisa merasa tersindir.',
    },
  },
  advice: {
    en: 'Tell it to someone you trust, or post what you learned without the person.',
    id: 'Ceritakan kepada orang yang Anda percaya, atau tulis pelajarannya tanpa menyebut orangnya.',
  },
  levels: {
    personal: { light: 'info', clear: 'warn', heavy: 'warn' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'info', clear: 'error', heavy: 'error' },
  },
  options: { people: [] as readonly string[], protected: true as boolean },
  optionDocs: {
    people: 'Names of people and clients (or patterns, `/…/`): a harsh word about one of them counts as heavy.',
    protected: 'Whether talk about pay, hours, safety and unions counts as light only; in many places it is protected.',
  },
  patterns: ['people'],
  messages: {
    gripe: {
      en: '"{tone}" is said of "{person}".',
      id: '"{tone}" dikatakan tentang "{person}".',
    },
    named: {
      en: '"{tone}" is said of "{person}", whom readers can recognise.',
      id: '"{tone}" dikatakan tentang "{person}", yang bisa dikenali pembaca.',
    },
    work: {
      en: '"{tone}" is a complaint about work.',
      id: '"{tone}" adalah keluhan tentang pekerjaan.',
    },
    pay: {
      en: '"{tone}" is about pay, hours or safety at your work.',
      id: '"{tone}" menyangkut gaji, jam kerja, atau keselamatan di tempat kerja Anda.',
    },
  },
  examples,
  check({ draft: { text }, terms, options }) {
    const people: Person[] = [
      ...findUserTerms(options.people, text).map(
        ({ start, end }): Person => ({ start, end, sort: 'named', lang: 'any', own: true, ours: true }),
      ),
      ...peopleIn(terms, text),
    ].sort((a, b) => a.start - b.start);
    const pay = new Set(grievances(terms, text));
    const light: Weight = options.protected ? 'light' : 'clear';
    return terms.flatMap((term): Hit[] => {
      if (pay.has(term)) return [hitOf(term, light, 'pay', text)];
      if (term.entry.category === 'complete') return [hitOf(term, 'clear', 'work', text)];
      if (!SAID.has(term.entry.category)) return [];
      if (isOffer(text, term)) return [];
      if (term.entry.category === 'vent' || term.entry.category === 'hours') {
        const person = asking(people, term, terms, text);
        if (person === undefined) return [];
        return [gripe(term, person, term.entry.category === 'hours' ? light : 'clear', text)];
      }
      const person = nearest(people, term).find(one => isAbout(one, term, text));
      if (person === undefined) return [];
      const heavy = term.entry.category === 'insult' || person.sort === 'named';
      return [gripe(term, person, heavy ? 'heavy' : isProtected(terms, term, text) ? light : 'clear', text)];
    });
  },
});

// --- internal ---

const SAID = new Set(['insult', 'tone', 'feel', 'effect', 'act', 'lack', 'virtue', 'vent', 'hours']);

function hitOf({ start, end }: Match, weight: Weight, message: string, text: string): Hit {
  return { start, end, weight, message, data: { tone: text.slice(start, end) } };
}

function gripe(term: Match, person: Person, weight: Weight, text: string): Hit {
  const { start, end } = term;
  const message = person.sort === 'named' ? 'named' : 'gripe';
  return {
    start,
    end,
    weight,
    message,
    data: { tone: text.slice(start, end), person: text.slice(person.start, person.end) },
  };
}

/** The people within reach of a term, nearest first. `people` is sorted by start. */
function nearest(people: readonly Person[], { start, end }: Match): Person[] {
  const distance = (person: Person): number => (person.end <= start ? start - person.end : person.start - end);
  return startingIn(people, start - REACH * 2, end + REACH)
    .filter(person => (person.end <= start || person.start >= end) && distance(person) <= REACH)
    .sort((a, b) => distance(a) - distance(b));
}

/** Who asks something of the writer before the grievance: "my boss | rang | at midnight". */
function asking(people: readonly Person[], vent: Match, terms: readonly Match[], text: string): Person | undefined {
  return nearest(people, vent).find(person => {
    if (person.end > vent.start || (person.sort === 'loose' && !person.ours)) return false;
    const between = startingIn(terms, person.end, vent.start);
    const demand = between.find(({ entry }) => entry.category === 'demand');
    if (demand === undefined || !isBare(text.slice(person.end, demand.start))) return false;
    return breaksIn(text.slice(person.end, vent.start)) <= 1;
  });
}

/** "Tired of rude customers? Try us": a question to readers, which sells something. */
function isOffer(text: string, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const opening = before.slice(Math.max(...['\n', '. ', '! '].map(stop => before.lastIndexOf(stop))) + 1);
  const rest = /^[^.!?\n]{0,60}\?/.exec(text.slice(end, end + 61));
  if (rest === null) return false;
  return isSaidToReaders(opening + rest[0]) || opening.trim().split(/\s+/).length <= 3;
}

function isProtected(terms: readonly Match[], { start, end }: Match, text: string): boolean {
  return startingIn(terms, start - 60, end + 60).some(
    ({ entry, start: at, end: to }) =>
      (entry.category === 'pay' || entry.category === 'labour') &&
      breaksIn(text.slice(Math.min(start, at), Math.max(end, to))) === 0,
  );
}
