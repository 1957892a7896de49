import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { createConfigLoader } from '../src/config/index.ts';
import { judge } from '../src/lint/judge.ts';
import type { Account, Hit, Result, Rule } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules);

async function professional(catalogue: readonly Rule[], options: Record<string, object> = {}): Promise<Account> {
  const loader = createConfigLoader({ cwd: '/', home: '/', noConfig: true, trustConfig: false, rules: catalogue });
  const account = (await loader.forDir('/')).accounts.find(({ kind }) => kind === 'professional') as Account;
  const settings = Object.entries(account.rules).map(([id, setting]) => [
    id,
    { ...setting, options: { ...setting.options, ...options[id] } },
  ]);
  return { ...account, rules: Object.fromEntries(settings) };
}

function judged(text: string, account: Account, catalogue: readonly Rule[] = rules, files: string[] = []) {
  const crashes: string[] = [];
  const draft = toDraft(
    text,
    files.map(file => ({ file })),
  );
  const { results } = judge(
    { draft, accounts: [account], rivals: [], targeted: true },
    {
      lexicon,
      catalogue,
      locale: 'en',
      now: 0,
      feedOf: () => undefined,
      onCrash: (rule, _, error) => crashes.push(`${rule.id}: ${(error as Error).message}`),
    },
  );
  return { ...(results[0] as Result), crashes };
}

describe('words of an account', () => {
  test('an ignored phrase is left alone, its words elsewhere are not', async () => {
    const account = await professional(rules, { profanity: { ignore: ['damn fine coffee'] } });
    expect(judged('Damn fine coffee at the shop', account).findings).toEqual([]);
    expect(judged('Damn, the coffee is fine', account).findings.map(({ text }) => text)).toEqual(['Damn']);
  });

  test('an added word is found in its own letters', async () => {
    const account = await professional(rules, { politics: { add: ['вова', 'Đorđe'] } });
    const messages = judged('Kata вова dan Đorđe', account).findings.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('"вова"'), expect.stringContaining('"Đorđe"')]);
  });
});

describe('pictures', () => {
  test.each(['cat1.jpg', 'kucing3.jpg', 'catPhoto.jpg', 'img/meong_01.jpg', 'my-dog.png'])(
    '%s is a pet',
    async file => {
      expect(judged('Halo semua', await professional(rules), rules, [file]).verdict).toBe('needs-review');
    },
  );

  test.each(['cat5e-cable.png', 'hot-dog.jpg', 'IMG_2041.jpg', 'category.png', 'dogfood-release.png'])(
    '%s is none',
    async file => {
      const { findings } = judged('Halo semua', await professional(rules), rules, [file]);
      expect(findings.filter(({ rule }) => rule !== 'alt-text')).toEqual([]);
    },
  );
});

describe('a rule that returns what is no hit', () => {
  const hit: Hit = { start: 0, end: 2, weight: 'light', message: 'found' };
  test.each([
    ['span', { start: -1 }],
    ['span', { start: 0.5 }],
    ['span', { end: 600 }],
    ['weight', { weight: '__proto__' }],
    ['message', { message: 'toString' }],
  ])('has crashed: %s %j', async (what, change) => {
    const odd: Rule = {
      ...(rules[0] as Rule),
      id: 'odd',
      lexicons: undefined,
      messages: { found: { en: 'Found.', id: 'Ada.' } },
      check: () => [{ ...hit, ...change } as Hit],
    };
    const { crashes, findings, skipped } = judged('Hello', await professional([odd]), [odd]);
    expect(crashes).toEqual([expect.stringContaining(what)]);
    expect(findings).toEqual([]);
    expect(skipped).toEqual([{ rule: 'odd', reason: 'the rule crashed' }]);
  });
});
