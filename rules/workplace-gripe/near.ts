interface Placed {
  readonly start: number;
}

/** Those of a list sorted by `start` that start at `from` or later, and before `to`. */
export function startingIn<T extends Placed>(sorted: readonly T[], from: number, to: number): readonly T[] {
  return sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to));
}

// --- internal ---

function firstFrom(sorted: readonly Placed[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Placed).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
