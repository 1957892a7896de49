/** The nouns of socialpost. No code: everything from a Draft to a Verdict is plain data. */

export type AccountKind = 'personal' | 'professional' | 'shared';
/** How much a hit weighs by itself; the kind of account maps it to a Level. */
export type Weight = 'light' | 'clear' | 'heavy';
export type Level = 'off' | 'info' | 'warn' | 'error';
export type Verdict = 'suits' | 'needs-review' | 'does-not-suit';
export type Language = 'en' | 'id';
/** What the person behind an account is; raises some rules. */
export type Role = 'employee' | 'civil-servant' | 'journalist' | 'regulated' | 'official-mixed';
/** Who can see an account; `close` lowers most rules by one step. */
export type Visibility = 'public' | 'followers' | 'close';
/** The same words for both kinds of reader. */
export type Localized = Readonly<Record<Language, string>>;
/** How a file is read. The last three are CSV without a header, so only a config can name them; their drafts say `csv`. */
export type Format =
  | 'text' | 'markdown' | 'tweet' | 'toot' | 'ndjson' | 'csv' | 'yaml' | 'json' | 'hootsuite' | 'zoho'
  | 'socialpilot'; // biome-ignore format: a list
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
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
  /** It shows nothing that must be described. */
  readonly decorative?: true;
}

/** What somebody else posted to the account: how it is tied to the account, and whether the account took it up. */
export interface Inbound {
  readonly relation: 'reply' | 'tag' | 'mention' | 'wall' | 'quote';
  readonly adopted: 'none' | 'liked' | 'shared' | 'replied';
  /** It is out of sight already. */
  readonly hidden?: true;
}

/**
 * How the text is written in its source. `plain`: as it stands, but CRLF became LF. Others: as a value of a notation, with
 * escapes; `drafts/notations.ts` reads each of them when a position is asked for.
 */
export type Notation = 'plain' | 'json' | 'csv' | 'yaml';

/** How a YAML scalar is written whose text does not stand there as it is. */
export interface YamlScalar {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** How many columns a block is indented by. */
  readonly indent: number;
  /** Offset behind its content. */
  readonly end: number;
}

/** How a draft's text stands in its source, so that any offset can be shown as a line and column. */
export interface SourceMap {
  /** The decoded text it stands in: a whole file, one NDJSON line, or one CSV row. */
  readonly source: string;
  /** 1-based line of `source[0]` in the file. */
  readonly line: number;
  readonly written: Notation;
  /** Offset of the draft's text: in `source` if `plain`, else in the decoded, LF-only value (above 0 if blank lines were cut). */
  readonly start: number;
  /** Offset in `source` of what stands before the value, its opening quote; when not given, the value of the key `text` of a JSON line. */
  readonly value?: number;
  /** With `yaml` only. */
  readonly scalar?: YamlScalar;
}

/** How the files of an override are read, as far as they do not say it themselves. */
export interface Reading {
  /** The order of day, month and year in dates such as 01/12/2026. */
  readonly dateOrder?: DateOrder;
  /** The header of the column (or the key) that holds a field; an empty one if none does. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Platforms of the user's own, by the names used inside; others that nobody knows are slips. */
  readonly platforms?: readonly string[];
  /** The names of the accounts that the config knows. */
  readonly accounts?: readonly string[];
  /** Where the front matter of an article holds its social text, as `social.text`; then the article itself is no post. */
  readonly textKey?: string;
}

/** One post, as it would be published. */
export interface Draft {
  /** The id of the NDJSON object or CSV row, else the number of the line or part. */
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
  /** Set when others posted this to the account. */
  readonly inbound?: Inbound;
  /** What goes out beside its text and pictures, as written: a poll, the post that it answers or passes on. */
  readonly beside?: string;
  /** A content warning that is shown before the text. */
  readonly warning?: string;
  /** The texts of all parts of its thread, in order. */
  readonly thread?: readonly string[];
  /** A reply that stands under a post which says what this one need not repeat. */
  readonly inherits?: true;
  /** The event it is part of: the account may post more often then. */
  readonly event?: string;
  /** It is meant to say again what an earlier post said. */
  readonly repeat?: true;
  /** What its front matter lets pass. */
  readonly allow?: readonly Suppression[];
  /** Who let it pass as a whole; it holds while the text is the same. */
  readonly approval?: Approval;
  /** All parts of its thread as they were read, or itself where it was changed since: for `contentHash`, never to be shown. */
  readonly asRead?: readonly Draft[];
}

/** One thing that somebody lets pass, and why: in front matter, or a row of the suppressions file. */
export interface Suppression {
  readonly rule: string;
  /** The words found, without regard to case and spaces; not given: what the rule says of the draft as a whole. */
  readonly match?: string;
  readonly reason: string;
  /** It counts up to this time. */
  readonly until?: Timestamp;
  /** Where it stands: the path as shown, and the 1-based line. */
  readonly path: string;
  readonly line: number;
}

