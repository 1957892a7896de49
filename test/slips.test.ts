import { describe, expect, test } from 'vitest';
import { isProblem, prepare, readText } from '../src/drafts/read.ts';
import { slipOfKey } from '../src/drafts/slips.ts';
import type { Format } from '../src/types.ts';

await prepare(['yaml']);

/** What is said of a text beside its drafts. */
const said = (format: Format, text: string) => readText(text, { path: 'p', format }).filter(isProblem);
const draftsOf = (format: Format, text: string) =>
  readText(text, { path: 'p', format }).filter(item => !isProblem(item));
const warning = (line: number, message: string, hint: string) => ({ path: 'p', line, message, hint, warning: true });
const slip = (line: number, key: string, meant: string) =>
  warning(line, `the key "${key}" says nothing here`, `Did you mean "${meant}"?`);

describe('a misspelled key is said, with its line and the key that was meant', () => {
  test('in front matter', () => {
    const text = '---\ntitle: x\nacount: acme\nSchedule_At: 2026-12-01\n---\nHello\n';
    const expected = [slip(3, 'acount', 'account'), slip(4, 'Schedule_At', 'scheduled_at')];
    expect(said('markdown', text)).toEqual(expected);
    expect(said('tweet', `${text}---\nMore\n`)).toEqual(expected);
    expect(draftsOf('tweet', `${text}---\nMore\n`)).toMatchObject([
      { part: 1, of: 2 },
      { part: 2, of: 2 },
    ]);
  });

  test('in NDJSON, once a file', () => {
    const lines = ['{"text":"a"}', '{"text":"b","acount":"x"}', '{"text":"c","acount":"x","langauge":"id"}'];
    expect(said('ndjson', lines.join('\n'))).toEqual([slip(2, 'acount', 'account'), slip(3, 'langauge', 'language')]);
    expect(draftsOf('ndjson', lines.join('\n'))).toHaveLength(3);
  });

  test('in YAML and JSON', () => {
    expect(said('yaml', '- text: a\n  platfrom: x\n- text: b\n  platfrom: x\n')).toEqual([
      slip(2, 'platfrom', 'platform'),
    ]);
    expect(said('json', '[{"text": "a",\n "acount": "x"}]')).toEqual([slip(2, 'acount', 'account')]);
  });

  test('and what is a key of others, or of ours, is left alone', () => {
    const names = `title date tags image images authors author languages language published publishDate description slug
      draft categories data next test medium model update role amount content post location status locale id text url
      account platform platforms scheduled scheduledAt schedule publishAt thread-delimiter layout permalink cover pillar
      retweet likes reply_to created_at`.split(/\s+/);
    expect(names.filter(name => slipOfKey(name) !== undefined)).toEqual([]);
  });

  test('many odd names are no burden', () => {
    const began = performance.now();
    for (let i = 0; i < 200_000; i++) slipOfKey(`key${i}`);
    expect(slipOfKey(`account${'t'.repeat(100_000)}`)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

test('a misspelled platform in front matter or NDJSON is said, an unknown one is not', () => {
  const known = (name: string) => warning(1, `the platform "${name}" is not known`, 'Did you mean "linkedin"?');
  expect(said('ndjson', '{"text":"a","platform":"linkdin"}')).toEqual([known('linkdin')]);
  expect(said('markdown', '---\nplatform: [x, linkedln]\n---\nHi')).toEqual([{ ...known('linkedln'), line: 2 }]);
  for (const name of ['linkedin', 'x', 'blog', 'our intranet', 'LinkedIn', 'tiktok', 'email', 'newsletter'])
    expect(said('ndjson', JSON.stringify({ text: 'a', platform: name }))).toEqual([]);
});

test('posts of a calendar without text and picture are skipped, and that is said once', () => {
  const hint = 'A text stands under text, caption, message, content, teks or isi.';
  const one = 'this post has neither text nor picture, so it is skipped';
  const two = '2 posts have neither text nor picture, so they are skipped; the first is here';
  expect(said('yaml', '- text: a\n- txt: b\n  platform: x\n')).toEqual([warning(2, one, hint)]);
  expect(said('json', '[{"text": "a"},\n{"platform": "x"},\n{"text": ""}]')).toEqual([warning(2, two, hint)]);
  expect(said('csv', 'text,platform\na,x\n,x\n,linkedin\n')).toEqual([warning(3, two, hint)]);
  expect(said('csv', 'text,platform\na,x\n')).toEqual([]);
});
