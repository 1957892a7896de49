import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Something that fixes a file: a Node script with its arguments, the files of its folder, and the one that it fixes.
 */
export interface Subject {
  readonly command: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly target: string;
}

/** Ours, once for each way in which a text can stand in a file. */
export function socialpost(): Subject[] {
  const script = fileURLToPath(new URL('../../bin/socialpost.js', import.meta.url));
  const drafts = {
    'draft.tweet': 'Kami siap membantu, jadi yg lain tenang.\n',
    'plan.csv': 'date,text\n2099-01-01 09:00,"Kami siap membantu, jadi yg lain tenang."\n',
    'plan.yaml': '- text: "Kami siap membantu, jadi yg lain tenang."\n',
  };
  return Object.entries(drafts).map(([target, text]) => ({
    command: [script, '--fix'],
    files: { '.socialpostrc': 'accounts: {acme: {kind: professional}}\n', [target]: text },
    target,
  }));
}

/** eslint; undefined if it cannot be installed into `folder`. */
export function eslint(folder: string): Subject[] | undefined {
  const script = installed('eslint', '9.39.2', 'bin/eslint.js', folder);
  if (script === undefined) return undefined;
  const config = 'export default [{ rules: { semi: "error" } }];\n';
  return [{ command: [script, '--fix'], files: { 'eslint.config.mjs': config, 'code.js': CODE }, target: 'code.js' }];
}

/** prettier; undefined if it cannot be installed into `folder`. */
export function prettier(folder: string): Subject[] | undefined {
  const script = installed('prettier', '3.8.1', 'bin/prettier.cjs', folder);
  if (script === undefined) return undefined;
  return [{ command: [script, '--write'], files: { 'code.js': CODE }, target: 'code.js' }];
}

// --- internal ---

/** Not quite a page of memory; with its semicolons, more than one. */
const CODE = 'foo()\n'.repeat(650);

function installed(name: string, version: string, script: string, folder: string): string | undefined {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  spawnSync('npm', ['install', '--prefix', folder, ...options, `${name}@${version}`], { stdio: 'ignore' });
  const path = join(folder, 'node_modules', name, script);
  return existsSync(path) ? path : undefined;
}
