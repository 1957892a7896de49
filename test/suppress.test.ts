import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../src/lint/finding.ts';
import { createLedger } from '../src/lint/ledger.ts';
import type { Account, Draft, Inbound, Judgement, Suppression, Timestamp } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { accountOf, judgedAs } from './judged.ts';

const TEXT = 'The Prabowo rally fills the road to our shop. Prabowo again!';
const NOW = Date.UTC(2026, 10, 21, 12);
const acme = accountOf('professional', { name: 'acme', timezone: 'Asia/Jakarta' });

const entry = (over: Partial<Suppression> = {}): Suppression => ({
  ...{ rule: 'politics', match: 'Prabowo', reason: 'It is the name of the road.', path: 'a.md', line: 3 },
  ...over,
});
const whole = (over: Partial<Suppression> = {}): Suppression => {
  const { match: _, ...rest } = entry(over);
  return rest;
};
const day = (month: number, date: number): Timestamp => ({ ms: Date.UTC(2026, month - 1, date), zoned: false });
const allowing = (text: string, ...allow: Suppression[]): Draft => ({ ...toDraft(text), allow });
const judged = (draft: Draft, over = {}, account: Account = acme, rivals: readonly Account[] = []): Judgement =>
  judgedAs({ draft, accounts: [account], rivals, targeted: true }, 'en', { now: NOW, ...over });
const politics = ({ results }: Judgement): readonly string[] =>
  (results[0]?.findings ?? []).filter(({ rule }) => rule === 'politics').map(({ text }) => text);
const passed = ({ results }: Judgement): readonly string[] =>
  (results[0]?.suppressed ?? []).map(({ finding }) => finding.text);

describe('what is let pass', () => {
  test('counts for nothing: not for the verdict, the fit, the reasons, nor what an edit would change', () => {
    const before = judged(toDraft(TEXT));
    expect(before.verdict).not.toBe('suits');
    const rules = new Set(before.results[0]?.findings.map(({ rule, text }) => `${rule}\n${text}`));
    const entries = [...rules].map(one => entry({ rule: one.split('\n')[0]!, match: one.split('\n')[1]! }));
    const [after] = judged(allowing(TEXT, ...entries)).results;
    expect(after).toMatchObject({ verdict: 'suits', decidedBy: 'no-objection', findings: [], whatIf: [] });
    expect(after?.suppressed).toHaveLength(before.results[0]?.findings.length ?? 0);
    expect(after?.fit).toBeGreaterThan(before.results[0]?.fit ?? 0);
    expect(after?.reasons).not.toContain('politics');
  });

  test.each(['Prabowo', ' prabowo ', 'PRABOWO'])('by words: %j, wherever they stand', match => {
    const after = judged(allowing(TEXT, entry({ match })));
    expect(politics(after)).not.toContain('Prabowo');
    expect(passed(after)).toEqual(['Prabowo', 'Prabowo']);
    expect(after.results[0]?.suppressed[0]?.by).toEqual(entry({ match }));
  });

  test.each([
    ['a part of the words', entry({ match: 'Prabo' })],
    ['another rule', entry({ rule: 'profanity' })],
    ['no words: that covers what is said of the whole draft only', whole()],
  ])('not by %s', (_, one) => {
    expect(passed(judged(allowing(TEXT, one)))).toEqual([]);
  });

  test('what is said of the draft as a whole, without words', () => {
    const account = accountOf('professional', { languages: ['en'] });
    const text = 'Hari ini kami tutup lebih awal karena ada perbaikan listrik di kantor kami yang baru.';
    expect(judged(toDraft(text), {}, account).results[0]?.findings.map(({ rule }) => rule)).toContain('language');
    const { results } = judged(allowing(text, whole({ rule: 'language' })), {}, account);
    expect(results[0]?.findings.map(({ rule }) => rule)).not.toContain('language');
  });

  test('a picture outside the text, by its name or all of a rule', () => {
    const draft = { ...toDraft('Our new office', [{ file: 'IMG_1.jpg' }, { file: 'IMG_2.jpg' }]) };
    const images = (allow: Suppression[]): number =>
      judged({ ...draft, allow }).results[0]?.suppressed.filter(({ finding }) => finding.rule === 'alt-text').length ??
      0;
    const all = judged(draft).results[0]?.findings.filter(({ rule }) => rule === 'alt-text').length ?? 0;
    expect(all).toBeGreaterThan(1);
    expect(images([whole({ rule: 'alt-text' })])).toBe(all);
    expect(images([entry({ rule: 'alt-text', match: 'img_2.jpg' })])).toBeGreaterThan(0);
    expect(images([entry({ rule: 'alt-text', match: 'img_2.jpg' })])).toBeLessThan(all);
  });

  test('secrets never, neither in a draft nor in what others post', () => {
    const text = 'The wifi password is hunter2-Winter2026, ok?';
    const match = 'hunter2-Winter2026';
    const rows = ['secrets', 'inbound'].map(rule => fingerprintOf(rule, 'acme', `hunt${'•'.repeat(14)}`));
    const baseline = new Map(rows.map(row => [row, entry({ rule: 'secrets' })]));
    const own = judged(allowing(text, entry({ rule: 'secrets', match }), whole({ rule: 'secrets' })), { baseline });
    expect(own.results[0]?.findings.map(({ rule }) => rule)).toContain('secrets');
    expect(passed(own)).toEqual([]);
    const inbound: Inbound = { relation: 'wall', adopted: 'shared' };
    const theirs = judged({ ...allowing(text, entry({ rule: 'inbound', match })), inbound }, { baseline });
    expect(theirs.results[0]?.findings.map(({ rule }) => rule)).toContain('inbound');
    expect(passed(theirs)).toEqual([]);
  });

  test('personal data by the words of the draft, which are shown nowhere', () => {
    const text = 'Shout-out to Hannah Whitcombe, 07700 900417, 14 Larch Close!';
    const number = '07700 900417';
    const one = entry({ rule: 'personal-data', match: number, reason: `${number} is our own number.` });
    const after = judged({
      ...allowing(text, one),
      approval: { by: number, accounts: ['acme'], hash: 'x', reason: number, path: 'a', line: 1 },
    });
    expect(passed(after)).toContain('•••••••••417');
    const { draft, results } = after;
    const told = JSON.stringify([{ ...draft, map: undefined, asRead: undefined }, results[0]?.suppressed]);
    expect(told).not.toContain(number);
  });
});

