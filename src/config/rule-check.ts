import type { Options } from '../types.ts';
import { KINDS, LEVELS } from './layer.ts';
import { isMapping } from './shape.ts';

/** The first thing that keeps a value from being a rule. */
export function ruleFault(value: unknown): string | undefined {
  if (!isMapping(value)) return 'the default export is no object';
  const { id } = value;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]{0,39}(?:-[a-z0-9]{1,40}){0,5}$/.test(id)) {
    return 'its "id" must be lower-case words joined by hyphens';
  }
  const fault = Object.entries(PARTS).find(([key, fits]) => !fits(value[key]));
  return fault && `"${fault[0]}" of the rule "${id}" is missing or not complete`;
}

// --- internal ---

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isLevel = (value: unknown): boolean => LEVELS.some(level => level === value);
const isOption = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) ? value.every(item => typeof item === 'string') : isOptions(value));
const isOptions = (value: unknown): value is Options => isMapping(value) && Object.values(value).every(isOption);
const every =
  (keys: readonly string[], fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isMapping(value) && keys.every(key => fits(value[key]));

const isLocalized = every(['en', 'id'], isText);

const PARTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  summary: isLocalized,
  why: every(KINDS, isLocalized),
  advice: isLocalized,
  levels: every(KINDS, every(['light', 'clear', 'heavy'], isLevel)),
  options: value => value === undefined || isOptions(value),
  messages: value => isMapping(value) && Object.values(value).length > 0 && Object.values(value).every(isLocalized),
  needsHistory: value => value === undefined || Number.isInteger(value),
  // Word lists are compiled when socialpost is built.
  lexicons: value => value === undefined,
  check: value => typeof value === 'function',
};
