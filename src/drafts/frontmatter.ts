import type { Problem } from '../types.ts';
import { type Facts, lineAt, NO_FACTS, type Origin } from './draft.ts';
import { isKeyError, KNOWN_KEYS, readKeys } from './keys.ts';
import { lineOf } from './locate.ts';
import { placeMedia } from './media.ts';
import { PERMITS, readPermits } from './permits.ts';

/** What stands above a text: its facts (or why they cannot be read), and where the text starts. */
export interface Head {
  readonly facts: Facts;
  readonly body: number;
  /** Where the front matter ends: the line `---` below it. */
  readonly end?: number;
  readonly problem?: Omit<Problem, 'path'>;
}

type Parser = typeof import('../yaml.ts');
let parser: Parser | undefined;

/** Loads the YAML parser. Front matter and YAML cannot be read before, and runs without them should not pay for it. */
export async function loadYaml(): Promise<void> {
  parser ??= await import('../yaml.ts');
}

/** The YAML parser, once it is loaded. */
export function yamlParser(): Parser {
  if (parser === undefined) throw new Error('prepare() must have run before YAML is read');
  return parser;
}

/**
 * Reads the front matter at offset `at`: lines of YAML between two lines `---`. A word after the first `---` names a
 * program language to some tools, which then run the block: here that is an error, and nothing is ever run.
 */
export function readHead(source: string, at: number, origin: Origin): Head {
  const opening = lineAt(source, at, source.length);
  const fence = source.slice(at, Math.min(opening.end, at + 80)).trimEnd();
  if (fence === '+++') {
    return failed(source, at, 'the front matter is written in TOML', 'Write it in YAML, between two lines "---".');
  }
  const engine = /^---[ \t]*([A-Za-z_][\w.+-]*)$/.exec(fence);
  if (engine) {
    const hint = 'Front matter is YAML between two lines that are only "---".';
    return failed(source, at, `front matter of the kind "${engine[1]}" is not read`, hint);
  }
  if (fence !== '---') return { facts: NO_FACTS, body: at };

  const closing = findLine(source, opening.next, '---');
  const block = source.slice(opening.next, closing?.start ?? source.length);
  const first = firstKeyLine(block.slice(0, MAX_LENGTH));
  // A line `---` may also be a divider of the text: then there are no keys below it.
  if (first === '' ? !closing : !KEY_LINE.test(first)) return { facts: NO_FACTS, body: at };
  if (!closing) return failed(source, at, 'the front matter is not closed', 'End it with a line "---".');
  if (first === '') return { facts: NO_FACTS, body: closing.next };
  return { ...readBlock(source, opening.next, block, origin), body: closing.next, end: closing.start };
}

/** The first line from `from` (a line's start) on that is `text`, trailing blanks aside. */
export function findLine(source: string, from: number, text: string): { start: number; next: number } | undefined {
  let start = from;
  while (start >= 0 && start < source.length) {
    if (source.startsWith(text, start)) {
      const line = lineAt(source, start + text.length, source.length);
      if (source.slice(start + text.length, line.end).trim() === '') return { start, next: line.next };
    }
    const before = source.indexOf(`\n${text}`, start);
    start = before < 0 ? -1 : before + 1;
  }
  return undefined;
}

// --- internal ---

const MAX_LENGTH = 64 * 1024;
const KEY_LINE = /^["']?[A-Za-z_][\w .-]{0,60}["']?[ \t]*:(?=[ \t\r]|$)/;
const KNOWN_KEY_LINE = new RegExp(`^(?:${KNOWN_KEYS.join('|')})[ \\t]*:`, 'm');

function failed(source: string, at: number, message: string, hint: string): Head {
  return { facts: NO_FACTS, body: source.length, problem: { line: lineOf(source, at), message, hint } };
}

/** A line that starts with a key that is known; else the first line that is neither blank nor a comment, else ''. */
function firstKeyLine(block: string): string {
  const known = KNOWN_KEY_LINE.exec(block);
  if (known) return known[0];
  for (let at = 0; at < block.length; ) {
    const line = lineAt(block, at, block.length);
    const text = block.slice(at, line.end);
    if (text.trim() !== '' && !text.trimStart().startsWith('#')) return text;
    at = line.next;
  }
  return '';
}

function readBlock(source: string, start: number, block: string, origin: Origin): Omit<Head, 'body' | 'end'> {
  const parsed = yamlParser().parseYaml(block, MAX_LENGTH);
  if ('error' in parsed) {
    const { message, line = 1, column } = parsed.error;
    return unread({ line: lineOf(source, start) + line - 1, column, message: `front matter: ${message}`, hint: HINT });
  }
  const value = parsed.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return unread({ line: lineOf(source, start), message: 'front matter: no keys found', hint: HINT });
  }
  const facts = readKeys(value as Record<string, unknown>, origin.format);
  if (isKeyError(facts)) {
    const at = block.startsWith(facts.key) ? start : source.indexOf(`\n${facts.key}`, start) + 1;
    return unread({ line: lineOf(source, at), message: `front matter: "${facts.key}" must be ${facts.expected}` });
  }
  const placed = { ...facts, media: placeMedia(facts.media, source, start, start + block.length) };
  if (!Object.hasOwn(value, PERMITS)) return { facts: placed };
  const permits = readPermits(yamlParser().readYamlTree(block), at => ({
    path: origin.path,
    line: lineOf(source, start + at),
  }));
  return 'message' in permits ? unread(permits) : { facts: { ...placed, ...permits } };
}

const HINT = 'Front matter is lines "key: value" in YAML; put a value with ": " or "#" in quotes.';

function unread(problem: Omit<Problem, 'path'>): Omit<Head, 'body' | 'end'> {
  return { facts: NO_FACTS, problem };
}
