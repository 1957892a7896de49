import type { DateOrder } from '../../types.ts';
import type { Origin } from '../draft.ts';
import type { readPlatforms } from '../platforms.ts';
import type { createIds } from './ids.ts';
import type { Layout } from './layout.ts';
import { cellOf, type Row } from './scanner.ts';

/** A row of a table: `row` holds offsets in `text`, whose row starts at `start` on line `line`. */
export interface Line {
  readonly text: string;
  readonly row: Row;
  readonly start: number;
  readonly line: number;
}

export interface Table {
  readonly origin: Origin;
  readonly layout: Layout;
  readonly order: DateOrder | undefined;
  readonly ids: ReturnType<typeof createIds>;
  /** Platforms of the user's own, and what the cells met so far name. */
  readonly own: ReadonlySet<string>;
  readonly platforms: Map<string, ReturnType<typeof readPlatforms>>;
}

/** The value of a cell without blanks around it; '' where there is none. */
export function valueAt({ text, row }: Line, cell: number): string {
  return cell < row.count ? cellOf(text, row, cell).trim() : '';
}

/** The value of the one column of a field. */
export function firstValue(at: Line, columns: readonly number[]): string {
  return columns.length === 0 ? '' : valueAt(at, columns[0] as number);
}
