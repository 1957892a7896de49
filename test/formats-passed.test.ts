import { describe, expect, test } from 'vitest';
import { formats } from '../src/reporters/index.ts';
import type { Judgement, Result, Suppression } from '../src/types.ts';
import { reportWith } from './formats.sample.ts';
import { accountOf, draftOf, findingOf, judge, resultOf } from './reporters.sample.ts';

const acme = accountOf('acme', 'professional');
const by: Suppression = {
  ...{ rule: 'politics', match: 'leader election', reason: 'It is about Raft.', path: 'posts/monday.md', line: 4 },
  until: { ms: Date.UTC(2027, 0, 1), zoned: false },
};
const draft = draftOf('Our talk on leader election.', { allow: [by] });
const finding = findingOf(draft, 'leader election', { rule: 'politics', message: 'It brings politics in.' });
const passing = (over: Partial<Suppression> = {}): Result => ({
  ...resultOf(draft, acme),
  suppressed: [{ finding, by: { ...by, ...over } }],
});
const approval = {
  by: 'Sari',
  accounts: ['acme'],
  reason: 'Checked with legal.',
  hash: 'x',
  path: 'posts/monday.md',
  line: 4,
};
const approved: Result = {
  ...resultOf(draft, acme, [finding]),
  ...{ verdict: 'suits', decidedBy: 'approved', approval },
};

async function told(format: string, results: readonly Result[]): Promise<string> {
  return reportWith(format, [judge(results)]);
}

