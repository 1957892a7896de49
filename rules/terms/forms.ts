/** The spellings of a user's brands, each with the brand it belongs to. */
export interface BrandSpellings {
  readonly items: readonly string[];
  /** `isSplit`: the brand is one word, and this spelling takes it apart. */
  readonly brands: ReadonlyMap<string, { readonly brand: string; readonly isSplit: boolean }>;
}

/** How brands get spelled: in other capitals, with hyphens, as one word, or taken apart at their inner capitals. */
export function brandSpellings(list: readonly string[]): BrandSpellings {
  let made = brandsMade.get(list);
  if (made === undefined) {
    const brands = new Map<string, { brand: string; isSplit: boolean }>();
    for (const written of list) {
      const brand = written.replace(/\s*(?:[™®℠©]|\((?:tm|r|sm|c)\))$/i, '').trim();
      for (const [spelling, isSplit] of spellings(brand)) {
        const item = spelling.toLowerCase();
        if (!brands.has(item)) brands.set(item, { brand, isSplit });
      }
    }
    made = { items: [...brands.keys()], brands };
    brandsMade.set(list, made);
  }
  return made;
}

/** What a mapping replaces and what it prefers, as lists that stay the same from draft to draft. */
export function formsOf(prefer: Readonly<Record<string, string>>): Forms {
  let made = prefersMade.get(prefer);
  if (made === undefined) {
    made = { items: Object.keys(prefer), preferred: [...new Set(Object.values(prefer))] };
    prefersMade.set(prefer, made);
  }
  return made;
}

/** `Utilize` → `Use`, `UTILIZE` → `USE`; what is preferred, or listed, with capitals of its own stays as it is. */
export function likeCase(preferred: string, term: string, item: string): string {
  if (preferred !== preferred.toLowerCase()) return preferred;
  const isListed = item !== item.toLowerCase();
  if (!isListed && term.length > 1 && term === term.toUpperCase() && term !== term.toLowerCase())
    return preferred.toUpperCase();
  return !isListed && /^\p{Lu}/u.test(term) ? preferred.slice(0, 1).toUpperCase() + preferred.slice(1) : preferred;
}

// --- internal ---

const brandsMade = new WeakMap<readonly string[], BrandSpellings>();
const prefersMade = new WeakMap<object, Forms>();

interface Forms {
  readonly items: readonly string[];
  readonly preferred: readonly string[];
}

function spellings(brand: string): [spelling: string, isSplit: boolean][] {
  const words = brand.split(/[\s-]+/);
  if (words.length > 1) return [' ', '-', ''].map(joint => [words.join(joint), false]);
  const humps = brand.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  if (humps.length < 2) return [[brand, false]];
  return [
    [brand, false],
    [humps.join('-'), false],
    [humps.join(' '), true],
  ];
}
