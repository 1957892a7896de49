import type { Examples } from '../../src/types.ts';

export const examples = { flagged: [], fine: [] } satisfies Examples;
