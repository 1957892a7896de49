import type { AccountKind, Language, Level, Role, Visibility, Weight } from '../types.ts';

/** What the memo says by itself; the rules bring their own texts. */
export interface Words {
  readonly title: string;
  readonly from: (config: string | undefined) => string;
  readonly advice: string;
  readonly scale: string;
  readonly kind: Readonly<Record<AccountKind, string>>;
  readonly readBy: Readonly<Record<AccountKind, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly visibility: Readonly<Record<Visibility, string>>;
  readonly language: Readonly<Record<Language, string>>;
  readonly handle: string;
  readonly speaksFor: string;
  readonly platforms: string;
  readonly languages: string;
  readonly clock: string;
  readonly sections: Readonly<Record<Level, string>>;
  readonly topics: string;
  readonly mild: string;
  readonly weight: Readonly<Record<Weight, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly why: string;
  readonly instead: string;
  readonly places: string;
  readonly placesNote: string;
  readonly forAccount: (account: string) => string;
  readonly onPlatform: (platform: string) => string;
  readonly otherwise: (rules: string) => string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'What suits which account',
    from: config =>
      config === undefined
        ? 'There is no configuration here, so this is what socialpost takes for granted.'
        : `This memo is made from ${config}: "socialpost policy" writes it anew when that changes.`,
    advice:
      'socialpost reads drafts by the same rules before they are posted. It says what a post may cost with the people who read the account; people decide.',
    scale:
      'A case is light, clear or heavy. What it leads to: nothing (free), a note, a second look by somebody, or leaving it out. Three different second looks count as leaving it out.',
    kind: { personal: 'personal', professional: 'professional', shared: 'shared' },
    readBy: {
      personal: 'Read by friends; colleagues may see it too.',
      professional: 'Read by customers and colleagues.',
      shared: 'Read by friends, customers and colleagues at once.',
    },
    role: {
      employee: 'Behind it is an employee.',
      'civil-servant': 'Behind it is a civil servant.',
      journalist: 'Behind it is a journalist.',
      regulated: 'Behind it is somebody of a regulated profession.',
      'official-mixed': 'Behind it is an official who also speaks privately.',
    },
    visibility: {
      public: 'Everybody can see it.',
      followers: 'Followers can see it.',
      close: 'Only close friends can see it.',
    },
    language: { en: 'English', id: 'Indonesian' },
    handle: 'Handle',
    speaksFor: 'Speaks for',
    platforms: 'Posts on',
    languages: 'Writes in',
    clock: 'Clock',
    sections: { off: 'Welcome', error: 'Leave it out', warn: 'Look at it twice', info: 'Good to know' },
    topics: 'Its own topics',
    mild: 'In light cases',
    weight: { light: 'light', clear: 'clear', heavy: 'heavy' },
    level: { off: 'free', info: 'a note', warn: 'a second look', error: 'leave it out' },
    why: 'Why',
    instead: 'Instead',
    places: 'Which drafts are whose',
    placesNote: 'Files that say nothing else belong to:',
    forAccount: account => `for ${account}`,
    onPlatform: platform => `on ${platform}`,
    otherwise: rules => `other settings hold for ${rules}`,
  },
  id: {
    title: 'Apa yang cocok untuk akun mana',
    from: config =>
      config === undefined
        ? 'Di sini tidak ada konfigurasi, jadi inilah yang dianggap wajar oleh socialpost.'
        : `Memo ini dibuat dari ${config}: "socialpost policy" menulisnya lagi bila isinya berubah.`,
    advice:
      'socialpost membaca draf dengan aturan yang sama sebelum dikirim. Ia mengatakan apa akibat sebuah kiriman bagi pembaca akun; orang yang memutuskan.',
    scale:
      'Sebuah kasus bisa ringan, jelas, atau berat. Akibatnya: tidak ada (bebas), catatan, dilihat lagi oleh seseorang, atau jangan dikirim. Tiga hal berbeda yang perlu dilihat lagi berarti jangan dikirim.',
    kind: { personal: 'pribadi', professional: 'profesional', shared: 'bersama' },
    readBy: {
      personal: 'Dibaca teman; rekan kerja mungkin melihatnya juga.',
      professional: 'Dibaca pelanggan dan rekan kerja.',
      shared: 'Dibaca teman, pelanggan, dan rekan kerja sekaligus.',
    },
    role: {
      employee: 'Pemiliknya seorang karyawan.',
      'civil-servant': 'Pemiliknya seorang aparatur sipil negara.',
      journalist: 'Pemiliknya seorang jurnalis.',
      regulated: 'Pemiliknya menjalani profesi yang diatur.',
      'official-mixed': 'Pemiliknya seorang pejabat yang juga berbicara secara pribadi.',
    },
    visibility: {
      public: 'Semua orang bisa melihatnya.',
      followers: 'Pengikut bisa melihatnya.',
      close: 'Hanya teman dekat yang bisa melihatnya.',
    },
    language: { en: 'Inggris', id: 'Indonesia' },
    handle: 'Nama akun',
    speaksFor: 'Berbicara atas nama',
    platforms: 'Mengirim di',
    languages: 'Menulis dalam bahasa',
    clock: 'Zona waktu',
    sections: { off: 'Boleh', error: 'Jangan dikirim', warn: 'Lihat sekali lagi', info: 'Baik diketahui' },
    topics: 'Topiknya sendiri',
    mild: 'Dalam kasus ringan',
    weight: { light: 'ringan', clear: 'jelas', heavy: 'berat' },
    level: { off: 'bebas', info: 'catatan', warn: 'dilihat lagi', error: 'jangan dikirim' },
    why: 'Mengapa',
    instead: 'Sebagai gantinya',
    places: 'Draf mana milik siapa',
    placesNote: 'Berkas yang tidak menyebut apa-apa termasuk:',
    forAccount: account => `untuk ${account}`,
    onPlatform: platform => `di ${platform}`,
    otherwise: rules => `pengaturan lain berlaku untuk ${rules}`,
  },
};
