import { latePattern, later } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';
import { startingIn } from './near.ts';
import { isNegated, isSaidToReaders } from './words.ts';

/** How far a word about pay or hours may stand from what happened to it. */
const REACH = 40;

/**
 * Words about pay, hours, safety or unions with something that happened to them, told by someone whom it happened to; and
 * the pay of that person, be it a complaint or not.
 */
export function grievances(terms: readonly Match[], text: string): Match[] {
  const topics = terms.filter(term => term.entry.category === 'pay');
  const found = terms.filter(term => {
    const { category } = term.entry;
    if (category === 'labour') return isFirstHand(text, term);
    if (category !== 'short' && category !== 'due') return false;
    if (isNegated(text.slice(Math.max(0, term.start - 30), term.start)) !== (category === 'due')) return false;
    const near = startingIn(topics, term.start - 2 * REACH, term.end + REACH + 1);
    return near.some(topic => isNear(topic, term, text)) && isFirstHand(text, term);
  });
  return found.length > 0 ? found : topics.filter(term => isOwnPay(term, text));
}

// --- internal ---

const WAGE = later(
  () =>
    /^(?:a )?(?:salar(?:y|ies)|wages?|raises?|pay (?:rise|raise|packet)s?|bonus(?:es)?|pay ?che(?:ck|que)s?|payslips?|take-home(?: pay)?|gaji\p{L}*|upah\p{L}*|THR\p{L}*|tunjangan\p{L}*)$/iu,
);

/** `my salary`, `got a raise`, `compared our salaries`; `gajiku`, `THR gue cair`, `gaji UMR` at the beginning. */
function isOwnPay(term: Match, text: string): boolean {
  const word = text.slice(term.start, term.end);
  if (!WAGE().test(word)) return false;
  const before = text.slice(Math.max(0, term.start - REACH), term.start).replace(EARLIER, '');
  const after = text.slice(term.end, term.end + REACH).replace(LATER, '');
  if (NOT_OWN().test(after) || isSaidToReaders(before + after) || ASKS().test(before + after)) return false;
  if (MINE_BEFORE.test(before) || /\p{L}{3}ku$/iu.test(word) || MINE_AFTER().test(after)) return true;
  return !NOTICE().test(before + after) && ((OPENS.test(before) && AMOUNT().test(after)) || isTold(before, after));
}

/** A customer writes to a shop. */
const ASKS = later(() => /(?:^|[^\p{L}])(?:min|mimin|admin|kak|gan|sis)(?![\p{L}])/iu);
/** The sentences around. */
const EARLIER = /^.*[.!?\n]\s+/s;
const LATER = /[.!?\n](?:\s.*)?$/s;
const MINE_BEFORE = latePattern(
  () =>
    `(?<![\\p{L}])(?:${[
      'my(?: \\p{L}+){0,2}',
      "(?:got|received|landed|negotiated|asked for|asking for|waiting for|waiting on|spent|blew)(?: an?| the| this year[’']s)?(?: \\p{L}+)?",
      '(?:compar|shar|discuss|talk|ask)(?:e|ed|es|ing|s)?(?: about)? (?:our|their)',
      '(?:we|I)(?: all| just| finally)? (?:compared|shared|discussed|talked about)',
    ].join('|')}) $`,
  'iu',
);
const MINE_AFTER = later(() => /^ (?:gue|gw|gua|aku|saya|kita|ane)(?![\p{L}])/iu);
const OPENS = /(?:^|[.!?\n]\s*)$/;
/** What follows `gaji` where it opens a sentence, as a sigh. */
const AMOUNT = later(
  () => /^ (?:UMR|UMK|UMP|segini|segitu|pas-pasan|numpang lewat|cuma|doang|habis|ludes|belum|blm)(?![\p{L}])/iu,
);
const TOLD_BEFORE = later(
  () =>
    /(?:^|[^\p{L}])(?:nunggu(?:in)?|abis|habis|baru|minta naik|naik|ngobrolin|bahas|ngomongin|bandingin|nanya|nanyain) $/iu,
);
const TOLD_AFTER = later(
  () =>
    /^(?: (?:tahunan|akhir tahun|lebaran|bulan ini|tahun ini))? (?:(?:udah|udh|sudah|baru|akhirnya|belum|blm|langsung) )?(?:cair|masuk|turun|naik|habis|ludes|numpang)(?![\p{L}])/iu,
);
const SIGHS = later(
  () =>
    /(?:^|[^\p{L}])(?:alhamdulillah|akhirnya|aku|gue|gw|gua|saya|teman kantor|temen kantor|sekantor|doang|cuma|nangis|mau nangis|udah|udh|langsung|cicilan|segini|segitu)(?=$|[^\p{L}])/iu,
);

/** `akhirnya THR cair`, `ngobrolin gaji sama teman kantor`: with a sigh or a self beside it, so that it is no news. */
function isTold(before: string, after: string): boolean {
  return (TOLD_BEFORE().test(before) || TOLD_AFTER().test(after)) && SIGHS().test(before + after);
}

/** Advice, offers and news about pay in general. */
const NOT_OWN = later(
  () =>
    /^[^.!?\n]{0,24}?(?<![\p{L}])(?:negotiation|negotiations|guide|calculator|bands?|ranges?|survey|transparency|workshop|talk|tips|kalkulator|karyawan|pegawai|pensiunan|ASN|PNS|buruh|member|pemain|poin|saldo|level|kuota|pulsa)(?![\p{L}])/iu,
);

function isNear(topic: Match, term: Match, text: string): boolean {
  const [first, second] = topic.start < term.start ? [topic, term] : [term, topic];
  const gap = text.slice(first.end, second.start);
  return second.start >= first.end && gap.length <= REACH && !/[.!?\n]/.test(gap);
}

const WHO = later(
  () =>
    /(?:^|[^\p{L}])(?:I|I['’]m|I['’]ve|my|me|we['’]ve|us|our|ours|they|gue|gw|gua|aku|saya|kita|kami|\p{L}{3,}ku|lagi|padahal|pula|melulu|mulu|terus|capek|cape)(?=$|[^\p{L}])/iu,
);
/** The employer's own voice, a notice to customers, news and offers. */
const NOTICE = later(
  () =>
    /(?:^|[^\p{L}])(?:we (?:have |had |will |are |do not |don['’]t |never )?(?:cut|paid|pay|raised|froze|offer|reduced|short|under)\p{L}*|our (?:members|clients|readers|app|software|policy|guide)|you|your|anda|kamu|delays?|bear with us|apologi[sz]e|hiring|mohon|maaf|pelanggan|unduh|download|tax|taxes|pajak|pph|ministry|government|pemerintah|menteri|buruh se|disnaker|kemnaker)(?=$|[^\p{L}])/iu,
);

function isFirstHand(text: string, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const from = start - before.length + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), 0);
  const around = text.slice(from, end + 90);
  return WHO().test(around) && !NOTICE().test(around);
}
