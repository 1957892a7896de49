import {
  ACCOMPANIES,
  ADDRESSED,
  CASUAL,
  KIN_AS_NAME,
  MINE,
  MY_BEFORE,
  NO_KIN_AFTER,
  NOT_MINE,
  ORGANISATION,
  OTHERS_AFTER,
  OTHERS_BEFORE,
  OWNER_AFTER,
  OWNER_BEFORE,
  SELF,
  SHORT_SELF,
  SUBJECTLESS,
  TOLD,
  US,
} from './speech.ts';

/** Who speaks in a text, told by its grammar: pronouns, possessives, tone, and the words of an organisation. */

/** What a whole text tells of its speaker; worked out once, since a long text may hold many terms. */
export interface Voice {
  readonly text: string;
  /** Its author's own people (`my husband`, `suamiku`), in order. */
  readonly people: readonly Span[];
  readonly organisation: boolean;
  readonly addressed: boolean;
  readonly us: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function voiceOf(text: string, people: readonly Span[]): Voice {
  const organisation = ORGANISATION.test(text);
  return { text, people, organisation, addressed: ADDRESSED.test(text), us: US.test(text) };
}

/** The span of a term with its possessive (`my dear old husband`, `anak pertama saya`), if it is the author's own. */
export function owned(text: string, { start, end }: Span, together: boolean): Span | undefined {
  const before = (together ? OWNER_BEFORE() : MY_BEFORE()).exec(text.slice(Math.max(0, start - 48), start));
  if (before !== null) return { start: start - before[0].length, end };
  const after = OWNER_AFTER.exec(text.slice(end, end + 48));
  return after === null ? undefined : { start, end: end + after[0].length };
}

/** The span of kin with what is done for or with them: `nemenin ibu`, `jemput adik`, but not `menemani ibu hamil`. */
export function accompanied(text: string, { start, end }: Span): Span | undefined {
  const before = ACCOMPANIES.exec(text.slice(Math.max(0, start - 32), start));
  return before === null || NO_KIN_AFTER.test(text.slice(end, end + 16))
    ? undefined
    : { start: start - before[1]!.length, end };
}

/**
 * Whether authors tell of themselves at a term: in the first person, of their people, or in sentences without a subject.
 * What is `light` is passed over in the voice of an organisation, and taken in a casual tone without any first person.
 */
export function speaksOfSelf(voice: Voice, term: Span, light: boolean): boolean {
  const { text, people } = voice;
  if (isOthers(text, term) || (light && voice.organisation)) return false;
  const sentence = sentenceAt(text, term);
  const said = text.slice(sentence.start, sentence.end);
  if (ORGANISATION.test(said)) return false;
  if (isSelf(said) || holdsOne(people, sentence)) return true;
  if (voice.organisation) return false;
  const near = text.slice(Math.max(0, sentence.start - REACH), sentence.end + REACH);
  if (isSelf(near) || people.length > 0) return true;
  if (voice.addressed) return false;
  const casual = CASUAL.test(near);
  if (light && (casual || isKinAsName(text.slice(sentence.start, term.end)))) return true;
  return (casual || !voice.us) && SUBJECTLESS.test(said);
}

/** Whether small signs add up: a first person or a casual tone, to no reader in particular; or `plenty` of signs. */
export function isDiary({ text, organisation, addressed, us }: Voice, plenty: boolean): boolean {
  if (organisation || addressed) return false;
  return isSelf(text) || CASUAL.test(text) || (plenty && text.length <= NOTE && !us && !TOLD.test(text));
}

// --- internal ---

/** How far around a sentence a first person may stand. */
const REACH = 160;
/** The longest stretch that is read as one sentence. */
const SENTENCE = 200;

/** The longest text that may be a note without a verb: `Sunday, sofa, pancakes.` */
const NOTE = 140;

/** `Mum's lemon drizzle`, `Gran turned ninety`: kin named without a possessive, where a sentence begins. */
function isKinAsName(begin: string): boolean {
  return begin.length < 40 && KIN_AS_NAME.test(begin);
}

/** Whether one of the spans, which are in order, lies in a sentence. */
function holdsOne(spans: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.end <= end;
}

function isOthers(text: string, { start, end }: Span): boolean {
  if (OTHERS_BEFORE().test(text.slice(Math.max(0, start - 48), start))) return true;
  return OTHERS_AFTER().test(text.slice(end, end + 24));
}

function isSelf(text: string): boolean {
  if (SELF.test(text) || SHORT_SELF.test(text)) return true;
  for (const [word] of text.matchAll(MINE())) if (!NOT_MINE.has(word.toLowerCase())) return true;
  return false;
}

/** The sentence around a span, at most `SENTENCE` characters to either side. */
function sentenceAt(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const after = text.slice(end, end + SENTENCE);
  const cut = Math.max(...['. ', '! ', '? ', '\n', '.)', '… '].map(mark => before.lastIndexOf(mark)));
  const stop = after.search(/[.!?…](?:\s|$)|\n/);
  return { start: start - before.length + cut + 1, end: end + (stop < 0 ? after.length : stop) };
}
