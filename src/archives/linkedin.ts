import { isUtf8 } from 'node:buffer';
import { cellOf, createScanner, type Row } from '../drafts/csv/scanner.ts';
import type { Batch } from '../drafts/draft.ts';
import { lineReader, type Reader } from '../drafts/lines.ts';
import { parseTimestamp } from '../drafts/time.ts';
import type { Problem } from '../types.ts';
import { dated, type Kind, type OnSkip, postDrafts, type Session, undescribed } from './kind.ts';

/** LinkedIn: `Shares.csv`. Comments and reactions are other files; they are not read. */
export const linkedin: Kind = {
  title: 'LinkedIn',
  wanted: 'Shares.csv',
  isNamed: name => /^shares(?:_\d+)?\.csv$/.test(name),
  begins: head => /^\ufeff?"?Date"?,"?ShareLink"?,/.test(head),
  start,
};

/**
 * The text of a cell in which each line break was written `"⏎"`, as LinkedIn does. Only where all of them are: else
 * a line may well begin with a quotation.
 */
export function repairBreaks(text: string): string {
  if (!text.includes('\n') || /\n(?!")/.test(text)) return text;
  return text.replace(/"?\n"/g, '\n');
}

// --- internal ---

const COMMA = 44;
const COLUMNS = ['date', 'sharelink', 'sharecommentary', 'mediaurl'] as const;
type Column = (typeof COLUMNS)[number];

function start(skip: OnSkip): Session {
  return { reader: path => sharesReader(path, skip), rest: () => [] };
}

function sharesReader(path: string, skip: OnSkip): Reader {
  const linesOf = lineReader();
  const { row, scan } = createScanner(COMMA);
  let rest = '';
  let line = 1;
  let columns: ReadonlyMap<Column, number> | undefined;
  let isDone = false;

  const readRow = (text: string, row: Row): Batch => {
    const cell = (index: number | undefined): string =>
      index === undefined || index >= row.count ? '' : cellOf(text, row, index).trim();
    if (columns === undefined) {
      const names = Array.from({ length: row.count }, (_, i) => cell(i).toLowerCase());
      columns = new Map(COLUMNS.map(name => [name, names.indexOf(name)] as const).filter(([, at]) => at >= 0));
      isDone = !columns.has('sharecommentary');
      return isDone ? [{ path, line, message: 'no column "ShareCommentary"' }] : [];
    }
    if (row.count === 1 && cell(0) === '') return [];
    if (row.count < columns.size) return [{ path, line, message: `a row of ${row.count} cells; it is skipped` }];
    const value = (name: Column): string => cell(columns?.get(name));
    const file = value('mediaurl');
    const post = {
      id: idOf(value('sharelink')),
      text: repairBreaks(value('sharecommentary').replaceAll('\r\n', '\n')),
      // The times are UTC, without saying so.
      date: dated(value('date'), text => parseTimestamp(/^[-\d]+ [\d:]+$/.test(text) ? `${text}Z` : text)),
      platform: 'linkedin',
      media: file === '' ? [] : [undescribed(file)],
    };
    return postDrafts(post, { path, line }, skip);
  };

  function readRows(text: string, last: boolean): Batch {
    const items: Batch[number][] = [];
    let at = 0;
    while (at < text.length && !isDone) {
      const found = scan(text, at, last);
      if (found === 'more') break;
      let next = row.next;
      if (found === 'row') items.push(...readRow(text, row));
      else {
        const message = 'a row that is no CSV: a quote does not end, or something stands behind it';
        items.push({ path, line, message, hint: 'The rest of the file is not read.' } satisfies Problem);
        next = text.length;
        isDone = true;
      }
      line += breaksIn(text, at, next);
      at = next;
    }
    rest = text.slice(at);
    return items;
  }

  function* take(chunk: Buffer, last: boolean): Iterable<Batch> {
    for (const piece of linesOf(chunk, last)) {
      if (isDone) return;
      if (piece.is === 'lines' && isUtf8(piece.bytes)) yield readRows(rest + piece.bytes.toString('utf8'), last);
      else {
        isDone = true;
        const message = piece.is === 'long' ? 'a line longer than 4 MB' : 'not valid UTF-8';
        yield [{ path, line, message, hint: 'The rest of the file is not read.' }];
      }
    }
    if (last && !isDone) yield readRows(rest, true);
  }

  return { push: chunk => take(chunk, false), end: () => take(Buffer.alloc(0), true) };
}

/** The number at the end of a link such as `…/urn%3Ali%3Ashare%3A7123`. */
function idOf(link: string): string {
  return /(\d{1,30})\/?$/.exec(link.slice(-40))?.[1] ?? '';
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
