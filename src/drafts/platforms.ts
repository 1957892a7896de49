import { nearest } from '../errors.ts';
import { ALIASES, PLATFORMS, platformName } from '../platforms.ts';

/** The platforms that a cell such as `Instagram Reels, Twitter/X` names, each once; or the piece that names none that is known. `own`: names of the user's. */
export function readPlatforms(
  cell: string,
  own: ReadonlySet<string>,
): readonly string[] | { readonly unknown: string } {
  const found = new Set<string>();
  for (const piece of cell.split(/[,;/|+&\n]| (?:and|dan) /i)) {
    if (own.has(platformName(piece))) {
      found.add(platformName(piece));
      continue;
    }
    const plain = piece
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ');
    const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || EVERY.has(words[0] as string)) continue;
    // "Google Business Profile", "Tik Tok", "Instagram Reels": the most words that are a name.
    const name = [words.length, 2, 1].map(count => namedBy(words.slice(0, count).join(''))).find(Boolean);
    if (name !== undefined) found.add(name);
    // The kind of post goes with the platform before it: "Instagram feed/story".
    else if (found.size === 0 || !words.every(word => KINDS.has(word))) return { unknown: piece.trim() };
  }
  return [...found];
}

/** The social platform that a key or heading such as `LinkedIn`, `X (Twitter)` or `ig` names by itself, if it names one. */
export function platformNamed(name: string, own: ReadonlySet<string>): string | undefined {
  if (name.length > MAX_NAME || /[,;/|+&\n]| (?:and|dan) /i.test(name)) return undefined;
  const found = readPlatforms(name, own);
  const only = 'unknown' in found ? undefined : found[0];
  // "Instagram tips" is about Instagram, "linkedin_url" no text for LinkedIn.
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = words.filter(word => !TEXTS.has(word)).join('');
  if (namedBy(names) === undefined && !own.has(platformName(name))) return undefined;
  return only !== undefined && (Object.hasOwn(PLATFORMS, only) || own.has(only)) ? only : undefined;
}

/** What to say about a platform that is not known. */
export function platformHint(name: string): string {
  const near = name.length < 4 ? undefined : nearest(name, Object.keys(PLATFORMS));
  return near === undefined
    ? `Names such as ${Object.keys(PLATFORMS).slice(0, 6).join(', ')}.`
    : `Did you mean "${near}"?`;
}

// --- internal ---

const MAX_NAME = 60;

/** More spellings that calendars use; what is no social network is a name too, since calendars hold those posts as well. */
const ALSO: Readonly<Record<string, string>> = {
  twitterx: 'x', xtwitter: 'x', tw: 'x', li: 'linkedin', tt: 'tiktok', tele: 'telegram', pin: 'pinterest',
  google: 'google-business', gbp: 'google-business', gmb: 'google-business', googlebusiness: 'google-business',
  googlemybusiness: 'google-business', googlebusinessprofile: 'google-business', mail: 'email', surel: 'email',
  buletin: 'newsletter', web: 'website', situs: 'website',
}; // biome-ignore format: a table

const OTHERS =
  `snapchat line medium substack slack vk weibo wechat xing quora twitch lemon8 kaskus pixelfed friendica lemmy nostr
   farcaster matrix vimeo flickr nextdoor email newsletter website sms podcast seo`.split(/\s+/);

const EVERY: ReadonlySet<string> = new Set(['all', 'semua', 'any']);
const KINDS: ReadonlySet<string> = new Set(
  `feed feeds story stories reel reels short shorts post posts carousel video live page company group grup photo foto image
   article artikel cerita ads`.split(/\s+/),
);

/** What a text for a platform is called beside the platform's name. */
const TEXTS: ReadonlySet<string> = new Set(
  `text caption copy post posts content version versi teks isi draft thread tweet feed story stories reel reels shorts
   carousel company`.split(/\s+/),
);

let names: ReadonlyMap<string, string> | undefined;

function namedBy(name: string): string | undefined {
  names ??= new Map([
    ...Object.entries(ALSO),
    ...[...OTHERS, ...Object.keys(PLATFORMS)].map(one => [one, one] as const),
    ...Object.entries(ALIASES).map(([alias, inside]) => [alias.replaceAll('-', ''), inside] as const),
  ]);
  return names.get(name);
}
