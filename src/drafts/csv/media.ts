import type { Media } from '../../types.ts';
import type { Layout } from './layout.ts';

/**
 * The pictures and videos of a row: one a column or several in one cell, each with the alt text of the same number, be it in a
 * column of its own or between the preset's separator.
 */
export function readMedia(valueAt: (column: number) => string, layout: Layout): readonly Media[] {
  const { columns, linkIs, preset } = layout;
  const isLink = linkIs >= 0 && /^(?:image|photo|video)$/i.test(valueAt(linkIs));
  const sources = isLink ? columns.link : columns.media;
  if (sources.length === 0) return NONE;
  const cells = sources.map(column => splitFiles(valueAt(column)));
  if (cells.every(files => files.length === 0)) return NONE;
  if (columns.alt.length > 1) {
    const alts = columns.alt.map(valueAt);
    return cells.flatMap((files, i) => files.map((file, j) => ({ file, alt: j === 0 ? (alts[i] ?? '') : '' })));
  }
  const files = cells.flat();
  const alt = columns.alt.length === 0 ? '' : valueAt(columns.alt[0] as number);
  const alts = files.length > 1 || preset?.alts !== undefined ? alt.split('||') : [alt];
  return files.map((file, i) => ({ file, alt: (alts[i] ?? '').trim() }));
}

// --- internal ---

const NONE: readonly Media[] = [];
const NO_FILES: readonly string[] = [];

/** URLs hold commas of their own, so between URLs only a separator with another URL behind it counts. */
function splitFiles(cell: string): readonly string[] {
  if (!/[,;|\n]/.test(cell)) return cell === '' ? NO_FILES : [cell];
  const pieces = cell.split(cell.includes('://') ? /[,;|\n][ \t]*(?=https?:\/\/)/ : /[,;|\n]/);
  return pieces.map(piece => piece.replace(/[,;|]\s?$/, '').trim()).filter(piece => piece !== '');
}
