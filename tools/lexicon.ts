import { readFileSync } from 'node:fs';
import { type CommonWords, compile, type LexiconFile } from '../src/text/compile.ts';
import type { Lexicon } from '../src/text/lexicon.ts';
import type { AnimalWords } from '../src/text/sense.ts';
import type { Rule } from '../src/types.ts';
import { parseYaml } from '../src/yaml.ts';

const root = new URL('..', import.meta.url);

/** Compiles the word lists of the given rules from their folders. */
export function compileLexicon(rules: readonly Rule[]): Lexicon {
  return compile(
    rules.map(rule => ({
      id: rule.id,
      disguised: rule.disguised ?? false,
      zones: rule.zones,
      files: readLexicons(rule),
    })),
    readYaml<CommonWords>('src/text/words.yaml'),
    readYaml<AnimalWords>('src/text/animals.yaml'),
  );
}

/** The word lists of a rule, one a language. */
export function readLexicons(rule: Rule): LexiconFile[] {
  return (rule.lexicons ?? []).map(language => readYaml<LexiconFile>(`rules/${rule.id}/lexicon.${language}.yaml`));
}

// --- internal ---

function readYaml<T>(path: string): T {
  const read = parseYaml(readFileSync(new URL(path, root), 'utf8'), 4_000_000);
  if ('error' in read) throw new Error(`${path}:${read.error.line}:${read.error.column} ${read.error.message}`);
  return read.value as T;
}
