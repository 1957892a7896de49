import type { CheckFlags } from '../commands/check.ts';
import type { ConfigCommit } from '../config/commit.ts';
import { UserError } from '../errors.ts';
import type { Problem, World } from '../types.ts';
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
export function sayIfBare({ inputs }: Inputs, flags: CheckFlags, complain: (problem: Problem) => void): void {
  if (flags.configFrom === undefined || inputs.length === 0) return;
  if (inputs.some(({ config }) => config.path !== undefined)) return;
  complain({
    path: '--config-from',
    message: `${JSON.stringify(flags.configFrom)} has no configuration, so the accounts personal, professional and shared are taken`,
    hint: 'A configuration of this change counts from the next change on.',
    warning: true,
  });
}
