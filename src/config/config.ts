import { dirname, resolve } from 'node:path';
import type { Account, AccountKind, Format, Language, Reading, Rule } from '../types.ts';
import { compileGlob, type Matcher } from './glob.ts';
import {
  accountNames,
  KINDS,
  type Layer,
  lastWith,
  listOf,
  type Place,
  type RawAccount,
  type RawOverride,
  type RawRules,
  valueAt,
} from './layer.ts';
import { rulesPlaces, settingsFor } from './settings.ts';

/** The settings for drafts: a config file with what it extends, checked and with all defaults filled in. */
export interface Config {
  /** The config file, absolute; none when the defaults are used. */
  readonly path?: string;
  /** The repository, or else the folder of the config: nothing outside it is extended or plugged in. */
  readonly root: string;
  /** What `overrides` and `ignores` are relative to: the folder of the config file. */
  readonly folder: string;
  readonly accounts: readonly Account[];
  /** The config names no accounts: these are the three that every run has. */
  readonly builtInAccounts: boolean;
  /** The rules, those of plugins included, ordered by id. */
  readonly catalogue: readonly Rule[];
  readonly overrides: readonly Override[];
  readonly ignores: readonly string[];
  /** Whether `ignores` covers a path relative to the folder. */
  readonly ignored: Matcher;
  readonly locale?: Language;
  readonly requireAccount: boolean;
  /** The files it was made from, for `explainConfig`; later ones win. */
  readonly layers: readonly Layer[];
}

/** An entry of `overrides`. */
export interface Override {
  readonly files: readonly string[];
  /** One for each of `files`; they take a path relative to the config's folder. */
  readonly matches: readonly Matcher[];
  readonly account?: string;
  readonly platform?: string;
  readonly format?: Format;
  readonly reading: Reading;
  readonly rules?: RawRules;
  readonly place: Place;
}

/** The config of runs without a config file. */
export function defaultConfig(catalogue: readonly Rule[], folder: string): Config {
  return configOf([], catalogue, folder, folder, () => false);
}

/** Puts checked layers together; `path` of the config is that of the last layer. */
export function configOf(
  layers: readonly Layer[],
  catalogue: readonly Rule[],
  root: string,
  folder: string,
  ignored: Matcher,
): Config {
  const path = layers.at(-1)?.file;
  const names = accountNames(layers);
  const locale = lastWith(layers, 'locale')?.value as Language | undefined;
  return {
    ...(path === undefined ? {} : { path }),
    root,
    folder,
    accounts: (names.length === 0 ? KINDS : names).map(name => accountOf(name, layers, catalogue)),
    builtInAccounts: names.length === 0,
    catalogue,
    overrides: overridesOf(layers),
    ignores: ignoresOf(layers),
    ignored,
    ...(locale === undefined ? {} : { locale }),
    requireAccount: lastWith(layers, 'requireAccount')?.value === true,
    layers,
  };
}

export function ignoresOf(layers: readonly Layer[]): readonly string[] {
  return listOf(lastWith(layers, 'ignores')?.value as string | readonly string[] | undefined);
}

// --- internal ---

function accountOf(name: string, layers: readonly Layer[], catalogue: readonly Rule[]): Account {
  const get = <K extends keyof RawAccount>(key: K): RawAccount[K] | undefined =>
    lastWith(layers, 'accounts', name, key)?.value as RawAccount[K] | undefined;
  // A built-in account is called like its kind.
  const kind = get('kind') ?? (name as AccountKind);
  const handle = get('handle');
  const history = lastWith(layers, 'accounts', name, 'history');
  const role = get('role');
  const visibility = get('visibility') ?? 'public';
  const represents = get('represents');
  return {
    name,
    kind,
    ...(handle === undefined ? {} : { handle }),
    platforms: get('platforms') ?? [],
    languages: get('languages') ?? ['en', 'id'],
    timezone: get('timezone') ?? 'UTC',
    topics: get('topics') ?? [],
    ...(role === undefined ? {} : { role }),
    visibility,
    ...(represents === undefined ? {} : { represents }),
    employer: listOf(get('employer')),
    circles: get('circles') ?? {},
    history: listOf(get('history')).map(path => resolve(dirname(history?.layer.file ?? ''), path)),
    limits: limitsOf(name, layers),
    rules: settingsFor(catalogue, { kind, role, visibility }, rulesPlaces(layers, name)),
  };
}

function limitsOf(name: string, layers: readonly Layer[]): Readonly<Record<string, number>> {
  const accounts = layers.map(layer => valueAt(layer.data, ['accounts', name]) as RawAccount | undefined);
  return Object.fromEntries(accounts.flatMap(account => Object.entries(account?.limits ?? {})));
}

function overridesOf(layers: readonly Layer[]): Override[] {
  const found = lastWith(layers, 'overrides');
  if (found === undefined) return [];
  return (found.value as readonly RawOverride[]).map((raw, i) => {
    const files = listOf(raw.files);
    const matches = files.map(matcherOf);
    const { account, platform, format, dateOrder, columns, textKey, rules } = raw;
    return {
      files,
      matches,
      ...(account && { account }),
      ...(platform && { platform }),
      ...(format && { format }),
      reading: { ...(dateOrder && { dateOrder }), ...(columns && { columns }), ...(textKey && { textKey }) },
      ...(rules && { rules }),
      place: { layer: found.layer, path: ['overrides', i, 'rules'] },
    };
  });
}

/** For a glob without fault. */
function matcherOf(glob: string): Matcher {
  const compiled = compileGlob(glob);
  return 'matches' in compiled ? compiled.matches : () => false;
}
