import { printable } from './printable.ts';

/**
 * Untrusted text for XML and HTML, between tags and in quoted attributes. What XML forbids or nobody could see is
 * shown by its code, as in a terminal; a CI command is broken by an entity, so that a reader of the document sees it
 * as written.
 */
export function markup(text: string, { multiline = false } = {}): string {
  return printable(
    text.replace(SPECIAL, char => ENTITIES[char] as string),
    { multiline },
  );
}

// --- internal ---

const SPECIAL = /[&<>"']|:(?=:)|#(?=#)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  ':': '&#58;',
  '#': '&#35;',
};
