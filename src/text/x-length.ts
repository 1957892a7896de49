import { classOf, classOfAstral, EMOJI } from './chars.ts';
import { emojiEnd } from './emoji.ts';
import { later } from './later.ts';

/** Called for each piece of a text in order: where it ends (UTF-16) and what it counts. */
export type AddPiece = (end: number, weight: number) => void;

/** A link as X and Mastodon count it: one piece of 23, however long it is. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly hasProtocol: boolean;
}

export const LINK_WEIGHT = 23;

/**
 * Counts a text as X does, after NFC: a link is 23, an emoji 2, and so is every character but those of the Latin, Greek,
 * Cyrillic, Arabic … alphabets and the usual punctuation, which are 1. Linear in the text.
 *
 * Known differences from the last twitter-text (3.1.0, 2021):
 * - emoji of Unicode 12.1 and later, and joined sequences that it does not know, are one emoji (2), as X counts them today;
 * - any two regional letters are a flag, a skin tone belongs to whatever emoji stands before it;
 * - after `https://` any ending of three letters and more is one; a bare domain is a link only with a common ending;
 * - a variation sign for text (U+FE0E) after an emoji counts nothing; the length of a `t.co` name is not looked at.
 */
export function xPieces(text: string, add: AddPiece): void {
  walk(text, linksIn(text), { link: LINK_WEIGHT, emoji: () => 2, other: weightOf }, add);
}

/** The length of a text as X counts it. */
export function xLength(text: string): number {
  let length = 0;
  xPieces(text, (_, weight) => {
    length += weight;
  });
  return length;
}

/** What links, emoji sequences and other characters (with the marks that follow them) count. */
export interface Weights {
  readonly link: number;
  emoji(piece: string): number;
  other(piece: string): number;
}

/** Walks through a text by links, emoji sequences and characters. */
export function walk(text: string, links: readonly Link[], weights: Weights, add: AddPiece): void {
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const link = links[next];
    let end: number;
    if (link?.start === at) {
      end = link.end;
      next++;
      add(end, weights.link);
    } else {
      end = isEmoji(text, at) ? emojiEnd(text, at) : keycapEnd(text, at);
      if (end > at) add(end, isPlainSign(text, at, end) ? 1 : weights.emoji(text.slice(at, end)));
      else {
        end = characterEnd(text, at);
        add(end, weights.other(text.slice(at, end)));
      }
    }
    at = end;
  }
}

