import type { Account, Draft } from './types.ts';

/** How a platform counts a text. `graphemes` are what readers see as one character; `units` are UTF-16 code units. */
export type Unit = 'graphemes' | 'units' | 'bytes' | 'x' | 'mastodon' | 'threads';
/** What has a limit: characters of the text, images and videos, hashtags, characters of one alt text. */
export type Limited = 'text' | 'media' | 'hashtags' | 'alt';

export interface Platform {
  /** As people write it. */
  readonly title: string;
  readonly unit: Unit;
  readonly limits: Readonly<Partial<Record<Limited, Limit>>>;
  /** Also the most UTF-8 bytes of the text. */
  readonly bytes?: Limit;
}

export interface Limit {
  readonly max: number;
  readonly source: string;
}

/** When the limits were last compared with their sources. */
export const CHECKED = '2026-11-21';

const X_COUNTING = 'https://docs.x.com/fundamentals/counting-characters';
const X_MEDIA = 'https://docs.x.com/x-api/media/introduction';
const ATPROTO = 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky';
const MASTODON = 'https://docs.joinmastodon.org/entities/Instance/';
const THREADS = 'https://developers.facebook.com/documentation/threads/posts';
const INSTAGRAM = 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media';
const LINKEDIN = 'https://learn.microsoft.com/linkedin/marketing/community-management/shares';
const TELEGRAM = 'https://core.telegram.org/bots/api';
const DISCORD = 'https://discord.com/developers/docs/resources/message#create-message';
const TIKTOK = 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post';

/** The limits of ordinary accounts. What has no source of the platform's own, or differs by account, is left out. */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  x: {
    title: 'X',
    unit: 'x',
    limits: {
      text: { max: 280, source: X_COUNTING },
      media: { max: 4, source: X_MEDIA },
      alt: { max: 1000, source: X_MEDIA },
    },
  },
  bluesky: {
    title: 'Bluesky',
    unit: 'graphemes',
    bytes: { max: 3000, source: `${ATPROTO}/feed/post.json` },
    limits: {
      text: { max: 300, source: `${ATPROTO}/feed/post.json` },
      // Ten in galleries; four in clients that do not know these.
      media: { max: 10, source: `${ATPROTO}/embed/gallery.json` },
      // The record has no limit; the app has.
      alt: { max: 2000, source: 'https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts' },
    },
  },
  mastodon: {
    title: 'Mastodon',
    unit: 'mastodon',
    limits: {
      text: { max: 500, source: MASTODON },
      media: { max: 4, source: MASTODON },
      alt: { max: 1500, source: MASTODON },
    },
  },
  threads: {
    title: 'Threads',
    unit: 'threads',
    limits: {
      text: { max: 500, source: THREADS },
      media: { max: 20, source: THREADS },
      hashtags: { max: 1, source: THREADS },
    },
  },
  instagram: {
    title: 'Instagram',
    unit: 'units',
    limits: {
      text: { max: 2200, source: INSTAGRAM },
      // Ten through the API, twenty in the app.
      media: { max: 20, source: INSTAGRAM },
      // Five since 2025-12-18, said by Instagram's @creators.
      hashtags: { max: 5, source: 'https://www.socialmediatoday.com/news/808309' },
    },
  },
  linkedin: {
    title: 'LinkedIn',
    unit: 'units',
    limits: { text: { max: 3000, source: LINKEDIN }, media: { max: 20, source: `${LINKEDIN}/multiimage-post-api` } },
  },
  tiktok: { title: 'TikTok', unit: 'units', limits: { text: { max: 2200, source: TIKTOK } } },
  telegram: {
    title: 'Telegram',
    unit: 'units',
    limits: {
      text: { max: 4096, source: `${TELEGRAM}#sendmessage` },
      media: { max: 10, source: `${TELEGRAM}#sendmediagroup` },
    },
  },
  discord: {
    title: 'Discord',
    unit: 'units',
    limits: { text: { max: 2000, source: DISCORD }, media: { max: 10, source: DISCORD } },
  },
  facebook: { title: 'Facebook', unit: 'units', limits: {} },
  youtube: { title: 'YouTube', unit: 'units', limits: {} },
  pinterest: { title: 'Pinterest', unit: 'units', limits: {} },
  whatsapp: { title: 'WhatsApp', unit: 'units', limits: {} },
  reddit: { title: 'Reddit', unit: 'units', limits: {} },
  tumblr: { title: 'Tumblr', unit: 'units', limits: {} },
  blog: { title: 'blog', unit: 'units', limits: {} },
};

/** Other names for them. */
export const ALIASES: Readonly<Record<string, string>> = {
  ...{ twitter: 'x', bsky: 'bluesky', toot: 'mastodon', fediverse: 'mastodon', ig: 'instagram', insta: 'instagram' },
  ...{ fb: 'facebook', yt: 'youtube', wa: 'whatsapp', tg: 'telegram', 'linked-in': 'linkedin', 'tik-tok': 'tiktok' },
};

/** What an account can set in its `limits`: `x`, or `x.media`, `instagram.hashtags`, `mastodon.alt`. */
export const LIMITED: readonly Limited[] = ['text', 'media', 'hashtags', 'alt'];

/** The one name of a platform, whatever it was called; a platform of a user's own is in lower case. */
export function platformName(written: string): string {
  const name = written.trim().toLowerCase();
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] as string) : name;
}

/** The platform of that name, if it is one of ours. */
export function platformOf(name: string): Platform | undefined {
  return Object.hasOwn(PLATFORMS, name) ? PLATFORMS[name] : undefined;
}

/** Where a draft is to be posted: where it says, else the only platform of its account. Each once. */
export function platformsOf(draft: Draft, account: Account): readonly string[] {
  if (draft.platforms.length > 0) return [...new Set(draft.platforms.map(platformName))];
  return account.platforms.length === 1 ? account.platforms.map(platformName) : [];
}

/** A bit for each of some platforms, so that two lists can be compared; those of a user's own may share one. 0 for none. */
export function platformBits(names: readonly string[]): number {
  return names.reduce((bits, name) => bits | bitOf(platformName(name)), 0) >>> 0;
}

/** The limit on a platform: the account's own, else the platform's; undefined when there is none. */
export function limitOf(account: Account, platform: string, what: Limited): number | undefined {
  for (const [key, max] of Object.entries(account.limits)) {
    const limit = splitLimit(key);
    if (limit.what === what && platformName(limit.platform) === platform) return max;
  }
  return platformOf(platform)?.limits[what]?.max;
}

/** `x.media` → x, media; `x` → x, text. What stands after the dot is not checked. */
export function splitLimit(key: string): { readonly platform: string; readonly what: string } {
  const dot = key.lastIndexOf('.');
  return dot < 0 ? { platform: key, what: 'text' } : { platform: key.slice(0, dot), what: key.slice(dot + 1) };
}

/** The name to show: `X` for x, a user's own as written. */
export function titleOf(platform: string): string {
  return platformOf(platform)?.title ?? platform;
}

// --- internal ---

const ORDER = Object.keys(PLATFORMS);
const MOST_BITS = 32;

function bitOf(platform: string): number {
  const known = ORDER.indexOf(platform);
  if (known >= 0) return 1 << known;
  let hash = 0;
  for (let i = 0; i < platform.length; i++) hash = (hash * 31 + platform.charCodeAt(i)) % 65_521;
  return 1 << (ORDER.length + (hash % (MOST_BITS - ORDER.length)));
}
