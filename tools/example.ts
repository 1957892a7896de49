import { inputOf } from '../src/lint/ground.ts';
import { activeRule, termsFor } from '../src/lint/plan.ts';
import { platformBits, platformsOf } from '../src/platforms.ts';
import { analyse } from '../src/text/analyse.ts';
import { toInstant } from '../src/text/clock.ts';
import type { Lexicon } from '../src/text/lexicon.ts';
import type { Account, Draft, Example, ExamplePost, Hit, Options, PastPost, Rule, RuleInput } from '../src/types.ts';
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
  const text = example.text.replace(/[«»]/g, '');
  const draft = { ...toDraft(text, example.media), ...example.draft };
  const options = { add: [], ignore: [], ...rule.options, ...example.options } as unknown as O;
  const setting = { levels: rule.levels.shared, options };
  const analysis = analyse(lexicon, draft);
  const [active] = activeRule(plainRule, setting, lexicon);
  const terms = active === undefined ? [] : termsFor(active, draft, analysis, undefined, undefined);
  if (rule.lexicons !== undefined && rule.readsText === undefined && terms.length === 0) return [];
  const account = { ...ACCOUNT, ...example.account };
  const time = draft.scheduled === undefined ? NOW : toInstant(draft.scheduled, account.timezone);
  const seen = example.seen ?? {};
  const history = (example.history ?? []).map(post => pastPost(rule, post, { options, seen, account, draft }, lexicon));
  const facts = { draft, terms, options, account, time, history, seen, now: NOW };
  return rule.check(inputOf(facts, analysis, lexicon));
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
    media: media.map(item => ({ ...item, alt: item.alt ?? '' })),
    platforms: [],
  };
}

// --- internal ---

/** An earlier post as the rule sees it; one given as a text is marked by the rule. */
function pastPost<O extends Options>(
  rule: Rule<O>,
  post: ExamplePost,
  { options, seen, account, draft: now }: Pick<RuleInput<O>, 'options' | 'seen' | 'account' | 'draft'>,
  lexicon: Lexicon,
): PastPost {
  const { time } = post;
  const place = `history.ndjson:${(NOW - time) / 3_600_000}`;
  if (post.text === undefined) return { ...post, markAt: () => post.mark, place };
  const draft = { ...toDraft(post.text), ...post.draft };
  const { terms, marks, borrowed } = analyse(lexicon, draft);
  const own = terms[lexicon.ruleIds.indexOf(rule.id)] ?? [];
  const mark = [rule.mark?.({ draft, terms: own, marks, borrowed, options, seen }) ?? 0].flat();
  const [there, here] = [draft, now].map(one => platformBits(platformsOf(one, account))) as [number, number];
  const elsewhere = there !== 0 && here !== 0 && (there & here) === 0;
  return { time, mark: mark[0] ?? 0, markAt: i => mark[i] ?? 0, place, elsewhere };
}

const NOW = Date.UTC(2026, 10, 21);

/** The account of examples: shared, without settings. */
export const ACCOUNT: Account = {
  name: 'example',
  kind: 'shared',
  platforms: [],
  languages: [],
  timezone: 'UTC',
  topics: [],
  visibility: 'public',
  employer: [],
  circles: {},
  history: [],
  limits: {},
  rules: {},
};
