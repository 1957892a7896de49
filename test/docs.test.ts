import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rule as template } from '../rules/_template/rule.ts';
import { rules } from '../rules/index.ts';
import { explainCommand } from '../src/commands/explain.ts';
import { rulesCommand } from '../src/commands/rules.ts';
import { rulePage, rulesTable } from '../src/docs.ts';
import { UserError } from '../src/errors.ts';
import type { Rule } from '../src/types.ts';
import { generatedDocs, withTable } from '../tools/docs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sample = template as Rule;

describe('generated files', () => {
  test('are current', () => {
    for (const [path, content] of generatedDocs(ROOT, rules)) {
      const found = existsSync(path) ? readFileSync(path, 'utf8') : '(missing)';
      expect(found, `${path} is out of date: run npm run docs`).toBe(content);
    }
  });

  test('the table goes between its markers, and a second run changes nothing', () => {
    const table = rulesTable([sample]);
    const once = withTable('# x\n\n<!-- rules:start -->\nold\n<!-- rules:end -->\n\nafter\n', table);
    expect(once).toBe(`# x\n\n<!-- rules:start -->\n${table}\n<!-- rules:end -->\n\nafter\n`);
    expect(withTable(once, table)).toBe(once);
    const added = withTable('# x\n', table);
    expect(added).toContain(`<!-- rules:start -->\n${table}\n<!-- rules:end -->\n`);
    expect(withTable(added, table)).toBe(added);
  });

  test.each(['a <!-- rules:start --> b', 'a <!-- rules:end --> b', '<!-- rules:end --> <!-- rules:start -->'])(
    'half a pair of markers is an error: %s',
    readme => expect(() => withTable(readme, '')).toThrow('rules:start'),
  );
});

describe('a rule page', () => {
  test.each(['en', 'id'] as const)('tells everything about the rule (%s)', locale => {
    const page = rulePage(sample, locale);
    const { summary, advice, why, optionDocs, examples } = sample;
    const texts = [summary, advice, why.personal, why.professional, why.shared].map(text => text[locale]);
    for (const text of [...texts, ...Object.values(optionDocs)]) expect(page).toContain(text);
    for (const { text } of [...examples.flagged, ...examples.fine]) expect(page).toContain(text);
    expect(page).toContain(
      '| light | off | info | off |\n| clear | off | warn | info |\n| heavy | info | warn | warn |',
    );
    expect(page).toContain('| `ignore` | `[]` |');
    expect(page).toContain('_template: [warn, { add: ["another word"], ignore: ["lovely weather"] }]');
  });

  test('shows media, options and notes of an example, and keeps its lines together', () => {
    const page = rulePage(
      withExample({ text: 'One\nTwo', media: [{ file: 'a.jpg', alt: 'A cat' }], options: { add: ['x'] }, note: 'why' }),
      'en',
    );
    expect(page).toContain('en  One\n    Two\n    + a.jpg (A cat)\n    + options: {"add":["x"]}\n    (why)\n');
  });

  test('no example gets out of its fence', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('```', '~~~', '\n', '\r', '# x', '|', '<b>', '«', ' ', 'a'))
        .map(parts => parts.join('')),
    );
    const plain = outsideFences(rulePage(withExample({ text: 'a' }), 'en'));
    fc.assert(
      fc.property(nasty, text => {
        expect(outsideFences(rulePage(withExample({ text, note: text }), 'en'))).toEqual(plain);
      }),
    );
  });

  test('pipes and line ends stay in their table cell', () => {
    const page = rulePage(
      { ...sample, lexicons: undefined, options: { sep: '|`' }, optionDocs: { sep: 'a | b\nc' } },
      'en',
    );
    expect(page).toContain('| `sep` | `` "\\|`" `` | a \\| b c |');
    expect(page).toContain('_template: [warn, { sep: "|`" }]');
  });

  test('a rule without options, and one that needs history', () => {
    const page = rulePage({ ...sample, lexicons: undefined, options: {}, optionDocs: {}, needsHistory: 5 }, 'en');
    expect(page).toContain('_template: warn\n');
    expect(page).toContain('at least 5 of them');
  });
});

describe('explain and rules', () => {
  test('explain prints the page in the language asked for', () => {
    expect(explainCommand('_template', [sample], 'id')).toBe(rulePage(sample, 'id'));
  });

  test('an unknown rule is the user’s mistake and names the nearest', () => {
    expect(() => explainCommand('politcs', rules, 'en')).toThrow(UserError);
    try {
      explainCommand('politcs', rules, 'en');
    } catch (error) {
      expect((error as UserError).problems[0]).toMatchObject({
        message: 'unknown rule "politcs"',
        hint: 'Did you mean "politics"?',
      });
    }
  });

  test('rules prints aligned columns', () => {
    const other = {
      ...sample,
      id: 'x',
      levels: { ...sample.levels, personal: { light: 'off', clear: 'off', heavy: 'off' } },
    };
    expect(rulesCommand([sample, other as Rule], 'en')).toBe(
      `${[
        'rule       personal      professional    shared         what it finds',
        '_template  off/off/info  info/warn/warn  off/info/warn  Small talk about the weather.',
        'x          off           info/warn/warn  off/info/warn  Small talk about the weather.',
        '',
        'Levels are for light/clear/heavy hits. "socialpost explain RULE" shows a rule with its examples.',
      ].join('\n')}\n`,
    );
    expect(rulesCommand([sample], 'id')).toContain(sample.summary.id);
  });
});

// --- internal ---

function withExample(example: object): Rule {
  return { ...sample, examples: { flagged: [], fine: [{ lang: 'en', text: '', ...example }] } };
}

/** What a Markdown reader sees outside fenced code: a fence ends at a line of at most three spaces and three backticks. */
function outsideFences(page: string): string[] {
  let inside = false;
  return page.split(/\r\n?|\n/).filter(line => {
    const isFence = /^ {0,3}(```|~~~)/.test(line);
    if (isFence) inside = !inside;
    return isFence || !inside;
  });
}
