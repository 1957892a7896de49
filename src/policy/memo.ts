import type { Config } from '../config/config.ts';
import type { RawRules } from '../config/layer.ts';
import { LEVELS } from '../config/layer.ts';
import type { Account, Language, Level, Levels, Rule, Weight } from '../types.ts';
import { code, prose, words as shown } from './markdown.ts';
import { isIdle, optionLines } from './options.ts';
import { WORDS, type Words } from './words.ts';

/** The configuration as a memo to colleagues, in Markdown: what each account welcomes and avoids, and why. Ends with a line end. */
export function policyMemo(config: Config, locale: Language, configName: string | undefined): string {
  const words = WORDS[locale];
  const blocks = [
    `# ${words.title}`,
    words.from(configName === undefined ? undefined : code(configName)),
    words.advice,
    words.scale,
    ...config.accounts.flatMap(account => aboutAccount(account, config.catalogue, locale)),
    ...places(config, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

// --- internal ---

const WEIGHTS = ['light', 'clear', 'heavy'] as const satisfies readonly Weight[];

function aboutAccount(account: Account, catalogue: readonly Rule[], locale: Language): string[] {
  const words = WORDS[locale];
  const worst = new Map(catalogue.map(rule => [rule.id, worstOf(levelsOf(account, rule))]));
  const active = catalogue.filter(rule => !isIdle(rule, account.rules[rule.id]?.options ?? {}));
  const sections = (['error', 'warn', 'info'] as const).flatMap(level => {
    const rules = active.filter(rule => worst.get(rule.id) === level);
    return rules.length === 0
      ? []
      : [`### ${words.sections[level]}`, rules.map(rule => aboutRule(rule, account, locale)).join('\n')];
  });
  const free = active
    .filter(rule => worst.get(rule.id) === 'off')
    .map(rule => `- ${headOf(rule, locale)} (${code(rule.id)})`);
  const mild = active.filter(rule => worst.get(rule.id) !== 'off' && levelsOf(account, rule).light === 'off');
  const welcome = [
    ...(account.topics.length > 0 ? [`- ${words.topics}: ${account.topics.map(shown).join(', ')}`] : []),
    ...free,
    ...(mild.length > 0 ? [`- ${words.mild}: ${mild.map(rule => code(rule.id)).join(', ')}`] : []),
  ];
  return [
    `## ${code(account.name)} · ${words.kind[account.kind]}`,
    facts(account, words)
      .map(fact => `- ${fact}`)
      .join('\n'),
    ...(welcome.length > 0 ? [`### ${words.sections.off}`, welcome.join('\n')] : []),
    ...sections,
  ];
}

function facts(account: Account, words: Words): string[] {
  const { handle, represents, platforms, languages, role } = account;
  return [
    `${words.readBy[account.kind]} ${words.visibility[account.visibility]}`,
    ...(role === undefined ? [] : [words.role[role]]),
    ...(represents === undefined ? [] : [`${words.speaksFor}: ${shown(represents)}`]),
    ...(handle === undefined ? [] : [`${words.handle}: ${code(handle)}`]),
    ...(platforms.length > 0 ? [`${words.platforms}: ${platforms.map(code).join(', ')}`] : []),
    `${words.languages}: ${languages.map(language => words.language[language]).join(', ')}`,
    `${words.clock}: ${account.timezone}`,
  ];
}

/** An item of a list, with what people have set, the reason and the way out indented below it. */
function aboutRule(rule: Rule, account: Account, locale: Language): string {
  const words = WORDS[locale];
  const levels = levelsOf(account, rule);
  const mixed = new Set(Object.values(levels)).size > 1 ? `: ${inSteps(levels, words)}` : '';
  const below = [
    ...optionLines(rule, account.rules[rule.id]?.options ?? {}, locale),
    `${words.why}: ${prose(rule.why[account.kind][locale])}`,
    `${words.instead}: ${prose(rule.advice[locale])}`,
  ];
  const head = `- **${headOf(rule, locale)}** (${code(rule.id)}${mixed})`;
  return [head, ...below.map(line => `  - ${line}`)].join('\n');
}

function headOf(rule: Rule, locale: Language): string {
  return prose(rule.summary[locale].replace(/\.$/, ''));
}

/** `light: free; clear, heavy: a note`. */
function inSteps(levels: Levels, words: Words): string {
  return LEVELS.flatMap(level => {
    const weights = WEIGHTS.filter(weight => levels[weight] === level).map(weight => words.weight[weight]);
    return weights.length === 0 ? [] : [`${weights.join(', ')}: ${words.level[level]}`];
  }).join('; ');
}

function levelsOf(account: Account, rule: Rule): Levels {
  return account.rules[rule.id]?.levels ?? rule.levels[account.kind];
}

function worstOf(levels: Levels): Level {
  return LEVELS.findLast(step => WEIGHTS.some(weight => levels[weight] === step)) as Level;
}

/** What the overrides say: whose drafts lie where, and where other settings hold. */
function places({ overrides }: Config, words: Words): string[] {
  const items = overrides.flatMap(({ files, account, platform, rules }) => {
    const parts = [
      ...(account === undefined ? [] : [words.forAccount(code(account))]),
      ...(platform === undefined ? [] : [words.onPlatform(code(platform))]),
      ...(rules === undefined ? [] : [words.otherwise(settings(rules))]),
    ];
    return parts.length === 0 ? [] : [`- ${files.map(code).join(', ')}: ${parts.join('; ')}`];
  });
  return items.length === 0 ? [] : [`## ${words.places}`, words.placesNote, items.join('\n')];
}

function settings(rules: RawRules): string {
  return Object.entries(rules)
    .map(([id, raw]) => {
      const level = Array.isArray(raw) ? raw[0] : raw;
      return typeof level === 'string' ? `${code(id)} (${code(level)})` : code(id);
    })
    .join(', ');
}