/** A person's word that a draft may go out on these accounts. `hash` is `contentHash` of what was read. */
export interface Approval {
  readonly by: string;
  readonly accounts: readonly string[];
  readonly hash: string;
  readonly reason: string;
  readonly path: string;
  readonly line: number;
}

/** Something that could not be judged, said on stderr; the run goes on and ends with exit code 2. */
export interface Problem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
  /** Only worth knowing: it is said, and nothing counts as not judged. */
  readonly warning?: true;
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

/** A hashtag, handle, link (also an e-mail address) or emoji in a draft's text; `zone`: whose words it stands among. */
export interface Mark {
  readonly kind: 'hashtag' | 'mention' | 'url' | 'emoji';
  readonly start: number;
  readonly end: number;
  readonly zone: 'text' | 'quote' | 'code' | 'retweet';
  /** Of a hashtag of several words that are all known: where each begins. */
  readonly words?: readonly number[];
}

/** A span of a draft's text that is not in the author's own words. */
export interface Borrowed {
  readonly zone: 'quote' | 'code' | 'retweet';
  readonly start: number;
  readonly end: number;
}

/** A sentence of a draft's text, and how many of its words only one language has. Names, tags and links do not count. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly en: number;
  readonly id: number;
}

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
  /** The words around are in the other language, or do not tell which of two entries is meant. */
  readonly doubtful?: true;
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
  /** No output may show it: only its first four characters (`head`) or its last three (`tail`). */
  readonly conceal?: 'head' | 'tail';
  /** Values that stand outside the text and its pictures, in front matter or a file's name, and that no output may show. */
  readonly hides?: readonly string[];
}

/** What a feed rule remembers of an earlier post of the same account: when it was, and what the rule's `mark` said of it. */
export interface PastPost {
  readonly time: Instant;
  /** What `mark` said; of several numbers the first. */
  readonly mark: number;
  /** One of the numbers that `mark` gave, from 0. */
  markAt(index: number): number;
  /** Where it stands: `calendar.csv:12`. */
  readonly place: string;
  /** Its time is a day without an hour. */
  readonly dayOnly?: boolean;
  /** It went to other platforms than the draft, so to other readers. */
  readonly elsewhere?: boolean;
}

/** Earlier posts, newest first: at most a thousand, made as they are asked for. */
export interface History extends Iterable<PastPost> {
  readonly length: number;
}

export interface RuleInput<O extends Options = Options> {
  readonly draft: Draft;
  readonly terms: readonly Match[];
  /** Hashtags, handles, links and emoji of the text, in order. */
  readonly marks: readonly Mark[];
  /** Code, quotations and retweeted text, in order, not overlapping. */
  readonly borrowed: readonly Borrowed[];
  /** Worked out when it is read. */
  readonly sentences: readonly Sentence[];
  /** How many words the draft's text has. */
  readonly words: number;
  readonly options: O;
  readonly account: Account;
  /** When the draft is to be posted; undefined when it has no date. */
  readonly time: Instant | undefined;
  /** Posts of the account that come before the draft: at an earlier time, or at the same one further up. */
  readonly history: History;
  /** The heaviest hit of each rule that the rule `watches`. */
  readonly seen: Seen;
  readonly now: Instant;
}

export type Seen = Readonly<Partial<Record<string, Hit>>>;

/** What a feed rule is handed to say what it remembers of a post. */
export type MarkInput<O extends Options = Options> = Pick<
  RuleInput<O>,
  'draft' | 'terms' | 'marks' | 'borrowed' | 'options' | 'seen'
>;

/** An earlier post of an example: a mark, or a text that the rule marks. */
export type ExamplePost =
  | (Pick<PastPost, 'time' | 'mark' | 'dayOnly'> & { readonly text?: undefined })
  | { readonly time: Instant; readonly text: string; readonly draft?: ExampleDraft };

/** What differs from a plain draft. */
export type ExampleDraft = Partial<Omit<Draft, 'id' | 'path' | 'format' | 'text' | 'map' | 'media' | 'account'>>;

/** An example of a rule: `«…»` marks the span that must be found, exactly. */
export interface Example<O extends Options = Options> {
  readonly text: string;
  readonly lang: Language;
  readonly note?: string;
  readonly media?: readonly { file: string; alt?: string; decorative?: true }[];
  readonly history?: readonly ExamplePost[];
  /** What the rules say that this one watches. */
  readonly seen?: Seen;
  readonly options?: Partial<O> & { readonly add?: readonly string[]; readonly ignore?: readonly string[] };
  /** What differs from a shared account without settings, and from a plain draft. */
  readonly account?: Partial<Omit<Account, 'rules'>>;
  readonly draft?: ExampleDraft;
}

