import { zoneAt } from '../../src/text/marks.ts';
import type { Borrowed, Hit, Mark } from '../../src/types.ts';

/**
 * Invisible characters that copying left in a text, a hit for each run of them, to be deleted. What a writing system or an
 * emoji needs stays: joiners among letters other than Latin, Greek and Cyrillic, or beside emoji, and marks of direction in
 * a text with right-to-left letters.
 */
export function invisibleIn(text: string, marks: readonly Mark[], borrowed: readonly Borrowed[]): Hit[] {
  if (!INVISIBLE.test(text)) return [];
  const isTurned = RIGHT_TO_LEFT.test(text);
  const turns = TURN.test(text);
  const hits: Hit[] = [];
  let mark = 0;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    const zone = zoneAt(borrowed, start);
    const [before, after] = [lastOf(text.slice(Math.max(0, start - 2), start)), firstOf(text.slice(end, end + 2))];
    if (zone === 'code' || zone === 'retweet' || isNeeded(run, before, after, isTurned)) continue;
    while (mark < marks.length && (marks[mark] as Mark).end < start) mark++;
    const next = marks[mark];
    const isBeside = next !== undefined && next.start <= end && next.kind !== 'emoji';
    // Without it a handle, a hashtag or a link may come to be that the author broke up on purpose.
    const joins = !BLANK.test(before) && !BLANK.test(after) && (isBeside || JOINT.test(before + after));
    const safe = zone === 'text' && !joins && !(turns && DIRECTION.test(run));
    const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    hits.push({
      start,
      end,
      weight: 'light',
      message: 'invisible',
      data: { code },
      suggestions: [{ start, end, text: '', safe }],
    });
  }
  return hits;
}

// --- internal ---

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const RUN = new RegExp(`${INVISIBLE.source}+`, 'g');
const JOINER = /[\u200c\u200d]/;
/** Marks of direction, and those of them that turn Latin words around, so that they are not read as they are written. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const TURN = /[\u202b\u202d\u202e\u2067]/;
/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
const BLANK = /^\s?$/;
/** What starts or ties together handles, hashtags and links. */
const JOINT = /[@#＠＃./:_]/;

function isNeeded(run: string, before: string, after: string, isTurned: boolean): boolean {
  if (isTurned && DIRECTION.test(run)) return true;
  if (isOtherLetter(before) || isOtherLetter(after)) return true;
  const emoji = Number(isEmoji(before)) + Number(isEmoji(after));
  return emoji === 2 || (emoji === 1 && JOINER.test(run));
}

/** A letter or mark of a script in which invisible characters shape words or part them. */
function isOtherLetter(character: string): boolean {
  const isOurs = /\p{sc=Latn}|\p{sc=Grek}|\p{sc=Cyrl}|[\u0300-\u036f]/u;
  return /[\p{L}\p{M}]/u.test(character) && !isOurs.test(character) && !isEmoji(character);
}

/** An emoji or the end of one: variation selectors, skin tones, the tags of a flag. */
function isEmoji(character: string): boolean {
  return /\p{So}|\p{Emoji_Modifier}|[\ufe0e\ufe0f]|[\u{e0020}-\u{e007f}]/u.test(character);
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

function firstOf(text: string): string {
  return [...text][0] ?? '';
}
