import { later } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';

/** An official notice in an organisation's voice. `doubtful`: its voice and what it announces stand in different sentences. */
export interface Notice {
  readonly match: Pick<Match, 'start' | 'end'>;
  readonly doubtful: boolean;
}

/**
 * The notice among the terms of a draft: a phrase that only an organisation writes, or an organisation's possession beside
 * what is announced about it ("our warehouse" + "will be closed"). Family news, hiring and praise are none.
 */
export function noticeIn(text: string, terms: readonly Match[]): Notice | undefined {
  const own = terms.filter(({ media }) => media === undefined);
  const of = (category: string): Match[] => own.filter(({ entry }) => entry.category === category);
  const exempt = new Set(of('notice-exempt').map(({ sentence }) => sentence));
  const [first] = of('notice').filter(({ sentence }) => !exempt.has(sentence));
  if (first !== undefined) return { match: first, doubtful: false };
  const acts = of('notice-act');
  for (const distance of [0, 1]) {
    const match = of('notice-voice').find(voice => {
      if (exempt.has(voice.sentence)) return false;
      return acts.some(act => act.sentence - voice.sentence === distance && !exempt.has(act.sentence));
    });
    if (match !== undefined) return { match, doubtful: distance > 0 };
  }
  if (acts.length === 0) return undefined;
  const place = placesIn(text).find(({ start, end }) => {
    const near = acts.filter(act => !exempt.has(act.sentence) && act.start < end + REACH && act.end > start - REACH);
    return near.some(act => {
      if (act.end <= start) return !STOP.test(text.slice(act.end, start));
      return act.start >= end && !STOP.test(text.slice(end, act.start));
    });
  });
  return place === undefined ? undefined : { match: place, doubtful: false };
}

// --- internal ---

/** How far, in characters, a place and what is announced about it may stand apart. */
const REACH = 160;
const STOP = /[.!?…]\s|\n/;

/** The parts of an organisation that people come to, call or use: `our Mill Street branch`, `loket pendaftaran rawat jalan kami`. */
function placesIn(text: string): { start: number; end: number }[] {
  return [OURS, KAMI].flatMap(pattern =>
    [...text.matchAll(pattern())].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}

const OURS = later(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])our (?!family|friend|new home|own)(?:[\\p{L}\\d’'-]{1,20} ){1,3}?(?:${[
        'ticket office|box office|front desk|reception|helpdesk|(?:service|enquiry) desk|counters?|offices?|branch(?:es)?',
        'stores?|shops?|clinics?|surgery|wards?|pharmac(?:y|ies)|depots?|warehouses?|librar(?:y|ies)|reading room|car park',
        'showroom|salon|pool|gym|caf[eé]s?|restaurant|bakery|museum|gallery|school|campus|website|app|portal|system|phones?',
        'lines?|hotline|number|service|services|ferr(?:y|ies)|shuttle|nursery|lab(?:oratory)?|cent(?:re|er)|taproom|terminal',
      ].join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
);
const KAMI = later(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${[
        'loket|poli|poliklinik|ruang|kantor|gudang|gerai|toko|kedai|cabang|klinik|apotek|perpustakaan|sekolah|kampus',
        'situs|laman|aplikasi|sistem|jaringan|saluran|nomor|layanan|pelayanan|pendaftaran|pengiriman|bengkel|restoran',
        'warung|kafe|pabrik|museum|galeri|studio|hotel|kolam|posko|laboratorium|unit|bagian|outlet|kasir|armada|rute|pusat',
        'kelurahan|kecamatan|dinas|puskesmas|posyandu|rumah sakit|stasiun|terminal|pelabuhan|masjid|gereja',
      ].join('|')})(?: [\\p{L}\\d-]{1,20}){0,4}? kami(?![\\p{L}\\p{N}])`,
      'giu',
    ),
);
