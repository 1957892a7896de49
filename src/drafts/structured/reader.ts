import type { Draft, Problem, Reading } from '../../types.ts';
import { aliasOf, TEXT_NAMES } from '../aliases.ts';
import { createIds } from '../csv/ids.ts';
import { type Batch, type Origin, skippedNote } from '../draft.ts';
import { yamlParser } from '../frontmatter.ts';
import { type Slip, slipCollector, slipOfKey } from '../slips.ts';
import { clipped, missingKey } from './fields.ts';
import { readJsonTree } from './json-tree.ts';
import { readPost } from './post.ts';
import { postsIn } from './posts.ts';
import type { Table } from './table.ts';
import { type Flaw, isFlaw, type Node, placeOf, type Tree } from './tree.ts';

/**
 * The posts of a YAML or JSON file, each at its place. A post that cannot be read is a Problem of its own; the others are
 * judged. A file that cannot be parsed, or in which nothing looks like a post, is one Problem.
 */
export function readStructured(source: string, origin: Origin, reading: Reading = {}): Batch {
  const problem = ({ at, ...said }: Flaw): Problem => ({ path: origin.path, ...placeOf(source, at), ...said });
  const tree = treeOf(source, origin);
  if ('flaw' in tree) return [problem(tree.flaw)];
  if (tree.roots.length === 0) return [problem({ at: 0, ...EMPTY })];
  const table: Table = { source, origin, reading, ids: createIds(), own: new Set(reading.platforms) };
  const items: (Draft | Problem)[] = [];
  const keys = new Set<string>();
  const slips = slipCollector(origin.path);
  const empty: Node[] = [];
  let number = 0;
  let hasPost = false;
  let isList = false;
  for (const root of tree.roots) {
    for (const item of postsIn(root, reading, Math.min(source.length, MOST_POSTS))) {
      if ('isGroup' in item) isList = true;
      else if (!('isPost' in item)) items.push(problem(item));
      else {
        const found = readPost(item, ++number, table);
        for (const { name, at } of item.node.is === 'dict' && keys.size < MOST_KEYS ? item.node.entries : []) {
          const slip = keys.has(name) ? undefined : slipIn(name, reading);
          if (slip !== undefined) slips.add([slip], placeOf(source, at).line);
          keys.add(name);
        }
        hasPost ||= isFlaw(found) || found.length > 0;
        if (!isFlaw(found) && found.length === 0) empty.push(item.node);
        for (const one of isFlaw(found) ? [problem(found)] : found) items.push(one);
      }
    }
  }
  const missing = keys.size === 0 ? undefined : missingKey(keys, reading);
  if (missing !== undefined) return [problem(missing)];
  if (hasPost || (isList && number === 0 && items.length === 0)) {
    const [first] = empty;
    if (first !== undefined) items.push(skippedNote(origin.path, empty.length, placeOf(source, first.at).line));
    return [...items, ...slips.take()];
  }
  return [problem(isList || number > 1 ? planOnly(keys) : unknownShape(tree.roots))];
}

/** The tree of a file, by its format. */
export function treeOf(source: string, { format }: Pick<Origin, 'format'>): Tree {
  return format === 'json' ? readJsonTree(source) : yamlParser().readYamlTree(source);
}

// --- internal ---

const MOST_POSTS = 1_000_000;
const MOST_KEYS = 1000;
const EMPTY = { message: 'the file is empty', hint: 'A post is a text under the key "text"; several are a list.' };
const HINT =
  'Name the key in the config (overrides: columns: {text: …}), or list the file under ignores if it holds no posts.';

function planOnly(keys: ReadonlySet<string>): Flaw {
  return { at: 0, message: `no post has a text: looked for ${TEXT_NAMES} in ${listed([...keys])}`, hint: HINT };
}

function unknownShape(roots: readonly Node[]): Flaw {
  const [root] = roots;
  const message = 'no posts found: looked for a list of posts, "posts: […]", or one post';
  if (root?.is !== 'dict') return { at: 0, message: `${message} with ${TEXT_NAMES}`, hint: HINT };
  return {
    at: 0,
    message: `${message} with ${TEXT_NAMES} in ${listed(root.entries.map(({ name }) => name))}`,
    hint: HINT,
  };
}

/** A key that stands for nothing, and is nearly one that does. */
function slipIn(name: string, { columns = {} }: Reading): Slip | undefined {
  return aliasOf(name) === undefined && !Object.values(columns).includes(name) ? slipOfKey(name) : undefined;
}

const MOST_SHOWN = 8;

function listed(names: readonly string[]): string {
  const more = names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : '';
  return (
    (names
      .slice(0, MOST_SHOWN)
      .map(name => `"${clipped(name)}"`)
      .join(', ') || 'it') + more
  );
}
