/**
 * Where a link says by itself that it is not for everyone: a host inside a house (`intranet.…`, `….internal`), or words such
 * as `internal-only` in its path. Offsets in the link.
 */
export function insiderPart(link: string): { readonly start: number; readonly end: number } | undefined {
  const host = HOST.exec(link.slice(0, LONGEST));
  const name = host?.[1] ?? '';
  const from = host === null ? 0 : host[0].length - name.length;
  if (INSIDE.test(name)) return { start: from, end: from + name.length };
  const path = link.slice(from + name.length, LONGEST);
  const said = SAID.exec(path);
  if (said === null) return undefined;
  const start = from + name.length + said.index + (said[1] as string).length;
  return { start, end: start + (said[2] as string).length };
}

// --- internal ---

/** Longer links than this are looked at up to here. */
const LONGEST = 2000;
const HOST = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?([^/?#\s:]+)/i;
const INSIDE = /^(?:intranet|internal|corp)\.|\.(?:intranet|internal|corp|intra|lan)(?:\.[a-z0-9-]+)?$/i;
const SAID =
  /(^|[/_.=&?-])(internal[-_]only|internal[-_]use|strictly[-_]confidential|company[-_]confidential|confidential[-_](?:draft|deck|roadmap|report|memo)|(?:draft|deck|roadmap|report|memo|slides|plan)[-_]confidential|not[-_]for[-_]distribution|do[-_]not[-_](?:share|distribute)|under[-_]embargo|embargoed|nda[-_]only|rahasia[-_](?:perusahaan|internal)|(?:dokumen|memo|notulen|laporan|data)[-_](?:rahasia|internal)|jangan[-_]disebar|internal[-_](?:memo|roadmap|deck|report|draft))(?=$|[/_.=&?#-])/i;
