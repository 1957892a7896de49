import { locate } from '../src/drafts/locate.ts';
import { createReporter } from '../src/reporters/index.ts';
import type { Draft, Finding, Judgement, Problem, ReporterOptions, Verdict } from '../src/types.ts';
import { accountOf, draftOf, findingOf, judge, resultOf } from './reporters.sample.ts';

/** A report of a format with the problems that the run had. */
export async function reportWith(
  format: string,
  judgements: readonly Judgement[],
  problems: readonly Problem[] = [],
  over: Partial<ReporterOptions> = {},
): Promise<string> {
  const options = { locale: 'en', color: false, quiet: false, failOn: 'does-not-suit', version: '1.2.3' } as const;
  const reporter = await createReporter(format, { ...options, ...over });
  const count = (verdict: Verdict) => judgements.filter(judgement => judgement.verdict === verdict).length;
  const counts = { suits: count('suits'), needsReview: count('needs-review'), doesNotSuit: count('does-not-suit') };
  const summary = { files: 1, drafts: judgements.length, ...counts, suppressed: 0, problems: problems.length };
  const pieces = judgements.map(judgement => reporter.judgement(judgement));
  return [reporter.begin(), ...pieces, reporter.end(summary, problems)].join('');
}

/** Texts and names that try to be something else: a command, markup, a link, a control sequence, a hidden character. */
export const HOSTILE: readonly string[] = [
  'a\x1b[2J\x1b[31mRED\x1b[0m \x1b]0;title\x07 \x1b]52;c;cm0gLXJm\x07 \x9b31m \r0 problems \b\x7f',
  '::error file=x::fake\n  ::add-mask::the\n\u3000::set-output name=ok::true\n::stop-commands::tok\r::error::cr',
  'mid ##[error]x ##vso[task.setvariable variable=x]y ##teamcity[buildStatus status=1] a%0A::warning::b',
  '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg/onload=alert(1)></textarea></title></style>--><!--',
  'ctl \x01\x08\x0b\x1f ]]> <![CDATA[ &amp; &#0; \ufffe\uffff \ud800 &nbsp;',
  '![x](https://evil.invalid/?leak) [click](javascript:alert(1)) @everyone @org/team #1 <details> `a` ``` | a | b |',
  'access = "user\u202e \u2066// admin\u2069" zero\u200bwidth \u2028 \u{e0041}',
  '=cmd|calc \\[x](y) \\`@all\\` `` @here {0} ::: ### :::::',
];

/** A file whose every name, text, message and account is hostile. */
export function hostileJudgements(): Judgement[] {
  return HOSTILE.flatMap((text, index) => {
    const draft = draftOf(`${text} gaes ${text}`, { path: `${text}.md`, id: text, format: 'text' });
    const suggestions = [{ start: 0, end: 4, text, safe: false }];
    const finding = findingOf(draft, 'gaes', { message: text, why: text, advice: text, rule: text, suggestions });
    const levels = (['error', 'warn', 'info'] as const).map((level, i) => ({ ...finding, level, rule: `${text}${i}` }));
    const media = { ...draft, media: [{ file: text, alt: text, at: 0 }] };
    const account = { ...accountOf(text, 'professional'), represents: text };
    const note = { path: text, line: 1, reason: text };
    const passed = {
      ...{ suppressed: levels.map(finding => ({ finding, by: { ...note, rule: text, match: text } })) },
      ...{ approval: { ...note, by: text, accounts: [text], hash: text }, decidedBy: 'approved' as const },
    };
    return [
      judge([resultOf(media, account, levels, [{ rule: text, reason: text }])]),
      judge([{ ...resultOf(draft, account), ...passed }]),
      judge([resultOf(draft, account, [levels[2]!])]),
      judge([resultOf(draft, accountOf('b', 'personal')), resultOf(draft, account, [levels[0]!])], index % 2 === 0),
    ];
  });
}

export const hostileProblems: readonly Problem[] = HOSTILE.map((text, index) => ({
  path: text,
  message: text,
  hint: text,
  ...(index % 2 === 0 ? { line: index + 1, column: 3 } : {}),
}));

/** A finding at a word, with the positions that the engine would give it. */
export function found(draft: Draft, word: string, over: Partial<Finding> = {}): Finding {
  const start = draft.text.indexOf(word);
  const [from, to] = [locate(draft.map, start), locate(draft.map, start + word.length)];
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  return findingOf(draft, word, { ...place, ...over });
}
