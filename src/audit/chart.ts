import { shown } from '../reporters/look.ts';
import { pad, widthOf } from '../reporters/width.ts';

export interface Bar {
  readonly label: string;
  /** What the bar is made of, from the left: how much, and the block it is drawn with. */
  readonly parts: readonly { readonly size: number; readonly fill: string }[];
  /** What stands behind it. */
  readonly note: string;
}

/** Bars of plain blocks to one scale, one a line, at most 76 columns: at most a block for each, and at least one of what is there. */
export function chart(bars: readonly Bar[]): string[] {
  const labels = bars.map(({ label }) => shown(label, LABEL));
  const label = Math.max(0, ...labels.map(widthOf));
  const note = Math.max(0, ...bars.map(bar => widthOf(bar.note)));
  const most = Math.max(1, ...bars.map(sizeOf));
  // A single post is no long bar.
  const width = Math.min(COLUMNS - label - note - 4, most);
  return bars.map((bar, i) => {
    let drawn = 0;
    let size = 0;
    let blocks = '';
    for (const part of bar.parts) {
      size += part.size;
      const end = Math.round((size / most) * width);
      const count = part.size === 0 ? 0 : Math.max(1, end - drawn);
      blocks += part.fill.repeat(count);
      drawn += count;
    }
    return `${pad(labels[i] as string, label)}  ${blocks}${blocks === '' ? '' : ' '}${bar.note}`;
  });
}

// --- internal ---

const COLUMNS = 76;
const LABEL = 24;

function sizeOf({ parts }: Bar): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}
