import { load, YAMLException } from 'js-yaml';

/** Why a YAML or JSON text could not be read, and where: 1-based line and column in that text, where known. */
export interface YamlError {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Reads one YAML document (or JSON, its subset) as plain data: no dates, no custom tags, no merge bombs.
 * js-yaml 5 refuses depth over 100 and duplicate keys by itself; `maxLength` bounds the rest.
 */
export function parseYaml(text: string, maxLength: number): { value: unknown } | { error: YamlError } {
  if (text.length > maxLength) return { error: { message: `longer than ${maxLength} characters` } };
  try {
    return { value: load(text) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark?.line;
    const column = error.mark?.column;
    return {
      error: {
        message: error.reason,
        ...(line === undefined ? {} : { line: line + 1 }),
        ...(column === undefined ? {} : { column: column + 1 }),
      },
    };
  }
}

export { readYamlTree } from './drafts/structured/yaml-tree.ts';
