import type { AccountKind, Language } from '../types.ts';
import type { Answers, Ask, Choice, Given, NewAccount } from './answers.ts';
import { WORDS, type Words } from './words.ts';

/** What the interview must know about the place it is for. */
export interface Place {
  readonly locale: Language;
  readonly timezone: string;
  /** A git hook could be installed, and there is someone to ask. */
  readonly offersHook: boolean;
  /** Whether a text can be the name of an account. */
  readonly isName: (name: string) => boolean;
  /** Whether it is the name of a time zone; if not, a hint, which may be empty. */
  readonly timezoneHint: (name: string) => string | undefined;
}

/** Asks what the flags have not answered, first of all whether there are separate accounts or one shared. */
export async function interview(given: Given, ask: Ask, place: Place): Promise<Answers> {
  const words = WORDS[place.locale];
  const accounts = await accountsOf(given, ask, place, words);
  const timezone =
    given.timezone ??
    (await ask.text({
      message: words.timezone,
      initial: place.timezone,
      fault: text => {
        const hint = place.timezoneHint(text);
        return hint === undefined ? undefined : words.badTimezone(hint);
      },
    }));
  const drafts =
    given.drafts ??
    (await ask.text({
      message: words.drafts,
      initial: 'drafts',
      fault: text => (folderOf(text) === undefined ? words.badDrafts : undefined),
    }));
  const hook = given.hook ?? (place.offersHook && (await ask.yes({ message: words.hook, initial: true })));
  return { locale: place.locale, accounts, timezone, drafts: folderOf(drafts) ?? drafts, hook };
}

/** A folder of drafts in the form of `Answers`; undefined when it is none, or would be read as a pattern. */
export function folderOf(text: string): string | undefined {
  if (text.length > 200 || !/^[^\p{C}\p{Zl}\p{Zp}*?{}[\]\\]*$/u.test(text)) return undefined;
  if (/^(?:[/~!]|[A-Za-z]:)/.test(text) || text.trim() === '') return undefined;
  const parts = text.split('/').filter(part => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

// --- internal ---

const KINDS: readonly AccountKind[] = ['personal', 'professional', 'shared'];
const LANGUAGES: readonly Language[] = ['en', 'id'];

async function accountsOf(given: Given, ask: Ask, place: Place, words: Words): Promise<readonly NewAccount[]> {
  const separation =
    given.accounts ??
    (await ask.one({
      message: words.separation,
      options: [choice('separate', words.separate), choice('shared', words.shared)],
      initial: 'separate',
    }));
  const named =
    given.names.length > 0
      ? given.names.map((text, i) =>
          parsed(text, separation === 'shared' ? 'shared' : i === 0 ? 'personal' : 'professional'),
        )
      : separation === 'shared'
        ? [await askName('shared', [], ask, place, words)]
        : await askNames(ask, place, words);
  const accounts: NewAccount[] = [];
  for (const { name, kind } of named) {
    const languages =
      given.languages.length > 0
        ? given.languages
        : await ask.several({
            message: words.languagesOf(name),
            options: LANGUAGES.map(value => ({ value, label: words.language[value] })),
            initial: LANGUAGES,
          });
    accounts.push({ name, kind, languages: [...new Set(languages)] });
  }
  return accounts;
}

type Named = Pick<NewAccount, 'name' | 'kind'>;

/** `dewi` or `dewi:personal`. What is no kind is left to the check of configurations, which names the nearest. */
function parsed(text: string, kind: AccountKind): Named {
  const colon = text.indexOf(':');
  return colon === -1
    ? { name: text, kind }
    : { name: text.slice(0, colon), kind: text.slice(colon + 1) as AccountKind };
}

async function askNames(ask: Ask, place: Place, words: Words): Promise<readonly Named[]> {
  const found = [await askName('personal', [], ask, place, words)];
  found.push(await askName('professional', found, ask, place, words));
  while (await ask.yes({ message: words.another, initial: false })) {
    const { name } = await askName(undefined, found, ask, place, words);
    const options = KINDS.map(kind => choice(kind, words.kinds[kind]));
    found.push({ name, kind: await ask.one({ message: words.kindOf(name), options, initial: 'professional' }) });
  }
  return found;
}

async function askName(
  kind: AccountKind | undefined,
  taken: readonly Named[],
  ask: Ask,
  place: Place,
  words: Words,
): Promise<Named> {
  const name = await ask.text({
    message: kind === undefined ? words.anotherName : words.nameOf[kind],
    initial: kind === undefined ? '' : words.names[kind],
    fault: text => {
      if (!place.isName(text)) return words.badName;
      return taken.some(one => one.name === text) ? words.takenName : undefined;
    },
  });
  return { name, kind: kind ?? 'professional' };
}

function choice<T extends string>(value: T, [label, hint]: readonly [string, string]): Choice<T> {
  return { value, label, hint };
}
