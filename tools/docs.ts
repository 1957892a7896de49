/** `npm run docs`: writes each rule's README.md and the rules table of the project's README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { ruleReadme, rulesTable } from '../src/docs.ts';
import type { Rule } from '../src/types.ts';

/** Every generated file below `root` as it should be: absolute path → content. */
export function generatedDocs(root: string, catalogue: readonly Rule[]): Map<string, string> {
  const files = new Map(catalogue.map(rule => [join(root, 'rules', rule.id, 'README.md'), ruleReadme(rule)]));
  const readme = join(root, 'README.md');
  if (existsSync(readme)) files.set(readme, withTable(readFileSync(readme, 'utf8'), rulesTable(catalogue)));
  return files;
}

/** `readme` with `table` between its two `rules` markers. Without markers they are added at its end; half a pair throws. */
export function withTable(readme: string, table: string): string {
  const block = `${START}\n${table}\n${END}`;
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 && end === -1) return `${readme.trimEnd()}\n\n## Rules\n\n${block}\n`;
  if (start === -1 || end < start) throw new Error(`README.md needs ${START} before ${END}`);
  return readme.slice(0, start) + block + readme.slice(end + END.length);
}

// --- internal ---

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const [path, content] of generatedDocs(root, rules)) {
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
    writeFileSync(path, content);
    process.stdout.write(`wrote ${path}\n`);
  }
}
