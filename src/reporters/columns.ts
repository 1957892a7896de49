import { locate, type Position } from '../drafts/locate.ts';
import type { Draft, Finding, SourceMap } from '../types.ts';

/** An edit of the file: what stands between two positions (columns in UTF-16) becomes `text`. */
export interface Edit {
  readonly from: Position;
  readonly to: Position;
  readonly text: string;
}

/**
 * The suggestions of a finding as edits of its file: none where the text is written with escapes, as in JSON or CSV.
 */
export function editsOf({ map }: Draft, { suggestions }: Finding): Edit[] {
  if (map.written !== 'plain') return [];
  return suggestions.map(({ start, end, text }) => ({ from: locate(map, start), to: locate(map, end), text }));
}

/** A position with its column in UTF-8 bytes, from 1, as reviewdog counts. */
export function inBytes(map: SourceMap, { line, column }: Position): Position {
  const start = lineStart(map.source, line - map.line);
  // Findings come in the order of the text: counting goes on from the last one, so that a very long line is read once.
  if (counted.source !== map.source || counted.start !== start || counted.units > column - 1) {
    counted = { source: map.source, start, units: 0, bytes: 0 };
  }
  const piece = map.source.slice(start + counted.units, start + column - 1);
  counted = { ...counted, units: column - 1, bytes: counted.bytes + Buffer.byteLength(piece) };
  return { line, column: counted.bytes + 1 };
}

// --- internal ---

let counted = { source: '', start: 0, units: 0, bytes: 0 };
let lines: { source: string; starts: readonly number[] } = { source: '', starts: [0] };

function lineStart(source: string, index: number): number {
  if (lines.source !== source) {
    const starts = [0];
    for (let lf = source.indexOf('\n'); lf >= 0; lf = source.indexOf('\n', lf + 1)) starts.push(lf + 1);
    lines = { source, starts };
  }
  return lines.starts[index] ?? 0;
}
