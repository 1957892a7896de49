import { didYouMean, UserError } from '../errors.ts';
import type { Reporter, ReporterOptions } from '../types.ts';

/** The names for `--format`; the first is the default. */
export const formats = ['pretty', 'compact', 'json', 'ndjson'] as const;
type FormatName = (typeof formats)[number];

/** The reporter of a format; only that format's code is loaded. Throws a UserError for an unknown name. */
export async function createReporter(format: string, options: ReporterOptions): Promise<Reporter> {
  if (!Object.hasOwn(loaders, format)) {
    throw new UserError({ path: '--format', message: `unknown format "${format}"`, hint: didYouMean(format, formats) });
  }
  return loaders[format as FormatName](options);
}

// --- internal ---

const loaders: Readonly<Record<FormatName, (options: ReporterOptions) => Promise<Reporter>>> = {
  async pretty(options) {
    const [{ pretty }, { loadPaint }] = await Promise.all([import('./pretty.ts'), import('./color.ts')]);
    return pretty(options, await loadPaint(options.color));
  },
  compact: async options => (await import('./compact.ts')).compact(options),
  json: async options => (await import('./json.ts')).json(options),
  ndjson: async options => (await import('./ndjson.ts')).ndjson(options),
};
