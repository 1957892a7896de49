import type { Draft, Mark, Match, Signal } from '../types.ts';
import { SIGNS } from './affinity-signs.ts';
import { formsOf } from './affinity-tone.ts';

/**
 * The evidence of a text: points below 0 for a private post, above 0 for a work post, each with the word or form it comes
 * from. Words of one kind confirm another kind, and weigh more where nothing speaks of work; a mere subject weighs little.
 */
export function weigh(draft: Draft, terms: readonly Match[], marks: readonly Mark[]): Signal[] {
  const distinct = new Map(terms.map(match => [textOf(draft, match).toLowerCase(), match]));
  const all = [...distinct.values()];
  const asPrivate = all.filter(match => sideOf(match) === 'private' && match.entry.category !== 'first-person');
  const forms = formsOf(draft.text, marks)
    .filter(form => !asPrivate.some(({ start, end }) => start <= form.start && form.end <= end))
    .map(({ start, end, points, reason }) => ({ text: draft.text.slice(start, end), points, reason }));
  const hints = bounded(draft, asPrivate.filter(isHint), MOST_OF_HINTS, -1);
  const clear = asPrivate.filter(match => !isHint(match)).map(match => signalOf(draft, match, -1));
  const selves = all.filter(match => SELF.test(textOf(draft, match)));
  const weak = all.find(match => match.entry.category === 'first-person');
  const self = selves[0] ?? weak;
  const tone = forms.filter(({ reason }) => reason === 'tone');
  const facts = forms.filter(({ reason }) => reason === 'facts');
  const found: Signal[] = [...clear, ...hints, ...tone];
  if (self !== undefined) {
    const beside = found.filter(({ text }) => text !== textOf(draft, self));
    const points = -(selves.length > 0 ? 7 : 3) - (sum(beside) <= -6 ? TOGETHER : 0);
    found.unshift({ text: textOf(draft, self), points, reason: 'self' });
  }
  const work = all.filter(match => sideOf(match) === 'work');
  const known = [
    ...bounded(draft, work.filter(isHint), MOST_OF_HINTS, 1),
    ...work.filter(match => !isHint(match)).map(match => signalOf(draft, match, 1)),
    ...facts,
  ];
  // Friends say "we" too.
  const isOpposed = facts.length > 0 || work.some(({ entry }) => entry.category !== 'plural');
  const isVoiced = [...clear, ...tone].some(({ reason }) => !SUBJECTS.has(reason)) || selves.length > 0;
  const kinds = kindsOf(clear, hints, tone, isVoiced && !isOpposed);
  const first = found.findIndex(({ reason }) => reason !== 'self');
  if (kinds > 1 && first >= 0) found[first] = { ...found[first]!, points: found[first]!.points - TOGETHER };
  const raised = isOpposed ? found : found.map(signal => ({ ...signal, points: signal.points * UNOPPOSED }));
  const heard = isVoiced ? raised : atMost(raised, MOST_UNVOICED);
  return [...heard, ...atMost(known, MOST_OF_WORK)];
}

/** The text of a match as written. */
export function textOf(draft: Draft, { start, end }: Match): string {
  return draft.text.slice(start, end);
}

// --- internal ---

/** Evidence by weight of the word; words of weight 1 tell something only together, so their sum is bounded. */
const POINTS = { private: [0, 3, 8, 15], work: [0, 3, 7, 11], organisation: [0, 5, 8, 10] } as const;
const MOST_OF_HINTS = 12;
const MOST_OF_WORK = 45;
/** Two kinds of private evidence confirm each other. */
const TOGETHER = 6;
/** Private words in a text without a single word of work weigh more. */
const UNOPPOSED = 1.3;
/** What anybody may write about. Without a personal voice beside it (first person, feeling, reaction …) it is a doubt only. */
const SUBJECTS: ReadonlySet<string> = new Set(
  'family leisure meal music shows sport games news fashion pets'.split(' '),
);
const MOST_UNVOICED = 18;
const SELF = /^(?:i|i['’](?:m|ve|d|ll)|im|ive|my|myself|imma|aku\w?|gue\w?|gw|gua|ane|daku|aq|ogut)\b|ku$/i;

/** How many kinds of private evidence there are; single hints count only where nothing speaks of work. */
function kindsOf(clear: readonly Signal[], hints: readonly Signal[], tone: readonly Signal[], alone: boolean): number {
  const kinds = new Set(clear.map(({ reason }) => reason));
  const counted = alone ? hints : sum(hints) <= -6 ? hints.slice(0, 1) : [];
  for (const { reason } of counted) kinds.add(reason);
  if (sum(tone) <= -6) kinds.add('tone');
  return kinds.size;
}

function sideOf({ entry }: Match): string | undefined {
  return SIGNS[entry.category]?.side;
}

function isHint({ entry }: Match): boolean {
  return entry.weight === 1;
}

function signalOf(draft: Draft, match: Match, sign: 1 | -1): Signal {
  const { category, weight } = match.entry;
  const reason = SIGNS[category]?.reason ?? category;
  const scale = sign < 0 ? POINTS.private : reason === 'organisation' ? POINTS.organisation : POINTS.work;
  return { text: textOf(draft, match), points: sign * scale[weight], reason };
}

function bounded(draft: Draft, matches: readonly Match[], most: number, sign: 1 | -1): Signal[] {
  return atMost(
    matches.map(match => signalOf(draft, match, sign)),
    most,
  );
}

/** The signals, scaled down so that together they weigh at most so much. */
function atMost(signals: readonly Signal[], most: number): Signal[] {
  const total = Math.abs(sum(signals));
  return total <= most ? [...signals] : signals.map(one => ({ ...one, points: (one.points * most) / total }));
}

function sum(signals: readonly Signal[]): number {
  return signals.reduce((total, { points }) => total + points, 0);
}
