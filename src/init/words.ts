import type { AccountKind, Language } from '../types.ts';

/** What `init` asks, and the comments of the file that it writes. */
export interface Words {
  readonly separation: string;
  readonly separate: readonly [label: string, hint: string];
  readonly shared: readonly [label: string, hint: string];
  readonly nameOf: Readonly<Record<AccountKind, string>>;
  /** Suggested names. */
  readonly names: Readonly<Record<AccountKind, string>>;
  readonly another: string;
  readonly anotherName: string;
  readonly kindOf: (name: string) => string;
  readonly kinds: Readonly<Record<AccountKind, readonly [label: string, hint: string]>>;
  readonly languagesOf: (name: string) => string;
  readonly language: Readonly<Record<Language, string>>;
  readonly timezone: string;
  readonly drafts: string;
  readonly hook: string;
  readonly badName: string;
  readonly takenName: string;
  readonly badTimezone: (hint: string) => string;
  readonly badDrafts: string;
  readonly comments: {
    readonly head: readonly string[];
    readonly schema: string;
    readonly locale: string;
    readonly accounts: readonly string[];
    readonly languages: string;
    readonly timezone: string;
    readonly more: string;
    readonly example: { readonly topics: string; readonly represents: string };
    readonly represents: string;
    readonly topics: string;
    readonly overrides: readonly string[];
    readonly rules: readonly string[];
  };
  /** Comments of the workflow for GitHub. */
  readonly workflow: { readonly head: string; readonly owner: string };
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    separation: 'Do you have separate accounts for private life and work, or one shared account?',
    separate: ['Separate accounts', 'one for friends, one for work, maybe more'],
    shared: ['One shared account', 'friends and work read the same account'],
    nameOf: {
      personal: 'What is your personal account called?',
      professional: 'What is your work account called?',
      shared: 'What is your account called?',
    },
    names: { personal: 'personal', professional: 'work', shared: 'shared' },
    another: 'Is there another account?',
    anotherName: 'What is it called?',
    kindOf: name => `Whom does ${name} speak to?`,
    kinds: {
      personal: ['personal', 'friends'],
      professional: ['professional', 'customers and colleagues'],
      shared: ['shared', 'both of them'],
    },
    languagesOf: name => `Which languages does ${name} write in? (space: choose, Enter: go on)`,
    language: { en: 'English', id: 'Indonesian' },
    timezone: 'Which time zone do you post from?',
    drafts: 'In which folder do your drafts lie?',
    hook: 'Shall drafts be judged before each commit (a git hook)?',
    badName: 'Begin with a letter or digit, and use only letters, digits, "_", "-" and ".".',
    takenName: 'There is an account of this name already.',
    badTimezone: hint => `This is not the name of a time zone. ${hint}`,
    badDrafts: 'Write it relative to this folder and without *, ?, {, }, [, ] or \\, as "drafts".',
    comments: {
      head: [
        'Settings of socialpost: does this draft suit this account?',
        '"npx socialpost --print-config" shows what holds, "npx socialpost policy" tells it to colleagues.',
      ],
      schema: 'For completion in your editor:',
      locale: 'The language of messages, en or id.',
      accounts: [
        'Your accounts. The kind is whom an account speaks to; it decides what is welcome there:',
        'personal (friends), professional (customers, colleagues) or shared (both).',
      ],
      languages: 'The languages it writes in.',
      timezone: 'Times without a zone are read in it.',
      more: 'Remove the "#" to say more:',
      example: { topics: '[coffee, cycling]', represents: 'Acme Ltd' },
      represents: 'Whom it speaks for; verdicts say it.',
      topics: 'What it is about: rules leave its own topics alone.',
      overrides: [
        'Which drafts are for which account. A draft can say it by itself too ("account: NAME" in its front matter);',
        'one without an account is judged for all of them.',
      ],
      rules: [
        'Settings of rules for all accounts: off, info, warn or error. "npx socialpost rules" lists the rules and',
        '"npx socialpost explain RULE" shows one. To change some, remove the "#" and keep what you need:',
      ],
    },
    workflow: {
      head: 'Judges the drafts that a pull request changes, by the configuration of the branch that it goes into.',
      owner: 'Replace OWNER by the owner of the repository of socialpost on GitHub.',
    },
  },
  id: {
    separation: 'Apakah akun pribadi dan akun kerja Anda terpisah, atau satu akun untuk keduanya?',
    separate: ['Akun terpisah', 'satu untuk teman, satu untuk kerja, mungkin ada lagi'],
    shared: ['Satu akun bersama', 'teman dan rekan kerja membaca akun yang sama'],
    nameOf: {
      personal: 'Apa nama akun pribadi Anda?',
      professional: 'Apa nama akun kerja Anda?',
      shared: 'Apa nama akun Anda?',
    },
    names: { personal: 'pribadi', professional: 'kerja', shared: 'bersama' },
    another: 'Ada akun lain?',
    anotherName: 'Apa namanya?',
    kindOf: name => `Kepada siapa ${name} berbicara?`,
    kinds: {
      personal: ['personal', 'teman'],
      professional: ['professional', 'pelanggan dan rekan kerja'],
      shared: ['shared', 'keduanya'],
    },
    languagesOf: name => `Bahasa apa yang dipakai ${name}? (spasi: pilih, Enter: lanjut)`,
    language: { en: 'Inggris', id: 'Indonesia' },
    timezone: 'Dari zona waktu mana Anda mengirim?',
    drafts: 'Di folder mana draf Anda disimpan?',
    hook: 'Periksa draf sebelum setiap commit (git hook)?',
    badName: 'Mulai dengan huruf atau angka, dan pakai hanya huruf, angka, "_", "-", dan ".".',
    takenName: 'Sudah ada akun dengan nama ini.',
    badTimezone: hint => `Ini bukan nama zona waktu. ${hint}`,
    badDrafts: 'Tulis relatif terhadap folder ini dan tanpa *, ?, {, }, [, ], atau \\, misalnya "drafts".',
    comments: {
      head: [
        'Pengaturan socialpost: apakah draf ini cocok untuk akun ini?',
        '"npx socialpost --print-config" menampilkan yang berlaku, "npx socialpost policy" menjelaskannya kepada rekan.',
      ],
      schema: 'Untuk pelengkapan otomatis di editor:',
      locale: 'Bahasa pesan, en atau id.',
      accounts: [
        'Akun Anda. "kind" adalah kepada siapa akun berbicara, dan menentukan apa yang cocok di sana:',
        'personal (teman), professional (pelanggan, rekan kerja), atau shared (keduanya).',
      ],
      languages: 'Bahasa yang dipakai akun ini.',
      timezone: 'Waktu tanpa zona dibaca di zona ini.',
      more: 'Hapus "#" untuk menambahkan:',
      example: { topics: '[kopi, sepeda]', represents: 'Kopi Senja' },
      represents: 'Atas nama siapa ia berbicara; disebut dalam hasil.',
      topics: 'Tentang apa akun ini: aturan tidak mengusik topiknya sendiri.',
      overrides: [
        'Draf mana untuk akun mana. Draf juga bisa menyebutnya sendiri ("account: NAMA" di front matter);',
        'draf tanpa akun dinilai untuk semua akun.',
      ],
      rules: [
        'Pengaturan aturan untuk semua akun: off, info, warn, atau error. "npx socialpost rules" menampilkan daftarnya,',
        '"npx socialpost explain ATURAN" menjelaskan satu aturan. Untuk mengubahnya, hapus "#" dan sisakan yang perlu:',
      ],
    },
    workflow: {
      head: 'Menilai draf yang diubah pull request, dengan konfigurasi dari branch tujuannya.',
      owner: 'Ganti OWNER dengan pemilik repositori socialpost di GitHub.',
    },
  },
};
