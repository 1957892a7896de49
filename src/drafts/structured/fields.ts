import { nearest } from '../../errors.ts';
import type { Reading } from '../../types.ts';
import { aliasOf, FIELDS, type Field, plainName } from '../aliases.ts';
import { type Dict, type Entry, type Flaw, isNull, type Scalar } from './tree.ts';

/** What a dict says, by the names used inside; most fields have one entry at most. Null is an absent key. */
export type Fields = Readonly<Partial<Record<Field, readonly Entry[]>>>;

/** The fields of a dict, by the names of its keys and by the config; and the entries that stand for none. */
export function fieldsOf(dict: Dict, reading: Reading): { fields: Fields; others: readonly Entry[] } | Flaw {
  if (dict.twice !== undefined) return repeated(dict.twice);
  const surely: Partial<Record<Field, Entry[]>> = {};
  const maybe: Partial<Record<Field, Entry[]>> = {};
  const others: Entry[] = [];
  for (const entry of dict.entries) {
    if (isNull(entry.value)) continue;
    const alias = aliasOf(entry.name);
    const own = ownField(entry.name, reading);
    const field = own ?? (alias !== undefined && reading.columns?.[alias.field] !== '' ? alias.field : undefined);
    const found = own !== undefined || alias?.sure === true ? surely : maybe;
    if (field === undefined) others.push(entry);
    else {
      found[field] ??= [];
      found[field].push(entry);
    }
  }
  for (const field of Object.keys(reading.columns ?? {}) as Field[]) {
    // What the config names goes before what the table of names says.
    const named = surely[field]?.filter(entry => ownField(entry.name, reading) === field) ?? [];
    if (named.length > 0) surely[field] = named;
  }
  for (const field of FIELDS)
    if (surely[field] === undefined && maybe[field] !== undefined) surely[field] = maybe[field];
  const double = FIELDS.find(field => !SEVERAL.has(field) && (surely[field]?.length ?? 0) > 1);
  return double === undefined ? { fields: surely, others } : doubled(double, surely[double] as Entry[]);
}

/** What a group of posts says for each of them, as far as a post says nothing itself. */
export function inherit(own: Fields, outer: Fields): Fields {
  const fields: Partial<Record<Field, readonly Entry[]>> = { ...own };
  for (const field of INHERITED) {
    const given = outer[field];
    if (given === undefined || fields[field] !== undefined) continue;
    // A time of day goes with the date beside it.
    if (field === 'time' && own.scheduled !== undefined) continue;
    fields[field] = given;
  }
  return fields;
}

/** What can be inherited; of the file itself no date that may be its own. */
export function heritageOf(fields: Fields, isFile: boolean): Fields {
  const [scheduled] = fields.scheduled ?? [];
  if (!isFile || scheduled === undefined || aliasOf(scheduled.name)?.sure === true) return fields;
  const { scheduled: _, time: __, ...others } = fields;
  return others;
}

/** The one value of a field, if it is no list or dict. */
export function scalarOf(fields: Fields, field: Field): Scalar | undefined {
  const value = fields[field]?.[0]?.value;
  return value?.is === 'scalar' ? value : undefined;
}

export function hasKey(dict: Dict, name: string): boolean {
  return dict.entries.some(entry => entry.name === name);
}

/** A name as a message can show it. */
export function clipped(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

/** The config names a key that no post has: then a slip would go unseen. */
export function missingKey(names: ReadonlySet<string>, { columns = {} }: Reading): Flaw | undefined {
  const plain = new Set([...names].map(plainName));
  for (const [field, name] of Object.entries(columns)) {
    if (name === '' || names.has(name) || plain.has(plainName(name))) continue;
    const near = nearest(name, [...names].slice(0, 100));
    const message = `there is no key "${name}", which the config names for "${field}"`;
    return { at: 0, message, ...(near !== undefined && { hint: `Did you mean "${near}"?` }) };
  }
  return undefined;
}

// --- internal ---

const SEVERAL: ReadonlySet<Field> = new Set(['media', 'alt', 'link', 'comment', 'platform']);
const INHERITED: readonly Field[] = [
  'account', 'platform', 'language', 'author', 'scheduled', 'time', 'timezone', 'relation', 'adopted',
]; // biome-ignore format: a list

function ownField(name: string, { columns }: Reading): Field | undefined {
  if (columns === undefined) return undefined;
  const plain = plainName(name);
  return (Object.keys(columns) as Field[]).find(
    field => columns[field] !== '' && (columns[field] === name || plainName(columns[field] as string) === plain),
  );
}

function repeated({ name, at }: Entry): Flaw {
  const hint = 'Only one of them can count: take the other out.';
  return { at, message: `the key "${clipped(name)}" is there twice`, hint };
}

function doubled(field: Field, entries: readonly Entry[]): Flaw {
  const names = entries.slice(0, 4).map(({ name }) => `"${clipped(name)}"`);
  const [first, second] = entries as [Entry, Entry];
  return {
    at: second.at,
    message: `${names.join(' and ')} may each be the ${MEANINGS[field] ?? field}`,
    hint: `Say which in the config: overrides: [{files: …, columns: {${field}: ${JSON.stringify(clipped(first.name))}}}]`,
  };
}

const MEANINGS: Readonly<Partial<Record<Field, string>>> = { text: 'text of the post', scheduled: 'date' };
