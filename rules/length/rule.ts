import { limitOf, platformOf, platformsOf, titleOf, type Unit } from '../../src/platforms.ts';
import { defineRule } from '../../src/rule.ts';
import type { Account, Draft, Hit } from '../../src/types.ts';
import { measure, surelyFits } from './count.ts';
import { examples } from './examples.ts';

export const rule = defineRule({
  id: 'length',
  summary: {
    en: 'Text, images and videos that a platform would not take, counted as it counts them.',
    id: 'Teks, gambar, dan video yang tidak akan diterima platform, dihitung dengan caranya sendiri.',
  },
  why: {
    personal: {
      en: 'The platform takes only so much: the post is refused, or loses its end.',
      id: 'Platform hanya menerima sebanyak itu: kiriman ditolak, atau kehilangan bagian akhirnya.',
    },
    professional: {
      en: 'The platform takes only so much: a scheduled post fails quietly, or readers get half a sentence.',
      id: 'Platform hanya menerima sebanyak itu: kiriman terjadwal gagal diam-diam, atau pembaca hanya mendapat separuh kalimat.',
    },
    shared: {
      en: 'The platform takes only so much: the post is refused, or loses its end.',
      id: 'Platform hanya menerima sebanyak itu: kiriman ditolak, atau kehilangan bagian akhirnya.',
    },
  },
  advice: {
    en: 'Shorten it, split it into a thread, or raise the account’s limit if it has a larger one.',
    id: 'Persingkat, pecah menjadi utas, atau naikkan batas akun bila batasnya memang lebih besar.',
  },
  levels: {
    personal: { light: 'error', clear: 'error', heavy: 'error' },
    professional: { light: 'error', clear: 'error', heavy: 'error' },
    shared: { light: 'error', clear: 'error', heavy: 'error' },
  },
  options: { max: 0, unit: 'units' as Unit },
  optionDocs: {
    max: 'The most a text may count where no platform with a limit of its own is named; 0 for no limit.',
    unit: 'How `max`, and the limit of a platform of your own, is counted: graphemes (what readers see as one character), units (UTF-16), bytes (UTF-8), or as x, mastodon or threads do.',
  },
  choices: { unit: ['graphemes', 'units', 'bytes', 'x', 'mastodon', 'threads'] },
  messages: {
    text: {
      en: '{count} characters; {platform} takes {max}.',
      id: '{count} karakter; {platform} menerima {max}.',
    },
    max: { en: '{count} characters; the limit is {max}.', id: '{count} karakter; batasnya {max}.' },
    bytes: { en: '{count} bytes; {platform} takes {max}.', id: '{count} bita; {platform} menerima {max}.' },
    media: {
      en: '{count} images and videos; {platform} takes {max}.',
      id: '{count} gambar dan video; {platform} menerima {max}.',
    },
  },
  examples,
  check({ draft, account, options }) {
    if (draft.inbound !== undefined) return [];
    const platforms = platformsOf(draft, account);
    const hits = platforms.flatMap(platform => [
      ...textHits(draft, account, platform, options.unit),
      ...mediaHits(draft, limitOf(account, platform, 'media'), platform),
    ]);
    const hasLimit = platforms.some(platform => limitOf(account, platform, 'text') !== undefined);
    if (hasLimit || options.max === 0) return hits;
    return [...hits, ...over(draft, options.unit, options.max, '').map(hit => ({ ...hit, message: 'max' }))];
  },
});

// --- internal ---

function textHits(draft: Draft, account: Account, platform: string, ownUnit: Unit): Hit[] {
  const known = platformOf(platform);
  const max = limitOf(account, platform, 'text');
  const title = titleOf(platform);
  const hits = max === undefined ? [] : over(draft, known?.unit ?? ownUnit, max, title);
  // One that is too long either way is said once.
  if (hits.length > 0 || known?.bytes === undefined) return hits;
  return over(draft, 'bytes', known.bytes.max, title).map(hit => ({ ...hit, message: 'bytes' }));
}

/** What is over the limit; a limit that the content warning uses up leaves nothing for the text. */
function over(draft: Draft, unit: Unit, max: number, platform: string): Hit[] {
  const warning = unit === 'mastodon' ? (draft.warning ?? '') : '';
  if (surelyFits(draft.text, unit, max, warning)) return [];
  const spans = written(draft);
  const { count, over } = measure(draft.text, spans, unit, max, warning);
  if (over === undefined) return [];
  const data: Record<string, string | number> = platform === '' ? { count, max } : { count, max, platform };
  return [{ start: over, end: spans.at(-1)?.[1] ?? over, weight: 'heavy', message: 'text', data }];
}

function mediaHits({ media }: Draft, max: number | undefined, platform: string): Hit[] {
  if (max === undefined || media.length <= max) return [];
  const { start = 0, end = 0 } = media[max] ?? {};
  const data = { count: media.length, max, platform: titleOf(platform) };
  return [{ start, end, weight: 'heavy', message: 'media', data, media: max }];
}

/** The text as it would be posted: without the images written in it, and the space around it. */
function written({ text, media }: Draft): readonly (readonly [number, number])[] {
  const images = media.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]));
  const spans: [number, number][] = [];
  let at = text.length - text.trimStart().length;
  for (const { start, end } of images.sort((a, b) => a.start - b.start)) {
    if (start > at) spans.push([at, start]);
    at = Math.max(at, end);
  }
  spans.push([at, text.length]);
  while (spans.length > 1 && text.slice(...(spans.at(-1) as [number, number])).trim() === '') spans.pop();
  const last = spans.at(-1) as [number, number];
  last[1] = last[0] + text.slice(...last).trimEnd().length;
  return spans;
}
