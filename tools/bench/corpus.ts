import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Posts made from a seed: English, Indonesian and both, about 210 characters, some with words that rules look for. */
export function* posts(count: number, seed = 7): Generator<string> {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let i = 0; i < count; i++) {
    const language = random() < 0.45 ? EN : random() < 0.8 ? ID : [...EN, ...ID];
    const parts: string[] = [];
    let length = 0;
    while (length < 150 + random() * 90) {
      const words = Array.from({ length: 5 + Math.floor(random() * 9) }, () => pick(language));
      if (random() < 0.12) words.splice(Math.floor(random() * words.length), 0, pick(SPICE));
      const sentence = `${words[0]?.slice(0, 1).toUpperCase()}${words.join(' ').slice(1)}${pick(['.', '.', '.', '!', '?'])}`;
      parts.push(sentence);
      length += sentence.length;
    }
    if (random() < 0.3) parts.push(`#${pick(['launch', 'KopiPagi', 'opensource', 'BelajarBareng', 'weekend'])}`);
    if (random() < 0.25) parts.push(`https://example.com/${pick(['blog', 'promo', 'jadwal'])}/${i}`);
    if (random() < 0.15) parts.push(pick(['🚀', '🐱', '☕', '🎉', '🙏']));
    yield parts.join(' ');
  }
}

/** One post a line: `{"id","text"}`. */
export async function writeNdjson(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  let n = 0;
  for (const text of posts(count)) {
    if (!out.write(`${JSON.stringify({ id: `p${n++}`, text })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** One post a file, in folders of five hundred. */
export function writeMarkdown(folder: string, count: number): void {
  let n = 0;
  for (const text of posts(count)) {
    const home = join(folder, String(Math.floor(n / 500)));
    if (n % 500 === 0) mkdirSync(home, { recursive: true });
    writeFileSync(join(home, `${n++}.md`), `${text}\n`);
  }
}

// --- internal ---

/** mulberry32: small, seeded, good enough to mix words. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const EN =
  'the a to of and in is for with our new we you this that release workshop customers team coffee morning today tomorrow please join us thanks everyone great talk slides online version update support open house weekend garden train station music book reading people city market fresh bread winter light small simple better faster learning sharing project meeting notes results happy proud welcome question answer story photo video walk river mountain'.split(
    ' ',
  );
const ID =
  'yang dan di ke untuk dengan ini kami anda akan sudah bisa hari besok pagi siang malam kopi kelas lokakarya pelanggan rilis versi baru terima kasih semua silakan datang gerai toko harga buka tutup jadwal peserta belajar bersama tim rapat hasil senang bangga cerita foto video buku taman kota pasar sungai gunung kereta stasiun musik teman keluarga rumah jalan hujan cerah sarapan roti segar pertanyaan jawaban sederhana cepat'.split(
    ' ',
  );
const SPICE =
  'election senator presiden pemilu gue lo banget gak udah lol gonna kucing meong kitten puppy damn goblok anjir shit vote partai bgt wkwk doggo paws gubernur kampanye'.split(
    ' ',
  );
