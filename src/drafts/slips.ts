import { nearest } from '../errors.ts';
import { PLATFORMS } from '../platforms.ts';
import { editDistance } from '../text/distance.ts';
import type { Problem } from '../types.ts';
import { plainName } from './aliases.ts';
import { lineOf } from './locate.ts';
import { readPlatforms } from './platforms.ts';

/** Something in a post that is probably misspelled, and changes nothing as it is. */
export interface Slip {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

/** Keys that show that a block of lines is meant as front matter, whatever stands around it. */
export const KNOWN_KEYS: readonly string[] = [
  'account', 'platform', 'platforms', 'relation', 'adopted', 'contentWarning', 'inherits', 'scheduled', 'schedule', 'scheduled_at', 'scheduledAt', 'publishAt', 'date',
  'language', 'lang', 'author', 'media', 'images', 'reply', 'retweet', 'poll', 'thread-delimiter', 'threadDelimiter', 'socialpost',
]; // biome-ignore format: a table

/** The slip that an unknown key of front matter, of a JSON line or of a post in YAML or JSON is, if it is one. */
export function slipOfKey(key: string): Slip | undefined {
  const known = keys.get(key);
  if (known !== undefined || keys.size >= MOST) return known ?? undefined;
  const meant = meantBy(key);
  const slip =
    meant === undefined
      ? undefined
      : { key, message: `the key "${key}" says nothing here`, hint: `Did you mean "${meant}"?` };
  keys.set(key, slip ?? null);
  return slip;
}

/** The slip that a platform's name under a key is, if it is one. */
export function slipOfPlatform(key: string, name: string): Slip | undefined {
  // Nearly anything is near to a name as short as "x".
  if (name.length < 5 || name.length > LONGEST) return undefined;
  const known = platforms.get(name);
  if (known !== undefined || platforms.size >= MOST) return known ?? undefined;
  const meant = 'unknown' in readPlatforms(name, NONE) ? nearest(name, Object.keys(PLATFORMS)) : undefined;
  const slip =
    meant === undefined
      ? undefined
      : { key, message: `the platform "${name}" is not known`, hint: `Did you mean "${meant}"?` };
  platforms.set(name, slip ?? null);
  return slip;
}

/** The slips of front matter that begins at offset `from`, each at its key. */
export function slipNotes(slips: readonly Slip[], source: string, from: number, path: string): readonly Problem[] {
  const collector = slipCollector(path);
  for (const slip of slips) {
    const at = source.indexOf(`\n${slip.key}`, from) + 1;
    collector.add([slip], lineOf(source, at === 0 ? from : at));
  }
  return collector.take();
}

/** Gathers the slips of a file: one that is in every post is told once. */
export function slipCollector(path: string): SlipCollector {
  const seen = new Set<string>();
  let notes: Problem[] = [];
  return {
    add(slips, line) {
      for (const { message, hint } of slips) {
        if (seen.has(message)) continue;
        seen.add(message);
        notes.push({ path, line, message, hint, warning: true });
      }
    },
    take() {
      if (notes.length === 0) return NO_NOTES;
      const taken = notes;
      notes = [];
      return taken;
    },
  };
}

export interface SlipCollector {
  /** `line`: 1-based, of the post or of the key. */
  add(slips: readonly Slip[], line: number): void;
  /** What is to be said since it was last asked. Nothing is left unjudged for it. */
  take(): readonly Problem[];
}

// --- internal ---

/** Names that are remembered; of a file made of odd names the rest goes without a hint. */
const MOST = 1000;
const LONGEST = 24;
const NONE: ReadonlySet<string> = new Set();
const NO_NOTES: readonly Problem[] = [];
/** null: no slip. */
const keys = new Map<string, Slip | null>();
const platforms = new Map<string, Slip | null>();

/** What blogs, site generators and schedulers have in their posts, with a meaning of their own. */
const FOREIGN: ReadonlySet<string> = new Set([
  'image', 'authors', 'languages', 'publishdate', 'published', 'publishedat', 'schedules', 'scheduler', 'relations', 'adopt',
  'retweets', 'retweeted', 'accounting', 'inherited', 'inherit', 'platformid', 'scheduledby',
]); // biome-ignore format: a list

/** The known key that is the same but for case and separators, a letter more, less or other, or, of long ones, two. */
function meantBy(key: string): string | undefined {
  const plain = plainName(key);
  if (key.length > LONGEST || KNOWN_KEYS.includes(key) || FOREIGN.has(plain)) return undefined;
  for (const distance of [0, 1, 2] as const) {
    const meant = KNOWN_KEYS.find(
      one => one.length >= SHORTEST[distance] && editDistance(plain, plainName(one), distance) <= distance,
    );
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** From how many letters on a key may be so far from what is meant: anything is near to a short one. */
const SHORTEST = [3, 6, 9] as const;
