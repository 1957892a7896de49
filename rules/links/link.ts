/** A link of a text, taken apart. */
export interface Link {
  /** As written. */
  readonly raw: string;
  /** In lower case; empty when none is written. */
  readonly scheme: string;
  /** In lower case, without port and user. */
  readonly host: string;
  readonly path: string;
  readonly query: readonly Parameter[];
}

/** One `key=value` of a query; `start` and `end` are offsets in the link. */
export interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The link behind a mark of a text, or undefined for e-mail addresses. */
export function toLink(raw: string): Link | undefined {
  const colon = raw.slice(0, 30).indexOf('://');
  const from = colon < 0 ? 0 : colon + 3;
  const [authority = ''] = /^[^/?#]*/.exec(raw.slice(from)) ?? [];
  if (colon < 0 && authority.includes('@')) return undefined;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  const rest = from + authority.length;
  const [path = ''] = /^[^?#]*/.exec(raw.slice(rest)) ?? [];
  return {
    raw,
    scheme: raw.slice(0, Math.max(0, colon)).toLowerCase(),
    host: host.toLowerCase().replace(/\.$/, ''),
    path,
    query: parametersOf(raw, rest + path.length),
  };
}

/** The names by which a list may mean a link: first the whole of it, for patterns, then its host and each domain above. */
export function namesOf({ raw, host }: Link): string[] {
  const labels = host.split('.').slice(-10);
  return [raw, ...labels.map((_, i) => labels.slice(i).join('.'))];
}

// --- internal ---

function parametersOf(raw: string, from: number): Parameter[] {
  if (raw[from] !== '?') return [];
  const parameters: Parameter[] = [];
  let start = from + 1;
  const hash = raw.indexOf('#', start);
  const stop = hash < 0 ? raw.length : hash;
  while (start < stop && parameters.length < 100) {
    const next = raw.indexOf('&', start);
    const end = next < 0 || next > stop ? stop : next;
    const pair = raw.slice(start, end);
    const equals = pair.indexOf('=');
    const key = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase().replace(/^amp;/, '');
    parameters.push({ key, value: equals < 0 ? '' : pair.slice(equals + 1), start, end });
    start = end + 1;
  }
  return parameters;
}
