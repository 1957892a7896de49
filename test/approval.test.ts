import { beforeAll, describe, expect, test } from 'vitest';
import { prepare, readText } from '../src/drafts/read.ts';
import { contentHash } from '../src/lint/approval.ts';
import { createLedger } from '../src/lint/ledger.ts';
import type { Account, Approval, Draft, Format, Judgement } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { accountOf, judgedAs } from './judged.ts';

beforeAll(() => prepare(['markdown']));

const WARNS = 'We met Prabowo at the trade fair today.';
const acme = accountOf('professional', { name: 'acme' });
const judged = (draft: Draft, over = {}) =>
  judgedAs({ draft, accounts: [acme], rivals: [], targeted: true }, 'en', over);
const approving = (draft: Draft, hash = contentHash(draft)): Draft => ({
  ...draft,
  approval: { by: 'Sari', accounts: ['acme'], hash, reason: 'Checked with legal.', path: 'a.md', line: 3 },
});

describe('an approval', () => {
  test('makes suits of needs-review, and the findings stay to be seen', () => {
    expect(judged(toDraft(WARNS)).verdict).toBe('needs-review');
    const { verdict, results } = judged(approving(toDraft(WARNS)));
    expect(verdict).toBe('suits');
    expect(results[0]).toMatchObject({ decidedBy: 'approved', approval: { by: 'Sari' }, whatIf: [] });
    expect(results[0]?.findings).not.toEqual([]);
  });

  test('also where the language is not read', () => {
    const draft = toDraft('Сегодня мы открываем новый офис в центре города, приходите в гости');
    expect(judged(draft).results[0]?.decidedBy).toBe('language-not-read');
    expect(judged(approving(draft)).results[0]?.decidedBy).toBe('approved');
  });

  test('never of does-not-suit, and says nothing of what suits anyway', () => {
    const bad = toDraft('Password: hunter2-Winter2026');
    expect(judged(approving(bad)).results[0]).toMatchObject({ verdict: 'does-not-suit', approval: undefined });
    const good = toDraft('The slides of our talk are online.');
    expect(judged(approving(good)).results[0]).toMatchObject({ decidedBy: 'no-objection', approval: undefined });
  });

  test('is reopened by one changed character, and that is said', () => {
    const changed = { ...approving(toDraft(WARNS)), text: `${WARNS.slice(0, -1)}!` };
    const judgement = judged(changed);
    expect(judgement.verdict).toBe('needs-review');
    const ledger = createLedger(0);
    ledger.add(judgement);
    expect(ledger.notes()).toMatchObject([{ line: 3, message: 'the draft has changed since Sari approved it' }]);
  });

  test('may stand beside the drafts, by the hash', () => {
    const draft = toDraft(WARNS);
    const hash = contentHash(draft);
    const approval: Approval = { by: 'Budi', accounts: ['acme'], hash, reason: '', path: 's.json', line: 9 };
    const others = { ...approval, accounts: ['bank'], line: 8 };
    const approvals = new Map([[hash, [others, approval]]]);
    expect(judged(draft, { approvals }).results[0]).toMatchObject({ verdict: 'suits', approval });
    expect(judged(draft, { approvals: new Map([[hash, [others]]]) }).verdict).toBe('needs-review');
    expect(judged(toDraft(`${WARNS} `), { approvals }).verdict).toBe('needs-review');
  });
});

describe('the accounts of an approval', () => {
  const bank = accountOf('professional', { name: 'bank' });
  const draft = approving(toDraft(WARNS));
  const judgedBy = (accounts: Account[], targeted: boolean) =>
    judgedAs({ draft, accounts, rivals: [], targeted }, 'en');
  const notes = (judgement: Judgement): string[] => {
    const ledger = createLedger(0);
    ledger.add(judgement);
    return ledger.notes().map(({ line, message }) => `${line} ${message}`);
  };

  test('are those for which it holds; for another it is told', () => {
    const judgement = judgedBy([bank], true);
    expect(judgement.verdict).toBe('needs-review');
    expect(notes(judgement)).toEqual(['3 Sari approved it for acme, not for bank']);
    expect(notes(judgedBy([acme, bank], true))).toEqual(['3 Sari approved it for acme, not for bank']);
  });

  test('a draft that names no account suits if it may go out on one', () => {
    const judgement = judgedBy([bank, acme], false);
    expect(judgement.results.map(({ decidedBy }) => decidedBy)).toEqual(['warning', 'approved']);
    expect(judgement.verdict).toBe('suits');
    expect(notes(judgement)).toEqual([]);
  });
});

