import { NEVER_ALLOWED } from '../drafts/permits.ts';
import type { Account, Draft, Suppression } from '../types.ts';
import { hiddenIn } from './conceal.ts';
import { fingerprintFor, imageOf, isConcealed, normalised, type Texts, wordsOf } from './finding.ts';
import { type Found, INBOUND } from './inbound.ts';
import type { JudgeOptions, Look } from './look.ts';
import { isOver } from './until.ts';
import { WRONG_ACCOUNT } from './verdict.ts';

/** What lets a finding pass, if anything does. */
export type Pass = (found: Found) => Suppression | undefined;

/** A finding that counts for nothing, and what lets it pass. */
export interface Passed {
  readonly found: Found;
  readonly by: Suppression;
}

/** A look at a draft in which what is let pass is set apart, before anything is counted. */
export function withoutSuppressed(look: Look, texts: Texts, options: JudgeOptions): Look {
  const pass = passFor(look.account, texts, options);
  const found: Found[] = [];
  const suppressed: Passed[] = [];
  for (const one of look.found) {
    const by = pass(one);
    if (by === undefined) found.push(one);
    else suppressed.push({ found: one, by });
  }
  return { ...look, found, suppressed, pass };
}

// --- internal ---

/** Rules that point at a place, but speak of the draft as a whole. */
const ABOUT_ALL: ReadonlySet<string> = new Set(['duplicates', 'feed-balance', 'language', 'length', 'posting-hours']);

/** What the front matter and the suppressions file let pass for an account. */
function passFor(account: Account, texts: Texts, { baseline, now }: JudgeOptions): Pass {
  const { draft, shown, concealed } = texts;
  const allowed = new Map<string, Suppression>();
  for (const [i, one] of (draft.allow ?? []).entries()) {
    const key = keyOf(one.rule, one.match === undefined ? '' : normalised(one.match));
    if (!allowed.has(key) && !isOver(one, account, now)) allowed.set(key, shown.allow?.[i] ?? one);
  }
  return found => {
    if (isSecret(found)) return undefined;
    const { rule, hit } = found;
    for (const words of allowed.size === 0 ? [] : namesOf(found, draft)) {
      const own = allowed.get(keyOf(rule.id, words));
      if (own !== undefined) return own;
    }
    // A row knows the words as they are shown: what is dots would let any other pass that has the same.
    if (baseline === undefined || isConcealed(hit, texts)) return undefined;
    const row = baseline.get(fingerprintFor(rule, hit, texts, account));
    return row === undefined || isOver(row, account, now) ? undefined : hiddenIn(row, concealed);
  };
}

function keyOf(rule: string, words: string): string {
  return `${rule}\n${words}`;
}

/** What an entry may call a finding; the empty name is for what is said of the draft as a whole. */
function namesOf({ rule, hit }: Found, draft: Draft): string[] {
  const image = imageOf(hit, draft);
  const words = [wordsOf(hit, draft), String(hit.data?.term ?? ''), image?.alt ?? '', image?.file ?? ''];
  const names = words.map(normalised).filter(name => name !== '');
  return isAboutAll(rule.id, hit, draft) ? [...names, ''] : names;
}

function isAboutAll(rule: string, hit: Found['hit'], draft: Draft): boolean {
  const { start, end, message } = hit;
  if (start === end || ABOUT_ALL.has(rule) || imageOf(hit, draft) !== undefined) return true;
  if (rule === WRONG_ACCOUNT && message === 'betterAccount') return true;
  return draft.text.slice(start, end).trim() === draft.text.trim();
}

/** What somebody else posted is a secret too, when it is one. */
function isSecret({ rule, hit }: Found): boolean {
  return rule.id === NEVER_ALLOWED || (rule.id === INBOUND && hit.conceal === 'head');
}
