import { rules } from '../../rules/index.ts';
import { createConfigLoader } from '../../src/config/index.ts';
import { judge } from '../../src/lint/judge.ts';
import type { Verdict } from '../../src/types.ts';
import { toDraft } from '../example.ts';
import { compileLexicon } from '../lexicon.ts';
import { readTsv } from './read.ts';

/** Drafts with the verdict wanted of each kind of account: prints the cells that differ, and the count of those that agree. */
export async function evalVerdicts(path: string): Promise<number> {
  const loader = createConfigLoader({ cwd: '/', home: '/', noConfig: true, trustConfig: false, rules });
  const { accounts } = await loader.forDir('/');
  const options = {
    lexicon: compileLexicon(rules),
    catalogue: rules,
    locale: 'en' as const,
    now: 0,
    feedOf: () => undefined,
    onCrash: (_: unknown, __: unknown, error: unknown): never => {
      throw error;
    },
  };
  let [right, all, alarms] = [0, 0, 0];
  for (const [text = '', , ...wanted] of readTsv(path)) {
    const { results } = judge({ draft: toDraft(text), accounts, rivals: [], targeted: false }, options);
    const got = results.map(result => result.verdict);
    const expected = wanted.slice(0, 3) as Verdict[];
    all += 3;
    right += got.filter((verdict, i) => verdict === expected[i]).length;
    if (expected.every(verdict => verdict === 'suits') && got.includes('does-not-suit')) alarms++;
    if (got.some((verdict, i) => verdict !== expected[i])) {
      const why = [
        ...new Set(results.flatMap(result => result.findings.map(({ rule, weight }) => `${rule} ${weight}`))),
      ];
      console.log(`${text}\n  wanted ${expected.join(' · ')}\n  got    ${got.join(' · ')}  (${why.join(', ')})`);
    }
  }
  console.log(`${right} of ${all} cells right; ${alarms} drafts that suit everywhere were called does-not-suit`);
  return 0;
}
