import { warn } from '../reporters/problem.ts';
import type { World } from '../types.ts';

/** A line on stderr that says how far long work is: only on a terminal, and only once it takes longer than a second. */
export interface Progress {
  tell(text: () => string): void;
  /** Takes the line away, for something else to be said or when all is done. */
  clear(): void;
}

export function createProgress(world: World): Progress {
  const { stderr, now } = world;
  if (stderr.isTTY !== true || world.env.TERM === 'dumb') return { tell: () => {}, clear: () => {} };
  let next = now() + PATIENCE;
  let isThere = false;
  return {
    tell(text) {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      isThere = true;
      warn(`${CLEAR}${text()}`, world);
    },
    clear() {
      if (isThere) warn(CLEAR, world);
      isThere = false;
    },
  };
}

// --- internal ---

const PATIENCE = 1000;
const PAUSE = 200;
/** To the start of the line, and nothing behind. */
const CLEAR = '\r\x1b[K';
