import { fstatSync, statSync } from 'node:fs';
import { run } from './run.ts';

/** The program on the real world. The exit code is set, never forced: what is on its way to a pipe must arrive. */
export async function main(argv: readonly string[]): Promise<void> {
  // Should the loop run empty before the end, as when Ctrl-D closes a terminal in the middle of a question, nothing was done.
  process.exitCode = 2;
  try {
    process.exitCode = await run(argv, {
      cwd: process.cwd(),
      env: process.env,
      // Node sets a stream up when it is first asked for, a millisecond each: only those that are used.
      get stdin() {
        return process.stdin;
      },
      get stdout() {
        return isPlain(1) ? PLAIN_STDOUT : process.stdout;
      },
      get stderr() {
        return process.stderr;
      },
      now: Date.now,
    });
  } catch (error) {
    // A mistake of ours, not of the user's: it keeps its stack, and it is no verdict.
    console.error(error);
    process.exitCode = 2;
  }
}

// --- internal ---

/** Standard output as a file or a pipe: `createWriter` writes to its descriptor, so no stream is set up for it. */
const PLAIN_STDOUT = { fd: 1, on: () => PLAIN_STDOUT } as unknown as NodeJS.WritableStream;

/** A file, a pipe, or /dev/null. */
function isPlain(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || stat.isFIFO() || (stat.isCharacterDevice() && stat.rdev === statSync('/dev/null').rdev);
  } catch {
    return false;
  }
}
