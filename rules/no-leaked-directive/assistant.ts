import { later } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';

/** What the words of the lists leave in a text: its kind is the key of the message. */
export interface Leftover {
  readonly kind: 'assistant' | 'note';
  readonly start: number;
  readonly end: number;
}

/** The leftovers that a term of the lists stands for, if it does: its category tells how much around it must fit. */
export function leftoversOf(text: string, { entry, start, end }: Match): Leftover[] {
  switch (entry.category) {
    case 'note':
    case 'added':
      return [{ kind: 'note', start, end }];
    case 'self':
      return [{ kind: 'assistant', start, end }];
    case 'offer':
      return [{ kind: 'assistant', start, end: sentenceEnd(text, end) }];
    case 'credit':
      return isLine(text, start, end) ? [{ kind: 'assistant', start, end }] : [];
    default:
      return handedOver(text, start);
  }
}

// --- internal ---

const LONGEST = 200;

function sentenceEnd(text: string, from: number): number {
  return from + (/^[^.!?\n]*[.!?]?/.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0);
}

/** Nothing else stands on its line, but for brackets and a full stop. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)\[?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\]?\.?(?:\n|$)/.test(text.slice(end, end + 3))
  );
}

/** The start of a line, up to the words that hand something over, in which an assistant says so. */
function handedOver(text: string, at: number): Leftover[] {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const newline = before.lastIndexOf('\n');
  if (newline < 0 && at > LONGEST) return [];
  const start = at - before.length + newline + 1;
  const line = text.slice(start, start + 2 * LONGEST).split('\n', 1)[0] as string;
  const found = HANDED.map(pattern => pattern().exec(line)).find(match => match !== null);
  if (!found) return [];
  const from = found[0].length - found[0].trimStart().length;
  return [{ kind: 'assistant', start: start + from, end: start + found[0].trimEnd().length }];
}

const POST =
  '(?:captions?|posts?|tweets?|threads?|drafts?|cop(?:y|ies)|versions?|' +
  'rewrites?|hashtags?|headlines?|bios?|announcements?|messages?|hooks?)';
const MADE =
  '(?:revised|polished|shorter|longer|catchy|catchier|rewritten|improved|updated|refined|' +
  'professional|engaging|friendly|friendlier|punchier|' +
  'concise|cleaned[- ]up|edited|formal|casual|suggested|possible|draft|' +
  'sample|short|simple|better|tweaked|fun|playful|warm|warmer|alternative)';
const KIRIMAN =
  '(?:caption|takarir|post|postingan|cuitan|tweet|utas|unggahan|teks|' +
  'kalimat|konten|draf|draft|versi|tagar|hashtag|judul|pengumuman|ucapan)(?:nya)?';

/** The forms of such a line. Each is read when a word of the lists stands in one. */
const HANDED: readonly (() => RegExp)[] = [
  // "Sure! Here's your caption:"
  later(
    () =>
      new RegExp(
        `^[\\s*_]{0,4}(?:sure(?: thing)?|certainly|of course|absolutely|great(?: question|` +
          ` idea)?|got it|no problem|happy to help|okay|ok|alright)[!,.–—-]{1,2} {0,2}(?:here(?:['’]s|` +
          ` is| are) (?:(?:your|an?|some|the|\\d|two|three|four|five|a few)\\b[^\\n]{0,60}\\b${POST}|` +
          `[^\\n]{1,80}:[ \\t]{0,4}$)|i['’]d be happy to|i can help|i['’]ve (?:written|` +
          `drafted|rewritten|prepared|revised))[^\\n]{0,150}`,
        'i',
      ),
  ),
  // "Here's a more professional version of your post:"
  later(
    () =>
      new RegExp(
        `^[\\s*_]{0,4}here(?:['’]s| is| are) (?:(?:your (?:[\\w-]{1,20} ){0,3}?|` +
          `the ${MADE} (?:[\\w-]{1,20} ){0,2}?)${POST}(?: (?:in|for|about|with|` +
          `based|of)\\b[^:\\n]{0,60})?|(?:an?|some|a few|three|two|four|five|` +
          `\\d{1,2}) (?:(?:more|much|few|slightly|bit|very|and|different|[\\w-]{3,12}-\\w{3,12}),? ){0,3}(?:` +
          `${MADE},? (?:and )?(?:[\\w-]{1,20},? ){0,3}?(?!thread)${POST}|(?:[\\w-]{1,20} ){0,2}?(?:options?` +
          `|variations?|captions|caption ideas?|versions|ideas for))[^:\\n]{0,80}):[ \\t]{0,4}$`,
        'i',
      ),
  ),
  // "Tentu! Berikut caption …:"
  later(
    () =>
      new RegExp(
        `^[\\s*_]{0,4}(?:tentu(?: saja)?|baik(?:lah)?|siap|oke|ok|dengan senang hati|` +
          `bisa|pasti)[!,.–—-]{1,2} {0,2}(?:berikut|ini(?: dia)?(?: adalah)? (?:[\\w-]{1,15} ){0,3}?${KIRIMAN}` +
          `|saya (?:bantu|buatkan|akan bantu|telah))[^\\n]{0,150}`,
        'i',
      ),
  ),
  later(
    () =>
      new RegExp(
        `^[\\s*_]{0,4}(?:berikut|ini)(?: ini)?(?: adalah| merupakan| dia)? (?:(?:beberapa|` +
          `hasil|contoh|ide|opsi|pilihan|variasi|rekomendasi|usulan|saran|revisi|` +
          `perbaikan|\\d{1,2}|dua|tiga|lima) ){0,3}?${KIRIMAN}(?: ${KIRIMAN})?(?: (?:untuk|` +
          `yang (?:lebih|sudah saya|telah saya|bisa|sesuai)|dengan|tentang|` +
          `bergaya|berdasarkan|dalam|anda|kamu|singkat|formal|santai)\\b[^:\\n]{0,80})?:[ \\t]{0,4}$`,
        'i',
      ),
  ),
];
