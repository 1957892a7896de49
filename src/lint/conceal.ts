import { placesOf } from '../text/places.ts';
import type { Approval, Draft, Hit, Suppression } from '../types.ts';

/** A span that no output may show, but for its first four or last three characters. */
type Span = Pick<Hit, 'start' | 'end' | 'media'> & { readonly keep: 'head' | 'tail' };

/** What no output may show: spans of a draft, and their values, wherever else these stand. */
export interface Concealed {
  readonly spans: readonly Span[];
  /** Each value and what is shown in its place. */
  readonly values: ReadonlyMap<string, string>;
}

/** What hits want concealed. A value that the draft repeats is concealed there too, although no rule found it again. */
export function concealedIn(hits: readonly Hit[], draft: Draft): Concealed {
  const spans: Span[] = [];
  const values = new Map<string, string>();
  const note = (value: string, keep: Span['keep']): void => {
    if (value.length >= SHORTEST && values.size < MOST_VALUES) values.set(value, dotted(value, keep));
  };
  for (const { start, end, media, conceal, hides = [] } of hits) {
    for (const value of hides) note(value, conceal ?? 'head');
    if (conceal === undefined) continue;
    spans.push({ start, end, keep: conceal, ...(media === undefined ? {} : { media }) });
    if (start < end) note(draft.text.slice(start, end), conceal);
  }
  if (spans.length === 0 && values.size === 0) return NOTHING;
  const longestFirst = new Map([...values].sort(([a], [b]) => b.length - a.length));
  const known = new Set(spans.map(({ start }) => start));
  for (const [value, shown] of values) {
    const keep = shown.startsWith(DOT) ? 'tail' : 'head';
    for (const start of placesOf(value, draft.text)) {
      if (!known.has(start)) spans.push({ start, end: start + value.length, keep });
    }
  }
  return { spans, values: longestFirst };
}

/**
 * The draft as it may be shown: every concealed character is a dot, so that offsets stay what they are. Pictures that hold
 * something to conceal lose their words; what else is told of the draft loses the values.
 */
export function masked(draft: Draft, concealed: Concealed): Draft {
  if (concealed === NOTHING) return draft;
  const units = [...draft.text.split('')];
  const seen = (text: string): string => hidden(text, concealed);
  const media = draft.media.map(one => ({ ...one, alt: seen(one.alt), file: seen(one.file) }));
  for (const { start, end, keep, media: index } of concealed.spans) {
    const item = index === undefined ? undefined : media[index];
    if (item !== undefined && index !== undefined && item.start === undefined) {
      media[index] = { ...item, alt: item.alt.replace(/\S/g, DOT), file: maskedWords(item.file, keep) };
      continue;
    }
    const [from, to] = shownPart(draft.text.slice(start, end), keep);
    for (let i = start; i < end; i++) {
      if ((i < start + from || i >= start + to) && units[i] !== '\n') units[i] = DOT;
    }
  }
  const told = draft.author === undefined ? {} : { author: seen(draft.author) };
  const warned = draft.warning === undefined ? {} : { warning: seen(draft.warning) };
  const allow = draft.allow?.map(one => hiddenIn(one, concealed));
  const approval = draft.approval && hiddenIn(draft.approval, concealed);
  return {
    ...draft,
    ...{ id: seen(draft.id), path: seen(draft.path), text: units.join(''), media, ...told, ...warned },
    ...(allow && { allow }),
    ...(approval && { approval }),
    asRead: draft.asRead ?? [draft],
  };
}

/** What somebody wrote about a draft, without the concealed values; the same object where it holds none. */
export function hiddenIn<T extends Suppression | Approval>(note: T, concealed: Concealed): T {
  let shown: Record<string, unknown> | undefined;
  for (const key of WRITTEN) {
    const text: unknown = note[key as keyof T];
    const seen = typeof text === 'string' ? hidden(text, concealed) : text;
    if (seen !== text) shown = { ...(shown ?? note), [key]: seen };
  }
  return (shown as T | undefined) ?? note;
}

/** A text without the concealed values. */
export function hidden(text: string, { values }: Concealed): string {
  let shown = text;
  for (const [value, dots] of values) {
    for (const at of placesOf(value, shown)) shown = shown.slice(0, at) + dots + shown.slice(at + value.length);
  }
  return shown;
}

/** Whether a span shows something of a concealed one. */
export function overlaps({ spans }: Concealed, start: number, end: number, media: number | undefined): boolean {
  return spans.some(span => span.media === media && span.start < end && start < span.end);
}

// --- internal ---

/** What a person writes into a suppression or an approval. */
const WRITTEN = ['match', 'reason', 'by'];
const NOTHING: Concealed = { spans: [], values: new Map() };
const DOT = '•';
const HEAD = 4;
const TAIL = 3;
/** A shorter value is a number like any other elsewhere. */
const SHORTEST = 4;
/** More values than these are concealed where they were found, and not looked for again: that keeps it quick. */
const MOST_VALUES = 200;

/** Which units of a value stay: none of a short one, since what is left would give it away. */
function shownPart(value: string, keep: Span['keep']): [from: number, to: number] {
  if (value.length < 8) return [0, 0];
  return keep === 'head' ? [0, HEAD] : [value.length - TAIL, value.length];
}

/** As many units as the value has. */
function dotted(value: string, keep: Span['keep']): string {
  const [from, to] = shownPart(value, keep);
  return DOT.repeat(from) + value.slice(from, to) + DOT.repeat(value.length - to);
}

function maskedWords(text: string, keep: Span['keep']): string {
  return text.replace(/\S+/g, word => (/[^\p{L}.,!?]/u.test(word) ? dotted(word, keep) : word));
}
