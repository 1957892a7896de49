import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * Seven posts that went out from a work account and were meant for a private one, retold in words of our own. No rule knows
 * them: what must find them is how people write when they write for themselves.
 */
const INCIDENTS = [
  [
    'Microsoft 2012',
    "@prof_lindqvist your grandson's level of debate and policy > anything Ann Coulter has said on TV",
  ],
  [
    'KitchenAid 2012',
    "Obama's nan knew it would be a bad term! she passed away a week b4 he became president #nbcpolitics",
  ],
  ['Chrysler 2011', 'Weird that they call this place the motor city and still nobody here can f***ing drive'],
  [
    'Red Cross 2011',
    'Ryan turned up with two more crates of craft beer... when we party we do it properly #gettingslizzard',
  ],
  [
    '@jokowi 2018',
    'Waaah manteeeb! Jadi keinget deg2an nonton konser idola semalam, masih senyum2 sendiri sampai sekarang',
  ],
  ['US Secret Service 2011', 'Had to keep an eye on Fox News all morning. The blathering. Can’t. Take. More.'],
  ['Adhi Karya 2016', 'Bid’ah gundulmu! Ustad kok ngomongnya begitu'],
] as const;

const CLI = fileURLToPath(new URL('../bin/socialpost.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'socialpost-incidents-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
writeFileSync(join(work, '.socialpostrc'), 'accounts:\n  office: {kind: professional}\n  dewi: {kind: personal}\n');

function judged(account: string, text: string) {
  const args = ['--account', account, '--text', text, '--format', 'ndjson'];
  const { stdout, status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: work, encoding: 'utf8' });
  return { ...JSON.parse(stdout || '{}'), status, stderr };
}

describe('posts that went out from the wrong account', () => {
  test.each(INCIDENTS)('%s does not pass for the office, and is better at home', (_, text) => {
    const office = judged('office', text);
    const dewi = judged('dewi', text);
    expect(office.stderr).toBe('');
    expect(office.verdict).not.toBe('suits');
    expect(office.best).toBe('dewi');
    expect(dewi.fit).toBeGreaterThan(office.fit);
  });

  test('the finding names the better account, what moved it, and the command to check it there', () => {
    const { findings } = judged('office', INCIDENTS[5][1]);
    const { message } = findings.find((finding: { rule: string }) => finding.rule === 'wrong-account');
    expect(message).toContain('dewi');
    expect(message).toContain('socialpost --account dewi --text');
    expect(message).toMatch(/“[^”]+” \([^)]*−\d+\)/);
  });
});
