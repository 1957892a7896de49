import type { AccountKind, DateOrder, Format, Language, Level, Levels, Options, Role, Visibility } from '../types.ts';
import { isMapping, type KeyPath } from './shape.ts';

export const KINDS = ['personal', 'professional', 'shared'] as const satisfies readonly AccountKind[];
export const LEVELS = ['off', 'info', 'warn', 'error'] as const satisfies readonly Level[];

/** A rule's setting as written: levels, or levels and options. */
export type RawSetting = Level | Partial<Levels> | readonly [Level | Partial<Levels>, Options?];
export type RawRules = Readonly<Record<string, RawSetting>>;

export interface RawAccount {
  readonly kind?: AccountKind;
  readonly handle?: string;
  readonly platforms?: readonly string[];
  readonly languages?: readonly Language[];
  readonly timezone?: string;
  readonly topics?: readonly string[];
  readonly role?: Role;
  readonly visibility?: Visibility;
  readonly represents?: string;
  readonly employer?: string | readonly string[];
  readonly circles?: Readonly<Record<string, readonly string[]>>;
  readonly history?: string | readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly rules?: RawRules;
}

export interface RawOverride {
  readonly files: string | readonly string[];
  readonly account?: string;
  readonly platform?: string;
  readonly format?: Format;
  readonly dateOrder?: DateOrder;
  readonly columns?: Readonly<Record<string, string>>;
  readonly textKey?: string;
  readonly rules?: RawRules;
}

/** A config file as written, once `check` has found nothing wrong with it. */
interface RawConfig {
  readonly accounts?: Readonly<Record<string, RawAccount>>;
  readonly rules?: RawRules;
  readonly overrides?: readonly RawOverride[];
  readonly extends?: string | readonly string[];
  readonly plugins?: string | readonly string[];
  readonly ignores?: string | readonly string[];
  readonly locale?: Language;
  readonly requireAccount?: boolean;
}

/** One config file. Later layers win over earlier ones. */
export interface Layer {
  /** Absolute. */
  readonly file: string;
  /** Where the config starts in the file: `['socialpost']` for package.json. */
  readonly base: KeyPath;
  readonly text: string;
  readonly data: RawConfig;
}

/** A value of a layer and where it stands in its file. */
export interface Place {
  readonly layer: Layer;
  readonly path: KeyPath;
}

/** The last layer that has something at the key path: the one that counts. */
export function lastWith(layers: readonly Layer[], ...path: string[]): (Place & { value: unknown }) | undefined {
  for (const layer of layers.toReversed()) {
    const value = valueAt(layer.data, path);
    if (value !== undefined) return { layer, path, value };
  }
  return undefined;
}

/** What stands at the key path; own keys only, so `constructor` and the like are just names. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The accounts that the files name, in their order; also of files with mistakes in them. */
export function accountNames(layers: readonly Layer[]): string[] {
  return [...new Set(layers.flatMap(layer => Object.keys(mappingAt(layer, 'accounts'))))];
}

/** What stands under a key of the file, if it is a mapping. */
export function mappingAt(layer: Layer, key: string): Readonly<Record<string, unknown>> {
  const value = valueAt(layer.data, [key]);
  return isMapping(value) ? value : {};
}

/** One or several, as written, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
