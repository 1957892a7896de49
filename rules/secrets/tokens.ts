import { later } from '../../src/text/later.ts';

/** A secret found by its shape; offsets are UTF-16. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  /** Who gave it out, or what it is. */
  readonly what: string;
}

/**
 * Keys and tokens of well-known providers, headers of private keys, and addresses that hold a password. Placeholders
 * (`ghp_xxxx…`, `user:password@`) are left alone. Linear: every shape starts at a boundary that its own letters exclude.
 */
export function tokensIn(text: string): Secret[] {
  const found: Secret[] = [];
  let end = 0;
  for (const start of startsIn(text)) {
    if (start < end) continue;
    TOKEN().lastIndex = start;
    const match = TOKEN().exec(text);
    if (match === null || isPlaceholder(match[0])) continue;
    const name = Object.keys(SHAPES).find(key => match.groups?.[key] !== undefined) as string;
    end = start + match[0].length;
    found.push({ start, end, what: NAMES[name] ?? name });
  }
  if (text.includes('-----BEGIN')) {
    for (const { 0: raw, index } of text.matchAll(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g))
      found.push({ start: index, end: endOfKey(text, index + raw.length), what: 'private key' });
  }
  return [...found, ...credentialsIn(text)].sort((a, b) => a.start - b.start);
}

/** Whether a value only stands for one: `YOUR_TOKEN`, `<password>`, `$TOKEN`, `xxxx`, `****`, or the examples of the providers' docs. */
export function isPlaceholder(value: string): boolean {
  if (/^[<{$%*•.…_[(]|EXAMPLE|your[-_]?|x{5}|placeholder|redacted|\*{3}|•{2}|_here$/i.test(value)) return true;
  return value.length >= 16 && new Set(value.slice(-16).toLowerCase()).size < 5;
}

// --- internal ---

/** Tokens are long; ordinary words are not. */
const SHORTEST = 20;
const DASH = 45;
const DOT = 46;
const COLON = 58;

/** Where a token could start: a long run of letters, digits, `-`, `_`, or a part of one after `.` or `:`. */
function startsIn(text: string): readonly number[] {
  let starts: number[] | undefined;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const inRun =
      unit > 64 ? unit < 123 && (unit < 91 || unit > 96 || unit === 95) : unit >= DASH && unit <= COLON && unit !== 47;
    if (inRun && from < 0) from = i;
    if (inRun || from < 0) continue;
    if (i - from >= SHORTEST || (unit === 61 && text.startsWith('Key=', i - 3))) {
      starts ??= [];
      for (let at = from; at < i; at++) {
        const before = at === from ? DOT : text.charCodeAt(at - 1);
        if (before === DOT || before === COLON) starts.push(at);
      }
    }
    from = -1;
  }
  return starts ?? NONE;
}

const NONE: readonly number[] = [];

/** Behind the lines of a private key that follow its header, and behind its end, if it is there. */
function endOfKey(text: string, from: number): number {
  KEY_LINES.lastIndex = from;
  return from + (KEY_LINES.exec(text)?.[0].length ?? 0);
}

/** Lines of base64, heads such as `Proc-Type: …`, and the end; line ends may be written out. */
const KEY_LINES =
  /(?:(?:\s|\\[nr])+(?:[A-Z][A-Za-z]{1,20}-?[A-Z][A-Za-z]{1,20}: [^\n]{0,100}|[A-Za-z0-9+/=]{16,}|[A-Za-z0-9+/]{0,15}={1,2}|=[A-Za-z0-9+/]{4}(?![^\s])))*(?:(?:\s|\\[nr])*[A-Za-z0-9+/]{0,15}(?:\s|\\[nr])*-----END [A-Z0-9 ]{1,40}-----)?/y;

const W = '[A-Za-z0-9_-]';
const A = '[A-Za-z0-9]';

/** One group a provider, as the providers document their tokens. */
const SHAPES: Readonly<Record<string, string>> = {
  github: `gh[pousr]_${A}{36,255}|github_pat_[A-Za-z0-9_]{22,255}`,
  gitlab: `gl(?:pat|ptt|dt|rt|cbt|soat|ft|imt|agent|oas)-${W}{20,128}`,
  aws: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])',
  slack: `xox[abeoprs]-${W}{10,250}|xapp-\\d-${W}{10,250}`,
  anthropic: `sk-ant-${W}{20,250}`,
  openai: `sk-(?:proj-|svcacct-|admin-|or-v1-)?(?=[A-Za-z_-]{0,40}\\d)${W}{20,250}`,
  google: `AIza${W}{35}(?!${W})|GOCSPX-${W}{28}|ya29\\.${W}{20,250}`,
  stripe: `(?:sk|rk)_(?:live|test)_${A}{16,128}|whsec_${A}{24,64}`,
  twilio: '(?:SK|AC)[0-9a-f]{32}(?![A-Za-z0-9])',
  sendgrid: `SG\\.${W}{16,32}\\.${W}{32,64}`,
  mailgun: 'key-[0-9a-f]{32}(?![A-Za-z0-9])',
  npm: `npm_${A}{36}(?!${A})`,
  pypi: `pypi-AgE${W}{40,250}`,
  telegram: `\\d{8,10}:AA${W}{33}(?!${W})`,
  discord: `[MNO][A-Za-z0-9]{23,26}\\.${W}{6}\\.${W}{27,38}(?!${W})`,
  azure: 'AccountKey=[A-Za-z0-9+/]{40,88}={0,2}|SharedAccessKey=[A-Za-z0-9+/]{40,48}={0,2}',
  digitalocean: 'do[opr]_v1_[0-9a-f]{64}',
  huggingface: `hf_${A}{34}(?!${A})`,
  shopify: 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
  square: `sq0(?:atp|csp)-${W}{22,43}`,
  facebook: `EAA${A}{60,250}`,
  hashicorp: `hvs\\.${W}{24,200}`,
  notion: `ntn_${A}{40,60}|secret_${A}{43}(?!${A})`,
  linear: `lin_api_${A}{32,48}`,
  atlassian: `ATATT3${W}{60,250}`,
  dropbox: `sl\\.${W}{100,250}`,
  vercel: `vercel_${A}{24,40}`,
  postman: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
  newrelic: 'NRAK-[A-Z0-9]{27}',
  jwt: `eyJ${W}{10,1000}\\.eyJ${W}{10,2000}\\.${W}{10,1000}`,
};

