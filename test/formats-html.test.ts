import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createFeed } from '../src/reporters/html/feed.ts';
import { markedText } from '../src/reporters/html/marked.ts';
import { bySpan } from '../src/reporters/spans.ts';
import { WORDS } from '../src/reporters/words.ts';
import type { Draft, Finding } from '../src/types.ts';
import { hostileJudgements, hostileProblems, reportWith } from './formats.sample.ts';
import { accountOf, draftOf, findingOf, judge, resultOf } from './reporters.sample.ts';

const acme = accountOf('acme', 'professional');
const dewi = accountOf('dewi', 'personal');

describe('the page', () => {
  const draft = draftOf('Halo gaes <b>');
  const judgements = [judge([resultOf(draft, dewi), resultOf(draft, acme, [findingOf(draft, 'gaes')])], false)];

  it('loads and runs nothing, and its policy allows its own style sheet only', async () => {
    const page = await reportWith('html', [...judgements, ...hostileJudgements()], hostileProblems);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<style>'));
    const rest = page.replace(style, '');
    const tags = new Set([...rest.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name));
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'form', 'base']) expect(tags).not.toContain(tag);
    const attributes = new Set([...rest.matchAll(/<[a-z][^<>]*>/gi)].flatMap(([tag]) => attributesOf(tag)));
    for (const name of attributes) expect(name).not.toMatch(/^(on\w*|style|src|srcset|xlink:href)$/);
    const links = [...rest.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(10);
    for (const target of links) expect(target).toMatch(/^#[\w-]+$/);
    for (const target of links) expect(rest).toContain(`id="${target?.slice(1)}"`);
  });

  it('has landmarks, headings, a table with heads, and no id twice', async () => {
    const page = await reportWith('html', judgements);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const tag of ['<header>', '<main>', '<footer>', '<h1>', '<th scope="col">', '<th scope="row">']) {
      expect(page).toContain(tag);
    }
    expect(page).toContain('<a class="skip" href="#findings">Skip to the findings</a>');
    expect(page).toContain('<td class="ok"><strong><span aria-hidden="true">✓</span> suits</strong>');
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, names = ''] of page.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g)) {
      for (const name of names.split(' ')) expect(ids).toContain(name);
    }
  });

  it('speaks Indonesian', async () => {
    const page = await reportWith('html', judgements, [], { locale: 'id' });
    expect(page).toContain('<html lang="id">');
    for (const word of ['Putusan', 'Temuan', 'perlu ditinjau', 'Langsung ke temuan']) expect(page).toContain(word);
  });

  it('lists a thousand drafts, those that do not suit first, and says how many are missing', async () => {
    const fine = Array.from({ length: 1500 }, (_, i) => judge([resultOf(draftOf('Halo', { path: `${i}.md` }), acme)]));
    const page = await reportWith('html', [...fine, ...judgements]);
    expect(page.match(/<tr><th scope="row">/g)).toHaveLength(1000);
    expect(page).toContain('501 more drafts are not listed.');
    expect(page).toContain('posts/monday.md:1');
  });
});

describe('the text', () => {
  const html = (draft: Draft, findings: Finding[]) =>
    markedText(draft.text, bySpan([resultOf(draft, acme, findings)]), 'd1', WORDS.en.level).html;
  const ref = (n: number, said: string) => `<a class="ref" href="#d1f${n}" aria-label="${said}">${n}</a>`;

  it('has its findings marked and numbered', () => {
    const draft = draftOf('a <gaes> b');
    expect(html(draft, [findingOf(draft, 'gaes')])).toBe(
      `a &lt;<mark class="warn">gaes</mark>${ref(1, 'warning 1: casual-slang')}&gt; b`,
    );
  });

  it('may have marks that overlap; the worst gives the colour', () => {
    const draft = draftOf('one two three');
    const findings = [findingOf(draft, 'one two'), findingOf(draft, 'two three', { level: 'error', rule: 'x' })];
    expect(html(draft, findings)).toBe(
      `<mark class="warn">one </mark><mark class="error">two</mark>${ref(1, 'warning 1: casual-slang')}` +
        `<mark class="error"> three</mark>${ref(2, 'error 2: x')}`,
    );
  });

  it('marks whole characters', () => {
    const draft = draftOf('x 👩‍👩‍👧 y');
    expect(html(draft, [findingOf(draft, '👩')])).toContain('<mark class="warn">👩‍👩‍👧</mark>');
  });

  it('is cut where it is very long', () => {
    const { html, isCut } = markedText('a'.repeat(20_000), [], 'd1', WORDS.en.level);
    expect([html.length, isCut]).toEqual([10_000, true]);
  });
});

