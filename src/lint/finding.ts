import { locate, locateAt } from '../drafts/locate.ts';
import type { Account, Draft, Finding, Hit, Language, Media, Rule } from '../types.ts';
import { type Concealed, hidden, overlaps } from './conceal.ts';
import type { Found } from './inbound.ts';

/** A draft as it is judged and as it may be shown. */
export interface Texts {
  readonly draft: Draft;
  readonly shown: Draft;
  readonly concealed: Concealed;
}

/** A rule's hit as a finding for one account, in words of the locale. It never holds what some rule conceals. */
export function toFinding({ rule, hit, level }: Found, texts: Texts, account: Account, locale: Language): Finding {
  const { start, end, weight } = hit;
  const { draft, shown, concealed } = texts;
  const image = imageOf(hit, shown);
  const text = wordsOf(hit, shown);
  const from = image === undefined ? locate(draft.map, start) : locateAt(draft.map, image.at ?? 0);
  const to = image === undefined ? locate(draft.map, end) : from;
  // What another rule says about a concealed span may name only what is still to be seen of it.
  const isNear = hit.conceal === undefined && overlaps(concealed, start, end, hit.media);
  const data = isNear ? seenOnly(hit.data, text) : hit.data;
  return {
    rule: rule.id,
    weight,
    level: level as Finding['level'],
    message: hidden(fill(rule.messages[hit.message]?.[locale] ?? hit.message, data ?? {}), concealed),
    why: rule.why[account.kind][locale],
    advice: rule.advice[locale],
    text,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    suggestions: isNear ? [] : (hit.suggestions ?? []).map(one => ({ ...one, text: hidden(one.text, concealed) })),
    fingerprint: fingerprintFor(rule, hit, texts, account),
    ...(isConcealed(hit, texts) && { concealed: true }),
  };
}

/** The image that stands outside the text and that a hit is about. */
export function imageOf({ media }: Hit, draft: Draft): Media | undefined {
  const image = media === undefined ? undefined : draft.media[media];
  return image?.start === undefined ? image : undefined;
}

/** The words that a hit is about; of an image outside the text its description, or its name. */
export function wordsOf(hit: Hit, draft: Draft): string {
  const image = imageOf(hit, draft);
  return image === undefined ? draft.text.slice(hit.start, hit.end) : image.alt || image.file;
}

/** The fingerprint of a hit. */
export function fingerprintFor(rule: Rule, hit: Hit, { shown, concealed }: Texts, account: Account): string {
  return fingerprintOf(rule.id, account.name, hidden(namedBy(hit, shown), concealed));
}

/** Whether a hit's fingerprint leaves out something of its words, so that it is that of other words too. */
export function isConcealed(hit: Hit, { draft, shown, concealed }: Texts): boolean {
  if (hit.conceal !== undefined || hit.hides !== undefined) return true;
  return shown !== draft && namedBy(hit, draft) !== hidden(namedBy(hit, shown), concealed);
}

/** What names a finding wherever it stands: its rule, account and words, as they may be shown. 16 hex digits. */
export function fingerprintOf(rule: string, account: string, match: string): string {
  return fingerprint(`${rule}\n${account}\n${normalised(match)}`);
}

/** Words as they are compared: without regard to case, spaces and, if they are few, how accents are written. */
export function normalised(words: string): string {
  const one = words.toLowerCase().replace(/\s+/g, ' ').trim();
  return one.length > LONG ? one : one.normalize('NFC');
}

/** `{name}` in a message becomes the data's value. */
export function fill(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : all));
}

// --- internal ---

/** Normalising what is longer would take long, and nobody writes it twice. */
const LONG = 500;

/** The words that a fingerprint is made from. */
function namedBy(hit: Hit, draft: Draft): string {
  return wordsOf(hit, draft) || String(hit.data?.term ?? '');
}

function seenOnly(data: Hit['data'], seen: string): Hit['data'] {
  if (data === undefined) return undefined;
  const entries = Object.entries(data).map(([key, value]) => [key, seen.includes(String(value)) ? value : '•••']);
  return Object.fromEntries(entries);
}

/** What tells a draft from every other of a run. */
export function identityOf({ path, id, part, map }: Draft): string {
  return fingerprint([path, id, part, map.line, map.start].join('\n'));
}

/** 64 bits in hex; names a finding, protects nothing. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0');
}
