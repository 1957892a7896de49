import type { Media } from '../types.ts';

/** Gives each item the offset in `source` of its file's name, searched between two offsets from one item to the next. */
export function placeMedia(media: readonly Media[], source: string, from: number, to: number): readonly Media[] {
  const block = source.slice(from, to);
  let next = 0;
  return media.map(item => {
    const at = next < 0 ? -1 : block.indexOf(item.file, next);
    // A name that is written with escapes is not found; then none of the later ones is looked for either.
    next = at < 0 ? -1 : at + item.file.length;
    return at < 0 ? item : { ...item, at: from + at };
  });
}
