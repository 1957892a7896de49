/**
 * How many times longer a piece of work takes on a text `times` the size (twice, if not given): `times` when it is linear. Time of the processor, and
 * the best of a few runs, so that a busy machine does not matter.
 */
export function slowdown(work: (size: number) => unknown, size: number, times = 2): number {
  const best = (n: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 7; run++) {
      const before = process.cpuUsage();
      for (let turn = 0; turn < 3; turn++) work(n);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
    }
    return least;
  };
  work(size);
  return best(size * times) / best(size);
}
