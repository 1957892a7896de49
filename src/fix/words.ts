import type { Language } from '../types.ts';
import type { Fixed } from './file.ts';

/** What is said of fixes: of those of a file, and how many a dry run found. */
export const saidOf: Readonly<
  Record<Language, { fixed(path: string, fixed: Fixed): string; wouldChange(drafts: number, files: number): string }>
> = {
  en: {
    fixed: (path, { fixes }) => `${path}: fixed ${fixes.length} (${named(fixes)})`,
    wouldChange: (drafts, files) =>
      `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} in ${files} ${files === 1 ? 'file' : 'files'} would change`,
  },
  id: {
    fixed: (path, { fixes }) => `${path}: ${fixes.length} diperbaiki (${named(fixes)})`,
    wouldChange: (drafts, files) => `${drafts} draf di ${files} berkas akan berubah`,
  },
};

// --- internal ---

const MOST_NAMED = 3;

function named(fixes: Fixed['fixes']): string {
  const pairs = [
    ...new Set(fixes.map(({ from, to }) => (to === '' ? `−${clipped(from)}` : `${clipped(from)} → ${clipped(to)}`))),
  ];
  return [...pairs.slice(0, MOST_NAMED), ...(pairs.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