describe('what is let pass', () => {
  test('is listed once for several accounts, with its reason and day', async () => {
    const other: Result = { ...passing(), account: accountOf('beta', 'shared') };
    expect(await told('pretty', [passing(), other])).toContain(
      'suits acme (professional) and beta (shared)\n' +
        '  let pass  politics “leader election”: It is about Raft. (until 2027-01-01)\n',
    );
  });

  test('stands in ndjson with all that is needed to look it up', async () => {
    const { suppressed, approvedBy } = JSON.parse(await told('ndjson', [passing()]));
    const { rule, level, text, line, column, fingerprint } = finding;
    const reason = 'It is about Raft.';
    expect(suppressed).toEqual([{ rule, level, text, line, column, fingerprint, reason, until: '2027-01-01' }]);
    expect(approvedBy).toBeNull();
    expect(JSON.parse(await told('ndjson', [approved])).approvedBy).toBe('Sari');
  });

  test('is a suppressed result of SARIF, in the source or beside it', async () => {
    const resultsOf = async (result: Result) => JSON.parse(await told('sarif', [result])).runs[0].results;
    expect(await resultsOf(passing())).toMatchObject([
      { ruleId: 'politics', suppressions: [{ kind: 'inSource', justification: 'It is about Raft.' }] },
    ]);
    const [{ suppressions }] = await resultsOf(passing({ path: 'socialpost-suppressions.json' }));
    expect(suppressions[0].kind).toBe('external');
  });

  test.each(['github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'compact'])('is no finding of %s', async format => {
    expect(await told(format, [passing()])).not.toMatch(/politics|leader election|Raft/);
  });

  test.each(['github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'compact'])(
    'nor what a person has approved, for the accounts it is approved for: %s',
    async format => {
      expect(await told(format, [approved])).not.toMatch(/politics|leader election/);
      const other = resultOf(draft, accountOf('beta', 'shared'), [finding]);
      const report = await told(format, [approved, other]);
      expect(report).toMatch(/politics/);
      expect(report).not.toMatch(/\(acme/);
    },
  );

  test('the summary of github says how many drafts are approved', async () => {
    expect(await told('github', [approved])).toMatch(/; 1 approved\n$/);
    expect(await told('github', [passing()])).not.toMatch(/approved/);
  });

  test('an approval is a justification of SARIF, in the source or beside it', async () => {
    const suppressionsOf = async (own: Result) =>
      JSON.parse(await told('sarif', [own])).runs[0].results[0].suppressions;
    const justification = 'approved by Sari: Checked with legal.';
    const beside = { ...approval, path: 'socialpost-suppressions.json' };
    expect(await suppressionsOf({ ...approved, approval: beside })).toEqual([{ kind: 'external', justification }]);
    const above = { ...approved, draft: { ...draft, approval } };
    expect(await suppressionsOf(above)).toEqual([{ kind: 'inSource', justification }]);
  });

  test.each(['html', 'markdown'])('is listed by %s', async format => {
    expect(await told(format, [passing()])).toMatch(/leader election.*It is about Raft\. \(until 2027-01-01\)/s);
  });

  test('a great many of them find no end of a comment', async () => {
    const many = Array.from({ length: 300 }, (_, i): Judgement => {
      const own = draftOf(`Talk ${i} on leader election.`, { allow: [by] });
      return judge([{ ...passing({ reason: 'Because. '.repeat(90) }), draft: own }]);
    });
    const report = await reportWith('markdown', many);
    expect(report.length).toBeLessThan(60_000);
    expect(report).toMatch(/- \d+ more\n$/);
  });
});

describe('an approval', () => {
  test.each(formats.filter(format => ['pretty', 'markdown'].includes(format)))('is told by %s', async format => {
    expect(await told(format, [approved])).toMatch(/approved by Sari\\?: Checked with legal\./);
  });

  test('is what decided, beside accounts that it does not help', async () => {
    const bad = resultOf(draft, accountOf('beta', 'shared'), [{ ...finding, level: 'error' }]);
    const report = await told('pretty', [approved, bad]);
    expect(report).toMatch(/✓ acme \(professional\) .* approved by Sari: Checked with legal\./);
    expect(report).toMatch(/✗ beta \(shared\) .* because of politics/);
  });
});

describe('the words of a verdict', () => {
  const other = (rule: string, level: 'warn' | 'error') => ({ ...finding, rule, level });
  const line = async (...findings: Result['findings']): Promise<string> =>
    (await told('pretty', [resultOf(draft, acme, [...findings])])).split('\n')[1] ?? '';

  test('name the rules that decided, and count them from the fourth on', async () => {
    expect(await line(other('claims', 'error'), other('politics', 'warn'))).toContain('because of claims ·');
    const five = ['a', 'b', 'c', 'd', 'e'].map(rule => other(rule, 'error'));
    expect(await line(...five)).toContain('because of a, b, c and 2 more ·');
  });

  test('of several warnings leave out the account that fits better', async () => {
    const findings = ['claims', 'politics', 'wrong-account', 'terms'].map(rule => other(rule, 'warn'));
    const result: Result = {
      ...resultOf(draft, acme, findings),
      verdict: 'does-not-suit',
      decidedBy: 'too-many-warnings',
    };
    expect(await told('pretty', [result])).toContain('because claims, politics and terms warn at once');
  });

  test.each([
    [3, '3 edits make it suit acme: without “leader election”, without “Our”, without “talk”.'],
    [4, '4 edits make it suit acme.'],
  ])('list at most three edits: %i', async (count, said) => {
    const words = ['leader election', 'Our', 'talk', 'on'].slice(0, count);
    const findings = words.map(word => findingOf(draft, word));
    const whatIf = [{ verdict: 'suits' as const, findings: findings.map((_, i) => i) }];
    expect(await told('pretty', [{ ...resultOf(draft, acme, findings), whatIf }])).toContain(said);
  });
});

test('compact says nothing against accounts that an untargeted draft is not for', async () => {
  const bad = resultOf(draft, acme, [{ ...finding, level: 'error' }]);
  const good = resultOf(draft, accountOf('dewi', 'personal'), [{ ...finding, level: 'info' }]);
  expect(await reportWith('compact', [judge([bad, good], false)])).toBe(
    'posts/monday.md:1:13: info: It brings politics in. [politics] (dewi)\n',
  );
  expect(await reportWith('compact', [judge([bad, good], true)])).toContain('error');
});