describe('the feed', () => {
  const post = (day: string, rules: readonly string[] = []) => {
    const draft = draftOf('gaes', { scheduled: { ms: Date.parse(`${day}T00:00Z`), zoned: false } });
    return judge([
      resultOf(
        draft,
        acme,
        rules.map(rule => findingOf(draft, 'gaes', { rule })),
      ),
    ]);
  };
  const feedOf = (...posts: ReturnType<typeof post>[]) => {
    const feed = createFeed();
    for (const one of posts) feed.add(one);
    return feed.build();
  };

  it('counts the drafts of each period, and those in which a rule found something, without gaps', () => {
    const feed = feedOf(
      post('2026-11-02', ['pets', 'pets']),
      post('2026-11-02'),
      post('2026-11-04', ['pets', 'politics', 'wrong-account']),
    );
    expect(feed).toEqual({
      unit: 'day',
      periods: [
        { label: '2026-11-02', drafts: 2 },
        { label: '2026-11-03', drafts: 0 },
        { label: '2026-11-04', drafts: 1 },
      ],
      topics: [
        { rule: 'pets', drafts: [1, 0, 1], total: 2 },
        { rule: 'politics', drafts: [0, 0, 1], total: 1 },
      ],
      drafts: 3,
    });
  });

  it('takes longer periods for a longer time; weeks begin on Monday', () => {
    const units = (last: string) => {
      const feed = feedOf(post('2026-01-01'), post(last));
      return [feed?.unit, feed?.periods[0]?.label, feed?.periods.length];
    };
    expect(units('2026-01-31')).toEqual(['day', '2026-01-01', 31]);
    expect(units('2026-03-01')).toEqual(['week', '2025-12-29', 9]);
    expect(units('2028-03-01')).toEqual(['month', '2026-01', 27]);
    expect(units('2099-03-01')).toEqual(['year', '2026', 2]);
  });

  it('goes by the clock of the account', () => {
    const jakarta = { ...acme, timezone: 'Asia/Jakarta' };
    const draft = draftOf('x', { scheduled: { ms: Date.parse('2026-11-02T20:00Z'), zoned: true } });
    const late = judge([resultOf(draft, jakarta)]);
    expect(feedOf(late, late)?.periods).toEqual([{ label: '2026-11-03', drafts: 2 }]);
  });

  it('stands in the page as a chart and as a table; not without dates', async () => {
    const page = await reportWith('html', [post('2026-11-02', ['pets']), post('2026-11-03')]);
    expect(page).toContain('<svg class="chart" viewBox="0 0 890 136" role="img" aria-labelledby="feed-title"');
    expect(page).toContain('<title>2026-11-02: 1 of 1 (100%)</title>');
    expect(page).toContain('>1 of 2 (50%)</text>');
    expect(page).toContain('<tr><th scope="row">2026-11-02</th><td>1</td><td>1</td></tr>');
    expect(await reportWith('html', [post('2026-11-02')])).not.toContain('<svg');
  });
});

function attributesOf(tag: string): string[] {
  return [...tag.replaceAll(/"[^"]*"/g, '').matchAll(/\s([\w:-]+)=?/g)].map(([, name]) => name as string);
}
