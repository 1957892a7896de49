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
  yaml: '*',
  tinyglobby: '*',
  ignore: '{ default }',
  chalk: '*',
};

const fileOf = (name: string): string => (name.startsWith('src/') ? `lib/our-${basename(name, '.ts')}.js` : `lib/${name}.js`);

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
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(typescript|import-fresh|parse-json|js-yaml|crypto)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]cosmiconfig[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  // CommonJS packages ask for Node's own modules with require.
  banner: {
    js: "import{createRequire as nodeRequireFrom}from'node:module';const require=nodeRequireFrom(import.meta.url);",
  },
};

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist/lib`, { recursive: true });
const results: BuildResult[] = [
  await build({ ...common, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', plugins: [lazyOutside] }),
];
for (const [name, names] of Object.entries(LAZY)) {
  const contents = `export ${names} from '${name.startsWith('src/') ? `./${name}` : name}';`;
  const stdin = { contents, resolveDir: root, sourcefile: `${basename(name)}.entry.js` };
  results.push(await build({ ...common, stdin, outfile: `dist/${fileOf(name)}`, plugins: [withoutLoaders] }));
}
const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
writeFileSync(`${root}dist/lexicon.bin`, packLexicon(compileLexicon(rules)));
cpSync(`${root}src/reporters/result.schema.json`, `${root}dist/result.schema.json`);
writeNotice(
  root,
  inputs.filter(input => !input.startsWith('absent:')),
  `${root}dist/NOTICE.txt`,
);
