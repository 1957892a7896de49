import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../rules/secrets/phrases.ts';
import { rule } from '../rules/secrets/rule.ts';
import { tokensIn } from '../rules/secrets/tokens.ts';
import type { Example, Hit } from '../src/types.ts';
import { checkExample } from '../tools/example.ts';
import { slowdown } from './slowdown.ts';

const check = (example: Omit<Example, 'lang'>): Hit[] => checkExample(rule, { lang: 'en', ...example } as never);
const random = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xYzC5dF7gH9jK2lM4nP6qR8sT1uV3wX5yZ7aB9cD2eF4';
const hex = '9f2c7ab10e54d38b6fa1c2037be94d5860a1f4e9';
const some = (count: number): string => random.slice(0, count);

describe('the tokens of providers', () => {
  test.each([
    ['GitHub', `gh${'o_'}${some(36)}`],
    ['GitHub', `github${'_pat_'}${some(40)}`],
    ['GitLab', `gl${'pat-'}${some(20)}`],
    ['AWS', `AS${'IA'}Q3Z7M5T2K8W4R6N1`],
    ['Slack', `xo${'xp-'}${some(24)}`],
    ['OpenAI', `s${'k-proj-'}${some(40)}`],
    ['Anthropic', `s${'k-ant-'}${some(40)}`],
    ['Google', `AI${'za'}${some(35)}`],
    ['Stripe', `rk${'_live_'}${some(24)}`],
    ['Twilio', `S${'K'}${hex.slice(0, 32)}`],
    ['SendGrid', `S${'G.'}${some(22)}.${some(43)}`],
    ['npm', `np${'m_'}${some(36)}`],
    ['PyPI', `py${'pi-AgE'}${some(60)}`],
    ['Telegram', `7312904415:A${'A'}${some(33)}`],
    ['Discord', `M${some(24)}.${some(6)}.${some(30)}`],
    ['Azure', `Account${'Key='}${some(44)}==`],
    ['Hugging Face', `h${'f_'}${some(34)}`],
    ['JWT', `ey${'J'}${some(20)}.ey${'J'}${some(20)}.${some(20)}`],
  ])('%s', (what, token) => {
    expect(tokensIn(`before ${token}, after`)).toEqual([{ start: 7, end: 7 + token.length, what }]);
    expect(tokensIn(`x${token}`).filter(found => found.start < 2)).toEqual([]);
  });

  test.each([
    `gh${'p_'}${'x'.repeat(36)}`,
    `AK${'IA'}IOSFODNN7EXAMPLE`,
    `s${'k-'}learn-and-the-other-python-packages`,
    'sha256:9f2c7ab10e54d38b6fa1c2037be94d5860a1f4e9c2037be94d5860a1',
    'https://user:$PASSWORD@host.example/x',
    'mailto:someone@somewhere.org http://[::1]:8080/@path',
  ])('leaves alone %s', text => {
    expect(tokensIn(text)).toEqual([]);
  });
});

test('no hit holds the value, in its data or its message', () => {
  for (const example of rule.examples.flagged) {
    const value = /«(.+?)»/.exec(example.text)?.[1];
    for (const hit of checkExample(rule, example as never)) {
      expect(hit.conceal).toBe('head');
      if (value !== undefined) expect(JSON.stringify([hit.data, rule.messages[hit.message]])).not.toContain(value);
    }
  }
});

test('every kind and weight is an error, and no config can change that', () => {
  expect(rule.locked).toBe(true);
  expect(new Set(Object.values(rule.levels).flatMap(levels => Object.values(levels)))).toEqual(new Set(['error']));
});

test('a picture written in the text is read once', () => {
  const token = `gh${'p_'}${some(36)}`;
  const text = `![${token}](a.png)`;
  const media = [{ file: 'a.png', alt: token, start: 0, end: text.length }];
  expect(check({ text, media: media as never })).toHaveLength(1);
});

test('front matter is read with the first part', () => {
  const source = '---\nnote: the password is Lantern!77\n---\nHello there, friends';
  const draft = { part: 1, map: { source, line: 1, start: source.indexOf('Hello'), written: 'plain' } };
  expect(check({ text: 'Hello there, friends', draft: draft as never }).map(hit => hit.message)).toEqual([
    'frontMatter',
  ]);
  expect(check({ text: 'Hello there, friends', draft: { ...draft, part: 2 } as never })).toEqual([]);
});

test.each([
  'password is ',
  'password is Qw3rty!9xx. ',
  'pass: ',
  `gh${'p_'}`,
  `ey${'J'}aaaaaaaaaaaa.`,
  's'.concat('k-'),
  'a://b:c',
  'login: a/',
  'token_',
  '1234 is your a b ',
  'sandi a a a a a ',
  '-----BEGIN A A ',
  '"',
])('takes linear time on a text of %j', piece => {
  const textOf = (size: number): string => piece.repeat(size / piece.length);
  expect(slowdown(size => phrasesIn(textOf(size), tokensIn(textOf(size))), 50_000)).toBeLessThan(3);
});
