/**
 * Where runs of items begin in one flat array: the length of each run, and the start of every 32nd. Lengths take a quarter
 * of the room of offsets, and "is there anything?" is one look.
 */
export interface Runs {
  readonly lengths: Uint8Array | Uint16Array;
  readonly bases: Int32Array;
}

/** Where run `i` begins. */
export function startOf({ lengths, bases }: Runs, i: number): number {
  let start = bases[i >> 5] as number;
  for (let k = i & ~31; k < i; k++) start += lengths[k] as number;
  return start;
}

/** The runs of these lengths. Throws a RangeError for one of 65,536 items and more. */
export function runsOf(lengths: readonly number[]): Runs {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > 65_535) throw new RangeError(`a run of ${longest} items`);
  const bases = new Int32Array((lengths.length >> 5) + 1);
  let sum = 0;
  lengths.forEach((length, i) => {
    if ((i & 31) === 0) bases[i >> 5] = sum;
    sum += length;
  });
  return { lengths: longest < 256 ? Uint8Array.from(lengths) : Uint16Array.from(lengths), bases };
}
