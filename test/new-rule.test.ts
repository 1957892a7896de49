import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { newRule } from '../tools/new-rule.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const made: string[] = [];
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-rule-'));
  made.push(root);
  cpSync(join(ROOT, 'rules'), join(root, 'rules'), { recursive: true });
});
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('new-rule', () => {
  test('touches one folder and one line', () => {
    const before = tree(root);
    const said = newRule(root, 'office-tour');
    const after = tree(root);

    const line = "export { rule as 'office-tour' } from './office-tour/rule.ts';\n";
    expect(after['rules/list.ts']).toBe(
      before['rules/list.ts']?.replace(/(?=export \{ rule as 'personal-data')/, line),
    );
    for (const [path, text] of Object.entries(before)) if (path !== 'rules/list.ts') expect(after[path]).toBe(text);
    expect(Object.keys(after).filter(path => !(path in before))).toEqual(
      ['examples.ts', 'lexicon.en.yaml', 'lexicon.id.yaml', 'rule.ts'].map(name => `rules/office-tour/${name}`),
    );
    expect(after['rules/office-tour/rule.ts']).toContain("id: 'office-tour',");
    expect(JSON.stringify(after).match(/_template/g)).toHaveLength(
      JSON.stringify(before).match(/_template/g)?.length ?? 0,
    );
    expect(said.join('\n')).toContain('rules/office-tour/examples.ts');
  });

  test('keeps the list in order at both ends', () => {
    newRule(root, 'zebra');
    newRule(root, 'aardvark');
    const ids = [...readFileSync(join(root, 'rules/list.ts'), 'utf8').matchAll(/ as '([^']+)'/g)].map(
      match => match[1],
    );
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('zebra');
  });

  test.each([
    ['Pet Photos', 'Try "pet-photos".'],
    ['officeTour', 'Try "office-tour".'],
    ['../escape', 'Try "escape".'],
    ['_template', 'Try "template".'],
    ['9lives', 'For example'],
    ['', 'For example'],
    ['a'.repeat(100), 'Try'],
  ])('refuses the id %j', (id, hint) => {
    expect(mistakeOf(id)?.hint).toContain(hint);
    expect(mistakeOf(id)?.message).toContain('lower-case words joined by hyphens');
  });

  test('refuses an id that is taken, by the list or by a folder', () => {
    expect(mistakeOf('politics')?.message).toBe('there is a rule "politics" already');
    cpSync(join(root, 'rules/_template'), join(root, 'rules/half-done'), { recursive: true });
    expect(mistakeOf('half-done')?.message).toBe('the folder rules/half-done exists already');
  });

  test('mentions a rule of nearly the same name', () => {
    expect(newRule(root, 'politic')[0]).toBe('Note: there is also a rule "politics".');
  });

  test('the made rule type-checks and passes its own examples', () => {
    for (const path of ['src', 'tools', 'test/cases/own-rule', 'package.json', 'tsconfig.json']) {
      cpSync(join(ROOT, path), join(root, path), { recursive: true });
    }
    cpSync(join(ROOT, 'test/rules.test.ts'), join(root, 'test/rules.test.ts'));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    newRule(root, 'office-tour');

    writeFileSync(
      join(root, 'tsconfig.json'),
      JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['rules'] }),
    );
    run('typescript/bin/tsc', '--noEmit', '-p', root);
    const report = run('vitest/vitest.mjs', 'run', '--root', root, 'test/rules.test.ts', '-t', 'office-tour');
    expect(report).toMatch(/Tests {2}\d{2,} passed/);
  }, 60_000);
});

// --- internal ---

function mistakeOf(id: string): { message: string; hint?: string } | undefined {
  try {
    newRule(root, id);
  } catch (error) {
    if (error instanceof UserError) return error.problems[0];
    throw error;
  }
  return undefined;
}

/** Relative path → text of every file below `folder`. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function run(bin: string, ...args: string[]): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules', bin), ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout));
  }
}
