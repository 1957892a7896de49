import { limitOf, platformsOf, titleOf } from '../../src/platforms.ts';
import { defineRule } from '../../src/rule.ts';
import type { Account, Draft, Hit, Media } from '../../src/types.ts';
import { examples } from './examples.ts';

export const rule = defineRule({
  id: 'alt-text',
  summary: {
    en: 'Images without a useful description.',
    id: 'Gambar tanpa deskripsi yang berguna.',
  },
  why: {
    personal: {
      en: 'Friends who do not see the picture, or whose connection is slow, get nothing of it.',
      id: 'Teman yang tidak melihat gambarnya, atau koneksinya lambat, tidak mendapat apa-apa.',
    },
    professional: {
      en: 'Customers who use a screen reader, or do not load pictures, miss what the post is about.',
      id: 'Pelanggan yang memakai pembaca layar, atau tidak memuat gambar, kehilangan isi kiriman.',
    },
    shared: {
      en: 'Readers who do not see the picture miss what the post is about.',
      id: 'Pembaca yang tidak melihat gambarnya kehilangan isi kiriman.',
    },
  },
  advice: {
    en: 'Say in a sentence what there is to see and why you show it, with the words that stand in the picture; mark mere ornament as decorative.',
    id: 'Tulis satu kalimat tentang apa yang terlihat dan mengapa ditampilkan, termasuk tulisan di gambarnya; tandai hiasan belaka sebagai decorative.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'info' },
    professional: { light: 'info', clear: 'info', heavy: 'info' },
    shared: { light: 'info', clear: 'info', heavy: 'info' },
  },
  options: {
    min: 10,
    max: 0,
    prefixes: [
      ...['image of', 'image showing', 'photo of', 'photograph of', 'picture of', 'picture showing', 'pic of'],
      ...['graphic of', 'gambar', 'foto dari', 'foto seorang', 'foto sebuah', 'foto seekor', 'foto beberapa'],
    ] as readonly string[],
  },
  optionDocs: {
    min: 'The fewest characters that describe a picture.',
    max: 'The most characters, where the platform has no limit of its own; 0 for no limit.',
    prefixes: 'Beginnings that say nothing: screen readers announce a picture by themselves.',
  },
  messages: {
    missing: { en: '{file} has no description.', id: '{file} belum punya deskripsi.' },
    name: {
      en: '"{alt}" is the name of a file, not a description.',
      id: '"{alt}" adalah nama berkas, bukan deskripsi.',
    },
    placeholder: {
      en: '"{alt}" does not say what {file} shows.',
      id: '"{alt}" belum menjelaskan isi {file}.',
    },
    short: {
      en: '"{alt}" is short for a description of {file}.',
      id: '"{alt}" terlalu singkat sebagai deskripsi {file}.',
    },
    prefix: {
      en: 'The description of {file} begins with "{prefix}"; screen readers say that already.',
      id: 'Deskripsi {file} diawali "{prefix}"; pembaca layar sudah mengatakannya.',
    },
    long: {
      en: 'The description of {file} has {count} characters; {platform} takes {max}.',
      id: 'Deskripsi {file} {count} karakter; {platform} menerima {max}.',
    },
  },
  examples,
  check({ draft, account, options }) {
    if (draft.inbound !== undefined) return [];
    const hits: Hit[] = [];
    const limit = longest(draft, account, options.max);
    draft.media.forEach((item, media) => {
      if (item.decorative || NOT_IMAGE.test(item.file.split(/[?#]/, 1)[0] as string)) return;
      const { start = 0, end = 0 } = item;
      const file = nameOf(item.file);
      for (const fault of faultsOf(item, options, limit)) {
        hits.push({ ...fault, start, end, media, data: { ...fault.data, file } });
      }
    });
    return hits;
  },
});

// --- internal ---

type Fault = Pick<Hit, 'weight' | 'message' | 'data'>;
interface Longest {
  readonly max: number;
  readonly platform: string;
}

const NOT_IMAGE = /\.(?:mp4|m4v|mov|webm|avi|mkv|mp3|m4a|ogg|wav|pdf|pptx?|docx?)$/i;
const IMAGE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|heic|avif|svg|bmp|tiff?)$/i;
/** Names that cameras, phones and messengers give. */
const CAMERA_NAME =
  /^(?:(?:img|dsc|dscn|dscf|dcim|pxl|mvimg|vid|image|photo|p|gopr|screenshot|tangkapan layar|foto)[\s_-]?\d[\d\s_.:()-]*|(?:whatsapp image|screenshot|screen shot|tangkapan layar|photo|signal)[\s_-]+\d{4}[-_.]?\d\d.*|[0-9a-f]{8}-[0-9a-f-]{20,}|\d{6,}[\d_]*)$/i;
const PLACEHOLDER =
  /^(?:image|images|photo|photos|picture|pic|img|graphic|untitled|screenshot|banner|poster|flyer|logo|icon|chart|alt|alt ?text|description|caption|none|null|n\/?a|todo|tbd|x+|gambar|foto|ilustrasi|deskripsi|keterangan|teks alt|tangkapan layar|bagan|grafik)?[\s\d.,:_#()-]*$/i;

function faultsOf(
  { file, alt: written }: Media,
  { min, prefixes }: { min: number; prefixes: readonly string[] },
  longest: Longest | undefined,
): Fault[] {
  const alt = written.trim();
  if (alt === '') return [{ weight: 'clear', message: 'missing' }];
  const data = { alt: alt.slice(0, 60) };
  if (isName(alt, file)) return [{ weight: 'clear', message: 'name', data }];
  if (alt.length < 80 && PLACEHOLDER.test(alt)) return [{ weight: 'clear', message: 'placeholder', data }];
  if (alt.length < min && [...alt].length < min && !isDense(alt)) return [{ weight: 'light', message: 'short', data }];
  const faults: Fault[] = [];
  const prefix = prefixOf(alt, prefixes);
  if (prefix !== undefined) faults.push({ weight: 'light', message: 'prefix', data: { prefix } });
  const count = [...alt].length;
  if (longest !== undefined && count > longest.max)
    faults.push({ weight: 'clear', message: 'long', data: { count, ...longest } });
  return faults;
}

function isName(alt: string, file: string): boolean {
  if (IMAGE_NAME.test(alt) || (alt.length < 80 && CAMERA_NAME.test(alt))) return true;
  const name = nameOf(file).replace(/\.[a-z0-9]{1,5}$/i, '');
  // `team.jpg` with "Team" is short, not copied; `team-photo_final.jpg` is copied.
  return /[\d_-]/.test(name) && alt.toLowerCase() === name.toLowerCase();
}

/** The beginning that says nothing, after an article. */
function prefixOf(alt: string, prefixes: readonly string[]): string | undefined {
  const bare = alt.replace(/^(?:an?|the|this is an?|ini|sebuah)\s+/i, '').toLowerCase();
  return prefixes.find(prefix => {
    const start = prefix.trim().toLowerCase();
    return start !== '' && bare.startsWith(start) && !/^[\p{L}\p{N}]/u.test(bare.slice(start.length));
  });
}

/** The strictest limit of where it is posted. */
function longest(draft: Draft, account: Account, ownMax: number): Longest | undefined {
  const limits = platformsOf(draft, account).flatMap(platform => {
    const max = limitOf(account, platform, 'alt');
    return max === undefined ? [] : [{ max, platform: titleOf(platform) }];
  });
  if (limits.length === 0) return ownMax === 0 ? undefined : { max: ownMax, platform: account.name };
  return limits.reduce((a, b) => (b.max < a.max ? b : a));
}

/** Scripts in which a few characters say much. */
function isDense(alt: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u.test(alt);
}

function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).slice(0, 100) || file.slice(0, 100);
}