describe('a row of the suppressions file', () => {
  const row = entry({ path: 'socialpost-suppressions.json' });

  test('lets its finding pass for its account, wherever it stands', () => {
    const baseline = new Map([[fingerprintOf('politics', 'acme', 'Prabowo'), row]]);
    expect(passed(judged(toDraft(`Hello!\n\n${TEXT}`), { baseline }))).toEqual(['Prabowo', 'Prabowo']);
    expect(passed(judged(toDraft(TEXT), { baseline }, accountOf('professional', { name: 'beta' })))).toEqual([]);
  });

  test('lets nothing pass of which reports show dots: another number would have the same', () => {
    const text = 'Shout-out to Hannah Whitcombe, 07700 900417!';
    const found = (draft: Draft, over = {}) => judged(draft, over).results[0]?.findings ?? [];
    const [finding] = found(toDraft(text)).filter(({ rule }) => rule === 'personal-data');
    expect(finding).toMatchObject({ text: '•••••••••417', concealed: true });
    const baseline = new Map([[finding?.fingerprint ?? '', entry({ rule: 'personal-data' })]]);
    for (const one of [text, 'Shout-out to Hannah Whitcombe, 07911 123417!'])
      expect(found(toDraft(one), { baseline }).map(({ rule }) => rule)).toContain('personal-data');
    const [other] = found(toDraft(`${text} Prabowo wins.`)).filter(({ rule }) => rule === 'politics');
    expect(other).not.toHaveProperty('concealed');
  });

  test('is named by the fingerprint that the report shows', () => {
    const [finding] = judged(toDraft(TEXT)).results[0]?.findings.filter(({ rule }) => rule === 'politics') ?? [];
    expect(finding?.fingerprint).toBe(fingerprintOf('politics', 'acme', '  PRABOWO '));
  });
});

