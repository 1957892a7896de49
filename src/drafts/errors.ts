/** What went wrong with a file, in words; anything that is no error of the system is a bug and thrown on. */
export function fileErrorMessage(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return MESSAGES.get(code) ?? `cannot be read (${code})`;
}

// --- internal ---

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['EISDIR', 'a folder, not a file'],
  ['ELOOP', 'a link that leads nowhere'],
  ['ENXIO', 'not a regular file'],
  ['ENAMETOOLONG', 'its path is too long'],
]);
