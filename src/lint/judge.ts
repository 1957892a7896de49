import { toInstant } from '../drafts/time.ts';
import { type Analysis, analyse } from '../text/analyse.ts';
import { compileTerms } from '../text/compile.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type {
  Account,
  Draft,
  Finding,
  Instant,
  Judgement,
  Language,
  Match,
  PastPost,
  Result,
  Rule,
  Skipped,
  Zone,
} from '../types.ts';
import { toFinding } from './finding.ts';
import { before, type Feed } from './history.ts';
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
  const analyses = new Map<Language | undefined, Analysis>();
  const results = accounts.map(account => {
    const language = languageOf(draft, account);
    let analysis = analyses.get(language);
    if (analysis === undefined) {
      analysis = analyse(options.lexicon, draft, language);
      analyses.set(language, analysis);
    }
    return judgeFor(draft, account, analysis, options);
  });
  return { draft, results, targeted, verdict: overall(results, targeted) };
}

/** The terms of a draft that a rule may see: those in its zones. */
export function termsOf(rule: Rule, lexicon: Lexicon, analysis: Analysis): readonly Match[] {
  const found = analysis.terms[lexicon.ruleIds.indexOf(rule.id)];
  if (found === undefined) return NO_TERMS;
  const zones = rule.zones ?? DEFAULT_ZONES;
  return found.every(match => zones.includes(match.zone)) ? found : found.filter(match => zones.includes(match.zone));
}

/** What the feed rules remember of a draft. */
export function markOf(rule: Rule, draft: Draft, lexicon: Lexicon, analysis: Analysis): number {
  return rule.mark?.({ draft, terms: termsOf(rule, lexicon, analysis) }) ?? 0;
}

// --- internal ---

/** The language that is set: the draft's own, else the only one its account writes. */
function languageOf(draft: Draft, account: Account): Language | undefined {
  return draft.language ?? (account.languages.length === 1 ? account.languages[0] : undefined);
}

const NO_TERMS: readonly Match[] = [];
const DEFAULT_ZONES: readonly Zone[] = ['text'];

function judgeFor(draft: Draft, account: Account, analysis: Analysis, options: JudgeOptions): Result {
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const added = addedTerms(account, draft, options.catalogue);
  for (const rule of options.catalogue) {
    const setting = account.rules[rule.id];
    if (setting === undefined || isOff(setting.levels)) continue;
    const terms = accountTerms(rule, account, termsOf(rule, options.lexicon, analysis), added?.get(rule.id));
    if (rule.lexicons !== undefined && analysis.unread) {
      skipped.push({ rule: rule.id, reason: UNREAD[options.locale] });
      continue;
    }
    if (rule.lexicons !== undefined && terms.length === 0) continue;
    const time = draft.scheduled === undefined ? undefined : toInstant(draft.scheduled, account.timezone);
    const history = historyOf(rule, account, time, options);
    if (rule.needsHistory !== undefined && history.length < rule.needsHistory) {
      skipped.push({ rule: rule.id, reason: tooLittle(time, history.length, rule.needsHistory, options.locale) });
    }
    const known = rule.needsHistory !== undefined && history.length < rule.needsHistory ? [] : history;
    try {
      const input = {
        draft,
        terms,
        words: analysis.words,
        options: setting.options,
        account,
        time,
        history: known,
        now: options.now,
      };
      for (const hit of rule.check(input)) {
        const level = setting.levels[hit.weight];
        if (level !== 'off' && findings.length < MOST_FINDINGS)
          findings.push(toFinding(rule, hit, level, draft, account, options.locale));
      }
    } catch (error) {
      options.onCrash(rule, draft, error);
      skipped.push({ rule: rule.id, reason: CRASHED[options.locale] });
    }
  }
  if (findings.length > 1) findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return { draft, account, ...decide(findings, analysis.unread), findings, skipped };
}

function isOff(levels: Account['rules'][string]['levels']): boolean {
  return levels.light === 'off' && levels.clear === 'off' && levels.heavy === 'off';
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

/** The rule's terms without those that the account ignores, with those that it adds. */
export function accountTerms(
  rule: Rule,
  account: Account,
  found: readonly Match[],
  added: readonly Match[] | undefined,
): readonly Match[] {
  if (rule.lexicons === undefined) return found;
  const ignore = listOf(account, rule, 'ignore').map(term => term.toLowerCase());
  const kept = ignore.length === 0 ? found : found.filter(match => !ignore.includes(match.entry.term.toLowerCase()));
  if (added === undefined) return kept;
  const own = added.filter(match => !kept.some(other => other.start <= match.start && other.end >= match.end));
  return own.length === 0 ? kept : [...kept, ...own].sort((a, b) => a.start - b.start);
}

function listOf(account: Account, rule: Rule, option: 'add' | 'ignore'): readonly string[] {
  return (account.rules[rule.id]?.options[option] as readonly string[] | undefined) ?? [];
}

const userLexicons = new WeakMap<Account, Lexicon | undefined>();

/** The matches of the terms that the account adds, by rule; undefined when it adds none. */
function addedTerms(
  account: Account,
  draft: Draft,
  catalogue: readonly Rule[],
): Map<string, readonly Match[]> | undefined {
  if (!userLexicons.has(account)) userLexicons.set(account, userLexicon(account, catalogue));
  const lexicon = userLexicons.get(account);
  if (lexicon === undefined) return undefined;
  const analysis = analyse(lexicon, draft);
  return new Map(
    catalogue
      .filter(rule => lexicon.ruleIds.includes(rule.id))
      .map(rule => [rule.id, termsOf(rule, lexicon, analysis)]),
  );
}

function userLexicon(account: Account, catalogue: readonly Rule[]): Lexicon | undefined {
  const added = catalogue
    .filter(rule => rule.lexicons !== undefined && listOf(account, rule, 'add').length > 0)
    .map(rule => ({ rule: rule.id, terms: listOf(account, rule, 'add'), disguised: rule.disguised ?? false }));
  return added.length === 0 ? undefined : compileTerms(added);
}
