import { relative, sep } from 'node:path';
import type { Account, Format, Reading } from '../types.ts';
import type { Config, Override } from './config.ts';
import { withRules } from './settings.ts';

/** What the overrides say about drafts of a file that say nothing themselves. */
export interface Assignment {
  readonly account?: string;
  readonly platform?: string;
  readonly format?: Format;
  readonly reading?: Reading;
}

/** The account with the overrides for the file on top. The same object for all files with the same overrides. */
export function accountFor(config: Config, account: Account, absolutePath: string): Account {
  if (config.overrides.length === 0) return account;
  const matching = rulesFor(config, account.name, absolutePath);
  if (matching.length === 0) return account;
  const known = memo.get(account) ?? new Map<string, Account>();
  memo.set(account, known);
  const key = matching.map(override => config.overrides.indexOf(override)).join();
  const fresh = known.get(key) ?? { ...account, rules: withRules(account.rules, matching.map(placeOf)) };
  known.set(key, fresh);
  return fresh;
}

const NOTHING: Assignment = {};

/** The account, platform, format and ways of reading the overrides give the file; the last match wins, key by key. */
export function assignmentFor(config: Config, absolutePath: string): Assignment {
  if (config.overrides.length === 0) return NOTHING;
  let found: Assignment = {};
  for (const { account, platform, format, reading } of matchingOverrides(config, absolutePath)) {
    found = { ...found, ...(account && { account }), ...(platform && { platform }), ...(format && { format }) };
    if (reading.dateOrder || reading.columns || reading.textKey)
      found = { ...found, reading: { ...found.reading, ...reading } };
  }
  return found;
}

/** Whether `ignores` says that the file is no draft. */
export function isIgnored(config: Config, absolutePath: string): boolean {
  if (config.ignores.length === 0) return false;
  const path = below(config.folder, absolutePath);
  return path !== undefined && config.ignored(path);
}

/** The overrides whose rules hold for the account in that file. */
export function rulesFor(config: Config, account: string, absolutePath: string): Override[] {
  return matchingOverrides(config, absolutePath).filter(
    override => override.rules !== undefined && (override.account ?? account) === account,
  );
}

export function matchingOverrides(config: Config, absolutePath: string): readonly Override[] {
  const last = lastMatch.get(config);
  if (last?.path === absolutePath) return last.matching;
  const path = below(config.folder, absolutePath);
  const matching = path === undefined ? [] : config.overrides.filter(({ matches }) => matches.some(fits => fits(path)));
  lastMatch.set(config, { path: absolutePath, matching });
  return matching;
}

// --- internal ---

/** All drafts of a file come one after the other: remembering the last file is enough. */
const lastMatch = new WeakMap<Config, { path: string; matching: readonly Override[] }>();
const memo = new WeakMap<Account, Map<string, Account>>();

function placeOf({ place, rules }: Override) {
  return { ...place, rules: rules ?? {} };
}

/** The path from the folder down, with `/`; nothing when the file is not below it. */
function below(folder: string, absolutePath: string): string | undefined {
  const path = relative(folder, absolutePath).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path) ? undefined : path;
}
