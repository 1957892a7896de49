import { beforeAll, describe, expect, test } from 'vitest';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import type { Draft, Format, Problem } from '../src/types.ts';

beforeAll(() => prepare(['markdown']));

const HASH = 'a'.repeat(64);
const read = (lines: string, format: Format = 'markdown'): readonly (Draft | Problem)[] =>
  readText(`---\naccount: acme\n${lines}\n---\nHello there.\n`, { path: 'a.md', format });
const draftIn = (lines: string): Draft => {
  const [draft] = read(lines);
  expect(draft).toSatisfy((one: Draft | Problem) => !isProblem(one));
  return draft as Draft;
};

describe('what front matter lets pass', () => {
  test('an entry, with the line on which it stands', () => {
    const { allow, text } = draftIn(
      'socialpost:\n  allow:\n    - rule: politics\n      match: "#election"\n      reason: It is about Raft.\n      until: 2027-01-01',
    );
    expect(allow).toEqual([
      {
        ...{ rule: 'politics', match: '#election', reason: 'It is about Raft.', path: 'a.md', line: 5 },
        until: { ms: Date.UTC(2027, 0, 1), zoned: false },
      },
    ]);
    expect(text).toBe('Hello there.');
  });

  test.each([
    ['acme', ['acme']],
    ['[acme, "dewi, at home"]', ['acme', 'dewi, at home']],
  ])('an approval, for %s', (names, accounts) => {
    const { approval } = draftIn(
      `socialpost: {approvedBy: Sari, approvedFor: ${names}, approvedReason: Checked with legal., approvedHash: ${HASH}}`,
    );
    expect(approval).toEqual({
      by: 'Sari',
      accounts,
      reason: 'Checked with legal.',
      hash: HASH,
      path: 'a.md',
      line: 3,
    });
  });

  test('nothing, where the key is empty', () => {
    expect(draftIn('socialpost:').allow).toBeUndefined();
    expect(draftIn('socialpost: {allow: []}').allow).toEqual([]);
  });

  test.each([
    ['socialpost: yes', /must hold the keys/],
    ['socialpost: {alow: []}', /no key "alow"/, /"allow"/],
    ['socialpost: {allow: politics}', /must be a list/, /rule: politics/],
    ['socialpost: {allow: [politics]}', /must hold the keys/],
    ['socialpost: {allow: [{rule: politics, mach: x, reason: y}]}', /no key "mach"/, /"match"/],
    ['socialpost: {allow: [{match: x, reason: y}]}', /must name a rule/],
    ['socialpost: {allow: [{rule: politics, match: x}]}', /politics has no reason/, /ask/],
    ['socialpost: {allow: [{rule: politics, match: x, reason: "  "}]}', /has no reason/],
    ['socialpost: {allow: [{rule: politics, match: x, reason: "\u200b\u2060"}]}', /has no reason/],
    ['socialpost: {approvedBy: "\u200b", approvedFor: acme}', /"approvedBy" does not name/],
    ['socialpost: {allow: [{rule: politics, match: "", reason: y}]}', /"match" is empty/],
    ['socialpost: {allow: [{rule: secrets, match: x, reason: y}]}', /secrets cannot be allowed/, /Take it out/],
    ['socialpost: {allow: [{rule: politics, reason: y, until: soon}]}', /"until" is no day/, /2027-01-01/],
    ['socialpost: {allow: [{rule: politics, reason: y, until: 2027-02-30}]}', /"until" is no day/, /2027-01-01/],
    ['socialpost: {allow: [{rule: politics, rule: claims, reason: y}]}', /front matter: duplicated mapping key/],
    ['socialpost: {approvedBy: Sari, approvedFor: acme}', /without "approvedHash"/, /socialpost approve/],
    [`socialpost: {approvedBy: Sari, approvedHash: ${HASH}}`, /"approvedFor" does not name/, /socialpost approve/],
    [`socialpost: {approvedBy: Sari, approvedFor: [], approvedHash: ${HASH}}`, /"approvedFor" does not name/],
    [`socialpost: {approvedBy: Sari, approvedFor: [[acme]], approvedHash: ${HASH}}`, /"approvedFor" does not name/],
    [`socialpost: {approvedHash: ${HASH}}`, /who approved/, /socialpost approve/],
    ['socialpost: {approvedReason: fine}', /who approved/, /socialpost approve/],
    ['socialpost: {approvedBy: Sari, approvedFor: acme, approvedHash: abc}', /64 hex digits/],
  ])('%s is refused', (lines, message, hint = /./) => {
    const [problem] = read(lines);
    expect(problem).toMatchObject({ path: 'a.md', line: 3, message: expect.stringMatching(message) });
    expect((problem as Problem).hint).toMatch(hint);
  });

  test('in a thread, entries of the first part hold for all parts, an approval too', () => {
    const head = (rule: string) => `---\nsocialpost: {allow: [{rule: ${rule}, match: x, reason: y}]}\n---\n`;
    const drafts = readText(`${head('politics')}One\n---\n${head('claims')}Two\n---\nThree\n`, {
      path: 'a.tweet',
      format: 'tweet',
    }) as Draft[];
    expect(drafts.map(({ allow }) => allow?.map(({ rule }) => rule))).toEqual([
      ['politics'],
      ['politics', 'claims'],
      ['politics'],
    ]);
  });

  test('a comment in the text lets nothing pass', () => {
    const [draft] = readText('<!-- socialpost: {allow: []} -->\nHi', { path: 'a.md', format: 'markdown' }) as Draft[];
    expect(draft?.allow).toBeUndefined();
    expect(draft?.text).toContain('<!--');
  });
});
