import { defineRule } from '../../src/rule.ts';
import type { Account, Borrowed, Draft, Hit, Match, Sentence, Suggestion, Weight } from '../../src/types.ts';
import { addressContacts, emailContacts, phoneContacts } from './contacts.ts';
import { examples } from './examples.ts';
import { advice, messages, optionDocs, summary, why } from './messages.ts';
import { digitsTogether, FEWEST_DIGITS, numbersIn } from './numbers.ts';
import { situationsIn } from './situations.ts';
import { ownerOf, type Passage } from './whose.ts';

const LEVELS = { light: 'warn', clear: 'error', heavy: 'error' } as const;

const options = {
  own: { phones: [] as readonly string[], emails: [] as readonly string[], addresses: [] as readonly string[] },
  kinds: {
    phone: true,
    email: true,
    address: true,
    id: true,
    card: true,
    bank: true,
    plate: true,
    absence: true,
    photo: true,
    child: true,
    health: true,
  },
  region: ['id', 'uk', 'us', 'intl'] as readonly string[],
};
type Kind = keyof (typeof options)['kinds'];

export const rule = defineRule({
  id: 'personal-data',
  lexicons: ['en', 'id'],
  readsText: true,
  zones: ['text', 'alt', 'quote', 'retweet'],
  levels: { personal: LEVELS, professional: LEVELS, shared: LEVELS },
  ...{ summary, why, advice, options, optionDocs, messages },
  faults: {
    region: text =>
      /^(?:intl|[a-z]{2})$/i.test(text) ? undefined : { message: 'must be intl or a country code, as id or uk' },
  },
  examples,
  check(input) {
    const { draft, terms, options, account, borrowed } = input;
    const found: Hit[] = [];
    let sentences: readonly Sentence[] | undefined;
    const passage: Passage = {
      text: draft.text,
      get sentences() {
        sentences ??= input.sentences;
        return sentences;
      },
    };
    if (DIGIT_OR_AT.test(draft.text))
      found.push(...valuesIn(passage, options, account).filter(hit => !isCode(borrowed, hit)));
    draft.media.forEach(({ alt, start }, media) => {
      if (start !== undefined || !DIGIT_OR_AT.test(alt)) return;
      const whole: Passage = { text: alt, sentences: [{ start: 0, end: alt.length }] };
      for (const { suggestions: _, ...hit } of valuesIn(whole, options, account))
        found.push({ ...hit, start: 0, end: 0, media });
    });
    if (terms.length > 0) found.push(...toldIn(draft, terms, passage, account));
    if (found.length === 0) return found;
    return found.filter(({ message }) => options.kinds[kindOf(message)]).sort((a, b) => a.start - b.start);
  },
});

// --- internal ---

const DIGIT_OR_AT = /[\d@]/;

/** Numbers, addresses and contacts that stand in a text as such. A second value beside somebody else's is theirs too. */
function valuesIn(passage: Passage, { own, region }: typeof options, { kind }: Pick<Account, 'kind'>): Hit[] {
  const { text } = passage;
  const hasNumber = digitsTogether(text) >= FEWEST_DIGITS;
  const numbers = numbersIn(passage, hasNumber);
  const isFree = ({ start, end }: { start: number; end: number }): boolean =>
    numbers.every(number => end <= number.start || number.end <= start);
  const contacts = [
    ...addressContacts(passage, own),
    ...(hasNumber ? phoneContacts(passage, region, own, kind === 'professional').filter(isFree) : []),
    ...emailContacts(passage, own).filter(isFree),
  ];
  const named = contacts.some(({ owner }) => owner === 'other');
  return [
    ...numbers.map(({ kind, name, start, end, near }): Hit => {
      const isOther = ownerOf(near) === 'other';
      const weight: Weight = isOther ? 'heavy' : kind === 'plate' ? 'light' : 'clear';
      const message = isOther ? `${kind}Other` : kind;
      return { ...valueHit(text, start, end, weight, message), data: { name } };
    }),
    ...contacts.map(({ kind, start, end, owner }): Hit => {
      const isOther = owner === 'other' || (owner === 'unknown' && named);
      return valueHit(text, start, end, isOther ? 'heavy' : 'light', isOther ? `${kind}Other` : kind);
    }),
  ];
}

function valueHit(text: string, start: number, end: number, weight: Weight, message: string): Hit {
  const redacted = redaction(text, start, end);
  const hit: Hit = { start, end, weight, message, conceal: 'tail' };
  return redacted === undefined ? hit : { ...hit, suggestions: [redacted] };
}

/** The last three digits stay; letters and digits before them become `x`. Addresses and mail have no such short form. */
function redaction(text: string, start: number, end: number): Suggestion | undefined {
  const value = text.slice(start, end);
  const digits = value.replace(/\D/g, '').length;
  if (digits < 4 || /\p{Ll}/u.test(value)) return undefined;
  let left = digits;
  const hidden = value.replace(/[\p{L}\d]/gu, unit => (/\d/.test(unit) && left-- <= 3 ? unit : 'x'));
  return { start, end, text: hidden, safe: false };
}

/** Good news, most of the time. */
const EXPECTING = /^(?:hamil|pregnan)/i;

/** What words alone tell, and the user's own words (`add`). */
function toldIn(
  draft: Draft,
  terms: readonly Match[],
  { sentences }: Pick<Passage, 'sentences'>,
  account: Pick<Account, 'kind'>,
): Hit[] {
  const told = situationsIn(draft, terms, sentences).map(({ kind, start, end, media, other, term }): Hit => {
    // On a professional account it is an employer, a school or a clinic that tells of somebody's illness.
    const isTold = kind === 'health' && (account.kind !== 'professional' || EXPECTING.test(term));
    const weight: Weight = kind === 'absence' || isTold ? 'light' : other ? 'heavy' : 'clear';
    const hit: Hit = { start, end, weight, message: other && kind === 'photo' ? 'photoOther' : kind, data: { term } };
    return media === undefined ? hit : { ...hit, media };
  });
  const added = terms.filter(({ entry }) => entry.category === 'added');
  return [
    ...told,
    ...added.map(({ start, end, media }): Hit => {
      const hit: Hit = { start, end, weight: 'clear', message: 'id', data: { name: 'private' }, conceal: 'tail' };
      return media === undefined ? hit : { ...hit, media };
    }),
  ];
}

function kindOf(message: string): Kind {
  return message.replace(/Other$/, '') as Kind;
}

function isCode(borrowed: readonly Borrowed[], { start }: Hit): boolean {
  return borrowed.some(span => span.zone === 'code' && span.start <= start && start < span.end);
}
