import type { Problem } from '../types.ts';
import { printable } from './printable.ts';

/** `path:line:column: message`, its hint indented below; ends with a line end. For stderr, safe to print. */
export function formatProblem({ path, line, column, message, hint }: Problem): string {
  const place = [path, line, line === undefined ? undefined : column].filter(part => part !== undefined).join(':');
  const hints = hint === undefined ? [] : hint.split('\n').map(text => `  ${printable(text)}`);
  return `${[printable(`${place}: ${message}`), ...hints].join('\n')}\n`;
}
