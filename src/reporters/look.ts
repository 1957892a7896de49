import type { Account, Finding, Verdict } from '../types.ts';
import type { Paint } from './color.ts';
import { printable } from './printable.ts';
import { clip, cut } from './width.ts';
import type { Words } from './words.ts';

/** What the parts of the pretty report need to speak: a language and colours. */
export interface Look {
  readonly words: Words;
  readonly paint: Paint;
}

/** Untrusted text of at most `columns`, safe to print. */
export function shown(text: string, columns: number): string {
  return clip(printable(cut(text, columns * 4)), columns);
}

/** `path:line:column`, made printable as a whole: a file may be named ":". */
export function placeOf(path: string, ...numbers: readonly number[]): string {
  return printable([shown(path, 160), ...numbers].join(':'));
}

/** The first items, and how many more there are. */
export function capped(items: readonly string[], most: number, { words }: Look): readonly string[] {
  return items.length <= most ? items : [...items.slice(0, most - 1), words.more(items.length - most + 1)];
}

/** `acme (professional, speaks for Acme Ltd)`; the name alone where it says the kind already. */
export function accountName({ name, kind, represents }: Account, { words }: Look): string {
  const notes = [
    ...(name === kind || name === words.kind[kind] ? [] : [words.kind[kind]]),
    ...(represents === undefined ? [] : [words.speaksFor(shown(represents, 60))]),
  ];
  return notes.length === 0 ? shown(name, 40) : `${shown(name, 40)} (${notes.join(', ')})`;
}

export function mark(verdict: Verdict, { paint }: Look): string {
  return paint[VERDICT_COLOR[verdict]](MARKS[verdict]);
}

export function inVerdictColor(verdict: Verdict, text: string, { paint }: Look): string {
  return paint[VERDICT_COLOR[verdict]](text);
}

export function inLevelColor(level: Finding['level'], text: string, { paint }: Look): string {
  return paint[LEVEL_COLOR[level]](text);
}

// --- internal ---

const MARKS = { suits: '✓', 'needs-review': '!', 'does-not-suit': '✗' } as const;
const VERDICT_COLOR = { suits: 'green', 'needs-review': 'yellow', 'does-not-suit': 'red' } as const;
const LEVEL_COLOR = { error: 'red', warn: 'yellow', info: 'cyan' } as const;
