import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../src/drafts/permits.ts';
import { UserError } from '../src/errors.ts';
import { fingerprintOf } from '../src/lint/finding.ts';
import { parseRows } from '../src/suppressions/parse.ts';
import { type Rows, serialize } from '../src/suppressions/rows.ts';

const KNOWN = { rules: ['politics', 'profanity', 'secrets'], accounts: ['acme', 'dewi'] };
const parse = (text: string): Rows => parseRows(text, 'socialpost-suppressions.json', KNOWN);

const ROW = {
  path: 'a.csv',
  rule: 'politics',
  account: 'acme',
  match: 'Leader  election',
  reason: 'It is about Raft.',
};
const fileOf = (...rows: object[]): string => JSON.stringify({ version: 1, suppressions: rows }, null, 2);

const approvalOf = (over: object): string =>
  JSON.stringify({
    version: 1,
    approvals: [{ path: 'a.csv', hash: 'a'.repeat(64), accounts: ['acme'], approvedBy: 'S', reason: 'x', ...over }],
  });

/** What is wrong with a file: `line: message`, each with its hint. */
function faultsOf(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(
      ({ line, message, hint }) => `${line}: ${message}${hint === undefined ? '' : ` | ${hint}`}`,
    );
  }
}

describe('the suppressions file', () => {
  test('a row written by hand gets its fingerprint from its words, whatever their case and spaces', () => {
    const [row] = parse(fileOf({ ...ROW, path: './x/../a.csv' })).suppressions;
    expect(row).toMatchObject({
      path: 'a.csv',
      line: 4,
      fingerprint: fingerprintOf('politics', 'acme', 'leader ELECTION'),
    });
  });

  test.each<[string, RegExp]>([
    ['', /^1: the file is empty/],
    ['{"version": 1, "suppressions": [', /^1: not valid JSON: it ends too early/],
    ['{"version": 1, /* why */ "suppressions": []}', /^1: comments, or a comma too many/],
    [
      '{"version": 1,\n<<<<<<< HEAD\n=======\n>>>>>>> them\n}',
      /^2: a merge is not finished.* \| Keep the rows of both/,
    ],
    ['{"version": 1}\r\n>>>>>>> them\r\n', /^2: a merge is not finished/],
    ['[]', /^1: is no object/],
    ['{"suppressions": []}', /needs the key "version"/],
    ['{"version": 2}', /"version" must be 1/],
    ['{"version": 1, "supressions": []}', /unknown key "supressions" \| Did you mean "suppressions"\?/],
    ['{"version": 1, "suppressions": {}}', /"suppressions" must be a list/],
    ['{"version": 1, "suppressions": [1]}', /a list of objects/],
    ['{"version": 1, "version": 1}', /"version" is there twice/],
    [fileOf({ ...ROW, reason: undefined }), /^4: needs the key "reason"/],
    [fileOf({ ...ROW, reason: ' ' }), /needs the key "reason"/],
    [fileOf({ ...ROW, reason: '\u200b \ufe0f\u2800' }), /needs the key "reason"/],
    [approvalOf({ approvedBy: '\u2060' }), /needs the key "approvedBy"/],
    [fileOf({ ...ROW, match: '' }), /^4: "match" is empty \| Give the words/],
    [fileOf({ ...ROW, match: ' ', fingerprint: '0123456789abcdef' }), /"match" is empty/],
    [fileOf({ ...ROW, reason: 1 }), /"reason" must be a text/],
    [fileOf({ ...ROW, rule: 'secrets' }), /secrets cannot be allowed \| Take it out of the text/],
    [fileOf({ ...ROW, rule: 'politcs' }), /there is no rule "politcs" \| Did you mean "politics"\?/],
    [fileOf({ ...ROW, account: 'acm' }), /there is no account "acm" \| Did you mean "acme"\?/],
    [fileOf({ ...ROW, until: 'soon' }), /"until" must be a date, not "soon" \| Write it as 2027-01-01/],
    [fileOf({ ...ROW, match: undefined }), /needs the key "match"/],
    [fileOf({ ...ROW, fingerprint: 'abc' }), /16 hexadecimal digits/],
    [fileOf({ ...ROW, fingerprint: '0123456789abcdef' }), /is not that of its rule, account and match/],
    [fileOf({ ...ROW, mach: 'x' }), /unknown key "mach" \| Did you mean "match"\?/],
    [fileOf({ ...ROW, path: '/etc/passwd' }), /"path" must be relative/],
    [fileOf({ ...ROW, path: 'posts\\a.csv' }), /"path" must be relative/],
    [approvalOf({ hash: 'abc' }), /64 hexadecimal/],
    [approvalOf({ approvedBy: undefined }), /needs the key "approvedBy"/],
    [approvalOf({ accounts: undefined }), /"accounts" must be a list/],
    [approvalOf({ accounts: 'acme' }), /"accounts" must be a list/],
    [approvalOf({ accounts: [] }), /"accounts" must be a list/],
    [approvalOf({ accounts: ['acme', 'dewy'] }), /there is no account "dewy" \| Did you mean "dewi"\?/],
  ])('%s', (text, told) => {
    expect(faultsOf(text).join('\n')).toMatch(told);
  });

  test('may give any names where it was not written for the configuration', () => {
    const rows = {
      suppressions: [{ ...ROW, rule: 'politcs' }],
      approvals: JSON.parse(approvalOf({ accounts: ['x'] })).approvals,
    };
    const text = JSON.stringify({ version: 1, ...rows });
    expect(parseRows(text, 's.json').suppressions).toHaveLength(1);
    expect(parseRows(text, 's.json').approvals[0]).toMatchObject({ accounts: ['x'] });
    expect(() => parseRows(fileOf({ ...ROW, rule: 'secrets' }), 's.json')).toThrow(UserError);
  });

  test('keys of JavaScript do no harm, depth is bounded, and at most 20 faults are told', () => {
    expect(faultsOf('{"version": 1, "__proto__": {"x": 1}, "constructor": 1}').join()).toMatch(
      /unknown key "__proto__"/,
    );
    const row = '{"__proto__": {"rule": "politics"}, "toString": "x"}';
    expect(faultsOf(`{"version": 1, "suppressions": [${row}]}`).join()).toMatch(/needs the key "rule"/);
    expect(({} as Record<string, unknown>).rule).toBeUndefined();
    expect(faultsOf('['.repeat(100_000)).join()).toMatch(/nested deeper/);
    expect(faultsOf(fileOf(...Array(500).fill({})))).toHaveLength(20);
  });

  test('its bytes depend on the rows alone, and say them all', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter(text => !isBlank(text));
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    const row = fc
      .record({
        ...{ path: fc.constantFrom('a.csv', 'b/c.json'), rule: fc.constantFrom('politics', 'profanity') },
        ...{
          account: fc.constantFrom('acme', 'dewi'),
          match: fc.option(word, { nil: undefined }),
          other: hex(16),
          reason: word,
        },
        until: fc.constantFrom(undefined, '2027-01-01', '2027-01-01T09:30+07:00'),
      })
      .map(({ other, ...one }) => {
        const fingerprint = one.match === undefined ? other : fingerprintOf(one.rule, one.account, one.match);
        return { ...one, fingerprint, line: 0 };
      });
    const approval = fc.record({
      path: fc.constant('a.csv'),
      hash: hex(64),
      accounts: fc.constantFrom(['acme'], ['dewi', 'acme']),
      approvedBy: word,
      reason: word,
      line: fc.constant(0),
    });
    const unique = fc.uniqueArray(row, { selector: one => `${one.path} ${one.fingerprint}`, maxLength: 8 });
    fc.assert(
      fc.property(
        unique,
        fc.uniqueArray(approval, { selector: one => one.hash, maxLength: 3 }),
        (suppressions, approvals) => {
          const text = serialize({ suppressions, approvals });
          const read = parse(text);
          expect(serialize(read)).toBe(text);
          expect(serialize({ suppressions: [...suppressions].reverse(), approvals: [...approvals].reverse() })).toBe(
            text,
          );
          const bare = <T extends object>(rows: readonly T[]) =>
            new Set(rows.map(one => JSON.stringify({ ...one, line: 0 })));
          expect(bare(read.suppressions.map(one => sorted(one)))).toEqual(bare(suppressions.map(one => sorted(one))));
          expect(read.approvals).toHaveLength(approvals.length);
          // A row a line, so that two branches that add rows are easy to merge.
          expect(text.split('\n').filter(line => line.includes('"rule"'))).toHaveLength(suppressions.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

// --- internal ---

function sorted(row: object): object {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
