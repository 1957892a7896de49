import { defineRule } from '../../src/rule.ts';
import type { Hit, Match, Weight } from '../../src/types.ts';
import { examples } from './examples.ts';
import { isPersonName } from './names.ts';
import { isCivicNotice } from './notice.ts';
import { isInWindow, windowFault } from './window.ts';

export const rule = defineRule({
  id: 'politics',
  lexicons: ['en', 'id'],
  zones: ['text', 'hashtag', 'mention', 'retweet', 'alt'],
  disguised: true,
  summary: {
    en: 'Parties, candidates, campaigns and political stances.',
    id: 'Partai, calon, kampanye, dan sikap politik.',
  },
  why: {
    personal: {
      en: 'Colleagues and clients can see this account too, and some of them vote differently.',
      id: 'Rekan kerja dan klien juga bisa melihat akun ini, dan sebagian punya pilihan lain.',
    },
    professional: {
      en: 'Readers take it as the position of your work. Part of them thinks otherwise and leaves quietly.',
      id: 'Pembaca menganggapnya sikap tempat kerja Anda. Sebagian berpikir lain dan pergi diam-diam.',
    },
    shared: {
      en: 'Friends may enjoy it, but colleagues and clients read the same account and are put off.',
      id: 'Teman mungkin suka, tetapi rekan kerja dan klien membaca akun yang sama dan bisa menjauh.',
    },
  },
  advice: {
    en: 'Leave the party, person or stance out, or keep it for people who know where you stand.',
    id: 'Hilangkan partai, tokoh, atau sikapnya, atau simpan untuk orang yang sudah mengenal Anda.',
  },
  levels: {
    personal: { light: 'off', clear: 'info', heavy: 'warn' },
    professional: { light: 'warn', clear: 'error', heavy: 'error' },
    shared: { light: 'warn', clear: 'error', heavy: 'error' },
  },
  options: { escalateOnStance: true, window: [] as readonly string[] },
  optionDocs: {
    escalateOnStance: 'A name beside a word of support or attack in the same sentence counts as clear, not light.',
    window:
      'Election windows, as 2026-11-01..2026-11-30: on the account of a civil servant the hand signs that stand for ballot numbers count in them.',
  },
  faults: { window: windowFault },
  messages: {
    pose: {
      en: '"{term}" is read as a ballot number while a campaign is on.',
      id: '"{term}" dibaca sebagai nomor urut selama masa kampanye.',
    },
    light: {
      en: '"{term}" brings politics in: a person, an office or a topic.',
      id: '"{term}" menyinggung politik: tokoh, jabatan, atau topiknya.',
    },
    clear: {
      en: '"{term}" is about a party, campaign or cause.',
      id: '"{term}" menyangkut partai, kampanye, atau gerakan politik.',
    },
    stance: {
      en: '"{term}" stands beside a word of support or attack.',
      id: '"{term}" berdampingan dengan kata dukungan atau serangan.',
    },
    heavy: {
      en: '"{term}" attacks people for their politics.',
      id: '"{term}" menyerang orang karena pilihan politiknya.',
    },
  },
  examples,
  check({ draft, terms, options, account, time, now }) {
    const posesCount = account.role === 'civil-servant' && isInWindow(options.window, time ?? now, account.timezone);
    const meant = terms.filter(({ entry }) => entry.category !== 'pose' || posesCount);
    // Beside other politics a name is hardly one.
    if (isCivicNotice(draft.text, meant) || meant.every(term => isPersonName(draft.text, term))) return [];
    return meant.map(term => toHit(term, options.escalateOnStance));
  },
});

// --- internal ---

function toHit(term: Match, escalate: boolean): Hit {
  const { weight } = term.entry;
  const raised = weight === 1 && escalate && term.raised === true;
  const level: Weight = weight === 3 ? 'heavy' : weight === 2 || raised ? 'clear' : 'light';
  const { start, end, media } = term;
  const hit = {
    start,
    end,
    weight: level,
    message: term.entry.category === 'pose' ? 'pose' : raised ? 'stance' : level,
    data: { term: term.folded ?? term.entry.term },
  };
  return media === undefined ? hit : { ...hit, media };
}
