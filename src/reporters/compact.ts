import type { Reporter, ReporterOptions } from '../types.ts';
import { counting, deciding } from './diagnostics.ts';
import { shown } from './look.ts';
import { printable } from './printable.ts';

/**
 * `path:line:column: level: message [rule] (account)`: one line for each finding and account that decides, for grep and
 * editors. What speaks against other accounts than a draft's best is no error of the draft.
 */
export function compact(options: ReporterOptions): Reporter {
  return {
    begin: () => '',
    judgement(judgement) {
      let out = '';
      for (const result of deciding(judgement, options)) {
        const { draft, account } = result;
        for (const { line, column, level, message, rule } of counting(result)) {
          const name = level === 'warn' ? 'warning' : level;
          const place = `${shown(draft.path, 200)}:${line}:${column}`;
          const source = `[${shown(rule, 60)}] (${shown(account.name, 60)})`;
          // Once more as a whole: a file named ":" makes a CI command only together with what follows it.
          out += `${printable(`${place}: ${name}: ${shown(message, 160)} ${source}`)}\n`;
        }
      }
      return out;
    },
    end: () => '',
  };
}
