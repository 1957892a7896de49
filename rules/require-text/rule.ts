import { defineRule } from '../../src/rule.ts';
import { type Found, findUserTerms, isPattern } from '../../src/text/user-patterns.ts';
import type { Draft, Hit, Suggestion } from '../../src/types.ts';
import { examples } from './examples.ts';
import { lookFor, type Presence } from './presence.ts';

const options = {
  when: [] as readonly string[],
  accept: [] as readonly string[],
  scope: 'post',
};

export const rule = defineRule({
  id: 'require-text',
  summary: {
    en: 'A line that some posts must carry: a risk notice, a tie to an employer, a contact.',
    id: 'Kalimat yang perlu ada di kiriman tertentu: pemberitahuan risiko, hubungan kerja, narahubung.',
  },
  why: {
    personal: {
      en: 'Readers who learn of the tie or the risk elsewhere feel that it was kept from them.',
      id: 'Pembaca yang tahu hubungan atau risikonya dari tempat lain merasa ada yang ditutupi.',
    },
    professional: {
      en: 'Readers see one post, seldom the profile: without the line they miss what they need to weigh it.',
      id: 'Pembaca melihat satu kiriman, jarang profilnya: tanpa kalimat itu mereka kehilangan bahan untuk menimbang.',
    },
    shared: {
      en: 'Friends may know the background, clients do not: the line puts both on the same page.',
      id: 'Teman mungkin tahu latar belakangnya, klien tidak: kalimat itu menyamakan pemahaman keduanya.',
    },
  },
  advice: {
    en: 'Put the line into the post itself, in words rather than hashtags.',
    id: 'Taruh kalimatnya di kiriman itu sendiri, dalam kata-kata, bukan tagar.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'off' },
    professional: { light: 'info', clear: 'warn', heavy: 'warn' },
    shared: { light: 'info', clear: 'warn', heavy: 'warn' },
  },
  options,
  optionDocs: {
    when: 'Words that make the line necessary; every post needs it when empty. Patterns are allowed.',
    accept:
      'The line, in every wording that will do; the first is suggested. Patterns are allowed. Empty: nothing to carry.',
    scope: 'Where it must stand: in the post, anywhere in its thread, or in the first or last post of the thread.',
  },
  choices: { scope: ['post', 'thread', 'first', 'last'] },
  patterns: ['when', 'accept'],
  messages: {
    missing: { en: 'Posts of this account carry "{text}".', id: 'Kiriman akun ini memuat "{text}".' },
    missingWith: {
      en: 'Beside "{term}", posts of this account carry "{text}".',
      id: 'Bila menyebut "{term}", kiriman akun ini memuat "{text}".',
    },
    tagOnly: {
      en: '"{text}" stands only among the hashtags, where hardly anyone reads it.',
      id: '"{text}" hanya ada di deretan tagar, yang jarang dibaca.',
    },
    near: {
      en: '"{near}" is nearly "{text}", the line that posts of this account carry.',
      id: '"{near}" hampir sama dengan "{text}", kalimat yang dimuat kiriman akun ini.',
    },
  },
  examples,
  check({ draft, options: { when, accept, scope } }) {
    // Under a post that says it, or written by others.
    if (accept.length === 0 || draft.inherits || draft.inbound !== undefined) return [];
    const parts = scope === 'post' ? [draft.text] : (draft.thread ?? [draft.text]);
    const first = firstDue(when, parts);
    if (first < 0) return [];
    const place = scope === 'first' ? 0 : scope === 'last' ? parts.length - 1 : first;
    if (parts[place] !== draft.text) return [];
    const where = scope === 'thread' ? parts : [draft.text];
    if (draft.warning !== undefined && findUserTerms(accept, draft.warning).length > 0) return [];
    let worst: Presence = { is: 'missing' };
    for (const text of where) {
      const found = lookFor(accept, text);
      if (found.is === 'there') return [];
      if (text === draft.text) worst = found;
    }
    return [toHit(draft, accept, worst, findUserTerms(when, draft.text)[0])];
  },
});

// --- internal ---

/** The first part that makes the line necessary, or -1. All parts of a thread ask, so the answer is kept. */
function firstDue(when: readonly string[], parts: readonly string[]): number {
  if (when.length === 0) return 0;
  let answers = known.get(parts);
  if (answers === undefined) {
    answers = new WeakMap();
    known.set(parts, answers);
  }
  let first = answers.get(when);
  if (first === undefined) {
    first = parts.findIndex(text => findUserTerms(when, text).length > 0);
    answers.set(when, first);
  }
  return first;
}

const known = new WeakMap<readonly string[], WeakMap<readonly string[], number>>();

function toHit({ text }: Draft, accept: readonly string[], found: Presence, reason: Found | undefined): Hit {
  const line = accept.find(item => !isPattern(item));
  if (found.is === 'near' || found.is === 'tag') {
    const { start, end, item } = found;
    const data = { text: item, near: text.slice(start, end) };
    const suggestions = found.is === 'near' ? [{ start, end, text: item, safe: false }] : appended(text, item);
    return { start, end, weight: 'clear', message: found.is === 'near' ? 'near' : 'tagOnly', data, suggestions };
  }
  // Without a reason in the text, the finding stands where the line would.
  const { start, end } = reason ?? { start: text.length, end: text.length };
  const data = { text: line ?? (accept[0] as string), term: text.slice(start, end) };
  const message = reason === undefined ? 'missing' : 'missingWith';
  return { start, end, weight: 'clear', message, data, suggestions: appended(text, line) };
}

function appended({ length }: string, line: string | undefined): Suggestion[] {
  const text = length === 0 ? line : `\n\n${line}`;
  return line === undefined ? [] : [{ start: length, end: length, text: text as string, safe: false }];
}
