import { UserError } from '../errors.ts';
import type { Language, World } from '../types.ts';
import type { Ask } from './answers.ts';

/** Asks the person at the terminal. Esc or Ctrl-C is a UserError: nothing has been written yet. */
export async function terminalAsk({ stdin, stdout }: World, locale: Language): Promise<Ask> {
  const { confirm, isCancel, multiselect, select, text } = await import('@clack/prompts');
  const streams = { input: stdin as NodeJS.ReadStream, output: stdout as NodeJS.WriteStream };
  // What the package says by itself is English.
  const own = { ...streams, showInstructions: false };
  const [active, inactive] = locale === 'id' ? ['Ya', 'Tidak'] : ['Yes', 'No'];
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (isCancel(answer)) throw new UserError({ path: 'init', message: 'cancelled: nothing was written' });
    return answer as Exclude<T, symbol>;
  };
  return {
    async one({ message, options, initial }) {
      const question = { ...own, message, options: [...options], initialValue: initial as string };
      return answered(await select<string>(question)) as typeof initial;
    },
    async several({ message, options, initial }) {
      const question = { ...own, message, options: [...options], initialValues: [...initial], required: true };
      return answered(await multiselect<string>(question)) as unknown as typeof initial;
    },
    async text({ message, initial, fault }) {
      const suggested = initial === '' ? {} : { placeholder: initial, defaultValue: initial };
      const validate = (typed: string | undefined): string | undefined => fault(typed || initial);
      return answered(await text({ ...streams, ...suggested, message, validate }));
    },
    async yes({ message, initial }) {
      return answered(await confirm({ ...streams, message, active, inactive, initialValue: initial }));
    },
  };
}
