/** Something wrong with a cell of a row, or with the row where there is none (`cell` is then its number of cells). */
export interface Fault {
  readonly cell: number;
  readonly message: string;
  readonly hint?: string;
}

/** A cell as a message can show it. */
export function clipped(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
