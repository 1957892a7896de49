import { defineRule } from '../../src/rule.ts';
import { isDayOnly } from '../../src/text/clock.ts';
import { firstLine } from '../../src/text/first-line.ts';
import type { Account, History, Hit, Instant, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { APART, isApart, POLITICS, PRIVATE_LIFE, PROMOTION, spotOf, topicsOf } from './topics.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const rule = defineRule({
  id: 'feed-balance',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag'],
  readsText: true,
  needsHistory: 5,
  datedOnly: true,
  watches: ['politics', 'private-life'],
  summary: {
    en: 'Too much of one thing over time: promotion, politics, private life, or posts altogether.',
    id: 'Terlalu banyak satu hal dari waktu ke waktu: promosi, politik, kehidupan pribadi, atau kirimannya sendiri.',
  },
  why: {
    personal: {
      en: 'Friends mute a feed that is full of one thing, or simply full.',
      id: 'Teman membisukan linimasa yang penuh dengan satu hal, atau penuh begitu saja.',
    },
    professional: {
      en: 'Readers who meet nothing but offers, or too many posts, leave; the next real news misses them.',
      id: 'Pembaca yang hanya menemukan penawaran, atau terlalu banyak kiriman, akan pergi dan melewatkan kabar penting.',
    },
    shared: {
      en: 'The other half of your readers came for something else and sees less and less of it.',
      id: 'Separuh pembaca lain datang untuk hal yang berbeda dan makin jarang menemukannya.',
    },
  },
  advice: {
    en: 'Hold this one back, or post something else first.',
    id: 'Tahan dulu yang ini, atau kirim hal lain lebih dulu.',
  },
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'warn' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'warn', heavy: 'warn' },
  },
  options: {
    budgets: {
      promotion: { max: 4, share: '70%', window: '30d' },
      politics: { max: 4, share: '0%', window: '7d' },
      privateLife: { max: 5, share: '40%', window: '30d' },
    },
    perHour: 5,
    perDay: 8,
    events: [] as readonly string[],
  },
  optionDocs: {
    budgets:
      'How much of the feed a topic may be: too much is more than `max` posts in the `window` (30d, 2w) that are also more than `share` of the posts in it. Pets have their own in `pet-photos`.',
    perHour: 'How many posts within an hour are fine. Threads count once, answers to somebody not at all.',
    perDay: 'How many posts within 24 hours are fine.',
    events: 'Names of events: posts with such a name as their `event:` may be as many as they like.',
  },
  messages: {
    promotion: {
      en: '{count} of the {total} posts of the last {days} days, with this one, promote something.',
      id: '{count} dari {total} kiriman dalam {days} hari terakhir, termasuk ini, berisi promosi.',
    },
    politics: {
      en: '{count} of the {total} posts of the last {days} days, with this one, take a political stand.',
      id: '{count} dari {total} kiriman dalam {days} hari terakhir, termasuk ini, menyatakan sikap politik.',
    },
    privateLife: {
      en: '{count} of the {total} posts of the last {days} days, with this one, are about private life.',
      id: '{count} dari {total} kiriman dalam {days} hari terakhir, termasuk ini, tentang kehidupan pribadi.',
    },
    hour: {
      en: 'With this one {count} posts go out within an hour; {max} are fine.',
      id: 'Dengan ini ada {count} kiriman dalam satu jam; {max} masih nyaman.',
    },
    day: {
      en: 'With this one {count} posts go out within a day; {max} are fine.',
      id: 'Dengan ini ada {count} kiriman dalam sehari; {max} masih nyaman.',
    },
  },
  examples,
  check({ draft, terms, seen, options, time, history, account }) {
    if (time === undefined || history.length === 0) return [];
    const hits: Hit[] = [];
    const topics = topicsOf({ terms, seen });
    for (const [name, bit, own] of TOPICS) {
      if ((topics & bit) === 0 || isWelcome(own, bit, account)) continue;
      const data = overBudget(bit, time, history, options.budgets[name]);
      if (data === undefined) continue;
      const { start, end } = spotOf(bit, terms, seen) ?? firstLine(draft.text);
      hits.push({ start, end, weight: weightOf(bit, account), message: name, data });
    }
    if (draft.scheduled === undefined || isApart(draft, options.events)) return hits;
    const rate = overRate(time, isDayOnly(draft.scheduled), history, options);
    if (rate !== undefined) hits.push({ ...firstLine(draft.text), weight: 'clear', ...rate });
    return hits;
  },
  mark: ({ draft, terms, seen, options }) => topicsOf({ terms, seen }) | (isApart(draft, options.events) ? APART : 0),
});

// --- internal ---

/** The budgets, their bits, and the account's topic that lifts them. */
const TOPICS = [
  ['promotion', PROMOTION, 'promotion'],
  ['politics', POLITICS, 'politics'],
  ['privateLife', PRIVATE_LIFE, 'private-life'],
] as const;

/** What an account is about is never too much; nor is private life among friends. */
function isWelcome(topic: string, bit: number, account: Account): boolean {
  return account.topics.includes(topic) || (bit === PRIVATE_LIFE && account.kind === 'personal');
}

/** Of a journalist or an official, stands in number are read as a campaign, on an own account too. */
function weightOf(bit: number, { role }: Account): Weight {
  return bit === POLITICS && (role === 'journalist' || role === 'civil-servant' || role === 'official-mixed')
    ? 'heavy'
    : 'clear';
}

interface Budget {
  readonly max: number;
  readonly share: string;
  readonly window: string;
}

function overBudget(bit: number, time: Instant, history: History, budget: Budget): Hit['data'] | undefined {
  const days = Number.parseInt(budget.window, 10) * (budget.window.endsWith('w') ? 7 : 1);
  let [count, total] = [1, 1];
  for (const past of history) {
    if (past.time < time - days * DAY) break;
    if (past.elsewhere) continue;
    total++;
    if ((past.mark & bit) !== 0) count++;
  }
  const share = Number.parseInt(budget.share, 10) / 100;
  return count > budget.max && count > share * total ? { count, total, days } : undefined;
}

/** The posts of the hour, else of the day, when they are too many. Days without hours are compared with one another. */
function overRate(
  time: Instant,
  dayOnly: boolean,
  history: History,
  { perHour, perDay }: { readonly perHour: number; readonly perDay: number },
): Pick<Hit, 'message' | 'data'> | undefined {
  let [hour, day] = [1, 1];
  for (const past of history) {
    if (past.time < time - (dayOnly ? 0 : DAY - 1)) break;
    if (past.elsewhere || (past.mark & APART) !== 0) continue;
    day++;
    if (!dayOnly && !past.dayOnly && past.time > time - HOUR) hour++;
  }
  if (hour > perHour) return { message: 'hour', data: { count: hour, max: perHour } };
  return day > perDay ? { message: 'day', data: { count: day, max: perDay } } : undefined;
}
