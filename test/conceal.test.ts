import { describe, expect, test } from 'vitest';
import { concealedIn, masked } from '../src/lint/conceal.ts';
import type { Draft, Hit } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { accountOf, judgedAs } from './judged.ts';

const hit = (text: string, value: string, conceal: 'head' | 'tail'): Hit => {
  const start = text.indexOf(value);
  return { start, end: start + value.length, weight: 'heavy', message: 'x', conceal };
};

describe('what no output may show', () => {
  test('keeps the first four or the last three characters, and every offset', () => {
    const text = 'Token abcdefghijk, phone 0812 3456 7890!';
    const draft = toDraft(text);
    const hits = [hit(text, 'abcdefghijk', 'head'), hit(text, '0812 3456 7890', 'tail')];
    const shown = masked(draft, concealedIn(hits, draft));
    expect(shown.text).toBe('Token abcd•••••••, phone •••••••••••890!');
    expect(shown.text).toHaveLength(text.length);
  });

  test('shows nothing of a short value', () => {
    const text = 'PIN 123456 now';
    const draft = toDraft(text);
    expect(masked(draft, concealedIn([hit(text, '123456', 'head')], draft)).text).toBe('PIN •••••• now');
  });

  const token = `ghp_${'0123456789abcdefghijABCDEFGHIJ012345'}`;

  test.each([
    ['a token', `Use ${token} until Monday`, token.slice(4)],
    ['a password', 'The staging password is hunter2-Winter2026, ok?', 'Winter2026'],
    ['a phone number', 'Shout-out to Hannah Whitcombe, 07700 900417, 14 Larch Close!', '07700 900'],
    ['an id card number', 'Pemenang: Sri Rahayu, NIK 3374015208810002', '33740152088'],
    ['slang inside a password', 'kata sandinya gue-Lapar#1945 ya guys', 'Lapar#'],
  ])('%s stands in no field of the result', (_, text, value) => {
    for (const kind of ['personal', 'professional'] as const) {
      const { draft, results } = judgedAs({
        draft: toDraft(text),
        accounts: [accountOf(kind)],
        rivals: [],
        targeted: true,
      });
      const found = results[0]?.findings ?? [];
      expect(found.map(({ rule }) => rule)).toContainEqual(expect.stringMatching(/^(secrets|personal-data)$/));
      expect(JSON.stringify([draft.text, draft.media, found])).not.toContain(value);
    }
  });

  test('not even the words inside a password, as a sign of private life', () => {
    const accounts = [accountOf('professional'), accountOf('personal')];
    const draft = toDraft('My boss drives me mad, capek banget. Password: senja-liburan-mama99');
    const { results } = judgedAs({ draft, accounts: [accounts[0]!], rivals: accounts, targeted: true });
    const [found] = results;
    expect(found?.findings.map(({ rule }) => rule)).toContain('wrong-account');
    expect(JSON.stringify(found?.findings)).not.toMatch(/liburan|mama|senja/);
    expect(found?.findings.filter(({ text }) => /^•+$/.test(text))).toEqual([]);
    expect(JSON.stringify(results.map(({ reasons }) => reasons))).not.toMatch(/liburan|mama|senja/);
  });

  test('nor in what others post, whatever is asked of their posts', () => {
    const draft: Draft = {
      ...toDraft('the password is hunter2-Winter2026'),
      inbound: { relation: 'reply', adopted: 'none', hidden: true },
    };
    const { draft: shown } = judgedAs({ draft, accounts: [accountOf('shared')], rivals: [], targeted: true });
    expect(shown.text).not.toContain('Winter2026');
  });

  test('nor one in an alt text beside the draft', () => {
    const draft: Draft = { ...toDraft('New dashboard'), media: [{ file: 'a.png', alt: `token ${token} on screen` }] };
    const { draft: shown, results } = judgedAs({ draft, accounts: [accountOf('shared')], rivals: [], targeted: true });
    expect(results[0]?.verdict).toBe('does-not-suit');
    expect(JSON.stringify([shown.media, results[0]?.findings])).not.toContain(token.slice(4, 20));
  });

  test('nor a second time where no rule finds it again, nor in a name, an id or a picture in the text', () => {
    const text = `The wifi password is hunter2-Winter2026, damn. ![hunter2-Winter2026](${token}.png) hunter2-Winter2026!`;
    const draft: Draft = { ...toDraft(text), id: token, path: `posts/${token}.txt`, author: `@hunter2-Winter2026` };
    const { draft: shown, results } = judgedAs({ draft, accounts: [accountOf('shared')], rivals: [], targeted: true });
    const told = JSON.stringify([
      { ...shown, map: undefined, asRead: undefined },
      results.map(one => [one.findings, one.reasons]),
    ]);
    expect(told).not.toContain('Winter2026');
    expect(told).not.toContain(token.slice(4));
    expect(shown.text).toHaveLength(text.length);
  });

  test('a token in the name of a file or the id of a post is reported, and not shown', () => {
    for (const named of [{ id: token }, { path: `a/${token}.txt` }]) {
      const draft: Draft = { ...toDraft('Our new dashboard is here.'), ...named };
      const { draft: shown, results } = judgedAs({
        draft,
        accounts: [accountOf('personal')],
        rivals: [],
        targeted: true,
      });
      expect(results[0]?.findings.map(({ rule }) => rule)).toEqual(['secrets']);
      expect(JSON.stringify([shown.id, shown.path, results[0]?.findings])).not.toContain(token.slice(4));
    }
  });

  test('the lines of a private key', () => {
    const lines = `MIIEpAIBAAKCAQEA${'u3Jk9'.repeat(9)}\nQmFzZTY0TGluZXM${'aB3d'.repeat(9)}\nshort==`;
    for (const end of ['', `\n-----END RSA ${'PRIVATE KEY'}-----`]) {
      const text = `Use this:\n-----BEGIN RSA ${'PRIVATE KEY'}-----\nProc-Type: 4,ENCRYPTED\n${lines}${end}\ndamn`;
      const { draft } = judgedAs({ draft: toDraft(text), accounts: [accountOf('shared')], rivals: [], targeted: true });
      expect(draft.text).toMatch(/^Use this:\n-{4}[•\n]+\ndamn$/);
    }
  });

  test('what counts too little to be reported of others is concealed all the same', () => {
    const inbound = { relation: 'reply', adopted: 'none' } as const;
    const draft: Draft = { ...toDraft('WA saya 0812-3456-7890 ya, dasar cebong!'), inbound };
    const { draft: shown, results } = judgedAs({
      draft,
      accounts: [accountOf('professional')],
      rivals: [],
      targeted: true,
    });
    expect(results[0]?.findings).toHaveLength(1);
    expect(JSON.stringify([shown.text, results[0]?.findings])).not.toContain('0812');
  });
});
