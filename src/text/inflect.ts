import type { Entry } from '../types.ts';

/** The written forms under which an entry is found: the term itself first, then its inflections. */
export function formsOf(entry: Entry): string[] {
  if (!inflects(entry)) return [entry.term];
  const forms = [entry.term];
  if (entry.lang === 'id') {
    forms.push(...CLITICS.map(clitic => entry.term + clitic));
    if (entry.match === 'affix') forms.push(...indonesian(entry.term));
  } else if (entry.lang === 'en') {
    forms.push(...(entry.match === 'stem' ? englishVerb(entry.term) : englishPlural(entry.term)));
  }
  return forms;
}

/** Indonesian derivations of a base: `me-` and its sound changes, `di-`, `ber-`, colloquial `nge-`/`ny-`, `-kan`, `-i`, `-an`, `-in`. */
export function indonesian(base: string): string[] {
  const stems = [base, ...SUFFIXES.map(suffix => base + suffix)];
  const prefixed = stems.flatMap(stem => [
    ...PREFIXES.map(prefix => prefix + stem),
    `me${nasal(stem)}`,
    `pe${nasal(stem)}`,
    ...colloquial(stem),
  ]);
  const all = [...stems.slice(1), ...prefixed];
  return [...all, ...all.flatMap(form => CLITICS.map(clitic => form + clitic))];
}

/** `cat` → `cats`, `party` → `parties`, `boss` → `bosses`. */
export function englishPlural(term: string): string[] {
  if (/(?:s|x|z|ch|sh)$/i.test(term)) return /ss$/i.test(term) ? [`${term}es`] : [];
  return /[^aeiou]y$/i.test(term) ? [`${term.slice(0, -1)}ies`] : [`${term}s`];
}

/** `fuck` → `fucks fucked fucking fuckin fucker fuckers …`; a final `e` falls away, a single consonant doubles. */
export function englishVerb(term: string): string[] {
  const base = term.endsWith('e') ? term.slice(0, -1) : term;
  const short = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/.test(term) ? term + term.slice(-1) : base;
  return [...englishPlural(term), `${short}ed`, `${short}ing`, `${short}in`, `${short}er`, `${short}ers`, `${short}y`];
}

/**
 * A word of six letters or more with one of its vowels between consonants left out, as people write to pass a filter:
 * `kontol` → `kntol`, `kontl`. Others would often be words of their own (`biatch` → `batch`).
 */
export function withoutVowel(term: string): string[] {
  if (!/^[a-z]{6,}$/.test(term)) return [];
  return [...term.matchAll(/(?<=[^aeiou])[aeiou](?=[^aeiou])/g)].map(
    ({ index }) => term.slice(0, index) + term.slice(index + 1),
  );
}

// --- internal ---

const CLITICS = ['nya', 'ku', 'mu', 'lah', 'kah', 'pun'];
const SUFFIXES = ['kan', 'i', 'an', 'in'];
const PREFIXES = ['di', 'ke', 'se', 'ber', 'ter'];

function inflects(entry: Entry): boolean {
  if (
    entry.kind === 'mask' ||
    (entry.match !== undefined && entry.match !== 'affix' && entry.match !== 'stem' && entry.match !== 'case')
  )
    return false;
  const last = entry.term.split(/[\s-]/).at(-1) as string;
  return /^\p{L}+$/u.test(last) && last.length >= 4 && !(entry.lang === 'id' && last === last.toUpperCase());
}

/** The sound that `me-` and `pe-` take before a stem: `pilih` → `milih`, `coblos` → `ncoblos`, `serang` → `nyerang`. */
function nasal(stem: string): string {
  const first = stem[0] as string;
  if (first === 'p') return `m${stem.slice(1)}`;
  if (first === 't') return `n${stem.slice(1)}`;
  if (first === 's') return `ny${stem.slice(1)}`;
  if (first === 'k') return `ng${stem.slice(1)}`;
  if (first === 'b' || first === 'f') return `m${stem}`;
  if ('dcjz'.includes(first)) return `n${stem}`;
  if ('aeiougqh'.includes(first)) return `ng${stem}`;
  return stem;
}

/** `coblos` → `nyoblos`, `pilih` → `milih`, `print` → `ngeprint`. */
function colloquial(stem: string): string[] {
  const first = stem[0] as string;
  const soft =
    first === 'c'
      ? [`ny${stem.slice(1)}`]
      : 'ptsk'.includes(first)
        ? [nasal(stem)]
        : 'aeiou'.includes(first)
          ? [`ng${stem}`]
          : [];
  return [...soft, `nge${stem}`];
}