describe('the hash', () => {
  const draft = toDraft(WARNS, [{ file: 'a.jpg', alt: 'A stand' }]);
  const differs: Partial<Draft>[] = [
    { text: `${WARNS} ` },
    { media: [{ file: 'b.jpg', alt: 'A stand' }] },
    { media: [{ file: 'a.jpg', alt: 'The stand' }] },
    { beside: '( ) Yes' },
    { warning: 'politics' },
    { account: 'dewi' },
    { platforms: ['x'] },
    { inbound: { relation: 'wall', adopted: 'none' } },
  ];

  test.each(differs.map(over => [Object.keys(over).join(), over] as const))('changes with %s', (_, over) => {
    expect(contentHash({ ...draft, ...over })).not.toBe(contentHash(draft));
  });

  test('does not change with the path, the time, the id or what is let pass', () => {
    const moved = { ...draft, id: '9', path: 'b.md', scheduled: { ms: 0, zoned: true }, allow: [] };
    expect(contentHash(moved)).toBe(contentHash(draft));
    expect(contentHash(draft)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is that of the whole thread, in each of its parts, with what only one part has', () => {
    const read = (source: string) => readText(source, { path: 'a.tweet', format: 'tweet' }) as Draft[];
    const hashes = (source: string) => new Set(read(source).map(contentHash));
    const thread = '---\naccount: acme\n---\nOne\n---\n---\nmedia:\n  - {file: a.jpg, alt: A stand}\n---\nTwo\n';
    expect(hashes(thread).size).toBe(1);
    for (const [from, to] of [
      ['One', 'Une'],
      ['A stand', 'The stand'],
      ['Two', 'Too'],
    ] as const)
      expect([...hashes(thread.replace(from, to))]).not.toEqual([...hashes(thread)]);
    expect([...hashes(thread.replaceAll('\n', '\r\n'))]).toEqual([...hashes(thread)]);
  });

  test.each<[name: string, format: Format, one: string, other: string]>([
    ['a poll', 'tweet', 'Lunch?\n\n( ) Soup\n( ) Rice\n', 'Lunch?\n\n( ) Soup\n( ) Cake\n'],
    ['a poll of a toot', 'toot', 'Lunch?\n\n[ ] Soup\n[ ] Rice\n', 'Lunch?\n\n[ ] Soup\n[ ] Cake\n'],
    [
      'the post that it answers',
      'tweet',
      '---\nreply: https://x.com/a/1\n---\nYes!',
      '---\nreply: https://x.com/a/2\n---\nYes!',
    ],
    [
      'the post that it passes on',
      'tweet',
      '---\nretweet: https://x.com/a/1\n---\nYes!',
      '---\nretweet: https://x.com/a/2\n---\nYes!',
    ],
  ])('changes with %s', (_, format, one, other) => {
    const hashOf = (source: string) => contentHash(readText(source, { path: 'a', format })[0] as Draft);
    expect(hashOf(one)).not.toBe(hashOf(other));
    expect(hashOf(one.replaceAll('\n', '\r\n'))).toBe(hashOf(one));
  });

  test('of a long thread is made once, not once for each part', () => {
    const source = Array.from({ length: 2000 }, (_, i) => `Part ${i} ${'of our story '.repeat(10)}`).join('\n---\n');
    const drafts = readText(source, { path: 'a.tweet', format: 'tweet' }) as Draft[];
    const start = performance.now();
    expect(new Set(drafts.map(contentHash)).size).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('is that of what was read, also for a draft that is shown with dots', () => {
    const secret = approving(toDraft('Mail me: hannah.whitcombe@gmail.com, please, about the fair.'));
    const judgement = judged(secret);
    expect(judgement.draft.text).toContain('•');
    expect(contentHash(judgement.draft)).toBe(contentHash(secret));
  });
});
