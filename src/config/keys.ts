import { nearest } from '../errors.ts';
import { optionsOf, WORD_LIST_DOCS } from '../rule.ts';
import type { OptionValue, Rule } from '../types.ts';
import { compileGlob } from './glob.ts';
import { KINDS, LEVELS } from './layer.ts';
import { type Fault, NAME, type Shape } from './shape.ts';

/** The shape of a config file for these rules: what is checked, and what schema.json says. */
export function configShape(catalogue: readonly Rule[]): Shape {
  const rules: Shape = {
    is: 'keys',
    noun: 'rule',
    keys: Object.fromEntries(catalogue.map(rule => [rule.id, settingShape(rule)])),
  };
  return {
    is: 'keys',
    noun: 'key',
    keys: {
      $schema: { is: 'any', about: 'Where the JSON Schema is, for editors; not read.' },
      accounts: {
        is: 'map',
        noun: 'an account',
        of: accountShape(rules),
        about: 'Your accounts by name. Without any there are three: personal, professional and shared.',
      },
      rules: { ...rules, about: 'Settings of rules for all accounts.' },
      overrides: {
        is: 'list',
        max: MAX_ITEMS,
        of: overrideShape(rules),
        about: 'What holds for some files only; later entries win.',
      },
      extends: extendsShape,
      plugins: pluginsShape,
      ignores: {
        ...several({ ...text('a pattern'), fault: ignoreFault }),
        about: "Files that are not drafts: patterns as in .gitignore, relative to this file's folder.",
      },
      locale: { ...language, about: 'The language of messages.' },
      requireAccount: { is: 'boolean', about: 'Whether a draft that names no account is an error.' },
    },
  };
}

// --- internal ---

const MAX_ITEMS = 1000;
const MAX_WORDS = 10_000;
const MAX_TEXT = 1000;

const language: Shape = { is: 'choice', noun: 'language', values: ['en', 'id'] };
const level: Shape = { is: 'choice', noun: 'level', values: LEVELS };
const levels: Shape = {
  is: 'keys',
  noun: 'weight',
  keys: { light: level, clear: level, heavy: level },
  about: 'A level for each weight; the others stay as they were.',
};

const relativePath: Shape = {
  is: 'text',
  expected: 'a relative path',
  fault: path =>
    /^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)
      ? {
          message: `"${path.slice(0, 80)}" is no relative path`,
          hint: 'Write it relative to this file, as "./base.yaml".',
        }
      : undefined,
};

export const extendsShape: Shape = {
  ...several(relativePath),
  about: 'Config files to start from, relative to this file; later ones win, and this file wins over all.',
};

export const pluginsShape: Shape = {
  ...several(text('a path or a package name')),
  about: 'Modules with rules of your own: "./rules/x.js" or a package name. Needs --trust-config.',
};

function text(expected: string): Extract<Shape, { is: 'text' }> {
  return {
    is: 'text',
    expected,
    fault: value => (value.length > MAX_TEXT ? { message: `is longer than ${MAX_TEXT} characters` } : undefined),
  };
}

function name(what: string): Shape {
  return { is: 'text', pattern: NAME, expected: `the name of ${what} (letters, digits, "_", "-" and ".")` };
}

function several(of: Shape): Shape {
  return { is: 'either', expected: 'a text or a list', of: [of, { is: 'list', of, max: MAX_ITEMS }] };
}

function accountShape(rules: Shape): Shape {
  return {
    is: 'keys',
    noun: 'key',
    keys: {
      kind: { is: 'choice', noun: 'kind', values: KINDS, about: 'Whom it speaks to; decides the default levels.' },
      handle: { ...text('a handle'), about: 'Its name on the platforms, as "@acme".' },
      platforms: { is: 'list', of: name('a platform'), max: MAX_ITEMS, about: 'Where it posts.' },
      languages: { is: 'list', of: language, max: 2, about: 'The languages it writes in; both unless given.' },
      timezone: {
        is: 'text',
        pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
        expected: 'the name of a time zone, as Asia/Jakarta',
        fault: timezoneFault,
        about: 'IANA name; times without a zone are read in it. UTC unless given.',
      },
      topics: { is: 'list', of: text('a topic'), max: MAX_ITEMS, about: 'What it is about.' },
      history: { ...several(relativePath), about: 'Files with its earlier posts, relative to this file.' },
      limits: {
        is: 'map',
        noun: 'a limit',
        of: { is: 'number', whole: true },
        about: 'Limits of your own by name, as the most characters on a platform.',
      },
      rules: { ...rules, about: 'Settings of rules for this account.' },
    },
  };
}

