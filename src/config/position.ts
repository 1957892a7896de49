import type { KeyPath } from './shape.ts';

export type FindPosition = (path: KeyPath, atKey: boolean) => { line: number; column: number };

/**
 * Finds 1-based lines and columns of key paths in a YAML or JSON text that js-yaml has accepted (which bounds its
 * depth and aliases): of the value, or of its key; of the nearest thing above it when the path is not there.
 */
export async function positionsIn(text: string): Promise<FindPosition> {
  const { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: 'silent' });
  return (path, atKey) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const [depth, key] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const item = isSeq(node)
        ? node.items[key as number]
        : isMap(node)
          ? node.items.find(pair => isScalar(pair.key) && String(pair.key.value) === String(key))
          : undefined;
      if (item === undefined) break;
      const keyNode = isPair(item) ? item.key : item;
      node = isPair(item) ? item.value : item;
      const onValue = isNode(node) && !(atKey && depth === path.length - 1) && !isEmpty(node);
      const shown = onValue && depth === path.length - 1 ? node : keyNode;
      if (isNode(shown)) offset = shown.range?.[0] ?? offset;
    }
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  function isEmpty(node: unknown): boolean {
    return isScalar(node) && node.source === '';
  }
}
