import { shown } from './look.ts';

/**
 * One line of untrusted text for receivers that may read it as Markdown, though it must also be readable as it stands:
 * no link, no image, no tag of HTML, and nobody is called by `@name`.
 */
export function inert(text: string, columns = 1000): string {
  const escaped = text.replaceAll('`', "'").replace(/[\\[\]<]/g, '\\$&');
  return shown(escaped.replace(MENTION, '`$&`'), columns);
}

/**
 * One line of untrusted text for Markdown, to be read rendered: nothing in it is markup, and nobody is called by it.
 */
export function markdownText(text: string, columns = 1000): string {
  return shown(text, columns)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$:]|(?<=www)\./gi, '\\$&')
    .replace(/[@#!](?=[\p{L}\p{N}])/gu, '$&&#8203;');
}

/** One line of untrusted text as code in Markdown, also in a table. */
export function markdownCode(text: string, columns = 200): string {
  const line = shown(text, columns).replaceAll('|', '\\|');
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const gap = /^[` ]|[` ]$/.test(line) || line === '' ? ' ' : '';
  return fence + gap + line + gap + fence;
}

// --- internal ---

const MENTION = /[@#](?=[\p{L}\p{N}])[\p{L}\p{N}_./-]*/gu;
