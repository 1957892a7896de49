import { rules } from '../rules/index.ts';
import { createConfigLoader } from '../src/config/index.ts';
import { judge } from '../src/lint/judge.ts';
import type { JudgeOptions } from '../src/lint/look.ts';
import type { Account, Draft, Judgement, Language, Result } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const lexicon = compileLexicon(rules);
const loader = createConfigLoader({ cwd: '/', home: '/', noConfig: true, trustConfig: false, rules });
const { accounts: builtIn } = await loader.forDir('/');

/** An account of a kind with what differs from the defaults. */
export function accountOf(kind: Account['kind'], over: Partial<Account> = {}): Account {
  return { ...(builtIn.find(account => account.kind === kind) as Account), name: kind, ...over };
}

/** A draft judged by all rules for one account; `rivals` are all accounts of the user. */
export function judgedFor(
  account: Account,
  text: string | Draft,
  rivals: readonly Account[] = [],
  locale: Language = 'en',
): Result {
  const draft = typeof text === 'string' ? toDraft(text) : text;
  return judgedAs({ draft, accounts: [account], rivals, targeted: true }, locale).results[0] as Result;
}

export function judgedAs(
  target: Parameters<typeof judge>[0],
  locale: Language = 'en',
  over: Partial<JudgeOptions> = {},
): Judgement {
  return judge(target, {
    lexicon,
    catalogue: rules,
    locale,
    now: Date.UTC(2026, 10, 21),
    feedOf: () => undefined,
    onCrash: (rule, _, error) => {
      throw new Error(`${rule.id}: ${(error as Error).message}`);
    },
    ...over,
  });
}
