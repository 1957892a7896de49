/** `npm run schema`: writes schema.json, the JSON Schema (draft-07) of a config file. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { configShape } from '../src/config/keys.ts';
import { NAME, type Shape } from '../src/config/shape.ts';
import type { Rule } from '../src/types.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The schema of a config for these rules, as the text of schema.json. Rules of plugins are unknown to it. */
export function configSchema(catalogue: readonly Rule[]): string {
  const shape = configShape(catalogue) as Extract<Shape, { is: 'keys' }>;
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'socialpost config',
    description: '.socialpostrc, in YAML or JSON',
    ...bare(shape),
    definitions: { rules: bare(shape.keys.rules as Shape) },
    // An account needs a kind; only a file that extends another may leave it to that one.
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: a JSON Schema is data
    then: { properties: { accounts: { additionalProperties: { required: ['kind'] } } } },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

// --- internal ---

function toSchema(shape: Shape): Schema {
  // The settings of rules stand in four places; what stands beside a bare `$ref` would not be read.
  const isRules = shape.is === 'keys' && shape.noun === 'rule';
  const schema = isRules ? { allOf: [{ $ref: '#/definitions/rules' }] } : bare(shape);
  return { ...(shape.about === undefined ? {} : { description: shape.about }), ...schema };
}

function bare(shape: Shape): Schema {
  switch (shape.is) {
    case 'any':
      return {};
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return shape.whole ? { type: 'integer', minimum: 1 } : { type: 'number', minimum: 0 };
    case 'text':
      return { type: 'string', pattern: shape.pattern ?? '\\S' };
    case 'choice':
      return { enum: shape.values };
    case 'list':
      return { type: 'array', items: toSchema(shape.of), maxItems: shape.max };
    case 'pair':
      return { type: 'array', items: [shape.first, shape.second].map(toSchema), minItems: 1, maxItems: 2 };
    case 'map':
      return { type: 'object', propertyNames: { pattern: NAME }, additionalProperties: toSchema(shape.of) };
    case 'keys':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.keys).map(([key, one]) => [key, toSchema(one)])),
        additionalProperties: false,
        ...(shape.required === undefined ? {} : { required: shape.required }),
      };
    case 'either':
      return { anyOf: shape.of.map(toSchema) };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../schema.json', import.meta.url), configSchema(rules));
}
