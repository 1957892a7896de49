import type { Problem } from '../types.ts';
import { positionsIn } from './position.ts';
import type { Complaint, KeyPath } from './shape.ts';

interface Source {
  readonly file: string;
  readonly shown?: string;
  readonly base: KeyPath;
  readonly text: string;
}

/** Turns complaints about a file into problems with line and column. Parses the file again, so only when something is wrong. */
export async function toProblems(source: Source, complaints: readonly Complaint[]): Promise<Problem[]> {
  if (complaints.length === 0) return [];
  // A second parser, for positions: only runs with something wrong pay for it.
  const find = await positionsIn(source.text);
  return complaints.map(({ path, atKey, message, hint }) => ({
    path: source.shown ?? source.file,
    ...find([...source.base, ...path], atKey === true),
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
}
