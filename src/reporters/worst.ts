/** The worst of many items, for receivers that take no more than so many. */
export interface Worst<T> {
  /** Takes an item; returns the one for which there is no room any more, if any. `rank`: 0 is the worst. */
  add(item: T, rank: number): T | undefined;
  /** What was kept, the worst first, else in the order of coming. */
  list(): T[];
}

/** Keeps at most `most` items, in memory for no more than those. */
export function keepWorst<T>(most: number): Worst<T> {
  const byRank: T[][] = [];
  let count = 0;
  return {
    add(item, rank) {
      for (let i = byRank.length; i <= rank; i++) byRank.push([]);
      byRank[rank]?.push(item);
      if (count++ < most) return undefined;
      count--;
      return byRank.findLast(items => items.length > 0)?.pop();
    },
    list: () => byRank.flat(),
  };
}
