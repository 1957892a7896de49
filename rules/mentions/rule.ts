import { defineRule } from '../../src/rule.ts';
import { isPattern, userItemFor } from '../../src/text/user-patterns.ts';
import type { Account, Hit, Mark, RuleInput, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { type Handle, isSameHandle, namesOf, nearestHandle, toHandle } from './handles.ts';

const options = {
  allow: [] as readonly string[],
  deny: [] as readonly string[],
  known: [] as readonly string[],
  max: 5,
  leading: true,
};

export const rule = defineRule({
  id: 'mentions',
  summary: {
    en: 'Who is tagged: lists of your own, too many at once, a handle that is nearly one you know.',
    id: 'Siapa yang ditandai: daftar Anda sendiri, terlalu banyak sekaligus, akun yang mirip dengan yang Anda kenal.',
  },
  why: {
    personal: {
      en: 'Whoever is tagged gets a notice and may answer in front of your readers.',
      id: 'Yang ditandai menerima pemberitahuan dan bisa menjawab di depan pembaca Anda.',
    },
    professional: {
      en: 'Readers take a tag as a tie between your work and that account; a stranger’s handle sends them elsewhere.',
      id: 'Pembaca menganggapnya hubungan kerja dengan akun itu; akun orang asing membawa mereka ke tempat lain.',
    },
    shared: {
      en: 'A tag brings one audience into the other’s conversation, with your name on it.',
      id: 'Satu tanda membawa audiens yang satu ke percakapan audiens lain, atas nama Anda.',
    },
  },
  advice: {
    en: 'Tag those whom the post is about, check each spelling, and name the others without the @.',
    id: 'Tandai yang memang dibicarakan, periksa ejaan tiap akun, dan sebut yang lain tanpa @.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'info' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'warn', heavy: 'warn' },
  },
  options,
  optionDocs: {
    allow: 'The only handles that may be tagged, beside known ones; any when empty. Patterns are allowed.',
    deny: 'Handles that are not to be tagged. Patterns are allowed.',
    known: 'Handles that you know: a spelling close to one of them is reported. Those of `circles` are known too.',
    max: 'How many different handles a post may tag.',
    leading: 'Whether a post for X that opens with a handle is reported, since it reads as a reply.',
  },
  patterns: ['allow', 'deny'],
  messages: {
    denied: {
      en: '{handle} is on this account’s list of handles to leave untagged.',
      id: '{handle} ada di daftar akun yang tidak ditandai oleh akun ini.',
    },
    notAllowed: {
      en: '{handle} is not among the handles that this account tags.',
      id: '{handle} tidak termasuk akun yang biasa ditandai akun ini.',
    },
    near: {
      en: '{handle} is nearly {known}, which this account knows: it may be a slip of the finger.',
      id: '{handle} mirip dengan {known} yang dikenal akun ini: mungkin itu yang dimaksud.',
    },
    many: {
      en: '{count} accounts are tagged; above {max}, a post looks like a mass mailing.',
      id: '{count} akun ditandai; di atas {max}, kiriman tampak seperti pesan massal.',
    },
    leading: {
      en: 'The post opens with {handle}, so it reads as a reply and may reach only those who follow both accounts.',
      id: 'Kiriman dibuka dengan {handle}: terbaca sebagai balasan, dan mungkin hanya sampai ke pengikut keduanya.',
    },
  },
  examples,
  check(input) {
    const { draft, marks } = input;
    // What others write tags whom they like.
    if (draft.inbound !== undefined) return [];
    const mentions = marks.filter(mark => isMention(mark, draft.text));
    if (mentions.length === 0) return [];
    const known = knownHandles(input.account, input.options);
    const hits = mentions.slice(0, MOST_HANDLES).flatMap(mark => aboutHandle(mark, known, input));
    const crowd = tooMany(mentions, input);
    const opening = leadingHandle(mentions[0] as Mark, known, input);
    return [...opening, ...hits, ...crowd];
  },
});

// --- internal ---

type Input = RuleInput<typeof options>;

/** A post that tags more is reported for that. */
const MOST_HANDLES = 200;

/** A handle outside code; `@types/node` is a package, and so is whatever else goes on after a slash. */
function isMention({ kind, zone, end }: Mark, text: string): boolean {
  return kind === 'mention' && zone !== 'code' && !/^\/\w/.test(text.slice(end, end + 2));
}

function knownHandles(account: Account, { known, allow }: typeof options): Handle[] {
  const around = Object.values(account.circles).flat();
  const names = [...account.employer, ...around].filter(name => name.startsWith('@'));
  const plain = allow.filter(item => !isPattern(item));
  return [...(account.handle === undefined ? [] : [account.handle]), ...names, ...known, ...plain].map(toHandle);
}

function aboutHandle({ start, end, zone }: Mark, known: readonly Handle[], { draft, options }: Input): Hit[] {
  const handle = toHandle(draft.text.slice(start, end));
  const hit = (weight: Weight, message: string): Hit => ({
    start,
    end,
    weight,
    message,
    data: { handle: handle.text },
  });
  const names = namesOf(handle);
  if (userItemFor(options.deny, names) !== undefined) return [hit('heavy', 'denied')];
  if (userItemFor(options.allow, names) !== undefined) return [];
  if (known.some(one => isSameHandle(one, handle))) return [];
  const near = zone === 'text' ? nearestHandle(handle, known) : undefined;
  if (near !== undefined) {
    const suggestions = [{ start, end, text: near.text, safe: false }];
    return [{ ...hit('clear', 'near'), data: { handle: handle.text, known: near.text }, suggestions }];
  }
  return options.allow.length > 0 ? [hit('clear', 'notAllowed')] : [];
}

/** The first handle above the limit; one that stands twice counts once. */
function tooMany(mentions: readonly Mark[], { draft, options: { max } }: Input): Hit[] {
  const first = new Map<string, Mark>();
  for (const mark of mentions) {
    const handle = draft.text.slice(mark.start, mark.end).toLowerCase();
    if (!first.has(handle)) first.set(handle, mark);
  }
  const beyond = [...first.values()][max];
  if (beyond === undefined) return [];
  const { start, end } = beyond;
  return [{ start, end, weight: 'clear', message: 'many', data: { count: first.size, max } }];
}

function leadingHandle({ start, end, zone }: Mark, known: readonly Handle[], input: Input): Hit[] {
  const { draft, account, options } = input;
  if (!options.leading || zone !== 'text' || draft.part > 1 || draft.inherits) return [];
  if (draft.text.slice(0, start).trim() !== '') return [];
  const platforms = draft.platforms.length > 0 ? draft.platforms : account.platforms;
  if (platforms.length > 0 && !platforms.some(name => name === 'x' || name === 'twitter')) return [];
  const handle = toHandle(draft.text.slice(start, end));
  if (known.some(one => isSameHandle(one, handle))) return [];
  const suggestions = [{ start, end: start, text: '.', safe: false }];
  return [{ start, end, weight: 'light', message: 'leading', data: { handle: handle.text }, suggestions }];
}
