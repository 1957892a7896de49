import { relative, sep } from 'node:path';
import type { Config } from '../config/index.ts';
import { loaderFor } from '../run/loader.ts';
import type { Language, World } from '../types.ts';

export interface PolicyFlags {
  readonly config?: string;
  readonly trustConfig?: boolean;
  readonly format: 'md';
  readonly locale?: Language;
}

/** The configuration that holds in the working folder, as a memo in Markdown. A bad configuration is a UserError. */
export async function policyCommand(flags: PolicyFlags, world: World): Promise<string> {
  const config = await configOf(flags, world);
  const { policyMemo } = await import('../policy/memo.ts');
  const name = config.path === undefined ? undefined : relative(world.cwd, config.path).split(sep).join('/');
  return policyMemo(config, flags.locale ?? config.locale ?? 'en', name);
}

/** The names of the accounts of that configuration, a line each. */
export async function accountsCommand(world: World): Promise<string> {
  const { accounts } = await configOf({}, world);
  return accounts.map(({ name }) => `${name}\n`).join('');
}

// --- internal ---

function configOf(flags: Partial<PolicyFlags>, world: World): Promise<Config> {
  return loaderFor(flags, world).forDir(world.cwd);
}
