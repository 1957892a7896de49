import { didYouMean } from '../errors.ts';
import { accountNames, KINDS, type Layer, lastWith, mappingAt, valueAt } from './layer.ts';
import { unknownPlatforms } from './platforms.ts';
import { type Complaint, isMapping, quoted } from './shape.ts';

/**
 * What is wrong with a layer only in the light of all: accounts without a kind, overrides for accounts that are not
 * there, and platforms that nobody knows. What has the wrong shape is passed over: `check` has said so.
 */
export function checkTogether(layers: readonly Layer[], layer: Layer): Complaint[] {
  const homeless = Object.entries(mappingAt(layer, 'accounts'))
    .filter(([name, value]) => isMapping(value) && lastWith(layers, 'accounts', name, 'kind') === undefined)
    .map(([name]) => ({
      path: ['accounts', name],
      atKey: true as const,
      message: `the account ${quoted(name)} needs a kind`,
      hint: `Add "kind": one of ${KINDS.join(', ')}.`,
    }));
  return [...homeless, ...unknownAccounts(layers, layer), ...unknownPlatforms(layers, layer)];
}

// --- internal ---

function unknownAccounts(layers: readonly Layer[], layer: Layer): Complaint[] {
  const overrides = lastWith(layers, 'overrides');
  if (overrides?.layer !== layer || !Array.isArray(overrides.value)) return [];
  const names = accountNames(layers);
  const valid: readonly string[] = names.length === 0 ? KINDS : names;
  return overrides.value.flatMap((override, i) => {
    const account = valueAt(override, ['account']);
    if (typeof account !== 'string' || valid.includes(account)) return [];
    const message = `unknown account ${quoted(account)}`;
    return [{ path: ['overrides', i, 'account'], message, hint: didYouMean(account, valid) }];
  });
}
