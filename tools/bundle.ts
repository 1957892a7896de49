import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { rules } from '../rules/index.ts';

/**
 * Writes the program into dist/: `start.cjs`; `cli.cjs`, what a run needs that judges a draft; and in lib/ a part for each
 * dynamic import, loaded when a run gets there. What a part shares with the main file stands in the main file only, so a
 * UserError is the same everywhere. Returns what went in, as paths below `root` (a folder, with a slash).
 */
export async function bundle(root: string, version: string): Promise<readonly string[]> {
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    metafile: true,
    legalComments: 'none',
    define: {
      __VERSION__: JSON.stringify(version),
      __PARTS__: JSON.stringify(Object.fromEntries(ON_DEMAND.map(name => [name, `./${fileOf(name)}`]))),
      'import.meta.dirname': 'bundleDir',
      'import.meta.url': 'bundlePath',
    },
  };
  // What start.ts hands in; packages ask for their URL to require from there, for which a path will do.
  const wrapped: BuildOptions = {
    ...common,
    banner: { js: '(function(exports,require,module,bundleDir,importFromStart){const bundlePath=bundleDir+"/";' },
    footer: { js: '})' },
  };
  const inputs: string[] = [];
  const write = async (file: string, options: BuildOptions): Promise<void> => {
    const { metafile } = await build({ ...options, outfile: `dist/${file}` });
    inputs.push(...Object.keys(metafile?.inputs ?? {}));
    if (file !== 'start.cjs') requireParts(`${root}dist/${file}`);
  };

  const parts = new Parts(root);
  const main: BuildOptions = { ...wrapped, plugins: [asParts(parts, MAIN), withoutChildren, withoutExamples] };
  const part = (name: string, more = ''): BuildOptions => ({
    ...wrapped,
    plugins: [onlyExamples, withoutLoaders, withoutChildren, asParts(parts, fileOf(name))],
    stdin: entry(root, `export ${TAKEN[name] ?? '*'} from '${name.endsWith('.ts') ? `./${name}` : name}';${more}`),
    // The main file of jsonc-parser is UMD, whose parts no bundler finds.
    ...(name === 'jsonc-parser' && { mainFields: ['module', 'main'] }),
  });
  const survey = async (file: string, options: BuildOptions): Promise<void> => {
    const { metafile } = await build({ ...options, write: false });
    parts.own(file, Object.keys(metafile?.inputs ?? {}));
  };
  await survey(MAIN, { ...main, stdin: entry(root, RUN) });
  for (const name of SHARED) await survey(fileOf(name), part(name));

  await write('start.cjs', { ...common, entryPoints: ['src/start.ts'] });
  // A part names further parts, and modules that it shares, while it is built.
  for (const name of parts.names) {
    if (parts.ownerOf(name) !== MAIN && !SHARED.includes(name)) await write(fileOf(name), part(name));
  }
  for (const name of SHARED.toReversed()) await write(fileOf(name), part(name, parts.shareOf(fileOf(name))));
  await write(MAIN, { ...main, stdin: entry(root, RUN + parts.shareOf(MAIN)) });
  return inputs.filter(input => !/^[\w-]+:/.test(input));
}

// --- internal ---

const MAIN = 'cli.cjs';
const RUN = "export { main } from './src/cli.ts';";

/** Parts whose modules other parts take from there, as they do from the main file. */
const SHARED = ['src/drafts/containers.ts', 'src/write.ts'];

/** Imported dynamically, so that other commands do without them, but part of the main file: judging a draft needs them. */
const EVERYDAY = ['src/commands/check.ts', 'rules/index.ts', 'src/reporters/pretty.ts', 'src/reporters/color.ts'];

/** Packages that dynamic imports load, with the names taken from them. */
const TAKEN: Readonly<Record<string, string>> = {
  '@clack/prompts': '{ confirm, isCancel, multiselect, select, text }',
  cosmiconfig: '{ cosmiconfigSync }',
  yaml: '{ isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument }',
  ignore: '{ default }',
};

/** What `requireLazily` loads: packages that hardly any draft or config needs. */
const ON_DEMAND = ['libphonenumber-js/min', 're2js', 'unicode-segmenter/grapheme', 'yauzl', 'jsonc-parser'];

function fileOf(part: string): string {
  const name = part.replace(/^(?:@|src\/)|\.ts$/g, '').replaceAll('/', '-');
  return `lib/${part.endsWith('.ts') ? 'our-' : ''}${name}.cjs`;
}

function entry(resolveDir: string, contents: string): BuildOptions['stdin'] {
  return { contents, resolveDir, sourcefile: 'entry.js' };
}

