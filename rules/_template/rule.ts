import { defineRule } from '../../src/rule.ts';
import { examples } from './examples.ts';

const WEIGHTS = { 1: 'light', 2: 'clear', 3: 'heavy' } as const;

export const rule = defineRule({
  id: '_template',
  summary: {
    en: 'Small talk about the weather.',
    id: 'Obrolan ringan tentang cuaca.',
  },
  why: {
    personal: {
      en: 'Friends enjoy small talk; nothing needs to change.',
      id: 'Teman-teman senang mengobrol ringan; tidak ada yang perlu diubah.',
    },
    professional: {
      en: 'Readers follow this account for its work and may scroll past the weather.',
      id: 'Pembaca mengikuti akun ini karena pekerjaannya dan mungkin melewatkan kabar cuaca.',
    },
    shared: {
      en: 'Friends enjoy it, colleagues may scroll past it.',
      id: 'Teman-teman menikmatinya, rekan kerja mungkin melewatkannya.',
    },
  },
  advice: {
    en: 'Start with the news, or keep the weather for your personal account.',
    id: 'Mulailah dengan kabar utamanya, atau simpan cerita cuaca untuk akun pribadi.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'info' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'off', clear: 'info', heavy: 'warn' },
  },
  options: {},
  optionDocs: {},
  lexicons: ['en', 'id'],
  messages: {
    found: {
      en: '"{words}" is small talk about the weather.',
      id: '"{words}" adalah obrolan ringan tentang cuaca.',
    },
  },
  examples,
  // The engine has already matched the lexicons (and `add`, without `ignore`): a rule never loops over words.
  check: ({ draft, terms }) =>
    terms
      .filter(({ zone }) => zone === 'text')
      .map(({ entry, start, end }) => ({
        start,
        end,
        weight: WEIGHTS[entry.weight],
        message: 'found',
        data: { words: draft.text.slice(start, end) },
      })),
});
