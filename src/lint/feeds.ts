import { formatOf } from '../drafts/files.ts';
import { isProblem, readDrafts } from '../drafts/read.ts';
import { toInstant } from '../drafts/time.ts';
import { analyse } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Account, Draft, Problem, Rule } from '../types.ts';
import { addPost, createFeed, type Feed, seal } from './history.ts';
import { markOf } from './judge.ts';
import type { Target } from './target.ts';

/** The feeds of the accounts of a run, by account name. */
export interface Feeds {
  /** Adds a dated draft to the feed of each account it is meant for. */
  add(target: Target): void;
  /** Adds the posts of an account's history files, once, but for files that this run judges (`judged`, absolute); returns what could not be read. */
  addHistory(account: Account, judged: ReadonlySet<string>): Problem[];
  /** Sorts everything; after this `of` answers. */
  seal(): void;
  of(account: Account): Feed | undefined;
}

export function createFeeds(catalogue: readonly Rule[], lexicon: Lexicon): Feeds {
  const feedRules = catalogue.filter(rule => rule.needsHistory !== undefined);
  const feeds = new Map<string, Feed>();
  const read = new Set<string>();

  const feedFor = (account: Account): Feed => {
    let feed = feeds.get(account.name);
    if (feed === undefined) {
      feed = createFeed(feedRules.map(rule => rule.id));
      feeds.set(account.name, feed);
    }
    return feed;
  };
  const addDraft = (draft: Draft, accounts: readonly Account[]): void => {
    if (draft.scheduled === undefined) return;
    const analysis = analyse(lexicon, draft);
    for (const account of accounts) {
      const time = toInstant(draft.scheduled, account.timezone);
      addPost(feedFor(account), time, id =>
        markOf(feedRules.find(rule => rule.id === id) as Rule, draft, lexicon, analysis),
      );
    }
  };

  return {
    add: ({ draft, accounts }) => addDraft(draft, accounts),
    addHistory(account, judged) {
      if (read.has(account.name)) return [];
      read.add(account.name);
      return account.history
        .filter(path => !judged.has(path))
        .flatMap(path => historyFile(path, draft => addDraft(draft, [account])));
    },
    seal: () => {
      for (const feed of feeds.values()) seal(feed);
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

function historyFile(path: string, add: (draft: Draft) => void): Problem[] {
  const problems: Problem[] = [];
  for (const batch of readDrafts({ path, shown: path, format: formatOf(path) })) {
    for (const item of batch) {
      if (isProblem(item)) problems.push(item);
      else add(item);
    }
  }
  return problems;
}
