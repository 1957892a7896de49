import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { explainConfig } from '../src/config/index.ts';
import { configSchema } from '../tools/schema.ts';
import { configIn, problemsOf, repository } from './config.sample.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const validate = new Ajv({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allErrors: true,
}).compile(JSON.parse(configSchema(rules)));
const loadConfig = (text: string) => configIn(repository({ '.socialpostrc': text }), '.', { rules });

it('schema.json is current (npm run schema)', () => {
  expect(read('schema.json')).toBe(configSchema(rules));
});

describe('.socialpostrc.example', () => {
  const text = read('.socialpostrc.example');

  it('is a config without mistakes, and its values can all be explained', async () => {
    const config = await loadConfig(text);
    expect(config.accounts.map(({ kind }) => kind)).toEqual(['personal', 'professional', 'shared']);
    const { from } = JSON.parse(await explainConfig(config, join(config.root, 'drafts/shop/x.md')));
    expect(from['accounts.kopi-senja.limits']).toMatch(/^\.socialpostrc:\d+$/);
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('shows every key', () => {
    const lines = new Set(text.split('\n').map(line => line.replace(/^[ -]*/, '').replace(/:.*/, '')));
    const { properties } = JSON.parse(configSchema(rules));
    const { additionalProperties: account } = properties.accounts;
    for (const { properties: keys } of [{ properties }, account, properties.overrides.items]) {
      for (const key of Object.keys(keys)) expect(lines).toContain(key);
    }
  });
});

describe('schema and loader agree', () => {
  it.each([
    '{}',
    '{accounts: {a: {kind: shared}}}',
    '{rules: {politics: {light: info}, profanity: [{}, {add: [x]}], pet-photos: [warn, {budget: {max: 2}}]}}',
    '{overrides: [{files: [a, b], format: toot, rules: {politics: "off"}}], ignores: x, locale: en}',
  ])('%s is fine', async text => {
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(true);
    await loadConfig(text);
  });

  it.each([
    '{rulse: {}}',
    '{accounts: {a: {}}}',
    '{accounts: {a: {kind: private}}}',
    '{accounts: {"a b": {kind: shared}}}',
    '{accounts: {a: {kind: shared, limits: {x: 0}}}}',
    '{rules: {politic: error}}',
    '{rules: {politics: fatal}}',
    '{rules: {politics: [warn, {add: x}]}}',
    '{rules: {politics: []}}',
    '{rules: {pet-photos: [warn, {budget: {window: soon}}]}}',
    '{rules: {pet-photos: [warn, {budget: {max: -1}}]}}',
    '{rules: {casual-slang: [warn, {formal: "yes"}]}}',
    '{overrides: [{account: shared}]}',
    '{overrides: [{files: x, format: html}]}',
    '{requireAccount: "no"}',
    '{locale: fr}',
    '{plugins: [1]}',
    '[]',
  ])('%s is refused', async text => {
    expect(validate(load(text))).toBe(false);
    expect(await problemsOf(loadConfig(text))).not.toEqual([]);
  });
});
