import type { Command } from 'commander';

/** A command's flags. Those that the program has too may also stand before the command: `socialpost --locale id audit …`. */
export function flagsOf<T extends object>(command: Command): T {
  const flags = command.opts<Record<string, unknown>>();
  const { parent } = command;
  for (const option of command.options) {
    const key = option.attributeName();
    const isHere = command.getOptionValueSource(key) === 'cli';
    if (!isHere && parent?.getOptionValueSource(key) === 'cli') flags[key] = parent.getOptionValue(key);
  }
  return flags as T;
}
