import { FIELDS } from '../drafts/aliases.ts';
import { nearest } from '../errors.ts';
import type { Rule } from '../types.ts';
import { compileGlob } from './glob.ts';
import { KINDS } from './layer.ts';
import { settingShape } from './rule-shape.ts';
import { type Fault, MAX_TEXT, NAME, type Shape, text } from './shape.ts';

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

const language: Shape = { is: 'choice', noun: 'language', values: ['en', 'id'] };

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
      platforms: {
        is: 'list',
        of: name('a platform'),
        max: MAX_ITEMS,
        about: 'Where it posts; the limits of the only one hold for drafts that name none.',
      },
      languages: { is: 'list', of: language, max: 2, about: 'The languages it writes in; both unless given.' },
      timezone: {
        is: 'text',
        pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
        expected: 'the name of a time zone, as Asia/Jakarta',
        fault: timezoneFault,
        about: 'IANA name; times without a zone are read in it. UTC unless given.',
      },
      role: {
        is: 'choice',
        noun: 'role',
        values: ['employee', 'civil-servant', 'journalist', 'regulated', 'official-mixed'],
        about: 'What the person behind it is; raises the levels that go with it.',
      },
      visibility: {
        is: 'choice',
        noun: 'visibility',
        values: ['public', 'followers', 'close'],
        about: 'Who can see it; "close" lowers most levels by one step.',
      },
      represents: { ...text('a text'), about: 'Whom it speaks for, in your words; verdicts say it.' },
      employer: { ...several(text('a name or handle')), about: 'Names and handles of the employer behind it.' },
      circles: {
        is: 'map',
        noun: 'a circle',
        of: { is: 'list', of: text('a handle or hashtag'), max: MAX_ITEMS },
        about: 'Handles and hashtags of the people around it, as friends: ["@jo"].',
      },
      topics: { is: 'list', of: text('a topic'), max: MAX_ITEMS, about: 'What it is about.' },
      history: { ...several(relativePath), about: 'Files with its earlier posts, relative to this file.' },
      limits: {
        is: 'map',
        noun: 'a limit',
        of: { is: 'number', whole: true },
        about:
          'Limits of your own by platform: "x" for the characters of a text, "x.media", "instagram.hashtags" or "mastodon.alt" for the rest. A platform that socialpost does not know needs one.',
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
        values: [
          'text',
          'markdown',
          'tweet',
          'toot',
          'ndjson',
          'csv',
          'yaml',
          'json',
          'hootsuite',
          'zoho',
          'socialpilot',
        ],
        about: 'How the files are read, whatever their names.',
      },
      dateOrder: {
        is: 'choice',
        noun: 'order',
        values: ['dmy', 'mdy', 'ymd'],
        about: 'The order of day, month and year in dates such as 01/12/2026.',
      },
      columns: {
        is: 'keys',
        noun: 'field',
        keys: Object.fromEntries(FIELDS.map(field => [field, text('the header of a column')])),
        about: 'The header of the column, or the key, that holds a field, as text: Isi; "" if none does.',
      },
      textKey: {
        ...text('a key'),
        about:
          'The key in the front matter of Markdown articles that holds their social text, as social.text. The article itself is then no post.',
      },
      rules: { ...rules, about: 'Settings of rules for these files.' },
    },
  };
}

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
