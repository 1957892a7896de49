import type { Entry } from 'yauzl';

/** What a ZIP may hold. `ratio` counts from `free` bytes on: a small file may well be that regular. */
export const LIMITS = { entries: 50_000, bytes: 1024 ** 3, ratio: 100, free: 1024 ** 2 } as const;

/** Why the entries of a ZIP are refused, with the name of the first that is at fault; undefined if all are well. */
export function checkDirectory(entries: readonly Entry[]): string | undefined {
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = nameOfEntry(entry);
    const fault = faultOf(entry, name) ?? (seen.has(name.toLowerCase()) ? 'is in it twice' : undefined);
    if (fault !== undefined) return `"${name.slice(0, 200)}" ${fault}`;
    seen.add(name.toLowerCase());
  }
  return overlap(entries);
}

export function nameOfEntry(entry: Entry): string {
  // Without `decodeStrings` yauzl hands the bytes over.
  return Buffer.from(entry.fileNameRaw).toString('utf8').replaceAll('\\', '/');
}

// --- internal ---

const LINK = 0o120000;
const KIND = 0o170000;
const HEADER = 30;

function faultOf(entry: Entry, name: string): string | undefined {
  if (name === '' || name.includes('\0')) return 'is a name that no file has';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the archive (..)';
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) return 'is a symbolic link';
  if ((entry.generalPurposeBitFlag & 1) !== 0) return 'is encrypted';
  return undefined;
}

/** Entries that share their data unpack to much more than the file has. */
function overlap(entries: readonly Entry[]): string | undefined {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) return `"${nameOfEntry(entry).slice(0, 200)}" overlaps another entry`;
    end = entry.relativeOffsetOfLocalHeader + HEADER + entry.fileNameRaw.length + entry.compressedSize;
  }
  return undefined;
}
