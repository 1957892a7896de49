import type { Batch } from '../drafts/draft.ts';
import type { Place, Post } from './kind.ts';

interface Note {
  readonly post: Post;
  readonly place: Place;
}

/** The long posts of an X archive. They have no id of their post: it is the one of the same second that begins alike. */
export interface Notes {
  /** Remembers a note; a Problem when there are too many. */
  add(post: Post, place: Place): Batch;
  /** The whole text of a post that is cut, and only once. */
  take(text: string, time: number): string | undefined;
  /** Those that were not taken, in order. */
  rest(): readonly Note[];
}

export function createNotes(): Notes {
  const bySecond = new Map<number, Note[]>();
  const left = new Set<Note>();
  let length = 0;

  return {
    add(post, place) {
      length += post.text.length;
      if (length > MOST_TEXT) {
        const first = length - post.text.length <= MOST_TEXT;
        return first ? [{ ...place, message: 'more than 32 MB of long posts: the rest is judged as it was cut' }] : [];
      }
      const note = { post, place };
      left.add(note);
      if (typeof post.date !== 'object') return [];
      const second = Math.floor(post.date.ms / 1000);
      const others = bySecond.get(second);
      if (others === undefined) bySecond.set(second, [note]);
      else others.push(note);
      return [];
    },
    take(text, time) {
      const second = Math.floor(time / 1000);
      const near = [second, second - 1, second + 1].flatMap(key => bySecond.get(key)?.slice(0, MOST_NEAR) ?? []);
      const free = near.filter(note => left.has(note));
      if (free.length === 0) return undefined;
      const begin = beginOf(text);
      const alike = begin === '' ? undefined : free.find(({ post }) => beginOf(post.text).startsWith(begin));
      const found = alike ?? (free.length === 1 && isCut(text) ? free[0] : undefined);
      if (found !== undefined) left.delete(found);
      return found?.post.text;
    },
    rest: () => [...left],
  };
}

// --- internal ---

const MOST_TEXT = 32 * 1024 * 1024;
const MOST_NEAR = 20;

/** The first words, without the names that a reply begins with; what stands behind `…` or a link differs. */
function beginOf(text: string): string {
  const own = text.slice(0, 1000).replace(/^(?:@\w{1,30} ){1,50}/, '');
  return (
    own
      .split(/…|https?:/, 1)[0]
      ?.slice(0, 60)
      .trim() ?? ''
  );
}

function isCut(text: string): boolean {
  return text.slice(-40).includes('…');
}
