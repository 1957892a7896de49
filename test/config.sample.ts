import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, type ConfigOptions, createConfigLoader } from '../src/config/index.ts';
import { UserError } from '../src/errors.ts';
import type { Problem, Rule } from '../src/types.ts';

const words = { en: 'something', id: 'sesuatu' };
const why = { personal: words, professional: words, shared: words };

/** Two small rules: one with word lists, one with nested options. */
export const sampleRules: readonly Rule[] = [
  {
    id: 'mood',
    summary: words,
    why,
    advice: words,
    levels: {
      personal: { light: 'off', clear: 'off', heavy: 'info' },
      professional: { light: 'info', clear: 'warn', heavy: 'error' },
      shared: { light: 'off', clear: 'info', heavy: 'warn' },
    },
    options: { strict: false },
    optionDocs: { strict: 'whether every mood counts' },
    lexicons: ['en'],
    messages: { found: words },
    examples: { flagged: [], fine: [] },
    check: () => [],
  },
  {
    id: 'series',
    summary: words,
    why,
    advice: words,
    levels: {
      personal: { light: 'off', clear: 'off', heavy: 'off' },
      professional: { light: 'warn', clear: 'warn', heavy: 'warn' },
      shared: { light: 'info', clear: 'info', heavy: 'info' },
    },
    options: { budget: { window: '30d', max: 4 }, allow: [] },
    optionDocs: { budget: 'how many', allow: 'which not' },
    messages: { found: words },
    examples: { flagged: [], fine: [] },
    check: () => [],
  },
];

/** Writes files (path → text) into a new repository folder, gone after the test, and returns it. */
export function repository(files: Readonly<Record<string, string>>, git = true): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'config-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (git) mkdirSync(join(folder, '.git'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function configIn(cwd: string, folder = '.', options: Partial<ConfigOptions> = {}): Promise<Config> {
  const home = join(tmpdir(), 'no-home');
  const loader = createConfigLoader({ cwd, home, noConfig: false, trustConfig: false, rules: sampleRules, ...options });
  return loader.forDir(join(cwd, folder));
}

/** The problems of a config that must be refused. */
export async function problemsOf(config: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await config;
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error('the config was accepted');
}
