/** The words of a small pattern (`[..]`, `(a|b)`, `?`, `+` as one or two), used so that slurs are not spelled out in the lists. */
export function expand(pattern: string): string[] {
  let words = [''];
  const atoms = pattern.match(/(?:\[[^\]]+\]|\((?:[^()[\]]|\[[^\]]+\])*\)|.)[?+]?/g) ?? [];
  for (const atom of atoms) {
    const repeat = /[?+]$/.test(atom) && atom.length > 1 ? atom.slice(-1) : '';
    const body = repeat === '' ? atom : atom.slice(0, -1);
    const choices = body.startsWith('[')
      ? [...body.slice(1, -1)]
      : body.startsWith('(')
        ? body.slice(1, -1).split('|').flatMap(expand)
        : [body];
    const options = repeat === '?' ? ['', ...choices] : repeat === '+' ? choices.flatMap(c => [c, c + c]) : choices;
    words = words.flatMap(word => options.map(option => word + option));
  }
  return words.filter(word => /^[\p{L}\p{N}]+$/u.test(word));
}
