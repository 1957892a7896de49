import { latePattern } from '../../src/text/later.ts';
import type { Match } from '../../src/types.ts';

/**
 * Whether an animal is but the name of a thing: a room, a café, a team, a blend (`the Cat Room`, `Warung Kucing Hitam`).
 * Told by its capital beside a word for a thing or place.
 */
export function isThing(text: string, { start, end, media, zone }: Match): boolean {
  if (media !== undefined || zone !== 'text' || !CAPITAL.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  // Where a sentence opens a capital tells nothing: "Cat room" may be a room of cats.
  return KIND_BEFORE.test(before) || (KIND_AFTER.test(after) && !(OPENS.test(before) && LOWER.test(after)));
}

// --- internal ---

const REACH = 48;
const CAPITAL = latePattern(() => '^\\p{Lu}', 'u');
const LOWER = latePattern(() => '^ \\p{Ll}', 'u');
const OPENS = /(?:^|[.!?…]\s+|\n\s*)$/;
const NAME = "\\p{Lu}[\\p{L}’'-]*";

/** The words of a list, each with a small or a capital first letter. */
function eitherCase(...lists: readonly string[]): string {
  return lists.join('|').replaceAll(/(^|\|)([a-z])/g, (_, bar: string, c: string) => `${bar}[${c}${c.toUpperCase()}]`);
}

/** The name may go on for two words, and be told what it is made of: `Dog Star meeting room`, `Black Cat espresso`. */
const KIND_AFTER = latePattern(() => {
  const kinds = eitherCase(
    'room|hall|lounge|lab|studio|suite|office|corner|court|lodge|hotel|inn|pub|bar|tavern|arms|caf[eé]|coffee|diner',
    'bistro|restaurant|bakery|brewery|brewing|distillery|roasters?|roastery|bookshop|books|press|records|theatre|theater',
    'gallery|street|road|lane|hill|island|bay|creek|river|bridge|festival',
    'team|squad|crew|project|class|league|band|trio|quartet|release|edition|collection|blend|espresso|decaf|roast|beer|ale',
    'lager|stout|porter|gin|rum|whisky|wine|soap|font|typeface|linux|os|server|cluster|api|framework|engine|games',
    'software|clothing|label|brand|club|society|market',
  );
  return `^(?:\\s${NAME}){0,2}\\s(?:meeting\\s)?(?:${kinds})(?![\\p{L}])`;
}, 'u');

const KIND_BEFORE = latePattern(() => {
  const kinds = eitherCase(
    'warung|warkop|kedai|kafe|kopi|toko|toko buku|resto|restoran|rumah makan|depot|angkringan|bakso|mie|bakmi|martabak',
    'ruang|ruangan|aula|gedung|hotel|vila|jalan|gang|pulau|bukit|gunung|kampung|desa|pantai|teluk|sungai',
    'tim|regu|grup|kelompok|band|klub|studio|penerbit|majalah|merek|brand|label|aplikasi|proyek|program|kapal|teater',
    'sanggar|pub|bar|caf[eé]|restaurant|team|project',
  );
  return `(?<![\\p{L}])(?:${kinds})\\s+["“'‘]?(?:${NAME}\\s+){0,2}$`;
}, 'u');
