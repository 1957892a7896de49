import type { Reading } from '../../types.ts';
import { aliasOf, plainName } from '../aliases.ts';
import { NO_FACTS } from '../draft.ts';
import { platformNamed, readPlatforms } from '../platforms.ts';
import { platformsIn, unknownPlatform } from './facts.ts';
import { clipped, type Fields, fieldsOf, hasKey } from './fields.ts';
import { listParts, type Part, partsOf } from './parts.ts';
import { type Dict, type Entry, type Flaw, isFlaw, isNull, type Node, wordOf } from './tree.ts';

/** The text for one platform; what it says itself goes before what the post says. */
export interface Version {
  readonly platform: string;
  readonly parts: readonly Part[];
  readonly fields: Fields;
}

export interface Content {
  /** The post and what follows it in its thread; none where all texts are versions. */
  readonly parts: readonly Part[];
  readonly versions: readonly Version[];
  /** Platforms that it names beside the field. */
  readonly platforms: readonly string[];
}

/** The texts in a dict: one, a thread, one for each platform, or the shape of Postiz. */
export function contentOf(
  dict: Dict,
  { fields, others }: { fields: Fields; others: readonly Entry[] },
  reading: Reading,
  own: ReadonlySet<string>,
): Content | Flaw {
  const postiz = postizOf(dict, reading, own);
  if (postiz !== undefined) return postiz;
  const parts: Part[] = [];
  const versions: Version[] = [];
  const platforms: string[] = [];

  /** Takes `{x: …, linkedin: …}`; true of a platform only names it. */
  const take = (value: Dict): Flaw | undefined => {
    for (const entry of value.entries) {
      const platform = platformNamed(entry.name, own) ?? anyPlatform(entry.name, own);
      if (platform === undefined) return unknownPlatform(entry.name, entry.at);
      const word = wordOf(entry.value).toLowerCase();
      const isFlag = entry.value.is === 'scalar' && !entry.value.quoted && FLAG.test(word);
      if (isFlag && YES.test(word) && platform !== '') platforms.push(platform);
      if (isNull(entry.value) || isFlag) continue;
      const version = versionOf(platform, entry.value, reading);
      if (isFlaw(version)) return version;
      if (version.parts.length === 0 && platform !== '') platforms.push(platform);
      else if (platform === '') for (const part of version.parts) parts.push(part);
      else versions.push(version);
    }
    return undefined;
  };

  for (const entry of [...(fields.text ?? []), ...others.filter(isThread)]) {
    const { value } = entry;
    if (value.is === 'dict' && isByPlatform(value, own)) {
      const flaw = take(value);
      if (flaw !== undefined) return flaw;
      continue;
    }
    const found = value.is === 'list' && !isThread(entry) ? listed(entry) : partsOf(value, reading);
    if (isFlaw(found)) return found;
    for (const part of found) parts.push(part);
  }
  for (const { value } of [...(fields.platform ?? []), ...others.filter(isVersions)]) {
    const flaw = value.is === 'dict' && isByPlatform(value, own) ? take(value) : undefined;
    if (flaw !== undefined) return flaw;
  }
  for (const { name, value } of others) {
    const platform = platformNamed(name, own);
    if (platform === undefined || !isPostText(value)) continue;
    const version = versionOf(platform, value, reading);
    if (isFlaw(version)) return version;
    versions.push(version);
  }
  return twiceIn(versions) ?? { parts, versions, platforms };
}

/** Whether a value beside a platform's name is a text for it: no link, handle, flag or number. */
export function isPostText(node: Node): boolean {
  if (node.is === 'list')
    return node.items.length > 0 && node.items.every(item => item.is !== 'list' && isPostText(item));
  if (node.is === 'dict') return node.entries.some(({ name, value }) => isText(name) && !isNull(value));
  const word = wordOf(node);
  return (
    word !== '' &&
    !/^(?:(?:https?:\/\/|www\.)\S+|@\S+)$/i.test(word) &&
    (node.quoted || !/^(?:true|false|yes|no|on|off|[-+]?\d[\d.,]*)$/i.test(word))
  );
}

