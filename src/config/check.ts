import { didYouMean } from '../errors.ts';
import { type Complaint, isMapping, type KeyPath, MAX_COMPLAINTS, NAME, named, quoted, type Shape } from './shape.ts';

/** Everything wrong with `value`, in its own order, at most MAX_COMPLAINTS. Aliased values are looked at once. */
export function check(shape: Shape, value: unknown, path: KeyPath = []): Complaint[] {
  const found: Complaint[] = [];
  for (const complaint of complaints(shape, value, path, new Map())) {
    found.push(complaint);
    if (found.length === MAX_COMPLAINTS) break;
  }
  return found;
}

// --- internal ---

const MAX_NAMES = 1000;
const LETTERS = 'Use letters, digits, "_", "-" and ".".';

type Seen = Map<Shape, Set<unknown>>;
type Of<Is extends Shape['is']> = Extract<Shape, { is: Is }>;

function* complaints(shape: Shape, value: unknown, path: KeyPath, seen: Seen): Generator<Complaint> {
  if (typeof value === 'object' && value !== null) {
    const values = seen.get(shape) ?? new Set();
    if (values.has(value)) return;
    seen.set(shape, values.add(value));
  }
  const expected = expectedInstead(shape, value);
  if (expected !== undefined) yield { path, message: `${named(path)} ${butIs(value, expected)}` };
  else yield* inside(shape, value, path, seen);
}

/** What is wrong with a value of the right type. */
function* inside(shape: Shape, value: unknown, path: KeyPath, seen: Seen): Generator<Complaint> {
  switch (shape.is) {
    case 'choice': {
      if (shape.values.includes(value as string)) return;
      const message = `${named(path)}: unknown ${shape.noun} ${quoted(value as string)}`;
      yield { path, message, hint: hintFor(value as string, shape.values) };
      return;
    }
    case 'text': {
      const fault = shape.fault?.(value as string);
      if (fault !== undefined) yield { path, ...fault, message: `${named(path)}: ${fault.message}` };
      return;
    }
    case 'list': {
      const list = value as readonly unknown[];
      if (list.length > shape.max) yield { path, message: `${named(path)} has more than ${shape.max} items` };
      else for (const [i, item] of list.entries()) yield* complaints(shape.of, item, [...path, i], seen);
      return;
    }
    case 'pair': {
      const [first, second] = value as readonly unknown[];
      yield* complaints(shape.first, first, [...path, 0], seen);
      if ((value as readonly unknown[]).length === 2) yield* complaints(shape.second, second, [...path, 1], seen);
      return;
    }
    case 'map':
      yield* insideMap(shape, value as Record<string, unknown>, path, seen);
      return;
    case 'keys':
      yield* insideKeys(shape, value as Record<string, unknown>, path, seen);
      return;
    case 'either':
      yield* complaints(fitting(shape, value) as Shape, value, path, seen);
  }
}

function* insideMap(shape: Of<'map'>, value: Record<string, unknown>, path: KeyPath, seen: Seen): Generator<Complaint> {
  const names = Object.keys(value);
  if (names.length > MAX_NAMES) yield { path, message: `${named(path)} has more than ${MAX_NAMES} names` };
  else {
    for (const name of names) {
      const at = [...path, name];
      if (shape.anyName || new RegExp(NAME).test(name)) yield* complaints(shape.of, value[name], at, seen);
      else yield { path: at, atKey, message: `${quoted(name)} cannot be the name of ${shape.noun}`, hint: LETTERS };
    }
  }
}

function* insideKeys(
  shape: Of<'keys'>,
  value: Record<string, unknown>,
  path: KeyPath,
  seen: Seen,
): Generator<Complaint> {
  for (const key of Object.keys(value)) {
    const at = [...path, key];
    if (Object.hasOwn(shape.keys, key)) yield* complaints(shape.keys[key] as Shape, value[key], at, seen);
    else {
      const where = path.length === 0 ? '' : ` in ${named(path)}`;
      const message = `unknown ${shape.noun} ${quoted(key)}${where}`;
      yield { path: at, atKey, message, hint: hintFor(key, Object.keys(shape.keys)) };
    }
  }
  for (const key of shape.required ?? []) {
    if (!Object.hasOwn(value, key)) yield { path, message: `${named(path)} needs the key "${key}"` };
  }
}

const atKey = true as const;

/** What was expected of a value of the wrong type. */
function expectedInstead(shape: Shape, value: unknown): string | undefined {
  const unless = (fits: boolean, expected: string): string | undefined => (fits ? undefined : expected);
  switch (shape.is) {
    case 'any':
      return undefined;
    case 'boolean':
      return unless(typeof value === 'boolean', 'true or false');
    case 'number':
      return shape.whole
        ? unless(Number.isSafeInteger(value) && (value as number) > 0, 'a whole number above 0')
        : unless(Number.isFinite(value) && (value as number) >= 0, 'a number, not below 0');
    case 'choice':
      return unless(typeof value === 'string', `one of ${shape.values.join(', ')}`);
    case 'text':
      return unless(typeof value === 'string' && new RegExp(shape.pattern ?? '\\S').test(value), shape.expected);
    case 'list':
      return unless(Array.isArray(value), 'a list');
    case 'pair':
      return unless(Array.isArray(value) && (value.length === 1 || value.length === 2), shape.expected);
    case 'map':
    case 'keys':
      return unless(isMapping(value), 'a mapping');
    case 'either':
      return unless(fitting(shape, value) !== undefined, shape.expected);
  }
}

/** The alternative for values of that type. */
function fitting(shape: Of<'either'>, value: unknown): Shape | undefined {
  return shape.of.find(one => TYPES[one.is] === typeOf(value));
}

const TYPES: Readonly<Record<Shape['is'], string>> = {
  any: 'any',
  boolean: 'boolean',
  number: 'number',
  text: 'string',
  choice: 'string',
  list: 'list',
  pair: 'list',
  map: 'mapping',
  keys: 'mapping',
  either: 'either',
};

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return isMapping(value) ? 'mapping' : typeof value;
}

function butIs(value: unknown, expected: string): string {
  if (value === null || value === undefined) return `is empty: give it ${expected}, or remove the key`;
  if (typeof value === 'string') return `must be ${expected}, not ${quoted(value)}`;
  return `must be ${expected}, not ${typeof value === 'object' ? `a ${typeOf(value)}` : String(value)}`;
}

function hintFor(key: string, valid: readonly string[]): string {
  if (key === '$import') return 'Other files are taken in with "extends".';
  if (valid.length === 0) return 'There are none here.';
  // Any two short names are close.
  return key.length < 3 ? `Valid: ${valid.join(', ')}.` : didYouMean(key, valid);
}
