import { lineAt, skipBlankLines } from '../drafts/draft.ts';
import { readHead } from '../drafts/frontmatter.ts';
import type { Format } from '../types.ts';

/** What an approval says in front matter. */
export interface Words {
  readonly approvedBy: string;
  readonly approvedFor: readonly string[];
  readonly approvedReason: string;
  readonly approvedHash: string;
}

/** Whether files of a format begin with front matter. */
export function hasFrontMatter(format: Format): boolean {
  return format === 'markdown' || format === 'tweet';
}

/**
 * A file's text with an approval in its front matter, which is made if there is none. Lines of an earlier approval make room;
 * no other byte changes. Undefined where `socialpost:` is written in a way that needs a person; one in braces that holds an
 * approval already gets a second one, which whoever reads it refuses. `source`: without its byte order
 * mark; the words must hold no line break or control character. Whoever calls reads the new text again before it counts.
 */
export function withApproval(source: string, format: Format, words: Words): string | undefined {
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n';
  const at = format === 'tweet' ? skipBlankLines(source, 0, source.length) : 0;
  const head = readHead(source, at, { path: '', format });
  if (head.problem !== undefined) return undefined;
  const lines = (indent: string): string => linesOf(words, indent, eol);
  if (head.body === at) return `---${eol}socialpost:${eol}${lines(INDENT)}---${eol}${source}`;
  const start = lineAt(source, at, source.length).next;
  const end = head.end ?? start;
  const block = blockIn(source, start, end);
  if (block === undefined) return splice(source, end, end, `socialpost:${eol}${lines(INDENT)}`);
  if (block === 'odd') return undefined;
  if ('brace' in block) return splice(source, block.brace, block.brace, `${inBraces(words)}, `);
  const rest = withoutEarlier(source.slice(block.start, block.end), block.indent);
  return rest && splice(source, block.start, block.end, splice(rest.text, rest.at, rest.at, lines(block.indent)));
}

/** What a person has to write below the key `socialpost` of a text, or within its braces, and where. */
export function byHand(source: string, words: Words): string {
  if (/^["']?socialpost["']?[ \t]*:[ \t]*\{/m.test(source)) {
    return `Write within the braces of "socialpost", in place of an earlier approval:\n${inBraces(words)}`;
  }
  return `Write below "socialpost:", in place of an earlier approval:\n${linesOf(words, INDENT, '\n').trimEnd()}`;
}

// --- internal ---

function linesOf(words: Words, indent: string, eol: string): string {
  return pairsOf(words)
    .map(pair => `${indent}${pair}${eol}`)
    .join('');
}

function inBraces(words: Words): string {
  return pairsOf(words).join(', ');
}

/** JSON is YAML too. */
function pairsOf(words: Words): string[] {
  return Object.entries(words).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}

const INDENT = '  ';
const KEY = /^(?:"socialpost"|'socialpost'|socialpost)[ \t]*:/;
const EARLIER = /^approved(?:By|For|Reason|Hash)[ \t]*:/;

/**
 * The lines below the key `socialpost`, and how far its keys are indented, or where its braces open; `odd` if it is written in
 * another way.
 */
function blockIn(
  source: string,
  from: number,
  to: number,
): { start: number; end: number; indent: string } | { brace: number } | 'odd' | undefined {
  let start: number | undefined;
  let indent: string | undefined;
  for (let at = from; at < to; ) {
    const { end, next } = lineAt(source, at, to);
    const line = source.slice(at, end);
    const isKept = line.trim() === '' || line.trimStart().startsWith('#');
    if (start === undefined) {
      const key = KEY.exec(line)?.[0];
      if (key !== undefined) {
        const brace = /^[ \t]*\{/.exec(line.slice(key.length))?.[0];
        if (brace !== undefined) return { brace: at + key.length + brace.length };
        if (!/^[ \t]*(?:#.*)?$/.test(line.slice(key.length))) return 'odd';
        start = next;
      }
    } else if (!isKept) {
      const width = /^ */.exec(line)?.[0] ?? '';
      if (width === '') return { start, end: at, indent: indent ?? INDENT };
      indent ??= width;
    }
    at = next;
  }
  return start === undefined ? undefined : { start, end: to, indent: indent ?? INDENT };
}

/** The lines of a block but those of an earlier approval, and where these began; undefined if one of its values goes on below. */
function withoutEarlier(block: string, indent: string): { readonly text: string; readonly at: number } | undefined {
  let text = '';
  let first: number | undefined;
  let isBelow = false;
  for (let at = 0; at < block.length; ) {
    const { next } = lineAt(block, at, block.length);
    const line = block.slice(at, next);
    if (isBelow && line.startsWith(`${indent} `) && line.trim() !== '') return undefined;
    isBelow = line.startsWith(indent) && EARLIER.test(line.slice(indent.length));
    if (isBelow) first ??= text.length;
    else text += line;
    at = next;
  }
  return { text, at: first ?? 0 };
}

function splice(text: string, start: number, end: number, fresh: string): string {
  return text.slice(0, start) + fresh + text.slice(end);
}
