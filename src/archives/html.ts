/**
 * The text of a post that is written in HTML, as a reader sees it: paragraphs and line breaks are lines, a link is its
 * address (its text is cut in the middle), mentions and hashtags are their text. Nothing is run or loaded. Linear.
 */
export function htmlToText(html: string): string {
  const out: string[] = [];
  let link: { at: number; href: string } | undefined;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : tagEnd(html, open);
    // What follows a tag that does not end is text.
    const end = close < 0 ? html.length : open;
    if (end > at) out.push(decodeEntities(html.slice(at, end).replace(/[ \t\r\n]+/g, ' ')));
    if (close < 0) break;
    at = close;
    const tag = html.slice(open + 1, close - 1);
    const name = /^\/?[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? '';
    if (name === 'script' || name === 'style') {
      const hidden = html.indexOf(`</${name}`, at);
      at = hidden < 0 ? html.length : hidden;
    } else if (name === 'a') link = { at: out.length, href: hrefOf(tag) };
    else if (name === '/a' && link !== undefined) {
      const inner = out.splice(link.at).join('');
      out.push(/^[@#]/.test(inner) || !/^https?:/i.test(link.href) ? inner : link.href);
      link = undefined;
    } else if (name === 'br' || name === '/li') out.push('\n');
    else if (name === 'li') out.push('- ');
    else if (BLOCKS.has(name)) out.push('\n\n');
  }
  return tidy(out.join(''));
}

/** Undoes `&amp;`, `&lt;`, `&#39;` and the like, once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : all;
  });
}

// --- internal ---

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const BLOCKS: ReadonlySet<string> = new Set(
  ['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap(name => [name, `/${name}`]),
);

/** Offset after the `>` of the tag that opens at `open`; one inside quotes does not end it. -1 if nothing does. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const char = html[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return -1;
}

function hrefOf(tag: string): string {
  const [, double, single] = /\bhref=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  return decodeEntities(double ?? single ?? '');
}

/** No blanks at the ends of lines, at most one blank line, none at the ends. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(trimmed);
  }
  if (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}
