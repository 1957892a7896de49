import type { Draft } from '../../types.ts';
import { aliasOf } from '../aliases.ts';
import { asThread, type Facts, makeDraft } from '../draft.ts';
import { type Content, contentOf, isByPlatform } from './content.ts';
import { factsOf } from './facts.ts';
import { clipped, type Fields, fieldsOf, inherit, scalarOf } from './fields.ts';
import { readMedia } from './media.ts';
import type { Part } from './parts.ts';
import type { Table } from './table.ts';
import { type Dict, type Entry, type Flaw, isFlaw, placeOf, type Scalar, textOf, wordOf } from './tree.ts';

/** A post as it stands in its file: a dict, or only a text; `key`: the name it has in a dict of posts. */
export interface Found {
  readonly node: Dict | Scalar;
  readonly outer: Fields;
  readonly key?: { readonly name: string; readonly at: number };
}

/**
 * The drafts of a post: one, the parts of a thread, or one for each platform with a text of its own (then the text for all goes to
 * the other platforms). None where there is neither text nor picture: a plan. Or what is wrong with it. `number` is its id
 * if it has none.
 */
export function readPost(found: Found, number: number, table: Table): readonly Draft[] | Flaw {
  if (found.node.is === 'scalar') {
    const facts = factsOf(found.outer, [], table);
    return isFlaw(facts) ? facts : thread(String(number), [{ text: found.node, fields: {} }], facts, [], table);
  }
  const read = flatFields(found.node, table);
  if (isFlaw(read)) return read;
  const fields = inherit(read.fields, found.outer);
  const content = contentOf(found.node, { ...read, fields }, table.reading, table.own);
  if (isFlaw(content)) return content;
  const media = readMedia(fields);
  if (isFlaw(media)) return media;
  if (content.parts.length + content.versions.length === 0 && (media.length === 0 || !saysPost(found.node, fields)))
    return [];
  const id = idOf(found, fields, number, table);
  return typeof id === 'string' ? draftsOf(id, content, { ...read, fields, at: found.node.at }, table) : id;
}

// --- internal ---

/** A picture alone is a post where a text might stand, or where it says where or when to post it; else it is some list of pictures. */
function saysPost({ entries }: Dict, { platform, account, scheduled }: Fields): boolean {
  return (
    (platform ?? account ?? scheduled) !== undefined || entries.some(({ name }) => aliasOf(name)?.field === 'text')
  );
}

/** The fields of a dict; of `{post: {text, platform, …}}` also those inside. */
function flatFields(dict: Dict, { reading, own }: Table): ReturnType<typeof fieldsOf> {
  const outer = fieldsOf(dict, reading);
  if (isFlaw(outer)) return outer;
  const body = outer.fields.text?.[0]?.value;
  if (body?.is !== 'dict' || isByPlatform(body, own)) return outer;
  const inner = fieldsOf(body, reading);
  if (isFlaw(inner)) return inner;
  const { text: _, ...around } = outer.fields;
  return { fields: { ...around, ...inner.fields }, others: [...outer.others, ...inner.others] };
}

function draftsOf(
  id: string,
  { parts, versions, platforms }: Content,
  { fields, others, at }: { fields: Fields; others: readonly Entry[]; at: number },
  table: Table,
): readonly Draft[] | Flaw {
  const drafts: Draft[] = [];
  const facts = factsOf(fields, others, table);
  if (isFlaw(facts)) return facts;
  const media = readMedia(fields);
  if (isFlaw(media)) return media;
  const named = [...new Set([...facts.platforms, ...platforms])];
  const comments = commentsOf(fields);
  if (parts.length > 0 || versions.length === 0) {
    const remaining = named.filter(name => versions.every(({ platform }) => platform !== name));
    const whole = thread(
      id,
      parts.length > 0 ? parts : [{ fields: {}, at }],
      { ...facts, media, platforms: remaining },
      comments,
      table,
    );
    if (isFlaw(whole)) return whole;
    for (const draft of whole) drafts.push(draft);
  }
  for (const version of versions) {
    const { text: _, comment, ...own } = version.fields;
    const said = factsOf({ ...fields, ...own }, others, table);
    if (isFlaw(said)) return said;
    const pictures = own.media === undefined ? media : readMedia(own);
    if (isFlaw(pictures)) return pictures;
    const below = comment === undefined ? comments : commentsOf(version.fields);
    const its = { ...said, media: pictures, platforms: [version.platform] };
    const whole = thread(`${id}/${version.platform}`, version.parts, its, below, table);
    if (isFlaw(whole)) return whole;
    for (const draft of whole) drafts.push(draft);
  }
  return drafts;
}

/** The parts of a thread, the first with the post's pictures; comments go out below it. */
function thread(
  id: string,
  parts: readonly Part[],
  facts: Facts,
  comments: readonly Part[],
  { source, origin }: Table,
): readonly Draft[] | Flaw {
  const of = parts.length + comments.length;
  const drafts: Draft[] = [];
  for (const [i, part] of [...parts, ...comments].entries()) {
    const own = readMedia(part.fields);
    if (isFlaw(own)) return own;
    const isComment = i >= parts.length;
    const media = i === 0 ? [...facts.media, ...own] : own;
    const { text, map } = part.text === undefined ? textlessAt(source, part.at) : textOf(part.text, source);
    const said: Facts = { ...facts, media, ...(isComment && { inherits: true }) };
    drafts.push(makeDraft(id, origin, i + 1, of, text, map, said));
  }
  return of === 1 ? drafts : asThread(drafts);
}

function textlessAt(source: string, start = 0) {
  return { text: '', map: { source, line: 1, written: 'plain', start } as const };
}

function commentsOf({ comment = [] }: Fields): readonly Part[] {
  return comment
    .flatMap(({ value }) => (value.is === 'list' ? value.items : [value]))
    .flatMap(node => (node.is === 'scalar' && wordOf(node) !== '' ? [{ text: node, fields: {} }] : []));
}

function idOf({ key }: Found, fields: Fields, number: number, { ids, source }: Table): string | Flaw {
  const scalar = scalarOf(fields, 'id');
  const given = wordOf(scalar) || (key?.name ?? '');
  if (given === '') return String(number);
  const at = scalar?.at ?? key?.at ?? 0;
  const before = ids.earlier(given, placeOf(source, at).line);
  if (before === undefined) return given;
  const hint = 'Give each post an id of its own; this one is not judged.';
  return { at, message: `the id "${clipped(given)}" is already that of line ${before}`, hint };
}
