import { relative, sep } from 'node:path';
import type { Account, OptionValue } from '../types.ts';
import type { Config } from './config.ts';
import { lastWith, type Place } from './layer.ts';
import { accountFor, assignmentFor, isIgnored, matchingOverrides, rulesFor } from './overrides.ts';
import { type FindPosition, positionsIn } from './position.ts';
import { placeOf, rulesPlaces } from './settings.ts';
import { isMapping, named } from './shape.ts';

/**
 * The config as it holds for a file (or for no file in particular), as JSON: `config`, and under `from`, by key path,
 * where each value comes from: `default`, `default for professional`, or file:line relative to the root. Ends with a line end.
 */
export async function explain(config: Config, absolutePath: string | undefined): Promise<string> {
  const find = new Map(
    await Promise.all(config.layers.map(async layer => [layer, await positionsIn(layer.text)] as const)),
  );
  const shown = (path: string): string => relative(config.root, path).split(sep).join('/') || '.';
  const at = (place: Place | undefined, otherwise: string): string => {
    if (place === undefined) return otherwise;
    const { layer, path } = place;
    return `${shown(layer.file)}:${(find.get(layer) as FindPosition)([...layer.base, ...path], false).line}`;
  };
  const accounts = config.accounts.map(one => (absolutePath ? accountFor(config, one, absolutePath) : one));
  const from: Record<string, string> = {};
  for (const key of ['locale', 'requireAccount', 'ignores', 'plugins']) {
    from[key] = at(lastWith(config.layers, key), 'default');
  }
  for (const account of accounts) describe(account);
  const { locale, requireAccount, ignores } = config;
  return `${JSON.stringify(
    {
      path: config.path === undefined ? null : shown(config.path),
      root: config.root,
      ...(absolutePath && {
        file: shown(absolutePath),
        ignored: isIgnored(config, absolutePath),
        assigned: assignmentFor(config, absolutePath),
        overrides: matchingOverrides(config, absolutePath).map(({ place }) => at(upOne(place), '')),
      }),
      config: {
        locale: locale ?? null,
        requireAccount,
        ignores,
        plugins: lastWith(config.layers, 'plugins')?.value ?? [],
        accounts: Object.fromEntries(accounts.map(account => [account.name, account])),
      },
      from,
    },
    null,
    2,
  )}\n`;

  function describe(account: Account): void {
    const own = ['accounts', account.name];
    for (const key of ['kind', 'handle', 'platforms', 'languages', 'timezone', 'topics', 'history', 'limits']) {
      from[named([...own, key])] = at(
        lastWith(config.layers, ...own, key),
        config.builtInAccounts ? 'built in' : 'default',
      );
    }
    const places = [
      ...rulesPlaces(config.layers, account.name),
      ...(absolutePath ? rulesFor(config, account.name, absolutePath) : []).map(({ place, rules }) => ({
        ...place,
        rules: rules ?? {},
      })),
    ];
    for (const [id, setting] of Object.entries(account.rules)) {
      for (const leaf of leaves({ ...setting })) {
        const otherwise = leaf[0] === 'levels' ? `default for ${account.kind}` : 'default';
        from[named([...own, 'rules', id, ...leaf])] = at(placeOf(places, id, leaf), otherwise);
      }
    }
  }
}

// --- internal ---

function upOne({ layer, path }: Place): Place {
  return { layer, path: path.slice(0, -1) };
}

/** The key paths of all values that are no mappings. */
function leaves(value: OptionValue | object): string[][] {
  if (!isMapping(value)) return [[]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one as OptionValue).map(rest => [key, ...rest]));
}
