import { isUtf8 } from 'node:buffer';

/** Why bytes are no text. */
export interface DecodeError {
  readonly message: string;
  readonly hint: string;
  readonly line?: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const SAVE_AS = 'Save it as UTF-8.';

/** The encoding a byte order mark names (UTF-8 when there is none), and the length of the mark. */
export function readMark(bytes: Uint8Array): { encoding: Encoding; length: number } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: 'utf-8', length: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0 };
}

/** Decodes a whole file, strictly: nothing is guessed and nothing replaced, so that what is judged is what is there. */
export function decode(bytes: Buffer): string | DecodeError {
  const { encoding, length } = readMark(bytes);
  const body = bytes.subarray(length);
  if (encoding !== 'utf-8') {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    } catch {
      return { message: `not valid ${encoding.toUpperCase()}`, hint: SAVE_AS };
    }
  }
  if (!isUtf8(body)) return invalidUtf8(body, length);
  const text = body.toString('utf8');
  return looksLikeUtf16(text) ? { message: 'UTF-16 without a byte order mark', hint: SAVE_AS } : text;
}

/** Says where the first byte is that is not UTF-8; `before`: bytes of the file before `bytes`. */
export function invalidUtf8(bytes: Buffer, before = 0): DecodeError {
  const text = bytes.toString('utf8');
  let from = 0;
  let offset = 0;
  for (;;) {
    // A replacement character that is really in the file is three bytes; any other stands for the bytes we look for.
    const at = text.indexOf('\uFFFD', from);
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      const line = text.slice(0, at).split('\n').length;
      return { message: `not valid UTF-8 at byte ${before + offset}`, hint: SAVE_AS, line };
    }
    from = at + 1;
    offset += 3;
  }
}

// --- internal ---

/** Latin text in UTF-16 is every other byte NUL, and valid UTF-8: judged as that, no word in it would be found. */
function looksLikeUtf16(text: string): boolean {
  const first = text.indexOf('\0');
  if (first < 0 || text.length < 6) return false;
  let nuls = 0;
  for (let at = first; at >= 0; at = text.indexOf('\0', at + 1)) {
    if ((at - first) % 2 !== 0) return false;
    nuls++;
  }
  return nuls * 5 >= text.length * 2;
}
