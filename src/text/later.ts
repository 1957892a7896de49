/** What is asked of a pattern. */
export interface Pattern {
  readonly source: string;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** A value made when it is first asked for. */
export function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A pattern that is read when it is first used: V8 takes a while over a long one, and hardly any draft needs it. */
export function latePattern(source: () => string, flags: string): Pattern {
  const pattern = later(() => new RegExp(source(), flags));
  return {
    get source() {
      return source();
    },
    test: text => pattern().test(text),
    exec: text => pattern().exec(text),
  };
}
