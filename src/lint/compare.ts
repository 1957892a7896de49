import { placesOf } from '../text/places.ts';
import { isSigned } from '../text/signed.ts';
import type { Account, Affinity, Draft, Hit, Mark, Weight } from '../types.ts';
import { shownFit } from './fit.ts';

/** How well a draft suits an account, not clamped, and what moved it. */
export interface Standing {
  readonly account: Account;
  readonly fit: number;
  readonly affinity: Affinity;
}

/** The standing that fits best; the earlier one of equals. */
export function bestOf<S extends { readonly fit: number }>(standings: readonly S[]): S | undefined {
  return standings.reduce<S | undefined>(
    (best, one) => (best === undefined || one.fit > best.fit ? one : best),
    undefined,
  );
}

/** From how many points on another account is better without a doubt. */
const FAR_BETTER = 50;

/** What it weighs that another account is better by so many points of fit; nothing when it is by less than the margin. */
export function weightOf(lead: number, margin: number): Weight | undefined {
  return lead < margin ? undefined : lead >= FAR_BETTER ? 'heavy' : 'clear';
}

/**
 * Whether a draft reads like another of the user's accounts: the hit names it when it is better by `margin` points. Posts
 * that a person of the team has signed are let pass with `signedPosts`: their own voice is what readers expect there.
 */
export function betterAccount(
  draft: Draft,
  here: Standing,
  best: Standing,
  { margin, signedPosts }: { readonly margin: number; readonly signedPosts: boolean },
  describe: () => string,
): Hit | undefined {
  const lead = best.fit - here.fit;
  const weight = weightOf(lead, margin);
  if (weight === undefined || (signedPosts && isSigned(draft.text))) return undefined;
  const [strongest] = [...here.affinity.signals].sort((a, b) => a.points - b.points);
  const at = strongest !== undefined && strongest.points < 0 ? (placesOf(strongest.text, draft.text)[0] ?? -1) : -1;
  const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + (strongest?.text.length ?? 0) };
  return {
    ...span,
    weight,
    message: 'betterAccount',
    data: {
      account: best.account.name,
      there: shownFit(best.fit),
      here: shownFit(here.fit),
      signals: describe(),
      command: commandFor(best.account.name, draft.path),
    },
  };
}

/** Handles and hashtags in a draft that belong to the circle of another account, and not to this one's. */
export function otherCircles(marks: readonly Mark[], draft: Draft, here: Account, others: readonly Account[]): Hit[] {
  if (others.every(({ circles }) => Object.keys(circles).length === 0)) return [];
  const own = new Set([here.handle ?? '', ...Object.values(here.circles).flat()].map(fold));
  const owners = new Map<string, { account: string; circle: string }>();
  for (const { name, circles } of others) {
    for (const [circle, members] of Object.entries(circles)) {
      for (const member of members) if (!own.has(fold(member))) owners.set(fold(member), { account: name, circle });
    }
  }
  return marks.flatMap(({ start, end, zone }): Hit[] => {
    const term = draft.text.slice(start, end);
    const owner = zone === 'text' ? owners.get(fold(term)) : undefined;
    return owner === undefined
      ? []
      : [{ start, end, weight: 'clear', message: 'otherCircle', data: { term, ...owner } }];
  });
}

// --- internal ---

function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** What to type to judge the draft for the other account. */
function commandFor(account: string, path: string): string {
  const source = path === '<text>' ? '--text "…"' : path === '<stdin>' ? '--stdin' : quoted(path);
  return `npx socialpost --account ${quoted(account)} ${source}`;
}

function quoted(word: string): string {
  return /^[\w./@%+:,-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
