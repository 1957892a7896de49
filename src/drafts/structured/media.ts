import type { Media } from '../../types.ts';
import { aliasOf } from '../aliases.ts';
import type { Fields } from './fields.ts';
import { type Dict, type Flaw, isFlaw, isNull, type Node, type Scalar, wordOf } from './tree.ts';

/**
 * The pictures and videos of a post: a name, a list of names, or of `{file, alt}`. Alt texts may also stand beside them: one for
 * the only picture, or a list with one for each.
 */
export function readMedia(fields: Fields): readonly Media[] | Flaw {
  const files: Media[] = [];
  for (const { value } of fields.media ?? []) {
    for (const item of value.is === 'list' ? value.items : [value]) {
      const found = isNull(item) ? undefined : fileOf(item);
      if (found !== undefined && isFlaw(found)) return found;
      if (found !== undefined) files.push(found);
    }
  }
  const alts = (fields.alt ?? []).flatMap(({ value }) => (value.is === 'list' ? value.items : [value])).map(wordOf);
  return files.map((file, i) => (file.alt === '' && alts[i] ? { ...file, alt: alts[i] as string } : file));
}

// --- internal ---

function fileOf(node: Node): Media | Flaw | undefined {
  if (node.is === 'scalar') return node.value === '' ? undefined : named(node, {});
  if (node.is === 'list') return flaw(node);
  const file = node.entries.find(({ name, value }) => FILE.has(name) && wordOf(value) !== '') ?? aliased(node, 'media');
  if (file?.value.is !== 'scalar' || isNull(file.value)) return flaw(node);
  const alt = node.entries.find(({ name }) => name === 'description' || name === 'alt') ?? aliased(node, 'alt');
  const text = alt?.value;
  if (text !== undefined && text.is !== 'scalar') return flaw(text);
  const isDecorative = node.entries.some(({ name, value }) => name === 'decorative' && wordOf(value) === 'true');
  return named(file.value, { alt: isNull(text) ? '' : (text as Scalar).value, decorative: isDecorative });
}

const FILE: ReadonlySet<string> = new Set(['file', 'src', 'url', 'path', 'uri', 'href', 'filename']);

function aliased({ entries }: Dict, field: 'media' | 'alt') {
  return entries.find(({ name, value }) => aliasOf(name)?.field === field && !isNull(value));
}

function named(scalar: Scalar, { alt = '', decorative = false }: { alt?: string; decorative?: boolean }): Media {
  const { value, start } = scalar.map;
  const at = value === undefined ? start : value + 1;
  return { file: scalar.value.trim(), alt, at, ...(decorative && { decorative }) };
}

function flaw({ at }: Node): Flaw {
  return { at, message: 'pictures must be a name or a list of {file, alt}, both texts' };
}
