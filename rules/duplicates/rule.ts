import { defineRule } from '../../src/rule.ts';
import { shownClock, wallClock } from '../../src/text/clock.ts';
import { firstLine } from '../../src/text/first-line.ts';
import type { History, PastPost } from '../../src/types.ts';
import { examples } from './examples.ts';
import { isSameText, likeness, SKETCH_SIZE, sharesLink, sketchOf } from './sketch.ts';
import { wordsOf } from './words.ts';

const DAY = 86_400_000;
/** For how many days a link is news. */
const LINK_DAYS = 3;

export const rule = defineRule({
  id: 'duplicates',
  needsHistory: 0,
  datedOnly: true,
  summary: {
    en: 'The same post again, or nearly the same.',
    id: 'Kiriman yang sama lagi, atau hampir sama.',
  },
  why: {
    personal: {
      en: 'Friends who read it the first time scroll past it now.',
      id: 'Teman yang sudah membacanya akan melewatkannya kali ini.',
    },
    professional: {
      en: 'Readers take repeats for a machine or for spam, mute the account, and miss the next real news.',
      id: 'Pembaca mengira pengulangan itu mesin atau spam, membisukan akun, lalu melewatkan kabar penting berikutnya.',
    },
    shared: {
      en: 'Friends and clients saw it already; a repeat makes both scroll faster.',
      id: 'Teman dan klien sudah melihatnya; pengulangan membuat keduanya cepat melewatkannya.',
    },
  },
  advice: {
    en: 'Say what is new this time, or mark a reminder with "repeat: true" in the draft.',
    id: 'Sebutkan apa yang baru kali ini, atau tandai pengingat dengan "repeat: true" di draf.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'info' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'info', heavy: 'info' },
  },
  options: { window: '30d', threshold: 0.8, words: 5, crossPost: true as boolean },
  optionDocs: {
    window: 'How long a text stays in mind: posts further back are not compared (30d, 2w).',
    threshold: 'How much of two texts must be alike, 0 to 1: the share of their runs of three words.',
    words: 'Texts with fewer words, such as a greeting, are never compared.',
    crossPost: 'Whether the same text may go to another platform.',
  },
  messages: {
    same: {
      en: 'The same text went out on {when} ({place}).',
      id: 'Teks yang sama sudah terbit pada {when} ({place}).',
    },
    similar: {
      en: 'About {percent} % the same as the post of {when} ({place}).',
      id: 'Sekitar {percent} % sama dengan kiriman {when} ({place}).',
    },
    link: {
      en: 'The same link went out on {when} ({place}).',
      id: 'Tautan yang sama sudah terbit pada {when} ({place}).',
    },
  },
  examples,
  check({ draft, marks, borrowed, options, time, history, account }) {
    if (draft.repeat || time === undefined || history.length === 0) return [];
    const sketch = sketchOf(wordsOf({ draft, marks, borrowed }), options.words);
    const found = earlier(sketch, history, time, options);
    if (found === undefined) return [];
    const { past, like, message } = found;
    const url = message === 'link' ? marks.find(({ kind }) => kind === 'url') : undefined;
    const { start, end } = url ?? firstLine(draft.text);
    const when = shownClock(wallClock(past.time, account.timezone));
    const data = { when, place: past.place, percent: Math.round(like * 100) };
    return [{ start, end, weight: message === 'link' ? 'light' : 'clear', message, data }];
  },
  mark: ({ draft, marks, borrowed, options }) => sketchOf(wordsOf({ draft, marks, borrowed }), options.words),
  markSize: SKETCH_SIZE,
});

// --- internal ---

interface Earlier {
  readonly past: PastPost;
  /** How much of the two texts is the same, 0 to 1. */
  readonly like: number;
  readonly message: 'same' | 'similar' | 'link';
}

/** The newest post with the same text, else the one most like it, else the newest with the same link. */
function earlier(
  sketch: readonly number[],
  history: History,
  time: number,
  { window, threshold, crossPost }: { window: string; threshold: number; crossPost: boolean },
): Earlier | undefined {
  const since = time - daysOf(window) * DAY;
  const linkSince = time - LINK_DAYS * DAY;
  let similar: Earlier | undefined;
  let linked: Earlier | undefined;
  for (const past of history) {
    if (past.time < since && past.time < linkSince) break;
    const { elsewhere } = past;
    if (past.time >= since && !(crossPost && elsewhere)) {
      if (isSameText(sketch, past)) return { past, like: 1, message: 'same' };
      const like = Math.min(likeness(sketch, past, threshold), 0.99);
      if (like > (similar?.like ?? 0)) similar = { past, like, message: 'similar' };
    }
    if (linked === undefined && past.time >= linkSince && !elsewhere && sharesLink(sketch, past))
      linked = { past, like: 0, message: 'link' };
  }
  return similar ?? linked;
}

function daysOf(window: string): number {
  return Number.parseInt(window, 10) * (window.endsWith('w') ? 7 : 1);
}
