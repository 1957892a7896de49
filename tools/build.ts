import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import { rules } from '../rules/index.ts';
import { packLexicon } from '../src/text/store.ts';
import { compileLexicon } from './lexicon.ts';
import { writeNotice } from './notice.ts';

/**
 * Writes dist/: our own code as one file, so that a run opens few; every package that only some runs need as a file of its
 * own in dist/lib, loaded by its dynamic import; the compiled word lists, the result schema, the manual page and the licences.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What is loaded lazily, with the names taken from it; `*` stands for all. */
const LAZY: Readonly<Record<string, string>> = {
  'src/yaml.ts': '*',
  'rules/examples.ts': '{ examples }',
  'src/init/wizard.ts': '*',
  'src/policy/memo.ts': '*',
  'src/commands/completion.ts': '*',
  'src/commands/man.ts': '*',
  '@clack/prompts': '{ confirm, isCancel, multiselect, select, text }',
  cosmiconfig: '{ cosmiconfigSync }',
  yaml: '{ isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument }',
  tinyglobby: '*',
  ignore: '{ default }',
  chalk: '*',
};

/** What `requireLazily` loads: packages that hardly any draft or config needs. */
const ON_DEMAND = ['libphonenumber-js/min', 're2js', 'unicode-segmenter/grapheme', 'yauzl', 'jsonc-parser'];

const fileOf = (name: string): string =>
  name.endsWith('.ts')
    ? `lib/our-${basename(name, '.ts')}.cjs`
    : `lib/${name.replace('@', '').replaceAll('/', '-')}.cjs`;

/** A lazy package stays outside the main file. A static import of one would load it always, so it is an error. */
const lazyOutside: Plugin = {
  name: 'lazy-outside',
  setup({ onResolve }) {
    onResolve(
      {
        filter:
          /^(cosmiconfig|yaml|tinyglobby|ignore|chalk|js-yaml|@clack\/prompts)$|\/(yaml|wizard|memo|completion|man)\.ts$|rules\/examples\.ts$/,
      },
      ({ path, kind, importer }) => {
        const name = Object.keys(LAZY).find(own => own.endsWith('.ts') && path.endsWith(basename(own))) ?? path;
        if (kind !== 'dynamic-import')
          return { errors: [{ text: `${importer} imports ${name} statically; load it where it is needed` }] };
        return { path: `./${fileOf(name)}`, external: true };
      },
    );
  },
};

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
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/]list\.ts$/ }, () => ({
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
    __LAZY__: JSON.stringify(Object.fromEntries(ON_DEMAND.map(name => [name, `./${fileOf(name)}`]))),
    'import.meta.url': 'bundleUrl',
  },
};
const banner = { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' };

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist/lib`, { recursive: true });
const results: BuildResult[] = [
  await build({ ...common, entryPoints: ['src/start.ts'], outfile: 'dist/start.cjs' }),
  await build({
    ...common,
    banner,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.cjs',
    plugins: [lazyOutside, withoutChildren, withoutExamples],
  }),
];
for (const [name, names] of [...Object.entries(LAZY), ...ON_DEMAND.map(name => [name, '*'] as const)]) {
  const contents = `export ${names} from '${name.endsWith('.ts') ? `./${name}` : name}';`;
  const stdin = { contents, resolveDir: root, sourcefile: `${basename(fileOf(name))}.entry.js` };
  results.push(
    await build({
      ...common,
      banner,
      stdin,
      // Its main file is UMD, whose parts no bundler finds.
      ...(name === 'jsonc-parser' && { mainFields: ['module', 'main'] }),
      outfile: `dist/${fileOf(name)}`,
      plugins: [withoutLoaders, withoutChildren, onlyExamples],
    }),
  );
}
// Lazy packages are CommonJS files too: required when they are asked for, so that start.ts can load them. What is left are
// plugins; code from a cache cannot import, so start.ts hands a function in.
const main = readFileSync(`${root}dist/cli.cjs`, 'latin1');
writeFileSync(
  `${root}dist/cli.cjs`,
  main
    .replace(/\bimport\(("(?:\.\/lib\/[\w-]+\.cjs|node:[\w/]+)")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/\bimport\(/g, 'importFromStart('),
  'latin1',
);
const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
const { automaton, entries } = packLexicon(compileLexicon(rules));
writeFileSync(`${root}dist/lexicon.bin`, automaton);
writeFileSync(`${root}dist/entries.ndjson`, entries);
cpSync(`${root}src/reporters/result.schema.json`, `${root}dist/result.schema.json`);
writeNotice(
  root,
  inputs.filter(input => !/^(absent|no-examples):/.test(input)),
  `${root}dist/NOTICE.txt`,
);
execFileSync(process.execPath, [`${root}tools/code-cache.cjs`], { stdio: 'inherit' });
writeFileSync(`${root}dist/socialpost.1`, execFileSync(process.execPath, [`${root}bin/socialpost.js`, 'man']));
