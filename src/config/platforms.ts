import { nearest } from '../errors.ts';
import { ALIASES, LIMITED, type Limited, PLATFORMS, platformName, platformOf, splitLimit } from '../platforms.ts';
import { accountNames, type Layer, lastWith, valueAt } from './layer.ts';
import { type Complaint, isMapping, type KeyPath, quoted } from './shape.ts';

/**
 * Names of platforms and limits in a layer that nobody knows. A platform of a user's own is known by its limit, which may
 * stand in any layer; a name that is almost one of ours is taken for a slip.
 */
export function unknownPlatforms(layers: readonly Layer[], layer: Layer): Complaint[] {
  const found: Complaint[] = [];
  const own = new Set<string>();
  for (const account of accountNames(layers)) {
    const limited = layers.flatMap(one => keysAt(one, ['accounts', account, 'limits']));
    const known = new Set(limited.map(key => platformName(splitLimit(key).platform)));
    for (const name of known) own.add(name);
    const platforms = valueAt(layer.data, ['accounts', account, 'platforms']);
    (Array.isArray(platforms) ? platforms : []).forEach((name, i) => {
      found.push(...platformFault(name, known, ['accounts', account, 'platforms', i]));
    });
    for (const key of keysAt(layer, ['accounts', account, 'limits'])) {
      const complaint = limitFault(key);
      if (complaint) found.push({ ...complaint, path: ['accounts', account, 'limits', key], atKey: true });
    }
  }
  const overrides = lastWith(layers, 'overrides');
  if (overrides?.layer !== layer || !Array.isArray(overrides.value)) return found;
  overrides.value.forEach((override, i) => {
    found.push(...platformFault(valueAt(override, ['platform']), own, ['overrides', i, 'platform']));
  });
  return found;
}

// --- internal ---

type Fault = Pick<Complaint, 'message' | 'hint'>;

function keysAt(layer: Layer, path: KeyPath): string[] {
  const value = valueAt(layer.data, path);
  return isMapping(value) ? Object.keys(value) : [];
}

function platformFault(name: unknown, own: ReadonlySet<string>, path: KeyPath): Complaint[] {
  if (typeof name !== 'string') return [];
  const platform = platformName(name);
  if (platformOf(platform) !== undefined || own.has(platform)) return [];
  return [{ path, message: `unknown platform ${quoted(name)}`, hint: hintFor(platform) }];
}

function limitFault(key: string): Fault | undefined {
  const { platform, what } = splitLimit(key);
  if (!LIMITED.includes(what as Limited)) {
    const near = nearest(what, LIMITED);
    const hint = near === undefined ? `Valid: ${LIMITED.join(', ')}.` : `Did you mean "${platform}.${near}"?`;
    return { message: `unknown limit ${quoted(key)}`, hint };
  }
  const name = platformName(platform);
  // "hashtags: 2" would pass for a platform of one's own, and hold nowhere.
  if (what === 'text' && MEASURES.test(platform))
    return {
      message: `${quoted(key)} in limits names no platform`,
      hint: 'Say which one, as in "instagram.hashtags".',
    };
  if (platformOf(name) !== undefined || slipOf(name) === undefined) return undefined;
  return { message: `unknown platform ${quoted(platform)} in limits`, hint: hintFor(name) };
}

const MEASURES = /^(?:text|media|images?|photos?|videos?|hashtags?|tags|alt|alt[-_ ]?text)$/i;

function hintFor(platform: string): string {
  const near = slipOf(platform);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return `Valid: ${Object.keys(PLATFORMS).join(', ')}. One of your own needs a limit: limits: {${platform.slice(0, 40)}: 1000}.`;
}

/** The platform that was probably meant; any two short names are close. */
function slipOf(name: string): string | undefined {
  if (name.length < 4) return undefined;
  const near = nearest(
    name,
    [...Object.keys(PLATFORMS), ...Object.keys(ALIASES)].filter(one => one.length > 3),
  );
  return near === undefined ? undefined : platformName(near);
}
