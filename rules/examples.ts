import type { Examples } from '../src/types.ts';
import * as list from './list.ts';

/** The examples of every rule by its id; the build leaves them out of the main file, since hardly any run prints them. */
export const examples: Readonly<Record<string, Examples>> = Object.fromEntries(
  Object.values(list).map(rule => [rule.id, rule.examples as Examples]),
);
