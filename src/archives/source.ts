import { fileErrorMessage } from '../drafts/errors.ts';
import { type Batch, isProblem } from '../drafts/read.ts';
import type { Source } from '../drafts/sources.ts';
import type { Instant } from '../types.ts';
import type { Archive } from './archive.ts';
import type { Kind, Reason, Session } from './kind.ts';

/** What one reading of an archive met. */
export interface Counts {
  read: number;
  /** Of those, posts of others that the account passed on. */
  shared: number;
  readonly skipped: Map<Reason, number>;
}

export interface ArchiveSource extends Source {
  /** Of the reading that goes on or ended last. */
  readonly counts: Counts;
}

/** An archive as something to judge; posts after `until` are left out. `tell` is called now and then while it is read. */
export function archiveSource(
  { files }: Archive,
  { path, shown, until }: { path: string; shown: string; until: Instant | undefined },
  tell: (counts: Counts, reading: number) => void,
): ArchiveSource {
  let counts: Counts = { read: 0, shared: 0, skipped: new Map() };
  let reading = 0;

  function* read(): Iterable<Batch> {
    const now: Counts = { read: 0, shared: 0, skipped: new Map() };
    counts = now;
    reading++;
    const skip = (reason: Reason): void => {
      now.read++;
      now.skipped.set(reason, (now.skipped.get(reason) ?? 0) + 1);
    };
    const kept = (batch: Batch): Batch =>
      batch.filter(item => {
        if (isProblem(item)) return true;
        if (until !== undefined && item.scheduled !== undefined && item.scheduled.ms > until) {
          skip('later');
          return false;
        }
        now.read++;
        if (item.inbound !== undefined) now.shared++;
        return true;
      });
    const sessions = new Map<Kind, Session>();
    for (const { shown, kind, pieces } of files) {
      const session = sessions.get(kind) ?? kind.start(skip);
      sessions.set(kind, session);
      const reader = session.reader(shown);
      try {
        for (const piece of pieces()) {
          for (const batch of reader.push(piece)) yield* told(kept(batch));
        }
        yield* told(kept([...reader.end()].flat()));
      } catch (error) {
        yield [{ path: shown, message: fileErrorMessage(error) }];
      }
    }
    for (const session of sessions.values()) yield* told(kept(session.rest()));
  }

  /** In small batches, so that there is something to tell while the posts are judged. */
  function* told(batch: Batch): Iterable<Batch> {
    for (let at = 0; at < batch.length; at += BATCH) {
      yield batch.slice(at, at + BATCH);
      tell(counts, reading);
    }
  }

  return {
    path,
    shown,
    read,
    isDated: () => true,
    get counts() {
      return counts;
    },
  };
}

// --- internal ---

const BATCH = 128;
