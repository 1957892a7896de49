import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { lookUp } from '../src/text/lexicon.ts';
import { reset, scan } from '../src/text/scan.ts';
import { segment } from '../src/text/segment.ts';
import { createTokens, IN_HASHTAG, IN_MENTION, WORD } from '../src/text/tokens.ts';
import { checkExample } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const politics = rules.find(({ id }) => id === 'politics') as (typeof rules)[number];
const lexicon = compileLexicon([...rules]);

/** The words inside the hashtags and handles of a text, as they stand in it. */
function wordsOf(text: string): string[] {
  const tokens = tokensOf(text);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter(i => tokens.kind[i] === WORD && (tokens.zone[i] === IN_HASHTAG || tokens.zone[i] === IN_MENTION))
    .map(i => text.slice(tokens.start[i], tokens.end[i]));
}

function tokensOf(text: string) {
  const tokens = createTokens(4);
  reset(tokens);
  scan(text, tokens);
  lookUp(lexicon, tokens);
  segment(lexicon, tokens);
  return tokens;
}

function found(text: string): string[] {
  return checkExample(politics, { text, lang: 'en' }).map(({ start, end }) => text.slice(start, end));
}

describe('names that are run together', () => {
  test.each([
    ['#votethemout', 'vote them out'],
    ['#StopTheSteal', 'Stop The Steal'],
    ['#gantipresiden', 'ganti presiden'],
    ['@housegop', 'house gop'],
    ['#pilkadaxyz', 'pilkada xyz'],
  ])('%s is read as "%s"', (tag, words) => {
    expect(wordsOf(`now ${tag}, please`)).toEqual(words.split(' '));
  });

  test.each([
    'therapist',
    'besttherapist',
    'ourtherapists',
    'lovethetherapist',
    'pakistancricket',
    'shuttlecock',
    'losthistories',
  ])('#%s hides no other word', tag => {
    expect(wordsOf(`#${tag}`).join(' ')).not.toMatch(/\b(rapists?|paki|cock|tories)\b/);
  });

  test('words of the text and names of more than forty letters stay whole', () => {
    expect(wordsOf('votethemout')).toEqual([]);
    expect(wordsOf(`#${'vote'.repeat(11)}`)).toEqual(['vote'.repeat(11)]);
  });

  test('a finding shows the words where they stand', () => {
    expect(found('so #votethemout now')).toEqual(['votethemout']);
  });

  test('an office before or after a name makes a handle one of a politician', () => {
    expect(found('@RepJaneDoe called')).toEqual(['@RepJaneDoe']);
    expect(found('@JaneDoeMP called')).toEqual(['@JaneDoeMP']);
    expect(found('@repairshop and @Reporter and @RepFitness called')).toEqual([]);
  });
});

describe('always', () => {
  const piece = fc.constantFrom('vote', 'them', 'out', 'the', 'rapist', 'gop', 'pilkada', 'x', 'jokowi', '7', 'Q', '_');
  const tag = fc.tuple(fc.constantFrom('#', '@', ''), fc.array(piece, { minLength: 1, maxLength: 14 }));
  const text = fc.array(tag, { maxLength: 8 }).map(tags => tags.map(([sign, all]) => sign + all.join('')).join(' '));

  test('the tokens are in order, and the words of a name together have its letters', () => {
    fc.assert(
      fc.property(text, post => {
        const before = createTokens();
        scan(post, before);
        const after = tokensOf(post);
        const letters = (tokens: typeof before): string =>
          Array.from({ length: tokens.count }, (_, i) =>
            tokens.kind[i] === WORD ? post.slice(tokens.start[i], tokens.end[i]) : '',
          ).join('');
        expect(letters(after)).toBe(letters(before));
        for (let i = 1; i < after.count; i++)
          expect(after.start[i]).toBeGreaterThanOrEqual(after.start[i - 1] as number);
        for (let i = 0; i < after.count; i++) expect(after.end[i]).toBeGreaterThan(after.start[i] as number);
        expect(after.sentences).toBe(before.sentences);
      }),
    );
  });
});
