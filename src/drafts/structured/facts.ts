import type { Timestamp } from '../../types.ts';
import type { Field } from '../aliases.ts';
import type { Layout } from '../csv/layout.ts';
import { readSchedule } from '../csv/schedule.ts';
import { type Facts, NO_FACTS } from '../draft.ts';
import { isKeyError, readKeys } from '../keys.ts';
import { platformHint, readPlatforms } from '../platforms.ts';
import { clipped, type Fields } from './fields.ts';
import type { Table } from './table.ts';
import { type Entry, type Flaw, isFlaw, isNull, type Node, wordOf } from './tree.ts';

/** What a post says beside its text and pictures, or what is wrong with it. */
export function factsOf(fields: Fields, others: readonly Entry[], { origin, reading, own }: Table): Facts | Flaw {
  const object: Record<string, string | boolean> = {};
  for (const { name, value } of others) if (SAME.has(name)) object[name] = wordOf(value) === 'true' || wordOf(value);
  for (const [field, key] of KEYS) {
    const entry = fields[field]?.[0];
    const node = entry === undefined ? undefined : nameIn(entry.value);
    if (node !== undefined && node.is !== 'scalar') return mustBe(entry as Entry, 'one text');
    if (wordOf(node) !== '') object[key] = wordOf(node);
  }
  const facts = readKeys(object, origin.format);
  if (isKeyError(facts)) {
    const field = KEYS.find(([, key]) => key === facts.key)?.[0];
    const entry = field === undefined ? others.find(({ name }) => name === facts.key) : fields[field]?.[0];
    return mustBe(entry as Entry, facts.expected);
  }
  const platforms = platformsOf(fields, own);
  if (isFlaw(platforms)) return platforms;
  const scheduled = scheduledOf(fields, reading.dateOrder);
  if (scheduled !== undefined && isFlaw(scheduled)) return scheduled;
  return { ...facts, platforms, scheduled };
}

/** The platforms that a node names: a name, several in one text, or a list. */
export function platformsIn(node: Node, own: ReadonlySet<string>): readonly string[] | Flaw {
  let found: readonly string[] = NO_FACTS.platforms;
  for (const item of node.is === 'list' ? node.items : [node]) {
    if (isNull(item)) continue;
    const name = nameIn(item);
    if (name?.is !== 'scalar') return { at: item.at, message: '"platform" must be a name or a list of names' };
    const names = readPlatforms(name.value, own);
    if ('unknown' in names) return unknownPlatform(names.unknown, name.at);
    found = [...new Set([...found, ...names])];
  }
  return found;
}

export function unknownPlatform(name: string, at: number): Flaw {
  return { at, message: `the platform "${clipped(name)}" is not known`, hint: platformHint(name) };
}

// --- internal ---

/** The fields that mean the same in every container, and the key under which `readKeys` knows them. */
const KEYS = [
  ['account', 'account'], ['author', 'author'], ['language', 'language'], ['warning', 'contentWarning'],
  ['relation', 'relation'], ['adopted', 'adopted'],
] as const satisfies readonly (readonly [Field, string])[]; // biome-ignore format: a table

/** Keys of our own, which have no other names. */
const SAME: ReadonlySet<string> = new Set(['inherits', 'event', 'repeat', 'status']);

/** `{name: …}` and a list of one are the name. */
function nameIn(node: Node): Node | undefined {
  if (node.is === 'list') return node.items.length === 1 ? node.items[0] : node;
  return node.is === 'dict' ? (node.entries.find(({ name }) => name === 'name')?.value ?? node) : node;
}

function platformsOf(fields: Fields, own: ReadonlySet<string>): readonly string[] | Flaw {
  const found = new Set<string>();
  for (const { value } of fields.platform ?? []) {
    // A dict gives each platform its text, which has been taken care of.
    const names = value.is === 'dict' && nameIn(value) === value ? [] : platformsIn(value, own);
    if (isFlaw(names)) return names;
    for (const name of names) found.add(name);
  }
  return found.size === 0 ? NO_FACTS.platforms : [...found];
}

function scheduledOf(fields: Fields, order: Parameters<typeof readSchedule>[2]): Timestamp | Flaw | undefined {
  const entries = (['scheduled', 'time', 'timezone'] as const).map(field => fields[field]?.[0]);
  const odd = entries.find(entry => entry !== undefined && entry.value.is !== 'scalar');
  if (odd !== undefined) return mustBe(odd, 'a time such as 2026-12-01 or 2026-12-01T09:30+07:00');
  const found = readSchedule(([i = 0]) => wordOf(entries[i]?.value), CELLS, order);
  if (found === undefined || !('cell' in found)) return found;
  const { cell, ...said } = found;
  return { at: (entries[cell] as Entry).value.at, ...said };
}

/** The three as the cells of a row, so that times are read as in a table. */
const CELLS = { columns: { scheduled: [0], time: [1], timezone: [2] } } as unknown as Layout;

function mustBe({ name, value }: Entry, expected: string): Flaw {
  return { at: value.at, message: `"${clipped(name)}" must be ${expected}` };
}
