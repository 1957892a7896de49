import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../src/reporters/index.ts';
import { markup } from '../src/reporters/markup.ts';
import { HOSTILE, hostileJudgements, hostileProblems, reportWith } from './formats.sample.ts';
import { ciCommands, RAW } from './reporters.sample.ts';
import { readXml } from './xml.ts';

/** What a hostile draft, file name, account or message may never do to a report, whatever its format. */
const ours = /^::(error|warning|notice) [\w=.,%() <>/-]*|^::group::\d+ more findings?$|^::endgroup::$/;
const judgements = hostileJudgements();

describe.each(formats)('%s', format => {
  it.each(['en', 'id'] as const)('prints nothing that a terminal or a runner would act on (%s)', async locale => {
    const report = await reportWith(format, judgements, hostileProblems, { locale });
    expect(report.length).toBeGreaterThan(500);
    expect(RAW.exec(report.replaceAll('\n', ' '))).toBeNull();
    const commands = ciCommands(report);
    if (format === 'github') expect(commands.length).toBeGreaterThan(20);
    else expect(commands).toEqual([]);
  });
});

describe('github', () => {
  it('gives the runner our own commands only, whose values come back', async () => {
    const lines = (await reportWith('github', judgements, hostileProblems)).split('\n');
    const commands = lines.map(parsed).filter(command => command !== undefined);
    const names = new Map<string, number>();
    for (const { name } of commands) names.set(name, (names.get(name) ?? 0) + 1);
    expect([...names]).toEqual([
      ...[
        ['error', 10],
        ['warning', 8],
        ['notice', 10],
        ['group', 1],
        ['endgroup', 1],
      ],
    ]);
    const allowed = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];
    for (const { properties } of commands) for (const key of Object.keys(properties)) expect(allowed).toContain(key);
    expect(lines.filter(line => line.startsWith('::')).every(line => ours.test(line))).toBe(true);
    const files = commands.map(({ properties }) => properties.file);
    expect(files).toContain('=cmd|calc \\[x](y) \\`@all\\` `` @here {0} ::: ### :::::');
  });
});

describe('XML', () => {
  it.each(['junit', 'checkstyle'])('%s is well-formed, and no text becomes an element', async format => {
    const root = readXml(await reportWith(format, judgements, hostileProblems));
    const names = new Set<string>();
    const visit = (element: typeof root): void => {
      names.add(element.name);
      element.children.forEach(visit);
    };
    visit(root);
    const known = {
      junit: 'testsuites testsuite testcase failure system-out error',
      checkstyle: 'checkstyle file error',
    };
    expect([...names].sort()).toEqual(known[format as 'junit'].split(' ').sort());
  });

  it('any text comes back, what XML forbids as its code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const value = markup(text);
        expect(readXml(`<?xml version="1.0" encoding="UTF-8"?>\n<a b="${value}">${value}</a>`).name).toBe('a');
      }),
    );
    const { attributes, text } = readXml(
      `<?xml version="1.0" encoding="UTF-8"?>\n<a b="${markup('::"<&\'>##')}">${markup(']]> ::x \x01')}</a>`,
    );
    expect([attributes.b, text]).toEqual(['::"<&\'>##', ']]> ::x \\x01']);
  });
});

describe('JSON', () => {
  it.each(['json', 'gitlab', 'sarif', 'rdjson'])('%s is valid, and its paths are those of the files', async format => {
    const report = JSON.parse(await reportWith(format, judgements));
    const paths = new Set<string>();
    JSON.stringify(report, (key, value) => {
      if (key === 'path') paths.add(value);
      if (key === 'uri') paths.add(decodeURIComponent(value));
      return value;
    });
    const expected = HOSTILE.map(text => `${text}.md`);
    expect([...paths].sort()).toEqual(
      (format === 'sarif' ? expected.map(p => p.replace(/\p{Cs}/gu, '\ufffd')) : expected).sort(),
    );
  });

  it.each(['sarif', 'rdjson'])('%s calls nobody and links nowhere', async format => {
    const messages: string[] = [];
    JSON.stringify(JSON.parse(await reportWith(format, judgements, hostileProblems)), (key, value) => {
      if (key === 'message') messages.push(value.text ?? value);
      return value;
    });
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) {
      const outsideCode = message.replaceAll(/`[^`]*`/g, '');
      expect(outsideCode).not.toMatch(/[@#][\p{L}\p{N}]/u);
      expect(outsideCode.replaceAll(/\\[\\[\]<]/g, '')).not.toMatch(/[[\]<]/);
    }
  });
});

describe('markdown', () => {
  it('is the lines that it would be without the hostile text: no heading, row, list or tag more', async () => {
    const report = await reportWith('markdown', judgements, hostileProblems);
    const shape = report.split('\n').map(line => /^(?:#+ |- |\| |\*\*`|$)/.exec(line)?.[0] ?? line);
    expect(new Set(shape)).toEqual(new Set(['## ', '', '| ', '### ', '**`', '- ', shape[2]]));
    // What is left of each line once its code and what is escaped are taken away, as a reader of Markdown takes them.
    const bare = report
      .replaceAll(/\\[!-/:-@[-`{-~]|&(?:#\d+|\w+);|(`+)(?!`).*?(?<!`)\1(?!`)/g, '.')
      .replaceAll('<br>', '');
    expect(bare).not.toMatch(/<|\]\(|`|[@#][\p{L}\p{N}]|https?:/u);
  });
});

/** A line as the runner reads it: white space, `::`, a name, properties, `::`, data. */
function parsed(line: string): { name: string; properties: Record<string, string> } | undefined {
  const [, name, list = ''] = /^[\s\x85]*::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const pairs = list.split(',').filter(pair => pair !== '');
  const decoded = (value: string) =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = pairs.map(pair => [pair.split('=')[0], decoded(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(properties) };
}
