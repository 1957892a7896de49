import type { Reporter, ReporterOptions } from '../types.ts';
import { toLine } from './record.ts';
import { visible } from './visible.ts';

/** One JSON object a line, one line for each draft and account. */
export function ndjson(options: ReporterOptions): Reporter {
  return {
    begin: () => '',
    judgement(judgement) {
      let out = '';
      for (const result of visible(judgement, options)) out += `${toLine(result)}\n`;
      return out;
    },
    end: () => '',
  };
}
