import { locate, locateAt } from '../drafts/locate.ts';
import type { Account, Draft, Finding, Hit, Language, Level, Rule } from '../types.ts';

/** A rule's hit as a finding for one account, in words of the locale. */
export function toFinding(
  rule: Rule,
  hit: Hit,
  level: Exclude<Level, 'off'>,
  draft: Draft,
  account: Account,
  locale: Language,
): Finding {
  const { start, end, weight } = hit;
  const media = hit.media === undefined ? undefined : draft.media[hit.media];
  const outside = media !== undefined && media.start === undefined;
  const text = outside ? media.alt || media.file : draft.text.slice(start, end);
  const from = outside ? locateAt(draft.map, media.at ?? 0) : locate(draft.map, start);
  const to = outside ? from : locate(draft.map, end);
  return {
    rule: rule.id,
    weight,
    level,
    message: fill(rule.messages[hit.message]?.[locale] ?? hit.message, hit.data ?? {}),
    why: rule.why[account.kind][locale],
    advice: rule.advice[locale],
    text,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    suggestions: hit.suggestions ?? [],
    fingerprint: fingerprint(`${rule.id}\n${account.name}\n${String(hit.data?.term ?? text).toLowerCase()}`),
  };
}

/** `{name}` in a message becomes the data's value. */
export function fill(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : all));
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