export interface Examples<O extends Options = Options> {
  readonly flagged: readonly (Example<O> & { readonly weight: Weight })[];
  readonly fine: readonly Example<O>[];
}

export type OptionFault = (text: string) => { readonly message: string; readonly hint?: string } | undefined;

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
  /** Options whose text is one of a few; the others take any text of the form of their default. */
  readonly choices?: Readonly<Partial<Record<keyof O & string, readonly string[]>>>;
  /** Options (or keys inside one) whose texts may be patterns: `/…/`, `/…/i`. */
  readonly patterns?: readonly string[];
  /** What is wrong with a text of an option, where not every text will do. */
  readonly faults?: Readonly<Partial<Record<keyof O & string, OptionFault>>>;
  /** It looks at the text too, so it runs without a term of its lists, and in languages that they do not know. */
  readonly readsText?: true;
  /** No config can change its levels. */
  readonly locked?: true;
  /** The languages for which its folder holds a `lexicon.<lang>.yaml`. */
  readonly lexicons?: readonly Language[];
  /** The zones in which its words count; the author's own text when not given. */
  readonly zones?: readonly Zone[];
  /** Whether its words are also found behind leet, spacing, masks and the like. */
  readonly disguised?: boolean;
  /** A feed rule: how many earlier posts make it meaningful; it is skipped, and that is said, while there are fewer. */
  readonly needsHistory?: number;
  /** It is only about when a post goes out: it is not asked about drafts without a date, nor twice about a thread. */
  readonly datedOnly?: true;
  /** Rules that run before it, for what they find in a post (`seen`). */
  readonly watches?: readonly string[];
  readonly messages: Readonly<Record<string, Localized>>;
  readonly examples: Examples<O>;
  check(input: RuleInput<O>): Hit[];
  /** A feed rule: what to remember of a post, as whole numbers below 2³² (pets: its photos of pets), always as many. */
  mark?(input: MarkInput<O>): number | readonly number[];
  /** How many numbers `mark` gives; one when not given. */
  readonly markSize?: number;
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
  readonly role?: Role;
  readonly visibility: Visibility;
  /** Whom it speaks for, in the user's own words. */
  readonly represents?: string;
  /** The names and handles of the employer of the person behind it. */
  readonly employer: readonly string[];
  /** Handles and hashtags of the people around it, by the user's name for them. */
  readonly circles: Readonly<Record<string, readonly string[]>>;
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
  /** Its fingerprint is that of other words too: no output may show all of these. */
  readonly concealed?: true;
}

/** A finding that counts for nothing, and what lets it pass. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: Suppression;
}

export interface Skipped {
  readonly rule: string;
  readonly reason: string;
}

/** The step of the verdict that decided. */
export type DecidedBy =
  'error' | 'too-many-warnings' | 'warning' | 'no-objection' | 'language-not-read' | 'approved'; // biome-ignore format: a list

/** Something in a draft that speaks for or against an account: what was seen, its points, and a key of affinity's reasons. */
export interface Signal {
  readonly text: string;
  readonly points: number;
  readonly reason: string;
}

/** How much a draft reads like the posts of an account: −40 to +10, and what moved it. */
export interface Affinity {
  readonly score: number;
  readonly signals: readonly Signal[];
}

/** A better verdict, and the findings (indexes) without which the draft gets it. */
export interface WhatIf {
  readonly verdict: Verdict;
  readonly findings: readonly number[];
}

/** One draft × one account. */
export interface Result {
  readonly draft: Draft;
  readonly account: Account;
  readonly verdict: Verdict;
  readonly decidedBy: DecidedBy;
  readonly findings: readonly Finding[];
  /** What was found and is let pass: it counts for nothing. */
  readonly suppressed: readonly Suppressed[];
  /** The approval that made `suits` of `needs-review`. */
  readonly approval: Approval | undefined;
  readonly skipped: readonly Skipped[];
  /** How well the draft suits the account, 0 to 100. */
  readonly fit: number;
  /** What tells most about the fit: rules that cost most, else signals. At most two, in words of the locale. */
  readonly reasons: readonly string[];
  /** The account that the draft suits best, where several were compared. */
  readonly best: string | undefined;
  readonly whatIf: readonly WhatIf[];
}

/** One draft with all its results. `targeted`: it must suit each account; otherwise at least one. */
export interface Judgement {
  /** As it may be shown: what a rule conceals is dots. */
  readonly draft: Draft;
  /** Tells it from every other draft, whatever is concealed of it. */
  readonly identity: () => string;

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
  /** Findings that count for nothing; one for several accounts is one. */
  readonly suppressed: number;
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
