import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import { rules } from '../rules/index.ts';
import { packLexicon } from '../src/text/lexicon.ts';
import { compileLexicon } from './lexicon.ts';
import { writeNotice } from './notice.ts';

/**
 * Writes dist/: our own code as one file, so that a run opens few; every package that only some runs need as a file of its
 * own in dist/lib, loaded by its dynamic import; the compiled word lists, the result schema and the licences.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What is loaded lazily, with the names taken from it; `*` stands for all. */
const LAZY: Readonly<Record<string, string>> = {
  'src/yaml.ts': '*',
  cosmiconfig: '{ cosmiconfigSync }',
  yaml: '{ isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument }',
  tinyglobby: '*',
  ignore: '{ default }',
  chalk: '*',
};

const fileOf = (name: string): string =>
  name.startsWith('src/') ? `lib/our-${basename(name, '.ts')}.cjs` : `lib/${name}.cjs`;

/** A lazy package stays outside the main file. A static import of one would load it always, so it is an error. */
const lazyOutside: Plugin = {
  name: 'lazy-outside',
  setup({ onResolve }) {
    onResolve(
      { filter: /^(cosmiconfig|yaml|tinyglobby|ignore|chalk|js-yaml)$|\/yaml\.ts$/ },
      ({ path, kind, importer }) => {
        const name = path.endsWith('/yaml.ts') ? 'src/yaml.ts' : path;
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
  define: { __VERSION__: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
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
    plugins: [lazyOutside, withoutChildren],
  }),
];
for (const [name, names] of Object.entries(LAZY)) {
  const contents = `export ${names} from '${name.startsWith('src/') ? `./${name}` : name}';`;
  const stdin = { contents, resolveDir: root, sourcefile: `${basename(name)}.entry.js` };
  results.push(
    await build({
      ...common,
      banner,
      stdin,
      outfile: `dist/${fileOf(name)}`,
      plugins: [withoutLoaders, withoutChildren],
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
writeFileSync(`${root}dist/entries.json`, entries);
cpSync(`${root}src/reporters/result.schema.json`, `${root}dist/result.schema.json`);
writeNotice(
  root,
  inputs.filter(input => !/^absent:/.test(input)),
  `${root}dist/NOTICE.txt`,
);
execFileSync(process.execPath, [`${root}tools/code-cache.cjs`], { stdio: 'inherit' });
