import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { packLexicon } from '../src/text/store.ts';
import { bundle } from './bundle.ts';
import { compileLexicon } from './lexicon.ts';
import { writeNotice } from './notice.ts';

/** Writes dist/: the program, the compiled word lists, the result schema, the manual page and the licences. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist/lib`, { recursive: true });
writeNotice(root, await bundle(root, version), `${root}dist/NOTICE.txt`);
const { automaton, entries } = packLexicon(compileLexicon(rules));
writeFileSync(`${root}dist/lexicon.bin`, automaton);
writeFileSync(`${root}dist/entries.ndjson`, entries);
cpSync(`${root}src/reporters/result.schema.json`, `${root}dist/result.schema.json`);
execFileSync(process.execPath, [`${root}tools/code-cache.cjs`], { stdio: 'inherit' });
writeFileSync(`${root}dist/socialpost.1`, execFileSync(process.execPath, [`${root}bin/socialpost.js`, 'man']));
