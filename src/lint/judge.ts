import { toInstant } from '../drafts/time.ts';
import { type Analysis, analyse } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type {
  Account,
  Draft,
  Finding,
  Hit,
  Instant,
  Judgement,
  Language,
  PastPost,
  Result,
  Rule,
  Skipped,
} from '../types.ts';
import { toFinding } from './finding.ts';
import { before, type Feed } from './history.ts';
import { planFor, termsFor } from './plan.ts';
import { decide, overall } from './verdict.ts';

/** More findings than this in one draft for one account say nothing new. */
const MOST_FINDINGS = 1000;

export interface JudgeOptions {
  readonly lexicon: Lexicon;
  readonly catalogue: readonly Rule[];
  readonly locale: Language;
  readonly now: Instant;
  /** The account's dated posts, when a feed rule is on. */
  readonly feedOf: (account: Account) => Feed | undefined;
  /** A rule that threw: it is said, and the other results are kept. */
  readonly onCrash: (rule: Rule, draft: Draft, error: unknown) => void;
}

/** Judges a draft for each account. Pure but for `onCrash`. */
export function judge(draft: Draft, accounts: readonly Account[], targeted: boolean, options: JudgeOptions): Judgement {
  let language: Language | undefined;
  let analysis: Analysis | undefined;
  const results = accounts.map(account => {
    const wanted = account.languages.length === 1 ? account.languages[0] : undefined;
    if (analysis === undefined || wanted !== language) analysis = analyse(options.lexicon, draft, wanted);
    language = wanted;
    return judgeFor(draft, account, analysis, options);
  });
  return { draft, results, targeted, verdict: overall(results, targeted) };
}

/** What a feed rule remembers of a draft. */
export function markOf(rule: Rule, draft: Draft, lexicon: Lexicon, analysis: Analysis): number {
  return rule.mark?.({ draft, terms: analysis.terms[lexicon.ruleIds.indexOf(rule.id)] ?? [] }) ?? 0;
}

// --- internal ---

function judgeFor(draft: Draft, account: Account, analysis: Analysis, options: JudgeOptions): Result {
  const { locale } = options;
  const plan = planFor(account, options.catalogue, options.lexicon);
  const added = plan.own === undefined ? undefined : analyse(plan.own, draft);
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  for (const active of plan.active) {
    const { rule, setting } = active;
    if (rule.lexicons !== undefined && analysis.unread) {
      skipped.push({ rule: rule.id, reason: UNREAD[locale] });
      continue;
    }
    const terms = termsFor(active, draft, analysis, plan.own, added);
    if (rule.lexicons !== undefined && terms.length === 0) continue;
    const time = draft.scheduled === undefined ? undefined : toInstant(draft.scheduled, account.timezone);
    let history = historyOf(rule, account, time, options);
    if (rule.needsHistory !== undefined && history.length < rule.needsHistory) {
      skipped.push({ rule: rule.id, reason: tooLittle(time, history.length, rule.needsHistory, locale) });
      history = NO_HISTORY;
    }
    try {
      const { words } = analysis;
      const input = { draft, terms, words, options: setting.options, account, time, history, now: options.now };
      for (const hit of rule.check(input)) {
        refuseBadHit(hit, rule, draft);
        const level = setting.levels[hit.weight];
        if (level === 'off' || findings.length >= MOST_FINDINGS) continue;
        findings.push(toFinding(rule, hit, level, draft, account, locale));
      }
    } catch (error) {
      options.onCrash(rule, draft, error);
      skipped.push({ rule: rule.id, reason: CRASHED[locale] });
    }
  }
  if (findings.length > 1) findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return { draft, account, ...decide(findings, analysis.unread), findings, skipped };
}

/** A rule of a user's own may return anything; what is no hit in this draft is a crash of the rule. */
function refuseBadHit({ start, end, weight, message }: Hit, rule: Rule, { text }: Draft): void {
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  if (!isSpan) throw new Error(`it returned the span ${start}–${end} for a text of ${text.length}`);
  if (!WEIGHTS.has(weight))
    throw new Error(`it returned the weight ${JSON.stringify(weight)}; use light, clear or heavy`);
  if (!Object.hasOwn(rule.messages, message))
    throw new Error(`it returned the message ${JSON.stringify(message)}, which it does not have`);
}

const WEIGHTS: ReadonlySet<unknown> = new Set(['light', 'clear', 'heavy']);

const NO_HISTORY: readonly PastPost[] = [];

function historyOf(
  rule: Rule,
  account: Account,
  time: Instant | undefined,
  options: JudgeOptions,
): readonly PastPost[] {
  if (rule.needsHistory === undefined || time === undefined) return NO_HISTORY;
  const feed = options.feedOf(account);
  return feed === undefined ? NO_HISTORY : before(feed, time, rule.id);
}

const UNREAD = {
  en: 'the text is in a language that its word lists do not know',
  id: 'teks ini dalam bahasa yang tidak dikenal daftar katanya',
};

const CRASHED = { en: 'the rule crashed', id: 'aturan ini mengalami galat' };

function tooLittle(time: Instant | undefined, known: number, needed: number, locale: Language): string {
  if (time === undefined) {
    return locale === 'en'
      ? 'the feed was not looked at: the draft has no date'
      : 'linimasa tidak diperiksa: draf tidak bertanggal';
  }
  return locale === 'en'
    ? `the feed was not looked at: ${known} earlier posts known, ${needed} needed`
    : `linimasa tidak diperiksa: baru ${known} kiriman sebelumnya yang diketahui, perlu ${needed}`;
}
