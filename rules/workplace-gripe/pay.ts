import { later } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';
import { startingIn } from './near.ts';
import { isNegated } from './words.ts';

/** How far a word about pay or hours may stand from what happened to it. */
const REACH = 40;

/** Words about pay, hours, safety or unions with something that happened to them, told by someone whom it happened to. */
export function grievances(terms: readonly Match[], text: string): Match[] {
  const topics = terms.filter(term => term.entry.category === 'pay');
  return terms.filter(term => {
    const { category } = term.entry;
    if (category === 'labour') return isFirstHand(text, term);
    if (category !== 'short' && category !== 'due') return false;
    if (isNegated(text.slice(Math.max(0, term.start - 30), term.start)) !== (category === 'due')) return false;
    const near = startingIn(topics, term.start - 2 * REACH, term.end + REACH + 1);
    return near.some(topic => isNear(topic, term, text)) && isFirstHand(text, term);
  });
}

// --- internal ---

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
