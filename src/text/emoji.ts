import { classOf, classOfAstral, EMOJI } from './chars.ts';
import * as T from './tokens.ts';

/** The end of an emoji sequence: modifiers, variation selectors, joined emoji, flags, keycaps. */
export function emojiEnd(text: string, at: number): number {
  let i = at;
  const first = text.codePointAt(i) as number;
  i += first > 0xffff ? 2 : 1;
  if (first >= 0x1f1e6 && first <= 0x1f1ff) {
    const second = text.codePointAt(i) ?? 0;
    return second >= 0x1f1e6 && second <= 0x1f1ff ? i + 2 : i;
  }
  for (;;) {
    const point = text.codePointAt(i) ?? 0;
    if (point === 0xfe0f || point === 0xfe0e || point === 0x20e3) i++;
    else if ((point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)) i += 2;
    else if (point === 0x200d && isEmojiAt(text, i + 1)) i += (text.codePointAt(i + 1) as number) > 0xffff ? 3 : 2;
    else return i;
  }
}

/** Without variation selectors and skin tones, so that every writing of an emoji is one key. */
export function hashOfEmoji(text: string, from: number, to: number): number {
  let hash = T.HASH_START;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfe0f || unit === 0xfe0e) continue;
    if (unit === 0xd83c && text.charCodeAt(i + 1) >= 0xdffb) {
      i++;
      continue;
    }
    hash = Math.imul(hash ^ unit, 16777619);
  }
  return hash;
}

// --- internal ---

function isEmojiAt(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return (point > 0xffff ? classOfAstral(point) : classOf(point)) === EMOJI;
}
