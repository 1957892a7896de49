import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, overall, reaches } from '../src/lint/verdict.ts';
import type { Level, Verdict } from '../src/types.ts';

const finding = (rule: string, level: Level) => ({ rule, level });
const anyFinding = fc.record({
  rule: fc.constantFrom('a', 'b', 'c', 'd'),
  level: fc.constantFrom<Level>('info', 'warn', 'error'),
});
const RANK: Readonly<Record<Verdict, number>> = { suits: 0, 'needs-review': 1, 'does-not-suit': 2 };

describe('the four steps', () => {
  test.each([
    ['nothing found', [], 'suits', 'no-objection'],
    ['notes only', [finding('a', 'info'), finding('b', 'info')], 'suits', 'no-objection'],
    ['one warning', [finding('a', 'warn')], 'needs-review', 'warning'],
    [
      'many warnings of two rules',
      [...Array(5)].map((_, i) => finding('ab'[i % 2] as string, 'warn')),
      'needs-review',
      'warning',
    ],
    ['warnings of three rules', ['a', 'b', 'c'].map(id => finding(id, 'warn')), 'does-not-suit', 'too-many-warnings'],
    ['an error', [finding('a', 'info'), finding('b', 'error')], 'does-not-suit', 'error'],
  ])('%s', (_, findings, verdict, decidedBy) => {
    expect(decide(findings)).toEqual({ verdict, decidedBy });
  });

  test('adding a finding never improves a verdict', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), anyFinding, (findings, more) => {
        expect(RANK[decide([...findings, more]).verdict]).toBeGreaterThanOrEqual(RANK[decide(findings).verdict]);
      }),
    );
  });

  test('the order of findings does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), findings => {
        expect(decide(findings.toReversed())).toEqual(decide(findings));
      }),
    );
  });
});

describe('a draft as a whole', () => {
  const results = (...verdicts: Verdict[]) => verdicts.map(verdict => ({ verdict }));

  test('with a target must suit each account', () => {
    expect(overall(results('suits', 'does-not-suit', 'needs-review'), true)).toBe('does-not-suit');
    expect(overall(results('suits', 'suits'), true)).toBe('suits');
  });

  test('without one must suit at least one', () => {
    expect(overall(results('does-not-suit', 'suits', 'needs-review'), false)).toBe('suits');
    expect(overall(results('does-not-suit', 'needs-review'), false)).toBe('needs-review');
  });

  test('fails from the asked verdict on', () => {
    expect(reaches('needs-review', 'does-not-suit')).toBe(false);
    expect(reaches('needs-review', 'needs-review')).toBe(true);
    expect(reaches('does-not-suit', 'needs-review')).toBe(true);
    expect(reaches('suits', 'needs-review')).toBe(false);
  });
});
