/** What a value of the config must look like: read by `check` and turned into JSON Schema by `tools/schema.ts`. */
export type Shape = (
  | { readonly is: 'text'; readonly pattern?: string; readonly expected: string; readonly fault?: Fault }
  | { readonly is: 'choice'; readonly values: readonly string[]; readonly noun: string }
  /** Not below 0; `whole`: a whole number above 0. */
  | { readonly is: 'number'; readonly whole?: true }
  | { readonly is: 'boolean' }
  | { readonly is: 'any' }
  | { readonly is: 'list'; readonly of: Shape; readonly max: number }
  | { readonly is: 'pair'; readonly first: Shape; readonly second: Shape; readonly expected: string }
  /** Names chosen by the user, all with the same kind of value; `anyName`: any text may be one. */
  | { readonly is: 'map'; readonly of: Shape; readonly noun: string; readonly anyName?: true }
  | {
      readonly is: 'keys';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
      readonly noun: string;
    }
  | { readonly is: 'either'; readonly of: readonly Shape[]; readonly expected: string }
) & { readonly about?: string };

/** Says what is wrong with a text of the right pattern, or nothing. */
export type Fault = (text: string) => { readonly message: string; readonly hint?: string } | undefined;

export type KeyPath = readonly (string | number)[];

/** Something wrong at a key path of one config file; its line is looked up only when it is reported. */
export interface Complaint {
  readonly path: KeyPath;
  /** The key itself is wrong, not its value. */
  readonly atKey?: true;
  readonly message: string;
  readonly hint?: string;
}

/** Names of accounts and platforms, and of anything else that users name. */
export const NAME = '^[A-Za-z0-9_.-]{1,100}$';
/** A user needs no more at once, and a hostile file must not make us look at more. */
export const MAX_COMPLAINTS = 20;

/** `accounts.acme.kind`, as the user would say it. */
export function named(path: KeyPath): string {
  return path.length === 0
    ? 'the config'
    : clipped(path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join(''));
}

export function quoted(text: string): string {
  return JSON.stringify(clipped(text));
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest text of a config. */
export const MAX_TEXT = 1000;

/** Any text, up to MAX_TEXT. */
export function text(expected: string): Extract<Shape, { is: 'text' }> {
  return {
    is: 'text',
    expected,
    fault: value => (value.length > MAX_TEXT ? { message: `is longer than ${MAX_TEXT} characters` } : undefined),
  };
}

// --- internal ---

function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
