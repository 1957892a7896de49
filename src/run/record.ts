import { relative, resolve, sep } from 'node:path';
import { contentHash } from '../lint/approval.ts';
import { shownUntil } from '../lint/until.ts';
import { safeJson } from '../reporters/json-string.ts';
import type { Account, Instant, Judgement, Result, World } from '../types.ts';
import { version } from '../version.ts';
import { writeFileAtomic } from '../write.ts';
import type { Input } from './inputs.ts';

/** The record of a run, being written: a line for each draft and account. It appears whole, when it ends, or not at all. */
export interface RunRecord {
  add(judgement: Judgement, input: Input): void;
  /** Hands on what was added. */
  flush(): Promise<void>;
  end(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * `--record`: what was judged, by which settings and how, without a word of the drafts. The same drafts, settings and `now`
 * give the same bytes, on any machine.
 */
export async function openRecord(path: string, now: Instant, { cwd }: World): Promise<RunRecord> {
  const file = await writeFileAtomic(resolve(cwd, path), path);
  const time = new Date(now).toISOString();
  let waiting = '';
  const flush = async (): Promise<void> => {
    const lines = waiting;
    waiting = '';
    await file.write(lines);
  };
  return {
    add({ draft, results }, { config }) {
      const { createHash } = process.getBuiltinModule('node:crypto');
      const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
      const content = contentHash(draft);
      const { path, part } = draft;
      const id = PLAIN_ID.test(draft.id) ? draft.id : `sha256:${hash(draft.id)}`;
      for (const result of results) {
        const { account, verdict, decidedBy, approval } = result;
        const settings = settingsHash(account, config.folder, hash);
        waiting += `${safeJson({
          ...{ draft: content, path, id, part, account: account.name, config: settings, version, now: time },
          ...{ verdict, decidedBy, approvedBy: approval?.by ?? null, suppressed: suppressedIn(result) },
        })}\n`;
      }
    },
    flush,
    end: () => flush().then(file.end),
    abort: file.abort,
  };
}

// --- internal ---

/** An id that is no text of somebody's. */
const PLAIN_ID = /^[\w.:#-]{1,64}$/;

function suppressedIn({ suppressed }: Result): readonly object[] {
  return suppressed.map(({ finding: { rule, fingerprint }, by: { reason, until } }) => {
    return { rule, fingerprint, reason, until: until === undefined ? null : shownUntil(until) };
  });
}

const known = new WeakMap<Account, string>();

/** The hash of an account's settings, with every default; its files are named from the folder of the configuration. */
function settingsHash(account: Account, folder: string, hash: (text: string) => string): string {
  let settings = known.get(account);
  if (settings === undefined) {
    const history = account.history.map(path => relative(folder, path).split(sep).join('/'));
    settings = hash(canonical({ ...account, history }));
    known.set(account, settings);
  }
  return settings;
}

/** JSON with the keys of every object in order, so that the same data is the same text. */
function canonical(data: object): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
