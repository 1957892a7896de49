import { isProblem } from '../drafts/read.ts';
import type { Source } from '../drafts/sources.ts';
import { analyse } from '../text/analyse.ts';
import { toInstant } from '../text/clock.ts';
import type { Account, Draft, Problem, Rule } from '../types.ts';
import { shownPath } from './concealing.ts';
import { Feed } from './history.ts';
import type { JudgeOptions } from './look.ts';
import { marksOf } from './marks.ts';
import { postOf } from './post.ts';
import type { Target } from './target.ts';

/** The feeds of the accounts of a run, by account name. */
export interface Feeds {
  /** Adds a dated draft to the feed of each account it is meant for. */
  add(target: Target): void;
  /** Adds an account's earlier posts, once, but for files that this run judges (`judged`, absolute); returns what could not be read. */
  addHistory(account: Account, past: readonly Source[], judged: ReadonlySet<string>): Problem[];
  /** Sorts everything; after this `of` answers. */
  seal(): void;
  of(account: Account): Feed | undefined;
}

export function createFeeds(options: Pick<JudgeOptions, 'catalogue' | 'lexicon' | 'now'>): Feeds {
  const rules = options.catalogue
    .filter(rule => rule.mark !== undefined)
    .map(({ id, markSize = 1 }) => ({ id, size: markSize }));
  const feeds = new Map<string, Feed>();
  const read = new Set<string>();

  const feedFor = (account: Account): Feed => {
    let feed = feeds.get(account.name);
    if (feed === undefined) {
      feed = new Feed(rules);
      feeds.set(account.name, feed);
    }
    return feed;
  };
  /** A thread is one post: its first part. What others posted is none of the account's. */
  const addDraft = (draft: Draft, accounts: readonly Account[]): void => {
    if (draft.scheduled === undefined || draft.part > 1 || draft.inbound !== undefined) return;
    const analysis = analyse(options.lexicon, draft);
    const shown = shownPath(draft, accounts, analysis, options);
    for (const account of accounts) {
      const post = { ...postOf(draft, account, toInstant(draft.scheduled, account.timezone)), shown };
      feedFor(account).add(post, marksOf(draft, account, analysis, options));
    }
  };

  return {
    add: ({ draft, accounts }) => addDraft(draft, accounts),
    addHistory(account, past, judged) {
      if (read.has(account.name)) return [];
      read.add(account.name);
      return past
        .filter(({ path }) => !judged.has(path))
        .flatMap(source => postsOf(source, draft => addDraft(draft, [account])));
    },
    seal: () => {
      for (const feed of feeds.values()) feed.seal();
    },
    of: account => feeds.get(account.name),
  };
}

/** Whether an account has a feed rule that can say anything. */
export function usesFeed(account: Account, catalogue: readonly Rule[]): boolean {
  return catalogue.some(rule => {
    const levels = account.rules[rule.id]?.levels;
    return (
      rule.needsHistory !== undefined && levels !== undefined && Object.values(levels).some(level => level !== 'off')
    );
  });
}

// --- internal ---

function postsOf(source: Source, add: (draft: Draft) => void): Problem[] {
  const problems: Problem[] = [];
  for (const batch of source.read()) {
    for (const item of batch) {
      if (isProblem(item)) problems.push(item);
      else add(item);
    }
  }
  return problems;
}
