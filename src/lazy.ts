import { createRequire } from 'node:module';

declare const __PARTS__: Readonly<Record<string, string>> | undefined;

/** Loads a package that hardly any draft or config needs, at the moment one does. The build gives each a file of its own. */
export function requireLazily<T>(name: string): T {
  if (typeof __PARTS__ === 'undefined') return createRequire(`${import.meta.dirname}/`)(name) as T;
  return require(__PARTS__[name] as string) as T;
}
