import type { Account, Affinity, Draft, Mark, Match, Signal } from '../types.ts';
import { SIGNS } from './affinity-signs.ts';
import { textOf, weigh } from './affinity-weigh.ts';

export { REASONS } from './affinity-signs.ts';

/** What affinity looks at. `terms`: the matches of `wrong-account`. */
interface Seen {
  readonly draft: Draft;
  readonly terms: readonly Match[];
  readonly marks: readonly Mark[];
  readonly words: number;
  readonly account: Account;
}

/**
 * How much a draft reads like the posts of an account: −40 to +10. Words of private life, the first person and the tone of
 * a chat are weighed against words of work and an organisation's voice: a private post is far from a professional account,
 * a work post only a little from a personal one, and a shared account takes both. The account's own topics, names and
 * languages count on every kind. The points of the signals add up to the score, but for rounding and its bounds. Pure.
 */
export function affinityOf({ draft, terms, marks, account }: Seen): Affinity {
  const own = terms.filter(({ media }) => media === undefined);
  const [home, other] = partition(own, match => isOwnTopic(match, account));
  const evidence = weigh(draft, other, marks);
  const net = evidence.reduce((sum, { points }) => sum + points, 0);
  const tendency = TENDENCY[account.kind](net);
  const scale = net === 0 ? 0 : tendency / net;
  const signals = [
    ...evidence.map(signal => ({ ...signal, points: Math.round(signal.points * scale) })),
    ...bonuses(draft, home, marks, account),
    ...foreign(draft, own, account),
  ].filter(({ points }) => points !== 0);
  const extra = signals.filter(({ reason }) => EXTRA.has(reason)).reduce((sum, { points }) => sum + points, 0);
  const score = Math.round(Math.min(MOST, Math.max(LEAST, tendency + extra)));
  return { score, signals };
}

// --- internal ---

const LEAST = -40;
const MOST = 10;

/** What the evidence (below 0: private, above 0: work) comes to on an account of a kind. */
const TENDENCY: Readonly<Record<Account['kind'], (net: number) => number>> = {
  personal: net => (net < 0 ? Math.min(5, -net / 5) : -Math.min(8, net / 5)),
  professional: net => (net < 0 ? Math.max(LEAST, net) : Math.min(MOST, net / 4)),
  shared: net => (net < 0 ? 0 : Math.min(3, net / 10)),
};

const EXTRA: ReadonlySet<string> = new Set(['topic', 'known', 'language']);
/** Words of the account's own topics, and names that belong to it. */
function bonuses(draft: Draft, home: readonly Match[], marks: readonly Mark[], account: Account): Signal[] {
  const names = new Set(
    [account.handle ?? '', ...account.employer, ...Object.values(account.circles).flat()].map(fold).filter(Boolean),
  );
  const known = marks.filter(
    ({ kind, zone, start, end }) =>
      (kind === 'mention' || kind === 'hashtag') && zone === 'text' && names.has(fold(draft.text.slice(start, end))),
  );
  return [
    ...home.slice(0, 3).map((match): Signal => ({ text: textOf(draft, match), points: 3, reason: 'topic' })),
    ...known
      .slice(0, 2)
      .map(({ start, end }): Signal => ({ text: draft.text.slice(start, end), points: 4, reason: 'known' })),
  ];
}

/** A draft whose telling words are all of a language in which the account does not post. */
function foreign(draft: Draft, terms: readonly Match[], account: Account): Signal[] {
  const [only] = account.languages;
  if (only === undefined || account.languages.length > 1) return [];
  const other = terms.find(({ entry }) => entry.lang !== only && entry.lang !== 'any');
  const own = terms.some(({ entry }) => entry.lang === only);
  const isForeign = draft.language === undefined ? !own && terms.length >= 3 : draft.language !== only;
  return other === undefined || !isForeign ? [] : [{ text: textOf(draft, other), points: -6, reason: 'language' }];
}

function isOwnTopic({ entry }: Match, account: Account): boolean {
  return SIGNS[entry.category]?.topics.some(topic => account.topics.some(own => fold(own) === topic)) ?? false;
}

function fold(name: string): string {
  return name.trim().toLowerCase().replace(/^[@#]/, '');
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))];
}
