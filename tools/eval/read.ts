import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/types.ts';

/** A labelled post. `positive`: the rule should find it. */
export interface Row {
  readonly rule: string;
  readonly text: string;
  readonly positive: boolean;
  readonly lang: Language;
  readonly source: string;
}

/** Which rule a file `TASK_LANG.tsv` is for, and the label of the posts that it should find. */
const TASKS: Readonly<Record<string, readonly [rule: string, positive: string]>> = {
  politics: ['politics', 'politics'],
  register: ['casual-slang', 'informal'],
  pets: ['pet-photos', 'pet'],
  abuse: ['profanity', 'abusive'],
};

/** The rows of every `TASK_LANG.tsv` in a folder (columns text, label, lang, source; line breaks written `\n`). */
export function readRows(folder: string): Row[] {
  return readdirSync(folder)
    .filter(name => /^(politics|register|pets|abuse)_(en|id)\.tsv$/.test(name))
    .sort()
    .flatMap(name => {
      const [task, lang] = name.replace('.tsv', '').split('_') as [string, Language];
      const [rule, positive] = TASKS[task] as readonly [string, string];
      return readTsv(join(folder, name)).map(([text = '', label, , source = '']) => ({
        rule,
        text: text.replaceAll('\\n', '\n'),
        positive: label === positive,
        lang,
        source,
      }));
    });
}

/** The cells of a tab-separated file, without its header. */
export function readTsv(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(1);
  return lines.filter(line => line !== '').map(line => line.split('\t'));
}
