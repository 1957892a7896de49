import { later } from './later.ts';

/** Where a value stands in a text as a whole: its letters and digits do not go on before or behind it. Offsets are UTF-16. */
export function placesOf(value: string, text: string): number[] {
  if (value === '') return [];
  const places: number[] = [];
  const [opens, closes] = [STARTS_WORD().test(value), ENDS_WORD().test(value)];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const goesOn =
      (opens && ENDS_WORD().test(text.slice(Math.max(0, at - 2), at))) ||
      (closes && STARTS_WORD().test(text.slice(end, end + 2)));
    if (!goesOn) places.push(at);
  }
  return places;
}

// --- internal ---

const STARTS_WORD = later(() => /^[\p{L}\p{N}]/u);
const ENDS_WORD = later(() => /[\p{L}\p{N}]$/u);
