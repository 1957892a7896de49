import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.ts';
import { analyse } from '../../src/text/analyse.ts';
import { expand } from '../../src/text/pattern.ts';
import type { Entry, Language, Match } from '../../src/types.ts';
import { parseYaml } from '../../src/yaml.ts';
import { toDraft } from '../example.ts';
import { compileLexicon } from '../lexicon.ts';
import { MORE, NAMED, type Perturb } from './perturb.ts';

const LEXICONS = new URL('../../rules/', import.meta.url);
const CLEAN = new URL('clean-lines.txt', import.meta.url);
const CARRIERS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['so ', ' again today'],
  id: ['kamu ', ' sekali'],
};

interface Term {
  readonly word: string;
  readonly lang: Language;
}

/** Prints how many disguised terms are found, by perturbation, and the clean lines that are flagged. Returns 1 when a goal is missed. */
export function evalEvasion(showMisses: boolean): number {
  const lexicon = compileLexicon(rules.filter(rule => rule.disguised === true));
  const zones = lexicon.ruleIds.map(id => rules.find(rule => rule.id === id)?.zones ?? []);
  const matchesIn = (text: string): Match[] =>
    analyse(lexicon, toDraft(text)).terms.flatMap(
      (found, i) => found?.filter(({ zone }) => zones[i]?.includes(zone)) ?? [],
    );
  const terms = hiddenTerms();
  const recalls = Object.entries(NAMED).map(([name, perturb]) => recallOf(name, perturb, terms, matchesIn, showMisses));
  const others = Object.entries(MORE).map(([name, perturb]) => recallOf(name, perturb, terms, matchesIn, showMisses));
  console.log(`${terms.length} strong profanity and political slurs of five letters or more\n`);
  for (const { name, found, bare } of [...recalls, ...others]) {
    console.log(`${percent(found).padStart(7)}  ${name}${bare > 0 ? `  (${bare} without their plain form)` : ''}`);
  }
  const mean = recalls.reduce((sum, { found }) => sum + found, 0) / recalls.length;
  const worst = Math.min(...recalls.map(({ found }) => found));
  const lines = readFileSync(CLEAN, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('# '));
  const flagged = lines.filter(line => matchesIn(line).length > 0);
  for (const line of flagged)
    console.log(
      `FALSE ALARM\t${line}\t${matchesIn(line)
        .map(({ entry }) => entry.term)
        .join(', ')}`,
    );
  console.log(`\nof the twelve: mean ${percent(mean)} (goal 95), worst ${percent(worst)} (goal 90)`);
  console.log(`false alarms: ${flagged.length} of ${lines.length} clean lines (goal 0.5 %)`);
  return mean >= 0.95 && worst >= 0.9 && flagged.length <= lines.length / 200 ? 0 : 1;
}

// --- internal ---

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The terms as they are written: patterns give their first form of letters only. */
function hiddenTerms(): Term[] {
  const found = new Map<string, Term>();
  for (const id of ['profanity', 'politics']) {
    for (const lang of ['en', 'id'] as const) {
      for (const entry of entriesOf(`${id}/lexicon.${lang}.yaml`)) {
        if (entry.kind !== 'strong' || entry.weight !== 3 || (id === 'politics' && entry.category !== 'slur')) continue;
        const forms = entry.match === 'pattern' ? expand(entry.term) : [entry.term.toLowerCase()];
        const word = forms.find(form => /^[a-z]{5,}$/.test(form));
        if (word !== undefined) found.set(word, { word, lang });
      }
    }
  }
  return [...found.values()];
}

function entriesOf(path: string): readonly Entry[] {
  const read = parseYaml(readFileSync(new URL(path, LEXICONS), 'utf8'), 4_000_000);
  if ('error' in read) throw new Error(`${path}:${read.error.line} ${read.error.message}`);
  return (read.value as { entries: Entry[] }).entries;
}

/** Found: a match lies over the disguised word. Its plain form must be given too, unless the disguise is only one of case. */
function recallOf(
  name: string,
  perturb: Perturb,
  terms: readonly Term[],
  matchesIn: (text: string) => Match[],
  showMisses: boolean,
): { name: string; found: number; bare: number } {
  let [found, bare] = [0, 0];
  for (const { word, lang } of terms) {
    const [before, after] = CARRIERS[lang];
    const hidden = perturb(word);
    const hit = matchesIn(before + hidden + after).find(
      ({ start, end }) => start < before.length + hidden.length && end > before.length,
    );
    if (hit !== undefined) found++;
    else if (showMisses) console.log(`MISS\t${name}\t${word}\t${hidden}`);
    if (hit !== undefined && hit.folded === undefined && hidden.toLowerCase() !== word) bare++;
  }
  return { name, found: found / terms.length, bare };
}
