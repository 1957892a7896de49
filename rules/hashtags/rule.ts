import { limitOf, platformsOf, titleOf } from '../../src/platforms.ts';
import { defineRule } from '../../src/rule.ts';
import { zoneAt } from '../../src/text/marks.ts';
import type { Account, Draft, Hit, Mark } from '../../src/types.ts';
import { examples } from './examples.ts';
import { brokenTags, capitalized, isColor } from './tags.ts';

/** From so many on, tags can be too large a part of the words. */
const FEW = 4;
const LARGEST_SHARE = 0.3;

export const rule = defineRule({
  id: 'hashtags',
  summary: {
    en: 'Too many hashtags, tags that cannot be read or break off, tags you never or always use.',
    id: 'Tagar terlalu banyak, sulit dibaca, atau terputus; tagar yang tidak atau selalu Anda pakai.',
  },
  why: {
    personal: {
      en: 'A pile of tags hides what you say, and screen readers spell it out letter by letter.',
      id: 'Tumpukan tagar menutupi isi kiriman, dan pembaca layar mengejanya huruf demi huruf.',
    },
    professional: {
      en: 'A pile of tags looks like an advertisement, and screen readers read all-lower-case ones as noise.',
      id: 'Tumpukan tagar tampak seperti iklan, dan pembaca layar membaca tagar huruf kecil sebagai bunyi tak jelas.',
    },
    shared: {
      en: 'A pile of tags hides what you say, for friends and clients alike.',
      id: 'Tumpukan tagar menutupi isi kiriman, bagi teman maupun klien.',
    },
  },
  advice: {
    en: 'Keep the two or three that people search for, and begin each word with a capital.',
    id: 'Sisakan dua atau tiga yang memang dicari orang, dan awali setiap katanya dengan huruf besar.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'warn' },
    professional: { light: 'info', clear: 'info', heavy: 'warn' },
    shared: { light: 'info', clear: 'info', heavy: 'warn' },
  },
  options: { max: 5, camelCase: true as boolean, deny: [] as readonly string[], required: [] as readonly string[] },
  optionDocs: {
    max: 'How many tags a post may have where the platform has no limit of its own.',
    camelCase: 'Whether long tags of several words should have a capital at each.',
    deny: 'Tags that you never use, with or without #.',
    required: 'Tags that every post (in a thread: one of its parts) must have, with or without #.',
  },
  messages: {
    many: { en: '{count} hashtags; {max} are enough.', id: '{count} tagar; {max} sudah cukup.' },
    platform: {
      en: '{count} hashtags; {platform} takes {max}.',
      id: '{count} tagar; {platform} menerima {max}.',
    },
    share: {
      en: '{count} of {words} words are hashtags.',
      id: '{count} dari {words} kata adalah tagar.',
    },
    capitals: {
      en: '"{tag}" is hard to read: several words, no capitals.',
      id: '"{tag}" sulit dibaca: beberapa kata tanpa huruf besar.',
    },
    broken: { en: 'The tag ends at "{sign}".', id: 'Tagar ini terputus di "{sign}".' },
    denied: { en: 'You set "{tag}" aside.', id: '"{tag}" termasuk tagar yang Anda hindari.' },
    missing: { en: 'The tag "{tag}" is not there yet.', id: 'Tagar "{tag}" belum ada.' },
  },
  examples,
  check({ draft, marks, borrowed, account, options }) {
    if (draft.inbound !== undefined) return [];
    const { text } = draft;
    const tags = marks.filter(
      ({ kind, zone, start, end }) => kind === 'hashtag' && zone === 'text' && !isColor(text.slice(start, end)),
    );
    const hits: Hit[] = [];
    const volume = tooMany(draft, account, tags, marks, options.max);
    if (volume !== undefined) hits.push(volume);
    const denied = new Set(options.deny.map(keyOf));
    for (const mark of tags) {
      const { start, end } = mark;
      const tag = text.slice(start, end);
      if (denied.has(keyOf(tag))) hits.push({ start, end, weight: 'heavy', message: 'denied', data: { tag } });
      const better = options.camelCase ? capitalized(mark, text) : undefined;
      if (better === undefined) continue;
      const suggestions = better.tag === undefined ? [] : [{ start, end, text: better.tag, safe: false }];
      hits.push({ start, end, weight: 'light', message: 'capitals', data: { tag }, suggestions });
    }
    for (const { start, end, sign } of brokenTags(text)) {
      if (zoneAt(borrowed, start) === 'text' && !isInLink(marks, start))
        hits.push({ start, end, weight: 'clear', message: 'broken', data: { sign } });
    }
    return [...hits, ...missing(draft, options.required)];
  },
});

// --- internal ---

/** More tags than a platform takes or the option says, or too large a part of the words: at the first one too many. */
function tooMany(
  draft: Draft,
  account: Account,
  tags: readonly Mark[],
  marks: readonly Mark[],
  ownMax: number,
): Hit | undefined {
  const count = tags.length;
  let max = ownMax;
  let platform: string | undefined;
  for (const name of platformsOf(draft, account)) {
    const limit = limitOf(account, name, 'hashtags');
    if (limit !== undefined && (platform === undefined || limit < max)) [max, platform] = [limit, name];
  }
  const spot = (i: number): Pick<Hit, 'start' | 'end' | 'weight'> => {
    const { start, end } = tags[i] as Mark;
    return { start, end, weight: 'clear' };
  };
  if (count > max) {
    const data = { count, max };
    if (platform === undefined) return { ...spot(max), message: 'many', data };
    return { ...spot(max), message: 'platform', data: { ...data, platform: titleOf(platform) } };
  }
  const words = count < FEW ? 0 : count + plainWords(draft.text, marks);
  if (count < FEW || count <= words * LARGEST_SHARE) return undefined;
  return { ...spot(0), weight: 'light', message: 'share', data: { count, words } };
}

/** The words outside of tags, handles and links. */
function plainWords(text: string, marks: readonly Mark[]): number {
  let at = 0;
  let words = 0;
  const count = (to: number): number => text.slice(at, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    words += count(start);
    at = end;
  }
  return words + count(text.length);
}

function missing({ text, thread, part }: Draft, required: readonly string[]): Hit[] {
  if (required.length === 0 || part > 1) return [];
  const all = new Set(
    (thread ?? [text])
      .join('\n')
      .match(/#[\p{L}\p{M}\p{N}_]+/gu)
      ?.map(keyOf),
  );
  return required
    .filter(tag => !all.has(keyOf(tag)))
    .map(tag => ({
      start: 0,
      end: 0,
      weight: 'clear',
      message: 'missing',
      data: { tag: `#${tag.replace(/^#/, '')}` },
    }));
}

function isInLink(marks: readonly Mark[], offset: number): boolean {
  return marks.some(({ kind, start, end }) => kind === 'url' && start <= offset && offset < end);
}

function keyOf(tag: string): string {
  return tag
    .trim()
    .replace(/^[#＃]/, '')
    .normalize('NFC')
    .toLowerCase();
}
