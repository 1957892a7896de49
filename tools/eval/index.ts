import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../../rules/index.ts';
import { findImages } from '../../src/drafts/markdown.ts';
import type { Hit, Rule } from '../../src/types.ts';
import { checkExample } from '../example.ts';
import { evalEvasion } from './evasion.ts';
import { type Row, readRows, readTsv } from './read.ts';
import { evalVerdicts } from './verdicts.ts';

/**
 * npm run eval -- DIR                    figures on a folder of labelled posts (see read.ts) against tools/eval/floors.json, and evasion
 * npm run eval -- DIR --errors RULE      the misses and false alarms of a rule, with what decided
 * npm run eval -- --examples FILE.tsv    rows of rule, TRUE|FALSE, lang, text
 * npm run eval -- --verdicts FILE.tsv    rows of draft, lang, and the verdict wanted for personal, professional, shared
 * npm run eval -- --evasion [--misses]   how many disguised swear words and slurs are found, by way of hiding them
 */
const FLOORS = new URL('floors.json', import.meta.url);

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const examples = option('--examples');
const errors = option('--errors');
const verdicts = option('--verdicts');
if (examples !== undefined) process.exitCode = evalExamples(examples);
else if (verdicts !== undefined) process.exitCode = await evalVerdicts(verdicts);
else if (args.includes('--evasion')) process.exitCode = evalEvasion(args.includes('--misses'));
else if (args[0] === undefined) usage();
else if (errors !== undefined) printErrors(readRows(args[0]), errors);
else process.exitCode = evalRows(readRows(args[0]), args.includes('--write-floors')) || evalEvasion(false);

// --- internal ---

interface Count {
  tp: number;
  fp: number;
  fn: number;
}

function usage(): void {
  console.error(
    'usage: npm run eval -- DIR [--errors RULE] | --examples FILE.tsv | --verdicts FILE.tsv | --evasion [--misses]',
  );
  process.exitCode = 2;
}

function hitsOf(row: { rule: string; text: string; lang: 'en' | 'id' }): Hit[] {
  const rule = rules.find(candidate => candidate.id === row.rule) as Rule;
  return checkExample(rule, { text: row.text, lang: row.lang, media: findImages(row.text) });
}

function evalRows(rows: readonly Row[], write: boolean): number {
  const counts = new Map<string, Count>();
  const sources = new Map<string, { n: number; light: number; clear: number; positive: boolean }>();
  for (const row of rows) {
    const hits = hitsOf(row);
    const found = hits.length > 0;
    const count = upsert(counts, `${row.rule} ${row.lang}`, { tp: 0, fp: 0, fn: 0 });
    if (found) count[row.positive ? 'tp' : 'fp']++;
    else if (row.positive) count.fn++;
    const name = `${row.rule} ${row.lang} ${row.positive ? '+' : '-'} ${row.source}`;
    const source = upsert(sources, name, { n: 0, light: 0, clear: 0, positive: row.positive });
    source.n++;
    if (hits.some(hit => hit.weight !== 'light')) source.clear++;
    else if (found) source.light++;
  }
  const figures = Object.fromEntries([...counts].map(([name, count]) => [name, score(count)]));
  console.table(figures);
  console.table(
    Object.fromEntries(
      [...sources]
        .sort()
        .map(([name, { n, light, clear }]) => [
          name,
          { posts: n, 'light %': percent(light, n), 'clear+ %': percent(clear, n) },
        ]),
    ),
  );
  if (write) writeFileSync(FLOORS, `${JSON.stringify(floorsOf(figures), null, 2)}\n`);
  return write ? 0 : belowFloors(figures);
}

/** A floor is a figure rounded down to a hundredth, so that one post more or less is no failure. */
function floorsOf(figures: Record<string, { precision: number; recall: number }>): typeof figures {
  const down = (value: number): number => Math.floor(value * 100) / 100;
  return Object.fromEntries(
    Object.entries(figures).map(([name, { precision, recall }]) => [
      name,
      { precision: down(precision), recall: down(recall) },
    ]),
  );
}

function belowFloors(figures: Record<string, { precision: number; recall: number }>): number {
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as typeof figures;
  let code = 0;
  for (const [name, floor] of Object.entries(floors)) {
    const now = figures[name];
    for (const figure of ['precision', 'recall'] as const) {
      if (now === undefined || now[figure] >= floor[figure]) continue;
      console.log(`${name}: ${figure} ${now[figure]} fell below its floor ${floor[figure]}`);
      code = 1;
    }
  }
  return code;
}

function evalExamples(path: string): number {
  let [right, all] = [0, 0];
  for (const [rule = '', expected, lang, text = ''] of readTsv(path)) {
    if (!rules.some(({ id }) => id === rule)) continue;
    all++;
    if (hitsOf({ rule, text, lang: lang === 'id' ? 'id' : 'en' }).length > 0 === (expected === 'TRUE')) right++;
    else console.log(`${rule}\t${expected}\t${text}`);
  }
  console.log(`${right} of ${all} right (${percent(right, all)} %)`);
  return 0;
}

function printErrors(rows: readonly Row[], rule: string): void {
  for (const row of rows) {
    if (row.rule !== rule) continue;
    const hits = hitsOf(row);
    if (hits.length > 0 === row.positive) continue;
    const evidence = hits.map(hit => `${row.text.slice(hit.start, hit.end)}:${hit.weight}`).join(', ');
    console.log(
      `${row.positive ? 'MISS' : 'FALSE ALARM'}\t${row.lang}\t${row.source}\t${row.text.replaceAll('\n', '\\n')}\t${evidence}`,
    );
  }
}

function score({ tp, fp, fn }: Count): { precision: number; recall: number; f1: number } {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  const round = (value: number): number => Math.floor(value * 1000) / 1000;
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
  };
}

function percent(part: number, whole: number): number {
  return Math.round((part / (whole || 1)) * 1000) / 10;
}

function upsert<V>(map: Map<string, V>, key: string, empty: V): V {
  const value = map.get(key) ?? empty;
  map.set(key, value);
  return value;
}
