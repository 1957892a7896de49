import type { Result } from '../types.ts';
import { ORDER } from './verdict.ts';

/** From the account that suits best to the one that suits least; equals in their order. */
export function ranked<R extends Pick<Result, 'verdict' | 'fit'>>(results: readonly R[]): R[] {
  return [...results].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.fit - a.fit);
}