/**
 * Parts are CommonJS, required when they are asked for, so that start.ts can load them. What is left are plugins. start.ts
 * reads a byte as a character, so none may be beyond ASCII; esbuild leaves those of regular expressions as they are.
 */
function requireParts(path: string): void {
  const code = readFileSync(path, 'utf8')
    .replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(
      /\bimport\(("(?:\.\/lib\/[\w-]+\.cjs|shared:[\w./-]+|node:[\w/]+)")\)/g,
      'Promise.resolve().then(()=>require($1))',
    )
    .replace(/\bimport\(/g, 'importFromStart(');
  writeFileSync(path, code, 'latin1');
}

/** Which parts there are, and which file each module stands in. Modules are paths below `root`. */
class Parts {
  readonly names = new Set<string>(ON_DEMAND);
  readonly root: string;
  readonly #owners = new Map<string, string>();
  readonly #shared = new Map<string, Set<string>>();

  constructor(root: string) {
    this.root = root;
  }

  /** Says that modules stand in a file, but those that stand in an earlier one. */
  own(file: string, modules: readonly string[]): void {
    for (const module of modules) if (!this.#owners.has(module)) this.#owners.set(module, file);
  }

  ownerOf(module: string): string | undefined {
    return this.#owners.get(module);
  }

  /** The address of a part. */
  at(name: string): { path: string; external: true } {
    this.names.add(name);
    return { path: `./${fileOf(name)}`, external: true };
  }

  /** The address of a module of another file. */
  inside(owner: string, module: string): { path: string; external: true } {
    this.#shared.set(owner, (this.#shared.get(owner) ?? new Set()).add(module));
    return { path: `./${owner}#${module}`, external: true };
  }

  /** Code that hands out the modules which others take from a file. */
  shareOf(file: string): string {
    const getters = [...(this.#shared.get(file) ?? [])].map(module => `'${module}': () => require('./${module}')`);
    return `export const shared = {${getters.join()}};`;
  }
}

/**
 * Puts what is imported dynamically into parts of its own, and takes what stands in another file from there. A package in
 * the main file would be loaded always: commander alone may. `self` is the file that is being made.
 */
function asParts(parts: Parts, self: string): Plugin {
  return {
    name: 'as-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
        const module = relative(parts.root, resolve(resolveDir, path)).replaceAll('\\', '/');
        const owner = parts.ownerOf(module);
        if (kind === 'dynamic-import' && owner !== MAIN && !EVERYDAY.includes(module)) return parts.at(module);
        return owner === undefined || owner === self ? undefined : parts.inside(owner, module);
      });
      onResolve({ filter: /^[@\w-]+(\/|$)/ }, ({ path, kind, importer }) => {
        if (importer.includes('node_modules') || importer.endsWith('entry.js')) return undefined;
        if (kind === 'dynamic-import') return parts.at(path);
        if ((path === 'commander') === (self === MAIN)) return undefined;
        return { errors: [{ text: `${importer} imports ${path} statically; load it where it is needed` }] };
      });
    },
  };
}

/** cosmiconfig's own loaders run or parse what they find; ours replace them, so theirs stay out. */
const withoutLoaders: Plugin = {
  name: 'without-loaders',
  setup({ onResolve }) {
    onResolve({ filter: /^(typescript|import-fresh|parse-json|js-yaml|crypto)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]cosmiconfig[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    );
  },
};

/** The examples of rules are for pages and tests: only `rules/examples.ts` brings them along. */
const withoutExamples: Plugin = {
  name: 'without-examples',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/examples\.ts$/ }, ({ path }) => ({ path, namespace: 'no-examples' }));
    onLoad({ filter: /.*/, namespace: 'no-examples' }, () => ({
      contents: 'export const examples = { flagged: [], fine: [] };',
    }));
  },
};

/** For `rules/examples.ts` a rule is its id and its examples: what it does is in the main file already. */
const onlyExamples: Plugin = {
  name: 'only-examples',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/list\.ts$/ }, ({ path, importer, resolveDir }) =>
      /[\\/]rules[\\/]examples\.ts$/.test(importer) ? { path, namespace: 'ids', pluginData: resolveDir } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'ids' }, ({ pluginData }) => ({
      resolveDir: pluginData,
      contents: rules
        .map(
          ({ id }, i) =>
            `import { examples as e${i} } from './${id}/examples.ts';` +
            `const r${i} = { id: '${id}', examples: e${i} }; export { r${i} as '${id}' };`,
        )
        .join('\n'),
    }));
  },
};

/** Commander's child processes are for subcommands that are programs; we have none, and loading that module takes a while. */
const withoutChildren: Plugin = {
  name: 'without-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};
