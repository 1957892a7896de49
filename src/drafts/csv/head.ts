import { createScanner } from './scanner.ts';

/** Blank lines above the first row, and a line `sep=;` that tells Excel (and us) the delimiter. */
export function headOf(text: string): { length: number; delimiter?: number } {
  const blank = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
  const sep = /^sep=([,;\t])\r?\n/i.exec(text.slice(blank, blank + 8));
  return sep === null
    ? { length: blank }
    : { length: blank + sep[0].length, delimiter: (sep[1] as string).charCodeAt(0) };
}

/**
 * The delimiter of a text that starts with a row: of comma, semicolon and tab the one that makes most cells, or the first one met if
 * the row is no header (`headless`), whose texts have commas too. Undefined if the row goes on behind the text.
 */
export function sniffDelimiter(text: string, headless: boolean, last: boolean): number | undefined {
  let best = { delimiter: COMMA, cells: 1, first: Number.POSITIVE_INFINITY };
  for (const delimiter of [COMMA, SEMICOLON, TAB]) {
    const { row, scan } = createScanner(delimiter);
    const found = scan(text, 0, last);
    if (found === 'more') return undefined;
    if (found !== 'row' || row.count === 1) continue;
    const first = row.starts[1] as number;
    if (headless ? first < best.first : row.count > best.cells) best = { delimiter, cells: row.count, first };
  }
  return best.delimiter;
}

// --- internal ---

const TAB = 9;
const COMMA = 44;
const SEMICOLON = 59;
