import { isUtf8 } from 'node:buffer';
import { readMark } from '../drafts/bytes.ts';
import type { Batch } from '../drafts/draft.ts';
import type { Reader } from '../drafts/lines.ts';
import { isProblem } from '../drafts/read.ts';
import type { Draft, Problem } from '../types.ts';
import { elementReader } from './elements.ts';
import type { Place } from './kind.ts';
import { isObject, type JsonObject } from './values.ts';

/**
 * Reads a JSON file (also one with `window.… =` before it, which is never run) that holds a list of posts, or has such lists
 * under the keys `lists`, one post after another. What cannot be read is a Problem of its own line.
 */
export function postReader(
  path: string,
  lists: readonly string[],
  read: (element: JsonObject, place: Place) => Batch,
): Reader {
  const elements = elementReader(new Set(lists));
  let problems = 0;
  let isDone = false;
  let isFresh = true;

  const faulty = (line: number, message: string, hint?: string): Problem => {
    problems++;
    return { path, line, message, ...(hint === undefined ? {} : { hint }) };
  };

  function readOne(bytes: Buffer | undefined, line: number): Batch {
    if (bytes === undefined) return [faulty(line, 'a post larger than 4 MB', 'It is skipped; the others are judged.')];
    if (!isUtf8(bytes)) return [faulty(line, 'not valid UTF-8', 'This post is skipped; the others are judged.')];
    let element: unknown;
    try {
      element = JSON.parse(bytes.toString('utf8'));
    } catch {
      return [faulty(line, 'not valid JSON', 'This post is skipped; the others are judged.')];
    }
    if (!isObject(element)) return [faulty(line, 'not a post: no JSON object')];
    const items = read(element, { path, line });
    if (items.length === 1 && isProblem(items[0] as Draft | Problem)) problems++;
    return items;
  }

  function* push(chunk: Buffer): Iterable<Batch> {
    if (isDone) return;
    if (isFresh && readMark(chunk).encoding !== 'utf-8') {
      isDone = true;
      yield [faulty(1, 'not UTF-8', 'Save it as UTF-8, or download the archive again.')];
      return;
    }
    isFresh = false;
    const batch: Batch[number][] = [];
    for (const { bytes, line } of elements.push(chunk)) {
      for (const item of readOne(bytes, line)) batch.push(item);
      if (problems < MOST_PROBLEMS) continue;
      isDone = true;
      batch.push({ path, line, message: `${problems} posts that cannot be read: the rest of the file is not read` });
      break;
    }
    if (batch.length > 0) yield batch;
  }

  function* end(): Iterable<Batch> {
    if (isDone) return;
    const { progress, line } = elements;
    if (progress === 'none') {
      const wanted = lists.length === 0 ? '' : ` (looked for ${lists.map(key => `"${key}"`).join(', ')})`;
      yield [faulty(1, `no list of posts in it${wanted}`)];
    }
    if (progress === 'open') yield [faulty(line, 'ends in the middle: it is not whole', 'Download the archive again.')];
    if (progress === 'more') yield [faulty(line, 'something stands behind the posts; it is not read')];
  }

  return { push, end };
}

// --- internal ---

const MOST_PROBLEMS = 100;
