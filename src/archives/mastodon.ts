import { parseTimestamp } from '../drafts/time.ts';
import { htmlToText } from './html.ts';
import { dated, foreign, type Kind, type OnSkip, type Post, postDrafts, type Session } from './kind.ts';
import { postReader } from './posts.ts';
import { objectOf, objectsOf, stringOf, stringsOf } from './values.ts';

/** Mastodon (and others that speak ActivityPub): `outbox.json`. Boosts and messages to single people are not judged. */
export const mastodon: Kind = {
  title: 'Mastodon',
  wanted: 'outbox.json',
  isNamed: name => name === 'outbox.json',
  begins: head => head.includes('"OrderedCollection"') && head.includes('"orderedItems"'),
  start,
};

// --- internal ---

const PUBLIC: ReadonlySet<string> = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public']);

function start(skip: OnSkip): Session {
  return {
    reader: path =>
      postReader(path, ['orderedItems'], (activity, place) => {
        if (typeof activity.type !== 'string') return [foreign(place, mastodon, 'type')];
        const note = objectOf(activity.object);
        if (activity.type === 'Announce') skip('boost');
        else if (activity.type !== 'Create' || typeof note.content !== 'string') skip('other');
        else if (isPrivate([...stringsOf(activity.to), ...stringsOf(activity.cc)])) skip('private');
        else {
          const warning = stringOf(note.summary);
          const post = {
            id: lastPart(stringOf(note.id)),
            text: htmlToText(note.content),
            date: dated(activity.published ?? note.published, parseTimestamp),
            platform: 'mastodon',
            media: objectsOf(note.attachment).map(({ url, name }) => ({ file: stringOf(url), alt: stringOf(name) })),
          };
          const answers = answerOf(stringOf(note.inReplyTo), stringOf(activity.actor) || stringOf(note.attributedTo));
          return postDrafts({ ...post, ...answers, ...(warning === '' ? {} : { warning }) }, place, skip);
        }
        return [];
      }),
    rest: () => [],
  };
}

/** Whether it went neither to everybody nor to the followers. */
function isPrivate(to: readonly string[]): boolean {
  return to.length > 0 && !to.some(address => PUBLIC.has(address) || address.endsWith('/followers'));
}

function answerOf(to: string, actor: string): Pick<Post, 'answers'> {
  if (to === '') return {};
  return { answers: actor !== '' && to.startsWith(`${actor}/`) ? 'own' : 'other' };
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1) || id;
}
