import { dirname, relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { check } from './check.ts';
import { isInside, refusal } from './file.ts';
import { extendsShape } from './keys.ts';
import { listOf } from './layer.ts';
import type { Opened, Opener } from './open.ts';
import { toProblems } from './problems.ts';
import { type Complaint, isMapping, MAX_COMPLAINTS } from './shape.ts';

/**
 * The file with everything it extends, in the order in which later ones win: what it extends in order, then itself.
 * A file outside `root`, a cycle or too many files are UserErrors.
 */
export async function extended(top: Opened, root: string, opener: Opener): Promise<Opened[]> {
  const layers: Opened[] = [];
  await add(top, [top.file]);
  return layers;

  async function add(one: Opened, above: readonly string[]): Promise<void> {
    const written = isMapping(one.data) && Object.hasOwn(one.data, 'extends') ? one.data.extends : [];
    await complain(one, check(extendsShape, written, ['extends']));
    for (const [i, path] of listOf(written as string | readonly string[]).entries()) {
      const file = resolve(dirname(one.file), path);
      const at = typeof written === 'string' ? ['extends'] : ['extends', i];
      const fault = faultOf(JSON.stringify(path), file, above);
      if (fault !== undefined) await complain(one, [{ ...fault, path: at }]);
      await add(opener.load(file), [...above, file]);
    }
    layers.push(one);
  }

  function faultOf(
    name: string,
    file: string,
    above: readonly string[],
  ): { message: string; hint?: string } | undefined {
    if (above.includes(file)) {
      const circle = [...above, file].map(one => relative(root, one)).join(' → ');
      return { message: `"extends" goes in a circle: ${circle}` };
    }
    if (layers.length + above.length > MAX_LAYERS)
      return { message: `"extends" takes in more than ${MAX_LAYERS} files` };
    if (!isInside(file, root)) return { message: `${name} is outside ${root}`, hint: 'Copy it into the repository.' };
    if (/\.[cm]?[jt]s$/.test(file)) return { ...refusal(file), message: `${name} ${refusal(file).message}` };
    const fault = opener.faultOf(file, root);
    return fault && { ...fault, message: `${name} ${fault.message}` };
  }
}

/** Throws what is wrong with a file, with lines and columns, if anything is. */
export async function complain(source: Opened, complaints: readonly Complaint[]): Promise<void> {
  if (complaints.length > 0) throw new UserError(await toProblems(source, complaints.slice(0, MAX_COMPLAINTS)));
}

// --- internal ---

const MAX_LAYERS = 32;
