import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index.ts';
import { type InitFlags, initCommand } from '../src/commands/init.ts';
import type { Config } from '../src/config/index.ts';
import type { Ask } from '../src/init/answers.ts';
import type { World } from '../src/types.ts';
import { configIn } from './config.sample.ts';

/** Runs `init` in the folder; the text that it says. */
export async function init(cwd: string, flags: InitFlags, who?: Ask, env: World['env'] = {}): Promise<string> {
  let said = '';
  await initCommand(flags, worldIn(cwd, env), text => (said += text), who);
  return said;
}

/** The file that was written. */
export const written = (cwd: string): string => readFileSync(join(cwd, '.socialpostrc'), 'utf8');
/** The configuration as every run reads it. */
export const load = (cwd: string, folder?: string): Promise<Config> => configIn(cwd, folder, { rules });

/** Somebody who answers from a list, in order, and notes what is asked. `undefined` takes what is suggested. */
export function script(...answers: unknown[]): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const next = <T>(message: string, suggested: T): T => {
    asked.push(message);
    return (answers.shift() ?? suggested) as T;
  };
  const ask: Ask = {
    one: async question => next(question.message, question.initial),
    several: async question => next(question.message, question.initial),
    yes: async question => next(question.message, question.initial),
    async text({ message, initial, fault }) {
      for (;;) {
        const text = next(message, initial);
        const wrong = fault(text);
        if (wrong === undefined) return text;
        asked.push(`! ${wrong}`);
      }
    },
  };
  return { ask, asked };
}

// --- internal ---

function worldIn(cwd: string, env: World['env'] = {}): World {
  const silent = { isTTY: false, on: () => {}, write: () => true } as unknown as World['stdin'] & World['stdout'];
  return { cwd, env: { HOME: '/nowhere', ...env }, stdin: silent, stdout: silent, stderr: silent, now: () => 0 };
}
