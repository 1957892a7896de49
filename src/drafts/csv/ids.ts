/**
 * Remembers ids and the lines they stand on; `earlier` gives the line on which the id stood before, and notes it otherwise.
 * Hashes of 53 bits in flat arrays, so that a million take 25 MB; after four million ids later ones are not compared.
 */
export function createIds(): { earlier(id: string, line: number): number | undefined } {
  let hashes = new Float64Array(64);
  let lines = new Uint32Array(64);
  let count = 0;

  const grow = (): void => {
    const [oldHashes, oldLines] = [hashes, lines];
    hashes = new Float64Array(oldHashes.length * 2);
    lines = new Uint32Array(oldHashes.length * 2);
    for (const [i, hash] of oldHashes.entries()) if (hash !== 0) put(hash, oldLines[i] as number);
  };
  const put = (hash: number, line: number): number | undefined => {
    const mask = hashes.length - 1;
    // Ids made to fall on the same slots must not make this slow.
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = ((hash | 0) + probe) & mask;
      if (hashes[slot] === hash) return lines[slot];
      if (hashes[slot] !== 0) continue;
      hashes[slot] = hash;
      lines[slot] = line;
      return undefined;
    }
    return undefined;
  };

  return {
    earlier(id, line) {
      if (count === MOST) return undefined;
      const found = put(hashOf(id), line);
      if (found === undefined && ++count * 2 > hashes.length) grow();
      return found;
    },
  };
}

// --- internal ---

const MOST = 4_000_000;
const MOST_PROBES = 500;

/** 53 bits, never 0. */
function hashOf(id: string): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 15;
  return ((a >>> 0) & 0x1fffff) * 0x100000000 + (b >>> 0) || 1;
}
