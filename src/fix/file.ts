import type { Batch } from '../drafts/draft.ts';
import { isProblem } from '../drafts/read.ts';
import type { Target } from '../lint/target.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Draft, Problem } from '../types.ts';
import { applied, type Edit, offeredEdits } from './edits.ts';
import { gain, improve, type Judge } from './improve.ts';
import { editOfFile, type Place, placesIn } from './place.ts';

/** How the drafts of a file are read and judged. */
export interface Engine {
  readonly lexicon: Lexicon;
  /** The drafts in the text of the file, which comes without a byte order mark. */
  read(text: string): Batch;
  aim(draft: Draft): Target | Problem;
  readonly judge: Judge;
}

/** A file's text with all that could be fixed. */
export interface Fixed {
  readonly text: string;
  /** How many drafts changed. */
  readonly drafts: number;
  /** What was replaced, and by what, in the order in which it was done. */
  readonly fixes: readonly { readonly from: string; readonly to: string }[];
  /** How many edits were not tried: the drafts are too long for that. */
  readonly untried: number;
}

/**
 * Makes the edits that can be made without asking in the drafts of a file, until none is left that makes a draft better. No
 * other character of the file changes: it is read again after each round, and what did not come out as meant is left out.
 */
export function fixText(text: string, engine: Engine): Fixed {
  const drafts = new Set<number>();
  const fixes: { from: string; to: string }[] = [];
  const untried = new Map<number, number>();
  let now = text;
  let last: ReadonlySet<number> | undefined;
  for (let round = 0; round < MOST_ROUNDS && last?.size !== 0; round++) {
    const { text: next, changes } = fixOnce(now, last, { ...engine, untried });
    last = new Set(changes.flatMap(({ items }) => items));
    for (const item of last) drafts.add(item);
    for (const { edits, place } of changes)
      for (const { start, end, text: to } of edits) fixes.push({ from: place.draft.text.slice(start, end), to });
    now = next;
  }
  const left = [...untried.values()].reduce((sum, count) => sum + count, 0);
  return { text: now, drafts: drafts.size, fixes, untried: left };
}

// --- internal ---

/** Each round that changes something leaves fewer findings; this only bounds the time. */
const MOST_ROUNDS = 20;
/** How often a file is read again to find out which of its edits it does not bear. */
const MOST_READS = 64;

/** One text of the file: a draft, or several drafts that are the same text (an alias, a post for several accounts). */
interface Spot {
  readonly place: Place;
  readonly items: number[];
  readonly targets: Target[];
}

interface Change extends Spot {
  readonly edits: readonly Edit[];
  readonly inFile: readonly Edit[];
}

interface Round extends Engine {
  /** How many edits of a draft were not tried in the last round that looked at it, by its place among the drafts. */
  readonly untried: Map<number, number>;
}

/** One round over the drafts, or only over the texts of those that the round before changed and of their threads. */
function fixOnce(text: string, only: ReadonlySet<number> | undefined, engine: Round) {
  const items = engine.read(text);
  const threads = new Set(only && [...only].map(item => (items[item] as Draft).thread));
  const spots = spotsOf(items, text, engine).filter(
    ({ items: own, place }) =>
      only === undefined ||
      own.some(item => only.has(item)) ||
      (place.draft.thread !== undefined && threads.has(place.draft.thread)),
  );
  const changes = spots.flatMap(spot => changeOf(spot, engine));
  const kept = settle(changes, check(items, text, engine));
  return { text: textWith(text, kept), changes: kept };
}

function spotsOf(items: Batch, text: string, { aim }: Engine): Spot[] {
  const placeOf = placesIn(text);
  const spots = new Map<string, Spot>();
  for (const [i, item] of items.entries()) {
    const target = isProblem(item) ? item : aim(item);
    if ('message' in target) continue;
    const place = placeOf(target.draft);
    if (place === undefined) continue;
    const spot = spots.get(place.key) ?? { place, items: [], targets: [] };
    spot.items.push(i);
    spot.targets.push(target);
    spots.set(place.key, spot);
  }
  return [...spots.values()];
}