/** The links of a text, in order: with `http(s)://`, or a bare domain such as `toko.co.id/menu`. */
export function linksIn(text: string): readonly Link[] {
  if (!text.includes('.')) return [];
  const links: Link[] = [];
  HOST_RUN().lastIndex = 0;
  for (let run = HOST_RUN().exec(text); run !== null; run = HOST_RUN().exec(text)) {
    const [whole, protocol] = run;
    const before = text[run.index - 1] ?? ' ';
    const hasProtocol = protocol !== undefined;
    if ((hasProtocol ? /[a-z0-9@＠$#＃]/i : /[a-z0-9@＠$#＃_./-]/i).test(before)) continue;
    const host = run.index + (protocol?.length ?? 0);
    const length = domainLength(whole.slice(protocol?.length ?? 0), hasProtocol);
    if (length === 0 || /[@+]/.test(text[host + length] ?? '')) continue;
    const end = restEnd(text, host + length, hasProtocol);
    links.push({ start: run.index, end, hasProtocol });
    HOST_RUN().lastIndex = end;
  }
  return links;
}

// --- internal ---

const HOST_RUN = later(() => /(https?:\/\/)[\p{L}\p{M}\p{N}_.-]+|[a-z0-9\u00c0-\u024f][a-z0-9\u00c0-\u024f_.-]*/giu);
const LONGEST_HOST = 253;

/** Endings that make a bare domain a link; two letters are a country. */
const COUNTRIES = later(
  () =>
    new Set(
      `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg
  ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi
  gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky
  kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl
  no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr
  ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za
  zm zw`.split(/\s+/),
    ),
);
const COMMON = later(
  () =>
    new Set(
      `com net org edu gov mil int info biz name pro app dev blog news shop store online site website tech xyz top club live life
  link click page cloud space social media studio design agency digital company services solutions consulting academy school
  training events tips guide work works jobs careers finance bank travel hotel restaurant cafe coffee food bar house art
  photography photos pictures video music games game play fun fan today world global international asia london berlin tokyo
  network systems software email chat community group team foundation charity church health care clinic fitness fashion
  museum jetzt ventures vip win zone aero coop mobi tel post cat bio earth eco energy farm garden green rocks
  run support tools wiki host press law legal`.split(/\s+/),
    ),
);

/** How much of a host is a domain: up to the last label that is an ending, or 0. */
function domainLength(host: string, hasProtocol: boolean): number {
  if (host.length > LONGEST_HOST * 4) return 0;
  let length = 0;
  let at = 0;
  for (const label of host.split('.')) {
    const ending = label.split('_', 1)[0] as string;
    if (at > 0 && isEnding(ending.toLowerCase(), hasProtocol)) length = at + ending.length;
    if (!/^[\p{L}\p{M}\p{N}]/u.test(label) || !/[\p{L}\p{M}\p{N}]$/u.test(label)) break;
    at += label.length + 1;
  }
  return length;
}

function isEnding(label: string, hasProtocol: boolean): boolean {
  if (label.length === 2) return COUNTRIES().has(label);
  return COMMON().has(label) || /^xn--[a-z0-9-]+$/.test(label) || (hasProtocol && /^[a-z]{3,24}$/.test(label));
}

const IN_PATH = "[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\u2013_~@|&\\u00c0-\\u024f-]";
const FEW = `${IN_PATH}{0,200}`;
/** Brackets belong to a path when they close in it; how far is bounded, so that open ones cost nothing. */
const PATH = later(() => new RegExp(`/(?:${IN_PATH}|\\(${FEW}(?:\\(${FEW}\\)${FEW})?\\))*`, 'iy'));
const QUERY = /\?[a-z0-9!?*'@();:&=+$/%#[\]_.,~|-]*/iy;
const PATH_ENDS = /[a-z0-9+\-=_#/)\u0400-\u04ff\u00c0-\u024f]/i;
const QUERY_ENDS = /[a-z0-9\-_&=#/]/i;

/** The end of the port, path and query that follow a domain; closing punctuation belongs to the sentence. */
function restEnd(text: string, domainEnd: number, hasProtocol: boolean): number {
  const port = /^:[0-9]+/.exec(text.slice(domainEnd, domainEnd + 12))?.[0] ?? '';
  const end = domainEnd + port.length;
  // X's own short links are one word.
  const isShort = text.slice(end - 5, end).toLowerCase() === '/t.co';
  PATH().lastIndex = end;
  const path = isShort ? /^\/[a-z0-9]*/i.exec(text.slice(end, end + 50))?.[0] : PATH().exec(text)?.[0];
  if (path === undefined && !hasProtocol) return end;
  const pathEnd = path === undefined ? end : trimmed(text, end + 1, end + path.length, PATH_ENDS);
  QUERY.lastIndex = pathEnd;
  const query = QUERY.exec(text)?.[0] ?? '';
  return trimmed(text, pathEnd, pathEnd + query.length, QUERY_ENDS);
}

function trimmed(text: string, from: number, to: number, last: RegExp): number {
  let end = to;
  while (end > from && !last.test(text[end - 1] as string)) end--;
  return end;
}

function isEmoji(text: string, at: number): boolean {
  const point = text.codePointAt(at) as number;
  return (point > 0xffff ? classOfAstral(point) : classOf(point)) === EMOJI;
}

/** `1️⃣`: a digit, `#` or `*` in a box; otherwise `at`. */
function keycapEnd(text: string, at: number): number {
  if (!/[0-9#*]/.test(text[at] as string)) return at;
  const sign = text[at + 1] === '\ufe0f' ? at + 2 : at + 1;
  return text[sign] === '\u20e3' ? sign + 1 : at;
}

/** `©` and `®` without the sign that makes them emoji. */
function isPlainSign(text: string, at: number, end: number): boolean {
  return end === at + 1 && text.charCodeAt(at) < 0x1100;
}

const CHARACTER = later(() => /[\u1100-\u11ff]{1,60}|\P{M}\p{M}{0,60}|\p{M}{1,60}/suy);

/** A character with its marks; Korean letters with those they join. Bounded, since putting marks in order is not linear. */
function characterEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x300 && !(text.charCodeAt(at + 1) >= 0x300)) return at + 1;
  CHARACTER().lastIndex = at;
  return CHARACTER().test(text) ? CHARACTER().lastIndex : at + 1;
}

function weightOf(piece: string): number {
  let weight = 0;
  for (const char of piece.normalize('NFC')) weight += isLight(char.codePointAt(0) as number) ? 1 : 2;
  return weight;
}

function isLight(point: number): boolean {
  return (
    point <= 0x10ff ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  );
}
