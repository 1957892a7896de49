/** What a container can say about a post; each field has one name inside and many outside. */
export type Field =
  | 'text' | 'scheduled' | 'time' | 'timezone' | 'platform' | 'account' | 'media' | 'alt' | 'link' | 'id' | 'author'
  | 'language' | 'warning' | 'relation' | 'adopted' | 'comment'; // biome-ignore format: a table

/** The field that a name stands for. `sure` is false for names that give way to a surer one beside them: "date" to "publish date". */
export interface Alias {
  readonly field: Field;
  readonly sure: boolean;
}

/** Looks a header or key up in the table below, whatever its case, separators, number and remarks. */
export function aliasOf(name: string): Alias | undefined {
  aliases ??= buildAliases();
  return aliases.get(plainName(name));
}

/**
 * `Scheduled At`, `scheduled_at` and `scheduledAt` are `scheduledat`; a remark (`Date - Intl. format`, `Link(s)`) and the number
 * of a numbered column (`Picture Url 2`) are left out.
 */
export function plainName(name: string): string {
  const remark = name.indexOf(' - ', 1);
  return (remark < 0 ? name : name.slice(0, remark))
    .slice(0, MAX_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .replace(/(?<=\D)\d{1,3}$/, '');
}

/** A few names to show when none of a file's is known. */
export const TEXT_NAMES = 'text, caption, message, content, teks or isi';

export const FIELDS: readonly Field[] = [
  'text', 'scheduled', 'time', 'timezone', 'platform', 'account', 'media', 'alt', 'link', 'id', 'author', 'language',
  'warning', 'relation', 'adopted', 'comment',
]; // biome-ignore format: a table

// --- internal ---

const MAX_NAME = 200;
let aliases: ReadonlyMap<string, Alias> | undefined;

/**
 * The one table of spellings, in English and Indonesian. `scheduled` is a date with or without a time, `time` a time of
 * day that goes with it (or, alone, both). `comment` is what the account itself posts below.
 */
const SURE: Readonly<Record<Field, string>> = {
  text: `text, content, caption, message, post, copy, body, message text, post content, post text, post copy, post body,
    post caption, post message, caption text, full content, full text, full caption, full post, social copy, social text,
    commentary, share commentary, tweet, tweet text, draft text, status text,
    teks, isi, konten, takarir, naskah, tulisan, pesan, postingan, unggahan, kiriman, isi konten, isi postingan, isi post,
    isi kiriman, isi unggahan, isi pesan, isi teks, isi caption, isi takarir, teks postingan, teks post, teks konten,
    teks unggahan, teks kiriman, caption post, caption postingan, naskah caption`,
  scheduled: `scheduled, scheduled at, schedule at, scheduled for, schedule, scheduled date, schedule date, schedule on,
    scheduled on, scheduled date time, schedule date time, publish at, publish on, publish date, publish date time,
    publishing date, publication date, publish, post date, post date time, posting date, post at, post on,
    post at specific time, posting time, send at, send date, go live, go live date, live date, due at, date time,
    date and time, date & time, datetime,
    jadwal, jadwal tayang, jadwal posting, jadwal post, jadwal unggah, tanggal tayang, tanggal posting, tanggal post,
    tanggal unggah, tanggal publikasi, tanggal publish, tanggal terbit, tanggal kirim, tgl tayang, tgl posting, tgl post,
    tgl publish, tanggal dan jam, tanggal dan waktu, tanggal jam, tanggal waktu`,
  time: `time, time 24hr, time 24h, hour, scheduled time, schedule time, publish time, post time, time of day, send time,
    jam, pukul, waktu, jam tayang, jam posting, jam post, jam unggah, jam publikasi, jam publish, waktu tayang,
    waktu posting, waktu unggah`,
  timezone: 'timezone, time zone, tz, zone, zona waktu, zona',
  platform: `platform, platforms, network, networks, social network, social networks, social platform, social platforms,
    social media, media sosial, medsos, sosmed, jejaring sosial, jejaring, platform name`,
  account: 'account, account id, account name, social account, akun, nama akun',
  media: `media, image, images, image url, image urls, image link, image links, image file, image files, media url,
    media urls, media link, media links, media file, media files, picture, pictures, picture url, picture urls, photo,
    photos, photo url, photo urls, video, videos, video url, video urls, video link, gif, gifs, gif url, gif urls,
    public image url, attachment, attachments, asset url, asset urls,
    gambar, foto, berkas, lampiran, tautan gambar, tautan foto, tautan video, link gambar, link foto, link video,
    url gambar, url foto, url video, file gambar, file foto`,
  alt: `alt, alts, alt text, alt texts, image alt, image alt text, image alts, media alt, media alt text, picture alt text,
    photo alt text, alt text picture, alt text image, alternative text, image description,
    teks alt, teks alternatif, alt teks, deskripsi gambar, deskripsi foto`,
  link: `link, links, url, urls, link url, post link, post url, shared url, og meta url, destination url,
    tautan, tautan postingan`,
  id: 'id, post id, postid, tweet id, draft id, row id, id post, id postingan, id konten, id kiriman, id unggahan',
  author: 'author, penulis',
  language: 'language, lang, locale, bahasa',
  warning: 'content warning, cw, spoiler text, spoiler, peringatan konten',
  relation: 'relation, hubungan',
  adopted: 'adopted',
  comment: 'first comment, first comments, komentar pertama',
};

const UNSURE: Readonly<Partial<Record<Field, string>>> = {
  scheduled: 'date, day, at, when, tanggal, tgl, hari tanggal, kapan, timestamp',
  platform: 'channel, channels, social, kanal, saluran',
  account: 'brand, brand name, profile, profile name, handle, page, profil, merek',
};

function buildAliases(): ReadonlyMap<string, Alias> {
  const found = new Map<string, Alias>();
  for (const [table, sure] of [[UNSURE, false], [SURE, true]] as const) // biome-ignore format: short
    for (const [field, names] of Object.entries(table))
      for (const name of names.split(',')) found.set(plainName(name), { field: field as Field, sure });
  return found;
}