const NAMES: Readonly<Record<string, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  aws: 'AWS',
  slack: 'Slack',
  anthropic: 'Anthropic',
  openai: 'OpenAI',
  google: 'Google',
  stripe: 'Stripe',
  twilio: 'Twilio',
  sendgrid: 'SendGrid',
  mailgun: 'Mailgun',
  pypi: 'PyPI',
  telegram: 'Telegram',
  discord: 'Discord',
  azure: 'Azure',
  digitalocean: 'DigitalOcean',
  huggingface: 'Hugging Face',
  shopify: 'Shopify',
  square: 'Square',
  facebook: 'Facebook',
  hashicorp: 'Vault',
  notion: 'Notion',
  linear: 'Linear',
  atlassian: 'Atlassian',
  dropbox: 'Dropbox',
  vercel: 'Vercel',
  postman: 'Postman',
  newrelic: 'New Relic',
  jwt: 'JWT',
};

const TOKEN = later(
  () =>
    new RegExp(
      `(?:${Object.entries(SHAPES)
        .map(([name, shape]) => `(?<${name}>${shape})`)
        .join('|')})`,
      'y',
    ),
);

/** `postgres://admin:s3cret@db.internal`: a scheme, a name, a password. Looked for from `://`, so that it stays linear. */
function credentialsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = /[a-z][a-z0-9+.-]{1,20}$/i.exec(text.slice(Math.max(0, at - 22), at))?.[0];
    const rest = /^([^\s/:@?#]{0,64}):([^\s/@]{3,100})@([\w.-]{2,100})/.exec(text.slice(at + 3, at + 280));
    if (scheme === undefined || rest === null || IS_EXAMPLE.test(rest[2] as string) || isPlaceholder(rest[2] as string))
      continue;
    if (/(?:^|\.)example\.(?:com|org|net)$/i.test(rest[3] as string)) continue;
    found.push({ start: at - scheme.length, end: at + 3 + rest[0].length, what: 'URL' });
  }
  return found;
}

/** What stands for a password in instructions. */
const IS_EXAMPLE = /^(?:pass(?:word|wd)?|pw|pwd|secret|sandi|katasandi|x+|token|mypassword|user_?pass\w*|key)$/i;
