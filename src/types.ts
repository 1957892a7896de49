/** The nouns of socialpost. No code: everything from a Draft to a Verdict is plain data. */

export type AccountKind = 'personal' | 'professional' | 'shared';
/** How much a hit weighs by itself; the kind of account maps it to a Level. */
export type Weight = 'light' | 'clear' | 'heavy';
export type Level = 'off' | 'info' | 'warn' | 'error';
export type Verdict = 'suits' | 'needs-review' | 'does-not-suit';
export type Language = 'en' | 'id';
/** The same words for both kinds of reader. */
export type Localized = Readonly<Record<Language, string>>;
export type Format = 'text' | 'markdown' | 'tweet' | 'toot' | 'ndjson';
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A time as written. `ms` is the wall clock read as UTC where no zone was given (`zoned: false`). */
export interface Timestamp {
  readonly ms: number;
  readonly zoned: boolean;
}

/** An image or video of a draft. `start`/`end` are set (UTF-16, in the draft's text) when it is written in the text. */
export interface Media {
  readonly file: string;
  readonly alt: string;
  readonly start?: number;
  readonly end?: number;
  /** Offset in the SourceMap's source, for media named outside the text (front matter). */
  readonly at?: number;
}

/** How a draft's text stands in its source, so that any offset can be shown as a line and column. */
export interface SourceMap {
  /** The decoded text it stands in: a whole file, or one NDJSON line. */
  readonly source: string;
  /** 1-based line of `source[0]` in the file. */
  readonly line: number;
  /** Offset of the draft's text in `source`; for `json` in the decoded, LF-only string (above 0 if blank lines were cut). */
  readonly start: number;
  /** `plain`: as it stands, but CRLF became LF. `json`: inside the JSON string of the key `text`. */
  readonly written: 'plain' | 'json';
}

/** One post, as it would be published. */
export interface Draft {
  /** The NDJSON id, else the number of the line or part. */
  readonly id: string;
  /** The path to show: relative to the working folder, `<stdin>` or `<text>`. */
  readonly path: string;
  readonly format: Format;
  /** 1-based part of a thread of `of` parts. */
  readonly part: number;
  readonly of: number;
  /** What would be posted: line ends are LF, poll lines and front matter are gone. */
  readonly text: string;
  readonly map: SourceMap;
  readonly media: readonly Media[];
  readonly platforms: readonly string[];
  readonly account?: string;
  readonly language?: Language;
  readonly scheduled?: Timestamp;
  readonly author?: string;
}

/** Something that could not be judged, said on stderr; the run goes on and ends with exit code 2. */
export interface Problem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

// --- word lists ---

export type EntryKind = 'strong' | 'ambiguous' | 'mask';

/** One word or phrase of a word list, as written in `lexicon.*.yaml`. */
export interface Entry {
  readonly term: string;
  readonly lang: Language | 'any';
  readonly weight: 1 | 2 | 3;
  readonly kind: EntryKind;
  readonly category: string;
  /** How it is matched; whole word or phrase without regard to case when not given. */
  readonly match?: 'case' | 'affix' | 'stem' | 'hashtag' | 'handle' | 'emoji' | 'pattern' | 'shape';
  /** Words, or `@context` names, of which one must be near. */
  readonly confirm?: readonly string[];
  /** Words, or `@context` names, that take the match back; may contain the term itself. */
  readonly cancel?: readonly string[];
  /** The standard form, and whether it may be put in without asking. */
  readonly std?: string;
  readonly fix?: 'safe' | 'suggest' | 'drop' | 'none';
  readonly level?: 'mild' | 'strong';
  readonly animal?: string;
  readonly note?: string;
}

export type Zone = 'text' | 'hashtag' | 'mention' | 'url' | 'quote' | 'code' | 'retweet' | 'alt' | 'file';

/** A word-list entry found in a draft, after masks and context. */
export interface Match {
  readonly entry: Entry;
  readonly zone: Zone;
  /** UTF-16 span in the draft's text; for `alt` and `file` the span of the media item if it stands in the text, else 0–0. */
  readonly start: number;
  readonly end: number;
  /** 0-based sentence of the draft. */
  readonly sentence: number;
  /** The plain form when the word was disguised, stretched or split in the text. */
  readonly folded?: string;
  /** Index into `draft.media` for the zones `alt` and `file`. */
  readonly media?: number;
  /** A word of the list's `raise` context stands in the same sentence. */
  readonly raised?: boolean;
}

// --- rules ---

export type OptionValue = string | number | boolean | readonly string[] | { readonly [key: string]: OptionValue };
export type Options = Readonly<Record<string, OptionValue>>;
export type Levels = Readonly<Record<Weight, Level>>;

/** An edit of the draft's text: replace `start`–`end` by `text`. `safe` edits keep the meaning. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly safe: boolean;
}

/** What a rule returns. `message` is a key of the rule's `messages`; `data` fills its `{placeholders}`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly weight: Weight;
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly suggestions?: readonly Suggestion[];
  /** Index into `draft.media` when the hit is about an image that stands outside the text. */
  readonly media?: number;
}

