import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { createWriter } from '../src/output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socialpost-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const output = new URL('../src/output.ts', import.meta.url).href;

/** A small program that prints 30 MB in lines like a reporter does, and says on stderr how it ended. */
const PROGRAM = `
import { createWriter } from ${JSON.stringify(output)};
const writer = createWriter(process.stdout);
const line = 'x'.repeat(99) + '\\n';
process.exitCode = 1;
try {
  for (let i = 0; i < 300_000 && !writer.broken; i++) {
    const wait = writer.write(line);
    if (wait) await wait;
  }
  await writer.end();
  console.error(writer.broken ? 'gone' : 'done');
} catch (error) {
  process.exitCode = 2;
  console.error(error.problems === undefined ? error.stack : error.message);
}
`;

/** Runs the program in a shell as \`$RUN\`, e.g. \`$RUN | head -1\`; its own exit code ends up in the file \`code\`. */
function shell(command: string) {
  const program = join(folder, 'program.mts');
  writeFileSync(program, PROGRAM);
  const tsx = new URL('../node_modules/tsx/dist/esm/index.mjs', import.meta.url).href;
  const run = join(folder, 'run');
  writeFileSync(run, `"${process.execPath}" --import "${tsx}" "${program}"\necho $? > "${folder}/code"\n`);
  const { stdout, stderr } = spawnSync('sh', ['-c', command.replaceAll('$RUN', `sh "${run}"`)], { encoding: 'utf8' });
  return { stdout, stderr, code: readFileSync(join(folder, 'code'), 'utf8').trim() };
}

describe.skipIf(process.platform === 'win32')('standard output', () => {
  it('arrives whole through a pipe and in a file', () => {
    expect(shell('$RUN | wc -c')).toEqual({
      stdout: expect.stringMatching(/^\s*30000000\s*$/),
      stderr: 'done\n',
      code: '1',
    });
    expect(shell(`$RUN > "${folder}/out"`)).toMatchObject({ stderr: 'done\n', code: '1' });
    expect(statSync(join(folder, 'out')).size).toBe(30_000_000);
  });

  it('ends quietly and early when the reader goes, and keeps the exit code', () => {
    expect(shell('$RUN | head -1')).toEqual({ stdout: `${'x'.repeat(99)}\n`, stderr: 'gone\n', code: '1' });
  });

  it('is nobody’s fault when it is closed', () => {
    expect(shell('$RUN >&-')).toMatchObject({ stderr: 'done\n', code: '1' });
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, without a stack', () => {
    const stderr = 'cannot write the report: no space left on device (ENOSPC)\n';
    expect(shell('$RUN > /dev/full')).toMatchObject({ stderr, code: '2' });
  });
});

describe('createWriter', () => {
  it('waits only when the other side is full, batches, and loses nothing', async () => {
    const chunks: string[] = [];
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        setTimeout(done, 1);
      },
    });
    const writer = createWriter(slow);
    const pieces = Array.from({ length: 3000 }, (_, i) => `${i} ${'é🐱'.repeat(20)}\n`);
    let waits = 0;
    for (const piece of pieces) {
      const wait = writer.write(piece);
      if (wait) waits++;
      await wait;
    }
    await writer.end();
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(chunks.length).toBeLessThan(10);
    expect(waits).toBeGreaterThan(0);
    expect(writer.broken).toBe(false);
  });

  it('writes at once to a terminal', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    createWriter(stream).write('now');
    expect(String(stream.read())).toBe('now');
  });

  it('takes the loss of its reader quietly, other errors as an answer', async () => {
    const failing = (code: string) =>
      new Writable({
        write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: oh no, write`), { code })),
      });
    const gone = createWriter(failing('EPIPE'));
    await gone.write('x'.repeat(100_000));
    await gone.end();
    expect(gone.broken).toBe(true);
    const broken = createWriter(failing('EIO'), 'report');
    broken.write('x');
    await expect(broken.end()).rejects.toThrow('cannot write the report: oh no (EIO)');
    expect(() => broken.write('y')).toThrow(UserError);
  });
});
