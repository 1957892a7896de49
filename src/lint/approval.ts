import type { Approval, Draft } from '../types.ts';

/**
 * SHA-256 (64 hex digits) of what would be published and for whom: the texts, pictures and content warnings of the whole
 * thread, its account and platforms. Not of where it stands, when it goes out, or what lets it pass. The same for a draft
 * that is shown with dots as for the one that was read.
 */
export function contentHash(draft: Draft): string {
  // Hardly any run asks, and the module takes milliseconds to load.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const content = (draft.asRead ?? [draft]).map(contentOf);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The approval of a draft (its own, or one of those by hash) that holds for what it says now. */
export function approvalOf(draft: Draft, others: ReadonlyMap<string, Approval> | undefined): Approval | undefined {
  if (draft.approval === undefined && (others === undefined || others.size === 0)) return undefined;
  const hash = contentHash(draft);
  return draft.approval?.hash === hash ? draft.approval : others?.get(hash);
}

// --- internal ---

/** What is published of a draft, in a fixed order. */
function contentOf({ text, media, warning, account, platforms, inbound }: Draft): object {
  return {
    text,
    media: media.map(({ file, alt }) => ({ file, alt })),
    contentWarning: warning ?? null,
    account: account ?? null,
    platforms,
    inbound: inbound === undefined ? null : [inbound.relation, inbound.adopted, inbound.hidden === true],
  };
}
