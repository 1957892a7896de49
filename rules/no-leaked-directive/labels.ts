import { later } from '../../src/text/later.ts';
import type { Pattern } from './patterns.ts';

/** The parts of a content plan. */
export const PLANNED = 'caption copy takarir headline hook visual body cta teks'.split(' ');
/** Keys of a draft's own head. */
const SETTINGS = (
  'account platform schedule publish draft status media alt lang author inbound relation adopted inherits warning ' +
  'socialpost slug layout tags'
).split(' ');

/** Labels of a content plan or a chat, commands to tools, and keys of the file's own head. */
export const LABELS: readonly Pattern[] = [
  // Labels of the content plan around the text.
  {
    kind: 'note',
    needs: [...PLANNED, 'post', 'tweet'],
    beside: [':'],
    doubtful: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])[\s*_]{0,4}(?:caption|copy|copywriting|takarir|body copy|` +
            'teks postingan|post text|tweet text|isi caption)[*_]{0,2} ?:[*_]{0,2}',
          'giu',
        ),
    ),
  },
  {
    kind: 'note',
    needs: PLANNED,
    beside: [':'],
    doubtful: true,
    expression: later(
      () =>
        new RegExp(
          String.raw`^[\s*_]{0,4}(?:CTA|hook|visual|copy visual|headline visual|caption|` +
            String.raw`body copy)[*_]{0,2} ?(?:\d{1,2})? ?:[*_]{0,2}(?=[^\n]{0,300}\n(?:[^\n]{0,300}\n){0,6}[\s` +
            '*_]{0,4}(?:CTA|hook|visual|copy visual|caption|body copy|hashtags?)[*_]{0,2} ?:)',
          'gimu',
        ),
    ),
  },
  // Labels of a chat: who speaks; "Option 1 (playful):", "Versi 2 – santai:".
  {
    kind: 'assistant',
    needs: ['chatgpt', 'claude', 'gemini', 'copilot', 'assistant', 'user'],
    beside: [':'],
    expression: () => /^(?:chatgpt|claude|gemini|copilot|assistant|user)(?: said)?:[ \t]{0,4}$/gim,
  },
  {
    kind: 'assistant',
    needs: ['option', 'version', 'caption', 'variation', 'opsi', 'versi', 'pilihan', 'variasi', 'alternatif'],
    beside: ['(', '-', '–', '—'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^[\s*_#]{0,6}(?:options?|versions?|captions?|variations?|opsi|` +
            String.raw`versi|pilihan|variasi|alternatif) (?:\d|[A-D])[*_]{0,2} ?(?:\([^)\n]{2,40}\)|` +
            '[–—-] ?(?:playful|professional|formal|casual|short|fun|santai|' +
            String.raw`formal|profesional|singkat|lucu|resmi)\b[^:\n]{0,20}) ?:?[*_]{0,2}`,
          'gimu',
        ),
    ),
  },
  // What tells a tool to look away.
  {
    kind: 'directive',
    needs: ['<!--', '[//]'],
    expression: () => /<!--[^\n]{0,200}?-->|<!--(?=\s)|\[\/\/\]: ?# ?\([^)\n]{0,200}\)/gu,
  },
  {
    kind: 'directive',
    needs: ['lint', 'socialpost', 'alex', 'biome', 'prettier', 'spell', 'vale', 'rumdl'],
    beside: ['disable', 'enable', 'ignore', 'skip', '=', 'off', 'on'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^[ \t]{0,8}(?:\/\/|#|\/\*|%%|--|\{#)?[ \t]{0,8}(?:socialpost|` +
            '(?:es|ts|style|markdown|html|text|ox)lint|alex|biome|prettier|' +
            'cspell|spell-?checker|vale|textlint|rumdl|proselint)(?:[-: ](?:disable|' +
            String.raw`enable|ignore|off|on|skip)(?:[-\w]{0,30})|(?: [\w.]{1,40})? ?= ?(?:YES|` +
            String.raw`NO))[^\n]{0,80}$`,
          'gimu',
        ),
    ),
  },
  {
    kind: 'directive',
    needs: ['socialpost'],
    quoted: true,
    expression: () => /(?<![`\w])socialpost[-:](?:disable|enable|ignore)[-\w]{0,30}/giu,
  },
  // Keys of the file's own head.
  {
    kind: 'settings',
    needs: SETTINGS,
    beside: [':'],
    expression: later(
      () =>
        new RegExp(
          String.raw`^(?<![\s\S])(?:---\n)?(?:(?:accounts?|platforms?|scheduled(?:_at|` +
            '_for)?|schedule|publish(?:_at|_date|ed)?|draft|status|media|' +
            'alt|language|lang|author|inbound|relation|adopted|inherits|warning|' +
            String.raw`socialpost|slug|layout|tags)[ \t]{0,4}:[^\n]{0,200}(?:\n|$)){2,10}`,
          'gu',
        ),
    ),
  },
  {
    kind: 'settings',
    needs: ['scheduled', '_at', '_date', 'inherits', 'adopted', 'socialpost', 'alt_text', '_url', '_id'],
    beside: [':'],
    expression: later(
      () =>
        new RegExp(
          '^(?:scheduled(?:_at|_for)?|publish_(?:at|date)|post_at|inherits|' +
            String.raw`adopted|socialpost|alt_text|media_url|image_url|account_id)[ \t]{0,4}:[ \t]?[^\n]{1,200}` +
            '$',
          'gmu',
        ),
    ),
  },
];
