import type { Reading } from '../../types.ts';
import { aliasOf, plainName } from '../aliases.ts';
import { type Fields, fieldsOf, heritageOf, inherit } from './fields.ts';
import type { Found } from './post.ts';
import { type Entry, type Flaw, isFlaw, type Node } from './tree.ts';

/** What stands where a post may be: one, or something amiss. `isGroup`: only that here is a list made for posts. */
export type Item = (Found & { readonly isPost: true }) | Flaw | { readonly isGroup: true };

/**
 * The posts of a document, in order: of a list, of `posts: […]` and its synonyms, of lists in lists such as
 * `days: [{date, posts: […]}]`, of a dict of posts, or the one post that it is. Groups say what their posts have in common.
 */
export function* postsIn(root: Node, reading: Reading, most: number): Iterable<Item> {
  let count = 0;

  function* visit(node: Node, outer: Fields, at: Where): Iterable<Item> {
    if (++count > most || at.depth > MOST_DEEP) {
      if (count <= most + 1) yield { at: node.at, message: 'too many posts within posts' };
      return;
    }
    if (node.is === 'scalar') {
      if (at.inGroup && node.value.trim() !== '') yield { isPost: true, node, outer };
      else if (!at.inGroup) yield { at: node.at, message: NO_POST };
      return;
    }
    const inside = { depth: at.depth + 1, isFile: false, inGroup: at.inGroup };
    if (node.is === 'list') {
      if (!at.isFile && !at.inGroup) yield { at: node.at, message: NO_POST };
      for (const item of node.items) yield* visit(item, outer, inside);
      return;
    }
    const groups = node.entries.filter(isGroup);
    if (groups.length === 0 && at.isFile) {
      const wrapper = node.entries.find(({ value }) => value.is === 'dict' && value.entries.some(isGroup));
      if (wrapper !== undefined) {
        yield* visit(wrapper.value, outer, { ...inside, isFile: true });
        return;
      }
    }
    if (groups.length === 0) {
      yield { isPost: true, node, outer, ...(at.key && { key: at.key }) };
      return;
    }
    yield { isGroup: true };
    const read = fieldsOf(node, reading);
    if (isFlaw(read)) {
      yield read;
      return;
    }
    for (const { value } of groups) {
      const fields = inherit(heritageOf(read.fields, at.isFile && !isPostiz(value)), outer);
      if (value.is === 'list') for (const item of value.items) yield* visit(item, fields, { ...inside, inGroup: true });
      else if (value.is === 'dict')
        for (const key of value.entries) yield* visit(key.value, fields, { ...inside, inGroup: true, key });
    }
  }

  yield* visit(root, {}, { depth: 0, isFile: true, inGroup: false });
}

export const NO_POST = 'a post must be keys and values, with its text under one of them';

// --- internal ---

interface Where {
  readonly depth: number;
  /** It is the whole document. */
  readonly isFile: boolean;
  /** It stands in a list made for posts, where a text alone is a post too. */
  readonly inGroup: boolean;
  readonly key?: Entry;
}

const MOST_DEEP = 12;

/** Names of lists of posts, and of lists of groups of them, in English and Indonesian; as `plainName` gives them. */
const GROUPS: ReadonlySet<string> = new Set(
  `posts post items drafts draft queue calendar entries schedule schedules scheduled scheduledposts socialposts socialmediaposts
   contentcalendar content contents data records messages tweets toots updates publications campaigns days weeks months
   postingan unggahan kiriman konten isi draf antrean antrian kalender kalenderkonten jadwal daftar hari minggu bulan kampanye`.split(
    /\s+/,
  ),
);

function isGroup({ name, value }: Entry): boolean {
  if (value.is === 'scalar' || !GROUPS.has(plainName(name))) return false;
  const isAlias = aliasOf(name) !== undefined;
  if (value.is === 'list') return value.items.some(item => item.is === 'dict') || (!isAlias && isPlainName(name));
  return !isAlias && value.entries.length > 0 && value.entries.every(entry => isPostDict(entry.value));
}

/** A list under such a name is one of posts even if it is empty or holds texts only. */
function isPlainName(name: string): boolean {
  return /^(?:posts|drafts|queue|tweets|toots|postingan|unggahan|draf)$/i.test(name);
}

function isPostDict(node: Node): boolean {
  return node.is === 'dict' && node.entries.some(({ name }) => aliasOf(name)?.field === 'text');
}

/** The date of a Postiz post stands beside its list of texts for the platforms. */
function isPostiz(node: Node): boolean {
  const names = node.is === 'list' && node.items[0]?.is === 'dict' ? node.items[0].entries.map(({ name }) => name) : [];
  return names.includes('value') && (names.includes('integration') || names.includes('settings'));
}
