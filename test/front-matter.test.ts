import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBlank } from '../src/drafts/permits.ts';
import { prepare, readText } from '../src/drafts/read.ts';
import { contentHash } from '../src/lint/approval.ts';
import { withApproval } from '../src/suppressions/front-matter.ts';
import type { Draft } from '../src/types.ts';

beforeAll(() => prepare(['markdown']));

const HASH = 'a'.repeat(64);
const WORDS = { approvedBy: 'Sari', approvedFor: ['acme', 'dewi'], approvedReason: 'Read it.', approvedHash: HASH };
const LINES = (indent = '  '): string =>
  [...['approvedBy: "Sari"', 'approvedFor: ["acme","dewi"]', 'approvedReason: "Read it."'], `approvedHash: "${HASH}"`]
    .map(line => `${indent}${line}\n`)
    .join('');

describe('an approval in front matter', () => {
  test.each<[string, string, string]>([
    ['none', 'Hi.\n', `---\nsocialpost:\n${LINES()}---\nHi.\n`],
    ['without the key', '---\naccount: acme\n---\nHi.\n', `---\naccount: acme\nsocialpost:\n${LINES()}---\nHi.\n`],
    ['empty', '---\n---\nHi.\n', `---\nsocialpost:\n${LINES()}---\nHi.\n`],
    [
      'with an earlier approval',
      `---\nsocialpost:\n    allow: []\n    # by hand\n    approvedHash: "${'b'.repeat(64)}"\n    approvedBy: X\n    approvedFor: acme\n\nlang: id # x\n---\nHi.\n`,
      `---\nsocialpost:\n    allow: []\n    # by hand\n${LINES('    ')}\nlang: id # x\n---\nHi.\n`,
    ],
    [
      'in braces',
      '---\nsocialpost: {allow: []}\n---\nHi.\n',
      `---\nsocialpost: {${LINES('').trim().replaceAll('\n', ', ')}, allow: []}\n---\nHi.\n`,
    ],
    [
      'with an empty key',
      '---\nsocialpost: # ours\nlang: id\n---\nHi.\n',
      `---\nsocialpost: # ours\n${LINES()}lang: id\n---\nHi.\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(withApproval(before, 'markdown', WORDS)).toBe(after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(withApproval(crlf(before), 'markdown', WORDS)).toBe(crlf(after));
    if (!after.includes('{')) expect(withApproval(after, 'markdown', WORDS)).toBe(after);
  });

  test.each([
    '---\nsocialpost: &x\n  allow: []\n---\nHi.\n',
    `---\nsocialpost:\n  approvedFor: acme\n  approvedHash: ${HASH}\n  approvedBy: >\n    Sari\n---\nHi.\n`,
    `---\nsocialpost:\n  approvedBy: X\n  approvedHash: ${HASH}\n  approvedFor:\n    - acme\n---\nHi.\n`,
    // The second line of the reason would go on the reason of the entry above.
    `---\nsocialpost:\n  approvedBy: X\n  approvedFor: acme\n  approvedHash: ${HASH}\n  allow:\n    - rule: politics\n      reason: x\n  approvedReason: a\n        b\n---\nHi.\n`,
    '---\nlang: id\nHi.\n',
  ])('a person has to write into %j', before => {
    expect(withApproval(before, 'markdown', WORDS)).toBeUndefined();
  });

  test('whatever a name holds, it is read back as it was, and the text stays the same', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .map(text => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu, '').trim());
    const body = fc.constantFrom(
      'Hi.\n',
      '---\nlang: id\n---\nHi.\n',
      'One.\n---\nTwo.\n',
      '---\nsocialpost:\n  allow: []\n---\n---\nHi.',
    );
    fc.assert(
      fc.property(
        words,
        words,
        body,
        fc.constantFrom('tweet' as const, 'markdown' as const),
        (by, reason, source, format) => {
          fc.pre(!isBlank(by) && reason !== '');
          const read = (text: string) => readText(text, { path: 'a', format }) as Draft[];
          const names = { approvedBy: by, approvedFor: [by, 'acme'] };
          const after = withApproval(source, format, { ...names, approvedReason: reason, approvedHash: HASH });
          const fresh = read(after as string);
          expect(fresh.map(contentHash)).toEqual(read(source).map(contentHash));
          expect(fresh[0]?.approval).toMatchObject({ by, accounts: [by, 'acme'], reason, hash: HASH });
        },
      ),
    );
  });
});