describe('the comparison of accounts', () => {
  const accounts = [acme, accountOf('personal', { name: 'dewi' })];
  const text = 'Jo brought two more boxes of beer, best night in months!! my head hurts already';
  const rules = (draft: Draft): readonly string[] =>
    judged(draft, {}, acme, accounts).results[0]?.findings.map(({ rule }) => rule) ?? [];

  test('can be let pass itself, as said of the whole draft', () => {
    expect(rules(toDraft(text))).toContain('wrong-account');
    expect(rules(allowing(text, whole({ rule: 'wrong-account' })))).not.toContain('wrong-account');
  });

  test('does not count what is let pass', () => {
    const fits = (draft: Draft): number => judged(draft, {}, acme, accounts).results[0]?.fit ?? 0;
    expect(fits(allowing(text, entry({ rule: 'private-life', match: 'beer' })))).toBeGreaterThanOrEqual(
      fits(toDraft(text)),
    );
  });
});

describe('the day on which it ends', () => {
  const until = (time: Timestamp, now: number): readonly string[] =>
    passed(judged(allowing(TEXT, entry({ until: time })), { now }));

  test('counts to its end in the zone of the account', () => {
    const endInJakarta = Date.UTC(2026, 10, 21, 17);
    expect(until(day(11, 21), endInJakarta - 1)).not.toEqual([]);
    expect(until(day(11, 21), endInJakarta)).toEqual([]);
  });

  test('a time with a zone is that moment', () => {
    const time: Timestamp = { ms: NOW, zoned: true };
    expect(until(time, NOW - 1)).not.toEqual([]);
    expect(until(time, NOW)).toEqual([]);
  });
});

describe('the ledger', () => {
  const notes = (...drafts: Draft[]): readonly string[] => {
    const ledger = createLedger(NOW);
    for (const draft of drafts) ledger.add(judged(draft));
    return ledger.notes().map(({ line, message, warning }) => `${line} ${message} ${warning}`);
  };

  test('says nothing of what is of use in any part', () => {
    expect(notes(allowing('Hello all', entry()), allowing(TEXT, entry()))).toEqual([]);
  });

  test('tells of entries without use, each once, and never their words', () => {
    const entries = [entry({ match: '07700 900417' }), entry({ line: 9, match: 'x', until: day(11, 20) })];
    const told = notes(allowing('Hello all', ...entries), allowing('Hello again', ...entries));
    expect(told).toEqual([
      '3 this lets nothing of politics pass here true',
      '9 this let politics pass until 2026-11-20, which is over true',
    ]);
  });

  test('says nothing of what hangs on other files too, until its day is over', () => {
    const told = (one: Suppression): readonly string[] => {
      const ledger = createLedger(NOW, new Map([['0'.repeat(16), { ...one, line: 7 }]]), rule => rule === 'duplicates');
      ledger.add(judged({ ...allowing('Hello all', one), path: one.path }));
      expect(ledger.keeps('0'.repeat(16))).toBe(ledger.notes().length === 0);
      return ledger.notes().map(({ line, message }) => `${line} ${message}`);
    };
    expect(told(whole({ rule: 'duplicates' }))).toEqual([]);
    expect(told(entry({ rule: 'politics' }))).toHaveLength(2);
    expect(told(whole({ rule: 'duplicates', until: day(11, 20) }))).toEqual([
      '3 this let duplicates pass until 2026-11-20, which is over',
      '7 this let duplicates pass until 2026-11-20, which is over',
    ]);
  });

  test('does not show what the path of a draft conceals', () => {
    const path = 'order 07700 900417.md';
    const draft = { ...allowing('Shout-out to Hannah Whitcombe, 07700 900417!', entry({ path })), path };
    const ledger = createLedger(NOW);
    ledger.add(judged({ ...draft, approval: { by: 'S', accounts: ['acme'], hash: 'x', reason: '', path, line: 1 } }));
    expect(ledger.notes()).toHaveLength(2);
    expect(JSON.stringify(ledger.notes())).not.toContain('07700');
  });

  test('knows which rows of the suppressions file were of use', () => {
    const used = fingerprintOf('politics', 'acme', 'prabowo');
    const baseline = new Map([
      [used, entry({ path: 's.json' })],
      ['0000000000000000', entry({ path: 's.json', line: 7 })],
    ]);
    const ledger = createLedger(NOW, baseline);
    ledger.add(judged(toDraft(TEXT), { baseline }));
    expect([ledger.keeps(used), ledger.keeps('0000000000000000')]).toEqual([true, false]);
    expect(ledger.notes().map(({ path, line }) => `${path}:${line}`)).toEqual(['s.json:7']);
  });
});
