import type { Localized } from '../types.ts';

/** What a category of `rules/wrong-account/lexicon.*.yaml` tells: whose life it is from, and the topics it belongs to. */
export interface Sign {
  readonly side: 'private' | 'work' | 'none';
  readonly reason: string;
  /** An account with one of these topics is a home for it. */
  readonly topics: readonly string[];
}

const side = (side: Sign['side'], reason: string, topics = ''): Sign => ({ side, reason, topics: topics.split(' ') });

export const SIGNS: Readonly<Record<string, Sign>> = {
  'first-person': side('private', 'self'),
  family: side('private', 'family', 'family parenting keluarga parenting anak'),
  love: side('private', 'friends', 'love relationships dating wedding cinta pernikahan'),
  home: side('private', 'home', 'home garden gardening interior rumah kebun'),
  leisure: side('private', 'leisure', 'leisure hobby travel outdoor liburan hobi wisata'),
  travel: side('private', 'leisure', 'travel tourism hotel wisata perjalanan pariwisata'),
  drink: side('private', 'drink', 'drinks wine beer bar brewery minuman'),
  meal: side('private', 'meal', 'food cooking restaurant makanan kuliner masak'),
  body: side('private', 'body', 'health fitness beauty wellbeing kesehatan kebugaran kecantikan olahraga'),
  mood: side('private', 'mood', 'mental-health psychology psikologi'),
  diary: side('private', 'diary', 'diary diari'),
  opinion: side('private', 'opinion', 'opinion opini'),
  news: side('private', 'news', 'news media press berita pers'),
  music: side('private', 'music', 'music musik concerts konser'),
  shows: side('private', 'shows', 'film films movies tv shows books entertainment film buku hiburan'),
  sport: side('private', 'sport', 'sport sports football olahraga bola sepakbola'),
  games: side('private', 'games', 'games gaming esports gim'),
  fashion: side('private', 'fashion', 'fashion style beauty mode busana kecantikan'),
  pets: side(
    'private',
    'pets',
    'pet pets animal animals cat cats dog dogs vet veterinary hewan peliharaan kucing anjing anabul',
  ),
  food: side('none', 'topic', 'food cooking restaurant bakery coffee makanan kuliner kopi'),
  tech: side('none', 'topic', 'tech technology software programming it teknologi'),
  finance: side('none', 'topic', 'finance economy business banking keuangan ekonomi'),
  education: side('none', 'topic', 'education school university pendidikan sekolah kampus'),
  science: side('none', 'topic', 'science research sains riset'),
  care: side('none', 'topic', 'health medicine care kesehatan'),
  design: side('none', 'topic', 'design art architecture desain seni'),
  books: side('none', 'topic', 'books literature buku sastra'),
  work: side('work', 'work'),
  organisation: side('work', 'organisation'),
  plural: side('work', 'organisation'),
  notice: side('work', 'organisation'),
  'notice-voice': side('work', 'organisation'),
  'notice-act': side('work', 'work'),
};

/** Why a signal counts, as a finding names it: "aku" (the first person). */
export const REASONS: Readonly<Record<string, Localized>> = {
  self: { en: 'the first person', id: 'orang pertama' },
  family: { en: 'family life', id: 'kehidupan keluarga' },
  friends: { en: 'love and friends', id: 'cinta dan pertemanan' },
  home: { en: 'life at home', id: 'kehidupan di rumah' },
  leisure: { en: 'free time', id: 'waktu luang' },
  drink: { en: 'drinks and parties', id: 'minum-minum dan pesta' },
  meal: { en: 'one’s own meals', id: 'urusan makan' },
  body: { en: 'body and sleep', id: 'badan dan tidur' },
  mood: { en: 'feelings', id: 'perasaan' },
  diary: { en: 'a diary entry', id: 'catatan harian' },
  opinion: { en: 'a personal reaction', id: 'reaksi pribadi' },
  news: { en: 'what is on the news', id: 'tontonan berita' },
  music: { en: 'songs and concerts', id: 'lagu dan konser' },
  shows: { en: 'films, series and books', id: 'film, serial, dan buku' },
  sport: { en: 'sport', id: 'olahraga' },
  games: { en: 'games', id: 'gim' },
  fashion: { en: 'clothes and looks', id: 'pakaian dan penampilan' },
  pets: { en: 'pets', id: 'hewan peliharaan' },
  tone: { en: 'the tone of a chat', id: 'nada obrolan' },
  work: { en: 'words of work', id: 'kosakata kerja' },
  organisation: { en: 'the voice of an organisation', id: 'suara organisasi' },
  facts: { en: 'links and figures', id: 'tautan dan angka' },
  topic: { en: 'a topic of this account', id: 'topik akun ini' },
  known: { en: 'a name that belongs to this account', id: 'nama yang terkait akun ini' },
  language: { en: 'not a language of this account', id: 'bukan bahasa akun ini' },
};
