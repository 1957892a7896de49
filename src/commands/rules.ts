import { levelsInShort } from '../docs.ts';
import type { Language, Rule } from '../types.ts';

/** One line a rule, in columns: id, levels for each kind of account, summary. Ends with a line end. */
export function rulesCommand(rules: readonly Rule[], locale: Language): string {
  const rows = [
    [HEADS[locale][0], 'personal', 'professional', 'shared', HEADS[locale][1]],
    ...rules.map(({ id, levels, summary }) => [
      id,
      levelsInShort(levels.personal),
      levelsInShort(levels.professional),
      levelsInShort(levels.shared),
      summary[locale],
    ]),
  ];
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)));
  const lines = rows.map(row => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.join('\n')}\n\n${NOTES[locale]}\n`;
}

// --- internal ---

const HEADS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['rule', 'what it finds'],
  id: ['aturan', 'yang dicari'],
};

const NOTES: Readonly<Record<Language, string>> = {
  en: 'Levels are for light/clear/heavy hits. "socialpost explain RULE" shows a rule with its examples.',
  id: 'Tingkat berlaku untuk temuan light/clear/heavy. "socialpost explain ATURAN" menampilkan aturan dan contohnya.',
};
