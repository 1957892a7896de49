import { parseTimestamp } from '../drafts/time.ts';
import type { Media } from '../types.ts';
import { dated, foreign, type Kind, type OnSkip, type Post, postDrafts, type Session } from './kind.ts';
import { postReader } from './posts.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './values.ts';

/** Bluesky: the records of `com.atproto.repo.listRecords` as JSON. The file has no name of its own. */
export const bluesky: Kind = {
  title: 'Bluesky',
  wanted: 'the JSON of listRecords',
  isNamed: name => name === 'app.bsky.feed.post.json',
  begins: head => head.includes('"app.bsky.feed.post"'),
  start,
};

// --- internal ---

function start(skip: OnSkip): Session {
  return {
    reader: path =>
      postReader(path, ['records'], ({ uri, value }, place) => {
        if (value === undefined) return [foreign(place, bluesky, 'value')];
        const record = objectOf(value);
        if (record.$type !== 'app.bsky.feed.post') {
          skip(record.$type === 'app.bsky.feed.repost' ? 'boost' : 'other');
          return [];
        }
        const post = {
          id: stringOf(uri).slice(stringOf(uri).lastIndexOf('/') + 1),
          text: stringOf(record.text),
          date: dated(record.createdAt, parseTimestamp),
          platform: 'bluesky',
          media: mediaOf(objectOf(record.embed)),
        };
        const answers = answerOf(stringOf(objectOf(objectOf(record.reply).parent).uri), stringOf(uri));
        const warning = objectsOf(objectOf(record.labels).values).map(({ val }) => stringOf(val));
        const warned = warning.length === 0 ? {} : { warning: warning.join(', ') };
        return postDrafts({ ...post, ...answers, ...warned }, place, skip);
      }),
    rest: () => [],
  };
}

/** Whose post it answers, by the addresses `at://WHO/…/…` of both. */
function answerOf(to: string, uri: string): Pick<Post, 'answers'> {
  if (to === '') return {};
  return { answers: uri !== '' && to.split('/')[2] === uri.split('/')[2] ? 'own' : 'other' };
}

/** The pictures or the video of a post, also of one that quotes another. */
function mediaOf(embed: JsonObject): Media[] {
  const own = embed.media === undefined ? embed : objectOf(embed.media);
  const images = objectsOf(own.images).map(({ alt, image }) => ({ file: fileOf(image, 'jpg'), alt: stringOf(alt) }));
  return own.video === undefined ? images : [...images, { file: fileOf(own.video, 'mp4'), alt: stringOf(own.alt) }];
}

/** A blob has no name: its hash, with what it is. */
function fileOf(blob: unknown, extension: string): string {
  const link = stringOf(objectOf(objectOf(blob).ref).$link);
  return `${link === '' ? 'image' : link}.${extension}`;
}
