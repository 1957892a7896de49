import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../rules/index.ts';
import type { Entry } from '../../src/types.ts';
import { parseYaml } from '../../src/yaml.ts';
import { writeMarkdown, writeNdjson } from './corpus.ts';
import { inTurn, measure } from './measure.ts';

/**
 * npm run bench [cold] [stream] [memory] [files] [growth] [package]: all of them when none is named.
 * Every figure is a ratio of two things measured in turn in this run. Outside tools are looked for and named when missing.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'bin/socialpost.js');
const folder = mkdtempSync(join(tmpdir(), 'socialpost-bench-'));
const node = process.execPath;
const parts = { cold, stream, memory, files, growth, package: packageSize };

/** Pieces of text that have made other programs slow. */
const HOSTILE: Readonly<Record<string, string>> = {
  'combining marks': '\u0315\u0300',
  'Han characters': '漢',
  flags: '🇮',
  'joined emoji': '👩\u200d',
  'one word': 'a',
  stars: '*',
  quotes: '"\'',
  brackets: '![',
  'spelled words': 'a n j i n g ',
  'masked words': 'f***ing ',
  'leet words': '4nj1n9 ',
  'terms with cues': 'senator vote goblok kucing ',
  'hashtags and handles': '#a @b ',
  entities: 'a&#108;b<b></b>c ',
  addresses: 'a@b.c.d-e_f.g ',
  backticks: '` `` ',
};

const asked = process.argv.slice(2);
try {
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// --- internal ---

function say(what: string, value: number, goal: string): void {
  console.log(`${what.padEnd(64)} ${value.toFixed(2).padStart(8)}   ${goal}`);
}

/** One draft, all rules, against an empty Node. */
async function cold(): Promise<void> {
  const home = join(folder, 'cold');
  mkdirSync(join(home, '.git'), { recursive: true });
  writeFileSync(
    join(home, 'draft.txt'),
    'We are happy to share the slides of the workshop; thanks to everyone who came, see you next month in Bandung.\n',
  );
  const configured = join(folder, 'configured');
  mkdirSync(join(configured, '.git'), { recursive: true });
  writeFileSync(join(configured, 'draft.txt'), readFileSync(join(home, 'draft.txt')));
  writeFileSync(
    join(configured, '.socialpostrc'),
    'accounts:\n  acme:\n    kind: professional\n    timezone: Asia/Jakarta\nrules:\n  politics: error\n',
  );
  const rounds = 21;
  const [empty, bare] = (await inTurn(
    [
      [node, '-e', '0'],
      [node, cli, 'draft.txt'],
    ],
    home,
    rounds,
  )) as [number, number];
  say('cold: one draft, no config ÷ node -e 0', bare / empty, '≤ 1.8, aim 1.6');
  const [empty2, yaml] = (await inTurn(
    [
      [node, '-e', '0'],
      [node, cli, 'draft.txt'],
    ],
    configured,
    rounds,
  )) as [number, number];
  say('cold: one draft, YAML config ÷ node -e 0', yaml / empty2, '≤ 2.4, aim 2.0');
}

/** 100,000 posts against ripgrep with the rules' own terms, and whether time grows in line with the posts. */
async function stream(): Promise<void> {
  await writeNdjson(join(folder, '100k.ndjson'), 100_000);
  await writeNdjson(join(folder, '200k.ndjson'), 200_000);
  writeFileSync(join(folder, 'terms.txt'), `${ownTerms().join('\n')}\n`);
  const ours = (file: string): string[] => [
    node,
    cli,
    '--no-config',
    '--account',
    'professional',
    '-f',
    'ndjson',
    file,
  ];
  const rg = ['rg', '-i', '-o', '-n', '--column', '-F', '-f', 'terms.txt', '100k.ndjson'];
  if (!has('rg')) return console.log('stream: rg (ripgrep) is not installed; skipped');
  const [once = 0, twice = 0, reference = 0] = await inTurn([ours('100k.ndjson'), ours('200k.ndjson'), rg], folder, 5);
  say(`stream: 100,000 posts ÷ rg -F -f (${ownTerms().length} terms)`, once / reference, '≤ 5, aim 3');
  say('stream: t(200,000) ÷ t(100,000)', twice / once, '≤ 2.2');
}

async function memory(): Promise<void> {
  await writeNdjson(join(folder, '1m.ndjson'), 1_000_000);
  const { megabytes } = await measure(
    [node, cli, '--no-config', '--account', 'professional', '-f', 'ndjson', '1m.ndjson'],
    folder,
  );
  say('memory: peak at 1,000,000 posts, MB', megabytes, '≤ 256');
}

/** 10,000 small files against prose linters. They are installed for this run only, and read a tenth of the files. */
async function files(): Promise<void> {
  const home = join(folder, 'files');
  mkdirSync(join(home, '.git'), { recursive: true });
  writeMarkdown(join(home, 'posts'), 10_000);
  const ours = [node, cli, '--no-config', '-q', 'posts'];
  const [own = 0, spell = 0] = await inTurn([ours, ...(has('codespell') ? [['codespell', 'posts']] : [])], home, 5);
  if (spell > 0) say('files: codespell ÷ socialpost, 10,000 files', spell / own, '> 1');
  else console.log('files: codespell is not installed; skipped');
  const few = join(folder, 'few');
  writeMarkdown(few, 1000);
  const peers = join(folder, 'peers');
  for (const [name, command] of installPeers(peers, few)) {
    const { seconds, code } = await measure(command, peers);
    if (code !== 0 && code !== 1) console.log(`files: ${name} ended with ${code}`);
    say(`files: ${name} ÷ socialpost (its time on 1,000 files × 10)`, (seconds * 10) / own, '≥ 200');
  }
}

/** Hostile texts: does twice as much take twice as long? */
async function growth(): Promise<void> {
  const home = join(folder, 'growth');
  mkdirSync(join(home, '.git'), { recursive: true });
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const size = Math.ceil(400_000 / piece.length);
    writeFileSync(join(home, 'once.txt'), piece.repeat(size));
    writeFileSync(join(home, 'twice.txt'), piece.repeat(size * 2));
    const [once = 0, twice = 0, empty = 0] = await inTurn(
      [
        [node, cli, '--no-config', 'once.txt'],
        [node, cli, '--no-config', 'twice.txt'],
        [node, '-e', '0'],
      ],
      home,
      5,
    );
    say(`growth: ${name}, t(2n) ÷ t(n), start-up taken off`, (twice - empty) / (once - empty), '≤ 2.2');
  }
}

