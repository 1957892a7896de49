import type { Reading } from '../../types.ts';
import type { createIds } from '../csv/ids.ts';
import type { Origin } from '../draft.ts';

/** What the posts of one file have in common. */
export interface Table {
  readonly source: string;
  readonly origin: Origin;
  readonly reading: Reading;
  readonly ids: ReturnType<typeof createIds>;
  /** Platforms of the user's own. */
  readonly own: ReadonlySet<string>;
}
