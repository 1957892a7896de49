import { openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import { type Runs, runsOf, startOf } from './runs.ts';

/** Reads the two files that the build writes: `path`, and beside it the entries, a line of JSON each, when one is needed. */
export function loadLexicon(path: string): Lexicon {
  const bytes = readFileSync(path);
  const headLength = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('latin1', 4, 4 + headLength)) as Head;
  const parts: Record<string, unknown> = { ruleIds: head.ruleIds };
  for (const [name, type, offset, length] of head.sections) {
    const array = new ARRAYS[type](bytes.buffer, bytes.byteOffset + offset, length);
    const [part = name, inner] = name.split('.');
    if (inner === undefined) parts[part] = array;
    else parts[part] = { ...(parts[part] as object), [inner]: array };
  }
  const { lineRuns, ...lexicon } = parts;
  const entryOf = entryReader(join(dirname(path), 'entries.ndjson'), lineRuns as Runs);
  return { ...lexicon, entryOf } as unknown as Lexicon;
}

/** The contents of the two files. */
export function packLexicon(lexicon: Lexicon): { automaton: Uint8Array; entries: string } {
  const lines = Array.from(lexicon.entryRule, (_, id) => `${JSON.stringify(lexicon.entryOf(id))}\n`);
  const lineRuns = runsOf(lines.map(line => Buffer.byteLength(line)));
  const sections: Head['sections'] = [];
  const arrays: ArrayBufferView[] = [];
  for (const [name, array] of Object.entries({ ...lexicon, lineRuns }).flatMap(arraysIn)) {
    sections.push([name, array.constructor.name as keyof typeof ARRAYS, 0, (array as Uint8Array).length]);
    arrays.push(array);
  }
  const headRoom = JSON.stringify({ ruleIds: lexicon.ruleIds, sections }).length + sections.length * 10 + 8;
  let offset = Math.ceil((headRoom + 4) / 8) * 8;
  const start = offset;
  arrays.forEach((array, i) => {
    (sections[i] as Head['sections'][number])[2] = offset;
    offset = Math.ceil((offset + array.byteLength) / 8) * 8;
  });
  const out = new Uint8Array(offset);
  const head = Buffer.from(JSON.stringify({ ruleIds: lexicon.ruleIds, sections }).padEnd(start - 4), 'latin1');
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  arrays.forEach((array, i) => {
    const [, , at] = sections[i] as Head['sections'][number];
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  });
  return { automaton: out, entries: lines.join('') };
}

// --- internal ---

const ARRAYS = { Int32Array, Uint16Array, Uint8Array } as const;

interface Head {
  ruleIds: string[];
  sections: [name: string, type: keyof typeof ARRAYS, offset: number, length: number][];
}

/** The arrays of a part: itself, or those inside it as `part.name`. */
function arraysIn([name, value]: [string, unknown]): [string, ArrayBufferView][] {
  if (ArrayBuffer.isView(value)) return [[name, value]];
  if (!name.endsWith('Runs')) return [];
  return Object.entries(value as Runs).map(([inner, array]): [string, ArrayBufferView] => [`${name}.${inner}`, array]);
}

/** Entries as they are asked for: one draft meets a few of tens of thousands, a stream most of them. */
function entryReader(path: string, lines: Runs): (id: number) => Entry {
  const known: (Entry | undefined)[] = [];
  let fd: number | undefined;
  let all: Buffer | undefined;
  let asked = 0;
  const read = (start: number, length: number): string => {
    if (asked++ >= FEW) {
      all ??= readFileSync(path);
      return all.toString('utf8', start, start + length);
    }
    fd ??= openSync(path, 'r');
    const line = Buffer.allocUnsafe(length);
    readSync(fd, line, 0, length, start);
    return line.toString('utf8');
  };
  return id => {
    known[id] ??= JSON.parse(read(startOf(lines, id), lines.lengths[id] as number)) as Entry;
    return known[id];
  };
}

/** More entries than this are read with the whole file. */
const FEW = 100;
