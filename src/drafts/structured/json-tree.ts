import { requireLazily } from '../../lazy.ts';
import { createDict, type Flaw, MAX_DEPTH, type Node, TOO_DEEP, type Tree } from './tree.ts';

/** Reads JSON, also with comments and trailing commas, with the place of every value. Linear; no recursion. */
export function readJsonTree(source: string): Tree {
  const { createScanner } = requireLazily<typeof import('jsonc-parser')>('jsonc-parser');
  const scanner = createScanner(source, true);
  const stack: Open[] = [];
  let root: Node | undefined;
  let expects: Expects = 'value';

  for (;;) {
    const token: number = scanner.scan();
    const at = scanner.getTokenOffset();
    const open = stack.at(-1);
    if (scanner.getTokenError() !== 0) return { flaw: broken(at, scanner.getTokenError()) };
    if (token === EOF)
      return root !== undefined && stack.length === 0 ? { roots: [root] } : { flaw: unfinished(source) };
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) {
      // A comma may stand before the end, a colon may not.
      if (open === undefined || open.closedBy !== token || expects === 'colon' || expects === 'keyed')
        return { flaw: unexpected(source, at) };
      stack.pop();
      root = put(stack, open.end(), root);
      expects = 'comma';
    } else if (expects === 'colon' && token === COLON) expects = 'keyed';
    else if (expects === 'comma' && token === COMMA && open !== undefined)
      expects = open.closedBy === CLOSE_BRACE ? 'key' : 'value';
    else if (expects === 'key' && token === STRING && open !== undefined) {
      open.key = { name: scanner.getTokenValue(), at };
      expects = 'colon';
    } else if (expects !== 'value' && expects !== 'keyed') return { flaw: unexpected(source, at) };
    else if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      if (stack.length >= MAX_DEPTH) return { flaw: { at, message: TOO_DEEP } };
      stack.push(token === OPEN_BRACE ? openDict(at) : openList(at));
      expects = token === OPEN_BRACE ? 'key' : 'value';
    } else if (token >= NULL && token <= NUMBER) {
      const quoted = token === STRING;
      const value = quoted ? scanner.getTokenValue() : source.slice(at, at + scanner.getTokenLength());
      const map = quoted
        ? ({ written: 'json', start: 0, value: at } as const)
        : ({ written: 'plain', start: at } as const);
      root = put(stack, { is: 'scalar', value, quoted, at, map }, root);
      expects = 'comma';
    } else return { flaw: unexpected(source, at) };
  }
}

// --- internal ---

type Expects = 'value' | 'key' | 'colon' | 'keyed' | 'comma';

interface Open {
  readonly closedBy: number;
  key: { readonly name: string; readonly at: number };
  add(node: Node): void;
  end(): Node;
}

// jsonc-parser's SyntaxKind, a const enum of its types.
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [1, 2, 3, 4];
const [COMMA, COLON, NULL, STRING, NUMBER, EOF] = [5, 6, 7, 10, 11, 17];
const NO_KEY = { name: '', at: 0 };

function put(stack: readonly Open[], node: Node, root: Node | undefined): Node | undefined {
  stack.at(-1)?.add(node);
  return stack.length === 0 ? node : root;
}

function openDict(at: number): Open {
  const dict = createDict(at);
  const open: Open = {
    closedBy: CLOSE_BRACE as number,
    key: NO_KEY,
    add: value => dict.add({ ...open.key, value }),
    end: () => dict.end(),
  };
  return open;
}

function openList(at: number): Open {
  const items: Node[] = [];
  const add = (node: Node): void => void items.push(node);
  return { closedBy: CLOSE_BRACKET as number, key: NO_KEY, add, end: () => ({ is: 'list', at, items }) };
}

const ERRORS: Readonly<Record<number, string>> = {
  1: 'a comment is not closed',
  2: 'a text is not closed',
  4: 'not valid JSON: \\u takes four hexadecimal digits',
  5: 'not valid JSON: an unknown escape',
  6: 'not valid JSON: a line break or control character in a text is written as an escape',
};

function broken(at: number, error: number): Flaw {
  return { at, message: ERRORS[error] ?? 'not valid JSON' };
}

function unexpected(source: string, at: number): Flaw {
  return { at, message: `not valid JSON: "${source.slice(at, at + 1)}" is not expected here` };
}

function unfinished(source: string): Flaw {
  return source.trim() === ''
    ? { at: 0, message: 'the file is empty', hint: 'A list of posts begins with [{"text": "…"}].' }
    : { at: source.length, message: 'not valid JSON: it ends too early' };
}
