import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { YamlScalar } from '../../types.ts';
import { createDict, type Flaw, MAX_DEPTH, type Node, type Scalar, TOO_DEEP, type Tree } from './tree.ts';

/**
 * Reads YAML with the place of every value. js-yaml's events are linear in the text and bounded in depth; an alias is the
 * node it names, never a copy; what aliases stand for is bounded by the length of the file. Tags that name a type of a program are refused.
 */
export function readYamlTree(source: string): Tree {
  try {
    return { roots: build(source) };
  } catch (error) {
    if (error instanceof FlawError) return { flaw: error.flaw };
    if (!(error instanceof YAMLException)) throw error;
    const isDeep = error.reason.startsWith('nesting exceeded');
    const at = error.mark?.position ?? 0;
    return { flaw: isDeep ? { at, message: TOO_DEEP } : { at, message: `YAML: ${error.reason}`, hint: HINT } };
  }
}

// --- internal ---

const HINT = 'Put a value with ": " or "#" in quotes, and indent with spaces.';
/** How many times longer than it is a file may become by what its aliases stand for; the allowance is for short files. */
const MOST_TIMES = 10;
const ALLOWANCE = 20_000;
const TAG = /^(?:!|!!(?:str|int|float|bool|null|map|seq|timestamp)|!<tag:yaml\.org,2002:str>)$/;
const STYLES: Readonly<Record<number, YamlScalar['style']>> = {
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

class FlawError extends Error {
  constructor(readonly flaw: Flaw) {
    super(flaw.message);
  }
}

/** A collection that is being read. */
interface Open {
  readonly anchor: string;
  /** UTF-16 units of its texts, those that aliases stand for too, and one for each node. */
  size: number;
  add(node: Node): void;
  end(): Node;
}

function build(source: string): Node[] {
  const roots: Node[] = [];
  const stack: Open[] = [];
  let anchors = new Map<string, { readonly node: Node; readonly size: number }>();
  let aliased = 0;
  let at = 0;

  const anchorOf = (start: number, end: number): string => (start < 0 ? '' : source.slice(start, end));
  const place = (node: Node, anchor: string, size: number): void => {
    if (anchor !== '') anchors.set(anchor, { node, size });
    const open = stack.at(-1) as Open;
    open.add(node);
    open.size += size;
  };

  for (const event of parseEvents(source, { maxDepth: MAX_DEPTH })) {
    if ('tagStart' in event && event.tagStart >= 0) checkTag(source, event.tagStart, event.tagEnd);
    if (event.type === EVENT_DOCUMENT) {
      anchors = new Map();
      stack.push({ anchor: '', size: 0, add: node => roots.push(node), end: () => EMPTY });
    } else if (event.type === EVENT_SEQUENCE) {
      const items: Node[] = [];
      at = event.start;
      const list: Node = { is: 'list', at, items };
      const anchor = anchorOf(event.anchorStart, event.anchorEnd);
      stack.push({ anchor, size: 1, add: node => items.push(node), end: () => list });
    } else if (event.type === EVENT_MAPPING) {
      at = event.start;
      stack.push({ anchor: anchorOf(event.anchorStart, event.anchorEnd), size: 1, ...openDict(at) });
    } else if (event.type === EVENT_SCALAR) {
      if (event.valueStart >= 0) at = event.valueStart;
      const scalar = scalarOf(source, event, at);
      place(scalar, anchorOf(event.anchorStart, event.anchorEnd), 1 + scalar.value.length);
    } else if (event.type === EVENT_ALIAS) {
      at = event.anchorStart;
      const name = anchorOf(event.anchorStart, event.anchorEnd);
      const known = anchors.get(name);
      if (known === undefined) throw new FlawError({ at, message: `there is no anchor "&${name.slice(0, 40)}" above` });
      aliased += known.size;
      if (aliased > MOST_TIMES * source.length + ALLOWANCE) throw new FlawError({ at, ...TOO_LONG });
      place(known.node, '', known.size);
    } else if (event.type === EVENT_POP) {
      const open = stack.pop() as Open;
      if (stack.length > 0) place(open.end(), open.anchor, open.size);
    }
  }
  return roots;
}

const TOO_LONG = {
  message: `with its aliases written out the file would be more than ${MOST_TIMES} times as long`,
  hint: 'Write the posts out, or keep the aliases short.',
};
const EMPTY: Node = { is: 'list', at: 0, items: [] };

/** Keys and values come in turn. `<<: *base` brings the keys of `base` that are not there. */
function openDict(at: number): Omit<Open, 'anchor' | 'size'> {
  const dict = createDict(at);
  const bases: Node[] = [];
  let key: Scalar | undefined;
  return {
    add(node) {
      if (key === undefined) {
        if (node.is !== 'scalar') throw new FlawError({ at: node.at, message: 'a key must be a text' });
        key = node;
        return;
      }
      const isMerge = key.value === '<<' && !key.quoted;
      if (isMerge) for (const one of node.is === 'list' ? node.items : [node]) bases.push(one);
      else dict.add({ name: key.value, at: key.at, value: node });
      key = undefined;
    },
    end() {
      for (const base of bases) {
        for (const entry of base.is === 'dict' ? base.entries : []) if (!dict.has(entry.name)) dict.add(entry);
      }
      return dict.end();
    },
  };
}

function scalarOf(source: string, event: ScalarEvent, at: number): Scalar {
  const value = getScalarValue(source, event);
  const style = STYLES[event.style] ?? 'plain';
  const { valueStart, valueEnd: end, indent } = event;
  const isPlain = valueStart < 0 || (end - valueStart === value.length && source.startsWith(value, valueStart));
  const map = isPlain
    ? ({ written: 'plain', start: at } as const)
    : ({ written: 'yaml', start: 0, value: valueStart - 1, scalar: { style, end, indent } } as const);
  const isQuoted = style === 'single' || style === 'double';
  return { is: 'scalar', value, quoted: style !== 'plain', at: isQuoted ? at - 1 : at, map };
}

function checkTag(source: string, start: number, end: number): void {
  const tag = source.slice(start, end);
  if (TAG.test(tag)) return;
  throw new FlawError({
    at: start,
    message: `the tag ${tag.slice(0, 40)} is not read`,
    hint: 'Write the value without it.',
  });
}
