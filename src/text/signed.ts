import { latePattern, later } from './later.ts';

/**
 * Whether a person of the team signs a post, as readers know it from takeovers and service accounts: `(Priya)`, `– Dewi` or
 * `^PR` at the end, `Priya here` or `Dewi di sini` at the start, or a line that says who has taken over.
 */
export function isSigned(text: string): boolean {
  const end = text.trimEnd().slice(-60).replace(TAGS(), '');
  return SIGN_OFF.test(end) || SIGN_ON.test(text.slice(0, 80)) || TAKEOVER.test(text.slice(0, 2000));
}

// --- internal ---

const NAME = "\\p{Lu}[\\p{L}’'.-]{0,20}";
/** Hashtags, links and emoji behind a signature. */
const TAGS = later(() => /(?:\s+(?:#[\p{L}\p{N}_]{1,40}|https?:\S{1,50}|\p{Extended_Pictographic}\ufe0f?))+$/u);
const SIGN_OFF = latePattern(
  () =>
    `\\(${NAME}(?: ${NAME})?(?:, [^()\\n]{1,30})?\\)\\.?$|\\^ ?\\p{Lu}[\\p{L}]{0,20}$|` +
    `(?:^|[\\s.!?])[-–—~] ?${NAME}(?: ${NAME})?(?:, [^\\n]{1,30})?$`,
  'u',
);
const SIGN_ON = latePattern(
  () => `(?:^|[\\s,!.:])${NAME} (?:here|di sini|disini|taking over|mengambil alih)(?![\\p{L}])`,
  'u',
);
/** Of an account: companies are taken over too. */
const TAKEOVER = latePattern(
  () =>
    String.raw`(?:#\w{0,30}|\b(?:account|feed|instagram|insta|ig|story|stories|staff|team|guest) )takeover\b|` +
    String.raw`\btakeover (?:day|today|hari ini|akun)\b|\btaking over (?:this|the|our) (?:account|feed|page)\b|` +
    String.raw`\bi(?:['’]ll| will| am|['’]m)? (?:take|taking) over (?:today|here|this week|(?:this|the|our) (?:account|feed|page))\b|` +
    String.raw`\bakun ini (?:hari ini )?dipegang\b|\b(?:pegang|ambil alih|mengambil alih) akun (?:ini|hari ini|kami)\b|` +
    String.raw`\b(?:aku|saya|gue) yang (?:pe|me)gang akun\b|\badmin hari ini\b`,
  'i',
);
