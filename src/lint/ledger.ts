import type { Approval, Instant, Judgement, Problem, Result, Suppression } from '../types.ts';
import { contentHash } from './approval.ts';
import { isOver, shownUntil } from './until.ts';

/** What lets the drafts of a file pass, and what of it is of no use any more. */
export interface Ledger {
  add(judgement: Judgement): void;
  /** Whether a row of the suppressions file let something pass, or might beside other drafts. */
  keeps(fingerprint: string): boolean;
  /** Warnings: entries and rows without use or past their day, approvals of another text. They change no exit code. */
  notes(): Problem[];
}

/**
 * A ledger for the drafts of one file; an entry is of use if it lets something pass in any of them, for any account. `rows`:
 * those of the suppressions file, by fingerprint. `isAboutFeed`: what such a rule says hangs on other files too, of which a
 * run may judge only some, so what lets nothing of it pass is not of no use.
 */
export function createLedger(
  now: Instant,
  rows?: ReadonlyMap<string, Suppression>,
  isAboutFeed: (rule: string) => boolean = () => false,
): Ledger {
  const entries = new Map<string, Suppression>();
  const used = new Set<string>();
  const usedRows = new Set<string>();
  const onApprovals = new Map<string, Problem>();
  const zones = new Set<string>();

  const noteOn = (one: Suppression): Problem | undefined => {
    const isPast = zones.size > 0 && [...zones].every(timezone => isOver(one, { timezone }, now));
    return isPast ? overNote(one) : isAboutFeed(one.rule) ? undefined : uselessNote(one);
  };

  return {
    add({ draft, results, verdict }) {
      const { path } = draft;
      // The path of the draft may be shown.
      for (const one of draft.allow ?? []) entries.set(keyOf(one), { ...one, path });
      for (const { account, suppressed } of results) {
        zones.add(account.timezone);
        for (const { finding, by } of suppressed) {
          used.add(keyOf(by));
          usedRows.add(finding.fingerprint);
        }
      }
      const { approval } = draft;
      if (approval === undefined) return;
      const open = results.filter(one => verdict === 'needs-review' && one.verdict === verdict);
      const isSame = approval.hash === contentHash(draft);
      if (isSame && open.length === 0) return;
      onApprovals.set(
        keyOf(approval),
        isSame ? elsewhereNote({ ...approval, path }, open) : reopenedNote({ ...approval, path }),
      );
    },
    keeps(fingerprint) {
      const row = rows?.get(fingerprint);
      return usedRows.has(fingerprint) || (row !== undefined && noteOn(row) === undefined);
    },
    notes() {
      const idle = [...entries].filter(([key]) => !used.has(key)).map(([, entry]) => entry);
      for (const [fingerprint, row] of rows ?? []) if (!usedRows.has(fingerprint)) idle.push(row);
      const notes = [...onApprovals.values(), ...idle.flatMap(one => noteOn(one) ?? [])];
      return notes.sort((a, b) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1));
    },
  };
}

// --- internal ---

/** Parts of a thread, and the accounts of a draft, are told of the same entry. */
function keyOf({ path, line, rule, match }: Pick<Suppression, 'path' | 'line'> & Partial<Suppression>): string {
  return [path, line, rule, match].join('\n');
}

// The words of an entry are not repeated: they may be what no output shows.

function overNote({ path, line, rule, until }: Suppression): Problem {
  const day = until === undefined ? '' : shownUntil(until);
  const hint = 'Take it out, or give it another day once you have read the draft again.';
  return { path, line, message: `this let ${rule} pass until ${day}, which is over`, hint, warning: true };
}

function uselessNote({ path, line, rule, match }: Suppression): Problem {
  const message = `this lets nothing of ${rule} pass here`;
  const whole = `Without "match" it covers only what ${rule} says of the draft as a whole: name the words that it found.`;
  const words = match?.includes('••')
    ? 'Reports show dots for these words, and a row cannot tell them from others: let them pass in front matter.'
    : 'Take it out, or write the words as the report quotes them.';
  const hint = match === undefined ? whole : words;
  return { path, line, message, hint, warning: true };
}

function elsewhereNote({ path, line, by, accounts }: Approval, open: readonly Result[]): Problem {
  const hint = 'Have the draft read again for this account (socialpost approve).';
  const others = open.map(({ account }) => account.name).join(', ');
  return {
    path,
    line,
    message: `${by} approved it for ${accounts.join(', ')}, not for ${others}`,
    hint,
    warning: true,
  };
}

function reopenedNote({ path, line, by }: Approval): Problem {
  const hint = 'The approval counts for nothing: have the draft read again (socialpost approve), or take it out.';
  return { path, line, message: `the draft has changed since ${by} approved it`, hint, warning: true };
}
