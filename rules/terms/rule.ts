import { defineRule } from '../../src/rule.ts';
import { zoneAt } from '../../src/text/marks.ts';
import { type Found, findUserTerms } from '../../src/text/user-patterns.ts';
import type { Hit, RuleInput } from '../../src/types.ts';
import { examples } from './examples.ts';
import { brandSpellings, formsOf, likeCase } from './forms.ts';

const options = {
  brand: [] as readonly string[],
  deny: [] as readonly string[],
  prefer: {} as Readonly<Record<string, string>>,
  ignore: [] as readonly string[],
  allowQuotes: true,
  message: '',
};

export const rule = defineRule({
  id: 'terms',
  summary: {
    en: 'Words of your own: names to spell one way, words to leave out, words to prefer.',
    id: 'Daftar kata Anda sendiri: nama dengan satu ejaan, kata yang dihindari, kata yang lebih disukai.',
  },
  why: {
    personal: {
      en: 'You made this list for yourself; readers notice when one word says what you did not mean.',
      id: 'Daftar ini Anda buat sendiri; pembaca memperhatikan bila satu kata berkata lain dari maksud Anda.',
    },
    professional: {
      en: 'Readers know an organisation by its words: a name spelled two ways makes them wonder who wrote this.',
      id: 'Pembaca mengenal organisasi dari kata-katanya: satu nama dengan dua ejaan membuat mereka ragu siapa penulisnya.',
    },
    shared: {
      en: 'Friends read over it; clients compare it with what they read elsewhere from you.',
      id: 'Teman tidak memperhatikannya; klien membandingkannya dengan tulisan Anda di tempat lain.',
    },
  },
  advice: {
    en: 'Take the form on the list, or say it in other words.',
    id: 'Pakai bentuk yang ada di daftar, atau sampaikan dengan kata lain.',
  },
  levels: {
    personal: { light: 'info', clear: 'warn', heavy: 'warn' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'warn', heavy: 'warn' },
  },
  options,
  optionDocs: {
    brand: 'Names with their one spelling: other capitals, hyphens and gaps are reported (light).',
    deny: 'Words and phrases to leave out (clear). Patterns are allowed.',
    prefer: 'Words and phrases, each with what to write in its place (light).',
    ignore: 'Words and phrases to leave alone, with all that stands inside them. Patterns are allowed.',
    allowQuotes: 'Whether words inside quotations and retweets are left alone.',
    message: 'What to say about a denied word, in your own words.',
  },
  patterns: ['deny', 'ignore'],
  messages: {
    denied: {
      en: '"{term}" is on your list of words to leave out.',
      id: '"{term}" ada di daftar kata yang Anda hindari.',
    },
    deniedBecause: { en: '"{term}": {reason}', id: '"{term}": {reason}' },
    prefer: { en: '"{term}": your list prefers "{preferred}".', id: '"{term}": daftar Anda memilih "{preferred}".' },
    brand: { en: '"{term}" is spelled "{preferred}" here.', id: '"{term}" di sini ditulis "{preferred}".' },
  },
  examples,
  check(input) {
    const { draft, options } = input;
    const denied = findUserTerms(options.deny, draft.text)
      .slice(0, MOST_HITS)
      .map(found => toDenied(found, input));
    // Spelling is the writer's own; others wrote this.
    const spelled = draft.inbound === undefined ? [...toPrefer(input), ...toBrand(input)] : [];
    const hits = [...denied, ...spelled];
    if (hits.length === 0) return aboutPictures(input);
    const ignored = findUserTerms(options.ignore, draft.text);
    const kept = hits.filter(hit => isOwnText(hit, input) && !ignored.some(span => contains(span, hit)));
    return [...withoutOverlaps(kept), ...aboutPictures(input)];
  },
});

// --- internal ---

type Input = RuleInput<typeof options>;

/** Of one list in one draft; more say nothing new. */
const MOST_HITS = 1000;

function toDenied({ start, end }: Found, { draft, options }: Input): Hit {
  return { start, end, weight: 'clear', ...denial(draft.text.slice(start, end), options.message) };
}

function denial(term: string, reason: string): Pick<Hit, 'message' | 'data'> {
  return reason === '' ? { message: 'denied', data: { term } } : { message: 'deniedBecause', data: { term, reason } };
}

function toPrefer({ draft: { text }, options }: Input): Hit[] {
  const { items, preferred: forms } = formsOf(options.prefer);
  const found = findUserTerms(items, text);
  const right = found.length === 0 ? [] : findUserTerms(forms, text);
  return found.slice(0, MOST_HITS).flatMap(({ start, end, item }) => {
    const term = text.slice(start, end);
    const preferred = likeCase(options.prefer[item] as string, term, item);
    // "cloud" may already be part of "Acme Cloud".
    if (term === preferred || right.some(form => isInside({ start, end }, form))) return [];
    return [replacing({ start, end }, 'prefer', term, preferred)];
  });
}

function toBrand({ draft: { text }, options }: Input): Hit[] {
  const { items, brands } = brandSpellings(options.brand);
  return findUserTerms(items, text)
    .slice(0, MOST_HITS)
    .flatMap(({ start, end, item }) => {
      const term = text.slice(start, end);
      const spelling = brands.get(item) as { brand: string; isSplit: boolean };
      if (term.replace(/\s+/g, ' ') === spelling.brand) return [];
      // "go pay" is also two plain words; "Go Pay" is the name.
      if (spelling.isSplit && !/^\p{Lu}[^\s]*(?:\s+\p{Lu}[^\s]*)*$/u.test(term)) return [];
      return [replacing({ start, end }, 'brand', term, spelling.brand)];
    });
}

function replacing(span: Pick<Hit, 'start' | 'end'>, message: string, term: string, preferred: string): Hit {
  const suggestions = [{ ...span, text: preferred, safe: false }];
  return { ...span, weight: 'light', message, data: { term, preferred }, suggestions };
}

/** Not in a link, a handle, a hashtag or code; in a quotation or retweet only where those count. */
function isOwnText({ start, end }: Hit, { marks, borrowed, options }: Input): boolean {
  const zone = zoneAt(borrowed, start);
  if (zone === 'code' || (zone !== 'text' && options.allowQuotes)) return false;
  return !marks.some(mark => mark.kind !== 'emoji' && mark.start < end && start < mark.end);
}

/** Denied words in the alt text of pictures. */
function aboutPictures({ draft, options }: Input): Hit[] {
  if (options.deny.length === 0) return [];
  return draft.media.flatMap(({ alt, start = 0, end = 0 }, media) => {
    const [found] = findUserTerms(options.deny, alt);
    if (found === undefined) return [];
    return [{ start, end, weight: 'clear', media, ...denial(alt.slice(found.start, found.end), options.message) }];
  });
}

function isInside(inner: Pick<Hit, 'start' | 'end'>, outer: Pick<Hit, 'start' | 'end'>): boolean {
  return outer.end - outer.start > inner.end - inner.start && contains(outer, inner);
}

function contains(outer: Pick<Hit, 'start' | 'end'>, inner: Pick<Hit, 'start' | 'end'>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What stands first in the list wins: denied before preferred, before brands. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) if (!kept.some(other => other.start < hit.end && hit.start < other.end)) kept.push(hit);
  return kept;
}
