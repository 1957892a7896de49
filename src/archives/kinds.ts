import { UserError } from '../errors.ts';
import { bluesky } from './bluesky.ts';
import type { Kind } from './kind.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { facebook, instagram, threads } from './meta.ts';
import { x } from './x.ts';

/** Every kind of archive that is known; the first that knows a file reads it. */
const KINDS: readonly Kind[] = [x, mastodon, bluesky, facebook, threads, instagram, linkedin];

/** The kind of a file by the last part of its path. */
export function kindOfName(path: string): Kind | undefined {
  const name = nameOf(path);
  return KINDS.find(kind => kind.isNamed(name));
}

/** So many bytes of a file tell its kind. */
export const HEAD = 64 * 1024;
/** Of the files that no name tells, so many are looked into. */
export const MOST_LOOKS = 100;

/** The kind of a file by its first bytes. */
export function kindOfHead(head: Buffer): Kind | undefined {
  const text = head.toString('utf8');
  return KINDS.find(kind => kind.begins(text));
}

/** Whether a file of an unknown name may be one that is known by how it begins. */
export function mayBegin(path: string): boolean {
  return /\.(?:json|js|csv)$/.test(nameOf(path));
}

/** Files that others need before the others. */
export function isFirst(path: string, kind: Kind): boolean {
  return kind.isFirst?.(nameOf(path)) ?? false;
}

/** What is told where nothing is known: what was looked for. */
export function notKnown(shown: string, message: string): UserError {
  const wanted = KINDS.map(({ title, wanted }) => `${wanted} (${title})`).join(', ');
  return new UserError({ path: shown, message, hint: `Looked for ${wanted}.` });
}

// --- internal ---

/** The last part of a path, in lower case. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
