import { printableMap } from './printable.ts';
import { type Cluster, clusters, cut } from './width.ts';

/** One line of a draft with a span in it: what to print, and the columns before and under the span. */
interface Excerpt {
  readonly line: string;
  readonly before: number;
  readonly under: number;
}

/**
 * The line of `text` in which the span `start`–`end` (UTF-16) begins, cut around the span to at most `columns`
 * and safe to print. Looks at a few hundred characters only, however long the line is.
 */
export function excerpt(text: string, start: number, end: number, columns: number): Excerpt {
  const raw = lineAround(text, start, end);
  const { shown, at } = printableMap(raw.text.replaceAll('\t', ' '));
  const cells = clusters(shown);
  const [from, to] = [at(raw.start), at(raw.end)];
  const first = cells.findIndex(cell => cell.end > from);
  const past = cells.findLastIndex(cell => cell.start < to) + 1;
  const span = { first: first === -1 ? cells.length : first, past: Math.max(past, first + 1) };
  const [low, high] = view(cells, span, columns);
  const head = low > 0 || raw.cutBefore ? '…' : '';
  const tail = high < cells.length || raw.cutAfter ? '…' : '';
  const body = shown.slice(cells[low]?.start ?? shown.length, cells[high - 1]?.end ?? shown.length);
  return {
    line: head + body + tail,
    before: head.length + columnsOf(cells, low, span.first),
    under: Math.max(columnsOf(cells, span.first, Math.min(span.past, high)), 1),
  };
}

// --- internal ---

const UNITS_BEFORE = 160;
const UNITS_AFTER = 320;

/** The line around the span, at most some hundred units of it, with the span's offsets in it. */
function lineAround(text: string, start: number, end: number) {
  let low = Math.max(start - UNITS_BEFORE, 0);
  low += text.slice(low, start).lastIndexOf('\n') + 1;
  if (isLowSurrogate(text.charCodeAt(low)) && low < start && low > 0) low++;
  const rest = cut(text.slice(start, start + UNITS_AFTER + 1), UNITS_AFTER);
  const newline = rest.indexOf('\n');
  const after = newline === -1 ? rest : rest.slice(0, newline);
  return {
    text: text.slice(low, start) + after,
    start: start - low,
    end: Math.min(end, start + after.length) - low,
    cutBefore: low > 0 && text[low - 1] !== '\n',
    cutAfter: newline === -1 && start + rest.length < text.length && text[start + rest.length] !== '\n',
  };
}

/** The cells to show, `[low, high)`: the span with a third of the room before it, then as much as fits. */
function view(cells: readonly Cluster[], span: { first: number; past: number }, columns: number): [number, number] {
  if (columnsOf(cells, 0, cells.length) <= columns) return [0, cells.length];
  const room = columns - 2;
  let low = span.first;
  let high = span.first;
  let used = 0;
  const widthAt = (i: number) => cells[i]?.width ?? 0;
  while (low > 0 && used + widthAt(low - 1) <= room / 3) used += widthAt(--low);
  while (high < cells.length && used + widthAt(high) <= room) used += widthAt(high++);
  while (low > 0 && used + widthAt(low - 1) <= room) used += widthAt(--low);
  return [low, high];
}

function columnsOf(cells: readonly Cluster[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += cells[i]?.width ?? 0;
  return sum;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
