/**
 * How many times longer a piece of work takes on a text of twice the size: 2 when it is linear. Time of the processor, and
 * the best of a few runs, so that a busy machine does not matter.
 */
export function slowdown(work: (size: number) => unknown, size: number): number {
  const best = (n: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 7; run++) {
      const before = process.cpuUsage();
      for (let time = 0; time < 3; time++) work(n);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
    }
    return least;
  };
  work(size);
  return best(size * 2) / best(size);
}
