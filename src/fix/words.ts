import type { Language } from '../types.ts';
import type { Fixed } from './file.ts';

/** What is said of fixes: of those of a file, how many a dry run found, and of what is left undone and why. */
export const saidOf: Readonly<
  Record<
    Language,
    {
      fixed(path: string, fixed: Fixed): string;
      wouldChange(drafts: number, files: number): string;
      untried(path: string, edits: number): string;
      wantedBy(path: string, account: string, edits: number): string;
    }
  >
> = {
  en: {
    fixed: (path, { fixes }) => `${path}: fixed ${fixes.length} (${named(fixes)})`,
    wouldChange: (drafts, files) =>
      `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} in ${files} ${files === 1 ? 'file' : 'files'} would change`,
    untried: (path, edits) =>
      `${path}: ${edits} ${edits === 1 ? 'edit is' : 'edits are'} left: not all can be made, and the draft is too long to ` +
      'try each by itself',
    wantedBy: (path, account, edits) =>
      `${path}: ${edits} ${edits === 1 ? 'edit' : 'edits'} that ${account} would want ${edits === 1 ? 'is' : 'are'} left; ` +
      `name the account: --account ${quoted(account)}`,
  },
  id: {
    fixed: (path, { fixes }) => `${path}: ${fixes.length} diperbaiki (${named(fixes)})`,
    wouldChange: (drafts, files) => `${drafts} draf di ${files} berkas akan berubah`,
    untried: (path, edits) =>
      `${path}: ${edits} suntingan dibiarkan: tidak semuanya dapat dilakukan, dan drafnya terlalu panjang untuk dicoba satu ` +
      'per satu',
    wantedBy: (path, account, edits) =>
      `${path}: ${edits} suntingan yang diinginkan ${account} dibiarkan; sebutkan akunnya: --account ${quoted(account)}`,
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

/** As a shell reads it back. */
function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
