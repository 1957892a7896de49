import { editDistance } from '../../src/text/distance.ts';

export interface Handle {
  /** As written, with its `@`. */
  readonly text: string;
  /** In lower case. */
  readonly name: string;
  /** What follows the second `@` of a fediverse handle, in lower case; else empty. */
  readonly server: string;
}

/** A handle, with or without its `@`, taken apart. */
export function toHandle(written: string): Handle {
  const bare = written.replace(/^@/, '');
  const [name = '', server = ''] = bare.toLowerCase().split('@');
  return { text: `@${bare}`, name, server };
}

/** The ways in which a list may name a handle: as written, which is the first, without its `@`, without its server. */
export function namesOf({ text, name, server }: Handle): string[] {
  return server === '' ? [text, name] : [text, `${name}@${server}`, `@${name}`, name];
}

/** Whether two handles name the same account; one that leaves its server out may be on any. */
export function isSameHandle(a: Handle, b: Handle): boolean {
  return a.name === b.name && (a.server === b.server || a.server === '' || b.server === '');
}

/** The known handle that `handle` is probably meant to be. */
export function nearestHandle(handle: Handle, known: readonly Handle[]): Handle | undefined {
  return known.find(one => isSlip(handle, one));
}

// --- internal ---

function isSlip(written: Handle, known: Handle): boolean {
  if (written.name === known.name) return isSlipOfName(written.server, known.server);
  const hasOtherServer = written.server !== '' && known.server !== '' && written.server !== known.server;
  return !hasOtherServer && isSlipOfName(written.name, known.name);
}

/**
 * A finger that slipped, not another name: short names are one letter from many others, so up to five letters only
 * a doubled or a swapped letter counts. Figures tell accounts of one owner apart.
 */
function isSlipOfName(written: string, known: string): boolean {
  if (known.length < 4 || written.length < 4 || figuresOf(written) !== figuresOf(known)) return false;
  if (withoutSigns(written) === withoutSigns(known)) return true;
  const limit = known.length >= 10 ? 2 : 1;
  if (editDistance(written, known, limit) > limit) return false;
  return (
    Math.min(written.length, known.length) >= 6 ||
    withoutDoubles(written) === withoutDoubles(known) ||
    isSwap(written, known)
  );
}

function figuresOf(name: string): string {
  return name.replace(/\D/g, '');
}

function withoutSigns(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutDoubles(name: string): string {
  return name.replace(/(.)\1/gu, '$1');
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
