import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rule as template } from '../rules/_template/rule.ts';
import { rules } from '../rules/index.ts';
import type { AccountKind, Hit, Language, Level, Localized, Rule, Weight } from '../src/types.ts';
import { checkExample } from '../tools/example.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES: readonly Language[] = ['en', 'id'];
const KINDS: readonly AccountKind[] = ['personal', 'professional', 'shared'];
const WEIGHTS: readonly Weight[] = ['light', 'clear', 'heavy'];
const LEVELS: readonly Level[] = ['off', 'info', 'warn', 'error'];

/** Words that judge the writer. What a rule says is about readers, and how the post may come across. */
const UNKIND: Readonly<Record<Language, RegExp>> = {
  en: /\b(inappropriate|forbidden|prohibited|illegal|unlawful|immoral|indecent|obscene|sinful|bad|wrong|stupid|shame\w*|disgust\w*|offensive|violat\w*|guilty)\b/i,
  id: /\b(dilarang|terlarang|haram|tidak pantas|tak pantas|tidak senonoh|tidak sopan|salah(?! satu)|melanggar|pelanggaran|bodoh|dosa|buruk|memalukan|ilegal|asusila)\b/i,
};

const plugin = (await import(new URL('../test/cases/own-rule/rules/no-competitors.js', import.meta.url).href))
  .default as Rule;

describe('the list', () => {
  test('names every folder, in order, and nothing else', () => {
    const folders = readdirSync(join(ROOT, 'rules'), { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(entry => entry.name)
      .sort();
    expect(rules.map(rule => rule.id)).toEqual(folders);
  });

  test('names each rule by its folder and its id', () => {
    const lines = readFileSync(join(ROOT, 'rules/list.ts'), 'utf8').split('\n').slice(1).filter(Boolean);
    expect(lines).toEqual(rules.map(({ id }) => `export { rule as '${id}' } from './${id}/rule.ts';`));
  });
});

describe.each([template as Rule, ...rules])('$id in its folder', rule => {
  const folder = join(ROOT, 'rules', rule.id);

  test('has the id of its folder', () => {
    expect(existsSync(join(folder, 'rule.ts'))).toBe(true);
    expect(rule.id).toMatch(rule === template ? /^_template$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('has exactly the lexicons it names', () => {
    const files = readdirSync(folder).filter(name => name.startsWith('lexicon.'));
    expect(files.sort()).toEqual((rule.lexicons ?? []).map(language => `lexicon.${language}.yaml`).sort());
  });

  test('imports only its own folder, rule.ts, types.ts, platforms.ts and text helpers', () => {
    const source = readFileSync(join(folder, 'rule.ts'), 'utf8');
    const imports = [...source.matchAll(/\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g)].map(m => m[1] ?? m[2]);
    const allowed = /^(\.\/[^/]+|\.\.\/\.\.\/src\/(rule|types|platforms|text\/[^/]+))\.ts$/;
    expect(imports.filter(path => !allowed.test(path ?? ''))).toEqual([]);
  });
});

describe.each(rules.filter(({ lexicons }) => lexicons !== undefined))('$id with word lists', rule => {
  test('has at least five flagged and five fine examples a language', () => {
    for (const language of rule.lexicons ?? []) {
      expect(rule.examples.flagged.filter(({ lang }) => lang === language).length, language).toBeGreaterThanOrEqual(5);
      expect(rule.examples.fine.filter(({ lang }) => lang === language).length, language).toBeGreaterThanOrEqual(5);
    }
  });
});

describe.each([template as Rule, ...rules, plugin])('$id', rule => {
  test('says everything in both languages, and kindly', () => {
    for (const [where, text] of textsOf(rule)) {
      for (const language of LANGUAGES) {
        expect(text[language]?.trim(), `${where}.${language}`).toBeTruthy();
        expect(text[language].match(UNKIND[language])?.[0], `${where}.${language}: say it kindly`).toBeUndefined();
      }
    }
  });

  test('has the same placeholders in both languages', () => {
    for (const [key, { en, id }] of Object.entries(rule.messages))
      expect(placeholders(id), key).toEqual(placeholders(en));
  });

  test('has a level for every weight and kind, and a heavier hit never counts less', () => {
    for (const kind of KINDS) {
      const steps = WEIGHTS.map(weight => LEVELS.indexOf(rule.levels[kind][weight]));
      expect(Math.min(...steps), kind).toBeGreaterThanOrEqual(0);
      expect(steps, kind).toEqual(steps.toSorted((a, b) => a - b));
    }
  });

  test('documents exactly its options', () => {
    expect(Object.keys(rule.optionDocs).sort()).toEqual(Object.keys(rule.options).sort());
    for (const [name, line] of Object.entries(rule.optionDocs)) expect(line.trim(), name).toMatch(/^.+$/);
  });

  test('has examples of both sorts, each once', () => {
    const all = [...rule.examples.flagged, ...rule.examples.fine];
    expect(rule.examples.flagged.length).toBeGreaterThan(0);
    expect(rule.examples.fine.length).toBeGreaterThan(0);
    expect(
      new Set(all.map(({ text, media, history, options }) => JSON.stringify([text, media, history, options]))).size,
    ).toBe(all.length);
    expect(rule.examples.fine.filter(({ text }) => /[«»]/.test(text))).toEqual([]);
  });

  test.each(rule.examples.flagged)('flags $weight: $text', example => {
    const hits = checkExample(rule, example);
    expect(hits).not.toEqual([]);
    expect(withMarks(example.text.replace(/[«»]/g, ''), hits)).toBe(example.text);
    expect(heaviest(hits)).toBe(example.weight);
    for (const hit of hits) {
      const message = rule.messages[hit.message] as Localized;
      expect(message, `message "${hit.message}"`).toBeDefined();
      expect(placeholders(message.en).filter(name => hit.data?.[name] === undefined)).toEqual([]);
    }
  });

  test.each(rule.examples.fine)('leaves alone: $text', example => {
    expect(withMarks(example.text, checkExample(rule, example))).toBe(example.text);
    expect(checkExample(rule, example)).toEqual([]);
  });
});

// --- internal ---

function textsOf(rule: Rule): [string, Localized][] {
  return [
    ['summary', rule.summary],
    ['advice', rule.advice],
    ...KINDS.map((kind): [string, Localized] => [`why.${kind}`, rule.why[kind]]),
    ...Object.entries(rule.messages).map(([key, text]): [string, Localized] => [`messages.${key}`, text]),
  ];
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].map(name => name.slice(1, -1)).sort();
}

/** The text with `«…»` around each hit, so that a failure shows both versions of the post. */
function withMarks(text: string, hits: readonly Hit[]): string {
  const spans = new Map(hits.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  const cuts = [...spans.values()]
    .filter(({ start, end }) => end > start)
    .flatMap(({ start, end }) => [
      { at: start, mark: '«' },
      { at: end, mark: '»' },
    ])
    .sort((a, b) => b.at - a.at || (a.mark === '«' ? -1 : 1));
  return cuts.reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

function heaviest(hits: readonly Hit[]): Weight | undefined {
  return WEIGHTS.findLast(weight => hits.some(hit => hit.weight === weight));
}