/** Whether every key is a platform's. */
export function isByPlatform({ entries }: Dict, own: ReadonlySet<string>): boolean {
  return (
    entries.length > 0 &&
    entries.some(({ name }) => platformNamed(name, own) !== undefined) &&
    !entries.some(({ name }) => isText(name))
  );
}

// --- internal ---

const FLAG = /^(?:true|false|yes|no|ya|tidak|on|off|[01])$/;
const YES = /^(?:true|yes|ya|on|1)$/;
const THREADS: ReadonlySet<string> = new Set(['thread', 'threads', 'parts', 'tweets', 'utas']);
const VERSIONS: ReadonlySet<string> = new Set([
  'texts', 'contents', 'captions', 'versions', 'variants', 'versi', 'variasi', 'platformtexts', 'perplatform',
]); // biome-ignore format: a list

function isText(name: string): boolean {
  return aliasOf(name)?.field === 'text';
}

function isThread({ name, value }: Entry): boolean {
  return THREADS.has(plainName(name)) && value.is === 'list';
}

function isVersions({ name }: Entry): boolean {
  return VERSIONS.has(plainName(name));
}

/** '' for `all`, `default` and the like: then it is the text of the post. */
function anyPlatform(name: string, own: ReadonlySet<string>): string | undefined {
  if (/^(?:default|bawaan|general|umum)$/i.test(name)) return '';
  const found = readPlatforms(name, own);
  return 'unknown' in found ? undefined : (found[0] ?? '');
}

function versionOf(platform: string, node: Node, reading: Reading): Version | Flaw {
  if (node.is !== 'dict') {
    const parts = partsOf(node, reading);
    return isFlaw(parts) ? parts : { platform, parts, fields: {} };
  }
  const read = fieldsOf(node, reading);
  if (isFlaw(read)) return read;
  const threads = read.others.filter(isThread);
  const parts: Part[] = [];
  for (const { value } of [...(read.fields.text ?? []), ...threads]) {
    const found = partsOf(value, reading);
    if (isFlaw(found)) return found;
    for (const part of found) parts.push(part);
  }
  return { platform, parts, fields: read.fields };
}

/** Two names of a platform, each with a text: only one can go out. */
function twiceIn(versions: readonly Version[]): Flaw | undefined {
  const seen = new Set<string>();
  for (const { platform, parts } of versions) {
    if (seen.has(platform))
      return {
        at: parts[0]?.text?.at ?? parts[0]?.at ?? 0,
        message: `there are two texts for ${clipped(platform)}`,
        hint: 'Only one of them can go out: take the other out.',
      };
    seen.add(platform);
  }
  return undefined;
}

function listed({ name, value }: Entry): Flaw {
  const hint = 'For the posts of a thread use the key thread.';
  return { at: value.at, message: `"${clipped(name)}" must be one text`, hint };
}

/** `{integration: {id}, value: [{content, image: [{path, alt}]}, …], settings: {__type}}`: the values are a thread. */
function postizOf(dict: Dict, reading: Reading, own: ReadonlySet<string>): Content | Flaw | undefined {
  const value = dict.entries.find(({ name }) => name === 'value')?.value;
  if (value?.is !== 'list' || !(hasKey(dict, 'integration') || hasKey(dict, 'settings'))) return undefined;
  const parts = listParts(value, reading);
  if (isFlaw(parts)) return parts;
  const settings = dict.entries.find(({ name }) => name === 'settings')?.value;
  const type = settings?.is === 'dict' ? settings.entries.find(({ name }) => name === '__type')?.value : undefined;
  const platforms = type === undefined ? NO_FACTS.platforms : platformsIn(type, own);
  return isFlaw(platforms) ? platforms : { parts, versions: [], platforms };
}
