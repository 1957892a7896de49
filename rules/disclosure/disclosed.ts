import { latePattern } from '../../src/text/later.ts';
import type { Mark } from '../../src/types.ts';

/** What readers see before they must tap "more". */
const FOLD = 125;
/** After so many other hashtags a disclosure is lost in the pile. */
const PILE = 3;

export type Disclosed = 'clear' | 'late' | 'no';

/** A clear word or tag of the list that stands where everybody sees it, one that comes too late, or none. */
export function disclosed(
  text: string,
  marks: readonly Mark[],
  accepted: readonly string[],
  position: string,
): Disclosed {
  let late = false;
  for (const at of placesOf(text, accepted)) {
    const tags = marks.filter(({ kind, start }) => kind === 'hashtag' && start < at).length;
    if (position === 'anywhere' || (at < FOLD && tags < PILE)) return 'clear';
    late = true;
  }
  return late ? 'late' : 'no';
}

/** Where a text says in a sentence who paid: nobody needs a tag then. */
export const SAID = latePattern(
  () =>
    [
      String.raw`\bin exchange for (?:an? |my |this )?(?:honest |fair )?(?:review|post|feedback)`,
      String.raw`\bi (?:may |might |will |do )?(?:earn|get|receive|make) (?:an? )?(?:small |` +
        String.raw`affiliate )*(?:commissions?|fee|cut)\b`,
      String.raw`\b(?:they|who|which|and) (?:paid|pay) (?:me|for my)\b|` +
        String.raw`\b(?:i was|i'm|i am|been) (?:being )?paid (?:by|to|for)\b`,
      String.raw`\b(?:this|post|video|stay|trip|thread|review)(?: \w+){0,2} (?:is|` +
        String.raw`was) (?:proudly |kindly )?(?:sponsored|paid for)\b`,
      String.raw`\b(?:dapat|dapet|mendapat|terima|menerima) (?:sedikit )?komisi\b|` +
        String.raw`\b(?:aku|saya|gue|gw) dibayar\b|\bsebagai imbalan\b`,
      String.raw`\b(?:postingan|konten|unggahan|ulasan|video|utas)(?: ini)? (?:ini )?(?:disponsori|berbayar|dibayar)\b`,
    ].join('|'),
  'iu',
);

// --- internal ---

/** A tag counts as a whole tag; a word at the start of a line, in brackets or before a colon; a phrase anywhere. */
function placesOf(text: string, accepted: readonly string[]): number[] {
  const lower = text.toLowerCase().replaceAll('İ', 'i');
  return accepted.flatMap(item => {
    const term = item.trim().toLowerCase();
    const places: number[] = [];
    for (let at = term === '' ? -1 : lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) {
      if (isWhole(lower, at, at + term.length) && (/[#\s:[(]/.test(term) || isLabel(lower, at, at + term.length)))
        places.push(at);
    }
    return places;
  });
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}_#]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}_]/u.test(text[end] ?? ' ');
}

function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (start === 0 || /[\n[(*]\s?$/.test(before)) && /^(?:$|\s?[:|\])*–—-]|\n)/.test(after);
}
