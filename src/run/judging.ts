import { join } from 'node:path';
import type { Config } from '../config/index.ts';
import { isProblem } from '../drafts/read.ts';
import { createFeeds, type Feeds, usesFeed } from '../lint/feeds.ts';
import { judge } from '../lint/judge.ts';
import type { JudgeOptions } from '../lint/look.ts';
import { targeting } from '../lint/target.ts';
import { lineOf } from '../reporters/record.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { loadLexicon } from '../text/store.ts';
import type { Account, Draft, Instant, Judgement, Language, Problem, Rule } from '../types.ts';
import { type Books, permitsFor } from './books.ts';
import type { Input } from './inputs.ts';
import type { Past } from './past.ts';

/** What a run of judging needs besides its drafts. */
export interface Judging {
  /** The accounts asked for; none: what the draft, the overrides or the config say. */
  readonly accounts: readonly string[];
  readonly now: Instant;
  readonly locale: Language;
  readonly complain: (problem: Problem) => void;
  /** The earlier posts of the accounts; none when the inputs are all there is. */
  readonly past?: Past;
  /** The suppressions files; none when nothing is let pass by them. */
  readonly books?: Books;
  /** Told of every judgement. */
  readonly note?: (judgement: Judgement, input: Input) => void;
}

/** What judging the drafts of an input takes. */
export interface Bench {
  readonly input: Input;
  readonly aim: ReturnType<typeof targeting>;
  readonly options: JudgeOptions;
}

/** Judges every draft of the inputs, in order, a batch at a time. What cannot be judged is complained about. */
export function* judgements(inputs: readonly Input[], judging: Judging): Iterable<Judgement[]> {
  const { complain, note } = judging;
  for (const { input, aim, options } of benches(inputs, judging)) {
    for (const batch of input.source.read()) {
      const judged: Judgement[] = [];
      for (const item of batch) {
        const target = isProblem(item) ? item : aim(item);
        if (isProblemOf(target)) {
          complain(target);
          continue;
        }
        const judgement = judge(target, options);
        judged.push(judgement);
        note?.(judgement, input);
      }
      yield judged;
    }
  }
}

/** The inputs with all that judging them takes; their feeds are looked at first. */
export function* benches(inputs: readonly Input[], judging: Judging): Iterable<Bench> {
  const { accounts, now, locale, complain, books } = judging;
  const lexicon = loadLexicon(join(import.meta.dirname, 'lexicon.bin'));
  const feeds = lookAtFeeds(inputs, lexicon, judging);
  for (const input of inputs) {
    const { source, config } = input;
    const permits = permitsFor(books, input);
    const options: JudgeOptions = {
      lexicon,
      catalogue: config.catalogue,
      locale,
      now,
      feedOf: (account: Account) => feeds.get(config)?.of(account),
      baseline: permits?.baseline,
      approvals: permits?.approved,
      onCrash: (rule: Rule, draft: Draft, error: unknown) => complain(crashed(rule, draft, error)),
    };
    yield { input, aim: targeting(config, source.path, accounts), options };
  }
}

// --- internal ---

function isProblemOf(target: object): target is Problem {
  return 'message' in target;
}

/** The first pass: the dated posts of every account, only where a feed rule is on and some draft has a date. */
function lookAtFeeds(
  inputs: readonly Input[],
  lexicon: Lexicon,
  { accounts, now, complain, past }: Judging,
): ReadonlyMap<Config, Feeds> {
  const all = new Map<Config, Feeds>();
  const judged = new Set(inputs.map(({ source }) => source.path));
  for (const { source, config } of inputs) {
    if (!config.accounts.some(account => usesFeed(account, config.catalogue)) || !source.isDated()) continue;
    const feeds = all.get(config) ?? createFeeds({ catalogue: config.catalogue, lexicon, now });
    all.set(config, feeds);
    const aim = targeting(config, source.path, accounts);
    for (const batch of source.read()) {
      for (const item of batch) {
        if (isProblem(item) || item.scheduled === undefined) continue;
        const target = aim(item);
        if (isProblemOf(target)) continue;
        feeds.add(target);
        for (const account of target.accounts)
          for (const problem of feeds.addHistory(account, past?.of(account) ?? [], judged)) complain(problem);
      }
    }
  }
  for (const feeds of all.values()) feeds.seal();
  return all;
}

function crashed(rule: Rule, draft: Draft, error: unknown): Problem {
  const what = error instanceof Error ? error.message : String(error);
  return {
    path: draft.path,
    line: lineOf(draft),
    message: `the rule ${rule.id} crashed: ${what}`,
    hint: 'The other rules were still judged.',
  };
}