/** What a feed rule remembers of an earlier post of the same account: when it was, and what the rule's `mark` said of it. */
export interface PastPost {
  readonly time: Instant;
  readonly mark: number;
}

export interface RuleInput<O extends Options = Options> {
  readonly draft: Draft;
  readonly terms: readonly Match[];
  /** How many words the draft's text has. */
  readonly words: number;
  readonly options: O;
  readonly account: Account;
  /** When the draft is to be posted; undefined when it has no date. */
  readonly time: Instant | undefined;
  /** Earlier posts of the account, newest first. */
  readonly history: readonly PastPost[];
  readonly now: Instant;
}

/** An example of a rule: `«…»` marks the span that must be found, exactly. */
export interface Example<O extends Options = Options> {
  readonly text: string;
  readonly lang: Language;
  readonly note?: string;
  readonly media?: readonly { file: string; alt?: string }[];
  readonly history?: readonly PastPost[];
  readonly options?: Partial<O> & { readonly add?: readonly string[]; readonly ignore?: readonly string[] };
}

export interface Examples<O extends Options = Options> {
  readonly flagged: readonly (Example<O> & { readonly weight: Weight })[];
  readonly fine: readonly Example<O>[];
}

export interface Rule<O extends Options = Options> {
  /** Its folder's name. */
  readonly id: string;
  readonly summary: Localized;
  /** What it costs with the audience; one text for each kind of account. */
  readonly why: Readonly<Record<AccountKind, Localized>>;
  readonly advice: Localized;
  readonly levels: Readonly<Record<AccountKind, Levels>>;
  /** The defaults are also the schema: an option must have the type of its default. */
  readonly options: O;
  /** One line about each option, for the generated docs. */
  readonly optionDocs: Readonly<Record<keyof O & string, string>>;
  /** The languages for which its folder holds a `lexicon.<lang>.yaml`. */
  readonly lexicons?: readonly Language[];
  /** The zones in which its words count; the author's own text when not given. */
  readonly zones?: readonly Zone[];
  /** Whether its words are also found behind leet, spacing, masks and the like. */
  readonly disguised?: boolean;
  /** A feed rule: how many earlier posts make it meaningful. */
  readonly needsHistory?: number;
  readonly messages: Readonly<Record<string, Localized>>;
  readonly examples: Examples<O>;
  check(input: RuleInput<O>): Hit[];
  /** A feed rule: how much a post counts, 0–65535 (pets: its photos of pets). */
  mark?(input: { readonly draft: Draft; readonly terms: readonly Match[] }): number;
}

// --- accounts and verdicts ---

/** A rule as set for one account (and, through overrides, one draft). */
export interface RuleSetting {
  readonly levels: Levels;
  readonly options: Options;
}

export interface Account {
  readonly name: string;
  readonly kind: AccountKind;
  readonly handle?: string;
  readonly platforms: readonly string[];
  readonly languages: readonly Language[];
  /** IANA name; times without a zone are read in it. */
  readonly timezone: string;
  readonly topics: readonly string[];
  /** Absolute paths of files with the account's earlier posts. */
  readonly history: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
  /** Complete: every rule of the catalogue, defaults applied. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** A Hit with what the engine knows about it. Offsets are UTF-16 in the draft's text, lines and columns 1-based in the file. */
export interface Finding {
  readonly rule: string;
  readonly weight: Weight;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suggestions: readonly Suggestion[];
  /** Hash of rule, account and folded text: the same after lines move. */
  readonly fingerprint: string;
}

export interface Skipped {
  readonly rule: string;
  readonly reason: string;
}

/** The step of the verdict that decided. */
export type DecidedBy = 'error' | 'too-many-warnings' | 'warning' | 'no-objection' | 'language-not-read';

/** One draft × one account. */
export interface Result {
  readonly draft: Draft;
  readonly account: Account;
  readonly verdict: Verdict;
  readonly decidedBy: DecidedBy;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
}

/** One draft with all its results. `targeted`: it must suit each account; otherwise at least one. */
export interface Judgement {
  readonly draft: Draft;
  readonly results: readonly Result[];
  readonly targeted: boolean;
  /** The worst verdict of a targeted draft, the best of an untargeted one. */
  readonly verdict: Verdict;
}

export interface Summary {
  readonly files: number;
  readonly drafts: number;
  readonly suits: number;
  readonly needsReview: number;
  readonly doesNotSuit: number;
  readonly problems: number;
}

/** Judgements in, text out; each call returns the next piece of the report. */
export interface Reporter {
  begin(): string;
  judgement(judgement: Judgement): string;
  end(summary: Summary): string;
}

export interface ReporterOptions {
  readonly locale: Language;
  readonly color: boolean;
  /** Report only what is as bad as `failOn`. */
  readonly quiet: boolean;
  readonly failOn: Exclude<Verdict, 'suits'>;
  readonly version: string;
}

/** Everything outside the program, so that tests can stand in for it. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean };
  readonly now: () => Instant;
}
