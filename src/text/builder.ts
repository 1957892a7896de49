import type { Entry } from '../types.ts';
import { plain } from './chars.ts';
import type { RuleWords } from './compile.ts';
import { formsOf, withoutVowel } from './inflect.ts';
import { later } from './later.ts';
import { type BuiltEntry, layOut } from './layout.ts';
import * as L from './lexicon.ts';
import { expand } from './pattern.ts';
import { scan } from './scan.ts';
import { type AnimalWords, CUE_LISTS } from './sense.ts';
import { createTokens, EMOJI_TOKEN, HASHTAG, MENTION, type Tokens, URL, WORD, ZONES } from './tokens.ts';

const SIGN = later(() => /^[^\p{L}\p{N}]+$/u);

/** Gathers words, cues and entries, and lays them out as the flat arrays of a Lexicon. */
export class Builder {
  #ids = new Map<string, number>();
  #words: string[] = [''];
  #flags: number[] = [0];
  #states: Map<number, number>[] = [new Map(), new Map()];
  #outs: number[][] = [[], []];
  #entries: BuiltEntry[] = [];
  #cues = new Map<string, number>([['!', L.BANG_CUE]]);
  #cueFlags: number[] = [0];
  #cueSense: number[] = [0];
  #cueGroups: number[][] = [[]];
  #groups = new Map<string, number>();
  #shapes: number[] = [];
  #tokens: Tokens = createTokens();

  flag(word: string, flag: number): void {
    const id = this.#word(word.toLowerCase());
    this.#flags[id] = this.#flags[id]! | flag;
  }

  /** The animal words, in every Indonesian form with a clitic, and the cues that tell their senses. */
  animals({ words, cues }: AnimalWords): void {
    for (const word of words.animal) this.#animal(word, L.ANIMAL);
    for (const word of words.both) this.#animal(word, L.ANIMAL | L.SWEARS);
    for (const word of words.insult) this.#animal(word, L.SWEARS);
    CUE_LISTS.forEach((list, i) => {
      for (const cue of cues[list])
        for (const id of this.#cue(cue, '')) this.#cueSense[id] = (this.#cueSense[id] ?? 0) | (1 << i);
    });
  }

  #animal(word: string, flags: number): void {
    for (const form of formsOf({ term: word, lang: 'id', weight: 1, kind: 'strong', category: 'animal' }))
      this.flag(form, flags);
  }

