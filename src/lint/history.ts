import type { History, Instant, PastPost } from '../types.ts';

/** Which post of an account: when it goes out, to which platforms (bits, 0 if not said), and where it stands. */
export interface Post {
  readonly time: Instant;
  /** Only the day of its time is known. */
  readonly dayOnly: boolean;
  readonly platforms: number;
  readonly path: string;
  readonly line: number;
  /** The path as other drafts may show it, if that is not all of it. */
  readonly shown?: string;
  /** An offset that tells the posts of one line apart: those of JSON may all stand on one. */
  readonly at: number;
}

/** A feed rule, and how many numbers its `mark` gives. */
export interface Marked {
  readonly id: string;
  readonly size: number;
}

/**
 * The posts of one account as a few numbers each: when, where, and what each feed rule's `mark` said.
 * Filled in any order, then `sealed`; after that a post is compared with what comes before it.
 */
export class Feed {
  count = 0;
  readonly #rules: readonly Marked[];
  readonly #table: Table;
  /** The rows in order of time, unless they came so. */
  #order: Uint32Array | undefined;
  readonly #originIds = new Map<string, number>();

  constructor(rules: readonly Marked[]) {
    const width = rules.reduce((sum, { size }) => sum + size, MARKS);
    this.#rules = rules;
    this.#table = { times: [], numbers: [], origins: [], width };
  }

  add(post: Post, markOf: (rule: string) => number | readonly number[]): void {
    const { times, numbers, width } = this.#table;
    const within = this.count % BLOCK;
    if (within === 0) {
      times.push(new Float64Array(BLOCK));
      numbers.push(new Uint32Array(BLOCK * width));
    }
    this.count++;
    (times.at(-1) as Float64Array)[within] = post.time;
    const block = numbers.at(-1) as Uint32Array;
    let at = within * width;
    block[at + ORIGIN] = this.#originOf(post);
    block[at + LINE] = post.line * 2 + (post.dayOnly ? 1 : 0);
    block[at + AT] = post.at;
    at += MARKS;
    for (const { id, size } of this.#rules) {
      const mark = markOf(id);
      if (typeof mark === 'number') block[at] = mark;
      else block.set(mark.slice(0, size), at);
      at += size;
    }
  }

  /** Sorts the posts by time; those of one moment by where they stand, so that the order of files says nothing. */
  seal(): void {
    const compare = (a: number, b: number): number => compareTo(this.#table, a, postAt(this.#table, b));
    let sorted = 1;
    while (sorted < this.count && compare(sorted - 1, sorted) <= 0) sorted++;
    if (sorted >= this.count) return;
    this.#order = Uint32Array.from({ length: this.count }, (_, row) => row).sort(compare);
  }

  /** What comes before a post, newest first, as `rule` marked it; at most a thousand. */
  before(post: Post, rule: string): History {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareTo(this.#table, this.#rowAt(middle), post) < 0) low = middle + 1;
      else high = middle;
    }
    const length = Math.min(low, LONGEST);
    const column = this.#columnOf(rule);
    const pastAt = (i: number): PastPost => new Past(this.#table, this.#rowAt(low - 1 - i), column, post.platforms);
    return { length, [Symbol.iterator]: () => iterate(length, pastAt) };
  }

  #rowAt(place: number): number {
    return this.#order === undefined ? place : this.#order[place]!;
  }

  /** Where the marks of a rule begin among the numbers of a post. */
  #columnOf(rule: string): number {
    let column = MARKS;
    for (const { id, size } of this.#rules) {
      if (id === rule) break;
      column += size;
    }
    return column;
  }

  #originOf({ path, platforms, shown = path }: Post): number {
    const key = `${platforms} ${shown} ${path}`;
    let id = this.#originIds.get(key);
    if (id === undefined) {
      id = this.#table.origins.push({ path, platforms, shown }) - 1;
      this.#originIds.set(key, id);
    }
    return id;
  }
}

// --- internal ---

/** How far back a feed rule can look. */
const LONGEST = 1000;
/** Posts are kept in blocks of so many, so that a long feed is never copied. */
const BLOCK = 4096;

/** Where in the numbers of a post its origin, its line (doubled, one more if only the day is known), its offset and its marks stand. */
const ORIGIN = 0;
const LINE = 1;
const AT = 2;
const MARKS = 3;

/** The posts by row, a block after the other. */
interface Table {
  readonly times: Float64Array[];
  /** `width` of them for each post. */
  readonly numbers: Uint32Array[];
  readonly width: number;
  readonly origins: Pick<Post, 'path' | 'platforms' | 'shown'>[];
}

/** A look at one row; nothing is read before it is asked for. */
class Past implements PastPost {
  readonly #table: Table;
  readonly #row: number;
  readonly #column: number;
  readonly #platforms: number;

  constructor(table: Table, row: number, column: number, platforms: number) {
    this.#table = table;
    this.#row = row;
    this.#column = column;
    this.#platforms = platforms;
  }

  get time(): Instant {
    return timeAt(this.#table, this.#row);
  }

  get mark(): number {
    return numberAt(this.#table, this.#row, this.#column);
  }

  markAt(index: number): number {
    return numberAt(this.#table, this.#row, this.#column + index);
  }

  get place(): string {
    const { path, shown = path, line } = postAt(this.#table, this.#row);
    return `${shown}:${line}`;
  }

  get dayOnly(): boolean {
    return numberAt(this.#table, this.#row, LINE) % 2 === 1;
  }

  get elsewhere(): boolean {
    if (this.#platforms === 0) return false;
    const own = originAt(this.#table, this.#row).platforms;
    return own !== 0 && (own & this.#platforms) === 0;
  }
}

function iterate(length: number, pastAt: (i: number) => PastPost): Iterator<PastPost> {
  let i = 0;
  return { next: () => (i < length ? { done: false, value: pastAt(i++) } : { done: true, value: undefined }) };
}

function timeAt({ times }: Table, row: number): Instant {
  return times[Math.floor(row / BLOCK)]![row % BLOCK]!;
}

function numberAt({ numbers, width }: Table, row: number, column: number): number {
  return numbers[Math.floor(row / BLOCK)]![(row % BLOCK) * width + column]!;
}

function originAt(table: Table, row: number): Table['origins'][number] {
  return table.origins[numberAt(table, row, ORIGIN)] as Table['origins'][number];
}

function postAt(table: Table, row: number): Post {
  const line = numberAt(table, row, LINE);
  const at = numberAt(table, row, AT);
  return { time: timeAt(table, row), ...originAt(table, row), line: Math.floor(line / 2), at, dayOnly: line % 2 === 1 };
}

function compareTo(table: Table, row: number, { time, path, line, at }: Post): number {
  const byTime = timeAt(table, row) - time;
  if (byTime !== 0) return byTime;
  const own = originAt(table, row).path;
  if (own !== path) return own < path ? -1 : 1;
  return Math.floor(numberAt(table, row, LINE) / 2) - line || numberAt(table, row, AT) - at;
}
