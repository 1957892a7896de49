import type { Media, Timestamp } from '../../types.ts';
import type { Field } from '../aliases.ts';
import { type Facts, NO_FACTS } from '../draft.ts';
import { isKeyError, readKeys } from '../keys.ts';
import { platformHint, readPlatforms } from '../platforms.ts';
import { clipped, type Fault } from './fault.ts';
import { firstValue, type Line, type Table, valueAt } from './line.ts';
import { readSchedule } from './schedule.ts';

/** What a row says beside its text, or what is wrong with it. */
export function factsOf(at: Line, table: Table, media: readonly Media[]): Facts | Fault {
  const { layout, order, origin } = table;
  const object: Record<string, string> = {};
  for (const [field, key] of KEYS) {
    const value = firstValue(at, layout.columns[field]);
    if (value !== '') object[key] = field === 'language' ? languageOf(value) : value;
  }
  const facts = readKeys(object, origin.format);
  if (isKeyError(facts)) {
    const [field] = KEYS.find(([, key]) => key === facts.key) as (typeof KEYS)[number];
    const cell = layout.columns[field][0] as number;
    return { cell, message: `"${clipped(valueAt(at, cell))}" must be ${facts.expected}` };
  }
  const platforms = platformsOf(at, table);
  if ('cell' in platforms) return platforms;
  const scheduled = readSchedule(columns => firstValue(at, columns), layout, order);
  if (scheduled !== undefined && 'cell' in scheduled) return scheduled;
  return { ...facts, platforms, media, scheduled: scheduled as Timestamp | undefined };
}

// --- internal ---

/** The fields that mean the same in every container, and the key under which `readKeys` knows them. */
const KEYS = [
  ['account', 'account'], ['author', 'author'], ['language', 'language'], ['warning', 'contentWarning'],
  ['relation', 'relation'], ['adopted', 'adopted'],
] as const satisfies readonly (readonly [Field, string])[]; // biome-ignore format: a table

function languageOf(value: string): string {
  if (/^(?:bahasa|indonesian?)\b/i.test(value)) return 'id';
  return /^(?:english|inggris)\b/i.test(value) ? 'en' : value;
}

function platformsOf(
  at: Line,
  { layout: { columns, flags }, own, platforms: known }: Table,
): readonly string[] | Fault {
  let found = NO_FACTS.platforms;
  for (const cell of columns.platform) {
    const value = valueAt(at, cell);
    if (value === '') continue;
    let names = known.get(value);
    if (names === undefined) {
      names = readPlatforms(value, own);
      if (known.size >= 500) known.clear();
      known.set(value, names);
    }
    if ('unknown' in names) {
      const { unknown } = names;
      return { cell, message: `the platform "${clipped(unknown)}" is not known`, hint: platformHint(unknown) };
    }
    found = found.length === 0 ? names : [...new Set([...found, ...names])];
  }
  if (flags.length === 0) return found;
  return [...found, ...flags.filter(({ column }) => YES.test(valueAt(at, column))).map(({ platform }) => platform)];
}

const YES = /^(?:true|yes|ya|x|1|✓|✔)$/i;
