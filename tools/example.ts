import { activeRule, termsFor } from '../src/lint/plan.ts';
import { analyse } from '../src/text/analyse.ts';
import type { Lexicon } from '../src/text/lexicon.ts';
import type { Account, Draft, Example, Hit, Options, Rule } from '../src/types.ts';
import { compileLexicon } from './lexicon.ts';

const lexicons = new Map<string, Lexicon>();

/** Runs one rule alone on an example, with its own word lists; the marks `«…»` are taken out first. */
export function checkExample<O extends Options>(rule: Rule<O>, example: Example<O>): Hit[] {
  const plainRule = rule as unknown as Rule;
  let lexicon = lexicons.get(rule.id);
  if (lexicon === undefined) {
    lexicon = compileLexicon([plainRule]);
    lexicons.set(rule.id, lexicon);
  }
  const draft = toDraft(example.text.replace(/[«»]/g, ''), example.media);
  const options = { add: [], ignore: [], ...rule.options, ...example.options } as unknown as O;
  const setting = { levels: rule.levels.shared, options };
  const analysis = analyse(lexicon, draft);
  const [active] = activeRule(plainRule, setting, lexicon);
  const terms = active === undefined ? [] : termsFor(active, draft, analysis, undefined, undefined);
  if (rule.lexicons !== undefined && terms.length === 0) return [];
  const history = example.history ?? [];
  return rule.check({ draft, terms, words: analysis.words, options, account: ACCOUNT, time: NOW, history, now: NOW });
}

/** A draft that is just a text, for examples and measuring. */
export function toDraft(text: string, media: Example['media'] = []): Draft {
  return {
    id: '1',
    path: 'example.txt',
    format: 'text',
    part: 1,
    of: 1,
    text,
    map: { source: text, line: 1, start: 0, written: 'plain' },
    media: media.map(item => ({ file: item.file, alt: item.alt ?? '' })),
    platforms: [],
  };
}

// --- internal ---

const NOW = Date.UTC(2026, 10, 21);

const ACCOUNT: Account = {
  name: 'example',
  kind: 'shared',
  platforms: [],
  languages: [],
  timezone: 'UTC',
  topics: [],
  history: [],
  limits: {},
  rules: {},
};
