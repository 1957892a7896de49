import { aliasOf, plainName } from './aliases.ts';
import { lineAt } from './draft.ts';
import { fenceAt } from './images.ts';
import { platformNamed } from './platforms.ts';

/** The text of a Markdown file that is for one platform; offsets in the file. */
export interface Section {
  /** The platform, with a number if it is there again. */
  readonly id: string;
  readonly platform: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The sections `### LinkedIn`, `### X` … of a Markdown text: all that stand under one heading such as `## Content`, or all
 * headings that there are, below one title at most and with no text above. None in any other text: an article on Instagram
 * is one post.
 */
export function sectionsOf(source: string, from: number, own: ReadonlySet<string>): readonly Section[] {
  const headings = headingsIn(source, from);
  const named = headings.map(({ title }) => platformNamed(title, own));
  const first = named.findIndex(platform => platform !== undefined);
  if (first < 0) return [];
  const { level } = headings[first] as Heading;
  const above = headings[first - 1];
  const isUnderContent = above !== undefined && above.level < level && isContent(above.title);
  if (!isUnderContent) {
    const isTitled = first === 1 && (above as Heading).level < level;
    if (first > 0 && !isTitled) return [];
    const starts = isTitled ? [from, (above as Heading).next] : [from];
    const ends = isTitled
      ? [(above as Heading).start, (headings[1] as Heading).start]
      : [(headings[0] as Heading).start];
    if (starts.some((start, i) => source.slice(start, ends[i]).trim() !== '')) return [];
  }
  const sections: Section[] = [];
  const seen = new Map<string, number>();
  let i = first;
  for (; i < headings.length && (headings[i] as Heading).level >= level; i++) {
    const heading = headings[i] as Heading;
    if (heading.level > level) continue;
    const platform = named[i];
    if (platform === undefined) return [];
    const end = headings.slice(i + 1).find(next => next.level <= level)?.start ?? source.length;
    const count = (seen.get(platform) ?? 0) + 1;
    seen.set(platform, count);
    sections.push({
      id: count === 1 ? platform : `${platform}/${count}`,
      platform,
      ...bodyOf(source, heading.next, end),
    });
  }
  return !isUnderContent && i < headings.length ? [] : sections;
}

// --- internal ---

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly start: number;
  /** Where the line below starts. */
  readonly next: number;
}

const MOST = 1000;

/** Headings `# …` outside of blocks of code. */
function headingsIn(source: string, from: number): readonly Heading[] {
  const headings: Heading[] = [];
  let fence = '';
  for (let at = from; at < source.length && headings.length < MOST; ) {
    const { end, next } = lineAt(source, at, source.length);
    const run = fenceAt(source, at);
    if (fence !== '') {
      if (run.startsWith(fence) && source.slice(at, end).trim() === run) fence = '';
    } else if (run !== '') fence = run;
    else if (source.charCodeAt(at) === HASH) {
      const [, marks = '', title = ''] =
        /^(#{1,6})[ \t]+(\S.{0,200})$/.exec(source.slice(at, Math.min(end, at + 300))) ?? [];
      if (marks !== '') headings.push({ level: marks.length, title: bare(title), start: at, next });
    }
    at = next;
  }
  return headings;
}

const HASH = 35;

/** Without emphasis, emoji, a colon and closing marks. */
function bare(title: string): string {
  return title.replace(/[*_#:`]|\p{Extended_Pictographic}\uFE0F?/gu, '').trim();
}

function isContent(title: string): boolean {
  return (
    aliasOf(title)?.field === 'text' ||
    /^(?:posts|texts|drafts|captions|perplatform|versions|versi)$/.test(plainName(title))
  );
}

/** A section without the line `---` that ends it; one that is a block of code is put there to be copied: what is in it. */
function bodyOf(source: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = from + source.slice(from, to).trimEnd().length;
  const last = source.lastIndexOf('\n', end - 1) + 1;
  if (last > from && /^(?:---+|\*\*\*+|___+)$/.test(source.slice(last, end).slice(0, 80)))
    end = from + source.slice(from, last).trimEnd().length;
  start = from + (source.slice(from, end).length - source.slice(from, end).trimStart().length);
  const fence = fenceAt(source, start);
  const closing = source.lastIndexOf('\n', end - 1) + 1;
  const isBlock = fence !== '' && closing > start && source.slice(closing, end) === fence;
  const inside = isBlock ? lineAt(source, start, end).next : from;
  const isOne = isBlock && source.slice(inside, closing).indexOf(`\n${fence}`) < 0;
  return isOne ? { start: inside, end: closing } : { start: from, end };
}
