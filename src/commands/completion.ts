import type { Command } from 'commander';
import { bashScript } from '../shell/bash.ts';
import { fishScript } from '../shell/fish.ts';
import { treeOf } from '../shell/tree.ts';
import { zshScript } from '../shell/zsh.ts';

/** The shells that completion knows. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** The completion script of a shell, made from the commands of the program. Ends with a line end. */
export function completionCommand(shell: Shell, program: Command, ruleIds: readonly string[]): string {
  return SCRIPTS[shell](treeOf(program, ruleIds));
}

// --- internal ---

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };
