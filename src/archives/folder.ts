import { readdirSync } from 'node:fs';
import { fileErrorMessage } from '../drafts/errors.ts';
import { UserError } from '../errors.ts';

/**
 * The regular files in a folder and the folders in it, relative to it, with `/`; those nearer to it first. Links and
 * dot-names are left alone. A folder that cannot be read, or too many files, is a UserError.
 */
export function filesBelow(path: string, shown: string): string[] {
  const files: string[] = [];
  let folders = [''];
  for (let depth = 0; folders.length > 0 && depth <= MOST_DEEP; depth++) {
    const deeper: string[] = [];
    for (const folder of folders) {
      for (const entry of entriesOf(path + folder, shown + folder)) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) deeper.push(`${folder}/${entry.name}`);
        else if (entry.isFile()) files.push(`${folder}/${entry.name}`.slice(1));
      }
      if (files.length > MOST_FILES) {
        const hint = 'Name the folder of the archive.';
        throw new UserError({ path: shown, message: `more than ${MOST_FILES} files in it`, hint });
      }
    }
    folders = deeper;
  }
  return files;
}

// --- internal ---

const MOST_DEEP = 8;
const MOST_FILES = 1_000_000;

function entriesOf(path: string, shown: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw new UserError({ path: shown, message: fileErrorMessage(error) });
  }
}
