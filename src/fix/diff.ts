import { isProblem } from '../drafts/read.ts';
import { printable } from '../reporters/printable.ts';
import type { Engine } from './file.ts';
import { placesIn } from './place.ts';

/** What a diff needs to know, so that it shows nothing that a rule conceals. */
export interface Concealing extends Engine {
  /** The text of the file as it may be shown; as long, and with the same line breaks. */
  conceal(text: string): string;
}

/**
 * A unified diff with three lines of context of two texts that have the same number of lines; '' when they are the same. Safe
 * to print; what secrets and personal data conceal is dots. `path`: as shown.
 */
export function unifiedDiff(path: string, before: string, after: string, concealing: Concealing): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, i) => (line === now[i] ? [] : [i]));
  if (changed.length === 0) return '';
  // The whole file at once: of a key that begins above the lines shown, these alone would tell nothing.
  const shownLines = (text: string): string[] => linesOf(concealing.conceal(dotted(text, concealing))).map(plainEnd);
  const [shownOld, shownNow] = [shownLines(before), shownLines(after)];
  const isOpen = before !== '' && !before.endsWith('\n');
  // What follows the last line end is no line.
  const last = isOpen ? old.length : old.length - 1;
  const isChanged = new Set(changed);
  const hunks = hunksOf(changed, last).map(({ from, to }) => {
    const end = (i: number): string => (isOpen && i === last - 1 ? '\n\\ No newline at end of file\n' : '\n');
    let text = `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n`;
    for (let i = from; i < to; ) {
      if (!isChanged.has(i)) {
        text += ` ${printable(shownOld[i] as string)}${end(i)}`;
        i++;
        continue;
      }
      let next = i;
      while (next < to && isChanged.has(next)) next++;
      for (let k = i; k < next; k++) text += `-${printable(shownOld[k] as string)}${end(k)}`;
      for (let k = i; k < next; k++) text += `+${printable(shownNow[k] as string)}${end(k)}`;
      i = next;
    }
    return text;
  });
  return `--- a/${printable(path)}\n+++ b/${printable(path)}\n${hunks.join('')}`;
}

// --- internal ---

const CONTEXT = 3;
const DOT = '•';

function linesOf(text: string): string[] {
  return text.split('\n');
}

/** The CR of a line end is none of the line's own. */
function plainEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Runs of lines that hold all changes and what is around them. */
function hunksOf(changed: readonly number[], count: number): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const line of changed) {
    const from = Math.max(0, line - CONTEXT);
    const to = Math.min(count, line + 1 + CONTEXT);
    const open = hunks.at(-1);
    if (open !== undefined && from <= open.to) open.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

/** A file's text with dots where its drafts have something to conceal. */
function dotted(text: string, { read, aim, judge }: Engine): string {
  const placeOf = placesIn(text);
  const spans: [from: number, to: number][] = [];
  for (const item of read(text)) {
    const target = isProblem(item) ? item : aim(item);
    if ('message' in target) continue;
    const shown = judge(target)?.draft ?? target.draft;
    const place = shown.text === target.draft.text ? undefined : placeOf(target.draft);
    if (place === undefined) continue;
    for (let i = 0; i < shown.text.length; i++)
      if (shown.text[i] !== target.draft.text[i]) spans.push([place.units[i] as number, place.units[i + 1] as number]);
  }
  let made = '';
  let at = 0;
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    if (from < at) continue;
    made += text.slice(at, from) + text.slice(from, to).replace(/[^\r\n]/g, DOT);
    at = to;
  }
  return made + text.slice(at);
}
