import type { Examples } from '../../src/types.ts';

/** These are the tests and the docs. `«…»` marks what must be found, exactly; `weight` is the heaviest hit. */
export const examples = {
  flagged: [
    { lang: 'en', weight: 'light', text: '«Lovely weather» for a release, isn’t it?' },
    { lang: 'en', weight: 'light', text: 'Such «lovely weather» today!' },
    { lang: 'en', weight: 'light', text: 'Grey «clouds» over the office again.' },
    { lang: 'en', weight: 'clear', text: 'It is «raining cats and dogs» out there.' },
    { lang: 'en', weight: 'clear', text: 'No more «lovely weather»: it’s «raining cats and dogs».' },
    { lang: 'id', weight: 'light', text: '«Cuaca cerah» menemani pagi kami.' },
    { lang: 'id', weight: 'light', text: 'Hari ini «cuaca cerah», semoga lancar ya.' },
    { lang: 'id', weight: 'light', text: '«Awan» kelabu di langit Bandung sejak pagi.' },
    { lang: 'id', weight: 'clear', text: '«Panasnya minta ampun» siang ini!' },
    { lang: 'id', weight: 'clear', text: 'Di luar «panasnya minta ampun», istirahat dulu.' },
  ],
  fine: [
    { lang: 'en', text: 'Our clouds now run in two regions.', note: 'no word about the sky is near' },
    { lang: 'en', text: 'We weathered the migration without downtime.' },
    { lang: 'en', text: 'A lovely talk on weather models.', note: 'the words of a phrase stand together' },
    { lang: 'en', text: 'Cats and dogs are welcome at the office fair.' },
    { lang: 'en', text: 'Lovely weather today!', options: { ignore: ['lovely weather'] } },
    { lang: 'id', text: 'Cadangan data di awan berjalan tiap malam.' },
    { lang: 'id', text: 'Layanan komputasi awan kami tersedia di dua wilayah.' },
    { lang: 'id', text: 'Prakiraan cuaca kini bisa dibuka di aplikasi.' },
    { lang: 'id', text: 'Rapat ditutup dengan senyum cerah.' },
    { lang: 'id', text: 'Cuaca cerah hari ini!', options: { ignore: ['cuaca cerah'] } },
  ],
} satisfies Examples;
