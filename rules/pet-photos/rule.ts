import { defineRule } from '../../src/rule.ts';
import type { Draft, Hit, Instant, Match, PastPost } from '../../src/types.ts';
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
    rated: { en: '"{term}" beside a name reads like the praise of a pet.', id: '"{term}" di dekat sebuah nama terbaca seperti pujian untuk hewan peliharaan.' },
    photos: { en: '{count} photos of pets in one post.', id: '{count} foto hewan peliharaan dalam satu kiriman.' },
    series: { en: '"{term}" announces a series of pet photos.', id: '"{term}" menandakan serangkaian foto hewan peliharaan.' },
    voice: { en: '{count} words in the voice of a pet account.', id: '{count} kata bergaya akun hewan peliharaan.' },
    budget: {
      en: 'Pet photo number {count} in {days} days: {posts} of the last {total} posts are about pets.',
      id: 'Foto hewan ke-{count} dalam {days} hari: {posts} dari {total} kiriman terakhir tentang hewan peliharaan.',
    },
  },
  examples,
  check({ draft, terms: found, options, time, history, account }) {
    const terms = account.topics.includes('pets') ? [] : evidence(draft, found);
    if (terms.length === 0) return [];
    const spot = at(terms[0] as Match);
    const hits: Hit[] = [];
    const series = volume(draft.text);
    if (series !== undefined) hits.push({ ...series, weight: 'clear', message: 'series', data: { term: draft.text.slice(series.start, series.end) } });
    hits.push({ ...spot, ...presence(draft, terms) });
    const spent = time === undefined ? undefined : overBudget(Math.max(1, petPhotos(draft, terms)), time, history, options.budget);
    if (spent !== undefined) hits.push({ ...spot, weight: 'heavy', message: 'budget', data: spent });
    return hits;
  },
  mark({ draft, terms: found }) {
    const terms = evidence(draft, found);
    return terms.length === 0 ? 0 : Math.max(1, petPhotos(draft, terms));
  },
});

// --- internal ---

/** `Meet Biscuit.`, `This is Luna and Max!`: a naming sentence; it ends after the name, unlike `This is Great news`. */
const NAMED =
  /(?:^|[.!?…\n:"“]\s?|\b[Ee]veryone,? )(?:[Tt]his is|THIS IS|[Mm]eet|MEET|[Ss]ay (?:hello|hi) to|[Ii]ntroducing|[Ii]ni|[Kk]enalin|[Pp]erkenalkan)[ ,:]{1,2}(?:(?:si|my|our|the|little|sweet|new) ){0,2}\p{Lu}[\p{L}'’-]*(?:,? (?:and |& |dan )?\p{Lu}[\p{L}'’-]*){0,3}(?: \([^)\n]{1,40}\))?[.,!:;\n]/u;

/** A rating that stands by itself or is above ten, unlike `she gave the course 9/10`. */
const PRAISE = /(?:\b1[1-5]|(?:^|[.!?…)\n"”:]\s?|\b(?:[Ss]till|[Ee]asily|[Oo]verall|[Bb]oth) )1?\d)\/10\b/;

/** The terms that say pet. Those of the category `named` (`13/10`, `squirrels`) do so only beside a naming sentence. */
function evidence(draft: Draft, terms: readonly Match[]): readonly Match[] {
  const plain = terms.filter(term => term.entry.category !== 'named');
  if (plain.length > 0 || terms.length === 0) return plain;
  if (!NAMED.test(draft.text)) return [];
  return PRAISE.test(draft.text) ? terms : terms.filter(term => !term.entry.term.endsWith('/10'));
}

/** How much of the post is pets: its photos, else its voice, else the mention. */
function presence(draft: Draft, terms: readonly Match[]): Pick<Hit, 'weight' | 'message' | 'data'> {
  const photos = petPhotos(draft, terms);
  if (photos >= CLEAR_PHOTOS) return { weight: photos >= HEAVY_PHOTOS ? 'heavy' : 'clear', message: 'photos', data: { count: photos } };
  const voice = terms.filter(term => term.entry.weight >= 2).length;
  if (voice >= CLEAR_VOICE) return { weight: 'clear', message: 'voice', data: { count: voice } };
  const { start, end, media, folded, entry } = terms[0] as Match;
  const term = folded ?? (media === undefined ? draft.text.slice(start, end) : entry.term);
  return { weight: 'light', message: entry.category === 'named' ? 'rated' : 'mention', data: { term } };
}

function at({ start, end, media }: Match): { start: number; end: number; media?: number } {
  return media === undefined ? { start, end } : { start, end, media };
}

/** Images whose alt text or file name says pet; when the text does, also those that say nothing (`IMG_2041.jpg`, no alt). */
function petPhotos(draft: Draft, terms: readonly Match[]): number {
  const shown = new Set(terms.flatMap(term => (term.media === undefined ? [] : [term.media])));
  if (terms.some(term => term.media === undefined)) {
    draft.media.forEach(({ file, alt }, i) => {
      if (alt.trim() === '' && saysNothing(file)) shown.add(i);
    });
  }
  return shown.size;
}

/** A name that a camera, a phone or a messenger gives, unlike `q3-chart.png`. */
function saysNothing(file: string): boolean {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[a-z0-9]{1,5}$/i, '');
  return !/\p{L}{2}/u.test(name.replace(/img|dsc[nf]?|dcim|pxl|mvimg|photo|pic(?:ture)?s?|image|foto|gambar|whatsapp|wa|vid(?:eo)?|at|edit(?:ed)?|copy|[0-9a-f]{8,}/gi, ' '));
}

const PHOTO = '(?:pics?|pictures?|photos?|photographs|snaps?|shots|foto|potret|jepretan|gambar)';
const TENS = '(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)';
const MANY = `(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|(?:a|one) hundred|hundreds of|dozens? of|a dozen|too many|so many|loads of|tons of|countless|${TENS}|sepuluh|sebelas|${TENS} belas|${TENS} puluh|belasan|puluhan|seratus|ratusan|sederet|serangkaian|segudang)`;
const VOLUME = new RegExp(
  `\\b(?:photo ?dump|mega ?thread|camera roll|photo spam|photo album|spam foto|foto-foto|album foto|slideshow|carousel|part \\d{1,3} of \\d{1,3}|bagian (?:ke-)?\\d{1,3} dari \\d{1,3}|day \\d{1,4} of (?:posting|sharing)|swipe for more|geser untuk|${MANY} (?:new |more |cute |other |lagi )?${PHOTO})\\b`,
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
  const days = daysOf(budget.window);
  const since = time - days * DAY;
  let [count, posts, total] = [photos, 1, 1];
  for (const past of history) {
    if (past.time < since) break;
    total++;
    count += past.mark;
    if (past.mark > 0) posts++;
  }
  return count > budget.max && posts > shareOf(budget.share) * total ? { count, days, posts, total } : undefined;
}

function daysOf(window: string): number {
  const [, count, unit] = /^(\d{1,3})([dw])$/.exec(window) ?? [];
  if (count === undefined) throw new Error(`pet-photos: budget.window must be days or weeks, such as "30d" or "2w", not "${window}"`);
  return Number(count) * (unit === 'w' ? 7 : 1);
}

function shareOf(share: string): number {
  const [, percent] = /^(\d{1,3}(?:\.\d+)?)%$/.exec(share) ?? [];
  if (percent === undefined) throw new Error(`pet-photos: budget.share must be a share of the posts, such as "20%", not "${share}"`);
  return Number(percent) / 100;
}
