import { analyse } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Draft, Judgement, Suggestion } from '../types.ts';

/** A change of a draft's text: `text` in the place of `start`–`end` (UTF-16). */
export type Edit = Pick<Suggestion, 'start' | 'end' | 'text'>;

/**
 * The edits that can be made without asking, by their place; some may overlap. Of a targeted draft what any of its accounts
 * offers, of another what all do; never in what somebody else wrote, in links, handles, tags, code or pictures, and never
 * in what some rule conceals.
 */
export function offeredEdits(draft: Draft, { draft: shown, results, targeted }: Judgement, lexicon: Lexicon): Edit[] {
  if (draft.inbound !== undefined) return [];
  const offers = new Map<string, { edit: Edit; accounts: number }>();
  for (const { findings } of results) {
    const own = new Map(
      findings.flatMap(({ suggestions }) => suggestions.filter(isPlain).map(one => [keyOf(one), one])),
    );
    for (const [key, { start, end, text }] of own)
      offers.set(key, { edit: { start, end, text }, accounts: (offers.get(key)?.accounts ?? 0) + 1 });
  }
  const wanted = [...offers.values()].filter(({ accounts }) => targeted || accounts === results.length);
  if (wanted.length === 0) return [];
  const { marks, borrowed } = analyse(lexicon, draft);
  const pictures = draft.media.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : { start, end },
  );
  const others = [draft.text.matchAll(QUOTED), draft.text.matchAll(JOINED)].flatMap(found =>
    [...found].map(({ index, 0: span }) => ({ start: index, end: index + span.length })),
  );
  const closed = [...marks.filter(({ kind }) => kind !== 'emoji'), ...borrowed, ...pictures, ...others];
  return wanted
    .map(({ edit }) => edit)
    .filter(edit => !closed.some(span => touches(edit, span)))
    .filter(edit => !isConcealed(edit, draft, shown))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The edits of a sorted list that begin where the one before has ended. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** Whether two spans share a character, or lie in one another. */
export function touches(a: Pick<Edit, 'start' | 'end'>, b: Pick<Edit, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A text with edits that are sorted and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: put } of edits) {
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}

/** A draft after such edits, as it is to be judged; its SourceMap is still that of the draft before. */
export function edited(draft: Draft, edits: readonly Edit[]): Draft {
  const text = applied(draft.text, edits);
  const part = draft.thread?.indexOf(draft.text) ?? -1;
  const media = draft.media.map(item =>
    item.start === undefined || item.end === undefined
      ? item
      : { ...item, start: moved(item.start, edits, 'start'), end: moved(item.end, edits, 'end') },
  );
  const changed: Draft = { ...draft, text, media, ...(part >= 0 && { thread: draft.thread?.with(part, text) ?? [] }) };
  if (draft.asRead === undefined) return changed;
  const isIt = (one: Draft): boolean => one.part === draft.part && one.text === draft.text;
  return { ...changed, asRead: draft.asRead.map(one => (isIt(one) ? { ...one, text, media } : one)) };
}

/** Where an offset of the text is after the edits; one inside an edit goes to the start or end of what was put there. */
export function moved(offset: number, edits: readonly Edit[], side: 'start' | 'end'): number {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (end <= offset) by += text.length - (end - start);
    else if (start < offset) return start + by + (side === 'start' ? 0 : text.length);
    else break;
  }
  return offset + by;
}

// --- internal ---

/** Quotations in marks that rules read through, since one of them may be an apostrophe. */
const QUOTED =
  /(?<![\p{L}\p{N}])['‘‚](?:[^\n'’‘]|(?<=\p{L})['’](?=\p{L}))*['’‘](?!\p{L})|[‹「『”＂][^\n‹›「」『』”＂]*[›」』”＂]/gu;
/** Paths, names of code, tags of a template, and parts of a compound. */
const JOINED =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]*[/\\_{}<>＠][\p{L}\p{N}/\\_{}<>.-]*|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/gu;
/** A break or a control character would be a new line or worse in some notation; half a character is none. */
const ODD = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

function isPlain({ safe, text }: Suggestion): boolean {
  return safe && !ODD.test(text);
}

function keyOf({ start, end, text }: Edit): string {
  return `${start} ${end} ${text}`;
}

/** Dots stand for what no output may show: they must not get into the text, and what they hide is not touched. */
function isConcealed({ start, end, text }: Edit, draft: Draft, shown: Draft): boolean {
  if (shown === draft) return false;
  return text.includes('•') || draft.text.slice(start, end) !== shown.text.slice(start, end);
}
