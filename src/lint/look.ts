import type { Analysis } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type {
  Account,
  Affinity,
  Draft,
  History,
  Hit,
  Instant,
  Language,
  Rule,
  Skipped,
  Suppression,
} from '../types.ts';
import { affinityOf } from './affinity.ts';
import type { Approvals } from './approval.ts';
import { concealingHits } from './concealing.ts';
import { evidenceFor, type Ground, groundOf, hitsOf, NO_HISTORY, note } from './ground.ts';
import type { Feed } from './history.ts';
import { asInbound, type Found, INBOUND, inboundRules, isLeftAlone } from './inbound.ts';
import { type Active, planFor } from './plan.ts';
import { postOf } from './post.ts';
import type { Pass, Passed } from './suppress.ts';
import { WRONG_ACCOUNT } from './verdict.ts';

export interface JudgeOptions {
  readonly lexicon: Lexicon;
  readonly catalogue: readonly Rule[];
  readonly locale: Language;
  readonly now: Instant;
  /** The account's dated posts, when a feed rule is on. */
  readonly feedOf: (account: Account) => Feed | undefined;
  /** A rule that threw: it is said, and the other results are kept. */
  readonly onCrash: (rule: Rule, draft: Draft, error: unknown) => void;
  /** What is let pass beside the draft's own front matter, by fingerprint. */
  readonly baseline?: ReadonlyMap<string, Suppression> | undefined;
  /** Approvals beside the draft's own front matter. */
  readonly approvals?: Approvals | undefined;
}

/** What the rules of one account say of a draft. */
export interface Look {
  readonly account: Account;
  readonly analysis: Analysis;
  readonly active: readonly Active[];
  readonly found: readonly Found[];
  /** Hits with something to conceal, also of weights that do not count here. */
  readonly concealed: readonly Hit[];
  readonly skipped: readonly Skipped[];
  readonly affinity: Affinity;
  /** What was found and counts for nothing. */
  readonly suppressed: readonly Passed[];
  /** Asked of whatever is found later. */
  readonly pass: Pass | undefined;
}

/** Runs the rules of an account on a draft that was read. Levels are those of the account; what is off there is left out. */
export function look(draft: Draft, account: Account, analysis: Analysis, options: JudgeOptions): Look {
  const { locale, lexicon, now } = options;
  const plan = planFor(account, options.catalogue, lexicon);
  const ground = groundOf(draft, account, analysis, plan, lexicon, now);
  const active = draft.inbound === undefined ? plan.active : inboundRules(plan.active, draft.inbound);
  const found: Found[] = [];
  const concealed: Hit[] = [];
  const skipped: Skipped[] = [];
  const seen: Record<string, Hit> = {};
  for (const one of active) {
    const { rule, setting } = one;
    if (rule.datedOnly && (ground.time === undefined || draft.part > 1)) continue;
    if (rule.lexicons !== undefined && rule.readsText === undefined && analysis.unread) {
      skipped.push({ rule: rule.id, reason: UNREAD[locale] });
      continue;
    }
    const terms = evidenceFor(one, ground);
    if (terms === undefined) continue;
    let history = historyOf(rule, ground, options);
    if (rule.needsHistory !== undefined && history.length < rule.needsHistory) {
      skipped.push({ rule: rule.id, reason: tooLittle(ground.time, rule.needsHistory, locale) });
      history = NO_HISTORY;
    }
    try {
      for (const hit of hitsOf(one, terms, ground, history, seen)) {
        refuseBadHit(hit, rule, draft);
        note(seen, rule, hit);
        if (hit.conceal !== undefined || hit.hides !== undefined) concealed.push(hit);
        const level = setting.levels[hit.weight];
        if (level !== 'off' && found.length < MOST_FINDINGS) found.push({ rule, hit, level });
      }
    } catch (error) {
      options.onCrash(rule, draft, error);
      skipped.push({ rule: rule.id, reason: CRASHED[locale] });
    }
  }
  if (draft.inbound !== undefined) {
    // Whatever is asked of others' posts, no output shows a password or an address in them.
    const unasked = plan.active.filter(one => !active.includes(one));
    for (const hit of concealingHits(unasked, ground)) concealed.push(hit);
    const inbound = asInbound(found, active, draft, account, locale);
    if (isLeftAlone(draft.inbound)) skipped.push({ rule: INBOUND, reason: HIDDEN[locale] });
    return {
      account,
      analysis,
      active,
      found: inbound,
      concealed,
      skipped,
      affinity: NEUTRAL,
      suppressed: NONE,
      pass: undefined,
    };
  }
  const terms = analysis.terms[lexicon.ruleIds.indexOf(WRONG_ACCOUNT)] ?? [];
  const affinity = affinityOf({ draft, terms, marks: analysis.marks, words: analysis.words, account });
  return { account, analysis, active, found, concealed, skipped, affinity, suppressed: NONE, pass: undefined };
}

// --- internal ---

/** A rule of a user's own may return anything; what is no hit in this draft is a crash of the rule. */
function refuseBadHit({ start, end, weight, message }: Hit, rule: Rule, { text }: Draft): void {
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  if (!isSpan) throw new Error(`it returned the span ${start}–${end} for a text of ${text.length}`);
  if (!WEIGHTS.has(weight))
    throw new Error(`it returned the weight ${JSON.stringify(weight)}; use light, clear or heavy`);
  if (!Object.hasOwn(rule.messages, message))
    throw new Error(`it returned the message ${JSON.stringify(message)}, which it does not have`);
}

/** More findings than this in one draft for one account say nothing new. */
const MOST_FINDINGS = 1000;
const NEUTRAL: Affinity = { score: 0, signals: [] };
const NONE: readonly Passed[] = [];

const WEIGHTS: ReadonlySet<unknown> = new Set(['light', 'clear', 'heavy']);

function historyOf(rule: Rule, { draft, account, time }: Ground, options: JudgeOptions): History {
  if (rule.needsHistory === undefined || time === undefined) return NO_HISTORY;
  const feed = options.feedOf(account);
  return feed === undefined ? NO_HISTORY : feed.before(postOf(draft, account, time), rule.id);
}

const UNREAD = {
  en: 'the text is in a language that its word lists do not know',
  id: 'teks ini dalam bahasa yang tidak dikenal daftar katanya',
};

const HIDDEN = {
  en: 'left alone: somebody else wrote it, and it is out of sight',
  id: 'dibiarkan: ditulis orang lain, dan sudah tidak terlihat',
};

const CRASHED = { en: 'the rule crashed', id: 'aturan ini mengalami galat' };

function tooLittle(time: Instant | undefined, needed: number, locale: Language): string {
  if (time === undefined) {
    return locale === 'en'
      ? 'the feed was not looked at: the draft has no date'
      : 'linimasa tidak diperiksa: draf tidak bertanggal';
  }
  return locale === 'en'
    ? `the feed was not looked at: fewer than ${needed} earlier posts are known`
    : `linimasa tidak diperiksa: kurang dari ${needed} kiriman sebelumnya yang diketahui`;
}
