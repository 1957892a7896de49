import { type Analysis, analyse } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type {
  Account,
  Approval,
  Draft,
  Finding,
  Hit,
  Judgement,
  Language,
  Level,
  Localized,
  Result,
  Suppressed,
} from '../types.ts';
import { REASONS } from './affinity.ts';
import { approvalsOf } from './approval.ts';
import { bestOf, betterAccount, otherCircles, type Standing, weightOf } from './compare.ts';
import { type Concealed, concealedIn, hidden, hiddenIn, masked } from './conceal.ts';
import { identityOf, type Texts, toFinding } from './finding.ts';
import { dearest, fitOf, shownFit } from './fit.ts';
import type { Found } from './inbound.ts';
import { type JudgeOptions, type Look, look } from './look.ts';
import { ranked } from './rank.ts';
import { withoutSuppressed } from './suppress.ts';
import type { Target } from './target.ts';
import { decide, overall, WRONG_ACCOUNT } from './verdict.ts';
import { type Comparison, whatIf } from './what-if.ts';

/** Judges a draft for each account of its target. Pure but for `onCrash`. */
export function judge({ draft, accounts, rivals, targeted }: Target, options: JudgeOptions): Judgement {
  const read = reader(draft, options.lexicon);
  const own = accounts.map(account => look(draft, account, read(account), options));
  const quiet = { ...options, onCrash: () => {} };
  const others = rivals
    .filter(({ name }) => accounts.every(account => account.name !== name))
    .map(account => look(draft, account, read(account), quiet));
  const concealed = concealedIn(
    own.flatMap(one => one.concealed),
    draft,
  );
  const shown = masked(draft, concealed);
  const texts = { draft, shown, concealed };
  const lets = draft.allow !== undefined || (options.baseline !== undefined && options.baseline.size > 0);
  const counted = (all: readonly Look[]) => (lets ? all.map(one => withoutSuppressed(one, texts, options)) : all);
  const looks = counted(shown === draft ? own : own.map(one => withoutConcealed(one, concealed, shown)));
  const rest = counted(others);
  const approvals = approvalsOf(draft, options.approvals);
  const results = looks.map(one => {
    const compared = rivals.length === 0 ? [] : [...looks, ...rest].filter(other => other !== one);
    const approval = approvals.find(({ accounts }) => accounts.includes(one.account.name));
    return resultOf(one, compared, texts, approval, options);
  });
  const best = looks.length + rest.length < 2 ? undefined : bestName(results, rest);
  const verdict = overall(results, targeted);
  const identity = (): string => identityOf(draft);
  return { draft: shown, identity, results: results.map(result => ({ ...result, best })), targeted, verdict };
}

// --- internal ---

/** What lies inside a password is no word of the author: other rules say nothing of it, and no signal quotes it. */
function withoutConcealed(one: Look, { spans }: Concealed, shown: Draft): Look {
  const isInside = ({ start, end, media, conceal }: Hit): boolean =>
    conceal === undefined &&
    spans.some(
      span => span.keep === 'head' && span.media === media && span.start <= start && end <= span.end && start < end,
    );
  const signals = one.affinity.signals.filter(({ text }) => shown.text.includes(text));
  return { ...one, found: one.found.filter(({ hit }) => !isInside(hit)), affinity: { ...one.affinity, signals } };
}

/** Reads a draft anew only for accounts that lean to another language. */
function reader(draft: Draft, lexicon: Lexicon): (account: Account) => Analysis {
  const known = new Map<Language | undefined, Analysis>();
  return ({ languages }) => {
    const leaning = languages.length === 1 ? languages[0] : undefined;
    let analysis = known.get(leaning);
    if (analysis === undefined) {
      analysis = analyse(lexicon, draft, leaning);
      known.set(leaning, analysis);
    }
    return analysis;
  };
}

