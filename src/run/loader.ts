import { rules } from '../../rules/index.ts';
import { type ConfigLoader, createConfigLoader } from '../config/index.ts';
import type { World } from '../types.ts';

/** Which configuration a command asks for. */
export interface ConfigFlags {
  /** `false` for `--no-config`. */
  readonly config?: string | false | undefined;
  readonly trustConfig?: boolean | undefined;
}

type Options = Parameters<typeof createConfigLoader>[0];

/** The loader of the configurations that the flags of a command ask for. */
export function loaderFor(
  { config, trustConfig }: ConfigFlags,
  { cwd, env }: Pick<World, 'cwd' | 'env'>,
  more: Pick<Options, 'from' | 'inPlace'> = {},
): ConfigLoader {
  return createConfigLoader({
    cwd,
    home: env.HOME ?? '/',
    ...(typeof config === 'string' ? { configPath: config } : {}),
    noConfig: config === false,
    ...more,
    trustConfig: trustConfig === true,
    rules,
  });
}
