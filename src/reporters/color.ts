/** How the reporters mark text; each function returns its argument where colour is off. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', (text: string) => string>>;

/** Flags beat `NO_COLOR` (not empty), which beats `FORCE_COLOR` (`0` and `false` are off), which beats `TERM` and the terminal. */
export function useColor({ flag, env, isTTY }: ColorFacts): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTTY === true && env.TERM !== 'dumb';
}

/** Colours of a plain 16-colour terminal, which follow the reader's own theme; chalk is loaded only when they are on. */
export async function loadPaint(color: boolean): Promise<Paint> {
  if (!color) return plain;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

export const plain: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

// --- internal ---

interface ColorFacts {
  /** `--color` or `--no-color`, if given. */
  readonly flag?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY?: boolean;
}

function same(text: string): string {
  return text;
}
