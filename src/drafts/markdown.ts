import type { Draft, Problem, Reading } from '../types.ts';
import { createIds } from './csv/ids.ts';
import { asThread, isEmpty, NO_FACTS, type Origin, type Part, plainDraft, trimBlankLines } from './draft.ts';
import { type Head, readHead, yamlParser } from './frontmatter.ts';
import { findImages } from './images.ts';
import { type Section, sectionsOf } from './sections.ts';
import { slipNotes } from './slips.ts';
import { readPost } from './structured/post.ts';
import { type Dict, isFlaw, type Node, placeOf } from './structured/tree.ts';

/**
 * A Markdown file is one post: its text as it stands, with the pictures of its front matter and of its text. But sections
 * named after platforms are one each; what is posted as galaxy-social does is a thread, cut where two lines are blank, for each
 * account that the config knows; and with `textKey` the post is in the front matter and the text below is an article.
 */
export function readMarkdown(source: string, origin: Origin, reading: Reading = {}): (Draft | Problem)[] {
  const head = readHead(source, 0, origin);
  if (head.problem) return [{ path: origin.path, ...head.problem }];
  const drafts = draftsOf(source, head, origin, reading);
  const { slips } = head.facts;
  return slips === undefined ? drafts : [...drafts, ...slipNotes(slips, source, 0, origin.path)];
}

export { findImages } from './images.ts';

// --- internal ---

function draftsOf(source: string, head: Head, origin: Origin, reading: Reading): (Draft | Problem)[] {
  if (reading.textKey !== undefined) return socialText(source, head, reading.textKey, origin, reading);
  const sections = sectionsOf(source, head.body, new Set(reading.platforms));
  if (sections.length > 0) return sections.flatMap(section => sectionDraft(source, section, head, origin));
  if (head.facts.accounts !== undefined) return thread(source, head, origin, reading);
  const part = { ...trimBlankLines(source, head.body, source.length), facts: head.facts };
  return isEmpty(part) ? [] : [withImages(plainDraft(origin, source, part, 1, 1))];
}

function withImages(draft: Draft): Draft {
  const images = findImages(draft.text);
  return images.length === 0 ? draft : { ...draft, media: [...draft.media, ...images] };
}

function sectionDraft(source: string, { id, platform, start, end }: Section, head: Head, origin: Origin): Draft[] {
  const part = { ...trimBlankLines(source, start, end), facts: { ...head.facts, platforms: [platform] } };
  return part.start === part.end ? [] : [{ ...withImages(plainDraft(origin, source, part, 1, 1)), id }];
}

function thread(source: string, { facts, body }: Head, origin: Origin, { accounts = [] }: Reading): Draft[] {
  const parts = cutAtBlankLines(source, body).map((part, i) => ({
    ...part,
    facts: i === 0 ? facts : { ...facts, media: NO_FACTS.media },
  }));
  const drafts = parts
    .filter(part => !isEmpty(part))
    .map((part, i, { length }) => withImages(plainDraft(origin, source, part, i + 1, length)));
  const whole = (own: Pick<Draft, 'id' | 'account'>): Draft[] => {
    const named = drafts.map(draft => ({ ...draft, ...own }));
    return named.length > 1 ? asThread(named) : named;
  };
  const known = (facts.accounts ?? []).filter(name => accounts.includes(name));
  if (known.length === 0) return whole({ id: '1' });
  return known.flatMap(account => whole({ id: known.length > 1 ? account : '1', account }));
}

/** The stretches of text between two and more blank lines. */
function cutAtBlankLines(source: string, from: number): Omit<Part, 'facts'>[] {
  const parts: Omit<Part, 'facts'>[] = [];
  let start = from;
  for (const gap of source.slice(from).matchAll(/\n(?:[ \t]{0,100}\r?\n){2}/g)) {
    const at = from + gap.index + 1;
    if (at > start) parts.push(trimBlankLines(source, start, at));
    start = at;
  }
  return [...parts, trimBlankLines(source, start, source.length)];
}

/** The post that a key of an article's front matter holds: a text, one for each platform, or a post with keys of its own. */
function socialText(source: string, { end, facts }: Head, key: string, origin: Origin, reading: Reading) {
  // The first line `---` is that of a YAML document: so offsets are those of the file.
  const tree = end === undefined ? undefined : yamlParser().readYamlTree(source.slice(0, end));
  if (tree === undefined) return [];
  const found = 'flaw' in tree ? tree.flaw : postAt(tree.roots[0], key);
  if (found === undefined) return [];
  const table = { source, origin, reading: {}, ids: createIds(), own: new Set(reading.platforms) };
  const drafts = isFlaw(found) ? found : readPost({ node: found, outer: {} }, 1, table);
  if (isFlaw(drafts)) {
    const { at, ...said } = drafts;
    return [{ path: origin.path, ...placeOf(source, at), ...said }];
  }
  return drafts.map(draft => ({
    ...draft,
    platforms: draft.platforms.length > 0 ? draft.platforms : facts.platforms,
    media: draft.media.length > 0 ? draft.media : facts.media,
    account: draft.account ?? facts.account,
    language: draft.language ?? facts.language,
    scheduled: draft.scheduled ?? facts.scheduled,
    author: draft.author ?? facts.author,
    allow: facts.allow,
    approval: facts.approval,
  })) as Draft[];
}

/** The value under `social.text`, as the text of a post. */
function postAt(root: Node | undefined, key: string): Dict | undefined {
  let node = root;
  for (const name of key.split('.')) {
    if (node?.is !== 'dict') return undefined;
    node = node.entries.find(entry => entry.name === name)?.value;
  }
  if (node === undefined || node.is === 'list') return undefined;
  return { is: 'dict', at: node.at, entries: [{ name: 'text', at: node.at, value: node }] };
}
