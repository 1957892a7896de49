import type { ConfigCommit } from '../config/commit.ts';
import { UserError } from '../errors.ts';
import { complain } from '../reporters/problem.ts';
import type { World } from '../types.ts';
import type { CheckFlags } from './check.ts';
import type { Inputs } from './inputs.ts';

/** The commit that `--config-from` names, if it is given: what is judged then cannot bring its own rules. */
export async function configFrom(flags: CheckFlags, world: World): Promise<ConfigCommit | undefined> {
  if (flags.configFrom === undefined) return undefined;
  const clash = flags.config === false ? '--no-config' : flags.trustConfig === true ? '--trust-config' : undefined;
  if (clash !== undefined) {
    const hint = 'Leave one of them out. The code of plugins is never read from a commit.';
    throw new UserError({ path: '--config-from', message: `does not go together with ${clash}`, hint });
  }
  const [{ configCommit }, { openRepository }] = await Promise.all([
    import('../config/commit.ts'),
    import('../git.ts'),
  ]);
  return configCommit(openRepository(world), flags.configFrom);
}

/** Says that the commit has no configuration: whose change brings the first one would wonder where its accounts are. */
export function sayIfBare({ inputs }: Inputs, flags: CheckFlags, world: World): void {
  if (flags.configFrom === undefined || inputs.length === 0) return;
  if (inputs.some(({ config }) => config.path !== undefined)) return;
  const ref = JSON.stringify(flags.configFrom);
  const message = `${ref} has no configuration, so the accounts that every run has are taken`;
  complain({ path: '--config-from', message }, world);
}
