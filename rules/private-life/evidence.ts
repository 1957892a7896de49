import type { Entry, Match } from '../../src/types.ts';
import { accompanied, isDiary, owned, speaksOfSelf, type Voice, voiceOf } from './voice.ts';

/** A term that does tell of private life, its topic, and its span together with its possessive (`my husband`). */
export interface Evidence {
  readonly term: Match;
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}

/** The topic of an entry: its category without what it needs (`health-me` → `health`). */
export function topicOf(entry: Entry): string {
  return entry.category.replace(NEED, '');
}

/**
 * The terms that tell of the author's private life. What an entry needs stands behind its topic: nothing (it says so
 * itself), `-own` a possessive beside it, or for kin something done with them in a voice that speaks of itself (`nemenin
 * ibu`), `-me` a possessive or such a voice alone, `-hint` a second hint beside it.
 */
export function evidence(text: string, terms: readonly Match[]): Evidence[] {
  const needs = terms.map(term => NEED.exec(term.entry.category)?.[1]);
  const found: (Evidence | undefined)[] = terms.map((term, i) => (needs[i] === undefined ? plain(term) : undefined));
  terms.forEach((term, i) => {
    const people = PEOPLE.has(topicOf(term.entry)) && needs[i] !== 'hint';
    const span = people || needs[i] === 'own' ? owned(text, term, people) : undefined;
    if (found[i] === undefined && span !== undefined) found[i] = { ...plain(term), ...span };
  });
  const people = found.flatMap(one => (one !== undefined && PEOPLE.has(one.topic) ? [one] : []));
  const voice = voiceOf(text, people);
  terms.forEach((term, i) => {
    if (found[i] !== undefined || isTheirs(text, term)) return;
    const span = needs[i] === 'own' && PEOPLE.has(topicOf(term.entry)) ? accompanied(text, term) : undefined;
    if (needs[i] !== 'me' && span === undefined) return;
    if (speaksOfSelf(voice, term, term.entry.weight === 1)) found[i] = { ...plain(term), ...span };
  });
  const certain = found.filter(one => one !== undefined);
  return certain.length > 0 ? certain : hints(voice, terms);
}

// --- internal ---

const NEED = /-(own|me|hint)$/;
/** Topics whose words name people around the author. */
const PEOPLE = new Set(['family', 'romance']);

function plain(term: Match): Evidence {
  return { term, topic: topicOf(term.entry), start: term.start, end: term.end };
}

/** `istrinya`, `pacarmu`: the people of somebody else. */
function isTheirs(text: string, { entry, start, end }: Match): boolean {
  const ending = /(?:nya|mu)$/i.exec(text.slice(start, end))?.[0];
  return ending !== undefined && PEOPLE.has(topicOf(entry)) && !entry.term.endsWith(ending.toLowerCase());
}

/** Two different hints in a diary (`sofa` and `pancakes`), or three of two topics where nothing tells who speaks. */
function hints(voice: Voice, terms: readonly Match[]): Evidence[] {
  const small = terms.filter(({ entry }) => entry.weight === 1 && /-(?:hint|me)$/.test(entry.category));
  const distinct = new Set(small.map(({ entry }) => entry.term));
  const topics = new Set(small.map(({ entry }) => topicOf(entry)));
  if (distinct.size < 2 || !isDiary(voice, distinct.size > 2 && topics.size > 1)) return [];
  return small.map(plain);
}
