import { defineRule } from '../../src/rule.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { findUserTerms } from '../../src/text/user-patterns.ts';
import type { Borrowed, Hit, Suggestion } from '../../src/types.ts';
import { leftoversOf } from './assistant.ts';
import { examples } from './examples.ts';
import { invisibleIn } from './invisible.ts';
import { LABELS } from './labels.ts';
import { NOTES } from './notes.ts';
import { ABOUT_CODE, BLANKS, type Kind, type Pattern } from './patterns.ts';

export const rule = defineRule({
  id: 'no-leaked-directive',
  lexicons: ['en', 'id'],
  readsText: true,
  summary: {
    en: 'Leftovers of the making: placeholders, TODO, reviewer notes, commands to tools, words of a chat assistant, invisible characters.',
    id: 'Sisa proses pembuatan: isian kosong, TODO, catatan peninjau, perintah alat, kata-kata asisten obrolan, karakter tak terlihat.',
  },
  why: {
    personal: {
      en: 'It was meant for you alone; once posted, friends wonder what it is doing there.',
      id: 'Bagian ini hanya untuk Anda sendiri; setelah terkirim, teman-teman bertanya-tanya kenapa ada di situ.',
    },
    professional: {
      en: 'Readers notice at once that the post went out unfinished, and it is what they will remember and share.',
      id: 'Pembaca langsung tahu kiriman ini belum selesai, dan itulah yang mereka ingat dan bagikan.',
    },
    shared: {
      en: 'Friends smile, but clients on the same account see that nobody read it once more.',
      id: 'Teman mungkin tersenyum, tetapi klien di akun yang sama melihat tidak ada yang membacanya ulang.',
    },
  },
  advice: {
    en: 'Fill it in or take it out, then read the post once as your audience will see it.',
    id: 'Isi atau hapus bagian itu, lalu baca sekali lagi seperti pembaca Anda akan melihatnya.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'warn' },
    professional: { light: 'info', clear: 'warn', heavy: 'error' },
    shared: { light: 'info', clear: 'warn', heavy: 'error' },
  },
  options: { allow: [] as readonly string[], markers: [] as readonly string[] },
  optionDocs: {
    allow: 'Leftovers that are meant, as they are written: `{{name}}` when a tool fills it in later.',
    markers: 'Your own marks of unfinished text: words, phrases or `/patterns/`.',
  },
  patterns: ['markers'],
  messages: {
    placeholder: { en: '"{text}" still waits to be filled in.', id: '"{text}" masih menunggu diisi.' },
    todo: {
      en: '"{text}" says that something is still to be done.',
      id: '"{text}" menandakan masih ada yang perlu dikerjakan.',
    },
    note: {
      en: '"{text}" is a note for the people who make the post.',
      id: '"{text}" adalah catatan untuk tim pembuat kiriman.',
    },
    directive: {
      en: '"{text}" is meant for a tool and would be published.',
      id: '"{text}" ditujukan untuk alat dan akan ikut terbit.',
    },
    assistant: {
      en: '"{text}" sounds like a chat assistant handing the text over.',
      id: '"{text}" terdengar seperti asisten obrolan yang menyerahkan teks.',
    },
    invisible: {
      en: 'An invisible character ({code}) came along with copied text. It can break hashtags, links and search, and trip up screen readers.',
      id: 'Karakter tak terlihat ({code}) ikut terbawa saat menyalin teks. Karakter ini bisa merusak tagar, tautan, dan pencarian, serta mengganggu pembaca layar.',
    },
    settings: {
      en: '"{text}" is a setting of the file, not of the post.',
      id: '"{text}" adalah pengaturan berkas, bukan isi kiriman.',
    },
  },
  examples,
  check({ draft, terms, marks, borrowed, options }) {
    const { text } = draft;
    const lower = text.toLowerCase();
    const has = (piece: string): boolean => lower.includes(piece);
    let isAboutCode: boolean | undefined;
    const found = PATTERNS.flatMap(pattern => {
      if (!pattern.needs.some(has) || pattern.beside?.some(has) === false) return [];
      const hits = hitsOf(pattern, text, borrowed);
      if (hits.length === 0 || !pattern.code) return hits;
      isAboutCode ??= ABOUT_CODE.test(text);
      return isAboutCode ? [] : hits;
    });
    for (const term of terms)
      for (const { kind, start, end } of leftoversOf(text, term)) found.push(toHit(kind, 'heavy', text, start, end));
    for (const { start, end } of findUserTerms(options.markers, text))
      found.push(toHit('note', 'heavy', text, start, end));
    found.push(...invisibleIn(text, marks, borrowed));
    if (found.length === 0) return found;
    const allowed = new Set(options.allow.map(item => item.toLowerCase()));
    return withoutOverlaps(found.filter(({ start, end }) => !allowed.has(text.slice(start, end).toLowerCase())));
  },
});

// --- internal ---

const PATTERNS: readonly Pattern[] = [...BLANKS, ...NOTES, ...LABELS];

const SURE: readonly Hit['weight'][] = ['light', 'clear', 'heavy'];

/** Longer ones are cut in the message; the span keeps them whole. */
const LONGEST_SHOWN = 60;

function hitsOf(pattern: Pattern, text: string, borrowed: readonly Borrowed[]): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern.expression())) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    const zone = zoneAt(borrowed, start);
    if (end <= start || zone === 'code' || zone === 'retweet' || (zone === 'quote' && !pattern.quoted)) continue;
    hits.push(toHit(pattern.kind, pattern.doubtful ? 'clear' : 'heavy', text, start, end));
  }
  return hits;
}

function toHit(kind: Kind, weight: 'clear' | 'heavy', text: string, start: number, end: number): Hit {
  const raw = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN - 1)}…` : raw;
  return { start, end, weight, message: kind, data: { text: shown }, suggestions: removal(kind, text, start, end) };
}

/** What was never part of the post can be taken out as it is; a placeholder needs its words. */
function removal(kind: Kind, text: string, start: number, end: number): Suggestion[] {
  if (kind !== 'directive' && kind !== 'assistant' && kind !== 'settings') return [];
  const blank = /^\s{0,3}/.exec(text.slice(end, end + 3)) as RegExpExecArray;
  return [{ start, end: end + blank[0].length, text: '', safe: false }];
}

/** Of hits that overlap, the surest; of those the longest. */
function withoutOverlaps(hits: Hit[]): Hit[] {
  const rank = (hit: Hit): number => SURE.indexOf(hit.weight) * 1_000_000 + hit.end - hit.start;
  const kept: Hit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (rank(hit) > rank(last)) kept[kept.length - 1] = hit;
  }
  return kept;
}
