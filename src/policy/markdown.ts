import { printable } from '../reporters/printable.ts';

/** A text of the configuration in Markdown: as it is if it can be nothing but words, else as a code span. */
export function words(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,'’-]*$/u.test(text) ? text : code(text);
}

/** A code span: in it nothing is markup, a link or a mention. It holds even if the text has backticks of its own. */
export function code(text: string): string {
  const shown = printable(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 && shown.trim() === shown && shown !== '' ? ticks + shown + ticks : `${ticks} ${shown} ${ticks}`;
}

/** A sentence of a rule (a plugin's too), with all that Markdown would act on escaped. */
export function prose(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
}
