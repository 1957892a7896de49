import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { defaultLevels } from '../src/config/roles.ts';
import type { Levels, Role, Visibility } from '../src/types.ts';
import { configIn, repository } from './config.sample.ts';

const levels = (
  id: string,
  kind: 'personal' | 'professional',
  role?: Role,
  visibility: Visibility = 'public',
): Levels => defaultLevels(rules.find(rule => rule.id === id)!, { kind, role, visibility });

describe('the levels that go with a role', () => {
  test('politics on the own account of a civil servant or a journalist does not suit', () => {
    expect(levels('politics', 'personal').clear).toBe('info');
    expect(levels('politics', 'personal', 'civil-servant').clear).toBe('error');
    expect(levels('politics', 'personal', 'journalist').clear).toBe('error');
    expect(levels('politics', 'personal', 'employee')).toEqual(levels('politics', 'personal'));
  });

  test('a role never lowers a level', () => {
    expect(levels('politics', 'professional', 'civil-servant').light).toBe(levels('politics', 'professional').light);
  });
});

describe('what few can see', () => {
  test('counts one step less, but not what harms others', () => {
    expect(levels('profanity', 'personal', undefined, 'close')).toEqual({ light: 'off', clear: 'info', heavy: 'warn' });
    expect(levels('profanity', 'personal', undefined, 'followers')).toEqual(levels('profanity', 'personal'));
    for (const id of ['secrets', 'personal-data', 'confidential'])
      expect(levels(id, 'personal', undefined, 'close')).toEqual(levels(id, 'personal'));
  });

  test('a config still has the last word', async () => {
    const config = '{accounts: {a: {kind: personal, role: journalist, rules: {politics: {clear: warn}}}}}';
    const { accounts } = await configIn(repository({ '.socialpostrc': config }), '.', { rules });
    expect(accounts[0]?.rules.politics?.levels).toEqual({ light: 'info', clear: 'warn', heavy: 'error' });
  });
});
