import { run } from './run.ts';

// The exit code is set, never forced: what is still on its way to a pipe must arrive.
try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: Date.now,
  });
} catch (error) {
  // A mistake of ours, not of the user's: it keeps its stack, and it is no verdict.
  console.error(error);
  process.exitCode = 2;
}
