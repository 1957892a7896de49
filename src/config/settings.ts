import { optionsOf } from '../rule.ts';
import type { Levels, Options, OptionValue, Rule, RuleSetting } from '../types.ts';
import { type Layer, type Place, type RawRules, type RawSetting, valueAt } from './layer.ts';
import { defaultLevels, type Sort } from './roles.ts';
import { isMapping } from './shape.ts';

/** A `rules` mapping and where it stands. */
export interface RulesPlace extends Place {
  readonly rules: RawRules;
}

/** What a setting changes; what is not named stays as it was. */
interface Patch {
  readonly levels: Partial<Levels>;
  readonly options: Options;
}

/** Every rule of the catalogue as set for a sort of account by the places, in order: later ones win. */
export function settingsFor(
  catalogue: readonly Rule[],
  sort: Sort,
  places: readonly RulesPlace[],
): Readonly<Record<string, RuleSetting>> {
  const start: Record<string, RuleSetting> = Object.create(null);
  for (const rule of catalogue) start[rule.id] = { levels: defaultLevels(rule, sort), options: optionsOf(rule) };
  return withRules(start, places);
}

/** The settings with the places' changes on top. */
export function withRules(
  settings: Readonly<Record<string, RuleSetting>>,
  places: readonly RulesPlace[],
): Readonly<Record<string, RuleSetting>> {
  const result: Record<string, RuleSetting> = Object.assign(Object.create(null), settings);
  for (const { rules } of places) {
    for (const [id, raw] of Object.entries(rules)) {
      const before = result[id] as RuleSetting;
      const { levels, options } = patchOf(raw);
      result[id] = {
        levels: { ...before.levels, ...levels },
        options: merged(before.options, options) as Options,
      };
    }
  }
  return result;
}

/** The places of an account's rules in the config files: `rules` of each layer, then the account's own of each layer. */
export function rulesPlaces(layers: readonly Layer[], account: string): RulesPlace[] {
  const paths = [['rules'], ['accounts', account, 'rules']];
  return paths.flatMap(path =>
    layers.flatMap(layer => {
      const rules = valueAt(layer.data, path) as RawRules | undefined;
      return rules === undefined ? [] : [{ layer, path, rules }];
    }),
  );
}

/** Where a level or option (`['levels', 'clear']`, `['options', 'budget', 'max']`) was last set; nothing for a default. */
export function placeOf(places: readonly RulesPlace[], id: string, leaf: readonly string[]): Place | undefined {
  for (const { layer, path, rules } of places.toReversed()) {
    const raw = Object.hasOwn(rules, id) ? rules[id] : undefined;
    if (raw === undefined || valueAt(patchOf(raw), leaf) === undefined) continue;
    const [head, ...rest] = leaf as [string, ...string[]];
    const inPair = Array.isArray(raw) ? [head === 'levels' ? 0 : 1] : [];
    return { layer, path: [...path, id, ...inPair, ...rest] };
  }
  return undefined;
}

// --- internal ---

function patchOf(raw: RawSetting): Patch {
  if (Array.isArray(raw)) return { ...patchOf(raw[0]), options: raw[1] ?? {} };
  if (typeof raw === 'string') return { levels: { light: raw, clear: raw, heavy: raw }, options: {} };
  return { levels: raw as Partial<Levels>, options: {} };
}

/** Mappings merge, key by key; everything else is replaced. */
function merged(before: OptionValue | Options | undefined, after: OptionValue | Options): OptionValue | Options {
  if (!isMapping(before) || !isMapping(after)) return after;
  const entries = Object.entries(after).map(([key, value]) => [key, merged(before[key], value as OptionValue)]);
  return { ...before, ...Object.fromEntries(entries) };
}
