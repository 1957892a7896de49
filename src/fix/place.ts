import { valueOffset } from '../drafts/json.ts';
import { unitsOf } from '../drafts/notations.ts';
import type { Draft, SourceMap } from '../types.ts';
import type { Edit } from './edits.ts';

/** Where a draft's text stands in the text of its file. */
export interface Place {
  /** The text of the file. */
  readonly file: string;
  readonly draft: Draft;
  /** Offset in the file of the source that the draft's SourceMap names. */
  readonly base: number;
  /** The same for drafts that are one text of the file. */
  readonly key: string;
  /** Offset in the file of each unit of the draft's text, and of its end; worked out when it is read. */
  readonly units: Uint32Array;
}

/** Says where drafts stand in a file's text, without its byte order mark. Nothing for a draft that does not stand there. */
export function placesIn(file: string): (draft: Draft) => Place | undefined {
  let lines: number[] | undefined;
  const lineAt = (line: number): number | undefined => {
    lines ??= lineStarts(file);
    return lines[line - 1];
  };
  return draft => {
    const { map } = draft;
    const isWhole = map.source === file;
    const base = isWhole ? 0 : (lineAt(map.line) ?? file.length);
    if (!isWhole && !file.startsWith(map.source, base)) return undefined;
    const key = [base, map.value ?? '', map.start, draft.text.length].join(' ');
    let units: Uint32Array | undefined;
    return {
      ...{ file, draft, base, key },
      get units() {
        units ??= unitsIn(map, draft.text, base);
        return units;
      },
    };
  };
}

/** An edit of a draft's text as an edit of its file, in the notation that the text is written in; nothing where that is not plainly possible. */
export function editOfFile({ start, end, text }: Edit, place: Place): Edit | undefined {
  const { file, draft, units } = place;
  const written = inNotation(text, place, start === 0);
  if (written === undefined) return undefined;
  const from = units[start] as number;
  const last = units[end - 1] as number;
  // What stands behind the last unit as itself may be a fold or an escaped line break, which is no part of the edit.
  const isItself = end > start && file[last] === draft.text[end - 1] && !/["'\\]/.test(file[last] as string);
  const to = isItself ? last + 1 : (units[end] as number);
  return /[\r\n]/.test(file.slice(from, to)) ? undefined : { start: from, end: to, text: written };
}

// --- internal ---

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) starts.push(lf + 1);
  return starts;
}

function unitsIn(map: SourceMap, text: string, base: number): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  if (map.written === 'plain') {
    for (let i = 0, at = base + map.start; i <= text.length; i++, at++) {
      units[i] = at;
      // A CRLF of the file is one LF of the text.
      if (text[i] === '\n' && map.source[at - base] === '\r') at++;
    }
    return units;
  }
  const open = map.value ?? valueOffset(map.source, 'text');
  const value = unitsOf[map.written](map.source, open, map.scalar);
  for (let i = 0; i <= text.length; i++) units[i] = base + (value[Math.min(map.start + i, value.length - 1)] as number);
  return units;
}

/** A text as it is written where the draft stands. */
function inNotation(text: string, { file, draft, base }: Place, isFirst: boolean): string | undefined {
  const { format, map } = draft;
  if (map.written === 'json') return JSON.stringify(text).slice(1, -1);
  if (map.written === 'csv') return text.replaceAll('"', '""');
  // Not in quotes: whatever might be a delimiter stays out.
  if (format === 'csv') return /["',;|\t]/.test(text) ? undefined : text;
  if (format === 'json') return undefined;
  const isYaml = map.written === 'yaml' || format === 'yaml';
  if (!isYaml) return text;
  // A text that stands there as it is may be in quotes too.
  const quote = file[base + map.start - 1];
  const style = map.scalar?.style ?? (quote === "'" ? 'single' : quote === '"' ? 'double' : 'plain');
  if (style === 'single') return text.replaceAll("'", "''");
  if (style === 'double') return text.replace(/["\\]/g, '\\$&');
  if (/^\s|\s$/.test(text)) return undefined;
  return style === 'plain' && (/[:#,[\]{}"]/.test(text) || (isFirst && !/^[\p{L}\p{N}]/u.test(text)))
    ? undefined
    : text;
}
