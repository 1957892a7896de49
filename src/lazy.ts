import { createRequire } from 'node:module';

declare const __LAZY__: Readonly<Record<string, string>> | undefined;

const load = createRequire(import.meta.url);

/** Loads a package that hardly any draft or config needs, at the moment one does. The build gives each a file of its own. */
export function requireLazily<T>(name: string): T {
  return load(typeof __LAZY__ === 'undefined' ? name : (__LAZY__[name] as string)) as T;
}
