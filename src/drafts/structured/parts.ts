import type { Reading } from '../../types.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Flaw, isFlaw, isNull, type List, type Node, type Scalar } from './tree.ts';

/** One post of a thread, with its own pictures. */
export interface Part {
  readonly text?: Scalar;
  readonly fields: Fields;
  /** Where it stands, of a part without text. */
  readonly at?: number;
}

/** A text, or the texts of a thread; `{text, media}` is a part too. */
export function partsOf(node: Node, reading: Reading): readonly Part[] | Flaw {
  if (node.is === 'scalar') return isNull(node) || node.value.trim() === '' ? [] : [{ text: node, fields: {} }];
  if (node.is === 'list') return listParts(node, reading);
  const read = fieldsOf(node, reading);
  if (isFlaw(read)) return read;
  const text = read.fields.text?.[0]?.value;
  if (text === undefined && read.fields.media === undefined) return [];
  if (text !== undefined && text.is !== 'scalar') return { at: text.at, message: 'the text of a post must be a text' };
  return [{ ...(text && { text }), fields: read.fields, at: node.at }];
}

export function listParts({ items }: List, reading: Reading): readonly Part[] | Flaw {
  const parts: Part[] = [];
  for (const item of items) {
    if (item.is === 'list') return { at: item.at, message: 'the text of a post must be a text' };
    const found = partsOf(item, reading);
    if (isFlaw(found)) return found;
    parts.push(...found);
  }
  return parts;
}
