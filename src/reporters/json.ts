import type { Reporter, ReporterOptions } from '../types.ts';
import { jsonString } from './json-string.ts';
import { toLine } from './record.ts';
import { visible } from './visible.ts';

/** One JSON document: the lines of `ndjson` as `results`, in a versioned envelope. Streamed, so `summary` comes last. */
export function json(options: ReporterOptions): Reporter {
  let separator = '\n';
  return {
    begin: () => `{"version":1,"tool":{"name":"socialpost","version":${jsonString(options.version)}},"results":[`,
    judgement(judgement) {
      let out = '';
      for (const result of visible(judgement, options)) {
        out += separator + toLine(result);
        separator = ',\n';
      }
      return out;
    },
    end({ files, drafts, suits, needsReview, doesNotSuit, suppressed, problems }) {
      const summary = { files, drafts, suits, needsReview, doesNotSuit, suppressed, problems };
      return `\n],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}
