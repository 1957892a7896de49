import type { Borrowed, Mark } from '../types.ts';
import { EMOJI_TOKEN, HASHTAG, MENTION, type Tokens, URL, WORD, ZONES } from './tokens.ts';

/** The hashtags, handles, links and emoji of a scanned text, in order. */
export function marksIn(tokens: Tokens, borrowed: readonly Borrowed[]): readonly Mark[] {
  const { count, kind, start, end } = tokens;
  let marks: Mark[] | undefined;
  let next = 0;
  for (let i = 0; i < count; i++) {
    const what = NAMES[kind[i] as number];
    if (what === undefined) continue;
    const at = start[i] as number;
    while (next < borrowed.length && (borrowed[next] as Borrowed).end <= at) next++;
    const around = borrowed[next];
    const zone = around !== undefined && around.start <= at ? around.zone : 'text';
    marks ??= [];
    const words = what === 'hashtag' ? wordStarts(tokens, i) : NONE;
    marks.push({ kind: what, start: at, end: end[i] as number, zone, ...(words.length > 1 && { words }) });
  }
  return marks ?? NONE;
}

/** The spans of a scanned text that are not in the author's own words. */
export function borrowedIn({ spans }: Tokens): readonly Borrowed[] {
  if (spans.length === 0) return NONE;
  return spans.map(([start, end, zone]) => ({ zone: ZONES[zone] as Borrowed['zone'], start, end }));
}

/** What zone of a text an offset stands in. */
export function zoneAt(borrowed: readonly Borrowed[], offset: number): Borrowed['zone'] | 'text' {
  let [low, high] = [0, borrowed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borrowed[middle] as Borrowed).end <= offset) low = middle + 1;
    else high = middle;
  }
  const around = borrowed[low];
  return around !== undefined && around.start <= offset ? around.zone : 'text';
}

// --- internal ---

/** Where the words of the tag at token `i` begin: they are the tokens that follow it. None when one is not known. */
function wordStarts({ count, kind, start, end, word }: Tokens, i: number): readonly number[] {
  const starts: number[] = [];
  for (let k = i + 1; k < count && kind[k] === WORD && end[k]! <= end[i]!; k++) {
    if (word[k] === 0) return NONE;
    starts.push(start[k] as number);
  }
  return starts;
}

const NONE: readonly never[] = [];
const NAMES: readonly (Mark['kind'] | undefined)[] = [];
Object.assign(NAMES, { [EMOJI_TOKEN]: 'emoji', [HASHTAG]: 'hashtag', [MENTION]: 'mention', [URL]: 'url' });