function overrideShape(rules: Shape): Shape {
  return {
    is: 'keys',
    noun: 'key',
    required: ['files'],
    keys: {
      files: {
        ...several({ ...text('a pattern'), fault: globFault }),
        about: 'Which files: patterns with *, **, ? and {a,b}, relative to the folder of the config.',
      },
      account: { ...name('an account'), about: 'The account of drafts that name none; with rules, whose rules.' },
      platform: { ...name('a platform'), about: 'The platform of drafts that name none.' },
      format: {
        is: 'choice',
        noun: 'format',
        values: ['text', 'markdown', 'tweet', 'toot', 'ndjson'],
        about: 'How the files are read, whatever their names.',
      },
      rules: { ...rules, about: 'Settings of rules for these files.' },
    },
  };
}

function settingShape(rule: Rule): Shape {
  const options = optionShape(optionsOf(rule), 'option', rule.optionDocs);
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

/** An option must look like its default: `30d` stands for lengths of time, `20%` for shares. */
function optionShape(
  value: OptionValue | Rule['options'],
  noun: string,
  docs: Readonly<Record<string, string>>,
): Shape {
  if (typeof value === 'number') return { is: 'number' };
  if (typeof value === 'boolean') return { is: 'boolean' };
  if (typeof value === 'string') return FORMS.find(({ pattern }) => new RegExp(pattern).test(value)) ?? text('a text');
  if (Array.isArray(value)) return { is: 'list', of: text('a text'), max: MAX_WORDS };
  const keys = Object.entries(value).map(([key, one]) => {
    const about =
      (Object.hasOwn(docs, key) ? docs[key] : undefined) ??
      (Object.hasOwn(WORD_LIST_DOCS, key) ? WORD_LIST_DOCS[key] : undefined);
    return [key, { ...optionShape(one, noun, {}), ...(about === undefined ? {} : { about }) }] as const;
  });
  return { is: 'keys', noun, keys: Object.fromEntries(keys) };
}

const FORMS = [
  { is: 'text', pattern: '^[0-9]{1,4}[dw]$', expected: 'a number of days or weeks, as 30d or 2w' },
  { is: 'text', pattern: '^[0-9]{1,3}%$', expected: 'a percentage, as 20%' },
] as const satisfies readonly Shape[];

let zones: Set<string> | undefined;

const timezoneFault: Fault = zone => {
  zones ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  if (zones.has(zone)) return undefined;
  try {
    // Knows aliases too, but takes ten times as long.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return undefined;
  } catch {
    const near = nearest(zone, zones);
    const hint = near === undefined ? 'Use an IANA name, as Asia/Jakarta.' : `Did you mean "${near}"?`;
    return { message: `unknown time zone "${zone.slice(0, 80)}"`, hint };
  }
};

const globFault: Fault = glob => {
  const result = compileGlob(glob);
  return 'fault' in result ? { message: result.fault } : undefined;
};

/** The `ignore` package turns patterns into regular expressions, which many wildcards make slow beyond measure. */
const ignoreFault: Fault = pattern => {
  if (pattern.length > MAX_TEXT) return { message: `is longer than ${MAX_TEXT} characters` };
  const folders = pattern.split('/').filter(part => part === '**').length;
  const most = Math.max(...pattern.split('/').map(part => part.split('*').length - 1));
  return folders > 2 || most > 3
    ? { message: 'has too many wildcards', hint: 'Split it into simpler patterns.' }
    : undefined;
};
