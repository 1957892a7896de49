import type { AccountKind, Language } from '../types.ts';

/** The question that everything starts from: separate accounts for private life and work, or one for both. */
export type Separation = 'separate' | 'shared';

export interface NewAccount {
  readonly name: string;
  readonly kind: AccountKind;
  readonly languages: readonly Language[];
}

/** All that a new configuration says. */
export interface Answers {
  readonly locale: Language;
  readonly accounts: readonly NewAccount[];
  /** IANA name. */
  readonly timezone: string;
  /** The folder of the drafts, relative, with `/` between its parts; empty for the folder of the configuration. */
  readonly drafts: string;
  /** Whether drafts are to be judged before each commit. */
  readonly hook: boolean;
}

/** What the flags have answered already. */
export interface Given {
  readonly accounts?: Separation;
  /** `NAME` or `NAME:KIND`. */
  readonly names: readonly string[];
  readonly languages: readonly Language[];
  readonly timezone?: string;
  readonly drafts?: string;
  readonly hook?: boolean;
}

/** Someone who answers: a person at a terminal, a test, or `defaults`. */
export interface Ask {
  one<T extends string>(question: {
    readonly message: string;
    readonly options: readonly Choice<T>[];
    readonly initial: T;
  }): Promise<T>;
  /** At least one of them. */
  several<T extends string>(question: {
    readonly message: string;
    readonly options: readonly Choice<T>[];
    readonly initial: readonly T[];
  }): Promise<readonly T[]>;
  /** A text of which `fault` says nothing. */
  text(question: {
    readonly message: string;
    readonly initial: string;
    readonly fault: (text: string) => string | undefined;
  }): Promise<string>;
  yes(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** Answers every question with what it suggests. */
export const defaults: Ask = {
  one: question => Promise.resolve(question.initial),
  several: question => Promise.resolve(question.initial),
  text: question => Promise.resolve(question.initial),
  yes: question => Promise.resolve(question.initial),
};
