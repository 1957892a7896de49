import type { Format } from '../../types.ts';
import { aliasOf, plainName } from '../aliases.ts';
import { headOf, sniffDelimiter } from '../csv/head.ts';
import { presetFor } from '../csv/presets.ts';
import { cellOf, createScanner } from '../csv/scanner.ts';
import { platformNamed, readPlatforms } from '../platforms.ts';
import { isByPlatform, isPostText } from './content.ts';
import { postsIn } from './posts.ts';
import { treeOf } from './reader.ts';
import { type Dict, isNull, type Node, wordOf } from './tree.ts';

/**
 * Whether a CSV, YAML or JSON file that nobody named is one of posts. It must say so: a text beside a platform, an account or a time to
 * post, or a text for each platform. Configs, word lists and articles with a date are none.
 */
export function holdsPosts(source: string, format: Format): boolean {
  if (format === 'csv') return isPostTable(source);
  const tree = treeOf(source, { format });
  if ('flaw' in tree) return hasPostKeys(source);
  let looked = 0;
  for (const root of tree.roots) {
    for (const item of postsIn(root, {}, MOST_LOOKED * 100)) {
      if ('isPost' in item && item.node.is === 'dict' && isPost(item.node, Object.keys(item.outer))) return true;
      if (++looked > MOST_LOOKED) return false;
    }
  }
  return false;
}

// --- internal ---

const MOST_LOOKED = 200;
const NONE: ReadonlySet<string> = new Set();
/** Names of a text that are used of posts hardly of anything else; beside one, any date will do. */
const POST_TEXTS: ReadonlySet<string> = new Set(
  `text caption tweet tweettext posttext postcopy postcaption postcontent socialcopy socialtext captiontext teks takarir
   postingan unggahan naskahcaption captionpost isipostingan isicaption`.split(/\s+/),
);

function isPost(dict: Dict, outer: readonly string[]): boolean {
  const { entries } = dict;
  const texts = entries.filter(({ name, value }) => aliasOf(name)?.field === 'text' && !isNull(value));
  const versions = entries.filter(({ name, value }) => platformNamed(name, NONE) !== undefined && isProse(value));
  if (versions.length > 0 && isPostText((versions[0] as { value: Node }).value)) return true;
  if (texts.some(({ value }) => value.is === 'dict' && isByPlatform(value, NONE))) return true;
  if (entries.some(({ name }) => name === 'value') && entries.some(({ name }) => name === 'integration')) return true;
  if (texts.length === 0) return false;
  if (outer.includes('platform') || outer.includes('account') || outer.includes('scheduled')) return true;
  const isOwnText = texts.some(({ name }) => POST_TEXTS.has(plainName(name)));
  return entries.some(({ name, value }) => tells(name, value, isOwnText));
}

/** Whether an entry beside a text shows that the text is to be posted. */
function tells(name: string, value: Node, isOwnText: boolean): boolean {
  const alias = aliasOf(name);
  if (alias === undefined || isNull(value)) return false;
  const word = wordOf(value.is === 'list' ? value.items[0] : value);
  if (alias.field === 'platform') {
    const names = word === '' ? { unknown: '' } : readPlatforms(word, NONE);
    return !('unknown' in names) && names.length > 0;
  }
  if (alias.field === 'account') return alias.sure && word !== '';
  return alias.field === 'scheduled' && (alias.sure || isOwnText) && /\d/.test(word);
}

/** Of a file that cannot be parsed: whether its keys are those of posts. A slip must not hide a calendar. */
function hasPostKeys(source: string): boolean {
  const platforms = new Set<string>();
  let hasText = false;
  let tellsMore = false;
  for (const [, name = ''] of source
    .slice(0, MOST_READ)
    .matchAll(/^[ \t{[]*(?:-[ \t]+)?["']?([A-Za-z_]\w{0,40})["']?[ \t]*:(?=\s)/gm)) {
    const alias = aliasOf(name);
    hasText ||= alias?.field === 'text' && POST_TEXTS.has(plainName(name));
    tellsMore ||=
      alias?.sure === true && (alias.field === 'platform' || alias.field === 'scheduled' || alias.field === 'account');
    const platform = platformNamed(name, NONE);
    if (platform !== undefined) platforms.add(platform);
  }
  return (hasText && tellsMore) || platforms.size > 1;
}

const MOST_READ = 64 * 1024;

/** Several words: a name, a handle or a link beside a platform is a profile. */
function isProse(node: Node): boolean {
  const scalar = node.is === 'dict' ? node.entries.find(({ name }) => aliasOf(name)?.field === 'text')?.value : node;
  const first = scalar?.is === 'list' ? scalar.items[0] : scalar;
  return /\S\s+\S+\s+\S/.test(wordOf(first));
}

function isPostTable(source: string): boolean {
  const { delimiter, length } = headOf(source);
  const text = source.slice(length);
  const scanner = createScanner(delimiter ?? sniffDelimiter(text, false, true) ?? COMMA);
  if (scanner.scan(text, 0, true) !== 'row') return false;
  const names = Array.from({ length: Math.min(scanner.row.count, 1000) }, (_, i) => cellOf(text, scanner.row, i));
  const found = names.map(name => ({ name: plainName(name), alias: aliasOf(name) }));
  if (presetFor(found.map(({ name }) => name)) !== undefined) return true;
  const texts = found.filter(({ alias }) => alias?.field === 'text');
  const isOwnText = texts.some(({ name }) => POST_TEXTS.has(name));
  return (
    texts.length > 0 &&
    found.some(({ name, alias }) => {
      if (alias === undefined) return false;
      if (alias.field === 'scheduled') return alias.sure || isOwnText;
      return (
        (alias.field === 'platform' && (alias.sure || name === 'channel')) || (alias.field === 'account' && alias.sure)
      );
    })
  );
}

const COMMA = 44;
