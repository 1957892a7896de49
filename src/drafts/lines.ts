import { type DecodeError, type Encoding, readMark } from './bytes.ts';
import type { Batch } from './draft.ts';

/** Takes the bytes of a file piece by piece and gives its posts in batches; a piece may be reused after. */
export interface Reader {
  push(chunk: Buffer): Iterable<Batch>;
  end(): Iterable<Batch>;
}

/** A line longer than this is skipped and named, so that no file can fill the memory. */
export const MAX_LINE = 4 * 1024 * 1024;

/** What stands next in a file: whole lines of UTF-8 (`before`: how many bytes came before them), a line that is too long, or no text. */
export type Piece =
  | { readonly is: 'lines'; readonly bytes: Buffer; readonly before: number }
  | { readonly is: 'long' }
  | ({ readonly is: 'broken' } & DecodeError);

/** Cuts bytes into whole lines, without their byte order mark and as UTF-8; memory is bounded. After `broken` nothing comes. */
export function lineReader(): (chunk: Buffer, last: boolean) => Iterable<Piece> {
  let rest: Buffer = NOTHING;
  let before = 0;
  let skipping = false;
  let encoding: Encoding | undefined;
  let toUtf8 = (chunk: Buffer, _last: boolean): Buffer | DecodeError => chunk;

  return function* take(chunk, last) {
    let bytes: Buffer | DecodeError = chunk;
    if (encoding === undefined) {
      const head = Buffer.concat([rest, chunk]);
      rest = NOTHING;
      if (head.length < 3 && !last) {
        rest = head;
        return;
      }
      const mark = readMark(head);
      encoding = mark.encoding;
      toUtf8 = transcoder(encoding);
      before = mark.length;
      bytes = head.subarray(mark.length);
    }
    bytes = toUtf8(bytes, last);
    if ('message' in bytes) {
      skipping = true;
      toUtf8 = () => NOTHING;
      yield { is: 'broken', ...bytes };
      return;
    }
    if (skipping) {
      const end = bytes.indexOf(LF);
      before += end < 0 ? bytes.length : end + 1;
      if (end < 0) return;
      bytes = bytes.subarray(end + 1);
      skipping = false;
    }
    const whole = last ? bytes.length : bytes.lastIndexOf(LF) + 1;
    if (whole > 0 || last) {
      const lines = rest.length === 0 ? bytes.subarray(0, whole) : Buffer.concat([rest, bytes.subarray(0, whole)]);
      rest = NOTHING;
      if (lines.length > 0) yield { is: 'lines', bytes: lines, before };
      before += lines.length;
    }
    if (whole < bytes.length) rest = Buffer.concat([rest, bytes.subarray(whole)]);
    if (rest.length <= MAX_LINE) return;
    before += rest.length;
    rest = NOTHING;
    skipping = true;
    yield { is: 'long' };
  };
}

// --- internal ---

const LF = 10;
const NOTHING = Buffer.alloc(0);

function transcoder(encoding: Encoding): (chunk: Buffer, last: boolean) => Buffer | DecodeError {
  if (encoding === 'utf-8') return chunk => chunk;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (chunk, last) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }), 'utf8');
    } catch {
      return { message: `not valid ${encoding.toUpperCase()} from here on`, hint: 'Save it as UTF-8.' };
    }
  };
}
