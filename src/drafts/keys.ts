import type { Format, Inbound, Language, Media, Timestamp } from '../types.ts';
import { type Facts, NO_FACTS } from './draft.ts';
import { type Slip, slipOfKey, slipOfPlatform } from './slips.ts';
import { parseTimestamp } from './time.ts';

export { KNOWN_KEYS } from './slips.ts';

/** A key with a value it cannot have, and what was expected. */
export interface KeyError {
  readonly key: string;
  readonly expected: string;
}

/**
 * The facts in front matter or in an NDJSON object. Unknown keys are none of our business, unless they are slips; a
 * null is an absent key. One pass over the keys that are there, because it runs for every post.
 */
export function readKeys(object: Readonly<Record<string, unknown>>, format: Format): Facts | KeyError {
  let account: string | undefined;
  let author: string | undefined;
  let language: Language | undefined;
  let scheduled: Timestamp | undefined;
  let delimiter: string | undefined;
  let relation: Inbound['relation'] | undefined;
  let adopted: Inbound['adopted'] | undefined;
  let hidden: true | undefined;
  let warning: string | undefined;
  let beside: string | undefined;
  let inherits: true | undefined;
  let event: string | undefined;
  let repeat: true | undefined;
  let platforms = NO_FACTS.platforms;
  let media = NO_FACTS.media;
  let accounts: readonly string[] | undefined;
  let slips: Slip[] | undefined;
  for (const key in object) {
    const value = object[key];
    if (value === null || value === undefined) continue;
    switch (key) {
      case 'text':
      case 'id':
        break;
      case 'account':
        account = asName(value);
        if (account === undefined) return { key, expected: 'the name of one account' };
        break;
      case 'author':
        // Blogs write `author: {name: …}`.
        author = asName(value) ?? asName((value as Record<string, unknown>).name);
        if (author === undefined) return { key, expected: 'a name' };
        break;
      case 'platform':
      case 'platforms': {
        const names = asNames(value);
        if (names === undefined) return { key, expected: 'a name or a list of names' };
        platforms = [...platforms, ...names];
        for (const name of names) slips = withSlip(slips, slipOfPlatform(key, name));
        break;
      }
      case 'language':
      case 'lang':
        if (typeof value !== 'string') return { key, expected: 'a language code such as en or id' };
        language = asLanguage(value);
        break;
      case 'scheduled':
      case 'schedule':
      case 'scheduled_at':
      case 'scheduledAt':
      case 'publishAt':
      case 'date': {
        const time = typeof value === 'string' ? parseTimestamp(value.trim()) : undefined;
        if (time === undefined) return { key, expected: 'a time such as 2026-12-01 or 2026-12-01T09:30+07:00' };
        // The day an article was written says less than the time its post goes out.
        if (key !== 'date' || scheduled === undefined) scheduled = time;
        break;
      }
      case 'media':
      case 'images': {
        const items = asMedia(value, key === 'media' && format === 'markdown');
        if (items === undefined) return { key, expected: 'a list of {file, alt}, both texts' };
        media = [...media, ...items];
        if (key === 'media' && format === 'markdown') accounts = accountsIn(value);
        break;
      }
      case 'relation':
        relation = RELATIONS.find(one => one === value);
        if (relation === undefined) return { key, expected: `one of ${RELATIONS.join(', ')}` };
        break;
      case 'adopted':
        adopted = ADOPTIONS.find(one => one === value);
        if (adopted === undefined) return { key, expected: `one of ${ADOPTIONS.join(', ')}` };
        break;
      case 'status':
        // Posts of one's own are a draft, scheduled or published.
        hidden = typeof value === 'string' && OUT_OF_SIGHT.test(value.trim()) ? true : undefined;
        break;
      case 'contentWarning':
      case 'spoiler_text':
        if (typeof value !== 'string') return { key, expected: 'a text' };
        if (value !== '') warning = value;
        break;
      case 'reply':
      case 'retweet':
      case 'poll':
        beside = `${beside ?? ''}${key}: ${JSON.stringify(value)}\n`;
        break;
      case 'inherits':
        if (typeof value !== 'boolean') return { key, expected: 'true or false' };
        if (value) inherits = true;
        break;
      // Other tools have these keys too, with values of their own: what we do not know is no error.
      case 'event':
        event = asName(value);
        break;
      case 'repeat':
        if (value !== false && value !== 'false') repeat = true;
        break;
      case 'thread-delimiter':
      case 'threadDelimiter':
        delimiter = asName(value);
        if (delimiter === undefined) return { key, expected: 'the text of the line between two parts, such as "***"' };
        break;
      default:
        slips = withSlip(slips, slipOfKey(key));
    }
  }
  if (adopted !== undefined) relation ??= 'mention';
  const seen = hidden === undefined ? {} : { hidden };
  const inbound = relation === undefined ? undefined : { relation, adopted: adopted ?? 'none', ...seen };
  return {
    platforms,
    media,
    account,
    language,
    scheduled,
    author,
    delimiter,
    inbound,
    warning,
    beside,
    inherits,
    event,
    repeat,
    accounts,
    slips,
  };
}

const RELATIONS = ['reply', 'tag', 'mention', 'wall', 'quote'] as const satisfies readonly Inbound['relation'][];
const ADOPTIONS = ['none', 'liked', 'shared', 'replied'] as const satisfies readonly Inbound['adopted'][];

/** What a network, or its user, says of what is no longer shown. */
const OUT_OF_SIGHT = /^(?:hidden|removed|deleted|untagged|disembunyikan|dihapus)$/i;

/** Tells facts from an error. */
export function isKeyError(result: Facts | KeyError): result is KeyError {
  return 'expected' in result;
}

// --- internal ---

function withSlip(slips: Slip[] | undefined, slip: Slip | undefined): Slip[] | undefined {
  return slip === undefined ? slips : [...(slips ?? []), slip];
}

function asName(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `linkedin`, `twitter, linkedin` or a list; lower case, as platforms are compared. */
function asNames(value: unknown): readonly string[] | undefined {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  const names: string[] = [];
  for (const item of items) {
    const name = asName(item);
    if (name === undefined) return undefined;
    names.push(name.toLowerCase());
  }
  return names;
}

/** `id-ID` is `id`; other languages are left to the text itself. */
function asLanguage(value: string): Language | undefined {
  const primary = value.trim().toLowerCase().split(/[-_]/, 1)[0];
  return primary === 'en' || primary === 'id' ? primary : undefined;
}

/** The ids in `media: [mastodon-eu, linkedin-acme]`, if it is such a list. */
function accountsIn(value: unknown): readonly string[] | undefined {
  const isList = Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string');
  return isList ? value : undefined;
}

/** `accounts`: a plain string in the list names an account to post to (galaxy-social), not a file. */
function asMedia(value: unknown, accounts: boolean): readonly Media[] | undefined {
  const media: Media[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'string') {
      if (!accounts && item !== '') media.push({ file: item, alt: '' });
      continue;
    }
    if (typeof item !== 'object' || item === null) return undefined;
    const { file, src, url, path, alt, alt_text, decorative } = item as Record<string, unknown>;
    const name = asName(file ?? src ?? url ?? path);
    const text = alt ?? alt_text ?? '';
    if (name === undefined || (typeof text !== 'string' && typeof text !== 'number')) return undefined;
    media.push({ file: name, alt: String(text), ...(decorative === true && { decorative }) });
  }
  return media;
}
