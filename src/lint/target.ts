import { accountFor, assignmentFor, type Config } from '../config/index.ts';
import { locate } from '../drafts/locate.ts';
import { NEVER_ALLOWED } from '../drafts/permits.ts';
import { didYouMean, UserError } from '../errors.ts';
import type { Account, Draft, Problem, Suppression } from '../types.ts';

/** The accounts that a draft is judged for. `targeted`: it is meant for them, so it must suit each. */
export interface Target {
  readonly draft: Draft;
  readonly accounts: readonly Account[];
  /** All accounts of the user, to compare with; none when the draft has no target or the config names fewer than two. */
  readonly rivals: readonly Account[];
  readonly targeted: boolean;
}

/**
 * Which accounts the drafts of one file are for: `asked` (--account), else the draft's own `account`, else the
 * overrides, else every configured one. `path` is absolute. A draft's unknown account, or none where one is required, is a
 * Problem; an unknown name in `asked` is a UserError.
 */
export function targeting(config: Config, path: string, asked: readonly string[]): (draft: Draft) => Target | Problem {
  const assigned = assignmentFor(config, path);
  const names = config.accounts.map(account => account.name);
  const unknown = asked.find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new UserError({
      path: '--account',
      message: `there is no account "${unknown}"`,
      hint: didYouMean(unknown, names),
    });
  }
  // Without overrides every file of a config has the same accounts.
  const known = config.overrides.length === 0 ? sharedOf(config) : new Map<string, Named>();

  /** The accounts with the overrides of this file, or the name that does not exist. */
  const accounts = (names: readonly string[]): Named => {
    const key = names.join('\n');
    let found = known.get(key);
    if (found === undefined) {
      found = accountsNamed(names, config, path);
      known.set(key, found);
    }
    return found;
  };

  return draft => {
    const name = draft.account ?? assigned.account;
    const targeted = asked.length > 0 || name !== undefined;
    if (!targeted && config.requireAccount) {
      return problem(
        draft,
        'no account is named',
        'Add "account: NAME" to the draft, or use --account (requireAccount is on).',
      );
    }
    const stray = draft.allow?.find(({ rule }) => config.catalogue.every(({ id }) => id !== rule));
    if (stray !== undefined) return unknownRule(stray, config);
    const wanted = asked.length > 0 ? asked : name === undefined ? names : [name];
    const found = accounts(wanted);
    if (typeof found === 'string') return problem(draft, `there is no account "${found}"`, didYouMean(found, names));
    const { platform } = assigned;
    const isPlaced = platform === undefined || draft.platforms.length > 0;
    const placed = isPlaced ? draft : { ...draft, platforms: [platform], asRead: draft.asRead ?? [draft] };
    const rivals =
      targeted && !config.builtInAccounts && names.length > 1 ? (accounts(names) as readonly Account[]) : [];
    return { draft: placed, accounts: found, rivals, targeted };
  };
}

// --- internal ---

/** The accounts of some names, or the first name that does not exist. */
type Named = readonly Account[] | string;

const shared = new WeakMap<Config, Map<string, Named>>();

function sharedOf(config: Config): Map<string, Named> {
  const known = shared.get(config) ?? new Map<string, Named>();
  shared.set(config, known);
  return known;
}

function accountsNamed(names: readonly string[], config: Config, path: string): Named {
  const accounts: Account[] = [];
  for (const name of names) {
    const account = config.accounts.find(candidate => candidate.name === name);
    if (account === undefined) return name;
    accounts.push(accountFor(config, account, path));
  }
  return accounts;
}

/** Plugins bring rules of their own, so only here it is known which there are. */
function unknownRule({ rule, path, line }: Suppression, { catalogue }: Config): Problem {
  const hint = didYouMean(
    rule,
    catalogue.map(({ id }) => id).filter(id => id !== NEVER_ALLOWED),
  );
  return { path, line, message: `front matter: there is no rule "${rule}"`, hint };
}

function problem(draft: Draft, message: string, hint: string): Problem {
  return { path: draft.path, line: locate(draft.map, 0).line, message, hint };
}
