import type { Finding } from '../../types.ts';
import { markup } from '../markup.ts';
import type { Span } from '../spans.ts';
import { clusters, cut } from '../width.ts';

/**
 * A draft's text with its spans marked: each mark has the colour of its worst finding and ends with the numbers of the
 * findings, as links. Spans may overlap and are widened to whole characters. At most 10,000 units of the text are
 * shown.
 */
export function markedText(
  text: string,
  spans: readonly Span[],
  id: string,
  levels: Readonly<Record<Finding['level'], string>>,
): { html: string; isCut: boolean } {
  const shown = cut(text, MOST);
  const snap = snapper(shown);
  const marks = spans
    .map(({ finding }, index) => ({
      number: index + 1,
      finding,
      start: snap.down(finding.start),
      end: snap.up(finding.end),
    }))
    .filter(({ finding, start, end }) => finding.start < finding.end && start < end);
  const edges = [...new Set([0, shown.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  let html = '';
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i] as number, edges[i + 1] as number];
    const here = marks.filter(({ start, end }) => start <= from && to <= end);
    const piece = markup(shown.slice(from, to), { multiline: true });
    if (here.length === 0) {
      html += piece;
      continue;
    }
    const worst = here.map(({ finding }) => finding.level).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];
    const ending = here
      .filter(({ end }) => end === to)
      .map(({ number, finding }) => {
        const said = markup(`${levels[finding.level]} ${number}: ${finding.rule}`);
        return `<a class="ref" href="#${id}f${number}" aria-label="${said}">${number}</a>`;
      });
    html += `<mark class="${worst}">${piece}</mark>${ending.join('')}`;
  }
  return { html, isCut: shown.length < text.length };
}

// --- internal ---

const MOST = 10_000;
const ORDER: readonly Finding['level'][] = ['error', 'warn', 'info'];

/** Offsets at the borders of what readers see as one character. */
function snapper(text: string): { down: (offset: number) => number; up: (offset: number) => number } {
  const starts = clusters(text).map(cluster => cluster.start);
  const indexBelow = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  const down = (offset: number): number => (offset >= text.length ? text.length : (starts[indexBelow(offset)] ?? 0));
  return {
    down,
    up(offset) {
      const below = down(offset);
      return below >= offset ? below : (starts[indexBelow(offset) + 1] ?? text.length);
    },
  };
}
