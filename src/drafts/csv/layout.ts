import { nearest } from '../../errors.ts';
import type { Format, Reading } from '../../types.ts';
import { aliasOf, FIELDS, type Field, plainName, TEXT_NAMES } from '../aliases.ts';
import { clipped, type Fault } from './fault.ts';
import { HEADLESS, type Preset, presetFor } from './presets.ts';

/** Which column of a table is what. */
export interface Layout {
  /** How many cells a row has; `fewest`: how many it must have. */
  readonly width: number;
  readonly fewest: number;
  /** The columns of each field; of most fields there is one at most. */
  readonly columns: Readonly<Record<Field, readonly number[]>>;
  readonly flags: readonly { readonly column: number; readonly platform: string }[];
  /** The column that says what the link is. */
  readonly linkIs: number;
  readonly preset?: Preset;
}

/** The layout that a header stands for: a scheduler's if it is known, else by the names of the columns and the config. */
export function layoutOf(header: readonly string[], reading: Reading): Layout | Fault {
  const names = header.map(plainName);
  const preset = presetFor(names);
  const presetFields = new Set(Object.values(preset?.columns ?? {}));
  const surely = emptyColumns();
  const maybe = emptyColumns();
  for (const [column, name] of names.entries()) {
    const own = preset !== undefined && Object.hasOwn(preset.columns, name) ? preset.columns[name] : undefined;
    const alias = aliasOf(name);
    if (own !== undefined) surely[own].push(column);
    else if (alias !== undefined && !presetFields.has(alias.field))
      (alias.sure ? surely : maybe)[alias.field].push(column);
  }
  for (const field of FIELDS) if (surely[field].length === 0) surely[field] = maybe[field];
  const fault = applyConfig(surely, header, names, reading);
  if (fault !== undefined) return fault;
  const double = FIELDS.find(field => !SEVERAL.has(field) && surely[field].length > 1);
  if (double !== undefined) return doubled(double, surely[double], header);
  if (surely.text.length === 0) return textless(header, names);
  const flags = names.flatMap((name, column) => {
    const platform = preset?.flags !== undefined && Object.hasOwn(preset.flags, name) ? preset.flags[name] : undefined;
    return platform === undefined ? [] : [{ column, platform }];
  });
  const linkIs = preset?.linkIs === undefined ? -1 : names.indexOf(preset.linkIs);
  const width = header.length;
  return { width, fewest: width, columns: surely, flags, linkIs, ...(preset && { preset }) };
}

/** The layout of a CSV without header, if the format is one. */
export function headlessLayout(format: Format): Layout | undefined {
  const order = HEADLESS[format];
  if (order === undefined) return undefined;
  const columns = emptyColumns();
  for (const [column, field] of order.entries()) if (field !== '') columns[field].push(column);
  const fewest = Math.max(...columns.text, ...columns.scheduled) + 1;
  return { width: order.length, fewest, columns, flags: [], linkIs: -1 };
}

// --- internal ---

const SEVERAL: ReadonlySet<Field> = new Set(['media', 'alt', 'link', 'comment', 'platform']);

function emptyColumns(): Record<Field, number[]> {
  return Object.fromEntries(FIELDS.map(field => [field, [] as number[]])) as Record<Field, number[]>;
}

/** What the config says of a column goes before everything else. */
function applyConfig(
  columns: Record<Field, number[]>,
  header: readonly string[],
  names: readonly string[],
  { columns: wanted = {} }: Reading,
): Fault | undefined {
  for (const [field, name] of Object.entries(wanted) as [Field, string][]) {
    const exact = header.flatMap((cell, i) => (cell.trim() === name.trim() ? [i] : []));
    const found = exact.length > 0 ? exact : names.flatMap((cell, i) => (cell === plainName(name) ? [i] : []));
    if (name !== '' && found.length === 0) {
      const near = nearest(name, header.slice(0, MOST_SHOWN));
      const hint = near === undefined ? `The header has ${listed(header)}.` : `Did you mean "${near}"?`;
      return { cell: 0, message: `there is no column "${name}", which the config names for "${field}"`, hint };
    }
    for (const one of FIELDS) columns[one] = columns[one].filter(column => !found.includes(column));
    columns[field] = name === '' ? [] : found;
  }
  return undefined;
}

function doubled(field: Field, columns: readonly number[], header: readonly string[]): Fault {
  const names = columns.map(column => `"${clipped(header[column] as string)}" (column ${column + 1})`);
  const [cell = 0, second = 0] = columns;
  return {
    cell: second,
    message: `${names.slice(0, 4).join(' and ')} may each be the ${MEANINGS[field] ?? field}`,
    hint: `Say which in the config: overrides: [{files: …, columns: {${field}: ${JSON.stringify(clipped(header[cell] as string))}}}]`,
  };
}

const MEANINGS: Readonly<Partial<Record<Field, string>>> = { text: 'text of the posts', scheduled: 'date' };

/** No post can be in a table without a text; it may be a plan, some other table, or have no header. */
function textless(header: readonly string[], names: readonly string[]): Fault {
  const known = names.some(name => aliasOf(name) !== undefined);
  return known
    ? {
        cell: 0,
        message: `no column with the text of the posts: looked for ${TEXT_NAMES} in ${listed(header)}`,
        hint: 'Name it in the config (overrides: columns: {text: …}); list the file under ignores if it holds plans only.',
      }
    : {
        cell: 0,
        message: `the first row is no header that is known: looked for ${TEXT_NAMES} in ${listed(header)}`,
        hint: 'Add a header, or name the format in the config (overrides: format: hootsuite, zoho or socialpilot).',
      };
}

const MOST_SHOWN = 12;

function listed(header: readonly string[]): string {
  const more = header.length > MOST_SHOWN ? ` and ${header.length - MOST_SHOWN} more` : '';
  return (
    header
      .slice(0, MOST_SHOWN)
      .map(name => `"${clipped(name)}"`)
      .join(', ') + more
  );
}
