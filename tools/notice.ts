import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licences of every package that the bundle holds. `inputs` are esbuild's input paths, relative to `root`. */
export function writeNotice(root: string, inputs: readonly string[], target: string): void {
  const folders = [...new Set(inputs.flatMap(packageFolder))].sort();
  const parts = folders.map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    return `${name} ${version} (${license})\n\n${licenceOf(join(root, folder))}`;
  });
  writeFileSync(target, `socialpost holds code of these packages:\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`);
}

// --- internal ---

function packageFolder(input: string): string[] {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found === null ? [] : [found[1] as string];
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  return file !== undefined && existsSync(join(folder, file))
    ? readFileSync(join(folder, file), 'utf8').trim()
    : 'No licence file; see its package page.';
}
