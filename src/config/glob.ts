/** Matches a path with `/` between its parts, relative to the folder the globs belong to. */
export type Matcher = (path: string) => boolean;

/**
 * Compiles a glob: `*` and `?` within a name, `**` for any folders, `{a,b}` for a choice, the rest as it stands.
 * Without a `/` it is matched against the file's name in any folder; `tweets/` means everything below that folder.
 * Matching costs at most pattern length × path length, whatever the pattern.
 */
export function compileGlob(glob: string): { matches: Matcher } | { fault: string } {
  if (glob.length > MAX_LENGTH) return { fault: `a pattern may have ${MAX_LENGTH} characters` };
  if (glob.startsWith('!')) return { fault: 'a pattern cannot start with "!"; list what it should match' };
  if (glob.includes('\\')) return { fault: 'use "/" between folders, not "\\"' };
  const choices = expand(glob);
  if (choices === undefined) return { fault: `the braces stand for more than ${MAX_CHOICES} patterns` };
  const patterns = choices.map(partsOf);
  if (patterns.some(parts => parts.includes('..'))) return { fault: 'a pattern cannot leave the folder of the config' };
  return {
    matches: path => {
      const names = path.split('/');
      return patterns.some(parts => align(parts, names, nameMatches, '**'));
    },
  };
}

// --- internal ---

const MAX_LENGTH = 1000;
const MAX_CHOICES = 256;
/** The innermost braces with a choice in them. */
const BRACES = /\{([^{},]*(?:,[^{},]*)+)\}/;

function expand(glob: string): string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = BRACES.exec(next);
    if (braces === null) done.push(next);
    else {
      const before = next.slice(0, braces.index);
      const after = next.slice(braces.index + braces[0].length);
      for (const choice of (braces[1] as string).split(',')) open.push(before + choice + after);
    }
    if (done.length + open.length > MAX_CHOICES) return undefined;
  }
  return done;
}

function partsOf(glob: string): string[] {
  const parts = glob.split('/').filter((part, i) => part !== '.' && (part !== '' || i === 0));
  if (glob.endsWith('/')) parts.push('**');
  if (parts.length === 1) return ['**', ...parts];
  return parts[0] === '' ? parts.slice(1) : parts;
}

function nameMatches(part: string, name: string): boolean {
  if (!/[*?]/.test(part)) return part === name;
  return align([...part], [...name], (wanted, char) => wanted === '?' || wanted === char, '*');
}

/** Whether the items fit the pattern, in which `any` stands for any number of items: greedy, going back only to the last `any`. */
function align(
  pattern: readonly string[],
  items: readonly string[],
  fits: (wanted: string, item: string) => boolean,
  any: string,
): boolean {
  let p = 0;
  let i = 0;
  let afterAny = -1;
  let resume = 0;
  while (i < items.length) {
    if (p < pattern.length && pattern[p] === any) {
      afterAny = ++p;
      resume = i;
    } else if (p < pattern.length && fits(pattern[p] as string, items[i] as string)) {
      p++;
      i++;
    } else if (afterAny >= 0) {
      p = afterAny;
      i = ++resume;
    } else return false;
  }
  while (pattern[p] === any) p++;
  return p === pattern.length;
}