function changeOf(spot: Spot, { judge, lexicon, untried }: Round): Change[] {
  const first = spot.items[0] as number;
  untried.delete(first);
  const offers = new Map<string, Edit>();
  for (const target of spot.targets) {
    const judgement = judge(target);
    const offered = judgement === undefined ? [] : offeredEdits(target.draft, judgement, lexicon);
    for (const edit of offered)
      if (editOfFile(edit, spot.place)) offers.set(`${edit.start} ${edit.end} ${edit.text}`, edit);
  }
  if (offers.size === 0) return [];
  const offered = [...offers.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const { edits, untried: left } = improve(spot.targets, offered, judge);
  if (left > 0) untried.set(first, left);
  if (edits.length === 0) return [];
  return [{ ...spot, edits, inFile: edits.map(edit => editOfFile(edit, spot.place) as Edit) }];
}

function textWith(text: string, changes: readonly Change[]): string {
  return applied(
    text,
    changes.flatMap(({ inFile }) => inFile).sort((a, b) => a.start - b.start),
  );
}

/** Says of changes, all made, which of them do not come out as meant; nothing when the file reads otherwise as a whole. */
type Check = (changes: readonly Change[]) => ReadonlySet<Change> | undefined;

function check(items: Batch, text: string, engine: Engine): Check {
  return changes => {
    const owner = new Map(changes.flatMap(change => change.items.map(item => [item, change])));
    const now = engine.read(textWith(text, changes));
    if (now.length !== items.length) return undefined;
    const wrong = new Set<Change>();
    for (const [i, item] of items.entries()) {
      const change = owner.get(i);
      if (isAsMeant(item, now[i] as Draft | Problem, change?.edits ?? [])) continue;
      if (change === undefined) return undefined;
      wrong.add(change);
    }
    const threads = new Set(changes.flatMap(({ targets }) => targets.map(({ draft }) => draft.thread)));
    threads.delete(undefined);
    for (const [i, item] of items.entries()) {
      if (threads.size === 0 || isProblem(item) || item.thread === undefined || !threads.has(item.thread)) continue;
      const edits = owner.get(i)?.edits ?? [];
      if (!isWorse(item, now[i] as Draft, edits, engine)) continue;
      for (const change of changes)
        if (change.targets.some(({ draft }) => draft.thread === item.thread)) wrong.add(change);
    }
    return wrong;
  };
}

/** Whether a part of a thread suffers from what was done to the other parts. */
function isWorse(before: Draft, after: Draft, edits: readonly Edit[], { aim, judge }: Engine): boolean {
  const [old, now] = [aim(before), aim(after)];
  return 'message' in old || 'message' in now || gain(judge(old), judge(now), edits) === undefined;
}

/** Leaves out the changes that do not come out as meant: those that can be told, else the half that they are in, and so on. */
function settle(changes: readonly Change[], check: Check): readonly Change[] {
  let reads = 0;
  const settled = (some: readonly Change[]): readonly Change[] => {
    if (some.length === 0 || reads++ >= MOST_READS) return [];
    const wrong = check(some);
    if (wrong?.size === 0) return some;
    if (wrong !== undefined) return settled(some.filter(change => !wrong.has(change)));
    if (some.length === 1) return [];
    const left = settled(some.slice(0, some.length >> 1));
    const right = settled(some.slice(some.length >> 1));
    const both = [...left, ...right];
    return left.length === 0 || right.length === 0 || check(both)?.size === 0 ? both : left;
  };
  return settled(changes);
}

/** The same draft but for the edits of its text, or the same problem. */
function isAsMeant(before: Draft | Problem, after: Draft | Problem, edits: readonly Edit[]): boolean {
  if (isProblem(before) || isProblem(after)) return JSON.stringify(before) === JSON.stringify(after);
  return after.text === applied(before.text, edits) && factsOf(before) === factsOf(after);
}

/** Everything of a draft that no edit of a text may change. */
function factsOf({ map, text, thread, asRead, media, ...facts }: Draft): string {
  const pictures = media.map(({ file, alt, decorative }) => [file, alt, decorative]);
  return JSON.stringify([map.line, thread?.length, pictures, facts]);
}
