import type { Rule } from '../src/types.ts';
import * as list from './list.ts';

/** The catalogue, ordered by id. */
export const rules: readonly Rule[] = Object.values(list);
