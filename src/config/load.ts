import { dirname } from 'node:path';
import type { Rule } from '../types.ts';
import { check } from './check.ts';
import { type Config, configOf, ignoresOf } from './config.ts';
import { complain, extended } from './extend.ts';
import type { Matcher } from './glob.ts';
import { configShape } from './keys.ts';
import type { Layer } from './layer.ts';
import type { Opened, Opener } from './open.ts';
import { withPlugins } from './plugins.ts';
import { checkTogether } from './together.ts';

export { createOpener } from './open.ts';

/** The config of an opened file: with what it extends and its plugins, checked. All that is wrong with a file is one UserError. */
export async function loadConfig(
  top: Opened,
  root: string,
  rules: readonly Rule[],
  trusted: boolean,
  opener: Opener,
): Promise<Config> {
  const opened = await extended(top, root, opener);
  const catalogue = await withPlugins(rules, opened, root, trusted);
  const shape = configShape(catalogue);
  const layers = opened.map(one => ({ ...one, data: one.data ?? {} })) as Layer[];
  for (const layer of layers) await complain(layer, [...check(shape, layer.data), ...checkTogether(layers, layer)]);
  return configOf(layers, catalogue, root, dirname(top.file), await ignoredBy(ignoresOf(layers)));
}

// --- internal ---

async function ignoredBy(patterns: readonly string[]): Promise<Matcher> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add([...patterns]);
  return path => rules.ignores(path);
}
