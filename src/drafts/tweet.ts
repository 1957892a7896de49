import type { Draft, Problem } from '../types.ts';
import {
  asThread,
  dropBlankLines,
  type Facts,
  isEmpty,
  lineAt,
  NO_FACTS,
  type Origin,
  type Part,
  plainDraft,
  skipBlankLines,
  toLf,
  trimBlankLines,
} from './draft.ts';
import { findLine, type Head, readHead } from './frontmatter.ts';
import { lineOf } from './locate.ts';
import { slipNotes } from './slips.ts';

/**
 * A `.tweet` of twitter-together: parts of a thread, separated by lines `---` (or `thread-delimiter`), each perhaps with
 * front matter of its own. A part without text and picture, such as a plain retweet, is no draft.
 */
export function readTweet(source: string, origin: Origin): (Draft | Problem)[] {
  const found: (Part | Problem)[] = [];
  const notes: Problem[] = [];
  let delimiter = '---';
  let thread: Facts | undefined;
  let at = 0;
  while (at < source.length) {
    const head = readPartHead(source, at, origin);
    delimiter = head.facts.delimiter ?? delimiter;
    const cut = findLine(source, head.body, delimiter);
    const problem = head.problem ?? missingFence(source, head.body, cut?.start ?? source.length);
    if (problem) found.push({ path: origin.path, ...problem });
    else {
      const whole = trimBlankLines(source, head.body, cut?.start ?? source.length);
      const span = cutPoll(source, whole, '(');
      thread ??= head.facts;
      notes.push(...slipNotes(head.facts.slips ?? [], source, at, origin.path));
      const facts = inherit(thread, head.facts);
      const part = { ...span, facts: withPoll(facts, source.slice(span.end, whole.end)) };
      if (!isEmpty(part)) found.push(part);
    }
    at = cut?.next ?? source.length;
  }
  // A part that could not be read still counts, so that the others are called what they are.
  const drafts = found.map((part, i) =>
    'message' in part ? part : plainDraft(origin, source, part, i + 1, found.length),
  );
  return [...(drafts.length < 2 ? drafts : asThread(drafts)), ...notes];
}

/** A `.toot` of toot-together: one post as it stands, but for poll lines at its end; no front matter, no threads. */
export function readToot(source: string, origin: Origin): (Draft | Problem)[] {
  const whole = trimBlankLines(source, 0, source.length);
  const span = cutPoll(source, whole, '[');
  const facts = withPoll(NO_FACTS, source.slice(span.end, whole.end));
  return span.start === span.end ? [] : [plainDraft(origin, source, { ...span, facts }, 1, 1)];
}

// --- internal ---

/** What the first part says of account, platform, language, time, author and what may pass holds for the thread, unless a part says otherwise. */
function inherit(thread: Facts, own: Facts): Facts {
  return {
    ...own,
    platforms: own.platforms.length > 0 ? own.platforms : thread.platforms,
    account: own.account ?? thread.account,
    language: own.language ?? thread.language,
    scheduled: own.scheduled ?? thread.scheduled,
    author: own.author ?? thread.author,
    inbound: own.inbound ?? thread.inbound,
    inherits: own.inherits ?? thread.inherits,
    event: own.event ?? thread.event,
    repeat: own.repeat ?? thread.repeat,
    allow: own === thread || own.allow === undefined ? thread.allow : [...(thread.allow ?? []), ...own.allow],
    approval: own.approval ?? thread.approval,
  };
}

/** People leave blank lines above front matter: what counts is that it is the first thing in its part. */
function readPartHead(source: string, at: number, origin: Origin): Head {
  const first = skipBlankLines(source, at, source.length);
  const head = readHead(source, first, origin);
  return head.body === first && !head.problem ? { ...head, body: at } : head;
}

/** Keys of a `.tweet` with a value that only they have; in front of a text they would be posted as they stand. */
const BARE_KEY =
  /^(?:(?:retweet|reply):[ \t]*["']?https?:|(?:media|poll):[ \t]*$|schedule:[ \t]*["']?\d{4}-|thread-?[dD]elimiter:)/;

function missingFence(source: string, start: number, end: number): Omit<Problem, 'path'> | undefined {
  const first = skipBlankLines(source, start, end);
  const line = source.slice(first, Math.min(lineAt(source, first, end).end, first + 100));
  if (!BARE_KEY.test(line)) return undefined;
  return {
    line: lineOf(source, first),
    message: `"${line.slice(0, line.indexOf(':') + 1)}" looks like front matter, but there is no line "---" above it`,
    hint: 'As it is, it would be posted as text: put a line "---" above and below the front matter.',
  };
}

function withPoll(facts: Facts, lines: string): Facts {
  return lines === '' ? facts : { ...facts, beside: (facts.beside ?? '') + toLf(lines) };
}

/** Takes lines such as `( ) Yes` (or `[ ] Yes`) and the blank lines above them off the end of a text. */
function cutPoll(
  source: string,
  span: { start: number; end: number },
  bracket: '(' | '[',
): { start: number; end: number } {
  const { start } = span;
  let { end } = span;
  while (start < end) {
    const lineStart = Math.max(source.lastIndexOf('\n', end - 1) + 1, start);
    if (!isPollLine(source, lineStart, end, bracket)) break;
    end = dropBlankLines(source, start, lineStart);
  }
  return { start, end };
}

function isPollLine(source: string, start: number, end: number, bracket: '(' | '['): boolean {
  if (source[start] !== bracket) return false;
  const close = source[start + 1] === ' ' ? start + 2 : start + 1;
  const after = source[close + 1];
  return close + 1 < end && source[close] === (bracket === '(' ? ')' : ']') && (after === ' ' || after === '\t');
}
