import { draftLine } from '../drafts/locate.ts';
import { platformBits, platformsOf } from '../platforms.ts';
import { isDayOnly } from '../text/clock.ts';
import type { Account, Draft, Instant } from '../types.ts';
import type { Post } from './history.ts';

/** Which post of an account a draft is that goes out at `time`. */
export function postOf(draft: Draft, account: Account, time: Instant): Post {
  const { path, map } = draft;
  const dayOnly = draft.scheduled !== undefined && isDayOnly(draft.scheduled);
  const at = map.value ?? map.start;
  return { time, dayOnly, platforms: platformBits(platformsOf(draft, account)), path, line: draftLine(draft), at };
}
