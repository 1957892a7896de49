import { optionsOf, WORD_LIST_DOCS } from '../rule.ts';
import { patternFault } from '../text/user-patterns.ts';
import type { OptionValue, Rule } from '../types.ts';
import { LEVELS } from './layer.ts';
import { type Fault, type Shape, text } from './shape.ts';

/** What a rule may be set to: a level, levels, or either with options. */
export function settingShape(rule: Rule): Shape {
  const options = optionShape(optionsOf(rule), 'option', rule, rule.optionDocs);
  if (rule.locked) return lockedShape(rule, options);
  return {
    is: 'either',
    about: rule.summary.en,
    expected: 'a level, {light, clear, heavy} levels, or [levels, {options}]',
    of: [
      level,
      levels,
      {
        is: 'pair',
        expected: '[level] or [levels, {options}]',
        first: { is: 'either', of: [level, levels], expected: 'a level or {light, clear, heavy} levels' },
        second: { ...options, about: 'The options of the rule; the others stay as they were.' },
      },
    ],
  };
}

// --- internal ---

const MAX_WORDS = 10_000;

const level: Shape = { is: 'choice', noun: 'level', values: LEVELS };

const levels: Shape = {
  is: 'keys',
  noun: 'weight',
  keys: { light: level, clear: level, heavy: level },
  about: 'A level for each weight; the others stay as they were.',
};

/** A rule that no config can lower: only its options can be set. */
function lockedShape(rule: Rule, options: Shape): Shape {
  const error: Shape = { is: 'text', pattern: '', expected: '"error"', fault: lockedFault };
  const levels: Shape = { is: 'keys', noun: 'weight', keys: { light: error, clear: error, heavy: error } };
  const expected = 'error, or [error, {options}]';
  return {
    is: 'either',
    about: `${rule.summary.en} Its level is always error.`,
    expected,
    of: [
      error,
      levels,
      { is: 'pair', expected, first: { is: 'either', of: [error, levels], expected }, second: options },
    ],
  };
}

const lockedFault: Fault = level =>
  level === 'error'
    ? undefined
    : {
        message: 'this rule cannot be turned off or lowered',
        hint: 'Remove the line: what the rule finds does harm wherever it is posted. A value that is none can be let pass by its options.',
      };

/** An option must look like its default: `30d` stands for lengths of time, `20%` for shares, `{}` for names of your own. */
function optionShape(
  value: OptionValue | Rule['options'],
  noun: string,
  rule: Rule,
  docs: Readonly<Record<string, string>>,
  name = '',
): Shape {
  const fault = rule.faults?.[name] ?? (rule.patterns?.includes(name) ? patternFault : undefined);
  const plain = text(rule.patterns?.includes(name) ? 'a text or /pattern/' : 'a text');
  const item = fault === undefined ? plain : { ...plain, fault };
  const choices = rule.choices?.[name];
  if (choices !== undefined) {
    const choice: Shape = { is: 'choice', noun: 'value', values: choices };
    return Array.isArray(value) ? { is: 'list', of: choice, max: choices.length } : choice;
  }
  if (typeof value === 'number') return { is: 'number' };
  if (typeof value === 'boolean') return { is: 'boolean' };
  if (typeof value === 'string') return FORMS.find(({ pattern }) => new RegExp(pattern).test(value)) ?? item;
  if (Array.isArray(value)) return { is: 'list', of: item, max: MAX_WORDS };
  if (Object.keys(value).length === 0) {
    const of = rule.faults?.[name] === undefined ? text('a text') : item;
    return { is: 'map', noun: 'an entry', of, anyName: true };
  }
  const keys = Object.entries(value).map(([key, one]) => {
    const about =
      (Object.hasOwn(docs, key) ? docs[key] : undefined) ??
      (Object.hasOwn(WORD_LIST_DOCS, key) ? WORD_LIST_DOCS[key] : undefined);
    return [key, { ...optionShape(one, noun, rule, {}, key), ...(about === undefined ? {} : { about }) }] as const;
  });
  return { is: 'keys', noun, keys: Object.fromEntries(keys) };
}

const FORMS = [
  { is: 'text', pattern: '^[0-9]{1,4}[dw]$', expected: 'a number of days or weeks, as 30d or 2w' },
  { is: 'text', pattern: '^[0-9]{1,3}%$', expected: 'a percentage, as 20%' },
] as const satisfies readonly Shape[];
