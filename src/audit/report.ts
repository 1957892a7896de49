import type { Counts } from '../archives/source.ts';
import type { Tally } from './tally.ts';

/** All that an audit reports. */
export interface Report {
  /** The archive, as it was named. */
  readonly path: string;
  /** The kinds of archive that were met: X, Mastodon … */
  readonly kinds: readonly string[];
  readonly files: number;
  readonly counts: Counts;
  readonly tally: Tally;
  readonly problems: number;
  readonly showText: boolean;
}
