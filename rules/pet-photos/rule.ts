import { defineRule } from '../../src/rule.ts';
import type { Draft, Hit, Instant, Match, PastPost, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';

/** Photos in one post, and words of a pet account's voice, from which it is clearly (or heavily) a pet post. */
const CLEAR_PHOTOS = 2;
const HEAVY_PHOTOS = 10;
const CLEAR_VOICE = 4;
const DAY = 86_400_000;

export const rule = defineRule({
  id: 'pet-photos',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag', 'alt', 'file'],
  needsHistory: 5,
  summary: {
    en: 'Pets, and too many of them: in one post, and over the feed.',
    id: 'Hewan peliharaan yang terlalu banyak: dalam satu kiriman dan di seluruh linimasa.',
  },
  why: {
    personal: {
      en: 'Friends love them; a very long series may tire even them.',
      id: 'Teman menyukainya; rangkaian yang sangat panjang bisa melelahkan mereka juga.',
    },
    professional: {
      en: 'Sweet to friends, odd to clients: they follow this account for your work.',
      id: 'Manis bagi teman, ganjil bagi klien: mereka mengikuti akun ini karena pekerjaan Anda.',
    },
    shared: {
      en: 'One now and then is welcome; a whole series drowns what colleagues and clients came for.',
      id: 'Sesekali disambut baik; serangkaian penuh menenggelamkan hal yang dicari rekan dan klien.',
    },
  },
  advice: {
    en: 'Post it from your personal account, or keep the one best photo.',
    id: 'Kirim dari akun pribadi, atau sisakan satu foto terbaik.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'info' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'info', clear: 'warn', heavy: 'error' },
  },
  options: { budget: { window: '30d', max: 4, share: '20%' } },
  optionDocs: {
    budget:
      'How much of the feed may be pets: more than `max` photos in the `window` (30d, 2w) is too many once pet posts are also more than `share` of the posts in it.',
  },
  messages: {
    mention: { en: '"{term}" is about a pet.', id: '"{term}" tentang hewan peliharaan.' },
    photos: { en: '{count} photos of pets in one post.', id: '{count} foto hewan peliharaan dalam satu kiriman.' },
    series: { en: '"{term}" announces a series of pet photos.', id: '"{term}" menandakan serangkaian foto hewan peliharaan.' },
    voice: { en: '{count} words in the voice of a pet account.', id: '{count} kata bergaya akun hewan peliharaan.' },
    budget: {
      en: 'With this post {count} pet photos in {days} days; {posts} of the last {total} posts show pets.',
      id: 'Dengan kiriman ini ada {count} foto hewan dalam {days} hari; {posts} dari {total} kiriman terakhir menampilkan hewan.',
    },
  },
  examples,
  check({ draft, terms, options, time, history, account }) {
    if (terms.length === 0 || account.topics.includes('pets')) return [];
    const photos = petPhotos(draft, terms);
    const voice = terms.filter(term => term.entry.weight >= 2).length;
    const series = volume(draft.text);
    const first = terms[0] as Match;
    const spot = at(first);
    const hits: Hit[] = [];
    if (series !== undefined) hits.push({ ...series, weight: 'clear', message: 'series', data: { term: draft.text.slice(series.start, series.end) } });
    const weight: Weight = photos >= HEAVY_PHOTOS ? 'heavy' : photos >= CLEAR_PHOTOS || voice >= CLEAR_VOICE ? 'clear' : 'light';
    if (photos >= CLEAR_PHOTOS) hits.push({ ...spot, weight, message: 'photos', data: { count: photos } });
    else if (voice >= CLEAR_VOICE) hits.push({ ...spot, weight, message: 'voice', data: { count: voice } });
    else hits.push({ ...spot, weight, message: 'mention', data: { term: first.folded ?? first.entry.term } });
    const spent = time === undefined ? undefined : overBudget(Math.max(1, photos), time, history, options.budget);
    if (spent !== undefined) hits.push({ ...spot, weight: 'heavy', message: 'budget', data: spent });
    return hits;
  },
  mark({ draft, terms }) {
    return terms.length === 0 ? 0 : Math.max(1, petPhotos(draft, terms));
  },
});

// --- internal ---

function at({ start, end, media }: Match): { start: number; end: number; media?: number } {
  return media === undefined ? { start, end } : { start, end, media };
}

/** Images whose alt text or file name says pet; when the text does, also those that say nothing (`IMG_2041.jpg`, no alt). */
function petPhotos(draft: Draft, terms: readonly Match[]): number {
  const shown = new Set(terms.flatMap(term => (term.media === undefined ? [] : [term.media])));
  if (terms.some(term => term.media === undefined)) {
    draft.media.forEach((media, i) => {
      if (media.alt === '') shown.add(i);
    });
  }
  return shown.size;
}

const PHOTO = '(?:pics?|pictures?|photos?|snaps?|shots|foto|potret|jepretan|gambar)';
const MANY =
  '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozens? of|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan) belas|sebelas)';
const VOLUME = new RegExp(
  `\\b(?:photo ?dump|mega ?thread|camera roll|photo spam|spam foto|foto-foto|part \\d{1,3} of \\d{1,3}|bagian \\d{1,3} dari \\d{1,3}|${MANY} (?:new |more |cute |lagi )?${PHOTO})\\b`,
  'i',
);

/** A phrase that announces many photos: `photo dump`, `14 new pics`, `lima belas foto`. One photo is no series. */
function volume(text: string): { start: number; end: number } | undefined {
  const found = VOLUME.exec(text);
  if (found === null || /^[01] /.test(found[0])) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

type Budget = { readonly window: string; readonly max: number; readonly share: string };

/** The figures of the window that ends with this post, when both limits of the budget are passed. */
function overBudget(photos: number, time: Instant, history: readonly PastPost[], budget: Budget): Record<string, number> | undefined {
  const days = Number.parseInt(budget.window, 10) * (budget.window.endsWith('w') ? 7 : 1);
  const since = time - days * DAY;
  let [count, posts, total] = [photos, 1, 1];
  for (const past of history) {
    if (past.time < since) break;
    total++;
    count += past.mark;
    if (past.mark > 0) posts++;
  }
  const share = Number.parseFloat(budget.share) / 100;
  return count > budget.max && posts > share * total ? { count, days, posts, total } : undefined;
}
