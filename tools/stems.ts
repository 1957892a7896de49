import { rules } from '../rules/index.ts';
import { disagreements } from '../src/text/stems.ts';
import { readLexicons } from './lexicon.ts';

/** npm run stems: every inflection that natural's stemmers do not lead back to its term, a line a term, for people to read. */
for (const rule of rules) {
  for (const entry of readLexicons(rule).flatMap(file => file.entries)) {
    const forms = disagreements(entry);
    if (forms.length > 0) console.log(`${rule.id}\t${entry.lang}\t${entry.term}\t${forms.join(' ')}`);
  }
}
