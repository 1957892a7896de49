import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, ORDER } from '../src/lint/verdict.ts';
import { whatIf } from '../src/lint/what-if.ts';
import type { Finding, Level } from '../src/types.ts';

const found = (rule: string, level: Finding['level']): Finding => ({ rule, level }) as Finding;

describe('what would change the verdict', () => {
  test('nothing, when it suits', () => {
    expect(whatIf([found('a', 'info')], false)).toEqual([]);
  });

  test('the errors first, then also the warnings', () => {
    const findings = [found('a', 'warn'), found('b', 'error'), found('b', 'error'), found('c', 'info')];
    expect(whatIf(findings, false)).toEqual([
      { verdict: 'needs-review', findings: [1, 2] },
      { verdict: 'suits', findings: [0, 1, 2] },
    ]);
  });

  test('of many rules that warn, those with the fewest findings', () => {
    const findings = [found('a', 'warn'), found('a', 'warn'), found('b', 'warn'), found('c', 'warn')];
    expect(whatIf(findings, false)[0]).toEqual({ verdict: 'needs-review', findings: [2] });
  });

  test('one step, when it leads to suits at once', () => {
    expect(whatIf([found('a', 'error')], false)).toEqual([{ verdict: 'suits', findings: [0] }]);
  });

  test('never suits, while the language is not read', () => {
    expect(whatIf([found('a', 'error')], true)).toEqual([{ verdict: 'needs-review', findings: [0] }]);
    expect(whatIf([], true)).toEqual([]);
  });

  test('no edit takes away that another account fits better; it goes when the edits close the gap', () => {
    const [slang, better] = [found('casual-slang', 'error'), found('wrong-account', 'warn')];
    const stays = [{ finding: better, levelWithout: () => 'warn' as const }];
    expect(whatIf([slang, better], false, stays)).toEqual([{ verdict: 'needs-review', findings: [0] }]);
    expect(whatIf([better], false, stays)).toEqual([]);
    const goes = [
      {
        finding: better,
        levelWithout: (without: ReadonlySet<Finding>) => (without.has(slang) ? 'off' : 'warn') as Level,
      },
    ];
    expect(whatIf([slang, better], false, goes)).toEqual([{ verdict: 'suits', findings: [0] }]);
  });

  test('edits that bring an account nearer may leave a doubt of what was an error', () => {
    const [swearing, better] = [found('profanity', 'error'), found('wrong-account', 'error')];
    const fades = [
      {
        finding: better,
        levelWithout: (without: ReadonlySet<Finding>) => (without.has(swearing) ? 'warn' : 'error') as Level,
      },
    ];
    expect(whatIf([swearing, better], false, fades)).toEqual([{ verdict: 'needs-review', findings: [0] }]);
  });

  test('whatever the findings: each step reaches its verdict, and no smaller set does', () => {
    const finding = fc.record({
      rule: fc.constantFrom('a', 'b', 'c', 'd'),
      level: fc.constantFrom('info', 'warn', 'error'),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 7 }), raw => {
        const findings = raw as Finding[];
        const before = ORDER.indexOf(decide(findings).verdict);
        const steps = whatIf(findings, false);
        for (const { verdict, findings: removed } of steps) {
          const left = (gone: readonly number[]) => decide(findings.filter((_, i) => !gone.includes(i))).verdict;
          expect(left(removed)).toBe(verdict);
          expect(ORDER.indexOf(verdict)).toBeLessThan(before);
        }
        const fewest = Math.min(
          ...subsets(findings.length)
            .filter(gone => {
              const { verdict } = decide(findings.filter((_, i) => !gone.includes(i)));
              return ORDER.indexOf(verdict) < before;
            })
            .map(gone => gone.length),
        );
        expect(steps[0]?.findings.length ?? Number.POSITIVE_INFINITY).toBe(fewest);
      }),
      { numRuns: 300 },
    );
  });
});

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_, i) => i).filter(i => (bits >> i) & 1),
  );
}
