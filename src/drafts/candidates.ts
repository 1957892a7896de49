import { closeSync, constants, openSync, readSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Format } from '../types.ts';
import { decode, readMark } from './bytes.ts';

/** Whether a file of this name, met in a folder, may hold posts: only what is in it can tell. */
export function mayHoldPosts(name: string): boolean {
  const format = DATA.get(extname(name).toLowerCase());
  return format !== undefined && !TOOLS.test(name);
}

/**
 * The paths without the CSV, YAML and JSON files that do not look like posts: in a folder stand configs and data too, which nobody
 * meant. `isConfigured` says that the config tells how a file is read; then it is meant. What cannot be read is left
 * out as well, unless its keys are those of posts: a slip must not hide a calendar.
 */
export async function withoutOtherData(
  paths: readonly string[],
  isConfigured: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const format = DATA.get(extname(path).toLowerCase());
    if (format === undefined || !mayHoldPosts(basename(path)) || (await isConfigured(path))) kept.push(path);
    else if (await looksLikePosts(path, format)) kept.push(path);
  }
  return kept;
}

/** Formats that hold posts or any other data. */
export const DATA: ReadonlyMap<string, Format> = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.json', 'json'],
  ['.jsonc', 'json'],
]);

// --- internal ---

/** Files of tools, some of them large, that never hold posts. */
const TOOLS =
  /^(?:package(?:-lock)?|socialpost-suppressions|composer|tsconfig(?:\..+)?|jsconfig|manifest|deno|biome|turbo|lerna|renovate|pnpm-(?:lock|workspace)|docker-compose(?:\..+)?|compose|mkdocs|_config|openapi|swagger|.+\.schema|.+\.config)\.(?:json|jsonc|ya?ml)$/i;

const MAX_FILE = 16 * 1024 * 1024;
const MAX_HEADER = 64 * 1024;
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

async function looksLikePosts(path: string, format: Format): Promise<boolean> {
  const source = readStart(path, format === 'csv' ? MAX_HEADER : MAX_FILE + 1, format === 'csv');
  if (source === undefined || source.trim() === '') return false;
  const { holdsPosts, loadYaml } = await import('./containers.ts');
  if (format === 'yaml') await loadYaml();
  return holdsPosts(source, format);
}

/** The first `most` bytes of a file as text; of a table the last character may be cut in two, which does no harm. */
function readStart(path: string, most: number, isCut: boolean): string | undefined {
  try {
    const fd = openSync(path, OPEN_FLAGS);
    try {
      let bytes = Buffer.allocUnsafe(Math.min(most, MAX_HEADER));
      let length = 0;
      for (let read = -1; read !== 0 && length < most; length += read) {
        if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(most, length * 4));
        read = readSync(fd, bytes, length, bytes.length - length, null);
      }
      if (!isCut && length > MAX_FILE) return undefined;
      const start = bytes.subarray(0, length);
      const text = isCut ? new TextDecoder(readMark(start).encoding).decode(start) : decode(start);
      return typeof text === 'string' ? text : undefined;
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}
