import type { Batch } from '../drafts/draft.ts';
import { parseTimestamp } from '../drafts/time.ts';
import type { Media, Timestamp } from '../types.ts';
import { decodeEntities } from './html.ts';
import {
  dated,
  foreign,
  type Kind,
  type OnSkip,
  type Place,
  type Post,
  postDrafts,
  type Session,
  undescribed,
} from './kind.ts';
import { createNotes } from './notes.ts';
import { postReader } from './posts.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './values.ts';

/**
 * X: `tweets.js`, its parts, those of communities, and `note-tweet.js` with the whole text of long posts. What was deleted is
 * not read. A post passed on (`RT @…`) is somebody else's that the account shared.
 */
export const x: Kind = {
  title: 'X',
  wanted: 'data/tweets.js',
  isNamed: name => /^(?:tweets?|community-tweet|note-tweet)(?:-part\d+)?\.js$/.test(name),
  isFirst: name => name.startsWith('note-tweet'),
  begins: head => /^\ufeff?\s*window\.YTD\.(?:tweets?|community_tweet|note_tweet)\.part\d+\s*=/.test(head),
  start,
};

// --- internal ---

function start(skip: OnSkip): Session {
  const notes = createNotes();

  const read = (element: JsonObject, place: Place): Batch => {
    if (element.noteTweet !== undefined) return notes.add(noteOf(objectOf(element.noteTweet)), place);
    const tweet = element.tweet === undefined ? element : objectOf(element.tweet);
    if (typeof (tweet.full_text ?? tweet.text) !== 'string') return [foreign(place, x, 'full_text')];
    const post = tweetPost(tweet);
    const whole = typeof post.date === 'object' ? notes.take(post.text, post.date.ms) : undefined;
    return postDrafts(whole === undefined ? post : { ...post, text: whole }, place, skip);
  };
  return {
    reader: path => postReader(path, [], read),
    rest: () => notes.rest().flatMap(({ post, place }) => postDrafts(post, place, skip)),
  };
}

const RETWEET = /^RT @(\w{1,30}): /;

function tweetPost(tweet: JsonObject): Post {
  const entities = objectOf(tweet.entities);
  const pictures = [...objectsOf(objectOf(tweet.extended_entities).media), ...objectsOf(entities.media)];
  const links = new Map(
    objectsOf(entities.urls).map(({ url, expanded_url }) => [stringOf(url), stringOf(expanded_url)]),
  );
  // The link at the end that stands for the picture is not part of the text.
  for (const { url } of pictures) links.set(stringOf(url), '');
  const text = withLinks(decodeEntities(stringOf(tweet.full_text ?? tweet.text)), links).trimEnd();
  const post: Post = {
    id: stringOf(tweet.id_str ?? tweet.id),
    text,
    date: dated(tweet.created_at, readDate),
    platform: 'x',
    media: mediaOf(pictures),
    ...answerOf(tweet, text),
  };
  const retweet = RETWEET.exec(text);
  if (retweet === null) return post;
  const inbound = { relation: 'quote', adopted: 'shared' } as const;
  return { ...post, text: text.slice(retweet[0].length), author: `@${retweet[1]}`, inbound };
}

/** An answer to somebody else begins with their name; one without goes on with a thread. */
function answerOf(tweet: JsonObject, text: string): Pick<Post, 'answers'> {
  if (stringOf(tweet.in_reply_to_status_id_str ?? tweet.in_reply_to_status_id) === '') return {};
  return { answers: text.startsWith('@') ? 'other' : 'own' };
}

function noteOf(note: JsonObject): Post {
  const core = objectOf(note.core);
  const links = new Map(
    objectsOf(core.urls).map(({ shortUrl, expandedUrl }) => [stringOf(shortUrl), stringOf(expandedUrl)]),
  );
  return {
    id: stringOf(note.noteTweetId),
    text: withLinks(decodeEntities(stringOf(core.text)), links),
    date: dated(note.createdAt, parseTimestamp),
    platform: 'x',
  };
}

/** The text with the addresses that its short links stand for. */
function withLinks(text: string, links: ReadonlyMap<string, string>): string {
  if (links.size === 0) return text;
  return text.replace(/https?:\/\/t\.co\/\w+/g, short => links.get(short) ?? short);
}

/** Each picture once: it stands in both lists. */
function mediaOf(pictures: readonly JsonObject[]): Media[] {
  const media = new Map<string, Media>();
  for (const { media_url_https, media_url, ext_alt_text } of pictures) {
    const file = stringOf(media_url_https) || stringOf(media_url);
    if (file !== '' && !media.has(file)) media.set(file, undescribed(file, stringOf(ext_alt_text)));
  }
  return [...media.values()];
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Mon Jan 05 08:36:41 +0000 2026`; older archives have `2014-01-05 08:36:41 +0000`. */
function readDate(text: string): Timestamp | undefined {
  const parts = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/.exec(text);
  if (parts === null) return parseTimestamp(text);
  const [, month = '', day, time, zone, year] = parts;
  const number = MONTHS.indexOf(month) / 3 + 1;
  return parseTimestamp(`${year}-${String(number).padStart(2, '0')}-${day}T${time}${zone}`);
}
