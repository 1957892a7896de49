/** `npm run new-rule ID`: copies rules/_template to rules/ID and adds its line to rules/list.ts. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest, UserError } from '../src/errors.ts';

/** Makes the rule `id` below `root`; returns what to tell the person, a line each. A bad or taken id is a UserError. */
export function newRule(root: string, id: string): string[] {
  const listFile = join(root, LIST);
  const list = readFileSync(listFile, 'utf8');
  const ids = [...list.matchAll(/ as '([^']+)'/g)].map(match => match[1] as string);
  checkId(id, ids);
  const folder = join(root, 'rules', id);
  if (existsSync(folder)) throw mistake(`the folder rules/${id} exists already`, 'Choose another id, or remove it.');

  cpSync(join(root, 'rules', '_template'), folder, { recursive: true });
  rmSync(join(folder, 'README.md'), { force: true });
  const ruleFile = join(folder, 'rule.ts');
  writeFileSync(ruleFile, readFileSync(ruleFile, 'utf8').replace("'_template'", `'${id}'`));
  writeFileSync(listFile, withLine(list, id));

  const near = nearest(id, ids);
  return [
    ...(near === undefined ? [] : [`Note: there is also a rule "${near}".`]),
    `Made rules/${id}/ and its line in ${LIST}. Next:`,
    `  1. rules/${id}/examples.ts: posts to flag and posts to leave alone, in both languages`,
    `  2. rules/${id}/lexicon.en.yaml and lexicon.id.yaml: the words`,
    `  3. rules/${id}/rule.ts: what, why and what to do`,
    '  4. npm run docs && npm run schema && npm test',
  ];
}

// --- internal ---

const LIST = 'rules/list.ts';

function checkId(id: string, ids: readonly string[]): void {
  if (ids.includes(id)) throw mistake(`there is a rule "${id}" already`, `It is in rules/${id}.`);
  if (/^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,40}){0,5}$/.test(id)) return;
  const kebab = id
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join('-');
  const hint = /^[a-z]/.test(kebab) ? `Try "${kebab}".` : 'For example "weather-talk".';
  throw mistake(`a rule id is lower-case words joined by hyphens, not "${id}"`, hint);
}

function withLine(list: string, id: string): string {
  const line = `export { rule as '${id}' } from './${id}/rule.ts';`;
  const lines = list.trimEnd().split('\n');
  const isRule = (text: string): boolean => text.startsWith('export ');
  const sorted = [...lines.filter(isRule), line].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return `${[...lines.filter(text => !isRule(text)), ...sorted].join('\n')}\n`;
}

function idOf(line: string): string {
  return / as '([^']+)'/.exec(line)?.[1] ?? '';
}

function mistake(message: string, hint: string): UserError {
  return new UserError({ path: 'new-rule', message, hint });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const lines = newRule(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '');
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { message, hint } of error.problems) process.stderr.write(`new-rule: ${message}. ${hint}\n`);
    process.exitCode = 2;
  }
}