function resultOf(
  own: Look,
  rest: readonly Look[],
  texts: Texts,
  approval: Approval | undefined,
  options: JudgeOptions,
): Omit<Result, 'best'> {
  const { account, analysis, found, skipped, affinity } = own;
  const finding = (one: Found): Finding => toFinding(one, texts, account, options.locale);
  const findings = found.map(finding);
  const suppressed = own.suppressed.map(({ found, by }): Suppressed => ({ finding: finding(found), by }));
  const comparisons: Comparison[] = [];
  for (const [one, levelWithout] of compared(own, rest, texts.shown, options)) {
    const made = finding(one);
    const by = own.pass?.(one);
    if (by !== undefined) {
      suppressed.push({ finding: made, by });
      continue;
    }
    findings.push(made);
    if (levelWithout !== undefined)
      comparisons.push({ finding: made, levelWithout: without => levelWithout(findings, without) });
  }
  if (findings.length > 1) findings.sort(inText);
  if (suppressed.length > 1) suppressed.sort((a, b) => inText(a.finding, b.finding));
  const decided = decide(findings, analysis.unread);
  const approved = decided.verdict === 'needs-review' && approval !== undefined;
  return {
    draft: texts.shown,
    account,
    verdict: approved ? 'suits' : decided.verdict,
    decidedBy: approved ? 'approved' : decided.decidedBy,
    findings,
    suppressed,
    approval: approved ? hiddenIn(approval, texts.concealed) : undefined,
    skipped,
    fit: shownFit(fitOf(findings, affinity.score)),
    reasons: reasonsOf(own, findings, options.locale).map(reason => hidden(reason, texts.concealed)),
    // Nobody can edit what others wrote.
    whatIf: approved || texts.draft.inbound !== undefined ? [] : whatIf(findings, analysis.unread, comparisons),
  };
}

/** The order of findings: as they stand in the text. */
function inText(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}

type LevelWithout = (findings: readonly Finding[], without: ReadonlySet<Finding>) => Level;

/** What the comparison with the user's other accounts adds: another circle's handles, and that another account is better. */
function compared(
  own: Look,
  rest: readonly Look[],
  draft: Draft,
  options: JudgeOptions,
): [Found, LevelWithout | undefined][] {
  const active = own.active.find(({ rule }) => rule.id === WRONG_ACCOUNT);
  if (active === undefined || rest.length === 0 || draft.inbound !== undefined) return [];
  const { rule, setting } = active;
  const limits = { margin: Number(setting.options.margin), signedPosts: setting.options.signedPosts === true };
  const here = standingOf(own);
  const best = bestOf(rest.map(standingOf)) as Standing;
  const others = rest.map(({ account }) => account);
  const better = betterAccount(draft, here, best, limits, () => signalsOf(own, options.locale).join(', '));
  const circles = otherCircles(own.analysis.marks, draft, own.account, others);
  const levelWithout: LevelWithout = (findings, without) => {
    const left = findings.filter(one => !without.has(one));
    const weight = weightOf(best.fit - fitOf(left, own.affinity.score), limits.margin);
    return weight === undefined ? 'off' : setting.levels[weight];
  };
  const hits = better === undefined ? circles : [better, ...circles];
  return hits.flatMap((hit): [Found, LevelWithout | undefined][] => {
    const level = setting.levels[hit.weight];
    return level === 'off' ? [] : [[{ rule, hit, level }, hit === better ? levelWithout : undefined]];
  });
}

function standingOf({ account, found, affinity }: Look): Standing {
  const fit = fitOf(
    found.map(({ rule, level }) => ({ rule: rule.id, level })),
    affinity.score,
  );
  return { account, fit, affinity };
}

/** Everything that speaks against the account, dearest first: the rules, then the signals. */
function signalsOf({ found, affinity }: Look, locale: Language): string[] {
  const rules = dearest(
    found.map(({ rule, level }) => ({ rule: rule.id, level })),
    found.length,
  );
  const signals = affinity.signals
    .filter(({ points }) => points !== 0)
    .sort((a, b) => a.points - b.points)
    .map(({ text, points, reason }) => {
      const why = (REASONS[reason] as Localized | undefined)?.[locale] ?? reason;
      return text === '' ? `${why} ${signed(points)}` : `“${text}” (${why} ${signed(points)})`;
    });
  return [...rules.filter(rule => rule !== WRONG_ACCOUNT), ...signals];
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** The two things that tell most about the fit of an account. */
function reasonsOf(own: Look, findings: readonly Finding[], locale: Language): string[] {
  const rules = dearest(findings, 2);
  if (rules.length === 2 || own.affinity.signals.length === 0) return rules;
  const against = own.affinity.signals.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  const [first] = against;
  const why = first && ((REASONS[first.reason] as Localized | undefined)?.[locale] ?? first.reason);
  return why === undefined ? rules : [...rules, first?.text === '' ? why : `${why}: “${first?.text}”`];
}

/** The account that a draft fits best, of those it is judged for and the user's others. */
function bestName(results: readonly Omit<Result, 'best'>[], others: readonly Look[]): string | undefined {
  const rivals = others.map(({ account, found, analysis, affinity }) => {
    const findings = found.map(({ rule, level }) => ({ rule: rule.id, level }));
    return { account, ...decide(findings, analysis.unread), fit: shownFit(fitOf(findings, affinity.score)) };
  });
  return ranked<Pick<Result, 'account' | 'verdict' | 'fit'>>([...results, ...rivals])[0]?.account.name;
}
