import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileJudgements, hostileProblems, reportWith } from '../test/formats.sample.ts';

/**
 * npm run check:reports: the XML reports of hostile drafts against their schemas with xmllint, and their HTML report in
 * headless Chromium: no script runs, nothing is loaded, the style sheet is allowed. A tool that is missing is named,
 * with exit code 2.
 */
const schemas = fileURLToPath(new URL('../test/fixtures/schemas/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'socialpost-reports-'));
const missing: string[] = [];
try {
  for (const format of ['junit', 'checkstyle']) {
    const path = await written(format, 'xml');
    const result = ran(['xmllint'], ['--noout', '--nonet', '--schema', `${schemas}${format}.xsd`, path]);
    if (result !== undefined) say(`${format}.xml with xmllint`, result.status === 0, result.stderr);
  }
  for (const locale of ['en', 'id'] as const) await inChromium(await written('html', 'html', locale), locale);
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const tool of new Set(missing)) console.error(`${tool} is not installed: its checks were left out.`);
if (missing.length > 0) process.exitCode = 2;

// --- internal ---

async function written(format: string, ending: string, locale: 'en' | 'id' = 'en'): Promise<string> {
  const path = join(work, `${format}-${locale}.${ending}`);
  writeFileSync(path, await reportWith(format, hostileJudgements(), hostileProblems, { locale }));
  return path;
}

async function inChromium(path: string, locale: string): Promise<void> {
  // On a wide screen the skip link is off it; dumped is the document as it stands after every script had its chance.
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${work}/profile`,
    '--enable-logging=stderr',
  ];
  const dumped = ran(['chromium', 'chromium-browser', 'google-chrome'], [...flags, '--dump-dom', `file://${path}`]);
  if (dumped === undefined) return;
  const { stdout, stderr } = dumped;
  say(`html (${locale}) opens in Chromium`, stdout.includes('</main>') && dumped.status === 0, stderr);
  const body = stdout.slice(stdout.indexOf('<body'));
  say(
    `html (${locale}) holds no element of a draft`,
    !/<(?:script|img|iframe|details>.*alert|textarea)\b/i.test(body),
    body,
  );
  const refused = stderr.split('\n').filter(line => /Content Security Policy|Refused|CONSOLE/.test(line));
  say(`html (${locale}) breaks no policy`, refused.length === 0, refused.join('\n'));
  const shot = join(process.env.SCREENSHOTS ?? work, `report-${locale}.png`);
  const drawn = ran(
    ['chromium', 'chromium-browser', 'google-chrome'],
    [...[...flags, '--hide-scrollbars', '--window-size=1100,2300', `--screenshot=${shot}`], `file://${path}`],
  );
  say(`html (${locale}) as a picture (kept in $SCREENSHOTS)`, drawn?.status === 0, drawn?.stderr ?? '');
}

/** What the first of these programs that is installed answered; notes the first name if none is. */
function ran(names: readonly string[], args: readonly string[]) {
  for (const name of names) {
    const result = spawnSync(name, args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 });
    if ((result.error as { code?: unknown } | undefined)?.code !== 'ENOENT') return result;
  }
  missing.push(names[0] as string);
  return undefined;
}

function say(what: string, passed: boolean, why: string): void {
  console.log(`${passed ? 'passed' : 'failed'}: ${what}`);
  if (passed) return;
  console.error(why.slice(0, 2000));
  process.exitCode = 1;
}
