import { defineRule } from '../../src/rule.ts';
import type { Draft, Hit, Match } from '../../src/types.ts';
import { type Budget, overBudget } from './budget.ts';
import { examples } from './examples.ts';
import { evidence, volume } from './words.ts';

/** Photos in one post, and words of a pet account's voice, from which it is clearly (or heavily) a pet post. */
const CLEAR_PHOTOS = 2;
const HEAVY_PHOTOS = 10;
const CLEAR_VOICE = 4;

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
    en: 'Keep the one best photo, and save the others for people who ask for more.',
    id: 'Sisakan satu foto terbaik, dan simpan yang lain untuk teman yang menantikannya.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'info' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'info', clear: 'warn', heavy: 'error' },
  },
  options: { budget: { window: '30d', max: 4, share: '20%' } satisfies Budget },
  optionDocs: {
    budget:
      'How much of the feed may be pets: more than `max` photos in the `window` (30d, 2w) is too many once pet posts are also more than `share` of the posts in it.',
  },
  messages: {
    mention: { en: '"{term}" is about a pet.', id: '"{term}" tentang hewan peliharaan.' },
    rated: {
      en: '"{term}" beside a name reads like the praise of a pet.',
      id: '"{term}" di dekat sebuah nama terbaca seperti pujian untuk hewan peliharaan.',
    },
    photos: { en: '{count} photos of pets in one post.', id: '{count} foto hewan peliharaan dalam satu kiriman.' },
    series: {
      en: '"{term}" announces a series of pet photos.',
      id: '"{term}" menandakan serangkaian foto hewan peliharaan.',
    },
    voice: { en: '{count} words in the voice of a pet account.', id: '{count} kata bergaya akun hewan peliharaan.' },
    budget: {
      en: 'Pet photo or post number {count} in {days} days: {posts} of the last {total} posts are about pets.',
      id: 'Foto atau kiriman hewan ke-{count} dalam {days} hari: {posts} dari {total} kiriman terakhir tentang hewan peliharaan.',
    },
  },
  examples,
  check({ draft, terms: found, options, time, history, account }) {
    const terms = account.topics.some(isPets) ? [] : evidence(draft, found);
    if (terms.length === 0) return [];
    const { start, end, media } = leading(terms);
    const spot = media === undefined ? { start, end } : { start, end, media };
    const hits: Hit[] = [];
    const series = volume(draft.text);
    if (series !== undefined)
      hits.push({
        ...series,
        weight: 'clear',
        message: 'series',
        data: { term: draft.text.slice(series.start, series.end) },
      });
    hits.push({ ...spot, ...presence(draft, terms) });
    const spent =
      time === undefined ? undefined : overBudget(Math.max(1, petPhotos(draft, terms)), time, history, options.budget);
    if (spent !== undefined) hits.push({ ...spot, weight: 'heavy', message: 'budget', data: spent });
    return hits;
  },
  mark({ draft, terms: found }) {
    const terms = evidence(draft, found);
    return terms.length === 0 ? 0 : Math.max(1, petPhotos(draft, terms));
  },
});

// --- internal ---

/** The names under which an account may have pets among its topics. */
const PETS = new Set([
  ...['pet', 'pets', 'animal', 'animals', 'cat', 'cats', 'dog', 'dogs', 'vet', 'veterinary'],
  ...[
    'hewan',
    'hewan peliharaan',
    'peliharaan',
    'binatang',
    'kucing',
    'anjing',
    'anabul',
    'dokter hewan',
    'klinik hewan',
  ],
]);

function isPets(topic: string): boolean {
  return PETS.has(
    topic
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  );
}

/** How much of the post is pets: its photos, else its voice, else the mention. */
function presence(draft: Draft, terms: readonly Match[]): Pick<Hit, 'weight' | 'message' | 'data'> {
  const photos = petPhotos(draft, terms);
  if (photos >= CLEAR_PHOTOS)
    return { weight: photos >= HEAVY_PHOTOS ? 'heavy' : 'clear', message: 'photos', data: { count: photos } };
  const voice = voices(terms);
  if (voice >= CLEAR_VOICE) return { weight: 'clear', message: 'voice', data: { count: voice } };
  const { start, end, media, folded, entry } = leading(terms);
  const term = folded ?? (media === undefined ? draft.text.slice(start, end) : entry.term);
  return { weight: 'light', message: entry.category === 'named' ? 'rated' : 'mention', data: { term } };
}

/** How many words are of a pet account's voice; a hashtag and the words inside it count once. */
function voices(terms: readonly Match[]): number {
  let [count, end] = [0, 0];
  for (const term of terms) {
    if (term.media !== undefined || term.entry.weight < 2 || term.start < end) continue;
    count++;
    end = term.end;
  }
  return count;
}

/** The term to point at: one in the text before one of an image, a plain one before one that needed a cue. */
function leading(terms: readonly Match[]): Match {
  const written = terms.filter(term => term.media === undefined);
  const pool = written.length > 0 ? written : terms;
  return pool.find(term => term.entry.kind === 'strong') ?? (pool[0] as Match);
}

/** Images found by their words; when the text says pet, also those that name the animal or say nothing (`IMG_2041.jpg`). */
function petPhotos(draft: Draft, terms: readonly Match[]): number {
  const shown = new Set(terms.flatMap(term => (term.media === undefined ? [] : [term.media])));
  if (terms.some(term => term.media === undefined)) {
    draft.media.forEach(({ file, alt }, i) => {
      const name = file
        .slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        .replace(/\.[a-z0-9]{1,5}$/i, '');
      const words = `${alt} ${name}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
      const saysNothing = alt.trim() === '' && words.every(word => BY_CAMERA.has(word) || /^[a-f]+$/.test(word));
      if (saysNothing || words.some(word => ANIMALS.has(word))) shown.add(i);
    });
  }
  return shown.size;
}

/** Words in the names that cameras, phones and messengers give. */
const BY_CAMERA = new Set(
  'img dsc dscn dscf dcim pxl mvimg photo pic picture image foto gambar whatsapp vid video edited edit copy'.split(' '),
);
const ANIMALS = new Set(
  'cat cats kitten kittens kitty dog dogs puppy puppies pup kucing kucingku anjing anjingku kelinci hamster anabul meong'.split(
    ' ',
  ),
);