  rule({ id: ruleId, disguised, zones, files }: RuleWords): void {
    const rule = this.#zones.length;
    this.#zones.push((zones ?? ['text']).reduce((bits, zone) => bits | (1 << ZONES.indexOf(zone)), 0));
    const spelled = new Set(files.flatMap(file => file.entries.map(entry => spelling(entry))));
    for (const [f, file] of files.entries()) {
      // A context belongs to its file: the lists of two languages may use the same name.
      const scope = `${ruleId}/${f}`;
      const contexts = file.contexts ?? {};
      for (const [name, cues] of Object.entries(contexts)) this.#group(`${scope}/${name}`, cues, '');
      for (const entry of file.entries) {
        if (entry.match === 'shape') {
          this.#shapes.push(this.#entry(entry, rule, false, [], [], []), this.#word(entry.term));
          continue;
        }
        const confirm = this.#keys(entry.confirm ?? [], scope, contexts, entry.term);
        const cancel = this.#keys([...(file.cancel ?? []), ...(entry.cancel ?? [])], scope, contexts, entry.term);
        const raise = this.#keys(file.raise ?? [], scope, contexts, entry.term);
        const index = this.#entry(entry, rule, disguised, confirm, cancel, raise);
        const forms = entry.match === 'pattern' ? expand(entry.term) : formsOf(entry);
        if (disguised && entry.weight === 3 && entry.kind === 'strong') {
          const spoken =
            entry.match === 'pattern' ? forms.filter(form => /^[a-z]+$/.test(form)).slice(0, 4) : [entry.term];
          forms.push(...spoken.flatMap(withoutVowel).filter(form => !this.#ids.has(form)));
        }
        forms.forEach((form, i) => {
          if (i > 0 && entry.match !== 'pattern' && spelled.has(form.toLowerCase())) return;
          this.#phrase(written(form, entry), index, disguised && entry.weight === 3);
        });
      }
    }
  }
  #zones: number[] = [];

  done(ruleIds: readonly string[]): L.Lexicon {
    return layOut({
      ruleIds,
      zones: this.#zones,
      words: this.#words,
      wordFlags: this.#flags,
      states: this.#states,
      outs: this.#outs,
      entries: this.#entries,
      cues: this.#cueGroups.map((groups, cue) => ({
        groups,
        flags: this.#cueFlags[cue] ?? 0,
        sense: this.#cueSense[cue] ?? 0,
      })),
      shapes: this.#shapes,
    });
  }

  #word(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#words.length;
      this.#ids.set(key, id);
      this.#words.push(key);
      this.#flags.push(0);
    }
    return id;
  }

  #entry(entry: Entry, rule: number, disguised: boolean, confirm: number[], cancel: number[], raise: number[]): number {
    const flags =
      (entry.kind === 'ambiguous' ? L.AMBIGUOUS : 0) |
      (entry.kind === 'mask' ? L.MASK : 0) |
      (entry.match === 'case' ? L.CASE : 0) |
      (entry.lang === 'en' ? L.EN : entry.lang === 'id' ? L.ID : 0) |
      (disguised ? L.DISGUISED : 0) |
      (entry.category === 'animal' ? L.IF_INSULT : 0) |
      (entry.animal !== undefined ? L.IF_PET : 0);
    const before =
      /^[^\p{L}\p{N}\s#@]/u.test(entry.term) && !/^\p{Extended_Pictographic}/u.test(entry.term)
        ? entry.term.charCodeAt(0)
        : 0;
    this.#entries.push({ entry, rule, flags, before, confirm, cancel, raise });
    return this.#entries.length - 1;
  }

  /** Adds a written form as a path through the automaton that ends in `out` (an entry id, or `-1 - cue`). */
  #phrase(form: string, out: number, maskable: boolean): void {
    const steps = this.#steps(form);
    if (steps.length === 0) throw new Error(`"${form}" holds no word, emoji, hashtag or handle`);
    let state = 0;
    for (const [gap, word] of steps) {
      if (gap !== 0 && state !== 0) state = this.#next(state, L.GAP_WORD + gap);
      state = this.#next(state, word);
    }
    const outs = this.#outs[state] as number[];
    if (!outs.includes(out)) outs.push(out);
    if (maskable && steps.length === 1) this.#flags[steps[0]![1]] = this.#flags[steps[0]![1]]! | L.MASKABLE;
  }

  #next(state: number, word: number): number {
    const edges = this.#states[state === 0 ? 1 : state] as Map<number, number>;
    let next = edges.get(word);
    if (next === undefined) {
      next = this.#states.length;
      edges.set(word, next);
      this.#states.push(new Map());
      this.#outs.push([]);
    }
    return next;
  }

  #steps(form: string): [gap: number, word: number][] {
    const tokens = this.#tokens;
    tokens.count = 0;
    tokens.sentences = 0;
    scan(form, tokens);
    const steps: [number, number][] = [];
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind === URL) continue;
      const raw = form.slice(tokens.start[i], tokens.end[i]);
      if (kind === WORD && steps.length > 0 && tokens.zone[i] !== 0 && (form[0] === '#' || form[0] === '@')) continue;
      const key =
        kind === EMOJI_TOKEN
          ? raw.replace(/[\ufe0e\ufe0f]|\ud83c[\udffb-\udfff]/g, '')
          : kind === HASHTAG || kind === MENTION
            ? raw[0] + plain(raw.slice(1))
            : plain(raw).replaceAll('\u2019', "'");
      steps.push([tokens.gap[i] as number, this.#word(key)]);
    }
    return steps;
  }

  #keys(
    terms: readonly string[],
    scope: string,
    contexts: Readonly<Record<string, readonly string[]>>,
    term: string,
  ): number[] {
    const keys = terms.flatMap(cue => {
      if (!cue.startsWith('@') || !(cue.slice(1) in contexts)) return this.#cue(cue, term);
      return [-1 - this.#group(`${scope}/${cue.slice(1)}`, contexts[cue.slice(1)] as readonly string[], '')];
    });
    return [...new Set(keys)];
  }

  #group(name: string, cues: readonly string[], term: string): number {
    let group = this.#groups.get(name);
    if (group !== undefined) return group;
    group = this.#groups.size;
    this.#groups.set(name, group);
    for (const cue of cues) for (const id of this.#cue(cue, term)) this.#cueGroups[id]!.push(group);
    return group;
  }

  /** The id of a cue, or nothing for one that is only signs. A cue in capitals that spells the term counts only in capitals. */
  #cue(cue: string, term: string): number[] {
    if (cue === '!') return [L.BANG_CUE];
    if (SIGN().test(cue) && !/\p{Extended_Pictographic}/u.test(cue)) return [];
    const caps = cue === cue.toUpperCase() && cue !== cue.toLowerCase() && cue.toLowerCase() === term.toLowerCase();
    const name = caps ? `${cue} in capitals` : cue.toLowerCase();
    let id = this.#cues.get(name);
    if (id === undefined) {
      id = this.#cueGroups.length;
      this.#cues.set(name, id);
      this.#cueGroups.push([]);
      this.#cueFlags.push((caps ? L.CUE_CAPS : 0) | (this.#isStop(cue) ? L.CUE_NEAR : 0));
      this.#phrase(cue, -1 - id, false);
    }
    return [id];
  }

  #isStop(cue: string): boolean {
    const id = this.#ids.get(cue.toLowerCase());
    return id !== undefined && (this.#flags[id]! & (L.STOP_EN | L.STOP_ID)) !== 0;
  }
}

// --- internal ---

/** How a form is written in a text: hashtags and handles carry their sign. */
function written(form: string, entry: Entry): string {
  if (entry.match === 'hashtag') return form.startsWith('#') ? form : `#${form}`;
  if (entry.match === 'handle') return form.startsWith('@') ? form : `@${form}`;
  return form;
}

function spelling(entry: Entry): string {
  return written(entry.term, entry).toLowerCase();
}
