import type { Approval, Draft } from '../types.ts';

/**
 * SHA-256 (64 hex digits) of what would be published and for whom: the texts, pictures and content warnings of the whole
 * thread, its account and platforms. Not of where it stands, when it goes out, or what lets it pass. The same for a draft
 * that is shown with dots as for the one that was read.
 */
export function contentHash(draft: Draft): string {
  const parts = draft.asRead ?? [draft];
  let hash = hashes.get(parts);
  if (hash === undefined) {
    // Hardly any run asks, and the module takes milliseconds to load.
    const { createHash } = process.getBuiltinModule('node:crypto');
    hash = createHash('sha256')
      .update(JSON.stringify(parts.map(contentOf)))
      .digest('hex');
    hashes.set(parts, hash);
  }
  return hash;
}

/** Approvals by the hash of what was read. */
export type Approvals = ReadonlyMap<string, readonly Approval[]>;

/** The approvals of a draft, its own and those beside it, that hold for what it says now; each for its own accounts. */
export function approvalsOf(draft: Draft, beside: Approvals | undefined): readonly Approval[] {
  if (draft.approval === undefined && (beside === undefined || beside.size === 0)) return [];
  const hash = contentHash(draft);
  const others = beside?.get(hash) ?? [];
  return draft.approval?.hash === hash ? [draft.approval, ...others] : others;
}

// --- internal ---

/** Every part of a thread asks for the hash of all. */
const hashes = new WeakMap<readonly Draft[], string>();

/** What is published of a draft, in a fixed order. */
function contentOf({ text, media, beside, warning, account, platforms, inbound }: Draft): object {
  return {
    text,
    media: media.map(({ file, alt }) => ({ file, alt })),
    ...(beside !== undefined && { beside }),
    contentWarning: warning ?? null,
    account: account ?? null,
    platforms,
    inbound: inbound === undefined ? null : [inbound.relation, inbound.adopted, inbound.hidden === true],
  };
}