async function packageSize(): Promise<void> {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  ) as [{ filename: string }];
  say('package: packed tarball, MB', statSync(join(folder, filename)).size / 1e6, '≤ 2');
}

function installPeers(home: string, posts: string): [string, string[]][] {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const names = ['no-todo', 'terminology', 'write-good', 'stop-words'];
  const packages = ['textlint@15', 'alex@11', ...names.map(name => `textlint-rule-${name}`)];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: home, stdio: 'ignore' });
  writeFileSync(
    join(home, '.textlintrc.json'),
    JSON.stringify({ rules: Object.fromEntries(names.map(name => [name, true])) }),
  );
  const bin = (name: string): string => join(home, 'node_modules/.bin', name);
  return [
    ['textlint (4 rules)', [bin('textlint'), posts]],
    ['alex', [bin('alex'), '-q', posts]],
  ];
}

/** The terms of our own word lists, of three letters or more. */
function ownTerms(): string[] {
  const terms = rules.flatMap(rule =>
    (rule.lexicons ?? []).flatMap(language => {
      const read = parseYaml(readFileSync(join(root, `rules/${rule.id}/lexicon.${language}.yaml`), 'utf8'), 4_000_000);
      if ('error' in read) throw new Error(read.error.message);
      return (read.value as { entries: Entry[] }).entries;
    }),
  );
  return [
    ...new Set(terms.filter(entry => entry.match !== 'shape' && entry.match !== 'pattern').map(entry => entry.term)),
  ].filter(term => (term.match(/\p{L}/gu) ?? []).length >= 3);
}

function has(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some(place => existsSync(join(place, program)));
}
