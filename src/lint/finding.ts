import { locate, locateAt } from '../drafts/locate.ts';
import type { Account, Draft, Finding, Hit, Language } from '../types.ts';
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
  const media = hit.media === undefined ? undefined : shown.media[hit.media];
  const outside = media !== undefined && media.start === undefined;
  const text = outside ? media.alt || media.file : shown.text.slice(start, end);
  const from = outside ? locateAt(draft.map, media.at ?? 0) : locate(draft.map, start);
  const to = outside ? from : locate(draft.map, end);
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
    fingerprint: fingerprint(
      `${rule.id}\n${account.name}\n${hidden(String(data?.term ?? text), concealed).toLowerCase()}`,
    ),
  };
}

/** `{name}` in a message becomes the data's value. */
export function fill(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : all));
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
