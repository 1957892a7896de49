import { realpathSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../types.ts';
import { check } from './check.ts';
import { complain } from './extend.ts';
import { isInside } from './file.ts';
import { pluginsShape } from './keys.ts';
import { listOf } from './layer.ts';
import type { Opened } from './open.ts';
import { ruleFault } from './rule-check.ts';
import { type Fault, isMapping } from './shape.ts';

/** The rules and those of the plugins that count (of the last file that names any), by id. All that is wrong is a UserError. */
export async function withPlugins(
  rules: readonly Rule[],
  opened: readonly Opened[],
  root: string,
  trusted: boolean,
): Promise<readonly Rule[]> {
  const layer = opened.findLast(one => isMapping(one.data) && Object.hasOwn(one.data, 'plugins'));
  if (layer === undefined) return rules;
  const written = (layer.data as Record<string, unknown>).plugins;
  await complain(layer, check(pluginsShape, written, ['plugins']));
  const plugins = listOf(written as string | readonly string[]).map((name, i) => ({
    name,
    path: typeof written === 'string' ? ['plugins'] : ['plugins', i],
  }));
  const refused = plugins.map(({ name, path }) => ({ path, fault: pluginFault(name, layer.file, root) }));
  await complain(
    layer,
    refused.flatMap(({ path, fault }) => (fault === undefined ? [] : [{ path, ...fault }])),
  );
  if (!trusted && plugins.length > 0) await complain(layer, [UNTRUSTED]);
  const all = [...rules];
  for (const { name, path } of plugins) {
    const loaded = await loadPlugin(name, layer.file, root);
    if ('message' in loaded) await complain(layer, [{ path, ...loaded }]);
    for (const rule of loaded as Rule[]) {
      const message = `the rule "${rule.id}" of ${JSON.stringify(name)} is there already`;
      if (all.some(({ id }) => id === rule.id)) await complain(layer, [{ path, message, hint: 'Give it another id.' }]);
      all.push(rule);
    }
  }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

// --- internal ---

const UNTRUSTED = {
  path: ['plugins'],
  message: 'plugins are code, so they do not run unless you say so',
  hint: 'If you trust this config and its plugins, add --trust-config.',
};

/** What only docs and tests need. */
const OPTIONAL = { options: {}, optionDocs: {}, examples: { flagged: [], fine: [] } };

/** Why a plugin may not even be looked for, trusted or not: it is no relative path inside `root` and no package name. */
function pluginFault(name: string, file: string, root: string): ReturnType<Fault> {
  const shown = JSON.stringify(name);
  if (/^\.{1,2}\//.test(name)) {
    const path = resolve(dirname(file), name);
    return isInside(path, root) ? undefined : { message: `the plugin ${shown} is outside ${root}` };
  }
  if (/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(?:\/[\w-][\w.-]*)*$/i.test(name) && !isBuiltin(name)) return undefined;
  return {
    message: `${shown} cannot be a plugin`,
    hint: 'Give a relative path, as "./rules/x.js", or the name of an installed package.',
  };
}

/** Runs the module and returns its rules. Only for a name without `pluginFault`, and only when the user trusts the config. */
async function loadPlugin(name: string, file: string, root: string): Promise<Rule[] | NonNullable<ReturnType<Fault>>> {
  const shown = JSON.stringify(name);
  try {
    const path = realpathSync(createRequire(file).resolve(name));
    if (name.startsWith('.') && !isInside(path, realpathSync(root))) {
      return { message: `the plugin ${shown} leads outside ${root}` };
    }
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    const list: unknown[] = Array.isArray(module.default) ? module.default : [module.default];
    const fault = list.map(ruleFault).find(one => one !== undefined);
    if (list.length > 0 && fault === undefined) return list.map(rule => ({ ...OPTIONAL, ...(rule as Rule) }));
    return {
      message: `the plugin ${shown} exports no valid rule: ${fault ?? 'the list is empty'}`,
      hint: 'Its default export must be a rule, or a list of rules.',
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
    return { message: `the plugin ${shown} cannot be loaded: ${reason}` };
  }
}
