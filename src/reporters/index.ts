import { didYouMean, UserError } from '../errors.ts';
import type { Problem, Reporter, ReporterOptions, Summary } from '../types.ts';

/** The names for `--format`; the first is the default. */
export const formats = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'github',
  'gitlab',
  'sarif',
  'rdjson',
  'junit',
  'checkstyle',
  'markdown',
  'html',
] as const;
type FormatName = (typeof formats)[number];

/** A reporter that may also tell what could not be judged, and what else is worth knowing, where its format has a place for that. */
export interface FormatReporter extends Reporter {
  end(summary: Summary, problems?: readonly Problem[], warnings?: readonly Problem[]): string;
}

/** The reporter of a format; only that format's code is loaded. Throws a UserError for an unknown name. */
export async function createReporter(format: string, options: ReporterOptions): Promise<FormatReporter> {
  if (!Object.hasOwn(loaders, format)) {
    throw new UserError({ path: '--format', message: `unknown format "${format}"`, hint: didYouMean(format, formats) });
  }
  return loaders[format as FormatName](options);
}

// --- internal ---

const loaders: Readonly<Record<FormatName, (options: ReporterOptions) => Promise<FormatReporter>>> = {
  async pretty(options) {
    const [{ pretty }, { loadPaint }] = await Promise.all([import('./pretty.ts'), import('./color.ts')]);
    return pretty(options, await loadPaint(options.color));
  },
  compact: async options => (await import('./compact.ts')).compact(options),
  json: async options => (await import('./json.ts')).json(options),
  ndjson: async options => (await import('./ndjson.ts')).ndjson(options),
  github: async options => (await import('./github.ts')).github(options),
  gitlab: async options => (await import('./gitlab.ts')).gitlab(options),
  sarif: async options => (await import('./sarif.ts')).sarif(options),
  rdjson: async options => (await import('./rdjson.ts')).rdjson(options),
  junit: async options => (await import('./junit.ts')).junit(options),
  checkstyle: async options => (await import('./checkstyle.ts')).checkstyle(options),
  markdown: async options => (await import('./markdown.ts')).markdown(options),
  html: async options => (await import('./html/index.ts')).html(options),
};
