import { defineRule } from '../../src/rule.ts';
import { userItemFor } from '../../src/text/user-patterns.ts';
import type { Hit, Mark, RuleInput, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { isInternal, isLocal, isMeeting, passwordOf, SHORTENERS, signatureOf } from './hosts.ts';
import { type Link, namesOf, type Parameter, toLink } from './link.ts';

const options = {
  allow: [] as readonly string[],
  deny: [] as readonly string[],
  internal: [] as readonly string[],
  allowLocal: false,
  fullLinks: false,
  shorteners: SHORTENERS,
  utmSource: [] as readonly string[],
};

export const rule = defineRule({
  id: 'links',
  summary: {
    en: 'Links that readers cannot open, that let strangers in, that hide where they lead, or that you left out.',
    id: 'Tautan yang tidak bisa dibuka pembaca, yang terbuka bagi siapa saja, atau yang menyembunyikan tujuannya.',
  },
  why: {
    personal: {
      en: 'A link that does not open, or opens too much, stays in the post long after it was shared.',
      id: 'Tautan yang tidak terbuka, atau membuka terlalu banyak, tetap ada di kiriman lama setelah dibagikan.',
    },
    professional: {
      en: 'Readers who meet a closed door or a warning doubt the rest, and a link meant for a few lets everyone in.',
      id: 'Pembaca yang bertemu pintu tertutup jadi ragu, dan tautan untuk segelintir orang terbuka bagi semua.',
    },
    shared: {
      en: 'Friends and clients click the same link: one that fails or opens too much costs the trust of both.',
      id: 'Teman dan klien mengeklik tautan yang sama: bila gagal atau membuka terlalu banyak, keduanya jadi ragu.',
    },
  },
  advice: {
    en: 'Link the public page in full, with https, and leave out what was made for one person.',
    id: 'Pakai tautan lengkap ke halaman publik dengan https, tanpa bagian yang dibuat untuk satu orang.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'info' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'warn', heavy: 'warn' },
  },
  options,
  optionDocs: {
    allow: 'Hosts, with all below them, whose links are left alone. Patterns are looked for in the whole link.',
    deny: 'Hosts, with all below them, that are not to be linked. Patterns are looked for in the whole link.',
    internal: 'More hosts that only your organisation can open. Patterns are looked for in the whole link.',
    allowLocal: 'Whether links to localhost are fine, as in tutorials.',
    fullLinks: 'Whether shortened links are reported.',
    shorteners: 'The hosts that shorten links; yours replace these.',
    utmSource: 'The values that `utm_source` may have in links of this account; any when empty.',
  },
  patterns: ['allow', 'deny', 'internal', 'shorteners'],
  messages: {
    denied: {
      en: '{host} is on your list of sites to leave unlinked.',
      id: '{host} ada di daftar situs yang tidak ditautkan.',
    },
    internal: {
      en: '{host} opens only inside the organisation; readers get an error page.',
      id: '{host} hanya terbuka di dalam organisasi; pembaca mendapat halaman galat.',
    },
    local: {
      en: '{host} is the machine of whoever clicks; readers find nothing there.',
      id: '{host} adalah komputer orang yang mengeklik; pembaca tidak menemukan apa-apa di sana.',
    },
    signed: {
      en: 'This link to {host} carries a signature: it lets anyone in for a while, then stops working.',
      id: 'Tautan ke {host} ini membawa tanda tangan: siapa pun bisa masuk untuk sementara, lalu tautannya mati.',
    },
    password: {
      en: 'This link to {host} carries its password: anyone who reads the post can walk in.',
      id: 'Tautan ke {host} ini membawa kata sandinya: siapa pun yang membaca kiriman bisa langsung masuk.',
    },
    meeting: {
      en: 'This link opens a meeting at {host} to everyone; a page to sign up keeps uninvited guests out.',
      id: 'Tautan ini membuka rapat di {host} untuk semua orang; halaman pendaftaran mencegah tamu tak diundang.',
    },
    shortened: {
      en: '{host} hides where the link leads; many readers do not click what they cannot see.',
      id: '{host} menyembunyikan tujuan tautan; banyak pembaca enggan mengeklik yang tidak terlihat.',
    },
    source: {
      en: 'This link counts its visitors as coming from "{source}", which is none of this account’s sources.',
      id: 'Tautan ini mencatat pengunjungnya dari "{source}", padahal itu bukan sumber akun ini.',
    },
    http: {
      en: 'This link is http: browsers call the page not secure.',
      id: 'Tautan ini memakai http: peramban menyebut halamannya tidak aman.',
    },
    bare: {
      en: 'This link has no https://, so some platforms will not make it one to click.',
      id: 'Tautan ini tanpa https://, sehingga di sebagian platform tidak bisa diklik.',
    },
  },
  examples,
  check: input => input.marks.flatMap(mark => aboutMark(mark, input)),
});

// --- internal ---

type Input = RuleInput<typeof options>;

function aboutMark(mark: Mark, { draft, options }: Input): Hit[] {
  if (mark.kind !== 'url' || mark.zone === 'code') return [];
  const link = toLink(draft.text.slice(mark.start, mark.end));
  if (link === undefined) return [];
  const names = namesOf(link);
  if (userItemFor(options.deny, names) !== undefined) return [hitOn(mark, 'heavy', 'denied', { host: link.host })];
  // What others wrote is theirs, but for the sites that an account leaves out.
  if (draft.inbound !== undefined || userItemFor(options.allow, names) !== undefined) return [];
  const hit = aboutAccess(mark, link, names, options);
  if (hit !== undefined) return [hit];
  return mark.zone === 'text' ? aboutStyle(mark, link, names, draft.text, options) : [];
}

/** Links that readers cannot use, or that let too many in. */
function aboutAccess(mark: Mark, link: Link, names: readonly string[], options: Input['options']): Hit | undefined {
  const { host } = link;
  const signature = signatureOf(link);
  if (signature !== undefined) return secretIn(mark, link, signature, 'signed');
  const password = passwordOf(link);
  if (password !== undefined) return secretIn(mark, link, password, 'password');
  if (isLocal(link)) return options.allowLocal ? undefined : hitOn(mark, 'clear', 'local', { host });
  if (userItemFor(options.internal, names) !== undefined || isInternal(link))
    return hitOn(mark, 'clear', 'internal', { host: host || link.scheme });
  return isMeeting(link) ? hitOn(mark, 'light', 'meeting', { host }) : undefined;
}

function aboutStyle(mark: Mark, link: Link, names: readonly string[], text: string, options: Input['options']): Hit[] {
  const { start } = mark;
  const { host, scheme } = link;
  const hits: Hit[] = [];
  if (options.fullLinks && userItemFor(options.shorteners, names) !== undefined)
    hits.push(hitOn(mark, 'clear', 'shortened', { host }));
  const source = sourceIn(mark, link, options.utmSource);
  if (source !== undefined) hits.push(source);
  if (scheme === 'http' && !isLocal(link)) {
    const suggestions = [{ start, end: start + 'http'.length, text: 'https', safe: false }];
    hits.push({ ...hitOn(mark, 'light', 'http', {}), suggestions });
  }
  if (isBare(link, mark, text)) {
    const suggestions = [{ start, end: start, text: 'https://', safe: false }];
    hits.push({ ...hitOn(mark, 'light', 'bare', {}), suggestions });
  }
  return hits;
}

/**
 * A host and path without https://. A host alone may be the name of a company, such as Booking.com; after a slash it is
 * a file, before `](` the words of a link, and X itself puts pictures behind pic.twitter.com.
 */
function isBare({ scheme, host, path }: Link, { start, end }: Mark, text: string): boolean {
  if (scheme !== '' || !/^\/[\w@~.-]/.test(path) || host.endsWith('pic.twitter.com')) return false;
  return !/[/\\.\w]/.test(text.slice(Math.max(0, start - 1), start)) && !text.startsWith('](', end);
}

function sourceIn(mark: Mark, { query }: Link, allowed: readonly string[]): Hit | undefined {
  if (allowed.length === 0) return undefined;
  const found = query.find(({ key }) => key === 'utm_source');
  if (found === undefined || allowed.some(one => one.toLowerCase() === found.value.toLowerCase())) return undefined;
  const [only] = allowed;
  const span = { start: mark.start + found.start, end: mark.start + found.end };
  const suggestions = allowed.length === 1 ? [{ ...span, text: `utm_source=${only}`, safe: false }] : [];
  return { ...span, weight: 'clear', message: 'source', data: { source: found.value }, suggestions };
}

/** The key stays to be seen, the value does not. */
function secretIn({ start }: Mark, { host }: Link, part: Parameter, message: string): Hit {
  const span = { start: start + part.start, end: start + part.end };
  return { ...span, weight: 'clear', message, data: { host }, conceal: 'head' };
}

function hitOn({ start, end }: Mark, weight: Weight, message: string, data: Record<string, string>): Hit {
  return { start, end, weight, message, data };
}
