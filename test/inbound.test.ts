import { describe, expect, test } from 'vitest';
import { readKeys } from '../src/drafts/keys.ts';
import type { Draft, Inbound } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { accountOf, judgedFor } from './judged.ts';

function item(text: string, relation: Inbound['relation'], adopted: Inbound['adopted'] = 'none'): Draft {
  return { ...toDraft(text), author: '@budi', inbound: { relation, adopted } };
}

const shared = accountOf('shared');
const professional = accountOf('professional');
const personal = accountOf('personal');

describe('what others post to an account', () => {
  test('politics by a friend needs a review, and does not suit once it is liked', () => {
    const text = 'Vote them all out, the Tories have had their turn!';
    expect(judgedFor(shared, item(text, 'tag')).verdict).toBe('needs-review');
    expect(judgedFor(shared, item(text, 'tag', 'liked')).verdict).toBe('does-not-suit');
    expect(judgedFor(personal, item(text, 'tag')).verdict).toBe('suits');
  });

  test.each([
    ['Dasar cebong, otak udang semua.', 'reply'],
    ['Pemenang arisan: Sri Rahayu, NIK 3374015208810002', 'wall'],
    ['What a load of bullshit, you clowns', 'reply'],
  ] as const)('%s on a work account needs a review', (text, relation) => {
    const { verdict, findings } = judgedFor(professional, item(text, relation));
    expect(verdict).toBe('needs-review');
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['inbound']));
  });

  test.each([
    'The export is broken since Tuesday, fix it please.',
    'Damn, this bug again.',
    'Kak, kapan restock? Pelayanannya lambat banget hari ini.',
    'gue suka banget produknya, kucing gue juga lol',
  ])('%s is what people write', text => {
    expect(judgedFor(professional, item(text, 'reply')).findings).toEqual([]);
  });

  test('the advice is to hide, untag or answer', () => {
    const text = 'Dasar cebong, otak udang semua.';
    const said = (relation: Inbound['relation'], account = professional) =>
      judgedFor(account, item(text, relation)).findings[0]?.message;
    expect(said('wall')).toContain('Hide it');
    expect(said('tag')).toContain('Take the tag off');
    expect(said('quote')).toContain('An answer says more');
    // Deleting what citizens write may bind an official.
    expect(said('wall', { ...professional, role: 'official-mixed' })).toContain('An answer says more');
    expect(said('tag')).toContain('@budi');
  });

  test('a rule that is off for the account, or not named, says nothing', () => {
    const inbound = { ...shared.rules.inbound!, options: { ...shared.rules.inbound?.options, rules: ['profanity'] } };
    const account = { ...shared, rules: { ...shared.rules, inbound } };
    expect(judgedFor(account, item('Vote the Tories out!', 'tag')).findings).toEqual([]);
  });

  test('what is hidden already is no matter, unless the account took it up', () => {
    const text = 'Vote the Tories out!';
    const hidden = (adopted: Inbound['adopted']): Draft => ({
      ...item(text, 'tag'),
      inbound: { relation: 'tag', adopted, hidden: true },
    });
    expect(judgedFor(professional, hidden('none'))).toMatchObject({ findings: [], skipped: [{ rule: 'inbound' }] });
    expect(judgedFor(professional, item(text, 'tag')).skipped).toEqual([]);
    expect(judgedFor(professional, hidden('liked')).verdict).toBe('does-not-suit');
    const read = (status: string) => readKeys({ relation: 'tag', status }, 'ndjson');
    expect(read('Hidden')).toHaveProperty('inbound.hidden', true);
    expect(read('published')).toHaveProperty('inbound', { relation: 'tag', adopted: 'none' });
    expect(readKeys({ status: 'hidden' }, 'markdown')).toHaveProperty('inbound', undefined);
  });

  test('no edit is proposed of what others wrote', () => {
    expect(judgedFor(professional, item('Vote the Tories out!', 'tag')).whatIf).toEqual([]);
  });
});
