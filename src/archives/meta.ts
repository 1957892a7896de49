import type { Media, Timestamp } from '../types.ts';
import { dated, foreign, type Kind, type OnSkip, type Post, postDrafts, type Session, undescribed } from './kind.ts';
import { repairMojibake } from './mojibake.ts';
import { postReader } from './posts.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './values.ts';

/** Facebook: `your_posts__check_ins__photos_and_videos_1.json` and its older names. */
export const facebook: Kind = {
  title: 'Facebook',
  wanted: 'your_posts__check_ins__photos_and_videos_1.json',
  isNamed: name => /^your_posts(?:__check_ins__photos_and_videos)?(?:_\d+)?\.json$/.test(name),
  begins: head => /^\s*\[/.test(head) && /"timestamp"\s*:\s*\d{9}/.test(head) && /"post"\s*:/.test(head),
  start: skip => metaSession(facebook, 'timestamp', [], facebookPost, skip),
};

/** Instagram: `posts_1.json`, stories and reels. */
export const instagram: Kind = {
  title: 'Instagram',
  wanted: 'posts_1.json',
  isNamed: name => /^(?:posts(?:_\d+)?|stories|reels|igtv_videos)\.json$/.test(name),
  begins: head =>
    /"ig_(?:stories|reels_media|igtv_media)"/.test(head) ||
    (/^\s*\[/.test(head) && head.includes('"media"') && head.includes('"creation_timestamp"')),
  start: skip =>
    metaSession(instagram, 'media', ['ig_stories', 'ig_reels_media', 'ig_igtv_media'], instagramPost, skip),
};

/** Threads: `threads_and_replies.json`, in the archive of Instagram. */
export const threads: Kind = {
  title: 'Threads',
  wanted: 'threads_and_replies.json',
  isNamed: name => name === 'threads_and_replies.json',
  begins: head => head.includes('"text_post_app_text_posts"'),
  start: skip => metaSession(threads, 'media', ['text_post_app_text_posts'], threadsPost, skip),
};

// --- internal ---

/** Posts have no ids here: they are counted. */
function metaSession(
  kind: Kind,
  key: string,
  lists: readonly string[],
  read: (element: JsonObject) => Omit<Post, 'id'>,
  skip: OnSkip,
): Session {
  return {
    reader: path => {
      let count = 0;
      return postReader(path, lists, (element, place) => {
        if (element[key] === undefined) return [foreign(place, kind, key)];
        return postDrafts({ id: String(++count), ...read(element) }, place, skip);
      });
    },
    rest: () => [],
  };
}

function facebookPost({ timestamp, data, attachments }: JsonObject): Omit<Post, 'id'> {
  const text = objectsOf(data)
    .map(({ post }) => textOf(post))
    .filter(post => post !== '')
    .join('\n\n');
  const media = objectsOf(attachments)
    .flatMap(({ data }) => objectsOf(data))
    .flatMap(({ media }) => (media === undefined ? [] : [objectOf(media)]))
    // A photo's own caption is often the text of the post once more.
    .map(({ uri, description }) => undescribed(stringOf(uri), captionOf(description, text)));
  return { text, date: dated(timestamp, readSeconds), platform: 'facebook', media };
}

/** The caption of a single photo is with the photo, that of several with the post. */
function instagramPost({ media, title, creation_timestamp }: JsonObject): Omit<Post, 'id'> {
  const photos = objectsOf(media);
  const text = textOf(title) || textOf(photos[0]?.title);
  return {
    text,
    date: dated(creation_timestamp ?? photos[0]?.creation_timestamp, readSeconds),
    platform: 'instagram',
    media: photos.flatMap(({ uri }): Media[] => (stringOf(uri) === '' ? [] : [undescribed(stringOf(uri))])),
  };
}

function threadsPost(element: JsonObject): Omit<Post, 'id'> {
  return { ...instagramPost(element), platform: 'threads' };
}

function textOf(value: unknown): string {
  return repairMojibake(stringOf(value));
}

function captionOf(value: unknown, text: string): string {
  const caption = textOf(value);
  return caption === text ? '' : caption;
}

/** Whole seconds since 1970, in this century or the last years of the other. */
function readSeconds(text: string): Timestamp | undefined {
  return /^\d{1,10}$/.test(text) ? { ms: Number(text) * 1000, zoned: true } : undefined;
}
