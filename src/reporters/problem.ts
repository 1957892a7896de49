import type { Problem, World } from '../types.ts';
import { printable } from './printable.ts';

/** `path:line:column: message`, its hint indented below; ends with a line end. For stderr, safe to print. */
export function formatProblem({ path, line, column, message, hint, warning }: Problem): string {
  const place = [path, line, line === undefined ? undefined : column].filter(part => part !== undefined).join(':');
  const hints = hint === undefined ? [] : hint.split('\n').map(text => `  ${printable(text)}`);
  const kind = warning === true ? 'warning: ' : '';
  return `${[printable(`${place}: ${kind}${message}`), ...hints].join('\n')}\n`;
}

/** Says a problem on stderr. */
export function complain(problem: Problem, world: World): void {
  warn(formatProblem(problem), world);
}

/** Writes to stderr; when nobody can read it there, that is no reason to fail. */
export function warn(text: string, { stderr }: World): void {
  if (!listening.has(stderr)) {
    listening.add(stderr);
    stderr.on('error', () => {});
  }
  stderr.write(text);
}

// --- internal ---

const listening = new WeakSet<object>();
