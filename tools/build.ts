import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { rules } from '../rules/index.ts';
import { packLexicon } from '../src/text/lexicon.ts';
import { compileLexicon } from './lexicon.ts';
import { writeNotice } from './notice.ts';

/** Writes dist/: the program as one bundle with lazy chunks, the compiled word lists, schemas, and the licences of what is bundled. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);

/** cosmiconfig's own loaders run or parse what they find; ours replace them, so theirs stay out of the bundle. */
const withoutLoaders: Plugin = {
  name: 'without-loaders',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(typescript|import-fresh|parse-json|js-yaml)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]cosmiconfig[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  metafile: true,
  plugins: [withoutLoaders],
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  // CommonJS packages ask for Node's own modules with require.
  banner: { js: "import{createRequire as nodeRequireFrom}from'node:module';const require=nodeRequireFrom(import.meta.url);" },
});
writeFileSync(`${root}dist/lexicon.bin`, packLexicon(compileLexicon(rules)));
cpSync(`${root}src/reporters/result.schema.json`, `${root}dist/result.schema.json`);
writeNotice(root, Object.keys(metafile.inputs).filter(input => !input.startsWith('absent:')), `${root}dist/NOTICE.txt`);
