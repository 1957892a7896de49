import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * End-to-end transcripts on the built program. A case is a folder with drafts, maybe a configuration, and `expected.md`:
 * in its `console` blocks a line `$ command` is followed by what it prints (both streams) and, unless it is 0, `[exit N]`.
 * `npx vitest run -u test/cases.test.ts` writes what the program prints now; read the difference before you commit it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CASES = join(ROOT, 'test/cases');
const work = mkdtempSync(join(tmpdir(), 'socialpost-cases-'));
const bin = join(work, 'bin');
mkdirSync(bin);
execFileSync('ln', ['-s', join(ROOT, 'bin/socialpost.js'), join(bin, 'socialpost')]);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(readdirSync(CASES).sort())('%s', name => {
  test('prints what its transcript says', async () => {
    const folder = join(work, name);
    cpSync(join(CASES, name), folder, { recursive: true });
    rmSync(join(folder, 'expected.md'));
    mkdirSync(join(folder, '.git'), { recursive: true });
    const written = readFileSync(join(CASES, name, 'expected.md'), 'utf8');
    const now = written.replace(
      /^```console\n([\s\S]*?)^```$/gm,
      (_, block: string) => `\`\`\`console\n${play(block, folder)}\`\`\``,
    );
    expect(written).toMatch(/^\$ /m);
    await expect(now).toMatchFileSnapshot(join(CASES, name, 'expected.md'));
  });
});

// --- internal ---

function play(block: string, cwd: string): string {
  const commands = block.split('\n').filter(line => line.startsWith('$ '));
  return commands
    .map(line => {
      const { stdout, status } = spawnSync('bash', ['-c', `${line.slice(2)} 2>&1`], { cwd, env, encoding: 'utf8' });
      const code = status === 0 ? '' : `[exit ${status}]\n`;
      return `${line}\n${stdout}${stdout === '' || stdout.endsWith('\n') ? '' : '\n'}${code}`;
    })
    .join('');
}

const env = { PATH: `${bin}:${process.env.PATH}`, HOME: work, LANG: 'C.UTF-8', NODE_EXTRA_CA_CERTS: '' };
